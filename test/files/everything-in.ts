import { execFileSync, spawnSync } from 'node:child_process'
import { extract } from '../../src/imports/extraction/extract.ts'
import { readingLimits } from '../../src/imports/extraction/limits.ts'
import { attachmentsOf } from '../../src/platform/documents/pdf/attachments.ts'
import { isStream } from '../../src/platform/documents/pdf/kinds-of-object.ts'
import { openPdf } from '../../src/platform/documents/pdf/open.ts'
import { streamBytes } from '../../src/platform/documents/pdf/stream-bytes.ts'
import { partsOf } from '../documents/opened-docx.ts'
import { taggedText } from './tagged-text.ts'

/**
 * All that can be got out of a PDF, as one text: its raw bytes, every stream unpacked, both as letters of one byte and of two, its
 * text as two programs read it, its tags, its metadata and what is attached to it.
 */
export const everythingInPdf = async (bytes: Uint8Array): Promise<string> => {
  const pdf = openPdf(bytes)
  const streams = Array.from({ length: pdf.size }, (_, number) => number)
    .slice(1)
    .flatMap((number) => {
      const object = pdf.placeOf(number) === undefined ? undefined : pdf.object(number)
      return isStream(object) ? [Buffer.from(streamBytes(pdf, object))] : []
    })
  const read = await extract(bytes, readingLimits)
  return [
    ...[Buffer.from(bytes), ...streams].flatMap(inLetters),
    'text' in read ? read.text : '',
    ...(await taggedText(bytes)),
    ...attachmentsOf(pdf).map((attached) => Buffer.from(attached.bytes).toString()),
    run('pdftotext', ['-', '-'], bytes),
    run('pdfinfo', ['-struct-text', '-'], bytes),
    run('pdfinfo', ['-meta', '-'], bytes),
  ].join('\n')
}

/** All that a Word document says in any of its parts, with and without the marks between its letters. */
export const everythingInDocx = (bytes: Uint8Array): string =>
  Object.values(partsOf(bytes))
    .flatMap((part) => [part, part.replaceAll(/<[^>]*>/g, '')])
    .join('\n')

const inLetters = (bytes: Buffer): string[] => [
  bytes.toString('latin1'),
  bytes.toString('utf8'),
  ...[0, 1].map((from) => {
    const even = Buffer.from(bytes.subarray(from, from + ((bytes.length - from) & ~1)))
    return even.swap16().toString('utf16le')
  }),
]

const isThere = (program: string): boolean => {
  const found = spawnSync(program, ['-v'], { stdio: 'ignore' }).error === undefined
  if (!found) console.warn(`${program} is not installed: what it reads out of a PDF is not searched`)
  return found
}
const has: Readonly<Record<string, boolean>> = { pdftotext: isThere('pdftotext'), pdfinfo: isThere('pdfinfo') }

const run = (program: string, args: readonly string[], input: Uint8Array): string =>
  has[program]
    ? execFileSync(program, args, { input, maxBuffer: 64 * 1024 * 1024, stdio: ['pipe', 'pipe', 'ignore'] }).toString()
    : ''
