import { keepsRecords } from '../../cases/index.ts'
import { delegationReport, whyNotDelegated } from '../../law/delegation.ts'
import type { Id } from '../../platform/id.ts'
import { anyOf, roleIn } from '../../platform/permission.ts'
import { type Refusal, refuse } from '../../platform/refusal.ts'
import { type Day, dayInWords } from '../../platform/time.ts'
import { told } from './texts.ts'

/** To whom a body may wish to hand over the right to decide (KL 6:37); the law says no to the last one. */
export const receivers = ['presidium', 'subcommittee', 'member', 'employee', 'automated', 'steeringGroup'] as const

/** What is handed over: an ordinary matter, or one the body must decide itself (KL 6:38). */
export const subjects = [
  'ordinary',
  'direction',
  'toCouncil',
  'principledPower',
  'citizenProposal',
  'forbidden',
] as const

/** Punkt i delegeringsordningen: who may decide what in the body's place. Until is the first day it no longer holds. */
export type DelegationRule = {
  readonly ruleId: Id
  readonly bodyId: Id
  readonly number: string
  readonly title: string
  readonly subject: (typeof subjects)[number]
  readonly receiver: (typeof receivers)[number]
  readonly toRole: string
  readonly provision: string
  readonly mustBeReported: boolean
  readonly isAppealable: boolean
  readonly isSubDelegation: boolean
  readonly fromHead: boolean
  readonly boardAllows: boolean
  readonly fromOn: Day
  readonly untilOn?: Day
}

const provisions = {
  receiver: 'KL 6 kap. 37 §',
  subject: 'KL 6 kap. 38 §',
  machine: 'KL 6 kap. 37 §',
  chain: 'KL 7 kap. 6 §',
} as const

/** Whether the right may be handed over (R-DEL-1): refuses receiver, subject, machine and chain with the provision. */
export const mayDelegate = (
  rule: Pick<DelegationRule, 'receiver' | 'subject' | 'isAppealable' | 'isSubDelegation' | 'fromHead' | 'boardAllows'>,
): Refusal | undefined => {
  const why = whyNotDelegated({
    to: rule.receiver,
    subject: rule.subject,
    isClosedToMachines: rule.isAppealable,
    isSubDelegation: rule.isSubDelegation,
    from: rule.fromHead ? 'headOfAdministration' : 'other',
    boardAllows: rule.boardAllows,
  })
  return why && refuse(`delegation.not.${why}`, { provision: provisions[why] })
}

/** Delegationsbeslut: a decision taken in the body's place, by a rule, or because it could not wait (KL 6:39). */
export type DelegatedDecision = {
  readonly decisionId: Id
  readonly bodyId: Id
  readonly bodyName: string
  readonly year: number
  readonly serial: number
  readonly rule?: { readonly number: string; readonly title: string }
  readonly matter?: { readonly caseId: Id; readonly caseNumber: string }
  readonly text: string
  readonly decidedBy: string
  readonly decidedOn: Day
  readonly isUrgent: boolean
  readonly mustBeReported: boolean
  readonly isAppealable: boolean
  /** The meeting to come on whose agenda it stands. */
  readonly standsIn?: { readonly meetingId: Id; readonly heldOn: Day }
  readonly reportedIn?: { readonly itemId: Id; readonly heldOn: Day; readonly paragraph?: number }
}

/** What the decision asks for afterwards, with its receipt (R-DEL-4). */
export const dutyOf = (one: Pick<DelegatedDecision, 'isUrgent' | 'mustBeReported' | 'isAppealable' | 'reportedIn'>) =>
  delegationReport.decide({
    isUrgentMandate: one.isUrgent,
    mustBeReported: one.mustBeReported,
    isAppealable: one.isAppealable,
    isReported: one.reportedIn !== undefined,
  })

/** How a delegated decision is told of on an agenda, in Swedish as agendas are. Names nobody. */
export const toldAs = ({ year, serial, decidedOn, rule, text }: DelegatedDecision): string => {
  const by = rule ? `${told.rule} ${rule.number}` : told.urgent
  return `D ${year}-${serial}, ${dayInWords(decidedOn, 'sv')}, ${by}: ${text.length > 120 ? `${text.slice(0, 119)}…` : text}`
}

/** Who keeps the rules of delegation. */
export const setsDelegation = roleIn('bodyRules', 'administrator', 'committeeSecretary')

/** Who enters decisions taken on delegation. */
export const entersDelegated = anyOf('records', keepsRecords, roleIn('records', 'chair'))

/** Who marks them as reported to the body. */
export const reportsDelegated = roleIn('registrar', 'registrar', 'committeeSecretary')
