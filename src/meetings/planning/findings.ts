import { motionClock, preparedForBoard, preparedForCouncil } from '../../law/preparation.ts'
import type { CitedAnswer, RuleValue } from '../../law/rule.ts'
import { boardSummons, councilAnnouncement, councilSummons } from '../../law/summons.ts'
import { type Day, dayOf } from '../../platform/time.ts'
import type { AgendaItem, ItemKind } from './agenda.ts'
import type { Plan } from './plan.ts'
import type { BodyRules } from './rules.ts'

/** What a rule says of an item or a meeting before it is held. `about` is a text key below `planning.finding`. */
export type PlanFinding = {
  readonly about: 'councilUnprepared' | 'boardUnprepared' | 'boardExplained' | 'motionClock' | 'motionLate'
  readonly level: 'block' | 'warn' | 'info'
  readonly answer: CitedAnswer<RuleValue>
}

const prepared: readonly ItemKind[] = ['case', 'motion', 'citizenProposal', 'election', 'resignation']

/** What the law asks of an item before it may be decided (R-PREP-1, R-PREP-2, R-PREP-4). */
export const findingsOfItem = (item: AgendaItem, { bodyKind, heldOn }: Pick<Plan, 'bodyKind' | 'heldOn'>) => [
  ...(bodyKind === 'council' ? ofCouncil(item, heldOn) : ofBoard(item, heldOn)),
  ...ofClock(item, heldOn),
]

const ofCouncil = (item: AgendaItem, on: Day): PlanFinding[] => {
  if (!prepared.includes(item.kind)) return []
  const isElection = item.kind === 'election' || item.kind === 'resignation'
  const exempt = item.exempt ?? (isElection ? 'election' : undefined)
  const { preparedBy, boardOpinion, isUrgent } = item
  const answer = preparedForCouncil.decide({
    ...{ preparedBy, boardOpinion, isUrgent, on },
    hasProposal: item.points.length > 0,
    ...(exempt === undefined ? {} : { exempt }),
  })
  return answer.value ? [] : [{ about: 'councilUnprepared', level: 'block', answer }]
}

const ofBoard = (item: AgendaItem, on: Day): PlanFinding[] => {
  if (item.kind !== 'case') return []
  const hasReport = item.papers.some(({ kind }) => kind === 'officialReport')
  const answer = preparedForBoard.decide({ hasReport, hasChildAssessment: item.hasChildAssessment, on })
  if (answer.value) return []
  const isExplained = item.handledBecause !== ''
  return [
    {
      about: isExplained ? 'boardExplained' : 'boardUnprepared',
      level: isExplained ? 'info' : 'warn',
      answer,
    },
  ]
}

const ofClock = (item: AgendaItem, handledOn: Day): PlanFinding[] => {
  if (!['motion', 'citizenProposal'].includes(item.kind) || item.raisedOn === undefined) return []
  const answer = motionClock.decide({ raisedOn: item.raisedOn, handledOn })
  const isLate = answer.level === 'warn'
  return [
    {
      about: isLate ? 'motionLate' : 'motionClock',
      level: isLate ? 'warn' : 'info',
      answer,
    },
  ]
}

/** When the summons must have gone out, and how it stands: with `today` where it has not been sent. The law's week goes before a body's rules in the council. */
export const summonsDeadline = (
  { bodyKind, heldOn, summonedAt }: Pick<Plan, 'bodyKind' | 'heldOn' | 'summonedAt'>,
  { summonsDays: days, summonsUnit: unit }: BodyRules,
  today: Day,
): CitedAnswer<Day> => {
  const sentOn = summonedAt ? dayOf(summonedAt) : today
  return bodyKind === 'council'
    ? councilSummons.decide({ meetingOn: heldOn, sentOn })
    : boardSummons.decide({ meetingOn: heldOn, days, unit, sentOn })
}

/** When a council meeting, or an urgent item of it, must stand on the notice board. */
export const announcementDeadline = (heldOn: Day, isUrgent: boolean): CitedAnswer<Day> =>
  councilAnnouncement.decide({ meetingOn: heldOn, isUrgent })
