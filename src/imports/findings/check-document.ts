import type { Finding, ReadDocument } from '../output.ts'
import { checkApproval } from './approval.ts'
import { checkAssignments } from './assignments.ts'
import { checkAttachment } from './attachment.ts'
import { checkChairs } from './chairs.ts'
import { checkDrafters } from './drafters.ts'
import { checkDuplicates } from './duplicates.ts'
import { checkExtract } from './extracts.ts'
import { checkNotice } from './notices.ts'
import { checkNumbers } from './numbers.ts'
import { checkParagraphs } from './paragraphs.ts'
import { checkRecusal } from './recusal.ts'
import { checkConditions, checkMandate, checkReport } from './reports.ts'
import { checkReturns } from './returns.ts'
import { checkSigners } from './signers.ts'

type Check = (document: ReadDocument, text: string) => Finding[]

const checks: readonly Check[] = [
  checkAttachment,
  checkParagraphs,
  checkApproval,
  checkNotice,
  checkExtract,
  checkChairs,
  checkSigners,
  checkNumbers,
  checkRecusal,
  checkReturns,
  checkDuplicates,
  checkAssignments,
  checkMandate,
  checkReport,
  checkConditions,
  checkDrafters,
]

/**
 * Everything that one document says about itself that is lawful, doubtful or impossible, in reading order. `text` is the
 * extracted text; without it the running text of the sections is searched. Facts are never changed here.
 */
export const checkDocument = (document: ReadDocument, text: string = sectionText(document)): Finding[] =>
  checks.flatMap((check) => check(document, text))

const sectionText = ({ sections = [] }: ReadDocument): string => sections.map((section) => section.text).join('\n')
