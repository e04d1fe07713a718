import { attachmentFile, readAttachment } from '../../platform/documents/attachment.ts'
import type { Document } from '../../platform/documents/document.ts'
import { attachmentsOf } from '../../platform/documents/pdf/attachments.ts'
import { PdfFault } from '../../platform/documents/pdf/object.ts'
import { type OpenPdf, openPdf } from '../../platform/documents/pdf/open.ts'
import { shownText } from '../../platform/documents/pdf/shown-text.ts'
import { documentText } from '../../platform/documents/text.ts'
import { type Extracted, joinPages } from '../extraction/extracted.ts'
import { found } from '../findings/finding.ts'
import { readText } from '../grammar/read-text.ts'
import type { Finding, ReadDocument } from '../output.ts'
import { attachedData } from './attached-data.ts'
import { placed } from './placed.ts'
import { unsaid } from './unsaid.ts'

/** What came of a file: its own facts with its text, why they are not believed, or nothing since it carries none of ours. */
export type AttachedFacts =
  | { readonly document: ReadDocument; readonly extracted: Extracted }
  | { readonly finding: Finding }
  | undefined

/**
 * The facts that a PDF of Handslag carries, once its pages have been found to say the same; the text is then that of the tree it was
 * made of. Runs in the reading process only. An attachment that is not ours is as none.
 */
export const attachedFacts = (bytes: Uint8Array, file: string): AttachedFacts => {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  // Most files are other people's and are not opened a second time.
  if (view.toString('latin1', 0, 5) !== '%PDF-' || !view.includes(attachmentFile.name)) return undefined
  try {
    return factsOf(openPdf(bytes), file)
  } catch (error) {
    // A range error is a file that is nested without end.
    if (error instanceof PdfFault || error instanceof RangeError) return { finding: found('attachmentDamaged', '') }
    throw error
  }
}

const mostBytes = 64 * 1024 * 1024

const factsOf = (pdf: OpenPdf, file: string): AttachedFacts => {
  const [own, another] = attachmentsOf(pdf, attachmentFile.name)
  if (!own) return undefined
  if (another || own.bytes.length > mostBytes) return { finding: found('attachmentDamaged', '') }
  const read = readAttachment(Buffer.from(own.bytes).toString(), shownText(pdf))
  if (read.kind === 'fault') {
    if (read.fault === 'notOurs') return undefined
    return { finding: read.fault === 'damaged' ? found('attachmentDamaged', '') : differing(read.near) }
  }
  return read.data === undefined ? undefined : believed(read.data, read.document, file)
}

const believed = (data: unknown, document: Document, file: string): AttachedFacts => {
  const parsed = attachedData.safeParse(data)
  if (!parsed.success) return { finding: found('attachmentDamaged', '') }
  const near = unsaid(parsed.data, document)
  if (near !== undefined) return { finding: differing(near) }
  const extracted = joinPages([documentText(document)], 'application/pdf')
  const reading = readText(extracted.text, file)
  const { language } = document
  return { document: placed(parsed.data, { text: extracted.text, reading, language }), extracted }
}

const longestNear = 80

const differing = (near = ''): Finding => {
  const words = near.replaceAll(/\s+/g, ' ').slice(0, longestNear)
  return words === '' ? found('attachmentDiffers', '') : found('attachmentDiffersNear', '', { near: words })
}
