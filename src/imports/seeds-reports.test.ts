import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { astray, factsOf, linesOf, squash, withoutSpan } from '../../test/read-facts.ts'
import { readText } from './grammar/read-text.ts'
import type { ReadDocument } from './output.ts'

const files = ['002_3ff19fb531d286b9.txt', '003_288581d23016b853.txt', '004_21104db82c14afe0.txt'] as const
const folder = new URL('../../../shared/seeds/', import.meta.url)
const present = files.every((file) => existsSync(new URL(file, folder)))
if (!present) console.warn('SKIPPED: the reports are not beside the checkout (../shared/seeds); nothing is checked.')

const textOf = (file: string): string => (present ? readFileSync(new URL(file, folder), 'utf8') : '')
const headings = (read: ReadDocument) => (read.sections ?? []).map(({ heading, text }) => [heading, squash(text)])

const task =
  'utforska möjligheter till och genomföra ett eller flera IOP som pilotprojekt för att utöka samarbetet med civilsamhället.'

const report = {
  file: files[0],
  kind: 'officialReport',
  title: 'Uppdrag om pilotprojekt - Idéburet offentligt partnerskap (IOP)',
  items: [
    {
      outcome: 'proposal',
      points: [
        `Kommundirektören ges i uppdrag att ${task}`,
        'Pilotprojektens resultat ska redovisas i kommunstyrelsen.',
      ],
      proposalFrom: 'administration',
      assignments: [{ to: 'Kommundirektören', text: task }],
      reportBackTo: 'kommunstyrelsen',
    },
  ],
  recipients: ['Kommunledningsutskottet'],
  signers: [{ name: 'Cynthia Runefjärd', title: 'kommundirektör' }],
}

const guidelines = {
  file: files[1],
  kind: 'officialReport',
  authority: 'Ekerö kommun',
  documentDate: '2019-10-17',
  items: [
    {
      outcome: 'proposal',
      points: ['Kommunstyrelsen antar Ekerö kommuns riktlinjer för idéburet offentligt partnerskap (IOP).'],
      proposalFrom: 'administration',
    },
  ],
  criteria: [
    'Partnerskapet IOP är inte en del av grundfinansieringen till civilsamhällets organisationer (normerat föreningsbidrag).',
    'Partnerskapet IOP är inte ett köp av tjänst eller verksamhet, utan en samfinansierad insats eller verksamhet med ambition att utvecklas och fungera över tid.',
    'Partnerskapet IOP bygger på ett gemensamt samverkansbehov.',
    'Partnerskapet IOP är med fördel ett led i ett politiskt program eller plan där civilsamhället lyfts fram som samarbetspartner.',
    'Partnerskapet IOP:s verksamhet/insatser detaljregleras ej av kommunen (LOU)',
    'I partnerskapet IOP har den offentliga organisationen och den idéburna organisationen ett gemensamt engagemang, ägarskap och styrning.',
    'I en marknadssituation är det angeläget att partnerskapet IOP tydliggörs i skrift och handling som samfinansierad och ömsesidig samverkansrelation.',
    'Partnerskapet IOP avses pågå under längre tid och utvecklas genom gemensam uppföljning, utvärdering och i gemensamma beslut.',
  ],
  recipients: ['Samtliga förvaltningar och kontor'],
  signers: [
    { name: 'Daniel Lindqvist', title: 'Bitr. kommundirektör' },
    { name: 'Lena Törnblom-Löfquist', title: 'Samordningschef' },
  ],
  attachments: [
    'Tjänstutlåtande, kommunstyrelseförvaltningen, 2019-10-17',
    'Bilaga 1. Aktuell lagstiftning',
    'Bilaga 2. Förslag till Ekerö kommuns riktlinjer för idéburet offentligt partnerskap (IOP).',
  ],
}

const answer = {
  file: files[2],
  kind: 'referralResponse',
  authority: 'Stockholms stad',
  body: 'Norrmalms stadsdelsnämnd',
  referral: { dueOn: '2017-09-25', to: 'Norrmalms stadsdelsnämnd' },
  attachments: ['Kommunstyrelsens förslag till riktlinjer för idéburet offentligt partnerskap (IOP).'],
}

describe.skipIf(!present)('the real official report behind the pilot assignment', () => {
  const text = textOf(files[0])
  const read = readText(text, files[0])

  it('gives exactly the facts that stand in it', () => {
    expect(factsOf(read)).toEqual(report)
  })

  it('shows for every fact the words it came from', () => {
    expect(withoutSpan(read)).toEqual([])
    expect(astray(read, text)).toEqual([])
  })

  it('keeps summary and description apart', () => {
    expect(headings(read)).toEqual([
      ['Sammanfattning', linesOf(text, 27, 36)],
      ['Beskrivning av ärendet', linesOf(text, 39, 70)],
    ])
  })
})

describe.skipIf(!present)('the real report on adopting guidelines', () => {
  const text = textOf(files[1])
  const read = readText(text, files[1])

  it('gives exactly the facts that stand in it, criterion by criterion', () => {
    expect(factsOf(read)).toEqual(guidelines)
  })

  it('shows for every fact the words it came from', () => {
    expect(withoutSpan(read)).toEqual([])
    expect(astray(read, text)).toEqual([])
  })

  it('keeps each part under its own heading', () => {
    expect(headings(read)).toEqual([
      ['Sammanfattning av ärendet', linesOf(text, 6, 16)],
      ['Bakgrund', linesOf(text, 26, 43)],
      ['Förutsättningar i Ekerö kommun', linesOf(text, 46, 65)],
      ['Aktuell lagstiftning', linesOf(text, 68, 68)],
      ['Riktlinjer Ekerö kommun', linesOf(text, 71, 96)],
    ])
  })
})

describe.skipIf(!present)('the real answer to a consultation', () => {
  const text = textOf(files[2])
  const read = readText(text, files[2])

  it('gives exactly the facts that stand in it', () => {
    expect(factsOf(read)).toEqual(answer)
  })

  it('shows for every fact the words it came from', () => {
    expect(withoutSpan(read)).toEqual([])
    expect(astray(read, text)).toEqual([])
  })

  it('keeps each part under its own heading and joins the word cut at a page line', () => {
    expect(headings(read)).toEqual([
      ['Sammanfattning', linesOf(text, 3, 25)],
      ['Bakgrund', linesOf(text, 28, 32)],
      ['Ärendet', linesOf(text, 36, 66)],
      ['Ärendets beredning', linesOf(text, 70, 70)],
      ['Förvaltningens synpunkter', linesOf(text, 74, 111)],
    ])
    expect(read.sections?.at(-1)?.text).toContain('myndighetsuppdrag ')
  })
})
