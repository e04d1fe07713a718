import { attachedFacts } from './attached/attached-facts.ts'
import { type Extraction, extract, holdsMembers } from './extraction/extract.ts'
import { type Extracted, isTrouble } from './extraction/extracted.ts'
import type { ReadingLimits } from './extraction/limits.ts'
import { checkDocument } from './findings/check-document.ts'
import { readText } from './grammar/read-text.ts'
import type { ReadDocument } from './output.ts'

/** A file that was read: its facts with their findings, and the text in which they stand. */
export type ReadOne = { readonly document: ReadDocument; readonly extracted: Extracted }

/**
 * Reads a file: a PDF that Handslag made gives the facts that it carries, if its pages say the same; all else is read from its
 * text. An archive gives its files, and what cannot be read the reason. Runs in the reading process only.
 */
export const readDocument = async (
  file: string,
  bytes: Uint8Array,
  limits: ReadingLimits,
): Promise<ReadOne | Exclude<Extraction, Extracted>> => {
  const attached = attachedFacts(bytes, file)
  if (attached && 'document' in attached) return checked(attached)
  const extracted = await extract(bytes, limits)
  if (isTrouble(extracted) || holdsMembers(extracted)) return extracted
  const reading = readText(extracted.text, file)
  return checked({ document: { ...reading, findings: attached ? [attached.finding] : [] }, extracted })
}

const checked = ({ document, extracted }: ReadOne): ReadOne => ({
  document: { ...document, findings: checkDocument(document, extracted.text) },
  extracted,
})
