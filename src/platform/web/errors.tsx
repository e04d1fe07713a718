import { HTTPException } from 'hono/http-exception'
import type { Child } from 'hono/jsx'
import type { Refusal } from '../refusal.ts'
import { Layout } from '../ui/layout.tsx'
import type { View } from '../ui/view.ts'
import type { Opened, Request } from './env.ts'
import { html } from './page.tsx'
import { viewOf } from './view.ts'

/** Who is asking is not known when the fault comes before the session is read. */
const nobody: Opened = { authority: undefined, actor: { kind: 'anyone' }, language: 'sv' }

const Notice = ({ view, title, children }: { view: View; title: string; children?: Child }) => (
  <Layout view={view} title={title}>
    <div class="hs-intro">
      <h1 class="ds-heading">{title}</h1>
    </div>
    <div class="hs-cols" data-cols="read">
      <div class="hs-stack">
        {children}
        <p>
          <a href={view.links.home}>{view.t('error.toStart')}</a>
        </p>
      </div>
    </div>
  </Layout>
)

/** 404: does not exist, or may not be seen, which is answered alike. */
export const missingPage = (c: Request, found: Opened = nobody): Promise<Response> => {
  const view = viewOf(c, found)
  return html(
    c,
    <Notice view={view} title={view.t('error.missing.title')}>
      <p class="hs-lead">{view.t('error.missing.text')}</p>
    </Notice>,
    404,
  )
}

/** 403: signed in but not in a role that may see this; someone who is not signed in is asked to sign in first. */
export const forbiddenPage = async (c: Request, found: Opened): Promise<Response> => {
  const view = viewOf(c, found)
  if (found.actor.kind === 'anyone')
    return c.redirect(`${view.links.signIn}?till=${encodeURIComponent(view.path)}`, 303)
  return html(
    c,
    <Notice view={view} title={view.t('error.forbidden.title')}>
      <p class="hs-lead">{view.t('error.forbidden.text')}</p>
      <p>
        <a href={view.links.changeRole}>{view.t('frame.changeRole')}</a>
      </p>
    </Notice>,
    403,
  )
}

/** The law or the house says no: what, why and what to do. 403 when it is about who asks, else 409. */
export const refusedPage = (c: Request, found: Opened, refusal: Refusal): Promise<Response> => {
  const view = viewOf(c, found)
  const isAboutWho = refusal.reason.startsWith('permissions.')
  const said = view.t.find(refusal.reason, refusal.facts) ?? view.t('refused.unknown')
  const title = refusal.provision === undefined ? view.t('refused.house') : view.t('refused.law')
  return html(
    c,
    <Layout view={view} title={title}>
      <div class="hs-refusal">
        <p>
          <span class="hs-status" data-state="stop">
            {title}
          </span>
        </p>
        <h1 class="ds-heading">{said}</h1>
        {refusal.provision !== undefined && (
          <p>
            <cite class="hs-law">{refusal.provision}</cite>
          </p>
        )}
        <p>
          {view.t('refused.unchanged')} <a href={view.links.home}>{view.t('error.toStart')}</a>
        </p>
      </div>
    </Layout>,
    isAboutWho ? 403 : 409,
  )
}

type Kind = 'badRequest' | 'forbidden' | 'tooLarge'
const kinds: Readonly<Record<number, Kind>> = { 400: 'badRequest', 403: 'badRequest', 413: 'tooLarge' }

/** Anything thrown: what Hono refuses keeps its status; the rest is ours, gets a reference and goes to the log without what was sent. */
export const failurePage = (error: Error, c: Request): Promise<Response> => {
  const view = viewOf(c, nobody)
  const reference = c.get('reference')
  if (error instanceof HTTPException && error.status < 500) {
    const kind = kinds[error.status] ?? 'badRequest'
    const title = view.t(`error.${kind}.title`)
    const text =
      kind === 'tooLarge' ? view.t('error.tooLarge.text', { limit: '250 MB' }) : view.t('error.badRequest.text')
    return html(
      c,
      <Notice view={view} title={title}>
        <p class="hs-lead">{text}</p>
      </Notice>,
      error.status === 413 ? 413 : error.status === 403 ? 403 : 400,
    )
  }
  console.error(`${reference} ${c.req.method} ${c.req.routePath}: ${error.stack ?? error.message}`)
  return html(
    c,
    <Notice view={view} title={view.t('error.broken.title')}>
      <p class="hs-lead">{view.t('error.broken.text')}</p>
      <p class="hs-meta">{view.t('error.reference', { reference })}</p>
    </Notice>,
    500,
  )
}
