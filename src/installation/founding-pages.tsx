import type { z } from 'zod'
import { type Actor, accountOf } from '../platform/actor.ts'
import type { Write } from '../platform/db/db.ts'
import { fieldErrors } from '../platform/texts/issues.ts'
import { Buttons, Form, SubmitButton } from '../platform/ui/form.tsx'
import { Intro, Layout } from '../platform/ui/layout.tsx'
import type { Request } from '../platform/web/env.ts'
import { forbiddenPage } from '../platform/web/errors.tsx'
import { readForm } from '../platform/web/form.ts'
import { type InstallationPage, installationPage, renderInstallationPage } from '../platform/web/installation-page.tsx'
import { opened } from '../platform/web/page.tsx'
import { sessionHash } from '../platform/web/session.ts'
import { withMessage } from '../platform/web/submit.ts'
import { newAuthorityInput } from './founding.ts'
import { foundAuthority } from './founding-queries.ts'
import { isSlugTaken, mayFoundAuthorities } from './queries.ts'
import { actAs } from './sign-in-queries.ts'

const foundingForm = { name: 'installation.foundAuthority', input: newAuthorityInput }

const foundingPage: InstallationPage<object> = {
  load: async () => ({}),
  view: (_, view, { values, errors }) => (
    <Layout view={view} title={view.t('installation.founding.title')} hasErrors={Object.keys(errors).length > 0}>
      <Intro title={view.t('installation.founding.title')} lead={view.t('installation.founding.lead')} />
      <div class="hs-cols" data-cols="read">
        <div class="hs-stack">
          <Form of={foundingForm} action="/ny-kommun" view={view} values={values} errors={errors}>
            {(f) => (
              <>
                <f.Field
                  name="ownName"
                  label={view.t('installation.founding.ownName')}
                  hint={view.t('installation.founding.ownNameHint')}
                  size={30}
                  autocomplete="name"
                />
                <f.Field
                  name="name"
                  label={view.t('installation.founding.name')}
                  hint={view.t('installation.founding.nameHint')}
                  size={40}
                />
                <f.Field
                  name="slug"
                  label={view.t('installation.founding.slug')}
                  hint={view.t('installation.founding.slugHint')}
                  size={24}
                />
                <Buttons>
                  <SubmitButton>{view.t('installation.founding.submit')}</SubmitButton>
                </Buttons>
              </>
            )}
          </Form>
        </div>
      </div>
    </Layout>
  ),
}

const mayFound = async (tx: Write, actor: Actor): Promise<boolean> => {
  const accountId = accountOf(actor)
  return accountId !== undefined && mayFoundAuthorities(tx, accountId)
}

/** GET /ny-kommun: only for accounts that were invited at the command line. */
export const showFounding = async (c: Request): Promise<Response> => {
  const answer = await opened(c, async (tx, found) => ({ found, may: await mayFound(tx, found.actor) }))
  return answer.may ? installationPage(foundingPage)(c) : forbiddenPage(c, answer.found)
}

/** POST /ny-kommun: the authority, its first administrator and the first row of its journal, or nothing. */
export const postFounding = async (c: Request): Promise<Response> => {
  const fields = await readForm(c)
  const parsed = await newAuthorityInput.safeParseAsync(fields)
  const now = c.get('services').clock.now()
  const answer = await opened(c, async (tx, found) => {
    if (!(await mayFound(tx, found.actor))) return { found }
    if (!parsed.success) return { found, issues: parsed.error.issues }
    if (await isSlugTaken(tx, parsed.data.slug)) return { found, issues: [slugTaken] }
    const roleId = await foundAuthority(tx, found.actor, parsed.data, now)
    if (!roleId) return { found }
    await actAs(tx, sessionHash(c), { kind: 'role', id: roleId })
    return { found, slug: parsed.data.slug }
  })
  if (answer.slug !== undefined)
    return c.redirect(withMessage(`/${answer.slug}/organisation`, 'installation.done.founded'), 303)
  if (!answer.issues) return forbiddenPage(c, answer.found)
  const t = c.get('services').texts(answer.found.language)
  const values = Object.fromEntries(['ownName', 'name', 'slug'].map((field) => [field, String(fields[field] ?? '')]))
  return renderInstallationPage(c, foundingPage, { values, errors: fieldErrors(t, answer.issues, fields) }, 422)
}

const slugTaken = {
  code: 'custom',
  path: ['slug'],
  message: 'installation.founding.slugTaken',
  input: undefined,
} satisfies z.core.$ZodIssue
