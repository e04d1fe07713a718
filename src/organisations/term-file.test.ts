import { expect, test } from 'vitest'
import { day } from '../platform/time.ts'
import { readTermFile } from './term-file.ts'

const around = {
  terms: [{ personId: 'p1', role: 'chair' as const, fromOn: day('2023-01-01'), untilOn: day('2027-01-01') }],
  seats: 3,
  people: [
    { personId: 'p1', name: 'Eva Sandgren' },
    { personId: 'p2', name: 'Nils Öberg' },
    { personId: 'p3', name: 'Kim Ek' },
    { personId: 'p4', name: 'Kim Ek' },
  ],
}

test('terms are read line by line, known people by their name, and each line says what is wrong with it', () => {
  const rows = readTermFile(
    [
      'Namn;Uppdrag;Parti;Ordning;Från;Till',
      'Nils Öberg;1:e vice ordförande;C;1;2023-01-01;2026-12-31',
      'Siv Alm;Ledamot;S;;2023-01-01;',
      'Siv Alm;ersättare;S;1;2024-01-01;',
      'Omar Ali;ledamot;M;;2023-01-01;',
      'Ida Lund;ordförande;S;;2023-01-01;',
      'Ida Lund;ordförande;S;;2027-01-01;',
      'Kim Ek;ersättare;V;1;2023-01-01;',
      'Bo Ek;kung;V;;2023-01-01;',
      'Bo Ek;ersättare;V;;i våras;',
      'Bo Ek;ersättare;V;;2023-02-01;2023-01-01',
      ';ersättare;V;;2023-01-01;',
    ].join('\n'),
    around,
  )
  expect(rows?.map(({ line, fault }) => [line, fault])).toEqual([
    [2, undefined],
    [3, undefined],
    [4, 'alreadyServes'],
    [5, 'seatsFull'],
    [6, 'chairTaken'],
    [7, undefined],
    [8, 'nameShared'],
    [9, 'roleUnknown'],
    [10, 'fromWrong'],
    [11, 'lastBeforeFirst'],
    [12, 'nameMissing'],
  ])
  expect(rows?.[0]?.term).toMatchObject({ personId: 'p2', role: 'viceChair', party: 'C', untilOn: day('2027-01-01') })
  expect(rows?.[1]?.term?.personId).toBeUndefined()
  expect(readTermFile('Hej på dig', around)).toBeUndefined()
})
