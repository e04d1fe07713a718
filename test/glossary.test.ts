import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sourceTexts } from './source-files.ts'

const glossary = readFileSync(join(import.meta.dirname, '../docs/glossary.md'), 'utf8')
const rows = [...glossary.matchAll(/^\| `([^`]+)` \| ([^|]+) \| ([^|]+) \|$/gm)].map(
  ([, identifier = '', swedish = '']) => ({ identifier, swedish: swedish.trim() }),
)
const schema = readFileSync(join(import.meta.dirname, '../src/platform/db/data/schema.ts'), 'utf8')

test('every word of the glossary stands in the code', () => {
  const code = sourceTexts('src').join('\n')
  expect(rows.length).toBeGreaterThan(60)
  expect(rows.filter(({ identifier }) => !new RegExp(`\\b${identifier}\\b`).test(code))).toEqual([])
})

test('every table of the database has its Swedish term', () => {
  const tables = [...(schema.split('export type Database = {')[1] ?? '').matchAll(/^ {2}(\w+):/gm)].map(
    (match) => match[1] ?? '',
  )
  expect(tables.length).toBeGreaterThan(30)
  const known = new Set(rows.map(({ identifier }) => identifier))
  expect(tables.filter((table) => !known.has(table))).toEqual([])
})

test('a word stands once and has a term', () => {
  expect(rows.filter(({ swedish }) => swedish === '')).toEqual([])
  expect(new Set(rows.map(({ identifier }) => identifier)).size).toBe(rows.length)
})
