import { isId } from '../platform/id.ts'
import { fieldErrors } from '../platform/texts/issues.ts'
import { Buttons, Form, SubmitButton } from '../platform/ui/form.tsx'
import { Intro, Layout } from '../platform/ui/layout.tsx'
import type { View } from '../platform/ui/view.ts'
import type { Request } from '../platform/web/env.ts'
import { missingPage } from '../platform/web/errors.tsx'
import { readForm } from '../platform/web/form.ts'
import { type InstallationPage, installationPage, renderInstallationPage } from '../platform/web/installation-page.tsx'
import { opened, type Returned } from '../platform/web/page.tsx'
import { referenceOf } from '../platform/web/reference.ts'
import { dropSession, sessionHash } from '../platform/web/session.ts'
import { withMessage } from '../platform/web/submit.ts'
import { DemoPeople } from './demo-people.tsx'
import { type DemoPerson, demoPeople } from './queries.ts'
import { localPath } from './return-path.ts'
import {
  askForLink,
  isLinkUsable,
  landing,
  linkMinutes,
  signInByLink,
  signInInput,
  signInToDemo,
  waitToAsk,
  waitToRedeem,
} from './sign-in.ts'
import { endSession, noteAccess } from './sign-in-queries.ts'

type SignIn = { readonly till: string | undefined; readonly people: readonly DemoPerson[] | undefined }

const signInForm = { name: 'installation.signIn', input: signInInput }

const signInPage: InstallationPage<SignIn> = {
  load: async (tx, _, c) => {
    const { isDemo, clock } = c.get('services')
    return { till: localPath(c.req.query('till')), people: isDemo ? await demoPeople(tx, clock.now()) : undefined }
  },
  view: ({ till, people }, view, returned) => (
    <Layout view={view} title={view.t('signing.title')} hasErrors={Object.keys(returned.errors).length > 0}>
      <Intro title={view.t('signing.title')} {...(till === undefined ? {} : { lead: view.t('signing.needed') })} />
      <div class="hs-cols" data-cols={people ? undefined : 'read'}>
        <div class="hs-stack" data-gap="section">
          <MailForm view={view} till={till} returned={returned} />
          {people && <DemoPeople view={view} people={people} publicPath={undefined} />}
        </div>
      </div>
    </Layout>
  ),
}

const MailForm = ({ view, till, returned }: { view: View; till: string | undefined; returned: Returned }) => (
  <div class="hs-stack">
    <Form of={signInForm} action={view.links.signIn} view={view} values={returned.values} errors={returned.errors}>
      {(f) => (
        <>
          <f.Field
            name="email"
            type="email"
            label={view.t('signing.mail')}
            hint={view.t('signing.mailHint')}
            autocomplete="email"
            size={34}
          />
          {(till ?? returned.values.till) !== undefined && <f.Hidden name="till" value={till ?? ''} />}
          <Buttons>
            <SubmitButton>{view.t('signing.send')}</SubmitButton>
          </Buttons>
        </>
      )}
    </Form>
  </div>
)

/** GET /logga-in */
export const showSignIn = installationPage(signInPage)

/** POST /logga-in: the same answer whether or not the address may sign in. */
export const postSignIn = async (c: Request): Promise<Response> => {
  const fields = await readForm(c)
  const parsed = signInInput.safeParse(fields)
  const { language } = await opened(c, async (_, found) => found)
  const t = c.get('services').texts(language)
  const values = { email: String(fields.email ?? ''), till: localPath(String(fields.till ?? '')) ?? '' }
  if (!parsed.success) {
    const errors = fieldErrors(t, parsed.error.issues, fields)
    return renderInstallationPage(c, signInPage, { values, errors }, 422)
  }
  const minutes = waitToAsk(c, parsed.data.email)
  if (minutes !== undefined) {
    const errors = { '': t('installation.signIn.tooMany', { count: minutes }) }
    return renderInstallationPage(c, signInPage, { values, errors }, 429)
  }
  await askForLink(c, parsed.data)
  return c.redirect('/logga-in/skickad', 303)
}

