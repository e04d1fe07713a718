import { HTTPException } from 'hono/http-exception'
import type { Refusal } from '../refusal.ts'
import { ErrorNotice, type Trouble, troubleTitle } from '../ui/error-notice.tsx'
import { Layout } from '../ui/layout.tsx'
import { RefusalNotice } from '../ui/refusal.tsx'
import { frameLinks, type View } from '../ui/view.ts'
import type { Opened, Request } from './env.ts'
import { html } from './html.ts'
import { chosenLanguage } from './language.ts'
import { referenceOf } from './reference.ts'
import { viewOf } from './view.ts'

/** Who is asking is not known when the fault comes before the session is read. */
const nobody = (c: Request): Opened => ({
  authority: undefined,
  actor: { kind: 'anyone' },
  language: chosenLanguage(c) ?? 'sv',
})

const troublePage = (c: Request, found: Opened, trouble: Trouble): Promise<Response> => {
  const view = viewOf(c, found)
  return html(
    c,
    <Layout view={view} title={troubleTitle(view, trouble)}>
      <ErrorNotice view={view} of={trouble}>
        <OtherWayIn view={view} status={trouble.status} isAsked={c.req.method === 'GET'} />
        {trouble.status === 413 && (
          <p>
            <a href={view.path}>{view.t('error.tooLarge.back')}</a>
          </p>
        )}
      </ErrorNotice>
    </Layout>,
    trouble.status,
  )
}

/** For a page that is there for someone else: to sign in, or to change role, and come back to it. */
const OtherWayIn = ({ view, status, isAsked }: { view: View; status: Trouble['status']; isAsked: boolean }) => {
  if (status !== 403 && !(status === 404 && view.authority && isAsked)) return null
  const till = isAsked ? `?till=${encodeURIComponent(view.path)}` : ''
  return (
    <p>
      {view.actor ? (
        <a href={`${frameLinks.changeRole}${till}`}>{view.t('frame.changeRole')}</a>
      ) : (
        <a href={`${view.links.signIn}${till}`}>{view.t('frame.signIn')}</a>
      )}
    </p>
  )
}

/** 404: does not exist, or may not be seen, which is answered alike. */
export const missingPage = (c: Request, found: Opened = nobody(c)): Promise<Response> =>
  troublePage(c, found, { status: 404 })

/** 403: signed in but not in a role that may see this; someone who is not signed in is asked to sign in first. */
export const forbiddenPage = async (c: Request, found: Opened): Promise<Response> => {
  const view = viewOf(c, found)
  if (found.actor.kind === 'anyone')
    return c.redirect(`${view.links.signIn}?till=${encodeURIComponent(view.path)}`, 303)
  return troublePage(c, found, { status: 403 })
}

/** The law or the house says no: what, why and what to do. 403 when it is about who asks, else 409. */
export const refusedPage = (c: Request, found: Opened, refusal: Refusal): Promise<Response> => {
  const view = viewOf(c, found)
  const isAboutWho = refusal.reason.startsWith('permissions.')
  const title = isAboutWho
    ? view.t('error.forbidden.title')
    : view.t(refusal.provision === undefined ? 'refused.house' : 'refused.law')
  const back = { href: found.authority ? `/${found.authority.slug}` : '/', label: view.t('error.toStart') }
  return html(
    c,
    <Layout view={view} title={title}>
      <RefusalNotice view={view} of={refusal} what={title} heading="h1" back={back} />
    </Layout>,
    isAboutWho ? 403 : 409,
  )
}

/** Anything thrown: what Hono refuses keeps its status; the rest is ours, gets a reference and goes to the log without what was sent. */
export const failurePage = (error: Error, c: Request): Promise<Response> => {
  if (error instanceof HTTPException && error.status < 500) {
    if (error.status === 413) return troublePage(c, nobody(c), { status: 413, limit: error.message })
    return troublePage(c, nobody(c), { status: 400 })
  }
  const reference = referenceOf(c)
  console.error(`${reference} ${c.req.method} ${c.req.routePath}: ${error.stack ?? error.message}`)
  return troublePage(c, nobody(c), { status: 500, reference })
}
