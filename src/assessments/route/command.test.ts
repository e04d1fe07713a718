import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readRouteInput } from './answers.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'assess-'))
})
afterAll(() => rm(folder, { recursive: true }))

type Ended = { readonly status: number; readonly out: string; readonly errors: string }

const run = (...words: readonly string[]): Promise<Ended> =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      ['--import', 'tsx', 'src/assessments/route/command.ts', ...words],
      { cwd: root },
      (error, out, errors) => resolve({ status: typeof error?.code === 'number' ? error.code : 0, out, errors }),
    )
  })

const written = async (text: string): Promise<string> => {
  const file = join(folder, 'answers.json')
  await writeFile(file, text)
  return file
}

test('prints one line with the outcome', async () => {
  const file = await written('\uFEFF{"on":"2025-06-02","answers":{"municipal":"no"}}')
  const { status, out } = await run(file)
  expect(status).toBe(0)
  expect(JSON.parse(out)).toEqual({
    form: 'L',
    alternatives: [],
    legalReview: false,
    reasons: [{ question: 'Q1', law: 'KL 2:1', says: 'Kommunen får inte ta hand om saken.' }],
    gates: [],
    missing: [],
  })
})

test('no file, a file that is missing and one that is not JSON are wrong usage', async () => {
  const broken = await written('{"on":')
  const ended = await Promise.all([run(), run(join(folder, 'missing.json')), run(broken), run(folder)])
  expect(ended.map(({ status, out }) => [status, out])).toEqual(ended.map(() => [2, '']))
  expect(ended.map(({ errors }) => errors.split('\n')[0]?.replace(/:.*/, ''))).toEqual([
    'Ange en fil.',
    'Filen finns inte',
    'Filen är inte JSON',
    'Filen finns inte',
  ])
})

const faults = (raw: unknown): readonly string[] => {
  const read = readRouteInput(raw)
  return 'faults' in read ? read.faults : []
}

test('everything that is wrong is told at once, in Swedish', async () => {
  const wrong = { on: '2025-02-30', answers: { municipal: 'maybe', ownShare: 1.2, totalValueSek: -1, weather: 'sun' } }
  const { status, errors } = await run(await written(JSON.stringify(wrong)))
  expect(status).toBe(2)
  expect(errors.trim().split('\n')).toEqual(faults(wrong))
  expect(faults(wrong)).toEqual([
    'on är ingen riktig dag. Skriv den som 2025-06-02.',
    'answers.municipal är "maybe". Välj ett av: yes, no.',
    'answers.ownShare ska vara ett tal från 0 till 1.',
    'answers.totalValueSek ska vara ett tal från 0 till 100000000000.',
    'answers har frågor som inte finns: weather.',
  ])
})

test.each([
  [[], 'Filen ska vara ett objekt med on och answers.'],
  [null, 'Filen ska vara ett objekt med on och answers.'],
  [{ answers: {} }, 'on saknas. Skriv dagen som 2025-06-02.'],
  [{ on: 20250602, answers: {} }, 'on saknas. Skriv dagen som 2025-06-02.'],
  [{ on: '2025-06-02' }, 'answers ska vara ett objekt med svar.'],
  [{ on: '2025-06-02', answers: {}, extra: 1 }, 'Filen har delar som inte finns: extra.'],
  [{ on: '2022-12-31', answers: {} }, 'on är för tidig. Vägvalet finns här för dagar från och med 2023-01-01.'],
  [
    { on: '2025-06-02', answers: { totalValueSek: 1e15 } },
    'answers.totalValueSek ska vara ett tal från 0 till 100000000000.',
  ],
  [
    { on: '2025-06-02', answers: { totalValueSek: '1725000' } },
    'answers.totalValueSek ska vara ett tal från 0 till 100000000000.',
  ],
  [
    { on: '2025-06-02', answers: { children: true } },
    'answers.children är true. Välj ett av: assessed, notAffected, missing.',
  ],
])('%j is refused', (raw, fault) => {
  expect(faults(raw)).toContain(fault)
})