/** GET /logga-in/skickad */
export const showSent = installationPage({
  load: async () => ({}),
  view: (_, view) => (
    <Layout view={view} title={view.t('installation.signIn.sentTitle')}>
      <Intro title={view.t('installation.signIn.sentTitle')} lead={view.t('signing.sent', { minutes: linkMinutes })} />
      <div class="hs-stack">
        <p>{view.t('installation.signIn.sentSpam')}</p>
        <p>
          <a href={view.links.signIn}>{view.t('installation.signIn.again')}</a>
        </p>
      </div>
    </Layout>
  ),
})

const isToken = (text: string): boolean => /^[\w-]{20,100}$/.test(text)

const usedLink = async (c: Request): Promise<Response> => {
  const { language } = await opened(c, async (_, found) => found)
  const said = c.get('services').texts(language)('signing.linkUsed')
  return renderInstallationPage(c, signInPage, { values: {}, errors: { '': said } }, 409)
}

/**
 * GET /logga-in/:token: a button and nothing more, so that a program that opens links in mail does not use it up. One that is used up
 * says so at once and asks for the address.
 */
export const showLink = async (c: Request): Promise<Response> => {
  const token = c.req.param('token') ?? ''
  return isToken(token) && !(await isLinkUsable(c, token)) ? usedLink(c) : linkPage(c)
}

const linkPage = installationPage({
  load: async (_, __, c) =>
    isToken(c.req.param('token') ?? '')
      ? { action: new URL(c.req.url).pathname, till: localPath(c.req.query('till')) }
      : undefined,
  view: ({ action, till }, view) => (
    <Layout view={view} title={view.t('installation.signIn.linkTitle')}>
      <Intro title={view.t('installation.signIn.linkTitle')} lead={view.t('installation.signIn.linkText')} />
      <form action={action} method="post" class="hs-stack">
        {till !== undefined && <input type="hidden" name="till" value={till} />}
        <Buttons>
          <SubmitButton>{view.t('installation.signIn.linkButton')}</SubmitButton>
        </Buttons>
      </form>
    </Layout>
  ),
})

/** POST /logga-in/:token: uses the link. */
export const postLink = async (c: Request): Promise<Response> => {
  const token = c.req.param('token') ?? ''
  if (!isToken(token)) return missingPage(c)
  const { till } = await readForm(c)
  const { language } = await opened(c, async (_, found) => found)
  const t = c.get('services').texts(language)
  const minutes = waitToRedeem(c)
  if (minutes !== undefined) {
    const errors = { '': t('installation.signIn.tooMany', { count: minutes }) }
    return renderInstallationPage(c, signInPage, { values: {}, errors }, 429)
  }
  const session = await signInByLink(c, token)
  if (!session) return usedLink(c)
  return c.redirect(await landing(c, session, { till: localPath(String(till ?? '')) }), 303)
}

/** POST /demo/logga-in: only where demo is on, and only as its invented people. */
export const postDemoSignIn = async (c: Request): Promise<Response> => {
  if (!c.get('services').isDemo) return missingPage(c)
  const { accountId } = await readForm(c)
  if (typeof accountId !== 'string' || !isId(accountId)) return missingPage(c)
  const session = await signInToDemo(c, accountId)
  return session ? c.redirect(await landing(c, session, { isChosen: true }), 303) : missingPage(c)
}

/** POST /logga-ut */
export const postSignOut = async (c: Request): Promise<Response> => {
  const now = c.get('services').clock.now()
  await opened(c, async (tx, { actor }) => {
    if (!('accountId' in actor)) return
    await endSession(tx, sessionHash(c), now)
    await noteAccess(tx, { now, event: 'signOut', accountId: actor.accountId, reference: referenceOf(c) })
  })
  dropSession(c)
  return c.redirect(withMessage('/', 'installation.done.signedOut'), 303)
}
