import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { astray, factsOf, linesOf, squash, withoutSpan } from '../../test/read-facts.ts'
import { readText } from './grammar/read-text.ts'
import type { ReadDocument } from './output.ts'

const files = ['002-tjansteskrivelse.txt', '003-riktlinjer.txt', '004-remissvar.txt'] as const
const folder = new URL('../../test/twin/', import.meta.url)

const textOf = (file: string): string => readFileSync(new URL(file, folder), 'utf8')
const headings = (read: ReadDocument) => (read.sections ?? []).map(({ heading, text }) => [heading, squash(text)])

const task =
  'söka möjligheter till och starta ett eller flera partnerskap som försök för att stärka arbetet tillsammans med föreningar i Björkvik.'

const report = {
  file: files[0],
  kind: 'officialReport',
  title: 'Uppdrag om försöksprojekt - Partnerskap med civilsamhället (IOP)',
  items: [
    {
      outcome: 'proposal',
      points: [`Kommundirektören ges i uppdrag att ${task}`, 'Vad försöken gett ska redovisas i kommunstyrelsen.'],
      proposalFrom: 'administration',
      assignments: [{ to: 'Kommundirektören', text: task }],
      reportBackTo: 'kommunstyrelsen',
    },
  ],
  recipients: ['Kommunledningsutskottet'],
  signers: [{ name: 'Sonja Rydell', title: 'kommundirektör' }],
}

const guidelines = {
  file: files[1],
  kind: 'officialReport',
  authority: 'Alsunda kommun',
  documentDate: '2019-10-17',
  items: [
    {
      outcome: 'proposal',
      points: ['Kommunstyrelsen antar Alsunda kommuns riktlinjer för idéburet offentligt partnerskap (IOP).'],
      proposalFrom: 'administration',
    },
  ],
  criteria: [
    'Partnerskapet IOP ersätter inte det bidrag som föreningar får för sin vanliga verksamhet.',
    'Partnerskapet IOP är inte ett köp, utan ett arbete som båda betalar och som ska kunna växa med åren.',
    'Partnerskapet IOP utgår från ett behov som båda ser.',
    'Partnerskapet IOP följer gärna av en plan där föreningslivet nämns som part.',
    'Partnerskapet IOP styrs inte i detalj av kommunen',
    'I partnerskapet IOP delar kommunen och föreningen engagemang, ansvar och styrning.',
    'Där det finns en marknad ska det stå i skrift att båda finansierar partnerskapet IOP och att de är jämbördiga.',
    'Partnerskapet IOP löper under flera år och utvecklas genom att parterna följer upp, utvärderar och beslutar ihop.',
  ],
  recipients: ['Samtliga förvaltningar och kontor'],
  signers: [
    { name: 'David Lindman', title: 'Bitr. kommundirektör' },
    { name: 'Lena Törnros-Lövdahl', title: 'Samordningschef' },
  ],
  attachments: [
    'Tjänsteutlåtande, kommunstyrelseförvaltningen, 2019-10-17',
    'Bilaga 1. Aktuell lagstiftning',
    'Bilaga 2. Förslag till Alsunda kommuns riktlinjer för idéburet offentligt partnerskap (IOP).',
  ],
}

const answer = {
  file: files[2],
  kind: 'referralResponse',
  authority: 'Storhamns stad',
  body: 'Västerängs stadsdelsnämnd',
  referral: { dueOn: '2017-09-25', to: 'Västerängs stadsdelsnämnd' },
  attachments: ['Kommunstyrelsens förslag till riktlinjer för idéburet offentligt partnerskap (IOP).'],
}

describe('the official report behind the assignment', () => {
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
      ['Sammanfattning', linesOf(text, 27, 34)],
      ['Beskrivning av ärendet', linesOf(text, 37, 55)],
    ])
  })
})

describe('the report on adopting guidelines of the neighbour', () => {
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
      ['Sammanfattning av ärendet', linesOf(text, 6, 14)],
      ['Bakgrund', linesOf(text, 24, 31)],
      ['Förutsättningar i Alsunda kommun', linesOf(text, 34, 40)],
      ['Aktuell lagstiftning', linesOf(text, 43, 43)],
      ['Riktlinjer Alsunda kommun', linesOf(text, 46, 68)],
    ])
  })
})

describe('the answer to a consultation', () => {
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
      ['Sammanfattning', linesOf(text, 2, 19)],
      ['Bakgrund', linesOf(text, 21, 27)],
      ['Ärendet', linesOf(text, 29, 41)],
      ['Ärendets beredning', linesOf(text, 43, 45)],
      ['Förvaltningens synpunkter', linesOf(text, 47, 66)],
    ])
    expect(read.sections?.at(-1)?.text).toContain('myndighetsuppdrag ')
  })
})
