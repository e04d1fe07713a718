export {
  frontContent,
  itemContent,
  type MinutesParts,
  meetingContent,
  minutesContent,
  namedContent,
  personContent,
} from './documents.ts'
export { extrasOf, type ItemExtras } from './extras-queries.ts'
export { holdParagraph, type Minutes } from './minutes.ts'
export { type MinutesNote, notesOf, recordNote } from './note-queries.ts'
export { minutesOfMeetings, recordMinutes } from './queries.ts'
