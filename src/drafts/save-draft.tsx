import { perform } from '../platform/perform.ts'
import type { Request } from '../platform/web/env.ts'
import { forbiddenPage, missingPage, refusedPage } from '../platform/web/errors.tsx'
import { type Fields, readForm } from '../platform/web/form.ts'
import { opened, renderPage, untouched } from '../platform/web/page.tsx'
import { withMessage } from '../platform/web/submit.ts'
import { formOf } from './compose.ts'
import { conflictPage } from './conflict-page.tsx'
import { contentFrom } from './content.ts'
import { rowVerb } from './content-fields.tsx'
import { saveDraft } from './draft-actions.ts'
import { getDraft } from './draft-queries.ts'
import { checkParameter, growParameter } from './edit-page.tsx'
import { isWriter } from './frame.tsx'

/**
 * Saves a draft whatever button was pressed, then goes where the button leads. Saved by somebody else meanwhile: the difference is
 * shown with everything that was typed.
 */
export const saveAndGoOn = async (c: Request): Promise<Response> => {
  const found = await opened(c, async (_, found) => found)
  const { authority, actor } = found
  if (!authority) return missingPage(c, found)
  if (!isWriter(actor)) return forbiddenPage(c, found)
  const fields = await readForm(c)
  const button = typeof fields[rowVerb.name] === 'string' ? String(fields[rowVerb.name]) : 'spara'
  const sent = withoutRow(writtenIn(fields), button)
  const draftId = c.req.param('draftId') ?? ''
  const { db, clock } = c.get('services')
  const raw = { draftId, version: fields.version, sent }
  const outcome = await perform({ db, clock, actor, authority }, saveDraft, raw)
  if (outcome.kind === 'missing') return missingPage(c, found)
  if (outcome.kind === 'invalid') return missingPage(c, found)
  if (outcome.kind === 'done') {
    // What is not complete can be neither seen as a paper nor finished: what is missing is shown instead.
    const way = outcome.result.isComplete || !['granska', 'fardig'].includes(button) ? button : 'kontroll'
    return c.redirect(wayOn(`/${authority.slug}/utkast/${draftId}`, way), 303)
  }
  if (outcome.refusal.reason !== 'drafts.changedMeanwhile') return refusedPage(c, found, outcome.refusal)
  const kind = await opened(c, async (tx) => (await getDraft(tx, draftId))?.kind)
  const mine = contentFrom(formOf(kind ?? '') ?? [], sent)
  return renderPage(c, conflictPage(mine, Number(fields.version)), untouched, 422)
}

/** What was written, by the names of the content. */
const writtenIn = (fields: Fields): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) =>
      name.startsWith('sent.') && typeof value === 'string' ? [[name.slice('sent.'.length), value]] : [],
    ),
  )

/** Without the cells of the row whose button was pressed. */
const withoutRow = (sent: Readonly<Record<string, string>>, button: string): Readonly<Record<string, string>> => {
  if (!button.startsWith(rowVerb.remove)) return sent
  const row = `${button.slice(rowVerb.remove.length)}.`
  return Object.fromEntries(Object.entries(sent).filter(([name]) => !name.startsWith(row)))
}

const wayOn = (draft: string, button: string): string => {
  if (button === 'granska') return `${draft}/granska`
  if (button === 'fardig') return `${draft}/fardigstall`
  if (button === 'kontroll') return `${draft}?${checkParameter}=1`
  if (button.startsWith(rowVerb.add)) {
    const table = button.slice(rowVerb.add.length)
    return withMessage(
      `${draft}?${growParameter}=${encodeURIComponent(table)}#sent.${encodeURIComponent(table)}`,
      'drafts.done.rowsAdded',
    )
  }
  return withMessage(draft, 'drafts.done.saved')
}
