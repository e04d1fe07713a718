import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { astray, factsOf, linesOf, range, squash, withoutSpan } from '../../test/read-facts.ts'
import { readText } from './grammar/read-text.ts'
import type { Attendance } from './output.ts'

const file = '001-utskottets-protokollsutdrag.txt'
const path = new URL(`../../test/twin/${file}`, import.meta.url)

const task =
  'söka möjligheter till och starta ett eller flera partnerskap som försök för att stärka arbetet tillsammans med föreningar i Björkvik.'
const title = 'Uppdrag om försöksprojekt - Partnerskap med civilsamhället (IOP)'
const unit = 'kommunstyrelseförvaltningen'
const outIn71 = { absent: [range(71)] }

const elected: Attendance[] = [
  { name: 'Birgitta Alm', party: 'S', role: 'deciding' },
  { name: 'Torsten Ek', party: 'L', role: 'deciding' },
  { name: 'Gunilla Hamrin', party: 'M', role: 'deciding' },
  { name: 'Jonas Brodin', party: 'S', role: 'deciding' },
  { name: 'Samira Haddad', party: 'S', role: 'deciding' },
  { name: 'Frida Lövgren', party: 'MP', role: 'deciding' },
  { name: 'Annika Sjöholm', party: 'M', role: 'deciding' },
  { name: 'Mikaela Ornäs', party: 'M', role: 'deciding' },
  { name: 'Kent Rosén', party: 'SD', role: 'deciding' },
  { name: 'Lisbeth Norén', party: 'S', role: 'substitute' },
  { name: 'Hans Sörlin', party: 'L', role: 'substitute' },
  { name: 'Rickard Moberg', party: 'C', role: 'substitute' },
  { name: 'Elena Duarte', party: 'V', role: 'substitute' },
  { name: 'Ulrika Ståhl', party: 'KD', role: 'substitute' },
  { name: 'Bo Härdin', party: 'SD', role: 'substitute' },
]

const others: Attendance[] = [
  { name: 'Adam Karlberg', role: 'other', title: 'projektledare', unit: 'extern resurs', present: [range(70)] },
  { name: 'Alma Bergström', role: 'official', title: 'kommunsekreterare', unit },
  { name: 'Bertil Sennborg', role: 'official', title: 'enhetschef projektavdelningen', unit, ...outIn71 },
  { name: 'Elina Walter', role: 'official', title: 't.f. kommundirektör', unit, ...outIn71 },
  { name: 'Ebba Redin', role: 'official', title: 'lokalstrateg', unit, ...outIn71 },
  {
    name: 'Emelie Landin',
    role: 'official',
    title: 'avdelningschef gatu- och trafikmiljö',
    unit,
    ...outIn71,
  },
  { name: 'Erdem Yilmaz', party: 'S', role: 'official', title: 'politisk sekreterare', ...outIn71 },
  { name: 'Göte Tallberg', role: 'official', title: 'avdelningschef projektavdelningen', unit, ...outIn71 },
  { name: 'Hugo Rubin', party: 'MP', role: 'official', title: 'politisk sekreterare', ...outIn71 },
  { name: 'Hanna Carling', party: 'C', role: 'official', title: 'politisk sekreterare', ...outIn71 },
  { name: 'Helga Thorén', role: 'official', title: 't.f. kommunikationschef', unit, ...outIn71 },
  { name: 'Helga Thorén', role: 'official', title: 'kommunikationschef', unit, present: [range(72, 77)] },
  { name: 'Karla Ljungberg', party: 'S', role: 'official', title: 'politisk sekreterare', ...outIn71 },
  {
    name: 'Kurt Lundin',
    role: 'other',
    title: 'VD Björkvikshus AB',
    unit: 'Björkvikshus AB',
    present: [range(70, 71)],
  },
  { name: 'Kristina Nordbom', role: 'official', title: 'utredare', unit, ...outIn71 },
  { name: 'Malte Dahl', role: 'official', title: 'tf ekonomidirektör', unit, ...outIn71 },
  { name: 'Marika Knutson', role: 'official', title: 'kommunjurist', unit },
  { name: 'Rikard Hallberg', role: 'other', ...outIn71 },
]

const absent: Attendance[] = [
  { name: 'Karin Hjort', party: 'S', role: 'absent' },
  { name: 'Petronella Nyman', party: 'M', role: 'absent' },
  { name: 'Henrik Palm', party: 'M', role: 'absent' },
]

const expected = {
  file,
  kind: 'minutesExtract',
  body: 'Kommunledningsutskottet',
  title,
  caseNumbers: ['2023/KS 0417'],
  meeting: { date: '2023-11-22', start: '13:00', end: '14:12', place: 'Strandsalen' },
  paragraphs: [range(70, 77)],
  approval: { date: '2023-11-27', digital: true },
  secretary: { name: 'Alma Bergström' },
  chairs: [{ name: 'Birgitta Alm', party: 'S' }],
  approvers: [{ name: 'Gunilla Hamrin', party: 'M' }],
  notice: {
    postedOn: '2023-11-28',
    removedOn: '2023-12-21',
    keptAt: 'Kommunkansliets arkiv, Strandgatan 2',
    by: 'Alma Bergström',
  },
  items: [
    {
      paragraph: 74,
      caseNumber: '2023/KS 0417',
      title,
      outcome: 'proposal',
      points: [`Kommundirektören ges i uppdrag att ${task}`, 'Vad försöken gett ska redovisas i kommunstyrelsen.'],
      proposalFrom: 'chair',
      motions: [
        {
          by: { name: 'Gunilla Hamrin', party: 'M' },
          kind: 'approve',
          text: 'Gunilla Hamrin (M) yrkar bifall till ordförandeförslaget.',
        },
      ],
      assignments: [{ to: 'Kommundirektören', text: task }],
      reportBackTo: 'kommunstyrelsen',
      attachments: [`Tjänsteskrivelse ${title}.pdf`],
    },
  ],
  attendance: [...elected, ...others, ...absent],
}

describe('the extract from the subcommittee of Björkvik, written by hand', () => {
  const text = readFileSync(path, 'utf8')
  const read = readText(text, file)

  it('gives exactly the facts that stand in it', () => {
    expect(factsOf(read)).toEqual(expected)
  })

  it('shows for every fact the words it came from', () => {
    expect(withoutSpan(read)).toEqual([])
    expect(astray(read, text)).toEqual([])
  })

  it('keeps the running text under its headings', () => {
    const sections = (read.sections ?? []).map((section) => [section.heading, squash(section.text)])
    expect(sections).toEqual([
      ['Beskrivning av ärendet', linesOf(text, 16, 18)],
      ['Ordförandeförslag', linesOf(text, 22, 25)],
      ['Yrkanden', linesOf(text, 29, 29)],
      ['Beslutsgång', linesOf(text, 33, 33)],
    ])
  })
})
