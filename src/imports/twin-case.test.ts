import { describe, expect, it } from 'vitest'
import { eventLine, findingLine, readFolder } from '../../test/read-case.ts'

const files = [
  '000-protokollsutdrag.txt',
  '001-utskottets-protokollsutdrag.txt',
  '002-tjansteskrivelse.txt',
  '003-riktlinjer.txt',
  '004-remissvar.txt',
] as const
const folder = new URL('../../test/twin/', import.meta.url)

describe('the five papers from Björkvik and its neighbours', () => {
  const { findings, cases, caseFindings } = readFolder(folder, files)
  const lines = (index: number) => (findings[index] ?? []).map(findingLine)
  const message = (index: number, rule: string) =>
    (findings[index] ?? []).filter((finding) => finding.rule === rule).map((finding) => finding.message)

  it('the board, the subcommittee and the report are one case; the two others stand alone', () => {
    expect(cases.map(({ caseNumber, documents }) => [caseNumber, documents.map((file) => file.slice(0, 3))])).toEqual([
      ['2023/KS 0417', ['002', '001', '000']],
      [undefined, ['003']],
      [undefined, ['004']],
    ])
    expect(cases[0]?.title).toBe('Uppdrag om försöksprojekt - Partnerskap med civilsamhället (IOP)')
    expect(cases[0]?.joinedBy.map(({ ground }) => ground)).toEqual(['attachmentTitle', 'caseNumber', 'caseNumber'])
  })

  it('the timeline runs from the subcommittee to the notice that came down', () => {
    expect(cases[0]?.timeline.map(eventLine)).toEqual([
      '2023-11-22 meeting Kommunledningsutskottet § 74 001',
      '2023-11-22 proposal Kommunledningsutskottet § 74 001',
      '2023-11-27 approved Kommunledningsutskottet 001',
      '2023-11-28 posted Kommunledningsutskottet 001',
      '2023-12-05 meeting Kommunstyrelsen § 160 000',
      '2023-12-08 approved Kommunstyrelsen 000',
      '2023-12-08 posted Kommunstyrelsen 000',
      '2023-12-21 removed Kommunledningsutskottet 001',
      '2023-12-29 lastAppealDay Kommunstyrelsen 000',
      '2023-12-30 legalForceEarliest Kommunstyrelsen 000',
      '2024-01-01 removed Kommunstyrelsen 000',
    ])
    expect(cases[1]?.timeline.map(eventLine)).toEqual(['2019-10-17 report 003'])
    expect(cases[2]?.timeline.map(eventLine)).toEqual(['2017-09-25 referralDue Västerängs stadsdelsnämnd 004'])
  })

  it('the board: § 150 missing, § 155 under the vice chair, fifteen deciding throughout, no date for the assignment', () => {
    expect(lines(0)).toEqual([
      'warn R-MIN-3 /paragraphs',
      'warn C4 /chairs/0/paragraphs',
      'ok R-APP-1 /approval/date',
      'ok R-ANN-1 /notice/postedOn',
      'ok R-ANN-3 /notice/removedOn',
      'info C10 /recipients',
      'info C10 /notice',
      'ok R-CHR-1 /chairs',
      'info R-CHR-1 /chairs/1',
      'ok R-SUB-6 /attendance',
      'info C9 /attendance',
      'info C9 /attendance',
      'ok R-SUB-4 /attendance/0/recused',
      'ok R-SUB-4 /attendance/2/recused',
      'ok R-SUB-4 /attendance/7/recused',
      'info R-JAV-2 /attendance/24/recused',
      'ok R-SUB-3 /attendance/0/recused',
      'ok R-SUB-3 /attendance/2/recused',
      'ok R-SUB-3 /attendance/7/recused',
      'warn R-ASG-1 /items/0/assignments/0',
      'warn C3 /items/0/reportBackTo',
      'warn C15 /items/0/points/0',
    ])
    expect(message(0, 'R-SUB-6')).toEqual(['15 beslutade i varje paragraf, tjänstgörande ersättare inräknade.'])
    expect(message(0, 'R-APP-1')[0]).toContain('11 dagar före sista dagen 19 december 2023')
    expect(message(0, 'R-ANN-3')[0]).toContain('3 dagar efter sista dagen att överklaga, 29 december 2023')
  })

  it('who decided § 155 is told by name: the substitute is there, the recused chair is not', () => {
    const told = message(0, 'R-CHR-1')[1] ?? ''
    expect(told).toContain('Torsten Ek (L)')
    expect(told).toContain('15 personer')
    expect(told).toContain('Olle Strand (S)')
    expect(told).not.toContain('Birgitta Alm')
    expect(told).not.toContain('Dilan Aydin')
  })

  it('the subcommittee: a proposal posted like a decision, and one official printed twice', () => {
    expect(lines(1)).toEqual([
      'ok R-MIN-3 /paragraphs',
      'ok R-APP-1 /approval/date',
      'ok R-ANN-1 /notice/postedOn',
      'ok R-ANN-3 /notice/removedOn',
      'info C10 /recipients',
      'info R-APL-2 /items',
      'info C5 /notice/removedOn',
      'ok R-SUB-6 /attendance',
      'info C9 /attendance',
      'warn C7 /attendance/26',
      'info C3 /items/0/assignments/0',
      'warn C15 /items/0/points/0',
    ])
    expect(message(1, 'C7')[0]).toContain('§\u00a070.')
  })

  it('the reports: what each leaves out or contradicts', () => {
    expect(lines(2)).toEqual([
      'info C3 /items/0/assignments/0',
      'warn C15 /items/0/points/0',
      'info C14 /sections',
      'info R-BARN-1 /sections',
      'warn C2 /sections',
    ])
    expect(lines(3)).toEqual([
      'info C14 /sections',
      'info R-BARN-1 /sections',
      'info C11 /criteria',
      'info C12 /sections',
    ])
    expect(message(3, 'C12')[0]).toContain('Föreningsrådet')
    expect(lines(4)).toEqual(['warn C1 /sections'])
  })

  it('side by side: removal days by hand, titles that vary, a substitute of the board who decides in the subcommittee', () => {
    const told = (caseFindings[0] ?? []).map(({ rule, document, message: says }) => [rule, document.slice(0, 3), says])
    expect(told.map(([rule, document]) => `${rule} ${document}`).sort()).toEqual([
      'C16 001',
      'C6 000',
      'C8 000',
      'C8 000',
    ])
    const people = told.map(([, , says]) => says).join(' ')
    expect(people).toContain('Malte Dahl')
    expect(people).toContain('Erdem Yilmaz')
    expect(people).toContain('Mikaela Ornäs')
    expect(caseFindings.slice(1)).toEqual([[], []])
  })
})
