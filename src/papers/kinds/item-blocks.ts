import type { Block } from '../../platform/documents/document.ts'
import { capitalised } from '../../platform/texts/words.ts'
import { headed, proseBlocks } from '../prose.ts'
import { genitive, inOrder, say, type Wording, type WordKey } from '../wording.ts'
import { sectionsIn } from '../written-facts.ts'
import type { Item, Named } from './meeting-content.ts'
import { bodyInSentence, dayPrinted, listed, namePrinted, namesPrinted, paragraph, pointBlocks } from './printed.ts'

type Motion = Item['motions'][number]
type Ballot = Item['ballots'][number]

/** The parts of an item by name. Those that did not happen are empty. */
const itemParts = (item: Item, body: string, wording: Wording) => ({
  decision: decisionOf(item, body, wording),
  background: headed(say(wording, 'item.background'), proseBlocks(item.background ?? '')),
  proposal: proposalOf(item, body, wording),
  motions: headed(say(wording, 'item.motions'), motionsPrinted(item.motions, wording).map(paragraph)),
  path: headed(say(wording, 'item.path'), proseBlocks(item.path ?? '')),
  votes: headed(
    say(wording, 'item.votes'),
    item.ballots.flatMap((ballot) => ballotBlocks(ballot, wording)),
  ),
  reservations: headed(say(wording, 'item.reservations'), reservationBlocks(item, wording)),
  statements: headed(say(wording, 'item.statements'), statementBlocks(item, wording)),
  takingPart: headed(say(wording, 'item.takingPart'), takingPartOf(item, wording).map(paragraph)),
  attachments: headed(say(wording, 'item.attachments'), listed(item.attachments)),
  dispatch: headed(say(wording, 'item.dispatch'), listed(item.dispatchTo)),
})

/** Everything of an item below its heading, in the authority's order. What did not happen is not there. */
export const itemBlocks = (item: Item, body: string, wording: Wording): Block[] => [
  ...informationOf(item, body, wording),
  ...inOrder<Block>(wording, 'minutesItem', itemParts(item, body, wording)),
]

/** The running text of an item below its headings: what is neither decided nor a list of papers. */
export const itemSections = (item: Item, body: string, wording: Wording): { heading: string; text: string }[] => {
  const parts = itemParts(item, body, wording)
  const none = { decision: [], attachments: [], dispatch: [] }
  const proposal = item.proposal?.from === 'chair' ? parts.proposal : []
  return sectionsIn(inOrder<Block>(wording, 'minutesItem', { ...parts, ...none, proposal }))
}

/** An item that only informed has no decision; it says so first, whatever the order. */
const informationOf = (item: Item, body: string, wording: Wording): Block[] =>
  item.outcome === 'information' && item.points.length === 0
    ? [paragraph(say(wording, 'said.informed', { body: capitalised(body) }))]
    : []

const decisionOf = (item: Item, body: string, wording: Wording): Block[] => {
  const points = pointBlocks([...item.points, ...assignmentsBeside(item, wording)])
  if (points.length === 0) return []
  const atOnce = item.isApprovedAtOnce ? [paragraph(say(wording, 'said.approvedAtOnce'))] : []
  return headed(decisionHeading(item, body, wording), [...points, ...atOnce])
}

/** The tasks that no point tells of in its own words. */
const assignmentsBeside = ({ points, assignments = [], tellsAssignments }: Item, wording: Wording): string[] =>
  (tellsAssignments ? assignments : [])
    .filter(({ text }) => !points.some((told) => plain(told).includes(plain(text))))
    .map(({ to, text, dueOn }) => {
      const task = say(wording, 'said.assignment', { to, text: /[.!?]$/u.test(text) ? text : `${text}.` })
      return dueOn === undefined ? task : `${task} ${say(wording, 'said.dueOn', { day: dayPrinted(dueOn) })}`
    })

const plain = (text: string): string => text.toLocaleLowerCase('sv').replace(/[.!?\s]+$/u, '')

/** "Kommunstyrelsens beslut", or whose proposal it is and to whom. */
const decisionHeading = (item: Item, body: string, wording: Wording): string => {
  const names = { body: capitalised(body), bodys: genitive(capitalised(body)) }
  if (item.outcome !== 'proposal') return say(wording, 'item.decides', names)
  if (item.proposalTo === undefined) return say(wording, 'item.proposes', names)
  return say(wording, 'item.proposesTo', { ...names, to: item.proposalTo })
}

