import type { Authority } from '../../platform/actor.ts'
import { TypesettingFault } from '../../platform/documents/pdf/typesetting-fault.ts'
import { type Outcome, type Performing, perform } from '../../platform/perform.ts'
import { refuse } from '../../platform/refusal.ts'
import { fieldErrors } from '../../platform/texts/issues.ts'
import type { Opened, Request } from '../../platform/web/env.ts'
import { forbiddenPage, missingPage, refusedPage } from '../../platform/web/errors.tsx'
import { type Fields, readForm } from '../../platform/web/form.ts'
import { askFor, opened, type Returned, renderPage } from '../../platform/web/page.tsx'
import { withMessage } from '../../platform/web/submit.ts'
import { defaultWording } from '../wording.ts'
import { buttonField, isKeeper, numberIn, sampleField } from './frame.ts'
import { type LetterheadVersion, plainLetterhead, wordingIn } from './letterhead.ts'
import { saveLetterhead, sendLogo } from './letterhead-actions.ts'
import { letterheadInput, letterheadSent, versionIn } from './letterhead-input.ts'
import { letterheadPage } from './letterhead-page.tsx'
import { getLetterhead, letterheadWithLogo, logoBytes, newestLetterhead } from './letterhead-queries.ts'
import { judgeLogo } from './logo-file.ts'
import { isSamplePaper, sampleDocument } from './samples.ts'

type Sent = { readonly found: Opened; readonly performing: Performing } & Returned

/**
 * The form of the letterhead, whichever button was pressed: look, look as PDF, or save. A picture that came along is kept first and stays
 * chosen, so that nothing is lost when something else has to be corrected.
 */
export const letterheadForm = async (c: Request): Promise<Response> => {
  const found = await opened(c, async (_, found) => found)
  const { authority, actor } = found
  if (!authority) return missingPage(c, found)
  if (actor.kind === 'anyone') return forbiddenPage(c, found)
  const fields = await readForm(c)
  const { db, clock } = c.get('services')
  const performing = { db, clock, actor, authority }
  const picture = await pictureIn(c, performing, fields)
  if (picture?.kind === 'refused') return refusedPage(c, found, picture.refusal)
  const t = c.get('services').texts(found.language)
  const values = { ...textsIn(fields), ...(picture?.kind === 'done' ? { logo: picture.result.sha256 } : {}) }
  const parsed = letterheadInput.safeParse(letterheadSent(values))
  const errors = {
    ...(parsed.success ? {} : fieldErrors(t, parsed.error.issues, values)),
    ...(picture?.kind === 'invalid' ? fieldErrors(t, picture.issues) : {}),
  }
  const sent: Sent = { found, performing, values, errors }
  const isWhole = parsed.success && Object.keys(errors).length === 0
  if (fields[buttonField] === 'pdf' && isWhole && isKeeper(actor)) return pdfOf(c, sent, versionIn(parsed.data))
  if (fields[buttonField] === 'prov' || fields[buttonField] === 'pdf' || picture?.kind === 'invalid')
    return renderPage(c, letterheadPage, sent, isWhole ? 200 : 422)
  return save(c, sent)
}

/** What came of the picture that came along, if one did. One that no paper could be set with is told of and not kept. */
const pictureIn = async (
  c: Request,
  performing: Performing,
  { logoFile }: Fields,
): Promise<Outcome<{ sha256: string }> | undefined> => {
  if (!(logoFile instanceof File) || logoFile.size === 0) return undefined
  if (isKeeper(performing.actor) && !(await isSettable(c, performing.authority, logoFile))) {
    const message = 'paperSettings.wrong.logo.broken'
    return { kind: 'invalid', issues: [{ code: 'custom', message, path: ['logoFile'] }] }
  }
  return perform(performing, sendLogo, { logoFile })
}

/** Whether the typesetter takes a picture: one that it refuses would stop every paper from then on. Where it is away, nobody knows. */
const isSettable = async (c: Request, authority: Authority, file: File): Promise<boolean> => {
  const judged = await judgeLogo(new Uint8Array(await file.arrayBuffer()))
  if (typeof judged === 'string') return true // The action says what is wrong.
  const { bytes, mediaType } = judged
  const letterhead = { ...plainLetterhead(authority), logo: { bytes, mediaType, description: authority.name } }
  try {
    await c.get('services').typesetter.pdf(sampleDocument('notice', authority.name, defaultWording), letterhead)
    return true
  } catch (error) {
    if (!(error instanceof TypesettingFault)) throw error
    return error.reason !== 'logo' && error.reason !== 'refused'
  }
}

