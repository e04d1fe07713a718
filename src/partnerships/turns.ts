import type { Id } from '../platform/id.ts'
import { dayOf, daysBetween, isAfter } from '../platform/time.ts'
import type { View } from '../platform/ui/view.ts'
import { waitingFor } from './consent.ts'
import type { StandingGate } from './gates.ts'
import type { MirrorLine, Side } from './mirror.tsx'
import type { Confirmation } from './moving-queries.ts'
import type { PartnershipState } from './partnership-states.ts'
import type { Partnership, PartnershipParty } from './partnerships.ts'
import { partnershipPath } from './parts.tsx'
import type { PartnershipTask } from './slots.ts'
import { isInTheWay } from './standing-gates.ts'
import { awaitedIn, stepsFrom } from './transitions.ts'

/** What is known when it is said whose turn it is. */
export type TurnFacts = {
  readonly partnership: Partnership
  readonly gates: readonly StandingGate[]
  readonly confirmations: readonly Confirmation[]
  readonly tasks: readonly PartnershipTask[]
  /** The party that the reader belongs to. */
  readonly own: PartnershipParty | undefined
}

/** The name of a gate: its own text key when it holds a dot, else one of these pages'. */
export const gateName = (view: View, { id }: Pick<StandingGate, 'id'>): string =>
  view.t.find(id.includes('.') ? id : `partnerships.gates.${id}`) ?? id

/** What a gate says is missing; nothing when it is passed. */
export const gateSays = (view: View, { result }: StandingGate): string | undefined =>
  result.says && view.t.find(result.says.key, result.says.facts)

/** Where a gate is passed. */
export const gateHref = (view: View, partnership: Partnership, { result }: StandingGate): string | undefined =>
  result.at === undefined ? undefined : `${partnershipPath(view, partnership)}${result.at}`

/** Meetings and minutes are the authority's own; the time to appeal and the court are waited for by both. */
const inItsBodies: readonly PartnershipState[] = ['committee', 'tabled', 'boardDecision', 'approved']

/** On which side it stands what a partnership waits for; undefined when it waits for nobody. */
export const sideAwaited = ({ state }: Pick<Partnership, 'state'>): Side | undefined => {
  const awaited = awaitedIn(state)
  if (awaited === 'nobody') return undefined
  if (awaited !== 'facts') return awaited
  return inItsBodies.includes(state) ? 'authority' : 'together'
}

/** "Sedan 9 mars 2026, 12 dagar": how long a partnership has waited in its state. */
export const sinceInWords = (view: View, { stateSince }: Pick<Partnership, 'stateSince'>): string => {
  const day = dayOf(stateSince)
  const count = daysBetween(day, view.today)
  return count < 1 ? view.t('partnerships.mirror.since', { day }) : view.t('partnerships.mirror.days', { day, count })
}

/** Everything that somebody has to do in a partnership now, and who has already said yes. */
export const linesOf = (view: View, facts: TurnFacts): MirrorLine[] => [
  ...gateLines(view, facts),
  ...facts.tasks.map(
    ({ side, what, href, partyId }): MirrorLine => ({
      ...{ side, what, href, isOwn: isOwnOf(facts, side, partyId), state: 'todo' },
      word: view.t('partnerships.mirror.todo'),
    }),
  ),
  ...stepLine(view, facts),
  ...confirmedLines(view, facts),
  ...askedLines(view, facts.partnership),
]

/** Associations that have not said yet whether they want to be parties. */
const askedLines = (view: View, partnership: Partnership): MirrorLine[] =>
  waitingFor(partnership).map(({ name, at }) => ({
    ...{ side: 'association', isOwn: false, state: 'wait' },
    what: view.t('partnerships.consent.answers', { name }),
    word: view.t('partnerships.consent.waitingSince', { name, day: dayOf(at) }),
  }))

/** Whether something is the reader's own to do: what a named party does, and what the authority does, which is the host. */
const isOwnOf = ({ own, partnership }: TurnFacts, side: Side, partyId?: Id): boolean | undefined => {
  if (!own) return undefined
  if (partyId !== undefined) return own.partyId === partyId
  return side === 'authority' && own.kind === 'authority'
    ? own.organisationId === partnership.hostAuthorityId
    : undefined
}

type Waiter = Pick<MirrorLine, 'side' | 'isOwn'>

/** Where a gate waits for some of the parties and not for all together, it stands with each side that it waits for. */
const waitersOf = (facts: TurnFacts, { side, result: { waitsFor } }: StandingGate): readonly Waiter[] => {
  const { own, partnership } = facts
  if (!own || !waitsFor || (side === 'together' && waitsFor.length === partnership.parties.length))
    return [{ side, isOwn: isOwnOf(facts, side) }]
  const isOurs = waitsFor.includes(own.partyId)
  const isTheirs = waitsFor.some((partyId) => partyId !== own.partyId)
  return [...(isOurs ? [{ side: own.kind, isOwn: true }] : []), ...(isTheirs ? [{ side: own.kind, isOwn: false }] : [])]
}

/** What time and law bring is not there to be done: the way past it stands beside, as an exception. */
const isToDo =
  ({ partnership }: TurnFacts) =>
  ({ result }: StandingGate): boolean =>
    awaitedIn(partnership.state) !== 'facts' || result.waitsFor !== undefined

