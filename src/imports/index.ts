export { checkDocument } from './findings/check-document.ts'
export type { Finding, ReadDocument } from './output.ts'
