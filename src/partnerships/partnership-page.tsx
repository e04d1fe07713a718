import { type Case, getCase, mayRead as mayReadCase } from '../cases/index.ts'
import { type Decision, decisionsOfCase, hidingDecisions } from '../decisions/index.ts'
import type { Actor } from '../platform/actor.ts'
import { isId } from '../platform/id.ts'
import { Layout } from '../platform/ui/layout.tsx'
import { Meet } from '../platform/ui/party.tsx'
import { Timeline } from '../platform/ui/timeline.tsx'
import type { View } from '../platform/ui/view.ts'
import type { Ask, Page } from '../platform/web/page.tsx'
import { type AskedParty, askedOf, waitingFor } from './consent.ts'
import { AskedHere, Unanswered } from './consent-pages.tsx'
import { type FollowedStep, factsFrom, followed } from './following.ts'
import type { StandingGate } from './gates.ts'
import type { Hanging } from './hanging.ts'
import { asReadBy } from './hiding.ts'
import { Mirror } from './mirror.tsx'
import {
  type Confirmation,
  confirmationsOf,
  exceptionsFrom,
  type RecordedException,
  stepsTaken,
  type TakenStep,
} from './moving-queries.ts'
import { type SharedNote, sharedNotesOf } from './note-queries.ts'
import { About, Contact, Goal, Shared, Work } from './partnership-parts.tsx'
import { isOwn, keepsPartnerships, mayRead, type Partnership, type PartnershipParty, partyOf } from './partnerships.ts'
import { Contributions, Standing } from './parts.tsx'
import { emailOf, getPartnership } from './queries.ts'
import type { PartnershipContribution } from './slots.ts'
import { standingGates } from './standing-gates.ts'
import { Exceptions, NewFacts } from './standing-parts.tsx'
import { consentRows, storyOf } from './story.ts'
import { linesOf, namesOf, waitingInWords } from './turns.ts'
import { Way } from './way.tsx'

/** What the page of a partnership knows. What only the parties know is empty for everybody else. */
export type PartnershipFacts = {
  readonly partnership: Partnership
  /** The case, when the reader may see it. */
  readonly matter: Case | undefined
  readonly decisions: readonly Decision[]
  readonly email: string
  readonly actor: Actor
  readonly isHost: boolean
  /** The side that the reader stands on; none for the public. */
  readonly reader: 'authority' | 'association' | undefined
  /** The party that the reader belongs to. */
  readonly own: PartnershipParty | undefined
  /** What the reader's association is asked, where it is no party yet. */
  readonly asked: AskedParty | undefined
  readonly gates: readonly StandingGate[]
  readonly confirmations: readonly Confirmation[]
  readonly taken: readonly TakenStep[]
  readonly exceptions: readonly RecordedException[]
  readonly shared: readonly SharedNote[]
  /** What minutes, notice and court say that is not followed yet. */
  readonly ahead: readonly FollowedStep[]
  readonly contributions: readonly ((view: View) => PartnershipContribution)[]
}

const load =
  ({ slots, gates }: Hanging) =>
  async (ask: Ask): Promise<PartnershipFacts | undefined> => {
    const { db, actor, authority, param, now, today } = ask
    const id = param('partnershipId')
    const whole = isId(id) ? await getPartnership(db, id) : undefined
    if (!whole || !mayRead(actor, whole)) return undefined
    const [partnership = whole] = await asReadBy(db, actor, [whole])
    const isHost = partnership.hostAuthorityId === authority.authorityId
    const isHere = isHost || partnership.parties.some((party) => party.organisationId === authority.authorityId)
    if (!isHere) return undefined
    const reader = actor.kind === 'role' ? 'authority' : isOwn(actor, whole) ? 'association' : undefined
    const found = partnership.caseId ? await getCase(db, partnership.caseId) : undefined
    const matter = found && mayReadCase(actor, found) ? found : undefined
    const decisions = matter
      ? (await decisionsOfCase(db, matter.caseId, now)).flatMap(await hidingDecisions(ask, matter.caseId))
      : []
    const own = reader
      ? await Promise.all([
          standingGates({ db, today }, whole, gates),
          confirmationsOf(db, [whole]),
          stepsTaken(db, whole.partnershipId),
          exceptionsFrom(db, whole),
          sharedNotesOf(db, whole.partnershipId),
        ])
      : ([[], [], [], [], []] as const)
    const [standing, confirmations, taken, exceptions, shared] = own
    return {
      ...{ partnership, matter, decisions, actor, isHost, reader, confirmations, taken, exceptions, shared },
      own: partyOf(actor, authority.authorityId, whole),
      asked: askedOf(actor, whole),
      gates: standing,
      ahead: reader === 'authority' ? followed(partnership.state, factsFrom(decisions, taken, today), today) : [],
      email: await emailOf(db, partnership.hostAuthorityId),
      contributions: await Promise.all(slots.map((slot) => slot(ask, partnership, { isParty: reader !== undefined }))),
    }
  }

