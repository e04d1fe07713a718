export { holdParagraph, type Minutes } from './minutes.ts'
export { minutesOfMeetings, recordMinutes } from './queries.ts'
