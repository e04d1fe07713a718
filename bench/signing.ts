import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makePdf } from '../src/platform/documents/pdf/make-pdf.ts'
import { createSigningDesk, type SigningDesk } from '../src/platform/signing/desk.ts'
import { prepareFields } from '../src/platform/signing/fields.ts'
import { verifyPdf } from '../src/platform/signing/verify-pdf.ts'
import { systemClock } from '../src/platform/time.ts'
import { someDocument, someLetterhead } from '../test/files/some-document.ts'
import type { Report } from './measuring/report.ts'
import { median } from './measuring/rounds.ts'
import type { Extent } from './part.ts'

const roles = ['Sekreterare', 'Ordförande', 'Justerare'] as const

/** Signatures, long-term data and checks per second, on one document with three signers and time stamps of our own. */
export const signingSpeed = async (extent: Extent): Promise<readonly Report[]> => {
  const data = mkdtempSync(join(tmpdir(), 'handslag-bench-signing-'))
  try {
    return [await measure(extent === 'quick' ? 10 : 100, deskIn(data))]
  } finally {
    rmSync(data, { recursive: true, force: true })
  }
}

const deskIn = (data: string): SigningDesk =>
  createSigningDesk({ data, clock: systemClock, isDemo: true, passphrase: undefined, timestampUrl: undefined })

const measure = async (rounds: number, desk: SigningDesk): Promise<Report> => {
  const paper = paperToSign()
  const keys = await desk.keys()
  for (const role of roles) await keys.ensureCertificate({ id: role, name: role })
  const took: Record<string, number[]> = {}
  const timed = async <T>(what: string, work: () => T | Promise<T>): Promise<T> => {
    const from = performance.now()
    const result = await work()
    took[what] = [...(took[what] ?? []), performance.now() - from]
    return result
  }
  for (let round = 0; round < rounds; round += 1) {
    let file = paper
    for (const [index, role] of roles.entries())
      file = await timed(`signature ${index + 1} of 3, with its time stamp`, () =>
        desk.sign(file, { field: `signatur-${index + 1}`, signerId: role, name: role, role }),
      )
    const kept = await timed('data for long, under a stamp of the file', () => desk.keepForLong(file, 'Arkivstämpel'))
    await timed('check of the signed file', () => verifyPdf(kept, desk.trust()))
  }
  const rows = Object.entries(took).map(([what, all]) => ({
    what,
    'median ms': Number(median(all).toFixed(1)),
    'per second': Number((1000 / median(all)).toFixed(0)),
  }))
  return {
    title: `Signatures on a document of ${Math.round(paper.length / 1024)} kB (${rounds} rounds)`,
    rows,
    targets: [],
    notes: [],
  }
}

const paperToSign = (): Uint8Array => {
  const made = makePdf({
    document: someDocument(),
    letterhead: someLetterhead,
    attachment: undefined,
    madeAt: '2026-11-23T09:00:00Z',
  })
  if (!('pdf' in made)) throw new Error(made.detail)
  return prepareFields(
    made.pdf,
    roles.map((role, index) => ({ name: `signatur-${index + 1}`, label: role })),
  )
}
