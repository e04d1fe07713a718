import { doubted, Fact, type ToldDocument, told } from './facts.ts'
import { decidedIn, type ToldItem } from './items.ts'
import { entriesIn } from './papers.ts'
import { pointsIn } from './points.ts'
import { isBodyName } from './scan-body.ts'
import { daysIn } from './scan-date.ts'
import type { Section } from './sections.ts'
import { cut, type Flow, running, spanOf } from './source-text.ts'

/** The proposed points of a report as one item without a paragraph. */
export const proposalOf = (sections: readonly Section[], usual: number): ToldItem | undefined => {
  for (const section of sections) {
    if (section.key !== 'proposedDecision' && section.key !== 'decision') continue
    const own =
      section.inline && section.first ? [{ ...section.first, flow: section.inline, text: section.inline.text }] : []
    const { points, doubtful } = pointsIn([...own, ...section.lines], usual)
    if (points.length === 0) continue
    const words = section.heading ? spanOf(section.heading) : ([0, 0] satisfies [number, number])
    return { outcome: new Fact('proposal', words), ...decidedIn(points, doubtful), proposalFrom: 'administration' }
  }
  return undefined
}

const reportName = /^tjänst\p{L}*(?:utlåtande|skrivelse)/iu

/** The day of a report: the one it gives itself among its papers, else the one under "Datum". */
export const documentDateOf = (papers: readonly Flow[], dated: readonly Flow[]): Fact<string> | undefined => {
  const days = papers.filter(({ text }) => reportName.test(text)).flatMap((flow) => daysIn(flow).slice(0, 1))
  const below = dated.flatMap((flow) => daysIn(flow).slice(0, 1))
  const [first] = below.length > 0 ? below : days
  if (!first) return undefined
  const same = [...below, ...days].every(({ day }) => day.value === first.day.value)
  return same ? first.day : doubted(first.day, 0.6)
}

/** The papers listed by the document as a whole. */
export const papersOf = (sections: readonly Section[], usual: number): Flow[] =>
  sections.filter(({ key }) => key === 'attachments' || key === 'basis').flatMap((section) => entriesIn(section, usual))

const bullet = /^[•·▪*–-]\s*/u

/** The criteria of guidelines: the bullets below a line or heading that speaks of criteria. One entry for each bullet. */
export const criteriaIn = (sections: readonly Section[]): Flow[] => {
  for (const section of sections) {
    const { lines } = section
    const start = lines.findIndex(({ text }, i) => bullet.test(text) && speaksOfCriteria(section, i))
    if (start < 0) continue
    const entries: Flow[][] = []
    for (const line of lines.slice(start)) {
      const sign = bullet.exec(line.text)?.[0].length
      if (sign !== undefined) entries.push([cut(line.flow, sign)])
      else if (line.gap > 1 && /^\p{Lu}/u.test(line.text)) break
      else entries.at(-1)?.push(line.flow)
    }
    if (entries.length > 1) return entries.map((parts) => running(parts))
  }
  return []
}

const speaksOfCriteria = ({ heading, lines }: Section, at: number): boolean => {
  const before = lines.slice(Math.max(0, at - 3), at).map(({ text }) => text)
  if (/kriteri/iu.test(heading?.text ?? '') || before.some((text) => /kriteri\p{L}*.{0,40}:$/iu.test(text))) return true
  const above = lines.slice(Math.max(0, at - 9), at - 1).filter(({ text }) => text.length < 50)
  const headings = [heading?.text ?? '', ...above.map(({ text }) => text)]
  return (
    /:$/.test(before.at(-1) ?? '') && headings.some((text) => /^(?:riktlinjer|villkor|förutsättningar)/iu.test(text))
  )
}

const due =
  /(?:besvaras|svar\p{L}*|synpunkter\p{L}*|yttrande\p{L}*|inkomm\p{L}*|lämnas|insänd\p{L}*|tillhanda)[^.]{0,80}?senast(?:\s+den)?\s/iu
const receives =
  /(\p{Lu}[\p{L}-]{1,40}(?: [\p{L}-]{1,40}){0,4}?(?:nämnden|nämnd|styrelsen|rådet|utskottet|utskott|fullmäktige)) har (?:fått|mottagit|erhållit) .{0,80}?(?:på|som) remiss|remitterats till (\p{L}[\p{L} -]{3,60}?(?:nämnden|nämnd|styrelsen))/u
const sentBy =
  /(?:remiss(?:en)? från|på remiss från|har remitterats från) (\p{Lu}[\p{L} -]{2,60}?)(?=[.,]| om | gällande | avseende | angående )/u

/** What the text says of the consultation that it asks for or answers. */
export const referralOf = (texts: readonly Flow[], replyBy: readonly Flow[]): NonNullable<ToldDocument['referral']> => {
  const labelled = replyBy.flatMap((flow) => daysIn(flow).slice(-1))[0]?.day
  const referral: NonNullable<ToldDocument['referral']> = labelled ? { dueOn: labelled } : {}
  for (const flow of texts) {
    const when = due.exec(flow.text)
    const day = when
      ? daysIn(cut(flow, when.index + when[0].length - 1, when.index + when[0].length + 40))[0]
      : undefined
    if (day && referral.dueOn === undefined) referral.dueOn = day.day
    const to = receives.exec(flow.text)
    const who = to?.[1] ?? to?.[2]
    if (to && who && isBodyName(who) && referral.to === undefined) {
      const at = to.index + to[0].indexOf(who)
      referral.to = told(cut(flow, at, at + who.length))
    }
    const from = sentBy.exec(flow.text)
    if (from?.[1] && referral.from === undefined) {
      const at = from.index + from[0].indexOf(from[1])
      referral.from = told(cut(flow, at, at + from[1].length))
    }
  }
  return referral
}
