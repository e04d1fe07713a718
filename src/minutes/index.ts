export {
  frontContent,
  itemContent,
  type MinutesParts,
  meetingContent,
  minutesContent,
  namedContent,
  personContent,
} from './documents.ts'
export { holdParagraph, type Minutes } from './minutes.ts'
export { minutesOfMeetings, recordMinutes } from './queries.ts'
