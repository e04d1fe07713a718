import type { Fact, ToldDocument } from './facts.ts'
import { told } from './facts.ts'
import type { Line } from './lines.ts'
import { caseNumbersIn, labelledCaseNumberIn } from './scan-case-number.ts'
import type { Section } from './sections.ts'
import { cut, type Flow, running, trimmed } from './source-text.ts'

type ToldItem = NonNullable<ToldDocument['items']>[number]

const numbered = /^(\d{1,3})(?:[.):]\s*|\s+)(?=[\p{Lu}"”])/u

/** The matters of a summons: lines numbered from 1 without a gap, each with its title and case number. Those of its agenda, where it heads one. */
export const agendaOf = (sections: readonly Section[]): ToldItem[] => {
  const headed = mattersIn(sections.filter(({ key }) => key === 'agenda'))
  if (headed.length > 0) return headed
  const found = mattersIn(sections.filter(({ role }) => role !== 'list'))
  return found.length < 2 ? [] : found
}

const mattersIn = (sections: readonly Section[]): ToldItem[] => {
  const matters: Flow[][] = []
  for (const section of sections) {
    let isOpen = false
    for (const line of section.lines) {
      const match = numbered.exec(line.text)
      if (match && Number(match[1]) === matters.length + 1) {
        matters.push([cut(line.flow, match[0].length)])
        isOpen = true
      } else if (isOpen && goesOn(line, matters.at(-1)?.at(-1)?.text ?? '')) matters.at(-1)?.push(line.flow)
      else isOpen = false
    }
  }
  return matters.map((parts) => matterOf(running(parts)))
}

const goesOn = (line: Line, before: string): boolean =>
  line.gap === 0 &&
  (line.indent > 1 ||
    /^[\p{Ll}(]/u.test(line.text) ||
    before.length > 55 ||
    labelledCaseNumberIn(line.flow)?.from === 0)

const matterOf = (flow: Flow): ToldItem => {
  const found = labelledCaseNumberIn(flow) ?? caseNumbersIn(flow).at(-1)
  const title = trimmed(found ? titleBeside(flow, found) : flow, /[\s,;:(–.-]/)
  const caseNumber: { caseNumber?: Fact<string> } = found ? { caseNumber: found.caseNumber } : {}
  return title.text === '' ? caseNumber : { ...caseNumber, title: told(title) }
}

/** The title stands before the number, or after it where the number comes first. */
const titleBeside = (flow: Flow, { from, to }: { from: number; to: number }): Flow =>
  from > 2 ? cut(flow, 0, from) : trimmed(cut(flow, to), /[\s,;:)–.-]/)
