import { holds, type ParagraphRange, paragraphsIn, paragraphsInWords, rangesOf } from '../../law/paragraphs.ts'
import type { Attendance, Finding, ReadDocument } from '../output.ts'
import { found } from './finding.ts'
import { decides, isPresent, listedParagraphs, nameAndParty } from './presence.ts'

/** Jäv: who stepped in and of which party, who left without serving, who came back, and what cannot be true. */
export const checkRecusal = (document: ReadDocument): Finding[] =>
  (document.attendance ?? []).flatMap((person, index) => [
    ...steppedIn(document, person, index),
    ...notServing(person, index),
    ...servesThough(person, index),
    ...returns(document, person, index),
  ])

const steppedIn = (document: ReadDocument, person: Attendance, index: number): Finding[] => {
  if (person.role !== 'deciding') return []
  return (person.recused ?? []).map((range) => {
    const facts = { member: nameAndParty(person), paragraphs: paragraphsInWords([range]) }
    const at = `/attendance/${index}/recused`
    const serving = servingThroughout(document, range)
    const substitute = serving.find(({ party }) => party !== undefined && party === person.party) ?? serving[0]
    if (!substitute) return found('noSubstitute', at, facts)
    const isSameParty = substitute.party !== undefined && substitute.party === person.party
    return found(isSameParty ? 'sameParty' : 'otherParty', at, { ...facts, substitute: nameAndParty(substitute) })
  })
}

const servingThroughout = (document: ReadDocument, range: ParagraphRange): Attendance[] =>
  (document.attendance ?? []).filter(
    (person) =>
      person.role === 'servingSubstitute' && paragraphsIn([range]).every((paragraph) => decides(person, paragraph)),
  )

const notServing = (person: Attendance, index: number): Finding[] => {
  if (person.role !== 'substitute' || !person.recused || person.recused.length === 0) return []
  const facts = { name: nameAndParty(person), paragraphs: paragraphsInWords(person.recused) }
  return [found('recusedNotServing', `/attendance/${index}/recused`, facts)]
}

const servesThough = (person: Attendance, index: number): Finding[] => {
  const both = (person.serves ?? []).filter((range) =>
    paragraphsIn([range]).some((paragraph) => holds(person.recused ?? [], paragraph)),
  )
  if (both.length === 0) return []
  const facts = { name: nameAndParty(person), paragraphs: paragraphsInWords(both) }
  return [found('recusedServes', `/attendance/${index}/serves`, facts)]
}

const returns = (document: ReadDocument, person: Attendance, index: number): Finding[] => {
  if (person.role !== 'deciding') return []
  const listed = listedParagraphs(document)
  const came = listed.find((paragraph) => decides(person, paragraph))
  const last = listed.findLast((paragraph) => decides(person, paragraph))
  if (came === undefined || last === undefined) return []
  const name = nameAndParty(person)
  const isRecused = (paragraph: number) => holds(person.recused ?? [], paragraph)
  const between = listed.filter((paragraph) => came < paragraph && paragraph < last && !isPresent(person, paragraph))
  const others = between.filter((paragraph) => !isRecused(paragraph))
  const jav = (person.recused ?? []).filter(({ to }) => to < last)
  return [
    ...(jav.length > 0
      ? [found('returnAfterRecusal', `/attendance/${index}/recused`, { name, paragraphs: paragraphsInWords(jav) })]
      : []),
    ...(others.length > 0
      ? [found('returnAfterOther', `/attendance/${index}`, { name, paragraphs: paragraphsInWords(rangesOf(others)) })]
      : []),
  ]
}
