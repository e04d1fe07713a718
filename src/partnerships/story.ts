import type { Decision } from '../decisions/index.ts'
import { legalDays } from '../decisions/index.ts'
import { paragraphSign } from '../platform/texts/words.ts'
import { isAfter, dayOf as onDay } from '../platform/time.ts'
import type { TimelineRow } from '../platform/ui/timeline.tsx'
import type { View } from '../platform/ui/view.ts'
import type { TakenStep } from './moving-queries.ts'
import type { Partnership } from './partnerships.ts'
import { transitions } from './transitions.ts'

const verbs = {
  decision: 'decides',
  proposal: 'proposes',
  remitted: 'remits',
  tabled: 'tables',
  information: 'handles',
} as const

/** How the partnership came about: its steps, proposals and decisions of its case, its first and last day, and where it is now. */
export const storyOf = (
  view: View,
  partnership: Partnership,
  { decisions, taken }: { readonly decisions: readonly Decision[]; readonly taken: readonly TakenStep[] },
): TimelineRow[] => [
  ...taken.flatMap((step) => stepRow(view, step)),
  ...decisions.flatMap((decision) => rowsOf(view, decision)),
  ...dayOf(view, 'borjar', 'starts', partnership.startsOn),
  ...(partnership.state === 'ended' ? [] : [nowOf(view, partnership)]),
  ...dayOf(view, 'slutar', 'ends', partnership.endsOn),
]

/** When associations that were asked said yes to being parties. */
export const consentRows = (view: View, { parties }: Pick<Partnership, 'parties'>): TimelineRow[] =>
  parties.flatMap(({ partyId, name, consentAt }) =>
    consentAt
      ? [{ id: `ja-${partyId}`, day: onDay(consentAt), title: view.t('partnerships.consent.saidYes', { name }) }]
      : [],
  )

/** Steps that follow facts are told by the facts themselves. */
const stepRow = (view: View, { id, from, to, verb, on, reason }: TakenStep): TimelineRow[] => {
  const step = transitions.find((one) => one.from === from && one.verb === verb && one.to === to)
  if (step?.by === 'facts') return []
  const state = view.t.find(`partnerships.state.${to}`) ?? to
  const title = view.t('partnerships.story.moved', { state: state.toLocaleLowerCase('sv') })
  return [{ id: `steg-${id}`, day: on, title, ...(reason === '' ? {} : { meta: reason }) }]
}

const rowsOf = (view: View, decision: Decision): TimelineRow[] => {
  const { t } = view
  const { item, meeting, notice } = decision
  const body = meeting.bodyName
  const { outcome } = item
  const verb = outcome === undefined ? 'handles' : verbs[outcome]
  // Why a matter was sent back is what the parties go on from.
  const why = outcome === 'remitted' ? item.points.join(' ') : ''
  const last = legalDays(decision).lastAppealDay
  const name =
    item.paragraph === undefined ? '' : t('partnerships.story.item', { body, paragraph: paragraphSign(item.paragraph) })
  const said: TimelineRow = {
    id: `beslut-${item.meetingItemId}`,
    day: meeting.heldOn,
    title: t(`partnerships.story.${verb}`, { body }),
    href: `/${view.authority?.slug}/beslut/${item.meetingItemId}`,
    ...(name === '' && why === '' ? {} : { meta: [name, why].filter((part) => part !== '').join('. ') }),
    ...(isAfter(meeting.heldOn, view.today) ? { when: 'next' as const } : {}),
  }
  if (!notice || !last) return [said]
  const posted: TimelineRow = {
    id: `anslag-${item.meetingItemId}`,
    day: notice.postedOn,
    title: t('partnerships.story.posted'),
    meta: t('partnerships.story.lastAppeal'),
    receipt: last,
  }
  return [said, posted]
}

const dayOf = (view: View, id: string, what: 'starts' | 'ends', day: Temporal.PlainDate | undefined): TimelineRow[] => {
  if (!day) return []
  const when = isAfter(day, view.today) ? { when: 'next' as const } : {}
  return [{ id, day, title: view.t(`partnerships.story.${what}`), ...when }]
}

const nowOf = (view: View, { state }: Partnership): TimelineRow => ({
  id: 'nu',
  day: view.today,
  label: view.t('timeline.now'),
  title: view.t(`partnerships.page.now.${state}`),
  when: 'now',
})
