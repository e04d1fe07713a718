import { archiveKind, archiveNames, unpack } from './archive.ts'
import { extractDocx } from './docx.ts'
import { type Extracted, isTrouble, type NamedFile, type Trouble } from './extracted.ts'
import type { ReadingLimits } from './limits.ts'
import { extractPdf } from './pdf.ts'
import { extractPlainText } from './plain-text.ts'
import { sniff } from './sniff.ts'

/** What a file gave: its text, the files packed in it, or why neither. */
export type Extraction = Extracted | { members: NamedFile[] } | Trouble

/** Whether an extraction gave packed files. */
export const holdsMembers = (extraction: Extraction): extraction is { members: NamedFile[] } => 'members' in extraction

/**
 * Gets the text out of a file, or the files out of an archive, judged by content. Runs in the reading process only:
 * a file can make it hang or use up the memory there. Throws only for a defect of our own.
 */
export const extract = async (bytes: Uint8Array, limits: ReadingLimits): Promise<Extraction> => {
  if (bytes.length > limits.fileBytes) return { trouble: 'fileTooLarge' }
  const content = await sniff(bytes)
  if (content.is === 'empty') return { trouble: 'empty' }
  if (content.is === 'unsupported') return { trouble: content.reason }
  if (content.is === 'pdf') return await extractPdf(bytes, limits)
  if (content.is === 'zip') return await extractZip(bytes, limits)
  if (content.text.length > limits.textCharacters) return { trouble: 'tooMuchText' }
  return extractPlainText(content.text)
}

const extractZip = async (bytes: Uint8Array, limits: ReadingLimits): Promise<Extraction> => {
  const names = await archiveNames(bytes, limits)
  if (isTrouble(names))
    return names.trouble === 'corruptArchive' && looksLikeWord(bytes) ? { trouble: 'corruptWord' } : names
  const kind = archiveKind(names)
  if (kind === 'word') return await extractDocx(bytes, limits)
  if (kind === 'office') return { trouble: 'otherOffice' }
  const unpacked = await unpack(bytes, limits, () => 'keep')
  if (isTrouble(unpacked)) return unpacked
  for (const file of unpacked.files) {
    if (await isArchive(file.bytes, limits)) return { trouble: 'nestedArchive' }
  }
  return unpacked.files.length > 0 ? { members: unpacked.files } : { trouble: 'emptyArchive' }
}

const isArchive = async (bytes: Uint8Array, limits: ReadingLimits): Promise<boolean> => {
  const content = await sniff(bytes)
  if (content.is === 'unsupported') return content.reason === 'otherArchive'
  if (content.is !== 'zip') return false
  const names = await archiveNames(bytes, limits)
  // A damaged Word document among the members fails by itself and not the archive with it.
  if (isTrouble(names)) return !looksLikeWord(bytes)
  return archiveKind(names) === 'files'
}

// The list of contents is at the end, so a cut-off document is known by the name of its first part.
const looksLikeWord = (bytes: Uint8Array): boolean => {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString('latin1')
  return /\[Content_Types\]\.xml|word\/|_rels\//.test(start)
}
