import { type Case, getCase, mayRead as mayReadCase } from '../cases/index.ts'
import { type Decision, decisionsOfCase, hidingDecisions } from '../decisions/index.ts'
import type { Actor } from '../platform/actor.ts'
import { isId } from '../platform/id.ts'
import { type FactRow, Facts } from '../platform/ui/facts.tsx'
import { Layout } from '../platform/ui/layout.tsx'
import { Meet, Party } from '../platform/ui/party.tsx'
import { Said } from '../platform/ui/said.tsx'
import { Timeline } from '../platform/ui/timeline.tsx'
import type { View } from '../platform/ui/view.ts'
import type { Page } from '../platform/web/page.tsx'
import { asReadBy } from './hiding.ts'
import {
  isOwn,
  isSettled,
  keepsPartnerships,
  mayRead,
  type Partnership,
  publishesPartnerships,
  verbsIn,
  writesFor,
  writesTogether,
} from './partnerships.ts'
import { Contributions, partnershipPath, Standing, termInWords } from './parts.tsx'
import { emailOf, getPartnership } from './queries.ts'
import type { PartnershipContribution, PartnershipSlot } from './slots.ts'
import { storyOf } from './story.ts'

type Loaded = {
  readonly partnership: Partnership
  /** The case, when the reader may see it. */
  readonly matter: Case | undefined
  readonly decisions: readonly Decision[]
  readonly email: string
  readonly actor: Actor
  readonly isHost: boolean
  readonly contributions: readonly ((view: View) => PartnershipContribution)[]
}

/** One partnership: the goal, what each brings, how it came about and whom to talk to. Public when it has been published. */
export const partnershipPage = (slots: readonly PartnershipSlot[]): Page<Loaded> => ({
  load: async (ask) => {
    const { db, actor, authority, param, now } = ask
    const id = param('partnershipId')
    const whole = isId(id) ? await getPartnership(db, id) : undefined
    if (!whole || !mayRead(actor, whole)) return undefined
    const [partnership = whole] = await asReadBy(db, actor, [whole])
    const isHost = partnership.hostAuthorityId === authority.authorityId
    const isHere = isHost || partnership.parties.some((party) => party.organisationId === authority.authorityId)
    if (!isHere) return undefined
    const found = partnership.caseId ? await getCase(db, partnership.caseId) : undefined
    const matter = found && mayReadCase(actor, found) ? found : undefined
    return {
      partnership,
      matter,
      decisions: matter
        ? (await decisionsOfCase(db, matter.caseId, now)).map(await hidingDecisions(ask, matter.caseId))
        : [],
      email: await emailOf(db, partnership.hostAuthorityId),
      actor,
      isHost,
      contributions: await Promise.all(
        slots.map((slot) => slot(ask, partnership, { isParty: actor.kind === 'role' || isOwn(actor, whole) })),
      ),
    }
  },
  view: (loaded, view) => {
    const { partnership } = loaded
    const { t } = view
    const parts = loaded.contributions.map((contribute) => contribute(view))
    return (
      <Layout
        view={view}
        title={partnership.title}
        trail={[{ href: `/${view.authority?.slug}/partnerskap`, label: t('partnerships.list.title') }]}
      >
        <div class="hs-intro">
          <p>
            <Standing view={view} of={partnership} />
          </p>
          <h1 class="ds-heading">{partnership.title}</h1>
          <Meet authorities={names(partnership, 'authority')} associations={names(partnership, 'association')} />
        </div>
        <div class="hs-cols">
          <div class="hs-stack" data-gap="section">
            <Goal view={view} partnership={partnership} />
            <section class="hs-stack" aria-labelledby="bidrar">
              <h2 class="ds-heading" id="bidrar">
                {t('partnerships.page.brings')}
              </h2>
              <Contributions view={view} of={partnership} />
            </section>
            <section class="hs-stack" aria-labelledby="historia">
              <h2 class="ds-heading" id="historia">
                {t('partnerships.page.story')}
              </h2>
              {loaded.decisions.length > 0 && <p class="hs-lead">{t('partnerships.page.storyLead')}</p>}
              <Timeline
                view={view}
                rows={[...storyOf(view, partnership, loaded.decisions), ...parts.flatMap(({ events }) => events ?? [])]}
                order="oldestFirst"
                hasDatesBeside
              />
            </section>
            {parts.map(({ section }) => section)}
          </div>
          <aside class="hs-stack" data-gap="section" aria-label={t('partnerships.page.facts')}>
            <Work view={view} loaded={loaded} />
            <About view={view} loaded={loaded} />
            <Contact view={view} loaded={loaded} />
            <section class="hs-panel hs-stack" data-tone="linen">
              <h2 class="ds-heading">{t('partnerships.page.idea')}</h2>
              <p>{t('partnerships.page.ideaText')}</p>
            </section>
          </aside>
        </div>
      </Layout>
    )
  },
})

