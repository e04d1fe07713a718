import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { astray, factsOf, linesOf, range, squash, withoutSpan } from '../../test/read-facts.ts'
import { readText } from './grammar/read-text.ts'
import type { Attendance } from './output.ts'

const file = '000_945223317f00560d.txt'
const path = new URL(`../../../shared/seeds/${file}`, import.meta.url)
const present = existsSync(path)
if (!present) console.warn(`SKIPPED: ${file} is not beside the checkout (../shared/seeds); its facts are not checked.`)

const task =
  'utforska möjligheter till och genomföra ett eller flera IOP som pilotprojekt för att utöka samarbetet med civilsamhället.'
const title = 'Uppdrag om pilotprojekt - Idéburet offentligt partnerskap (IOP)'
const administration = 'kommunstyrelseförvaltningen'

const deciding: Attendance[] = [
  { name: 'Anita Mattsson', party: 'S', role: 'deciding', recused: [range(155)] },
  { name: 'Mats Lindblom', party: 'L', role: 'deciding' },
  { name: 'Anki Svensson', party: 'M', role: 'deciding', recused: [range(147, 148)] },
  { name: 'Christoffer Holmström', party: 'S', role: 'deciding' },
  { name: 'Susann Ronström', party: 'S', role: 'deciding' },
  { name: 'Klara Watmani', party: 'S', role: 'deciding' },
  { name: 'Anders Linder', party: 'S', role: 'servingSubstitute', serves: [range(155)] },
  { name: 'Marie Åkesdotter', party: 'MP', role: 'deciding', recused: [range(158)] },
  { name: 'Raymond Moube', party: 'C', role: 'deciding' },
  { name: 'Inger Gemicioglu', party: 'V', role: 'deciding' },
  { name: 'Peter Freij', party: 'M', role: 'deciding' },
  { name: 'Jeanette Hellmark', party: 'M', role: 'deciding' },
  { name: 'Mats Fält', party: 'M', role: 'deciding' },
  { name: 'Ulf Perbo', party: 'KD', role: 'deciding' },
  { name: 'Per Carlberg', party: 'SD', role: 'deciding' },
  { name: 'Bjarne Vifell', party: 'SD', role: 'deciding' },
  { name: 'Ajda Asgari', party: 'MP', role: 'servingSubstitute', serves: [range(158)] },
  { name: 'Fredrik Bergkuist', party: 'M', role: 'servingSubstitute', serves: [range(147, 148)] },
]

const substitutes: Attendance[] = [
  { name: 'Katarina Helling', party: 'S', role: 'substitute' },
  { name: 'Maria Alves Persson', party: 'S', role: 'substitute' },
  { name: 'Heinz Sjögren', party: 'L', role: 'substitute' },
  { name: 'Christina Melzén', party: 'L', role: 'substitute' },
  { name: 'Hanne Sofia Carlsson', party: 'C', role: 'substitute' },
  { name: 'Albin Linnstrand', party: 'V', role: 'substitute' },
  { name: 'Chris Helin', party: 'M', role: 'substitute', recused: [range(158)] },
  { name: 'Mikael Onegård', party: 'M', role: 'substitute' },
  { name: 'Johan Carlsson', party: 'SD', role: 'substitute' },
]

const others: Attendance[] = [
  { name: 'Alice Berg', role: 'official', title: 'kommunsekreterare', unit: administration },
  { name: 'Cynthia Runefjärd', role: 'official', title: 'kommundirektör', unit: administration },
  {
    name: 'Emma Lundbergh',
    role: 'official',
    title: 'avdelningschef samhällsmiljö- och infrastruktur',
    unit: administration,
    present: [range(146, 154)],
  },
  { name: 'Eriwan Waysi', role: 'official', title: 'politisk sekreterare', unit: administration },
  { name: 'Göran Thimberg', role: 'official', title: 'avdelningschef projektavdelningen', unit: administration },
  { name: 'Hampus Rubaszkin', party: 'MP', role: 'official', title: 'politisk sekreterare' },
  {
    name: 'Johan Bergman',
    role: 'official',
    title: 'Interimschef Samhällsbyggnadskontoret',
    unit: 'Kommunstyrelseförvaltningen',
  },
  { name: 'Magnus Dahlquist', role: 'official', title: 't.f ekonomidirektör', unit: administration },
  { name: 'Markus Poletti San Martin', role: 'official', title: 'säkerhetssamordnare', unit: administration },
]

const absent: Attendance[] = [
  { name: 'Petra Nygren', party: 'M', role: 'absent' },
  { name: 'Joakim Grimborg', party: 'KD', role: 'absent' },
  { name: 'Henrik Mellström', party: 'SD', role: 'absent' },
]

const expected = {
  file,
  kind: 'minutesExtract',
  body: 'Kommunstyrelsen',
  title,
  caseNumbers: ['2023/KS 0352'],
  meeting: { date: '2023-12-05', start: '18:30', end: '19:28', place: 'Bollmora' },
  paragraphs: [range(146, 149), range(151, 166)],
  approval: { date: '2023-12-08', digital: true },
  secretary: { name: 'Alice Berg' },
  chairs: [
    { name: 'Anita Mattsson', party: 'S', paragraphs: [range(146, 154), range(156, 166)] },
    { name: 'Mats Lindblom', party: 'L', paragraphs: [range(155)] },
  ],
  approvers: [{ name: 'Peter Freij', party: 'M' }],
  notice: {
    postedOn: '2023-12-08',
    removedOn: '2024-01-01',
    keptAt: 'Kommunkansliets arkiv plan 6',
    by: 'Alice Berg',
  },
  items: [
    {
      paragraph: 160,
      caseNumber: '2023/KS 0352',
      title,
      outcome: 'decision',
      points: [
        `Kommundirektören ges i uppdrag att ${task}`,
        'Pilotprojektens resultat ska redovisas i kommunstyrelsen.',
      ],
      proposalFrom: 'chair',
      assignments: [{ to: 'Kommundirektören', text: task }],
      reportBackTo: 'kommunstyrelsen',
      attachments: ['Kommunledningsutskottet protokollsutdrag 2023-11-22 § 74.pdf', `Tjänsteskrivelse ${title}.pdf`],
    },
  ],
  attendance: [...deciding, ...substitutes, ...others, ...absent],
}

describe.skipIf(!present)('the real extract from the board, read by hand first', () => {
  const text = present ? readFileSync(path, 'utf8') : ''
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
      ['Beskrivning av ärendet', linesOf(text, 16, 25)],
      ['Ordförandeförslag', linesOf(text, 28, 34)],
      ['Beslutsgång', linesOf(text, 37, 38)],
    ])
  })

  it('is in doubt about nothing', () => {
    expect(read.confidence).toEqual({})
  })
})
