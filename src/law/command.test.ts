import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { rules } from './index.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

type Ended = { readonly status: number; readonly out: string; readonly errors: string }

const law = (...words: readonly string[]): Promise<Ended> =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      ['--import', 'tsx', 'src/law/command.ts', ...words],
      { cwd: root },
      (error, out, errors) => resolve({ status: typeof error?.code === 'number' ? error.code : 0, out, errors }),
    )
  })

test('prints one line with the last appeal day and its receipt', async () => {
  const { status, out } = await law('kl-13-5', 'announcedOn=2023-12-08')
  expect(status).toBe(0)
  expect(out).toMatch(/^\{"rule":"kl-13-5","value":"2023-12-29","steps":\[.+\]\}\n$/)
})

test.each([
  [['kl-5-69', 'meetingOn=2026-12-10'], '2026-12-28', '2026-12-24'],
  [['kl-8-12', 'approvedOn=2023-12-08'], '2023-12-11', '2023-12-10'],
  [['kl-13-5-removal', 'announcedOn=2023-12-08'], '2023-12-30', undefined],
  [['kl-13-legal-force', 'announcedOn=2023-12-08'], '2023-12-30', undefined],
  [['kl-6-27', 'seats=15', 'present=7'], false, undefined],
  [['lbt-2', 'day=2026-12-24'], '2026-12-28', '2026-12-24'],
])('%s answers %s', async (words, value, nominal) => {
  const answer = JSON.parse((await law(...words)).out)
  expect(answer).toMatchObject({ rule: words[0], value })
  expect(answer.nominal).toBe(nominal)
})

test('takes the id that findings use and answers with the other', async () => {
  expect(JSON.parse((await law('R-QUO-1', 'seats=10', 'present=6')).out)).toMatchObject({
    rule: 'kl-6-27',
    value: true,
  })
})

test('without words it lists every rule with both ids and its inputs', async () => {
  const lines = (await law()).out.trim().split('\n')
  expect(lines).toHaveLength(rules.length)
  expect(lines.find((line) => line.startsWith('kl-6-27\t'))).toBe(
    'kl-6-27\tR-QUO-1\tseats=count present=count [on=day]\tBeslutsförhet i nämnd och styrelse',
  )
})

test.each([
  [['kl-99-1'], 'Okänd regel: "kl-99-1".'],
  [['kl-13-5'], 'announcedOn: Uppgiften saknas'],
  [['kl-13-5', 'announcedOn=2023-13-08'], 'announcedOn: Skriv en riktig dag'],
  [['kl-13-5', 'announcedOn=2023-12-08', 'weather=sun'], 'weather: Okänd uppgift'],
  [['kl-13-5', 'announcedOn'], 'Otydligt: "announcedOn"'],
  [['kl-13-5', 'announcedOn=2023-12-08', 'announcedOn=2023-12-09'], 'Uppgiften announcedOn står två gånger.'],
])('%s is wrong usage', async (words, message) => {
  const { status, out, errors } = await law(...words)
  expect(status).toBe(2)
  expect(out).toBe('')
  expect(errors).toContain(message)
})
