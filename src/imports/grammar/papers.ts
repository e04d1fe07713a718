import type { Line } from './lines.ts'
import { isBodyName } from './scan-body.ts'
import { isPost, nameAt } from './scan-name.ts'
import type { Section } from './sections.ts'
import { type Flow, running, trimmed } from './source-text.ts'

/** The entries of a list of papers or receivers: one line each, wrapped lines joined, until a signature or running text. */
export const entriesIn = (section: Section, usual: number): Flow[] => {
  const entries: Flow[][] = section.inline ? [[section.inline]] : []
  for (const [i, line] of section.lines.entries()) {
    const current = entries.at(-1)
    if (current && crumbs.test(line.text)) break
    if (current && wraps(current.map(({ text }) => text).join(' '), line, usual)) current.push(line.flow)
    else if (line.gap > usual && current && endsHere(line, section.lines[i + 1])) break
    else if (line.gap > usual && endsFiles(entries, line, section.lines[i + 1])) break
    else if (current && isFile(current.at(-1)?.text ?? '') && /^\p{Ll}/u.test(line.text) && !isFile(line.text)) break
    else entries.push([line.flow])
  }
  return entries
    .map((parts) => trimmed(running(parts), /[\s•·▪*]/))
    .map(unmarked)
    .filter(({ text }) => /\p{L}/u.test(text))
}

/** The way to a web page: "Start / Politik / Protokoll". */
const crumbs = / \/ .* \/ /

const unmarked = (flow: Flow): Flow => {
  const sign = /^(?:[-–]|\d{1,2}[.)])\s+/.exec(flow.text)?.[0].length ?? 0
  return { text: flow.text.slice(sign), at: flow.at.subarray(sign) }
}

/** Whether an entry of a list of papers is the name of a file. */
export const isFile = (text: string): boolean => /\.(?:pdf|docx?|xlsx?)$/i.test(text)

/** "Kvarnstigen.pdf" below a long entry that is no file yet. */
const isLastWordOfFile = (text: string): boolean => isFile(text) && !/\s/.test(text)

const bulleted = /^[-–•·▪*]\s/u

const wraps = (before: string, line: Line, usual: number): boolean => {
  if (bulleted.test(line.text) && bulleted.test(before)) return false
  if (line.gap > usual + 1 || isFile(before) || isBodyName(before)) return false
  if (line.gap > usual)
    return /^\p{Ll}/u.test(line.text)
      ? before.length > 30 && !/[.!?:;)]$/.test(before)
      : isLastWordOfFile(line.text) && before.length > 44 && !/[\d.!?:;)]$/.test(before)
  if (/^[\p{Ll}(]/u.test(line.text) || /[-,]$/.test(before)) return true
  const leadsOn =
    /^\d/.test(line.text) || !/[\d.)]$/.test(before) || (/^[-–]\s/.test(line.text) && !/^[-–]/.test(before))
  return isFile(line.text) && (before.length > 44 || leadsOn)
}

/** After a list of files a blank line and something that is no file begin another thing. */
const endsFiles = (entries: readonly Flow[][], line: Line, next: Line | undefined): boolean =>
  entries.length > 0 &&
  entries.every((parts) => isFile(parts.at(-1)?.text ?? '')) &&
  !isFile(line.text) &&
  !(next && next.gap === 0 && isFile(next.text))

const endsHere = (line: Line, next: Line | undefined): boolean => {
  if (nameAt(line.flow, 0) !== undefined && !/\.(?:pdf|docx?)$/i.test(line.text)) return true
  if (next && isBodyName(next.text) && next.gap === 0) return true
  return line.text.length > 100 || (next !== undefined && isPost(next.text.split(/\s/)[0] ?? ''))
}
