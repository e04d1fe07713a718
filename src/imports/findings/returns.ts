import { holds, paragraphsInWords, rangesOf } from '../../law/paragraphs.ts'
import { returnToService } from '../../law/substitutes.ts'
import { printedDays } from '../joining/legal-days.ts'
import type { Attendance, Finding, ReadDocument } from '../output.ts'
import { found, lawInBrackets } from './finding.ts'
import { bodyInLaw, decides, isPresent, listedParagraphs, nameAndParty } from './presence.ts'

/** Members who broke off and decided again the same day (R-SUB-3): lawful after jäv, else as the body's rules say. */
export const checkReturns = (document: ReadDocument): Finding[] =>
  (document.attendance ?? []).flatMap((person, index) => {
    if (person.role !== 'deciding') return []
    const { recused, others } = absencesBetween(document, person)
    const name = nameAndParty(person)
    return [
      ...(recused.length > 0
        ? [found('returnAfterRecusal', `/attendance/${index}/recused`, { name, paragraphs: inWords(recused) })]
        : []),
      ...(others.length > 0
        ? [afterOther(document, `/attendance/${index}`, { name, paragraphs: inWords(others) })]
        : []),
    ]
  })

/** What lies before the person's last decision: jäv also at the start, other absence only after a first decision. */
const absencesBetween = (document: ReadDocument, person: Attendance): { recused: number[]; others: number[] } => {
  const listed = listedParagraphs(document)
  const last = listed.findLast((paragraph) => decides(person, paragraph))
  const came = listed.find((paragraph) => decides(person, paragraph))
  if (last === undefined || came === undefined) return { recused: [], others: [] }
  const away = listed.filter((paragraph) => paragraph < last && !isPresent(person, paragraph))
  const isRecused = (paragraph: number) => holds(person.recused ?? [], paragraph)
  return { recused: away.filter(isRecused), others: away.filter((p) => p > came && !isRecused(p)) }
}

const afterOther = (document: ReadDocument, at: string, facts: { name: string; paragraphs: string }): Finding => {
  const on = printedDays(document).meetingOn
  const answer = returnToService.decide({ body: bodyInLaw(document), cause: 'other', on })
  if (answer.level !== 'block') return found('returnAfterOther', at, facts)
  return found('returnAfterOtherInCouncil', at, { ...facts, law: on ? lawInBrackets(answer.citations, on) : '' })
}

const inWords = (paragraphs: readonly number[]): string => paragraphsInWords(rangesOf(paragraphs))
