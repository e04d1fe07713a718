import { describe, expect, it } from 'vitest'
import { someMinutes, someReport } from '../../../test/some-minutes.ts'
import type { Item, ReadDocument } from '../output.ts'
import { joinDocuments } from './join-documents.ts'

const title = 'Nya stolar i hörsalen'
const points = ['Kulturchefen ges i uppdrag att köpa nya stolar till hörsalen.']
const number = 'KN 2023/41'

const proposal = { outcome: 'proposal', points } as const
const report = (more: Partial<ReadDocument> = {}) => someReport({ title, items: [proposal], ...more })

const board = (more: Partial<ReadDocument> = {}) =>
  someMinutes({
    file: 'namnd.txt',
    title,
    caseNumbers: [number],
    items: [{ paragraph: 2, caseNumber: number, title, outcome: 'decision', points }],
    ...more,
  })

const subcommittee = (attachments: string[] = []) =>
  someMinutes({
    file: 'utskott.txt',
    body: 'Arbetsutskottet',
    meeting: { date: '2023-11-22' },
    caseNumbers: ['2023/KN 0041'],
    items: [{ paragraph: 7, caseNumber: '2023/KN 0041', title, attachments, ...proposal }],
  })

describe('joining documents into cases', () => {
  it('one number in two forms is one case, with the first printing kept', () => {
    const [joined, ...others] = joinDocuments([board(), subcommittee()])
    expect(others).toEqual([])
    expect(joined?.caseNumber).toBe('2023/KN 0041')
    expect(joined?.documents).toEqual(['utskott.txt', 'namnd.txt'])
    expect(joined?.joinedBy.map(({ ground }) => ground)).toEqual(['caseNumber', 'caseNumber'])
  })

  it('a report named among the attachments joins by that, and stands first', () => {
    const attached = [`Tjänsteskrivelse ${title}.pdf`]
    const [joined] = joinDocuments([board(), subcommittee(attached), report()])
    expect(joined?.documents).toEqual(['skrivelse.txt', 'utskott.txt', 'namnd.txt'])
    expect(joined?.joinedBy[0]).toEqual({ document: 'skrivelse.txt', ground: 'attachmentTitle' })
  })

  it('a report with the same decision points joins by them', () => {
    const [joined] = joinDocuments([report({ title: 'Stolar' }), board()])
    expect(joined?.joinedBy).toEqual([{ document: 'skrivelse.txt', ground: 'samePoints' }])
  })

  it('a report that fits two cases is left alone', () => {
    const other = board({ file: 'annan.txt', items: [{ paragraph: 3, caseNumber: 'KN 2023/99', points }] })
    expect(joinDocuments([board(), other, report()]).map(({ documents }) => documents)).toEqual([
      ['namnd.txt'],
      ['annan.txt'],
      ['skrivelse.txt'],
    ])
  })

  it('two different numbers never meet, however alike the words', () => {
    const other = board({ file: 'annan.txt', items: [{ paragraph: 2, caseNumber: 'KN 2022/41', title, points }] })
    expect(joinDocuments([board(), other])).toHaveLength(2)
  })

  it('short decisions that every meeting takes join nothing', () => {
    const noted: Item = { outcome: 'information', points: ['Informationen noteras.'] }
    const first = someReport({ items: [noted] })
    expect(joinDocuments([first, someReport({ file: 'annan.txt', items: [noted] })])).toHaveLength(2)
  })

  it('minutes with several matters stand in each of their cases, with their own paragraph', () => {
    const items = [
      { paragraph: 2, caseNumber: number, title, outcome: 'decision' as const },
      { paragraph: 3, caseNumber: 'KN 2023/50', title: 'Lampor', outcome: 'decision' as const },
    ]
    const cases = joinDocuments([board({ items })])
    expect(cases.map(({ caseNumber }) => caseNumber)).toEqual([number, 'KN 2023/50'])
    expect(cases.map(({ timeline }) => timeline[0]?.paragraph)).toEqual([2, 3])
    expect(cases.map((joined) => joined.title)).toEqual([title, 'Lampor'])
  })

  it('documents without any number may join each other, as a case without a number', () => {
    const second = someMinutes({ file: 'namnd.txt', items: [{ paragraph: 2, title, outcome: 'decision', points }] })
    const [joined, ...others] = joinDocuments([report(), second])
    expect(others).toEqual([])
    expect(joined).not.toHaveProperty('caseNumber')
    expect(joined?.joinedBy).toEqual([{ document: 'namnd.txt', ground: 'samePoints' }])
  })

  it('a document alone is a case without grounds', () => {
    expect(joinDocuments([report()])[0]).toMatchObject({ documents: ['skrivelse.txt'], joinedBy: [], title })
  })
})

