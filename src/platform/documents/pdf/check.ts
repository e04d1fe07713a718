import { checkAnnotations } from './check-annotations.ts'
import { checkContent } from './check-content.ts'
import { checkFile, checkObjects } from './check-file.ts'
import { checkMetadata } from './check-metadata.ts'
import { checkStructure } from './check-structure.ts'
import type { PdfFinding } from './finding.ts'
import { PdfFault } from './object.ts'
import { type OpenPdf, openPdf } from './open.ts'

const checks: readonly ((pdf: OpenPdf) => readonly PdfFinding[])[] = [
  checkFile,
  checkMetadata,
  checkObjects,
  checkStructure,
  checkAnnotations,
  checkContent,
]

/**
 * What a validator of PDF/A-3a and PDF/UA-1 would ask of one of our files, as far as our own code can tell: nothing found does
 * not prove conformance. A file that cannot be read, such as an encrypted one, has that as its finding.
 */
export const checkPdf = (bytes: Uint8Array): readonly PdfFinding[] => {
  try {
    const pdf = openPdf(bytes)
    return checks.flatMap((check) => check(pdf))
  } catch (error) {
    if (error instanceof PdfFault) return [{ problem: 'unreadable', where: error.message }]
    throw error
  }
}