const names = ({ parties }: Partnership, kind: 'authority' | 'association'): readonly string[] =>
  parties.filter((party) => party.kind === kind).map(({ name }) => name)

const Goal = ({ view, partnership }: { view: View; partnership: Partnership }) => (
  <section class="hs-stack" aria-labelledby="mal">
    <h2 class="ds-heading" id="mal">
      {view.t('partnerships.page.goal')}
    </h2>
    {partnership.goal === '' ? (
      <p class="hs-meta">{view.t('partnerships.page.noGoal')}</p>
    ) : (
      <Said>
        {partnership.goal.split(/\n{2,}/).map((paragraph) => (
          <p>{paragraph}</p>
        ))}
      </Said>
    )}
  </section>
)

type LinkTo = { readonly href: string; readonly label: string }

const linksFor = (view: View, { partnership, actor, isHost }: Loaded): readonly LinkTo[] => {
  const { t } = view
  const at = (path: string) => `${partnershipPath(view, partnership)}/${path}`
  const keeps = isHost && keepsPartnerships.holds(actor, undefined)
  const isOpen = !isSettled(partnership)
  const brings = partnership.parties
    .filter((party) => isOpen && writesFor.holds(actor, party))
    .map((party) => ({
      href: at(`bidrag/${party.partyId}`),
      label: t('partnerships.page.changeBrings', { name: party.name }),
    }))
  const publishing = partnership.isPublic ? 'partnerships.page.unpublish' : 'partnerships.page.publish'
  return [
    ...(keeps && verbsIn(partnership.state).length > 0
      ? [{ href: at('lage'), label: t('partnerships.page.move') }]
      : []),
    ...(isOpen && writesTogether.holds(actor, partnership)
      ? [{ href: at('mal'), label: t('partnerships.page.changeGoal') }]
      : []),
    ...brings,
    ...(keeps && isOpen ? [{ href: at('part'), label: t('partnerships.page.addParty') }] : []),
    ...(keeps ? [{ href: at('uppgifter'), label: t('partnerships.page.changeFacts') }] : []),
    ...(isHost && publishesPartnerships.holds(actor, undefined)
      ? [{ href: at('offentligt'), label: t(publishing) }]
      : []),
  ]
}

const Work = ({ view, loaded }: { view: View; loaded: Loaded }) => {
  const { t } = view
  const { partnership, actor } = loaded
  if (!isOwn(actor, partnership) && actor.kind !== 'role') return null
  const links = linksFor(view, loaded)
  return (
    <section class="hs-stack" aria-labelledby="arbeta">
      <h2 class="ds-heading" id="arbeta">
        {t('partnerships.page.nextStep')}
      </h2>
      <p>{t(`partnerships.next.${partnership.state}`)}</p>
      {links.length > 0 && (
        <ul class="hs-list" data-dense>
          {links.map(({ href, label }) => (
            <li>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ul>
      )}
      {isSettled(partnership) && <p class="hs-meta">{t('partnerships.page.settled')}</p>}
    </section>
  )
}

const About = ({ view, loaded }: { view: View; loaded: Loaded }) => {
  const { t } = view
  const { partnership, matter, actor } = loaded
  const visibility = partnership.isPublic ? t('partnerships.page.public') : t('partnerships.page.hidden')
  const rows: FactRow[] = [
    { label: t('partnerships.page.term'), value: termInWords(view, partnership) },
    {
      label: t('partnerships.page.case'),
      value: matter && (
        <a href={`/${view.authority?.slug}/arenden/${matter.caseId}`}>
          <span class="hs-num">{matter.caseNumber}</span> {matter.title}
        </a>
      ),
    },
    {
      label: t('partnerships.list.visibility'),
      value: actor.kind === 'role' || isOwn(actor, partnership) ? visibility : undefined,
    },
  ]
  return (
    <section class="hs-stack" aria-labelledby="om">
      <h2 class="ds-heading" id="om">
        {t('partnerships.page.facts')}
      </h2>
      <Facts rows={rows} isNarrow />
    </section>
  )
}

const Contact = ({ view, loaded: { partnership, matter, email } }: { view: View; loaded: Loaded }) => {
  const { t } = view
  const written = email === '' ? t('partnerships.page.noContact') : <a href={`mailto:${email}`}>{email}</a>
  const rows = partnership.parties.map(({ kind, name, organisationId }) => ({
    label: <Party kind={kind}>{name}</Party>,
    value:
      organisationId === partnership.hostAuthorityId ? (
        <>
          {matter?.officerName && <p>{t('partnerships.page.contactOfficer', { name: matter.officerName })}</p>}
          <p>{written}</p>
        </>
      ) : (
        t('partnerships.page.association')
      ),
  }))
  return (
    <section class="hs-stack" aria-labelledby="kontakt">
      <h2 class="ds-heading" id="kontakt">
        {t('partnerships.page.contact')}
      </h2>
      <Facts rows={rows} isNarrow />
    </section>
  )
}
