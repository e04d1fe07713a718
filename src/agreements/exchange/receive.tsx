import { perform } from '../../platform/perform.ts'
import { isRefusal } from '../../platform/refusal.ts'
import type { Request } from '../../platform/web/env.ts'
import { missingPage, refusedPage } from '../../platform/web/errors.tsx'
import { readForm } from '../../platform/web/form.ts'
import { askFor, opened, renderPage } from '../../platform/web/page.tsx'
import { withMessage } from '../../platform/web/submit.ts'
import { agreementOfAddress } from '../frame.ts'
import { receiveReturn } from './actions.ts'
import { readInThread } from './reading.ts'
import type { FileFault } from './returned.ts'
import { headingsIn, ourSentences } from './sheet.ts'
import { english, swedish } from './swedish.ts'
import { wordPage } from './word-page.tsx'

const known = { headings: headingsIn([swedish, english]), ourSentences: ourSentences(swedish) }

/**
 * Takes in a file that came back. It is opened in a thread of its own before any transaction, and only for those who write for a party;
 * one that cannot be read leaves nothing behind but what is wrong, beside the field.
 */
export const receiveForm = async (c: Request): Promise<Response> => {
  const { found, inAgreement } = await opened(c, async (tx, found) => ({
    found,
    inAgreement: found.authority && (await agreementOfAddress(askFor(c, tx, found.authority, found.actor))),
  }))
  const { authority, actor } = found
  if (!authority || !inAgreement) return missingPage(c, found)
  const { db, clock, texts } = c.get('services')
  const t = texts(found.language)
  const wrong = (fault: FileFault) =>
    renderPage(c, wordPage, { values: {}, errors: { file: t(`agreementExchange.fault.${fault}`) } }, 422)
  // Who may not write gets the refusal that the journal keeps, and what they sent is not opened.
  const file = inAgreement.mayWrite ? (await readForm(c)).file : undefined
  if (inAgreement.mayWrite && !(file instanceof File && file.name !== '')) return wrong('missing')
  const reading =
    file instanceof File ? await readInThread({ bytes: new Uint8Array(await file.arrayBuffer()), ...known }) : undefined
  if (reading && 'fault' in reading) return wrong(reading.fault)
  const { partnershipId } = inAgreement.partnership
  const raw = { partnershipId, file: reading?.file ?? nothing }
  const outcome = await perform({ db, clock, actor, authority }, receiveReturn, raw)
  if (outcome.kind === 'missing') return missingPage(c, found)
  if (outcome.kind === 'invalid') return wrong('unpacksTooLarge')
  if (outcome.kind === 'done')
    return c.redirect(
      withMessage(
        `/${authority.slug}/partnerskap/${partnershipId}/overenskommelse/word/${outcome.result.returnId}`,
        'agreementExchange.done.received',
      ),
      303,
    )
  const { refusal } = outcome
  if (!isRefusal(refusal) || refusal.reason !== 'agreementExchange.otherAgreement')
    return refusedPage(c, found, refusal)
  return renderPage(c, wordPage, { values: {}, errors: { file: t('agreementExchange.otherAgreement') } }, 422)
}

const nothing = { clauses: [], outside: [], insertions: 0, deletions: 0, comments: 0 }
