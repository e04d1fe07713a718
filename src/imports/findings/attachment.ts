import type { Finding, ReadDocument } from '../output.ts'

/** What was found about the data that a file of our own carries. It stands whatever a person corrects in the facts. */
export const checkAttachment = ({ findings }: ReadDocument): Finding[] =>
  findings.filter(({ rule }) => rule === attachmentRule)

const attachmentRule = 'C18'
