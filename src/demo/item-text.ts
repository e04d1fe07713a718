import type { HeldItem } from './held-meetings.ts'
import { partyIn } from './presence.ts'
import type { Sheet } from './sheet.ts'
import type { StoryBody, StoryItem } from './story.ts'
import { genitive } from './words.ts'

/** Where an item stands: its pointer, whose it is, and how many sections and case numbers came before it. */
export type ItemPlace = {
  readonly at: string
  readonly body: StoryBody
  readonly sections: { count: number }
  readonly caseNumber: string | undefined
  readonly nthNumber: number
}

/** Typesets one paragraph: heading, decision, background, debate and attachments. */
export const printItem = (sheet: Sheet, { story, paragraph }: HeldItem, place: ItemPlace): void => {
  const { at, caseNumber } = place
  sheet.put('§ ').fact(`${at}/paragraph`, String(paragraph), paragraph).put(' ').fact(`${at}/title`, story.title)
  if (caseNumber) {
    sheet.put('\n\nDiarienummer ').fact(`${at}/caseNumber`, caseNumber)
    sheet.alsoAt(`/caseNumbers/${place.nthNumber}`, `${at}/caseNumber`, caseNumber)
  }
  sheet.put('\n\n')
  printDecision(sheet, story, place)
  if (story.isImmediate)
    sheet.put('\n').fact(`${at}/immediateApproval`, 'Paragrafen justeras omedelbart.', true).put('\n')
  const section = (heading: string, print: () => void) => printSection(sheet, place, heading, print)
  section('Beskrivning av ärendet', () => sheet.put(story.background))
  printDebate(sheet, story, place, section)
  if (!story.attachments) return
  sheet.put('\nBilagor\n\n')
  story.attachments.forEach((name, n) => {
    sheet.fact(`${at}/attachments/${n}`, name).put('\n')
  })
}

type PrintSection = (heading: string, print: () => void) => void

const printSection = (sheet: Sheet, { sections }: ItemPlace, heading: string, print: () => void): void => {
  const at = `/sections/${sections.count}`
  sections.count += 1
  sheet.put('\n').fact(`${at}/heading`, heading).put('\n\n')
  const from = sheet.text().length
  print()
  sheet.since(from, `${at}/text`).put('\n')
}

const assigning = /^(?<to>.{3,60}?) ges i uppdrag att (?<what>.+)$/u
const isoDay = /\d{4}-\d{2}-\d{2}/
const reporting = /ska redovisas i (?<body>[\p{L}-]+)\.$/u

const printDecision = (sheet: Sheet, story: StoryItem, { at, body }: ItemPlace): void => {
  const { outcome, points, proposalTo } = story
  const told = outcome === 'remitted' || outcome === 'information' ? `${at}/points/0` : undefined
  const heading = genitive(body.name) + (proposalTo ? ` förslag till ${proposalTo}` : ' beslut')
  if (told) sheet.put(heading)
  else sheet.fact(`${at}/outcome`, heading, outcome)
  sheet.put('\n\n')
  let assignments = 0
  points.forEach((point, n) => {
    if (points.length > 1) sheet.put(`${n + 1}. `)
    const from = sheet.text().length
    sheet.fact(`${at}/points/${n}`, point)
    const given = assigning.exec(point)?.groups
    if (given?.to && given.what) {
      const assignment = `${at}/assignments/${assignments}`
      sheet.at(from, `${assignment}/to`, given.to)
      sheet.at(from + point.length - given.what.length, `${assignment}/text`, given.what)
      const due = isoDay.exec(given.what)
      if (due) sheet.at(from + point.length - given.what.length + due.index, `${assignment}/dueOn`, due[0])
      assignments += 1
    }
    const reported = reporting.exec(point)?.groups?.body
    if (reported) sheet.at(from + point.length - reported.length - 1, `${at}/reportBackTo`, reported)
    sheet.put('\n')
  })
  if (told) sheet.alsoAt(`${at}/outcome`, told, outcome)
}

const printDebate = (sheet: Sheet, story: StoryItem, { at, body }: ItemPlace, section: PrintSection): void => {
  const { motions = [], vote, reservations = [] } = story
  const eachOnALine = (index: number) => (index > 0 ? sheet.put('\n') : sheet)
  if (motions.length > 0)
    section('Yrkanden', () => {
      motions.forEach((motion, n) => {
        eachOnALine(n)
        printMotion(sheet, motion, partyIn(body, motion.by), `${at}/motions/${n}`)
      })
    })
  section('Beslutsgång', () => sheet.put(decisionPathOf(story)))
  if (vote)
    section('Omröstningsresultat', () => {
      sheet.fact(`${at}/votes/0/yes`, String(vote.yes), vote.yes).put(' ja-röster och ')
      sheet.fact(`${at}/votes/0/no`, String(vote.no), vote.no).put(' nej-röster')
    })
  if (reservations.length > 0)
    section('Reservationer', () => {
      reservations.forEach((name, n) => {
        if (n > 0) sheet.put(' och ')
        sheet.fact(`${at}/reservations/${n}/name`, name).put(' (')
        sheet.fact(`${at}/reservations/${n}/party`, partyIn(body, name)).put(')')
      })
      sheet.put(' reserverar sig mot beslutet.')
    })
}

type Motion = NonNullable<StoryItem['motions']>[number]

/** The text of a motion begins with who made it. */
const printMotion = (sheet: Sheet, { by, kind, text }: Motion, party: string, at: string): void => {
  const from = sheet.text().length
  const said = text.slice(by.length + party.length + 4)
  sheet.fact(`${at}/by/name`, by).put(' (').fact(`${at}/by/party`, party).put(') ').fact(`${at}/kind`, said, kind)
  sheet.since(from, `${at}/text`, text)
}

/** How the decision came about, in a sentence or two. */
export const decisionPathOf = ({ motions = [], vote, outcome }: StoryItem): string => {
  if (outcome === 'remitted')
    return 'Ordföranden frågar först om ärendet ska avgöras i dag. Omröstning begärs. Ja för att avgöra i dag, nej för återremiss.'
  if (vote && motions.some(({ kind }) => kind === 'reject'))
    return 'Ordföranden ställer förslagen mot varandra. Omröstning begärs. Ja för bifall, nej för avslag.'
  return 'Ordföranden frågar om förslaget antas och finner att det gör det.'
}
