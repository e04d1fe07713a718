/** What Sweden says, as far as the system knows it. Findings, pages and the command find every rule here. */
import { announcementDeadline, earliestRemoval, noticeContent } from './announcement.ts'
import { lastAppealDay, whatMayBeAppealed } from './appeal.ts'
import { approvalDay, approvalDeadline, digitalApproval } from './approval.ts'
import { assignment } from './assignment.ts'
import { assignmentClosing, assignmentReminder } from './assignment-follow-up.ts'
import { boardContent } from './board-posts.ts'
import { nextWeekday, publicHoliday, weeksAndMonths } from './calendar-rules.ts'
import { caseNumber } from './case-number.ts'
import { actingChair } from './chair.ts'
import { councilDisplay } from './council-display.ts'
import { councilQuorum } from './council-quorum.ts'
import { councilRecusal } from './council-recusal.ts'
import { delegation, delegationReport } from './delegation.ts'
import { closedDoors, extraMeeting } from './extra-meeting.ts'
import { earliestLegalForce, enforcement } from './legal-force.ts'
import { minutesContent } from './minutes-content.ts'
import { numbering } from './numbering.ts'
import { registerEntry } from './offentlighet.ts'
import { partnershipRules } from './partnership-rules.ts'
import { motionClock, preparedForBoard, preparedForCouncil } from './preparation.ts'
import { abstaining, immediateApproval, putting } from './putting.ts'
import { quorum } from './quorum.ts'
import { recusal } from './recusal.ts'
import { contestedRecusal, recusalGrounds } from './recusal-grounds.ts'
import { recusalQuorum } from './recusal-quorum.ts'
import { reservation } from './reservation.ts'
import type { RuleCard } from './rule.ts'
import { service } from './service.ts'
import { returnToService, sameParty } from './substitutes.ts'
import { equalRights, lateMember, substitution } from './substitution.ts'
import { announcedItems, boardSummons, councilAnnouncement, councilSummons } from './summons.ts'
import { counterProposition, minorityRemit, voteResult } from './voting.ts'

/** Every rule, in the order in which a matter meets them. */
export const rules: readonly RuleCard[] = [
  publicHoliday,
  nextWeekday,
  weeksAndMonths,
  registerEntry,
  caseNumber,
  ...partnershipRules,
  preparedForCouncil,
  preparedForBoard,
  motionClock,
  extraMeeting,
  councilAnnouncement,
  councilSummons,
  boardSummons,
  announcedItems,
  closedDoors,
  quorum,
  councilQuorum,
  recusalQuorum,
  substitution,
  lateMember,
  equalRights,
  returnToService,
  sameParty,
  service,
  actingChair,
  recusalGrounds,
  contestedRecusal,
  recusal,
  councilRecusal,
  putting,
  counterProposition,
  minorityRemit,
  abstaining,
  voteResult,
  reservation,
  minutesContent,
  numbering,
  approvalDeadline,
  approvalDay,
  digitalApproval,
  immediateApproval,
  announcementDeadline,
  noticeContent,
  boardContent,
  earliestRemoval,
  councilDisplay,
  whatMayBeAppealed,
  lastAppealDay,
  earliestLegalForce,
  enforcement,
  delegation,
  delegationReport,
  assignment,
  assignmentReminder,
  assignmentClosing,
]

/** The rule with this id, either kind: `kl-13-5` or `R-APL-3`. */
export const findRule = (id: string): RuleCard | undefined => rules.find((rule) => rule.id === id || rule.ruleId === id)
