import type { Child } from 'hono/jsx'
import { Party } from '../platform/ui/party.tsx'
import { Status, type StatusState } from '../platform/ui/status.tsx'
import type { View } from '../platform/ui/view.ts'
import { waitingFor } from './consent.ts'
import type { PartnershipState } from './partnership-states.ts'
import type { Partnership } from './partnerships.ts'

const looks: Readonly<Record<PartnershipState, StatusState>> = {
  needSpotted: 'todo',
  screened: 'todo',
  matching: 'active',
  dialogue: 'active',
  jointNeed: 'active',
  suitability: 'active',
  otherForm: 'stop',
  childAssessment: 'active',
  dataAndAid: 'active',
  drafting: 'active',
  associationDecision: 'wait',
  preparation: 'active',
  referral: 'wait',
  committee: 'wait',
  boardDecision: 'wait',
  remitted: 'late',
  tabled: 'wait',
  rejected: 'stop',
  approved: 'wait',
  announced: 'wait',
  appealRunning: 'wait',
  appealed: 'stop',
  legalForce: 'done',
  signing: 'active',
  active: 'active',
  paused: 'locked',
  ended: 'done',
}

/** Where a partnership has its page. */
export const partnershipPath = (view: View, { partnershipId }: Pick<Partnership, 'partnershipId'>): string =>
  `/${view.authority?.slug}/partnerskap/${partnershipId}`

/** "Pågår till och med 31 december 2027": the state in words, with the day that says more. */
export const standingInWords = (view: View, { state, startsOn, endsOn }: Partnership): string => {
  const { t } = view
  if (state === 'active' && endsOn) return t('partnerships.standing.runningUntil', { day: endsOn })
  if (state === 'boardDecision' && startsOn) return t('partnerships.standing.decidedFrom', { day: startsOn })
  if (state === 'ended' && endsOn) return t('partnerships.standing.endedOn', { day: endsOn })
  return t(`partnerships.state.${state}`)
}

/** The state of a partnership as a shape and words. */
export const Standing = ({ view, of: partnership }: { view: View; of: Partnership }) => (
  <StateAndWaiting view={view} of={partnership} says={standingInWords(view, partnership)} />
)

/** The state alone, where the days stand beside it. */
export const StateWord = ({ view, of }: { view: View; of: Partnership }) => (
  <StateAndWaiting view={view} of={of} says={view.t(`partnerships.state.${of.state}`)} />
)

/** Told to those who stand inside, beside the state: an association is asked and has not answered. */
const StateAndWaiting = ({ view, of, says }: { view: View; of: Partnership; says: string }) => {
  const state = <Status state={looks[of.state]}>{says}</Status>
  if (waitingFor(of).length === 0) return state
  return (
    <span class="hs-row">
      {state}
      <Status state="wait">{view.t('partnerships.consent.waiting')}</Status>
    </span>
  )
}

/** The time a partnership lasts, in words. */
export const termInWords = (view: View, { startsOn, endsOn }: Pick<Partnership, 'startsOn' | 'endsOn'>): string => {
  const { t } = view
  if (startsOn && endsOn) return t('partnerships.term.until', { from: startsOn, last: endsOn })
  if (startsOn) return t('partnerships.term.from', { from: startsOn })
  return endsOn ? t('partnerships.term.to', { last: endsOn }) : t('partnerships.term.none')
}

/** The names of all parties with their signs, in a row. */
export const Parties = ({ of: { parties } }: { of: Partnership }) => (
  <span class="hs-row">
    {parties.map((party) => (
      <Party kind={party.kind}>{party.name}</Party>
    ))}
  </span>
)

/** What each party brings, side by side in boxes of one size. */
export const Contributions = ({
  view,
  of: { parties },
  children,
}: {
  view: View
  of: Partnership
  children?: Child
}) => (
  <div class="hs-pair">
    {parties.map((party) => (
      <div class="hs-side hs-stack" data-party={party.kind}>
        <h3 class="ds-heading">
          <Party kind={party.kind}>{party.name}</Party>
        </h3>
        {party.brings === '' ? (
          <p class="hs-meta">{view.t('partnerships.page.nothing')}</p>
        ) : (
          <ul class="ds-list">
            {party.brings
              .split('\n')
              .filter((line) => line.trim() !== '')
              .map((line) => (
                <li>{line.trim()}</li>
              ))}
          </ul>
        )}
      </div>
    ))}
    {children}
  </div>
)