/** One partnership: where it is, whose turn it is, the goal, what each brings and how it came about. Public when it is published. */
export const partnershipPage = (hanging: Hanging): Page<PartnershipFacts> => ({
  load: load(hanging),
  view: (facts, view) => {
    const { partnership } = facts
    const { t } = view
    const parts = facts.contributions.map((contribute) => contribute(view))
    return (
      <Layout
        view={view}
        title={partnership.title}
        trail={[{ href: `/${view.authority?.slug}/partnerskap`, label: t('partnerships.list.title') }]}
      >
        <Head view={view} facts={facts} />
        <div class="hs-stack" data-gap="section">
          <Way view={view} of={partnership} />
          {facts.asked && <AskedHere view={view} partnership={partnership} own={facts.asked} />}
          {facts.reader && <Turns view={view} facts={facts} parts={parts} />}
          <div class="hs-cols">
            <div class="hs-stack" data-gap="section">
              <Goal view={view} partnership={partnership} />
              <section class="hs-stack" aria-labelledby="bidrar">
                <h2 class="ds-heading" id="bidrar">
                  {t('partnerships.page.brings')}
                </h2>
                <Contributions view={view} of={partnership}>
                  <Unanswered
                    view={view}
                    of={partnership}
                    mayAsk={facts.isHost && keepsPartnerships.holds(facts.actor, undefined)}
                  />
                </Contributions>
              </section>
              {parts.map(({ section }) => section)}
              <Shared view={view} notes={facts.shared} />
              <Story view={view} facts={facts} parts={parts} />
            </div>
            <aside class="hs-stack" data-gap="section" aria-label={t('partnerships.page.facts')}>
              <Work view={view} facts={facts} />
              <Exceptions view={view} facts={facts} />
              <About view={view} facts={facts} />
              <Contact view={view} facts={facts} />
              {!facts.reader && !facts.asked && (
                <section class="hs-panel hs-stack" data-tone="linen">
                  <h2 class="ds-heading">{t('partnerships.page.idea')}</h2>
                  <p>{t('partnerships.page.ideaText')}</p>
                  <p class="hs-row">
                    <a href={`/${view.authority?.slug}/behov/nytt`}>{t('partnerships.ways.idea')}</a>
                    <a href={`/${view.authority?.slug}/ar-iop-ratt-form`}>{t('partnerships.ways.short')}</a>
                  </p>
                </section>
              )}
            </aside>
          </div>
        </div>
      </Layout>
    )
  },
})

const names = ({ parties }: Partnership, kind: 'authority' | 'association'): readonly string[] =>
  parties.filter((party) => party.kind === kind).map(({ name }) => name)

/** Who is asked stands beside the parties for those inside, said to be waited for. */
const associationsOf = ({ t }: View, partnership: Partnership): readonly string[] => [
  ...names(partnership, 'association'),
  ...waitingFor(partnership).map(({ name }) => t('partnerships.consent.askedName', { name })),
]

const Head = ({ view, facts: { partnership, reader, gates } }: { view: View; facts: PartnershipFacts }) => (
  <div class="hs-intro">
    <h1 class="ds-heading">{partnership.title}</h1>
    <Meet authorities={names(partnership, 'authority')} associations={associationsOf(view, partnership)} />
    <p class="hs-row">
      <Standing view={view} of={partnership} />
      {reader && <span class="hs-meta">{waitingInWords(view, partnership, gates)}</span>}
    </p>
  </div>
)

type WithParts = {
  readonly view: View
  readonly facts: PartnershipFacts
  readonly parts: readonly PartnershipContribution[]
}

const Turns = ({ view, facts, parts }: WithParts) => {
  const { partnership, reader = 'association', own } = facts
  const lines = linesOf(view, { ...facts, tasks: parts.flatMap(({ tasks }) => tasks ?? []) })
  const sides = own
    ? { [reader]: own.name, [reader === 'authority' ? 'association' : 'authority']: othersOf(partnership, own) }
    : {}
  const names = { authority: namesOf(partnership, 'authority'), association: namesOf(partnership, 'association') }
  return (
    <div class="hs-stack">
      <NewFacts view={view} facts={facts} />
      <Mirror
        view={view}
        reader={reader}
        names={{ ...names, ...sides }}
        lines={lines}
        isMany={partnership.parties.length > 2}
      />
    </div>
  )
}

const othersOf = (partnership: Partnership, own: PartnershipParty): string =>
  [...partnership.parties, ...waitingFor(partnership)]
    .filter(({ partyId }) => partyId !== own.partyId)
    .map(({ name }) => name)
    .join(', ')

const Story = ({ view, facts, parts }: WithParts) => (
  <section class="hs-stack" aria-labelledby="historia">
    <h2 class="ds-heading" id="historia">
      {view.t('partnerships.page.story')}
    </h2>
    {facts.decisions.length > 0 && <p class="hs-lead">{view.t('partnerships.page.storyLead')}</p>}
    <Timeline
      view={view}
      rows={[
        ...(facts.reader ? consentRows(view, facts.partnership) : []),
        ...storyOf(view, facts.partnership, facts),
        ...parts.flatMap(({ events }) => events ?? []),
      ]}
      order="oldestFirst"
      hasDatesBeside
    />
  </section>
)
