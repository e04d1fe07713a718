import { houseStyle, wordingAt } from '../../papers/index.ts'
import { attachmentOf } from '../../platform/documents/attachment.ts'
import { prepareFields } from '../../platform/signing/fields.ts'
import { certificateId } from '../../platform/signing/key-store.ts'
import type { Request } from '../../platform/web/env.ts'
import { missingPage } from '../../platform/web/errors.tsx'
import { askFor, opened } from '../../platform/web/page.tsx'
import { clientOf, createRateLimit } from '../../platform/web/rate-limit.ts'
import { visibleNotice } from '../board/notice-page.tsx'
import { certificateDocument, displayProof } from './certificate.ts'
import { privateKeyFrom, publicKeyOfPrivate, signNote, verifierKey } from './checkpoint.ts'
import { longestUnseenMinutes, watchedNotice } from './watch-queries.ts'

const originOf = (baseUrl: string, slug: string): string => `${baseUrl.replace(/^https?:\/\//, '')}/${slug}/anslag`

/** The certificate as data: with it and `notice:verify` anyone checks it without us. */
export const certificateProof = async (c: Request): Promise<Response> => {
  const { baseUrl, signing } = c.get('services')
  const proof = await opened(c, async (tx, { authority, actor }) => {
    const ask = authority && askFor(c, tx, authority, actor)
    const notice = ask && (await visibleNotice(ask))
    if (!ask || !notice || !authority) return undefined
    const watched = await watchedNotice(tx, notice, ask.now)
    const origin = originOf(baseUrl, authority.slug)
    return displayProof(tx, {
      ...{ notice, watched, origin, longestMinutes: longestUnseenMinutes },
      address: `${baseUrl}/${authority.slug}/anslagstavla/${notice.noticeId}`,
      sign: async (text) => {
        const key = privateKeyFrom((await signing.keys()).secretFor(`notice log ${authority.authorityId}`))
        return {
          note: signNote(text, origin, key),
          key: verifierKey({ name: origin, publicKey: publicKeyOfPrivate(key) }),
        }
      },
    })
  })
  if (!proof) return missingPage(c)
  c.header('content-disposition', 'attachment; filename="anslagsbevis.json"')
  c.header('cache-control', 'no-store')
  return c.json(proof)
}

// Each one is typeset and sealed when it is asked for, since it tells how things stand at that moment.
const mayFetch = createRateLimit({ limit: 12, seconds: 60 })

/** The certificate as a PDF under the seal of the authority. */
export const certificatePdf = async (c: Request): Promise<Response> => {
  const { typesetter, signing, texts, clock } = c.get('services')
  const t = texts('sv')
  const wait = mayFetch(clientOf(c), clock.now())
  if (wait !== undefined) return c.text(t('notices.tooMany'), 429, { 'retry-after': `${wait}` })
  const found = await opened(c, async (tx, { authority, actor }) => {
    const ask = authority && askFor(c, tx, authority, actor)
    const notice = ask && (await visibleNotice(ask))
    if (!ask || !notice || !authority) return undefined
    const { letterhead } = await houseStyle(tx, authority)
    const wording = await wordingAt(tx, notice.postedAt)
    const watched = await watchedNotice(tx, notice, ask.now)
    return {
      ...{ authority, letterhead },
      document: certificateDocument(notice, watched, wording),
    }
  })
  if (!found) return missingPage(c)
  const { authority, letterhead, document } = found
  const set = await typesetter.pdf(document, letterhead, { attachment: attachmentOf(document, letterhead) })
  const role = t('notices.seal')
  const fields = prepareFields(set, [{ name: 'seal', label: `${role}: ${authority.name}` }])
  const id = certificateId(authority.authorityId)
  await (await signing.keys()).ensureCertificate({ id, name: authority.name, organisation: authority.name })
  const sealed = await signing.sign(fields, { field: 'seal', signerId: id, name: authority.name, role })
  return c.body(new Uint8Array(sealed), 200, {
    'content-type': 'application/pdf',
    'content-disposition': 'attachment; filename="anslagsbevis.pdf"',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  })
}
