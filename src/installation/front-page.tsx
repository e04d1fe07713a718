import type { Child } from 'hono/jsx'
import { accountOf } from '../platform/actor.ts'
import { ButtonLink, SubmitButton } from '../platform/ui/form.tsx'
import { Intro, Layout } from '../platform/ui/layout.tsx'
import { NextStep } from '../platform/ui/next-step.tsx'
import { Meet, Pair } from '../platform/ui/party.tsx'
import type { View } from '../platform/ui/view.ts'
import type { InstallationPage } from '../platform/web/installation-page.tsx'
import { DemoPeople, demoSignInPath, firstName } from './demo-people.tsx'
import {
  type AuthorityHere,
  authoritiesHere,
  type Choice,
  type DemoPerson,
  demoPeople,
  mayFoundAuthorities,
  ownChoices,
} from './queries.ts'

type Front = {
  readonly authorities: readonly AuthorityHere[]
  readonly people: readonly DemoPerson[] | undefined
  readonly choices: readonly Choice[]
  readonly isSignedIn: boolean
  readonly mayFound: boolean
}

/** What Handslag is, who is here and the one thing to do first. Open to anyone. */
export const frontPage: InstallationPage<Front> = {
  load: async (tx, { actor }, c) => {
    const { clock, isDemo } = c.get('services')
    const accountId = accountOf(actor)
    return {
      authorities: await authoritiesHere(tx),
      people: isDemo ? await demoPeople(tx, clock.now()) : undefined,
      choices: accountId ? await ownChoices(tx, clock.now()) : [],
      isSignedIn: accountId !== undefined,
      mayFound: accountId !== undefined && (await mayFoundAuthorities(tx, accountId)),
    }
  },
  view: (front, view) => (
    <Layout view={view} title={view.t('installation.front.title')} description={view.t('installation.front.lead')}>
      <Intro title={view.t('installation.front.title')} lead={view.t('installation.front.lead')}>
        <Meet
          authorities={[view.t('installation.front.municipality')]}
          associations={[view.t('installation.front.association')]}
        />
      </Intro>
      <div class="hs-cols">
        <div class="hs-stack" data-gap="section">
          <FirstStep view={view} front={front} />
          <Sides view={view} />
          {front.people && (
            <DemoPeople view={view} people={front.people} publicPath={pathOf(front.authorities.at(0))} />
          )}
        </div>
        {front.authorities.length > 0 && (
          <aside class="hs-stack" data-gap="section" aria-label={view.t('installation.front.authorities')}>
            <Authorities view={view} front={front} />
            <ShortTest view={view} />
          </aside>
        )}
      </div>
    </Layout>
  ),
}

const pathOf = (authority: { readonly slug: string } | undefined): string | undefined =>
  authority && `/${authority.slug}`

const FirstStep = ({ view, front }: { view: View; front: Front }) => {
  const { t } = view
  const registrar = front.people?.find((person) => person.role === 'registrar')
  const own = front.choices.find((choice) => choice.kind === 'role')
  if (own)
    return step(
      view,
      t('installation.front.nextSignedIn', { name: own.authorityName }),
      t('installation.front.nextSignedInText'),
      <ButtonLink href={`/${own.slug}`}>{own.authorityName}</ButtonLink>,
    )
  if (front.mayFound)
    return step(
      view,
      t('installation.front.nextFound'),
      t('installation.front.nextFoundText'),
      <ButtonLink href="/ny-kommun">{t('installation.founding.title')}</ButtonLink>,
    )
  if (front.authorities.length === 0)
    return step(
      view,
      t('installation.front.nextEmpty'),
      t('installation.front.nextEmptyText'),
      <p>
        <code>npm run admin:invite -- namn@kommun.example</code>
      </p>,
    )
  if (registrar && !front.isSignedIn)
    return step(
      view,
      t('installation.front.nextDemo'),
      t('installation.front.nextDemoText'),
      <form action={demoSignInPath} method="post">
        <input type="hidden" name="accountId" value={registrar.accountId} />
        <SubmitButton>{t('installation.front.signInAs', { name: firstName(registrar.name) })}</SubmitButton>
      </form>,
    )
  if (front.isSignedIn) return null
  return step(
    view,
    t('installation.front.nextReal'),
    t('installation.front.nextRealText'),
    <ButtonLink href={view.links.signIn}>{t('frame.signIn')}</ButtonLink>,
  )
}

const step = (view: View, what: string, explanation: string, action: Child) => (
  <NextStep view={view} what={what} explanation={explanation}>
    {action}
  </NextStep>
)

const Sides = ({ view }: { view: View }) => {
  const { t } = view
  return (
    <section class="hs-stack" aria-labelledby="sidor">
      <h2 class="ds-heading" id="sidor">
        {t('installation.front.sides')}
      </h2>
      <Pair
        view={view}
        authority={{
          name: t('installation.front.municipality'),
          children: (
            <ul class="ds-list">
              <li>{t('installation.front.authoritySide.read')}</li>
              <li>{t('installation.front.authoritySide.count')}</li>
              <li>{t('installation.front.authoritySide.show')}</li>
            </ul>
          ),
        }}
        association={{
          name: t('installation.front.association'),
          children: (
            <ul class="ds-list">
              <li>{t('installation.front.associationSide.same')}</li>
              <li>{t('installation.front.associationSide.when')}</li>
              <li>{t('installation.front.associationSide.promise')}</li>
            </ul>
          ),
        }}
        together={<p>{t('installation.front.together')}</p>}
      />
    </section>
  )
}

const Authorities = ({ view, front }: { view: View; front: Front }) => {
  const { t } = view
  return (
    <section class="hs-stack" aria-labelledby="har-finns">
      <h2 class="ds-heading" id="har-finns">
        {t('installation.front.authorities')}
      </h2>
      <ul class="hs-list" data-dense>
        {front.authorities.map((authority) => (
          <li>
            <a href={`/${authority.slug}`}>{authority.name}</a>
          </li>
        ))}
      </ul>
      <p class="hs-meta">{t('installation.front.authoritiesOpen')}</p>
      {front.mayFound && (
        <p>
          <a href="/ny-kommun">{t('installation.founding.title')}</a>
        </p>
      )}
    </section>
  )
}

const ShortTest = ({ view }: { view: View }) => (
  <section class="hs-stack" aria-labelledby="fundera">
    <h2 class="ds-heading" id="fundera">
      {view.t('installation.front.wondering')}
    </h2>
    <p>{view.t('installation.front.wonderingText')}</p>
    <p>
      <a href="/ar-iop-ratt-form">{view.t('installation.front.wonderingLink')}</a>
    </p>
  </section>
)
