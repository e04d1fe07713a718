export {
  type Attendance,
  type AttendanceRole,
  decides,
  differentStretches,
  type MeetingChair,
  type ParagraphRange,
  type Stretch,
  type TakingPart,
  takingPart,
} from './attendance.ts'
export { summonsContent } from './documents.ts'
export { getItem, headingsOfMeeting, type ItemHeading, itemsOfCase, itemsOfMeeting } from './item-queries.ts'
export { mayFollow } from './live/meeting.ts'
export type { AppealType, Meeting, MeetingItem, Motion, MotionKind, Named, Outcome, Vote } from './meetings.ts'
export { isMeetingNow, type MeetingState, type Plan } from './planning/plan.ts'
export { comingMeetings } from './planning/plan-queries.ts'
export { type ProposedItem, proposeItem } from './planning/proposing.ts'
export { attendanceOf, chairsOf, latestMeetings, meetingOn, meetingsWith } from './queries.ts'
export {
  type ItemParts,
  type NewChair,
  type NewItem,
  type NewMeeting,
  recordAttendance,
  recordChairs,
  recordItem,
  recordItemParts,
  recordItems,
  recordMeeting,
} from './recording.ts'
