/** What Sweden says, as far as the system knows it. Findings, pages and the command find every rule here. */
import { announcementDeadline, earliestRemoval, noticeContent } from './announcement.ts'
import { lastAppealDay, whatMayBeAppealed } from './appeal.ts'
import { approvalDay, approvalDeadline, digitalApproval } from './approval.ts'
import { assignment } from './assignment.ts'
import { nextWeekday, publicHoliday, weeksAndMonths } from './calendar-rules.ts'
import { caseNumber } from './case-number.ts'
import { actingChair } from './chair.ts'
import { earliestLegalForce, enforcement } from './legal-force.ts'
import { minutesContent } from './minutes-content.ts'
import { numbering } from './numbering.ts'
import { registerEntry } from './offentlighet.ts'
import { quorum } from './quorum.ts'
import { recusal } from './recusal.ts'
import type { RuleCard } from './rule.ts'
import { service } from './service.ts'
import { returnToService, sameParty } from './substitutes.ts'

/** Every rule, in the order in which a matter meets them. */
export const rules: readonly RuleCard[] = [
  publicHoliday,
  nextWeekday,
  weeksAndMonths,
  registerEntry,
  caseNumber,
  quorum,
  returnToService,
  sameParty,
  service,
  actingChair,
  recusal,
  minutesContent,
  numbering,
  approvalDeadline,
  approvalDay,
  digitalApproval,
  announcementDeadline,
  noticeContent,
  earliestRemoval,
  whatMayBeAppealed,
  lastAppealDay,
  earliestLegalForce,
  enforcement,
  assignment,
]

/** The rule with this id, either kind: `kl-13-5` or `R-APL-3`. */
export const findRule = (id: string): RuleCard | undefined => rules.find((rule) => rule.id === id || rule.ruleId === id)
