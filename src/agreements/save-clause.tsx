import { flat } from '../drafts/index.ts'
import { perform } from '../platform/perform.ts'
import { fieldErrors } from '../platform/texts/issues.ts'
import type { Request } from '../platform/web/env.ts'
import { missingPage, refusedPage } from '../platform/web/errors.tsx'
import { type Fields, readForm } from '../platform/web/form.ts'
import { opened, renderPage, untouched } from '../platform/web/page.tsx'
import { withMessage } from '../platform/web/submit.ts'
import { saveClause } from './actions.ts'
import { rowVerb, sentName } from './clause-fields.tsx'
import { clausePage } from './clause-page.tsx'
import { clauseOf } from './clauses.ts'
import { conflictPage } from './conflict-page.tsx'
import { contentSent } from './content.ts'
import { growParameter } from './on-clause.ts'

/**
 * Saves a clause whatever button was pressed. Wrong: the form again with what was typed. Saved by another party meanwhile: the difference
 * with everything that was typed, and the writer chooses.
 */
export const saveClauseForm = async (c: Request): Promise<Response> => {
  const found = await opened(c, async (_, found) => found)
  const { authority, actor } = found
  const clause = clauseOf(c.req.param('clause') ?? '')
  if (!authority || !clause) return missingPage(c, found)
  const fields = await readForm(c)
  const button = typeof fields[rowVerb.name] === 'string' ? String(fields[rowVerb.name]) : 'spara'
  const sent = contentSent(clause.key, withoutRow(writtenIn(fields), button))
  const { db, clock, texts } = c.get('services')
  const raw = { partnershipId: c.req.param('partnershipId'), clause: clause.key, version: fields.version, sent }
  const outcome = await perform({ db, clock, actor, authority }, saveClause, raw)
  if (outcome.kind === 'missing') return missingPage(c, found)
  const typed = Object.fromEntries(Object.entries(flat(sent)).map(([name, value]) => [sentName(name), value] as const))
  if (outcome.kind === 'invalid') {
    const values = { ...typed, version: String(fields.version ?? 0) }
    return renderPage(
      c,
      clausePage,
      { values, errors: fieldErrors(texts(found.language), outcome.issues, values) },
      422,
    )
  }
  if (outcome.kind === 'refused') {
    if (outcome.refusal.reason !== 'agreements.changedMeanwhile') return refusedPage(c, found, outcome.refusal)
    return renderPage(c, conflictPage(clause, sent, Number(fields.version)), untouched, 422)
  }
  const agreement = `/${authority.slug}/partnerskap/${c.req.param('partnershipId')}/overenskommelse`
  return c.redirect(wayOn(`${agreement}/avsnitt/${clause.key}`, button, outcome.result.isChanged), 303)
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

const wayOn = (page: string, button: string, isChanged: boolean): string => {
  if (button.startsWith(rowVerb.add)) {
    const table = encodeURIComponent(button.slice(rowVerb.add.length))
    return withMessage(`${page}?${growParameter}=${table}#sent.${table}`, 'agreements.done.rowsAdded')
  }
  return withMessage(page, isChanged ? 'agreements.done.saved' : 'agreements.done.unchanged')
}