const gateLines = (view: View, facts: TurnFacts): MirrorLine[] =>
  facts.gates
    .filter(isInTheWay)
    .filter(isToDo(facts))
    .flatMap((gate) =>
      waitersOf(facts, gate).map((waiter) => ({
        ...waiter,
        what: gateName(view, gate),
        href: gateHref(view, facts.partnership, gate),
        more: gateSays(view, gate),
        state: gate.result.state === 'blocked' ? 'stop' : 'todo',
        word: view.t(gate.result.state === 'blocked' ? 'partnerships.mirror.stops' : 'partnerships.mirror.open'),
      })),
    )

/** Everyone has signed and the first day has come: what is left is the host's. */
const canStart = ({ partnership, gates }: Pick<TurnFacts, 'partnership' | 'gates'>): boolean =>
  partnership.state === 'signing' && !gates.some(isInTheWay)

const stepLine = (view: View, facts: TurnFacts): MirrorLine[] => {
  const { partnership, gates } = facts
  if (canStart(facts)) {
    const starts = {
      side: 'authority',
      isOwn: isOwnOf(facts, 'authority'),
      what: view.t('partnerships.next.start'),
    } as const
    const href = `${partnershipPath(view, partnership)}/lage`
    return [{ ...starts, href, state: 'todo', word: view.t('partnerships.mirror.todo') }]
  }
  const { t } = view
  const side = sideAwaited(partnership)
  if (side === undefined) return []
  const what = t(isOverdue(view, partnership) ? 'partnerships.next.expired' : `partnerships.next.${partnership.state}`)
  const isOwn = isOwnOf(facts, side)
  if (awaitedIn(partnership.state) === 'facts')
    return [
      {
        side,
        isOwn,
        what,
        state: 'wait',
        word: t('partnerships.mirror.waits', { day: dayOf(partnership.stateSince) }),
      },
    ]
  if (gates.some(isInTheWay)) return [{ side, isOwn, what, state: 'locked', word: t('partnerships.mirror.afterThat') }]
  const isRunning = partnership.state === 'active' && !isOverdue(view, partnership)
  const href = isRunning ? undefined : `${partnershipPath(view, partnership)}/lage`
  return [{ side, isOwn, what, href, state: 'todo', word: sinceInWords(view, partnership) }]
}

/** What some parties have said yes to: who has, and what the others are asked. */
const confirmedLines = (view: View, { partnership, confirmations, own: reader }: TurnFacts): MirrorLine[] =>
  stepsFrom(partnership.state).flatMap(({ by, verb }) => {
    const said = confirmations.filter((one) => one.verb === verb)
    if (by !== 'together' || said.length === 0) return []
    const step = view.t.find(`partnerships.move.${verb}`) ?? ''
    return partnership.parties.map((party): MirrorLine => {
      const own = said.find(({ partyId }) => partyId === party.partyId)
      const what = view.t(own ? 'partnerships.mirror.confirmed' : 'partnerships.mirror.asked', {
        name: party.name,
        step,
      })
      const isOwn = reader && reader.partyId === party.partyId
      if (own) {
        const more = own.reason === '' ? undefined : own.reason
        const back = isOwn
          ? {
              href: `${partnershipPath(view, partnership)}/bekraftat/${verb}`,
              act: view.t('partnerships.consent.takeBack'),
            }
          : {}
        return { side: party.kind, isOwn, what, more, state: 'done', word: confirmedOn(view, own), ...back }
      }
      const href = `${partnershipPath(view, partnership)}/lage`
      return { side: party.kind, isOwn, what, href, state: 'todo', word: view.t('partnerships.mirror.todo') }
    })
  })

const confirmedOn = (view: View, { at }: Confirmation): string =>
  view.t('partnerships.mirror.confirmedOn', { day: dayOf(at) })

/** For whom the partnership waits and since when, in one sentence; nothing when it waits for nobody. What gates know of whom they wait for goes first. */
export const waitingInWords = (
  view: View,
  partnership: Partnership,
  gates: readonly StandingGate[] = [],
): string | undefined => {
  const awaited = awaitedIn(partnership.state)
  const day = dayOf(partnership.stateSince)
  const { parties, hostAuthorityId } = partnership
  const [asked] = waitingFor(partnership)
  if (asked) return view.t('partnerships.consent.waitingSince', { name: asked.name, day: dayOf(asked.at) })
  if (awaited === 'nobody' || partnership.state === 'active') return undefined
  if (awaited === 'facts')
    return (
      view.t.find(`partnerships.waits.${partnership.state}`, { day }) ??
      view.t('partnerships.mirror.waitsForFacts', { day })
    )
  const host = parties.filter(({ organisationId }) => organisationId === hostAuthorityId)
  const left = gates.filter(isInTheWay).flatMap(({ result }) => result.waitsFor ?? [])
  const isHosts = awaited === 'authority' || (gates.length > 0 && canStart({ partnership, gates }))
  const named = left.length > 0 ? parties.filter(({ partyId }) => left.includes(partyId)) : isHosts ? host : undefined
  if (named?.length === parties.length || (!named && awaited === 'together'))
    return view.t('partnerships.mirror.waitsForBoth', { day })
  const name = named ? named.map((party) => party.name).join(', ') : namesOf(partnership, 'association')
  return view.t('partnerships.mirror.waitsForAuthority', { name, day })
}

/** Whether the last day is over without anybody having ended it. */
const isOverdue = (view: View, { state, endsOn }: Pick<Partnership, 'state' | 'endsOn'>): boolean =>
  state === 'active' && endsOn !== undefined && isAfter(view.today, endsOn)

/** The names of the parties on one side. */
export const namesOf = ({ parties }: Pick<Partnership, 'parties'>, kind: 'authority' | 'association'): string =>
  parties
    .filter((party) => party.kind === kind)
    .map(({ name }) => name)
    .join(', ')
