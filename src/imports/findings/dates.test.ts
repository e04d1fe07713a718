import { describe, expect, it } from 'vitest'
import { someMinutes } from '../../../test/some-minutes.ts'
import { day } from '../../platform/time.ts'
import { appealDays, printedDays } from '../joining/legal-days.ts'
import type { ReadDocument } from '../output.ts'
import { checkApproval } from './approval.ts'
import { checkExtract } from './extracts.ts'
import { checkNotice } from './notices.ts'

const told = (findings: { level: string; rule: string }[]) => findings.map(({ level, rule }) => `${level} ${rule}`)

const approved = (date: string, meeting = '2023-12-05') =>
  checkApproval(someMinutes({ meeting: { date: meeting }, approval: { date } }))

const posted = (notice: ReadDocument['notice'], approval = '2023-12-08') =>
  checkNotice(someMinutes({ approval: { date: approval }, notice: { keptAt: 'Kansliet', ...notice } }))

describe('approval', () => {
  it('in time is fine and says by how many days', () => {
    const findings = approved('2023-12-08')
    expect(told(findings)).toEqual(['ok R-APP-1'])
    expect(findings[0]?.message).toMatch(/11 dagar före sista dagen 19 december 2023 \(5.kap\..69.§ kommunallagen/u)
  })

  it('on the last day is fine and one day later is late', () => {
    expect(told(approved('2023-12-19'))).toEqual(['ok R-APP-1'])
    expect(told(approved('2023-12-20'))).toEqual(['warn R-APP-1'])
  })

  it('after a last day on Christmas Eve rests on an interpretation', () => {
    const findings = approved('2026-12-28', '2026-12-10')
    expect(told(findings)).toEqual(['warn R-APP-1'])
    expect(findings[0]?.message).toContain('tolkning')
  })

  it('before the meeting cannot be right', () => {
    expect(told(approved('2023-12-04'))).toEqual(['block R-APP-2'])
  })

  it('on a Saturday is asked about', () => {
    const findings = approved('2023-12-09')
    expect(told(findings)).toEqual(['ok R-APP-1', 'info R-APP-2'])
    expect(findings[1]?.message).toContain('är en lördag')
    expect(approved('2024-01-01', '2023-12-20')[1]?.message).toContain('är nyårsdagen')
  })

  it('without a day says nothing', () => {
    expect(checkApproval(someMinutes({ approval: { digital: true } }))).toEqual([])
    expect(told(checkApproval(someMinutes({ meeting: {}, approval: { date: '2023-12-08' } })))).toEqual([])
  })
})

describe('the notice', () => {
  it('is up in time with its margin', () => {
    expect(told(posted({ postedOn: '2023-12-08' }))).toEqual(['ok R-ANN-1'])
    expect(told(posted({ postedOn: '2023-12-13' }, '2023-12-11'))).toEqual(['ok R-ANN-1'])
    expect(told(posted({ postedOn: '2023-12-14' }, '2023-12-11'))).toEqual(['warn R-ANN-1'])
  })

  it('after a second day on a Saturday is strained on Monday and late on Tuesday', () => {
    expect(posted({ postedOn: '2023-12-11' }, '2023-12-07')[0]?.message).toContain('tolkning')
    expect(posted({ postedOn: '2023-12-12' }, '2023-12-07')[0]?.message).toContain('3 dagar efter')
  })

  it('cannot be up before the approval', () => {
    expect(told(posted({ postedOn: '2023-12-07' }))).toEqual(['warn R-ANN-1'])
  })

  it('must say where the minutes are', () => {
    const findings = checkNotice(someMinutes({ notice: { postedOn: '2023-12-08' } }))
    expect(told(findings)).toEqual(['ok R-ANN-1', 'warn R-ANN-2'])
  })

  it('may go down the day after the last appeal day, not on it', () => {
    expect(told(posted({ postedOn: '2023-12-08', removedOn: '2023-12-30' }))).toContain('ok R-ANN-3')
    const early = posted({ postedOn: '2023-12-08', removedOn: '2023-12-29' })
    expect(told(early)).toContain('block R-ANN-3')
    expect(early.at(-1)?.message).toContain('30 december 2023')
  })

  it('may go down on that day where "till och med" is what the paper could mean', () => {
    const notice = { postedOn: '2023-12-08', removedOn: '2023-12-29', keptAt: 'Kansliet' }
    const doubted = someMinutes({ notice, confidence: { '/notice/removedOn': 0.8 } })
    expect(told(checkNotice(doubted))).toContain('warn R-ANN-3')
    expect(appealDays(day('2023-12-08'), printedDays(doubted)).legalForceEarliest?.toString()).toBe('2023-12-30')
    expect(told(checkNotice({ ...doubted, notice: { ...notice, removedOn: '2023-12-28' } }))).toContain('block R-ANN-3')
  })

  it('cannot go down before it goes up', () => {
    expect(told(posted({ postedOn: '2023-12-08', removedOn: '2023-12-01' }))).toContain('block R-ANN-3')
  })

  it('of a pure proposal may go down at any time', () => {
    const items = [{ paragraph: 2, outcome: 'proposal' as const }]
    const notice = { postedOn: '2023-12-08', removedOn: '2023-12-15', keptAt: 'Kansliet' }
    expect(told(checkNotice(someMinutes({ items, notice })))).toEqual(['ok R-ANN-1'])
    const late = checkNotice(someMinutes({ items, notice: { ...notice, removedOn: '2024-01-01' } }))
    expect(late[1]?.message).toContain('3 dagar efter 29 december 2023. Den dagen går tiden ut för det')
  })
})

describe('the printed last appeal day', () => {
  const printed = (postedOn: string, lastAppealDay: string) =>
    posted({ postedOn, lastAppealDay }, postedOn).filter(({ at }) => at === '/notice/lastAppealDay')

  it('is right, one day short, or on a holiday', () => {
    expect(told(printed('2023-12-08', '2023-12-29'))).toEqual(['ok R-APL-3'])
    expect(told(printed('2023-12-08', '2023-12-28'))).toEqual(['block R-APL-3'])
    expect(printed('2023-12-08', '2023-12-28')[0]?.message).toContain('räknas inte med')
    expect(printed('2026-03-13', '2026-04-03')[0]?.message).toContain('7 april 2026')
  })

  it('is doubtful when it is off by something else', () => {
    expect(told(printed('2023-12-08', '2024-01-12'))).toEqual(['warn R-APL-3'])
  })
})

describe('extracts and proposals', () => {
  const items = [{ paragraph: 2, outcome: 'proposal' as const }]
  const removedOn = '2024-01-01'
  const notice = { postedOn: '2023-12-08', removedOn }

  it('a proposal posted like a decision is told, with no appeal day', () => {
    expect(told(checkExtract(someMinutes({ items, notice }), ''))).toEqual(['info R-APL-2', 'info C5'])
    expect(told(checkExtract(someMinutes({ items, notice: { ...notice, removedOn: '2023-12-20' } }), ''))).toEqual([
      'info R-APL-2',
    ])
    expect(checkExtract(someMinutes({ notice }), '')).toEqual([])
    // Up for three weeks to the day is an appeal period as well.
    const threeWeeks = { ...notice, removedOn: '2023-12-29' }
    expect(told(checkExtract(someMinutes({ items, notice: threeWeeks }), ''))).toContain('info C5')
    const printed = { postedOn: '2023-12-08', lastAppealDay: '2023-12-29' }
    expect(checkExtract(someMinutes({ items, notice: printed }), '')[1]?.message).toBe(
      'Anslaget anger 29 december 2023 som sista dag att överklaga. För förslaget i §\u00a02 löper ingen sådan tid.',
    )
    const unnumbered = checkExtract(someMinutes({ items: [{ outcome: 'proposal' }], notice }), '')
    expect(unnumbered[1]?.message).toContain('förslaget i dokumentet')
    expect(checkExtract(someMinutes({ kind: 'summons', items, notice }), '')).toEqual([])
    const mixed = [...items, { paragraph: 3, outcome: 'decision' as const }]
    expect(checkExtract(someMinutes({ items: mixed, notice }), '')).toEqual([])
    expect(checkExtract(someMinutes({ items: [], notice }), '')).toEqual([])
  })

  it('an extract should say who gets the decision and how to appeal', () => {
    const { recipients: _, ...rest } = someMinutes({ kind: 'minutesExtract' })
    expect(told(checkExtract(rest, 'Beslut'))).toEqual(['info C10', 'info C10'])
    const full = someMinutes({ kind: 'minutesExtract' })
    expect(checkExtract(full, 'Den som vill skriver till förvaltningsrätten.')).toEqual([])
  })
})
