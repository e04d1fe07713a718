import { describe, expect, test } from 'vitest'
import { day } from '../platform/time.ts'
import { earliestRemoval, missingInNotice } from './announcement.ts'
import { appealType } from './appeal.ts'
import { approvalDayOf, approvalDeadline } from './approval.ts'
import { dueDayIn } from './assignment.ts'
import { parseCaseNumber } from './case-number.ts'
import { chairOf, signersOf } from './chair.ts'
import { legalForceStatus, mayEnforce } from './legal-force.ts'
import { missingParagraphs } from './numbering.ts'
import { holds, paragraphsInWords } from './paragraphs.ts'
import { quorumOf } from './quorum.ts'
import { serviceIntervals, servingCounts } from './service.ts'

const minutes = [
  { from: 146, to: 149 },
  { from: 151, to: 166 },
]
const away = (from: number, to = from) => serviceIntervals({ paragraphs: minutes, away: [{ from, to }] })

describe('a meeting of fifteen seats with four who step out', () => {
  const staying = Array.from({ length: 12 }, () => minutes)
  const leaving = [away(155), away(147, 148), away(158)]
  const standIns = [[{ from: 155, to: 155 }], [{ from: 147, to: 148 }], [{ from: 158, to: 158 }]]

  test('has fifteen serving in every paragraph', () => {
    const counts = servingCounts(minutes, [...staying, ...leaving, ...standIns])
    expect([...counts.values()]).toEqual(Array.from({ length: 20 }, () => 15))
    expect(quorumOf(15)).toBe(8)
  })

  test('lacks one when a stand-in is forgotten', () => {
    const counts = servingCounts(minutes, [...staying, ...leaving, ...standIns.slice(1)])
    expect(counts.get(155)).toBe(14)
    expect(counts.get(156)).toBe(15)
  })

  test('misses § 150 in its minutes', () => expect(missingParagraphs(minutes)).toEqual([150]))

  const chairs = [
    {
      person: 'Omar Ali',
      paragraphs: [
        { from: 146, to: 154 },
        { from: 156, to: 166 },
      ],
    },
    { person: 'Eva Berg', paragraphs: [{ from: 155, to: 155 }] },
  ]

  test('is led by the vice chair while the chair is disqualified, and each chair signs', () => {
    expect(chairOf(155, chairs)).toBe('Eva Berg')
    expect(chairOf(160, chairs)).toBe('Omar Ali')
    expect(chairOf(167, chairs)).toBeUndefined()
    expect(signersOf({ paragraphs: minutes, secretary: 'Ida Lund', chairs, approvers: ['Bo Ek'] })).toEqual([
      'Ida Lund',
      'Omar Ali',
      'Eva Berg',
      'Bo Ek',
    ])
    const extract = { paragraphs: [{ from: 155, to: 155 }], secretary: 'Ida Lund', chairs, approvers: ['Bo Ek'] }
    expect(signersOf(extract)).toEqual(['Ida Lund', 'Eva Berg', 'Bo Ek'])
  })

  test('a chair without ranges leads what nobody else is given', () => {
    const led = [{ person: 'Omar Ali', paragraphs: [] }, ...chairs.slice(1)]
    expect([chairOf(155, led), chairOf(156, led)]).toEqual(['Eva Berg', 'Omar Ali'])
  })
})

test('paragraphs print as people write them', () => {
  expect(paragraphsInWords(minutes)).toBe('§§\u00a0146–149, 151–166')
  expect(paragraphsInWords([{ from: 155, to: 155 }])).toBe('§\u00a0155')
  expect(holds(minutes, 150)).toBe(false)
  expect(missingParagraphs([])).toEqual([])
  expect(
    missingParagraphs([
      { from: 9, to: 12 },
      { from: 3, to: 5 },
      { from: 4, to: 6 },
      { from: 8, to: 2 },
    ]),
  ).toEqual([7, 8])
})

test('the approval day waits for the signatures that are needed', () => {
  const first = Temporal.Instant.from('2023-12-08T13:02:00Z')
  const last = Temporal.Instant.from('2023-12-08T23:15:00Z')
  expect(approvalDayOf([last, first])?.toString()).toBe('2023-12-09')
  expect(approvalDayOf([first], 2)).toBeUndefined()
  expect(approvalDayOf([])).toBeUndefined()
})

test('an assignment is due when its words name a month and a year, and only then', () => {
  const due = (words: string) => dueDayIn(words)?.toString()
  expect(due('redovisas senast juni 2025')).toBe('2025-06-30')
  expect(due('redovisas senast den 29 februari 2024')).toBe('2024-02-29')
  expect(due('redovisas senast den 30 februari 2024')).toBeUndefined()
  expect(due('senast 2024-06-30')).toBe('2024-06-30')
  expect(due('redovisas i kommunstyrelsen')).toBeUndefined()
  expect(due('redovisas under 2025')).toBeUndefined()
})

test('what looks like a case number but is a date, a count or a page is refused', () => {
  for (const text of ['2023-05-04', 'Datum 2023-05-04', '171', '', 'KS', 'kl. 18.30', 'x'.repeat(5000)])
    expect(parseCaseNumber(text)).toBeUndefined()
  expect(parseCaseNumber('  KS 2023:123/ ')?.raw).toBe('  KS 2023:123/ ')
})

test('a proposal waits for no legal force, and a council decision may always be appealed', () => {
  expect(appealType({ nature: 'proposal', body: 'board' })).toBe('nonePreparatory')
  expect(appealType({ nature: 'proposal', body: 'council' })).toBe('legalityReview')
  const announcedOn = day('2023-11-28')
  expect(legalForceStatus({ announcedOn, on: day('2024-01-01'), isAppealable: false })).toBe('notAppealable')
  expect(legalForceStatus({ announcedOn, on: day('2024-01-01'), court: 'appealed' })).toBe('appealed')
})

test('what cannot be undone waits through the last appeal day', () => {
  const act = { announcedOn: day('2023-12-08'), act: 'payment', canBeUndone: false } as const
  expect(mayEnforce({ ...act, on: day('2023-12-29') })).toBe('notYet')
  expect(mayEnforce({ ...act, on: day('2023-12-30') })).toBe('free')
})

test('a notice without place blocks, without paragraphs it only warns', () => {
  expect(missingInNotice(['announcedOn', 'paragraphs']).demanded).toEqual(['keptAt'])
  expect(missingInNotice(['announcedOn', 'keptAt']).usual).toContain('paragraphs')
})

test('the receipt of an approval over Christmas tells the clerk to be done the day before', () => {
  const { steps } = approvalDeadline.decide({ meetingOn: day('2026-12-10') })
  expect(steps.map(({ day: on }) => on?.toString())).toEqual([
    '2026-12-10',
    '2026-12-24',
    '2026-12-28',
    '2026-12-23',
    '2026-12-28',
  ])
})

test('the receipt of a removal counts the days on the board', () => {
  const { steps } = earliestRemoval.decide({ announcedOn: day('2023-12-08'), removedOn: day('2024-01-01') })
  expect(steps.map(({ says }) => says)).toContain('Togs ned efter tidens slut, efter 24 dagar')
})
