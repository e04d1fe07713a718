import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, onTestFinished } from 'vitest'
import { type Clock, fixedClock, type Instant } from '../time.ts'
import { createSigningDesk, type DeskOptions, type SigningDesk } from './desk.ts'
import { prepareFields } from './fields.ts'
import { certificateId } from './key-store.ts'

/** A small PDF with a page, its words, a font, a picture, metadata, tags and an attachment, written by hand. Object 1 is the catalog. */
export const smallPaper = (): Uint8Array => {
  const words = 'BT /F1 12 Tf 72 720 Td (Kommunstyrelsen bifaller) Tj ET'
  const hidden = 'BT /F1 12 Tf 72 720 Td (Kommunstyrelsen avslog.) Tj ET'
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R /Lang (sv) /Metadata 7 0 R /StructTreeRoot 8 0 R /AF [10 0 R] >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Annots [6 0 R] /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${words.length} >>\nstream\n${words}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    '<< /Type /Annot /Subtype /Link /Rect [0 0 10 10] >>',
    '<< /Type /Metadata /Subtype /XML /Length 4 >>\nstream\n<x/>\nendstream',
    '<< /Type /StructTreeRoot /K 9 0 R >>',
    '<< /Type /StructElem /S /P /P 8 0 R >>',
    '<< /Type /Filespec /F (data.json) >>',
    // In the file, and shown nowhere: the second words of one who plans ahead.
    `<< /Length ${hidden.length} >>\nstream\n${hidden}\nendstream`,
  ])
}

const pdfOf = (objects: readonly string[]): Uint8Array => {
  let text = '%PDF-1.7\n'
  const offsets = objects.map((object, index) => {
    const offset = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const lines = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${lines}`
  return Uint8Array.from(
    Buffer.from(
      `${text}${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /ID [<aa> <bb>] >>\nstartxref\n${text.length}\n%%EOF\n`,
      'latin1',
    ),
  )
}

/** The three who sign, in order. Invented. */
export const signers = [
  { name: 'Åsa Öberg', role: 'Sekreterare' },
  { name: 'Omar Ali', role: 'Ordförande' },
  { name: 'Eva Berg', role: 'Justerare' },
] as const

/** The small paper with a field for each of the three. */
export const paperToSign = (bytes: Uint8Array = smallPaper()): Uint8Array =>
  prepareFields(
    bytes,
    signers.map(({ name, role }, index) => ({ name: `signatur-${index + 1}`, label: `${role}: ${name}` })),
  )

/** A folder for one test, or for the file when no test runs yet; it goes after it. */
export const someFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'handslag-signing-'))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  try {
    onTestFinished(remove)
  } catch {
    afterAll(remove)
  }
  return folder
}

/** A clock that is moved by hand. */
export const movableClock = (from: string) => {
  let now: Instant = fixedClock(from).now()
  const clock: Clock = { now: () => now, today: () => now.toZonedDateTimeISO('Europe/Stockholm').toPlainDate() }
  const moveTo = (to: string): void => {
    now = fixedClock(to).now()
  }
  return { clock, moveTo }
}

/** A desk in a folder, with a cheap derivation of its key. */
export const someDesk = (data: string, clock: Clock, changes: Partial<DeskOptions> = {}): SigningDesk =>
  createSigningDesk({
    data,
    clock,
    passphrase: 'en lösenfras för prov',
    isDemo: false,
    timestampUrl: undefined,
    cost: 1024,
    ...changes,
  })

/** Whose key it is: the nth of the three. */
export const signerId = (index: number): string => certificateId('bjorkvik', `account-${index + 1}`)

/** Signs with the nth of the three, after making the certificate where there is none. */
export const signAs = async (desk: SigningDesk, bytes: Uint8Array, index: number): Promise<Uint8Array> => {
  const { name, role } = signers[index] ?? signers[0]
  const keys = await desk.keys()
  await keys.ensureCertificate({ id: signerId(index), name, organisation: 'Björkviks kommun' })
  return desk.sign(bytes, { field: `signatur-${index + 1}`, signerId: signerId(index), name, role, place: 'Björkvik' })
}

/** Signed by the first so many of the three, with the file as it was after each; the unsigned one first. */
export const signedBy = async (desk: SigningDesk, count: number, paper = paperToSign()): Promise<Uint8Array[]> => {
  const files = [paper]
  for (let index = 0; index < count; index += 1) files.push(await signAs(desk, files.at(-1) ?? paper, index))
  return files
}
