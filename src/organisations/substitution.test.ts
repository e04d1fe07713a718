import fc from 'fast-check'
import { expect, test } from 'vitest'
import { judgeRows, orderFrom, readOrderFile } from './substitution.ts'

test('a file of lines with the party first is read with semicolons, commas or tabs, with or without a heading', () => {
  for (const text of ['Parti;Går in\nS;V;MP\nM;KD;L', 'S,V,MP\nM,KD,L\n', '\uFEFFS\tV\tMP\r\n\r\nM\tKD\tL']) {
    const rows = readOrderFile(text) ?? []
    expect(orderFrom(rows)).toEqual({ S: ['V', 'MP'], M: ['KD', 'L'] })
  }
})

test('each wrong line is named with its number, and the right ones are right', () => {
  const rows = readOrderFile('S;V\nS;MP\nM\n;V\nL;KD;KD\nC;XX', new Set(['S', 'V', 'MP', 'M', 'L', 'KD', 'C'])) ?? []
  expect(rows.map(({ line, fault }) => [line, fault])).toEqual([
    [1, undefined],
    [2, 'partyTwice'],
    [3, 'orderMissing'],
    [4, 'partyMissing'],
    [5, 'namedTwice'],
    [6, 'partyUnknown'],
  ])
})

test('whatever is sent as a file, reading it never fails and no faulty row gives an order', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 400 }), (text) => {
      const rows = readOrderFile(text)
      if (rows === undefined) return
      const right = rows.filter(({ fault }) => fault === undefined)
      expect(Object.keys(orderFrom(right)).length).toBe(right.length)
      expect(judgeRows(rows).length).toBe(rows.length)
    }),
  )
})
