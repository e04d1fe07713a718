import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { astray, factsOf, linesOf, range, squash, withoutSpan } from '../../test/read-facts.ts'
import { readText } from './grammar/read-text.ts'
import type { Attendance } from './output.ts'

const file = '001_8408fd842fe60a02.txt'
const path = new URL(`../../../shared/seeds/${file}`, import.meta.url)
const present = existsSync(path)
if (!present) console.warn(`SKIPPED: ${file} is not beside the checkout (../shared/seeds); its facts are not checked.`)

const task =
  'utforska möjligheter till och genomföra ett eller flera IOP som pilotprojekt för att utöka samarbetet med civilsamhället.'
const title = 'Uppdrag om pilotprojekt - Idéburet offentligt partnerskap (IOP)'
const unit = 'kommunstyrelseförvaltningen'
const outIn71 = { absent: [range(71)] }

const elected: Attendance[] = [
  { name: 'Anita Mattsson', party: 'S', role: 'deciding' },
  { name: 'Mats Lindblom', party: 'L', role: 'deciding' },
  { name: 'Anki Svensson', party: 'M', role: 'deciding' },
  { name: 'Christoffer Holmström', party: 'S', role: 'deciding' },
  { name: 'Klara Watmani', party: 'S', role: 'deciding' },
  { name: 'Marie Åkesdotter', party: 'MP', role: 'deciding' },
  { name: 'Jeanette Hellmark', party: 'M', role: 'deciding' },
  { name: 'Mikael Onegård', party: 'M', role: 'deciding' },
  { name: 'Per Carlberg', party: 'SD', role: 'deciding' },
  { name: 'Susann Ronström', party: 'S', role: 'substitute' },
  { name: 'Heinz Sjögren', party: 'L', role: 'substitute' },
  { name: 'Raymond Moube', party: 'C', role: 'substitute' },
  { name: 'Inger Gemicioglu', party: 'V', role: 'substitute' },
  { name: 'Ulf Perbo', party: 'KD', role: 'substitute' },
  { name: 'Bjarne Vifell', party: 'SD', role: 'substitute' },
]

const others: Attendance[] = [
  { name: 'Adolf Karlsén', role: 'other', title: 'projektledare', unit: 'extern resurs', present: [range(70)] },
  { name: 'Alice Berg', role: 'official', title: 'kommunsekreterare', unit },
  { name: 'Björn Sennerfors', role: 'official', title: 'enhetschef projektavdelningen', unit, ...outIn71 },
  { name: 'Elin Waltersson', role: 'official', title: 't.f. kommundirektör', unit, ...outIn71 },
  { name: 'Emilia Reiding', role: 'official', title: 'lokalstrateg', unit, ...outIn71 },
  {
    name: 'Emma Lundbergh',
    role: 'official',
    title: 'avdelningschef samhällsmiljö- och infrastruktur',
    unit,
    ...outIn71,
  },
  { name: 'Eriwan Waysi', party: 'S', role: 'official', title: 'politisk sekreterare', ...outIn71 },
  { name: 'Göran Thimberg', role: 'official', title: 'avdelningschef projektavdelningen', unit, ...outIn71 },
  { name: 'Hampus Rubaszkin', party: 'MP', role: 'official', title: 'politisk sekreterare', ...outIn71 },
  { name: 'Hanne Carlsson', party: 'C', role: 'official', title: 'politisk sekreterare', ...outIn71 },
  { name: 'Helena Törnqvist', role: 'official', title: 't.f. kommunikationschef', unit, ...outIn71 },
  { name: 'Helena Törnqvist', role: 'official', title: 'kommunikationschef', unit, present: [range(72, 77)] },
  { name: 'Karin Ljung', party: 'S', role: 'official', title: 'politisk sekreterare', ...outIn71 },
  {
    name: 'Kent Lundén',
    role: 'other',
    title: 'VD Tyresö Bostäder AB',
    unit: 'Tyresö Bostäder AB',
    present: [range(70, 71)],
  },
  { name: 'Kristin Norrbom', role: 'official', title: 'utredare', unit, ...outIn71 },
  { name: 'Magnus Dahlquist', role: 'official', title: 'tf ekonomidirektör', unit, ...outIn71 },
  { name: 'Maria Knutsson', role: 'official', title: 'kommunjurist', unit },
  { name: 'Richard Hallman', role: 'other', ...outIn71 },
]

const absent: Attendance[] = [
  { name: 'Katarina Helling', party: 'S', role: 'absent' },
  { name: 'Petra Nygren', party: 'M', role: 'absent' },
  { name: 'Peter Freij', party: 'M', role: 'absent' },
]

const expected = {
  file,
  kind: 'minutesExtract',
  body: 'Kommunledningsutskottet',
  title,
  caseNumbers: ['2023/KS 0352'],
  meeting: { date: '2023-11-22', start: '13:00', end: '14:12', place: 'Bollmora' },
  paragraphs: [range(70, 77)],
  approval: { date: '2023-11-27', digital: true },
  secretary: { name: 'Alice Berg' },
  chairs: [{ name: 'Anita Mattsson', party: 'S' }],
  approvers: [{ name: 'Anki Svensson', party: 'M' }],
  notice: {
    postedOn: '2023-11-28',
    removedOn: '2023-12-21',
    keptAt: 'Kommunkansliets arkiv plan 6',
    by: 'Alice Berg',
  },
  items: [
    {
      paragraph: 74,
      caseNumber: '2023/KS 0352',
      title,
      outcome: 'proposal',
      points: [
        `Kommundirektören ges i uppdrag att ${task}`,
        'Pilotprojektens resultat ska redovisas i kommunstyrelsen.',
      ],
      proposalFrom: 'chair',
      motions: [
        {
          by: { name: 'Anki Svensson', party: 'M' },
          kind: 'approve',
          text: 'Anki Svensson (M) yrkar bifall till ordförandeförslaget.',
        },
      ],
      assignments: [{ to: 'Kommundirektören', text: task }],
      reportBackTo: 'kommunstyrelsen',
      attachments: [`Tjänsteskrivelse ${title}.pdf`],
    },
  ],
  attendance: [...elected, ...others, ...absent],
}

describe.skipIf(!present)('the real extract from the subcommittee, read by hand first', () => {
  const text = present ? readFileSync(path, 'utf8') : ''
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
