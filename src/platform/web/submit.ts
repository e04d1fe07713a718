import type { z } from 'zod'
import type { Action } from '../action.ts'
import { perform } from '../perform.ts'
import type { Refusal } from '../refusal.ts'
import { fieldErrors } from '../texts/issues.ts'
import { refusalInWords } from '../texts/refusals.ts'
import type { Opened, Request } from './env.ts'
import { forbiddenPage, missingPage, refusedPage } from './errors.tsx'
import { type Fields, readForm } from './form.ts'
import { openedAlone, type Page, renderPage } from './page.tsx'
import { messageParameter } from './view.ts'

type Submitted<Result, Loaded> = {
  /** The page with the form; shown again with what was typed when something is wrong. */
  readonly page: Page<Loaded>
  /** Where to go when it is done. */
  readonly to: (result: Result, at: { slug: string; param: (name: string) => string }) => string
  /** Text key of what the person is told there, with `.done.` in it. */
  readonly said?: string
  /** What the action's input is made of; left out: all fields and the parts of the address. */
  readonly input?: (fields: Fields, param: (name: string) => string) => unknown
  /** Refusals that are about one field, by reason: the form comes back with what was typed and the refusal beside the field. */
  readonly beside?: Readonly<Record<string, string>>
}

/** The handler of a form: POST → perform → redirect, or the page again with what was typed and what is wrong (422). */
export const submit =
  <Schema extends z.ZodType, Subject, Result, Loaded>(
    action: Action<Schema, Subject, Result>,
    { page, to, said, input, beside }: Submitted<Result, Loaded>,
  ) =>
  async (c: Request): Promise<Response> => {
    const found = await openedAlone(c)
    const { authority, actor } = found
    if (!authority) return missingPage(c, found)
    // What is sent is not even read for those who are not signed in and may not see the form: it may be large.
    if (actor.kind === 'anyone' && page.shown && !page.shown(actor)) return forbiddenPage(c, found)
    const param = (name: string) => c.req.param(name) ?? ''
    const fields = await readForm(c)
    const raw = input ? input(fields, param) : { ...fields, ...c.req.param() }
    const { db, clock } = c.get('services')
    const outcome = await perform({ db, clock, actor, authority }, action, raw)
    if (outcome.kind === 'missing') return missingPage(c, found)
    if (outcome.kind === 'refused') {
      const field = beside?.[outcome.refusal.reason]
      if (field === undefined) return refusedPage(c, found, outcome.refusal)
      return renderPage(c, page, refusedBeside(c, found, fields, { field, refusal: outcome.refusal }), 422)
    }
    if (outcome.kind === 'invalid') return renderPage(c, page, returned(c, found, fields, outcome.issues), 422)
    return c.redirect(withMessage(to(outcome.result, { slug: authority.slug, param }), said), 303)
  }

const typed = (fields: Fields): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )

const refusedBeside = (
  c: Request,
  found: Opened,
  fields: Fields,
  { field, refusal }: { field: string; refusal: Refusal },
) => {
  const said = refusalInWords(c.get('services').texts(found.language), refusal)
  const error = refusal.provision === undefined ? said : `${said} (${refusal.provision})`
  return { values: typed(fields), errors: { [field]: error } }
}

const returned = (c: Request, found: Opened, fields: Fields, issues: readonly z.core.$ZodIssue[]) => ({
  values: typed(fields),
  errors: fieldErrors(c.get('services').texts(found.language), issues, fields),
})

/** The address with what the person is told when they get there. */
export const withMessage = (path: string, said: string | undefined): string => {
  if (said === undefined) return path
  const [address = '', fragment] = path.split('#', 2)
  const joined = `${address}${address.includes('?') ? '&' : '?'}${messageParameter}=${said}`
  return fragment === undefined ? joined : `${joined}#${fragment}`
}
