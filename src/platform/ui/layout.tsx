import type { Child } from 'hono/jsx'
import { trusted } from '../jsx/jsx-runtime.ts'
import { Brand } from './brand.tsx'
import { HiddenCsrf } from './fields.tsx'
import { errorSummaryMark, withNamedErrors } from './named-errors.ts'
import { Status } from './status.tsx'
import { languageParameter, type NavLink, type View, withParameter } from './view.ts'

type LayoutProps = {
  readonly view: View
  /** The matter of the page; the product and the authority are added. */
  readonly title: string
  /** The trail to the page, outermost first; the page itself is left out. */
  readonly trail?: readonly NavLink[]
  /** Puts "Fel:" first in the title, so that a screen reader hears at once that something is wrong. An error summary does so by itself. */
  readonly hasErrors?: boolean
  readonly description?: string
  readonly children?: Child
}

const Head = ({ view, title, hasErrors, description }: Omit<LayoutProps, 'children'>) => {
  const owner = view.authority ? `${view.t('frame.product')}, ${view.authority.name}` : view.t('frame.product')
  const said = hasErrors ? view.t('frame.errorTitle', { title }) : title
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{said === owner ? owner : `${said} – ${owner}`}</title>
      {description && <meta name="description" content={description} />}
      <link rel="icon" href={view.look.icon} type="image/svg+xml" />
      {view.look.fonts.map((href) => (
        <link rel="preload" href={href} as="font" type="font/woff2" crossorigin="anonymous" />
      ))}
      {view.look.stylesheets.map((href) => (
        <link rel="stylesheet" href={href} />
      ))}
      {view.look.scripts.map((src) => (
        <script type="module" src={src}></script>
      ))}
    </head>
  )
}

const LanguageSwitch = ({ view }: { view: View }) => {
  const other = view.language === 'sv' ? 'en' : 'sv'
  return (
    <a href={withParameter(view.path, languageParameter, other)} lang={other} hreflang={other} rel="nofollow">
      {view.t('frame.otherLanguage')}
    </a>
  )
}

const Who = ({ view }: { view: View }) => (
  <div class="hs-who">
    <LanguageSwitch view={view} />
    {view.actor ? (
      <>
        <span>
          <strong>{view.actor.name}</strong>, {view.actor.roleText}
        </span>
        <a href={view.links.changeRole}>{view.t('frame.changeRole')}</a>
        <form action={view.links.signOut} method="post">
          <HiddenCsrf view={view} />
          <button class="hs-link" type="submit">
            {view.t('frame.signOut')}
          </button>
        </form>
      </>
    ) : (
      <a href={view.links.signIn}>{view.t('frame.signIn')}</a>
    )}
  </div>
)

const Header = ({ view }: { view: View }) => (
  <header class="hs-header">
    <div>
      <div class="hs-top">
        <Brand view={view} />
        <Who view={view} />
      </div>
      {view.nav.length > 0 && (
        <nav class="hs-nav" aria-label={view.t('frame.mainMenu')}>
          <ul>
            {view.nav.map((link) => (
              <li>
                <a href={link.href} aria-current={link.isCurrent ? 'page' : undefined}>
                  {link.label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </div>
  </header>
)

/** The trail to the page: one link back on a phone, the whole trail on a wide screen. */
export const Breadcrumbs = ({ view, trail }: { view: View; trail: readonly NavLink[] }) => {
  const nearest = trail.at(-1)
  if (!nearest) return null
  return (
    <nav class="ds-breadcrumbs hs-noprint" aria-label={view.t('frame.youAreHere')}>
      <a class="ds-link" href={nearest.href}>
        {nearest.label}
      </a>
      <ol>
        {trail.map((link) => (
          <li>
            <a class="ds-link" href={link.href}>
              {link.label}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

const messageState = { done: 'done', info: 'active', warn: 'late', stop: 'stop' } as const

const Footer = ({ view }: { view: View }) => (
  <footer class="hs-footer">
    <div>
      {view.authority && <span>{[view.authority.name, view.authority.address].filter(Boolean).join(', ')}</span>}
      <a href={view.links.accessibility}>{view.t('frame.accessibility')}</a>
      <a href={view.links.privacy}>{view.t('frame.privacy')}</a>
      <a href={view.links.law}>{view.t('frame.law')}</a>
      <a href={view.links.verification}>{view.t('frame.verification')}</a>
    </div>
  </footer>
)

const Main = ({ view, trail, children }: Pick<LayoutProps, 'view' | 'trail' | 'children'>) => (
  <main class="hs-page" id="innehall" tabindex={-1}>
    <Breadcrumbs view={view} trail={trail ?? []} />
    {view.message && (
      <div class="hs-message" role="status">
        <p>
          <Status state={messageState[view.message.kind]}>{view.message.text}</Status>
        </p>
      </div>
    )}
    {children}
  </main>
)

/** The whole page around its content: frame, menu, who you act as, and the demo sign where the installation is a demo. */
export const Layout = ({ view, title, trail = [], hasErrors = false, description, children }: LayoutProps) => {
  const main = String(
    <Main view={view} trail={trail}>
      {children}
    </Main>,
  )
  const isCorrected = main.includes(errorSummaryMark)
  return (
    <>
      {trusted('<!doctype html>')}
      <html lang={view.language} data-color-scheme="light">
        <Head
          view={view}
          title={title}
          hasErrors={hasErrors || isCorrected}
          {...(description === undefined ? {} : { description })}
        />
        <body>
          <a class="ds-skip-link" href="#innehall">
            {view.t('frame.skip')}
          </a>
          {view.isDemo && (
            <aside class="hs-demo" aria-label={view.t('frame.demoLabel')}>
              <p>{view.t('frame.demo')}</p>
            </aside>
          )}
          <Header view={view} />
          {trusted(isCorrected ? withNamedErrors(main, view.t('frame.optional')) : main)}
          <Footer view={view} />
        </body>
      </html>
    </>
  )
}

type IntroProps = { readonly title: Child; readonly meta?: Child; readonly lead?: Child; readonly children?: Child }

/** The top of a page: a line of facts, the h1 that says the matter, a lead, then what belongs to the top (status, parties). */
export const Intro = ({ title, meta, lead, children }: IntroProps) => (
  <div class="hs-intro">
    {meta && <p class="hs-meta">{meta}</p>}
    <h1 class="ds-heading">{title}</h1>
    {lead && <p class="hs-lead">{lead}</p>}
    {children}
  </div>
)
