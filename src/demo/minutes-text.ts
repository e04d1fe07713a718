import { type HeldItem, type HeldMeeting, type HeldMinutes, keptAt } from './held-meetings.ts'
import { printItem } from './item-text.ts'
import { presenceList } from './presence-text.ts'
import { newSheet, type Sheet } from './sheet.ts'
import { bodyDefinite } from './words.ts'

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
  const sections = { count: 0 }
  const numbers: string[] = []
  const place = ({ story }: HeldItem, index: number) => {
    const caseNumber = story.case && paper.caseNumbers.get(story.case)
    if (caseNumber && !numbers.includes(caseNumber)) numbers.push(caseNumber)
    return { at: `/items/${index}`, body: paper.held.body, sections, caseNumber, nthNumber: numbers.length - 1 }
  }
  if (paper.only) {
    printItem(sheet, paper.only, place(paper.only, 0))
    titleOf(sheet, paper.only)
    sheet.put('\n')
    printCover(sheet, paper)
    return sheet
  }
  printCover(sheet, paper)
  paper.minutes.items.forEach((item, index) => {
    sheet.put('\n')
    printItem(sheet, item, place(item, index))
  })
  const [only, another] = paper.minutes.items
  if (only && !another) titleOf(sheet, only)
  return sheet
}

/** A paper about one thing is called what that is called. */
const titleOf = (sheet: Sheet, { story }: HeldItem): Sheet => sheet.alsoAt('/title', '/items/0/title', story.title)

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
  printedParties(sheet, held, minutes)
}

/** The cover names people without party; the list of attendance has it. */
const printedParties = (sheet: Sheet, held: HeldMeeting, minutes: HeldMinutes): void => {
  const at = (name: string) => held.attendance.findIndex((person) => person.name === name)
  const named = [
    ...chairsOfMinutes(held, minutes).map(({ name }, index) => [`/chairs/${index}/party`, name] as const),
    ['/approvers/0/party', held.story.approver] as const,
  ]
  for (const [pointer, name] of named) {
    const party = held.attendance[at(name)]?.party
    if (party) sheet.alsoAt(pointer, `/attendance/${at(name)}/party`, party)
  }
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

const chairsOfMinutes = ({ chairs }: HeldMeeting, { items }: HeldMinutes) =>
  chairs.filter(({ paragraphs }) =>
    items.some(({ paragraph }) => paragraphs.some(({ from, to }) => from <= paragraph && paragraph <= to)),
  )

const printChairs = (sheet: Sheet, held: HeldMeeting, minutes: HeldMinutes): void => {
  const own = chairsOfMinutes(held, minutes)
  own.forEach(({ name, paragraphs }, index) => {
    if (index > 0) sheet.put(', ')
    sheet.fact(`/chairs/${index}/name`, name)
    if (own.length === 1) return
    sheet.put(paragraphs.length === 1 && paragraphs[0]?.from === paragraphs[0]?.to ? ' § ' : ' §§ ')
    printRanges(sheet, `/chairs/${index}/paragraphs`, paragraphs)
  })
}
