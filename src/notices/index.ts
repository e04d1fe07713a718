export type { Notice } from './notices.ts'
export { noticesOfMinutes, recordNotice } from './queries.ts'
