import { Hono } from 'hono'
import { keepsRecords } from '../../cases/index.ts'
import type { Env, Request } from '../../platform/web/env.ts'
import { readForm } from '../../platform/web/form.ts'
import { askFor, opened, page, renderPage } from '../../platform/web/page.tsx'
import { submit } from '../../platform/web/submit.ts'
import { confirmImport } from './actions.ts'
import { enteredFrom, enteredShape } from './entered.ts'
import { confirmPage, faultsInWords, isPrepared } from './pages.tsx'
import { signatureOf } from './preparing.ts'

const at = '/:slug/las-in/:importId/spara/:position'

const inputOf = (fields: Readonly<Record<string, unknown>>, param: (name: string) => string) => ({
  ...enteredFrom(fields),
  importId: param('importId'),
  position: param('position'),
})

/**
 * What is wrong with a field can only be said beside the records, so it is looked for before the action: the page comes back
 * with what was typed. Whoever may not save, and what has changed meanwhile, is left to the action to refuse.
 */
const save = async (c: Request): Promise<Response> => {
  const param = (name: string) => c.req.param(name) ?? ''
  const fields = await readForm(c)
  const parsed = enteredShape.safeParse(inputOf(fields, param))
  const shown = confirmPage(parsed.data)
  const errors = parsed.success ? await faultsFor(c, shown, parsed.data.documents) : {}
  if (Object.keys(errors).length > 0) {
    const values = Object.entries(fields).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))
    return renderPage(c, shown, { values: Object.fromEntries(values), errors }, 422)
  }
  const declared = {
    page: shown,
    input: inputOf,
    to: ({ caseId }: { caseId: string }, { slug }: { slug: string }) => `/${slug}/arenden/${caseId}`,
    said: 'imports.done.confirmed',
  }
  return submit(confirmImport, declared)(c)
}

const faultsFor = async (c: Request, shown: ReturnType<typeof confirmPage>, documents: string) => {
  const { texts } = c.get('services')
  return opened(c, async (tx, { authority, actor, language }) => {
    if (!authority || !keepsRecords.holds(actor, undefined)) return {}
    const loaded = await shown.load(askFor(c, tx, authority, actor))
    if (!isPrepared(loaded) || signatureOf(loaded.members) !== documents) return {}
    return faultsInWords(loaded, { t: texts(language) })
  })
}

/** The page that saves a reviewed case, and its form. */
export const confirmRoutes = new Hono<Env>().get(at, page(confirmPage())).post(at, save)
