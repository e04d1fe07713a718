import { assignmentsIn, reportBackIn } from './assignments.ts'
import { motionsIn, reservationsIn, sentencesOf, voteIn } from './debate.ts'
import { Fact, type ToldDocument, told } from './facts.ts'
import type { ItemDraft } from './item-drafts.ts'
import type { Line } from './lines.ts'
import { entriesIn, isFile } from './papers.ts'
import { immediately, pointsIn } from './points.ts'
import { isBodyName } from './scan-body.ts'
import type { Section } from './sections.ts'
import { type Flow, running, spanOf } from './source-text.ts'

export type ToldItem = NonNullable<ToldDocument['items']>[number]

/** An item of the minutes with everything that its sections say. */
export const itemOf = (draft: ItemDraft, usual: number): ToldItem => {
  const { opening, title, isTitleDoubtful, caseNumber, sections } = draft
  const decision = decisionOf(draft, usual)
  const attachments = withKeys(sections, 'attachments', 'basis').flatMap((section) =>
    papersIn(entriesIn(section, usual)),
  )
  const proposed = sections.some(({ key }) => key === 'chairProposal')
  const byOffice = sections.some(({ key, by }) => key === 'proposedDecision' && by !== undefined)
  const from = proposed ? ('chair' as const) : byOffice ? ('administration' as const) : undefined
  return {
    paragraph: opening.number,
    ...(caseNumber ? { caseNumber } : {}),
    ...(title ? { title: told(title, isTitleDoubtful ? 0.8 : undefined) } : {}),
    ...decision,
    ...(from && decision.points ? { proposalFrom: from } : {}),
    ...debateOf(draft),
    ...immediateOf(draft),
    ...(attachments.length > 0 ? { attachments } : {}),
  }
}

/** A name of a body among papers is the head of a page; among files, what is no file may be the start of something else. */
const papersIn = (entries: readonly Flow[]): Fact<string>[] => {
  const papers = entries.filter(({ text }) => !isBodyName(text))
  const holdsFiles = papers.some(({ text }) => isFile(text))
  return papers.map((flow) =>
    told(flow, (holdsFiles && !isFile(flow.text)) || /^\p{Ll}/u.test(flow.text) ? 0.8 : undefined),
  )
}

const withKeys = (sections: readonly Section[], ...keys: readonly string[]): Section[] =>
  sections.filter(({ key }) => keys.includes(key))

const textOf = (section: Section): Flow =>
  running([...(section.inline ? [section.inline] : []), ...section.lines.map(({ flow }) => flow)])

/** The points with outcome and assignments of decision sections. */
const decisionOf = (draft: ItemDraft, usual: number): Partial<ToldItem> => {
  const sections = withKeys(draft.sections, 'decision')
  const found = sections.map((section) => pointsIn(linesOf(section), usual))
  const points = found.flatMap((one) => one.points)
  if (points.length === 0) return informationOf(draft)
  const outcome = outcomeOf(sections, points)
  return { outcome, ...decidedIn(points, new Set(found.flatMap(({ doubtful }) => [...doubtful]))) }
}

/** The points as facts, with the assignments and the report back that they hold. */
export const decidedIn = (points: readonly Flow[], doubtful: ReadonlySet<Flow>): Partial<ToldItem> => {
  const assignments = assignmentsIn(points)
  const reportBackTo = reportBackIn(points)
  return {
    points: points.map((point) => told(point, doubtful.has(point) ? 0.8 : undefined)),
    ...(assignments.length > 0 ? { assignments } : {}),
    ...(reportBackTo ? { reportBackTo } : {}),
  }
}

const linesOf = (section: Section): Line[] =>
  section.inline && section.first
    ? [{ ...section.first, flow: section.inline, text: section.inline.text }, ...section.lines]
    : section.lines

const remits =
  /^(?:[\p{L}, -]{3,60} )?(?:beslutar att )?(?:återremitter(?:ar|a|as)|ärendet återremitteras|ärendet ska återremitteras)/iu
const tables =
  /^(?:[\p{L}, -]{3,60} )?(?:beslutar att )?(?:bordlägg(?:er|a|s)|ärendet bordläggs|ärendet ska bordläggas)/iu
const notes =
  /(?:informationen|rapporten|redovisningen) (?:antecknas|noteras|läggs till handlingarna|tas till protokollet)|tar del av informationen|tackar för informationen/iu

