import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { platformTexts } from '../texts/platform-texts.ts'
import { createTexts } from '../texts/texts.ts'
import { listFile, mostInFile } from './csv-file.ts'
import type { Env } from './env.ts'

const fileOf = async (count: number): Promise<readonly string[]> => {
  const t = createTexts([platformTexts])('sv')
  const rows = Array.from({ length: count }, (_, row) => [`${row}`, 'x'])
  const app = new Hono<Env>().get('/', (c) => listFile(c, t, { name: 'lista.csv', heading: ['nr', 'vad'], rows }))
  return (await (await app.request('/')).text()).trimEnd().split('\r\n')
}

test('a file that does not hold the whole list says so in its last row', async () => {
  expect((await fileOf(mostInFile)).at(-1)).toBe(`${mostInFile - 1};x`)
  const cut = await fileOf(mostInFile + 1)
  expect([cut.length, cut.at(-1)]).toEqual([
    1 + mostInFile + 1,
    'Filen slutar här, efter 10\u00a0000 rader. Sök snävare och hämta resten för sig.;',
  ])
})
