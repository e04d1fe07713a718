import { type Fact, type ToldDocument, told } from './facts.ts'
import { dueDayIn } from './scan-date.ts'
import { cut, type Flow, trimmed } from './source-text.ts'

type ToldItem = NonNullable<ToldDocument['items']>[number]
type ToldAssignment = NonNullable<ToldItem['assignments']>[number]

const given = /^(?:att )?(.{2,70}?) (?:ges|får|gavs|fick|erhåller)(?: härmed)? i uppdrag (?:att )?(.+)$/u
const gives = /^(?:att )?(?:[\p{L}, -]{3,50}? )?(?:beslutar att )?(?:ge|ger|gav) (.{2,70}?) i uppdrag (?:att )?(.+)$/u
const entrusts =
  /^(?:att )?(?:[\p{L}, -]{3,50}? )?(?:beslutar att )?(?:uppdra|uppdrar) (?:åt|till) (.{2,70}?) att (.+)$/u
const entrusted = /^(?:att )?(.{2,70}?) (?:uppdras|uppmanas) att (.+)$/u
const latest = /\bsenast(?: (?:den|under|i|vid utgången av|sista))*\b/iu
const reports = /(?:redovis|återrapporter|rapporter|återkom|slutredovis)/iu

/** The assignments that the points give, each with its last day when a point dates it. */
export const assignmentsIn = (points: readonly Flow[]): ToldAssignment[] => {
  const assignments: ToldAssignment[] = []
  for (const point of points) {
    const found = assignmentIn(point)
    const due = dueIn(point)
    if (found) assignments.push(due ? { ...found, dueOn: due } : found)
    else if (due && reports.test(point.text)) {
      const last = assignments.at(-1)
      if (last && last.dueOn === undefined) assignments[assignments.length - 1] = { ...last, dueOn: due }
    }
  }
  return assignments
}

const assignmentIn = (point: Flow): ToldAssignment | undefined => {
  for (const pattern of [given, gives, entrusts, entrusted]) {
    const match = pattern.exec(point.text)
    const [, to, text] = match ?? []
    if (!match || !to || !text) continue
    const start = match[0].indexOf(to, match[0].startsWith('att ') ? 4 : 0)
    const textAt = point.text.length - text.length
    return { to: told(trimmed(cut(point, start, start + to.length))), text: told(cut(point, textAt)) }
  }
  return undefined
}

const dueIn = (point: Flow): Fact<string> | undefined => {
  const match = latest.exec(point.text)
  return match ? dueDayIn(cut(point, match.index, match.index + 60)) : undefined
}

const back =
  /(?:redovisas|återrapporteras|återredovisas|rapporteras|återredovisning|slutredovisas)(?:\s+[\p{L}\d-]+){0,6}?\s+(?:i|till|för|vid|på)\s+(\p{L}*(?:styrelsen|fullmäktige|nämnden|utskottet)|(?:\p{L}+ ){0,3}\p{L}*(?:nämnden|utskottet))(?!\p{L})/iu

/** The body to which an assignment's result goes back, as a point says. */
export const reportBackIn = (points: readonly Flow[]): Fact<string> | undefined => {
  for (const point of points) {
    const match = back.exec(point.text)
    const body = match?.[1]
    if (!match || !body) continue
    const at = match.index + match[0].length - body.length
    return told(cut(point, at, at + body.length))
  }
  return undefined
}
