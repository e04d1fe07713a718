export type { Notice } from './notices.ts'
export { noticesOfMeetings, recordNotice } from './queries.ts'
