import { expect, test } from 'vitest'
import { statementNames } from './statement-names.ts'

test('a statement gets a name the third time it is asked, and keeps it', () => {
  const nameOf = statementNames()
  const names = ['select 1', 'select 1', 'select 1', 'select 2', 'select 1'].map(nameOf)
  expect(names).toEqual([undefined, undefined, 'h0', undefined, 'h0'])
})

test('two statements never share a name', () => {
  const nameOf = statementNames()
  const texts = Array.from({ length: 150 }, (_, index) => `select ${index}`)
  const names = [...texts, ...texts, ...texts].map(nameOf).slice(-150)
  expect(new Set(names).size).toBe(150)
})

test('a statement that limits its rows is planned anew for each authority', () => {
  const nameOf = statementNames()
  const text = 'select "case_id" from "case_file" order by "latest_event_on" desc limit $1'
  expect([text, text, text, text].map(nameOf).filter(Boolean)).toEqual([])
})

test('there are only so many names, however many statements are made up', () => {
  const nameOf = statementNames()
  const texts = Array.from({ length: 5000 }, (_, index) => `select ${index}`)
  const named = new Set([...texts, ...texts, ...texts].map(nameOf))
  named.delete(undefined)
  expect(named.size).toBe(200)
})