const textsIn = (fields: Fields): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).filter((field): field is [string, string] => typeof field[1] === 'string'))

const save = async (c: Request, { found, performing, values, errors }: Sent): Promise<Response> => {
  const outcome = await perform(performing, saveLetterhead, letterheadSent(values))
  const { authority } = performing
  if (outcome.kind === 'done')
    return c.redirect(
      withMessage(`/${authority.slug}/organisation/brevhuvud`, 'paperSettings.done.letterheadSaved'),
      303,
    )
  if (outcome.kind === 'missing') return missingPage(c, found)
  if (outcome.kind === 'invalid') return renderPage(c, letterheadPage, { values, errors }, 422)
  if (outcome.refusal.reason !== 'paperSettings.changedMeanwhile') return refusedPage(c, found, outcome.refusal)
  // The other version is told of, and what was typed can be saved on top of it.
  const { version } = await opened(c, (tx) => newestLetterhead(tx, authority))
  const t = c.get('services').texts(found.language)
  const again = { values: { ...values, base: `${version}` }, errors: { '': t('paperSettings.changedMeanwhile') } }
  return renderPage(c, letterheadPage, again, 422)
}

const pdfOf = async (
  c: Request,
  { found, performing, values }: Sent,
  of: Omit<LetterheadVersion, 'madeAt' | 'madeBy'>,
): Promise<Response> => {
  const letterhead = await opened(c, (tx) => letterheadWithLogo(tx, of))
  const paper = isSamplePaper(values[sampleField]) ? values[sampleField] : 'memo'
  try {
    const document = sampleDocument(paper, performing.authority.name, wordingIn(of))
    return asPdf(c, await c.get('services').typesetter.pdf(document, letterhead))
  } catch (error) {
    if (!(error instanceof TypesettingFault)) throw error
    const t = c.get('services').texts(found.language)
    return renderPage(c, letterheadPage, { values, errors: { '': t('paperSettings.wrong.notSet') } }, 422)
  }
}

const asPdf = (c: Request, bytes: Uint8Array): Response =>
  c.body(new Uint8Array(bytes), 200, {
    'content-type': 'application/pdf',
    'content-disposition': 'inline; filename="prov.pdf"',
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff',
  })

/** A version that is kept, on a sample paper as PDF. */
export const versionPdf = async (c: Request): Promise<Response> => {
  const { found, made } = await opened(c, async (tx, found) => {
    if (!found.authority || !isKeeper(found.actor)) return { found, made: undefined }
    const { param, query, authority } = askFor(c, tx, found.authority, found.actor)
    const version = numberIn(param('version'))
    const of = version === undefined ? undefined : await getLetterhead(tx, version)
    if (!of) return { found, made: undefined }
    const paper = query(sampleField)
    const document = sampleDocument(isSamplePaper(paper) ? paper : 'memo', authority.name, wordingIn(of))
    return { found, made: { document, letterhead: await letterheadWithLogo(tx, of) } }
  })
  if (!made) return found.authority && !isKeeper(found.actor) ? forbiddenPage(c, found) : missingPage(c, found)
  try {
    return asPdf(c, await c.get('services').typesetter.pdf(made.document, made.letterhead))
  } catch (error) {
    if (!(error instanceof TypesettingFault)) throw error
    return refusedPage(c, found, refuse('paperSettings.wrong.notSet'))
  }
}

/** A picture of a letterhead, for those who decide on it. Elsewhere it stands inside the papers. */
export const logoPicture = async (c: Request): Promise<Response> => {
  const { found, picture } = await opened(c, async (tx, found) => ({
    found,
    picture: found.authority && isKeeper(found.actor) ? await logoBytes(tx, c.req.param('sha256') ?? '') : undefined,
  }))
  if (found.authority && !isKeeper(found.actor)) return forbiddenPage(c, found)
  if (!picture) return missingPage(c, found)
  return c.body(new Uint8Array(picture.bytes), 200, {
    'content-type': picture.mediaType,
    'cache-control': 'private, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
  })
}
