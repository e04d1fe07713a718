import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { astray, factsOf, linesOf, range, squash, withoutSpan } from '../../test/read-facts.ts'
import { readText } from './grammar/read-text.ts'
import type { Attendance } from './output.ts'

const file = '000-protokollsutdrag.txt'
const path = new URL(`../../test/twin/${file}`, import.meta.url)

const task =
  'söka möjligheter till och starta ett eller flera partnerskap som försök för att stärka arbetet tillsammans med föreningar i Björkvik.'
const title = 'Uppdrag om försöksprojekt - Partnerskap med civilsamhället (IOP)'
const administration = 'kommunstyrelseförvaltningen'

const deciding: Attendance[] = [
  { name: 'Birgitta Alm', party: 'S', role: 'deciding', recused: [range(155)] },
  { name: 'Torsten Ek', party: 'L', role: 'deciding' },
  { name: 'Gunilla Hamrin', party: 'M', role: 'deciding', recused: [range(147, 148)] },
  { name: 'Jonas Brodin', party: 'S', role: 'deciding' },
  { name: 'Lisbeth Norén', party: 'S', role: 'deciding' },
  { name: 'Samira Haddad', party: 'S', role: 'deciding' },
  { name: 'Olle Strand', party: 'S', role: 'servingSubstitute', serves: [range(155)] },
  { name: 'Frida Lövgren', party: 'MP', role: 'deciding', recused: [range(158)] },
  { name: 'Rickard Moberg', party: 'C', role: 'deciding' },
  { name: 'Elena Duarte', party: 'V', role: 'deciding' },
  { name: 'Henrik Palm', party: 'M', role: 'deciding' },
  { name: 'Annika Sjöholm', party: 'M', role: 'deciding' },
  { name: 'Stefan Wik', party: 'M', role: 'deciding' },
  { name: 'Ulrika Ståhl', party: 'KD', role: 'deciding' },
  { name: 'Kent Rosén', party: 'SD', role: 'deciding' },
  { name: 'Bo Härdin', party: 'SD', role: 'deciding' },
  { name: 'Dilan Aydin', party: 'MP', role: 'servingSubstitute', serves: [range(158)] },
  { name: 'Fredrika Lund', party: 'M', role: 'servingSubstitute', serves: [range(147, 148)] },
]

const substitutes: Attendance[] = [
  { name: 'Karin Hjort', party: 'S', role: 'substitute' },
  { name: 'Maria Vale Persson', party: 'S', role: 'substitute' },
  { name: 'Hans Sörlin', party: 'L', role: 'substitute' },
  { name: 'Cecilia Melander', party: 'L', role: 'substitute' },
  { name: 'Hanna Stina Carling', party: 'C', role: 'substitute' },
  { name: 'Albin Lindh', party: 'V', role: 'substitute' },
  { name: 'Claes Hellner', party: 'M', role: 'substitute', recused: [range(158)] },
  { name: 'Mikaela Ornäs', party: 'M', role: 'substitute' },
  { name: 'Johan Kvist', party: 'SD', role: 'substitute' },
]

const others: Attendance[] = [
  { name: 'Alma Bergström', role: 'official', title: 'kommunsekreterare', unit: administration },
  { name: 'Sonja Rydell', role: 'official', title: 'kommundirektör', unit: administration },
  {
    name: 'Emelie Landin',
    role: 'official',
    title: 'avdelningschef gatu- och trafikmiljö',
    unit: administration,
    present: [range(146, 154)],
  },
  { name: 'Erdem Yilmaz', role: 'official', title: 'politisk sekreterare', unit: administration },
  { name: 'Göte Tallberg', role: 'official', title: 'avdelningschef projektavdelningen', unit: administration },
  { name: 'Hugo Rubin', party: 'MP', role: 'official', title: 'politisk sekreterare' },
  {
    name: 'Jakob Bergvall',
    role: 'official',
    title: 'Interimschef Byggkontoret',
    unit: 'Kommunstyrelseförvaltningen',
  },
  { name: 'Malte Dahl', role: 'official', title: 't.f ekonomidirektör', unit: administration },
  { name: 'Markus Polder San Miguel', role: 'official', title: 'säkerhetssamordnare', unit: administration },
]

const absent: Attendance[] = [
  { name: 'Petronella Nyman', party: 'M', role: 'absent' },
  { name: 'Joar Grind', party: 'KD', role: 'absent' },
  { name: 'Herman Melker', party: 'SD', role: 'absent' },
]

const expected = {
  file,
  kind: 'minutesExtract',
  body: 'Kommunstyrelsen',
  title,
  caseNumbers: ['2023/KS 0417'],
  meeting: { date: '2023-12-05', start: '18:30', end: '19:28', place: 'Strandsalen' },
  paragraphs: [range(146, 149), range(151, 166)],
  approval: { date: '2023-12-08', digital: true },
  secretary: { name: 'Alma Bergström' },
  chairs: [
    { name: 'Birgitta Alm', party: 'S', paragraphs: [range(146, 154), range(156, 166)] },
    { name: 'Torsten Ek', party: 'L', paragraphs: [range(155)] },
  ],
  approvers: [{ name: 'Henrik Palm', party: 'M' }],
  notice: {
    postedOn: '2023-12-08',
    removedOn: '2024-01-01',
    keptAt: 'Kommunkansliets arkiv, Strandgatan 2',
    by: 'Alma Bergström',
  },
  items: [
    {
      paragraph: 160,
      caseNumber: '2023/KS 0417',
      title,
      outcome: 'decision',
      points: [`Kommundirektören ges i uppdrag att ${task}`, 'Vad försöken gett ska redovisas i kommunstyrelsen.'],
      proposalFrom: 'chair',
      assignments: [{ to: 'Kommundirektören', text: task }],
      reportBackTo: 'kommunstyrelsen',
      attachments: ['Kommunledningsutskottet protokollsutdrag 2023-11-22 § 74.pdf', `Tjänsteskrivelse ${title}.pdf`],
    },
  ],
  attendance: [...deciding, ...substitutes, ...others, ...absent],
}

describe('the extract from the board of Björkvik, written by hand', () => {
  const text = readFileSync(path, 'utf8')
  const read = readText(text, file)

  it('gives exactly the facts that stand in it', () => {
    expect(factsOf(read)).toEqual(expected)
  })

  it('shows for every fact the words it came from', () => {
    expect(withoutSpan(read)).toEqual([])
    expect(astray(read, text)).toEqual([])
  })

  it('keeps the running text under its headings, past the page furniture', () => {
    const sections = (read.sections ?? []).map((section) => [section.heading, squash(section.text)])
    expect(sections).toEqual([
      ['Beskrivning av ärendet', linesOf(text, 16, 23)],
      ['Ordförandeförslag', linesOf(text, 26, 32)],
      ['Beslutsgång', linesOf(text, 35, 36)],
    ])
  })

  it('is in doubt about nothing', () => {
    expect(read.confidence).toEqual({})
  })
})