describe('the timeline', () => {
  it('runs from the report to the earliest legal force, by day', () => {
    const attached = [`Tjänsteskrivelse ${title}.pdf`]
    const documents = [board(), subcommittee(attached), report({ documentDate: '2023-11-10' })]
    const [joined] = joinDocuments(documents)
    expect(joined?.timeline.map(({ date, event, document }) => `${date} ${event} ${document}`)).toEqual([
      '2023-11-10 report skrivelse.txt',
      '2023-11-22 meeting utskott.txt',
      '2023-11-22 proposal utskott.txt',
      '2023-12-05 meeting namnd.txt',
      '2023-12-08 approved utskott.txt',
      '2023-12-08 approved namnd.txt',
      '2023-12-08 posted utskott.txt',
      '2023-12-08 posted namnd.txt',
      '2023-12-29 lastAppealDay namnd.txt',
      '2023-12-30 legalForceEarliest namnd.txt',
      '2023-12-30 removed utskott.txt',
      '2023-12-30 removed namnd.txt',
    ])
  })

  it('counts an appeal day when one of several items decides, and none when all propose', () => {
    const eventsFor = (...outcomes: Item['outcome'][]) => {
      const items = outcomes.map((outcome, index) => ({ paragraph: index + 1, ...(outcome ? { outcome } : {}) }))
      return joinDocuments([board({ items })])[0]?.timeline.map(({ event }) => event) ?? []
    }
    expect(eventsFor('proposal', 'decision')).toContain('lastAppealDay')
    expect(eventsFor('proposal', 'proposal')).not.toContain('lastAppealDay')
    expect(eventsFor(undefined)).not.toContain('lastAppealDay')
  })

  it('gives no legal force where the notice went down too early', () => {
    const notice = { postedOn: '2023-12-08', removedOn: '2023-12-20' }
    const events = joinDocuments([board({ notice })])[0]?.timeline.map(({ event }) => event)
    expect(events).toContain('lastAppealDay')
    expect(events).not.toContain('legalForceEarliest')
  })

  it('rolls the last appeal day past Christmas', () => {
    const dates = {
      meeting: { date: '2026-11-26' },
      approval: { date: '2026-12-02' },
      notice: { postedOn: '2026-12-03' },
    }
    const timeline = joinDocuments([board(dates)])[0]?.timeline ?? []
    expect(timeline.find(({ event }) => event === 'lastAppealDay')?.date).toBe('2026-12-28')
  })

  it('has the last days of assignments and answers', () => {
    const assignments = [{ to: 'Kulturchefen', text: 'köpa stolar.', dueOn: '2024-06-30' }]
    const items = [{ paragraph: 2, outcome: 'decision' as const, assignments }]
    expect(joinDocuments([board({ items })])[0]?.timeline.at(-1)).toMatchObject({
      date: '2024-06-30',
      event: 'assignmentDue',
      paragraph: 2,
    })
    const answer = someReport({ kind: 'referralResponse', referral: { dueOn: '2017-09-25' } })
    expect(joinDocuments([answer])[0]?.timeline).toMatchObject([{ date: '2017-09-25', event: 'referralDue' }])
  })

  it('leaves out days that do not exist', () => {
    expect(joinDocuments([someReport({ documentDate: '2023-02-30' })])[0]?.timeline).toEqual([])
  })
})
