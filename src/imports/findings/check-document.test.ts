import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { someMinutes, someReport } from '../../../test/some-minutes.ts'
import { day } from '../../platform/time.ts'
import { checkDocument } from './check-document.ts'

const shifted = (from: string, days: number): string => day(from).add({ days }).toString()

/** Minutes in order, with every date moved to begin at the meeting. */
const minutesFrom = (meeting: string, removedAfter = 30) =>
  someMinutes({
    meeting: { date: meeting },
    approval: { date: shifted(meeting, 5) },
    notice: {
      postedOn: shifted(meeting, 6),
      removedOn: shifted(meeting, removedAfter),
      lastAppealDay: shifted(meeting, 26),
      keptAt: 'Kansliet',
    },
  })

const lawsOf = (meeting: string, removedAfter?: number): string =>
  checkDocument(minutesFrom(meeting, removedAfter), '')
    .map(({ message }) => message)
    .join('\n')

describe('checking a whole document', () => {
  it('minutes and a report in order raise neither a block nor a warning', () => {
    const findings = [...checkDocument(someMinutes()), ...checkDocument(someReport())]
    expect(findings.filter(({ level }) => level === 'block' || level === 'warn')).toEqual([])
    expect(findings.length).toBeGreaterThan(5)
  })

  it('old minutes are judged by the old law and never by a statute of later days', () => {
    expect(lawsOf('2016-05-10', 20)).toContain('1991:900')
    expect(lawsOf('2016-05-10', 20)).not.toMatch(/(?:8|13).kap\.|69.§/u)
    expect(lawsOf('2019-05-10', 20)).not.toContain('1991:900')
    expect(lawsOf('1985-05-10')).not.toMatch(/kommunallag|\d.§ /u)
  })

  it('a meeting of 2017 is judged by the law of its day, also where the notice went up in 2018', () => {
    const laws = lawsOf('2017-12-28')
    expect(laws.match(/\(\d.*?\(1991:900\)\)/gu)).toHaveLength(4)
    expect(laws).not.toMatch(/beräkning|(?:8|13).kap\./u)
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 13_000 }), (days) => {
        const meeting = shifted('1992-01-01', days)
        const cited = lawsOf(meeting).match(/\d.§ kommunallagen(?: \(1991:900\))?/gu) ?? []
        return cited.length > 0 && cited.every((law) => law.endsWith('(1991:900)') === meeting < '2018-01-01')
      }),
      { numRuns: 200 },
    )
  })

  it('every sentence is whole: no fact is left unfilled', () => {
    const meetings = fc.integer({ min: 0, max: 15000 }).map((days) => shifted('1990-01-01', days))
    fc.assert(
      fc.property(meetings, fc.integer({ min: 1, max: 60 }), (meeting, removedAfter) => {
        const findings = checkDocument(minutesFrom(meeting, removedAfter))
        return findings.every(({ message }) => !/[{}]|undefined|NaN| {2}| \.|, ,/u.test(message))
      }),
      { numRuns: 300 },
    )
  })

  it('days that do not exist and ranges that run backwards break nothing', () => {
    const wild = fc.record({
      from: fc.integer({ min: -5, max: 20_000 }),
      to: fc.integer({ min: -5, max: 20_000 }),
      date: fc.string(),
    })
    fc.assert(
      fc.property(wild, ({ from, to, date }) => {
        const paragraphs = [{ from, to }]
        checkDocument(
          someMinutes({
            paragraphs,
            meeting: { date },
            approval: { date },
            notice: { postedOn: date, removedOn: date },
            chairs: [{ name: date, paragraphs }],
            attendance: [{ name: date, role: 'deciding', recused: paragraphs, absent: paragraphs }],
          }),
        )
      }),
      { numRuns: 200 },
    )
  })
})