const outcomeOf = (
  sections: readonly Section[],
  points: readonly Flow[],
): Fact<'decision' | 'proposal' | 'remitted' | 'tabled' | 'information'> => {
  const only = points.find(({ text }) => remits.test(text) || tables.test(text))
  const [first] = points
  const heading = sections[0]?.heading
  const words = heading ?? first
  if (only) return new Fact(remits.test(only.text) ? 'remitted' : 'tabled', spanOf(only))
  if (points.length === 1 && first && notes.test(first.text)) return new Fact('information', spanOf(first))
  const isProposal = sections.length > 0 && sections.every(({ to }) => to !== undefined)
  return new Fact(isProposal ? 'proposal' : 'decision', words ? spanOf(words) : [0, 0])
}

const informs = /(?:informer|information|berätta|redogör|genomgång|presenter|lägesrapport)/iu

const informationOf = ({ title, sections, free }: ItemDraft): Partial<ToldItem> => {
  if (withKeys(sections, 'decision', 'proposedDecision').length > 0) return {}
  const said = running(free.map(({ flow }) => flow))
  if (said.text !== '' && informs.test(`${title?.text ?? ''} ${said.text}`))
    return { outcome: new Fact('information', spanOf(said)) }
  return title && /^Information\b/u.test(title.text) ? { outcome: new Fact('information', spanOf(title)) } : {}
}

const debateKeys = ['motions', 'reservations', 'votes', 'procedure', 'decision', 'statement'] as const

const debateOf = ({ sections, free }: ItemDraft): Partial<ToldItem> => {
  const texts = new Map(debateKeys.map((key) => [key, withKeys(sections, key).map(textOf)] as const))
  const spoken = [running(free.map(({ flow }) => flow)), ...(texts.get('procedure') ?? [])]
  const motions = [...(texts.get('motions') ?? []).flatMap(motionsIn), ...spoken.flatMap(yrkanden)]
  const headed = withKeys(sections, 'reservations').flatMap((section) => reservationsOf(section))
  const elsewhere = [...spoken, ...(texts.get('decision') ?? []), ...(texts.get('votes') ?? [])]
  const reservations = headed.length > 0 ? headed : elsewhere.flatMap((text) => reservationsIn(text, false))
  const ballots = ballotsIn(withKeys(sections, 'votes'))
  const counted = [...(texts.get('votes') ?? []), ...spoken].flatMap((text) => voteIn(text) ?? []).slice(0, 1)
  const votes = ballots.length > 1 ? ballots : counted
  return {
    ...(motions.length > 0 ? { motions } : {}),
    ...(votes.length > 0 ? { votes } : {}),
    ...(reservations.length > 0 ? { reservations } : {}),
  }
}

/** Ballots that each have a sentence of their own. Counts that stand otherwise are one ballot, since parties may be counted one by one. */
const ballotsIn = (sections: readonly Section[]): NonNullable<ToldItem['votes']> =>
  sections
    .flatMap(({ lines }) => lines)
    .flatMap(({ flow, text }) => (/^Omröstningen gav\b/u.test(text) ? (voteIn(flow) ?? []) : []))

const reservationsOf = (section: Section): NonNullable<ToldItem['reservations']> => {
  const whole = textOf(section)
  const found = reservationsIn(whole, false)
  return found.length > 0 ? found : section.lines.slice(0, 12).flatMap(({ flow }) => reservationsIn(flow, true))
}

const yrkanden = (flow: Flow): NonNullable<ToldItem['motions']> =>
  sentencesOf(flow).flatMap((sentence) => (/\byrka(?:r|de)\b/.test(sentence.text) ? motionsIn(sentence) : []))

const immediateOf = ({ sections, free }: ItemDraft): Partial<ToldItem> => {
  const heading = withKeys(sections, 'immediateApproval')[0]?.heading
  if (heading) return { immediateApproval: new Fact(true, spanOf(heading)) }
  const lines = [...free, ...sections.flatMap(({ key, lines }) => (key === 'text' ? [] : lines))]
  const line = lines.find(({ text }) => immediately.test(text) && !/\bav justerare|utses|val av/i.test(text))
  return line ? { immediateApproval: new Fact(true, spanOf(line.flow)) } : {}
}
