import { describe, expect, it } from 'vitest'
import { member, someMinutes } from '../../../test/some-minutes.ts'
import type { Attendance, ReadCase, ReadDocument } from '../output.ts'
import { checkCase, unlessFound } from './check-case.ts'
import { checkDocument } from './check-document.ts'

const told = (findings: { level: string; rule: string; document?: string }[]) =>
  findings.map(({ level, rule, document }) => [level, rule, document].filter(Boolean).join(' '))

const caseOf = (...documents: ReadDocument[]): ReadCase => ({
  documents: documents.map(({ file }) => file),
  joinedBy: [],
  timeline: [],
})

const notice = { postedOn: '2023-12-08', removedOn: '2023-12-30', keptAt: 'Kansliet' }
const inUtskott = (attendance: Attendance[], more: Partial<ReadDocument> = {}) =>
  someMinutes({ file: 'utskott.txt', body: 'Arbetsutskottet', attendance, ...more })
const inBoard = (attendance: Attendance[], more: Partial<ReadDocument> = {}) =>
  someMinutes({ file: 'namnd.txt', attendance, ...more })
const check = (...documents: ReadDocument[]) => checkCase(caseOf(...documents), documents)

describe('documents of one case side by side', () => {
  it('the same people with the same titles raise nothing', () => {
    const siv: Attendance = { name: 'Siv Alm', role: 'official', title: 'kulturchef', unit: 'Kulturförvaltningen' }
    expect(check(inUtskott([siv]), inBoard([{ ...siv, unit: 'kulturförvaltningen' }]))).toEqual([])
  })

  it('a title, unit or party that varies is told once, at the later document', () => {
    const siv: Attendance = { name: 'Siv Alm', role: 'official', title: 'tf kulturchef', unit: 'Kansliet' }
    const tove = member('Tove Sand')
    const later = inBoard([
      { ...siv, title: 't.f. kulturchef', unit: 'Kulturen' },
      { ...tove, party: 'V' },
    ])
    expect(told(check(inUtskott([siv, tove]), later))).toEqual([
      'info C8 namnd.txt',
      'info C8 namnd.txt',
      'warn C8 namnd.txt',
    ])
  })

  it('a political secretary under a party here and an administration there is told', () => {
    const siv: Attendance = { name: 'Siv Alm', role: 'official', title: 'politisk sekreterare', party: 'S' }
    const { party: _, ...rest } = siv
    expect(told(check(inUtskott([siv]), inBoard([{ ...rest, unit: 'Kansliet' }])))).toEqual(['info C8 namnd.txt'])
  })

  it('a substitute of the board who decides in the subcommittee is told there', () => {
    const pia = member('Pia Dal')
    const documents = [inUtskott([pia]), inBoard([{ ...pia, role: 'substitute' }])] as const
    expect(told(check(...documents))).toEqual(['info C16 utskott.txt'])
    expect(check(inUtskott([pia]), inBoard([pia]))).toEqual([])
    expect(check(inBoard([pia]), inBoard([{ ...pia, role: 'substitute' }], { file: 'annan.txt', body: 'KS' }))).toEqual(
      [],
    )
  })

  it('notices taken down with different margins are set by hand', () => {
    const second = inBoard([], { notice: { ...notice, removedOn: '2024-01-02' } })
    expect(told(check(inUtskott([], { notice }), second))).toEqual(['info C6 namnd.txt'])
    expect(check(inUtskott([], { notice }), inBoard([], { notice }))).toEqual([])
    const tooEarly = inBoard([], { notice: { ...notice, removedOn: '2023-12-20' } })
    expect(check(inUtskott([], { notice }), tooEarly)).toEqual([])
  })

  it('a paragraph missing on one cover is found in the other minutes of the meeting', () => {
    const ranges = [
      { from: 1, to: 2 },
      { from: 4, to: 5 },
    ]
    const first = inBoard([], { paragraphs: ranges })
    const second = inBoard([], { file: 'omedelbart.txt', paragraphs: [{ from: 3, to: 3 }] })
    expect(told(checkCase(caseOf(first), [first, second]))).toEqual(['ok R-MIN-3 namnd.txt'])
    expect(told(unlessFound(checkDocument(first, ''), first, [first, second]))).not.toContain('warn R-MIN-3')
    const another = { ...second, meeting: { date: '2023-11-01' } }
    expect(told(unlessFound(checkDocument(first, ''), first, [first, another]))).toContain('warn R-MIN-3')
    expect(checkCase(caseOf(first), [first, another])).toEqual([])
  })

  it('an agreement dated before the decision can have legal force asks for reasons', () => {
    const agreement = (documentDate: string): ReadDocument => {
      const { meeting: _, ...rest } = someMinutes({ file: 'avtal.txt', kind: 'agreement', attendance: [] })
      return { ...rest, documentDate, notice: {}, items: [] }
    }
    const decided = inBoard([], { notice })
    const early = check(decided, agreement('2023-12-29'))
    expect(told(early)).toEqual(['info C13 avtal.txt'])
    expect(early[0]?.message).toMatch(/30 december 2023.*\(13.kap\..14.§ kommunallagen\)/u)
    const later = inUtskott([], { notice: { ...notice, postedOn: '2023-12-11', removedOn: '2024-01-03' } })
    const [last, ...more] = check(later, decided, agreement('2023-12-29')).filter(({ rule }) => rule === 'C13')
    expect([last?.message.match(/\d+ januari 2024/u)?.[0], more]).toEqual(['3 januari 2024', []])
    expect(check(decided, agreement('2023-12-30'))).toEqual([])
    // A draft from before the decision was announced carries nothing out.
    expect(check(decided, agreement('2023-12-01'))).toEqual([])
  })

  it('two titles within one document are the matter of that document', () => {
    const siv: Attendance = { name: 'Siv Alm', role: 'official', title: 'kulturchef' }
    expect(check(inBoard([siv, { ...siv, title: 'tf kulturchef' }]))).toEqual([])
  })

  it('documents outside the case are not compared', () => {
    const siv: Attendance = { name: 'Siv Alm', role: 'official', title: 'kulturchef' }
    const documents = [inUtskott([siv]), inBoard([{ ...siv, title: 'bibliotekschef' }])] as const
    expect(checkCase(caseOf(documents[0]), [...documents])).toEqual([])
  })
})
