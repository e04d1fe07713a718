import { type HeldItem, type HeldMeeting, type HeldMinutes, keptAt } from './held-meetings.ts'
import { presenceList } from './presence-text.ts'
import { newSheet, type Sheet } from './sheet.ts'
import type { StoryItem } from './story.ts'
import { bodyDefinite, genitive } from './words.ts'

/** Minutes about to be typeset; `only` makes an extract of one item. */
export type MinutesPaper = {
  readonly held: HeldMeeting
  readonly minutes: HeldMinutes
  readonly only?: HeldItem
  readonly caseNumbers: ReadonlyMap<string, string>
}

/** Typesets minutes as text: cover, notice, list of attendance, and the items one by one. */
export const typesetMinutes = (paper: MinutesPaper): Sheet => {
  const sheet = newSheet()
  if (paper.only) {
    printItem(sheet, paper, paper.only, 0)
    printCover(sheet, paper)
    return sheet
  }
  printCover(sheet, paper)
  paper.minutes.items.forEach((item, index) => {
    sheet.put('\n')
    printItem(sheet, paper, item, index)
  })
  return sheet
}

const printCover = (sheet: Sheet, { held, minutes }: MinutesPaper): void => {
  const { story, body } = held
  sheet.put(`Protokoll för ${bodyDefinite(body)}\n\nDatum\t${held.heldOn}\nTid\t`)
  sheet.fact('/meeting/start', story.starts).put('–').fact('/meeting/end', story.ends)
  sheet.put('\nPlats\t').fact('/meeting/place', body.place).put('\nNärvarande\tSe närvarolista\n')
  const { approvedOn, postedOn, comesDownOn } = minutes.days
  if (approvedOn) sheet.put('Justeringsdatum\t').fact('/approval/date', approvedOn.toString()).put('\n')
  sheet.put('Paragrafer\t')
  printRanges(sheet, '/paragraphs', minutes.paragraphs)
  sheet.put('\nUnderskrifter\tProtokollet justeras med ').fact('/approval/digital', 'digital underskrift', true)
  sheet.put('.\nSekreterare\t').fact('/secretary/name', story.secretary).put('\nOrdförande\t')
  printChairs(sheet, held, minutes)
  sheet.put('\nJusterande\t').fact('/approvers/0/name', story.approver).put('\n\nANSLAG / BEVIS\n\n')
  sheet.put('Protokollet är justerat. Att det är justerat står på kommunens anslagstavla.\n\nBeslutande organ\t')
  sheet.fact('/body', body.name).put('\nSammanträdesdatum\t').fact('/meeting/date', held.heldOn.toString())
  if (postedOn) sheet.put('\nDatum då anslaget sätts upp\t').fact('/notice/postedOn', postedOn.toString())
  if (comesDownOn) sheet.put('\nDatum då anslaget tas ned\t').fact('/notice/removedOn', comesDownOn.toString())
  sheet.put('\nProtokollets förvaringsplats\t').fact('/notice/keptAt', keptAt)
  sheet.put('\nAnslag upprättat av\t').fact('/notice/by', story.secretary)
  presenceList(sheet, held)
}

const printRanges = (sheet: Sheet, pointer: string, ranges: readonly { from: number; to: number }[]): void => {
  ranges.forEach(({ from, to }, index) => {
    if (index > 0) sheet.put(', ')
    const at = `${pointer}/${index}`
    sheet.fact(`${at}/from`, String(from), from)
    if (to === from) sheet.alsoAt(`${at}/to`, `${at}/from`, to)
    else sheet.put('–').fact(`${at}/to`, String(to), to)
  })
}

const printChairs = (sheet: Sheet, { chairs }: HeldMeeting, minutes: HeldMinutes): void => {
  const held = (paragraph: number) => minutes.items.some((item) => item.paragraph === paragraph)
  const own = chairs.filter(({ paragraphs }) => paragraphs.some(({ from, to }) => held(from) || held(to)))
  own.forEach(({ name, paragraphs }, index) => {
    if (index > 0) sheet.put(', ')
    sheet.fact(`/chairs/${index}/name`, name)
    if (own.length === 1) return
    sheet.put(paragraphs.length === 1 && paragraphs[0]?.from === paragraphs[0]?.to ? ' § ' : ' §§ ')
    printRanges(sheet, `/chairs/${index}/paragraphs`, paragraphs)
  })
}

const printItem = (sheet: Sheet, paper: MinutesPaper, item: HeldItem, index: number): void => {
  const { story, paragraph } = item
  const { body } = paper.held
  const at = `/items/${index}`
  sheet.put('§ ').fact(`${at}/paragraph`, String(paragraph), paragraph).put(' ').fact(`${at}/title`, story.title)
  const number = story.case && paper.caseNumbers.get(story.case)
  if (number) sheet.put('\n\nDiarienummer ').fact(`${at}/caseNumber`, number)
  sheet.put('\n\n').fact(`${at}/outcome`, headingOf(story, body.name), story.outcome).put('\n\n')
  story.points.forEach((point, n) => {
    if (story.points.length > 1) sheet.put(`${n + 1}. `)
    sheet.fact(`${at}/points/${n}`, point).put('\n')
  })
  if (story.isImmediate) sheet.put('\nParagrafen justeras omedelbart.\n')
  sheet.put(`\nBeskrivning av ärendet\n\n${story.background}\n`)
  printDebate(sheet, story, at)
  if (story.attachments) {
    sheet.put('\nBilagor\n\n')
    story.attachments.forEach((name, n) => sheet.fact(`${at}/attachments/${n}`, name).put('\n'))
  }
}

const headingOf = ({ outcome, proposalTo }: StoryItem, bodyName: string): string =>
  outcome === 'proposal' ? `${genitive(bodyName)} förslag till ${proposalTo}` : `${genitive(bodyName)} beslut`

const printDebate = (sheet: Sheet, story: StoryItem, at: string): void => {
  const motions = story.motions ?? []
  if (motions.length > 0) {
    sheet.put('\nYrkanden\n\n')
    motions.forEach(({ text }, n) => sheet.fact(`${at}/motions/${n}/text`, text).put('\n'))
  }
  sheet.put(`\nBeslutsgång\n\n${decisionPathOf(story)}\n`)
  if (story.vote) {
    sheet.put('\nOmröstningsresultat\n\n')
    sheet.fact(`${at}/votes/0/yes`, String(story.vote.yes), story.vote.yes).put(' ja-röster och ')
    sheet.fact(`${at}/votes/0/no`, String(story.vote.no), story.vote.no).put(' nej-röster\n')
  }
  const reservations = story.reservations ?? []
  if (reservations.length > 0) {
    sheet.put('\nReservationer\n\n')
    reservations.forEach((name, n) => {
      if (n > 0) sheet.put(' och ')
      sheet.fact(`${at}/reservations/${n}/name`, name)
    })
    sheet.put(' reserverar sig mot beslutet.\n')
  }
}

/** How the decision came about, in a sentence or two. */
export const decisionPathOf = ({ motions = [], vote, outcome }: StoryItem): string => {
  if (outcome === 'remitted')
    return 'Ordföranden frågar först om ärendet ska avgöras i dag. Omröstning begärs. Ja för att avgöra i dag, nej för återremiss.'
  if (vote && motions.some(({ kind }) => kind === 'reject'))
    return 'Ordföranden ställer förslagen mot varandra. Omröstning begärs. Ja för bifall, nej för avslag.'
  return 'Ordföranden frågar om förslaget antas och finner att det gör det.'
}