const proposalOf = ({ proposal }: Item, body: string, wording: Wording): Block[] => {
  if (!proposal) return []
  const { from, by, points } = proposal
  if (from === 'administration') {
    const administration = by?.name ?? say(wording, 'said.administration')
    const heading = say(wording, 'item.administrationProposal', { bys: genitive(capitalised(administration)) })
    const lead = [paragraph(say(wording, 'said.proposalBy', { by: administration }))]
    return headed(heading, points.length === 0 ? lead : pointBlocks(points))
  }
  const chair = by ? say(wording, 'said.chairNamed', { name: namePrinted(by) }) : say(wording, 'said.chair')
  const lead =
    points.length === 0
      ? say(wording, 'said.proposalBy', { by: chair })
      : say(wording, 'said.proposes', { by: capitalised(chair), body: bodyInSentence(body) })
  return headed(say(wording, 'item.chairProposal'), [paragraph(lead), ...pointBlocks(points)])
}

/** The motion as a sentence that names who made it; made out of its kind where no words were kept. */
export const motionPrinted = ({ by, kind, text }: Motion, wording: Wording): string => {
  const words = text.replace(/\s+/gu, ' ').trim()
  const name = namePrinted(by)
  if (words === '') return say(wording, `motion.${kind}`, { name })
  const sentence = /[.!?"”]$/u.test(words) ? words : `${words}.`
  return sentence.includes(by.name) ? sentence : say(wording, 'motion.inWords', { name, text: sentence })
}

/** Each sentence once: a motion that several made together stands in one. */
const motionsPrinted = (motions: readonly Motion[], wording: Wording): string[] => [
  ...new Set(motions.map((motion) => motionPrinted(motion, wording))),
]

const ballotBlocks = ({ yes, no, abstain = 0, votes = [] }: Ballot, wording: Wording): Block[] => {
  const result = say(wording, 'said.result', { yes: `${yes}`, no: `${no}` })
  const words: WordKey = abstain === 1 ? 'said.abstainedOne' : 'said.abstained'
  const abstained = abstain === 0 ? '' : ` ${say(wording, words, { count: `${abstain}` })}`
  const table: Block = {
    kind: 'table',
    caption: say(wording, 'votes.caption'),
    headings: [say(wording, 'votes.member'), say(wording, 'votes.vote')],
    rows: votes.map((one) => [namePrinted(one), say(wording, `votes.${one.vote}`)]),
  }
  return [paragraph(`${result}${abstained}`), ...(votes.length === 0 ? [] : [table])]
}

/** In a sentence, or as a list where someone has no party: the reader takes a name without one only from a list. */
const reservationBlocks = ({ reservations, reservationTexts = [] }: Item, wording: Wording): Block[] => [
  ...(reservations.some(({ party }) => party === undefined)
    ? listed(reservations.map(namePrinted))
    : sentences(reservations, 'said.reserved', wording).map(paragraph)),
  ...reservationTexts.flatMap(({ by, text }) => [
    paragraph(say(wording, 'said.reservationBy', { name: namePrinted(by) })),
    ...proseBlocks(text),
  ]),
]

const statementBlocks = ({ statements = [] }: Item, wording: Wording): Block[] =>
  statements.flatMap(({ by, text }) => [
    ...(by ? [paragraph(say(wording, 'said.statementBy', { name: namePrinted(by) }))] : []),
    ...proseBlocks(text),
  ])

const takingPartOf = ({ takingPart }: Item, wording: Wording): string[] => {
  if (!takingPart) return []
  const { chair, recused, serving, absent } = takingPart
  return [
    ...sentences(chair ? [chair] : [], 'said.chairHere', wording),
    ...sentences(recused, 'said.recused', wording),
    ...sentences(serving, 'said.serving', wording),
    ...sentences(absent, 'said.absent', wording),
  ]
}

const sentences = (people: readonly Named[], key: WordKey, wording: Wording): string[] =>
  people.length === 0 ? [] : [say(wording, key, { names: namesPrinted(people) })]
