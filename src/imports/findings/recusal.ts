import { holds, type ParagraphRange, paragraphsIn, paragraphsInWords } from '../../law/paragraphs.ts'
import { mayBePresentWhenRecused } from '../../law/recusal.ts'
import { samePartyFirst } from '../../law/substitutes.ts'
import type { Attendance, Finding, ReadDocument } from '../output.ts'
import { type FindingKey, found } from './finding.ts'
import { bodyInLaw, decides, isPresent, nameAndParty } from './presence.ts'

/** Jäv: who stepped in and of which party, who left without serving, and what cannot be true. */
export const checkRecusal = (document: ReadDocument): Finding[] =>
  (document.attendance ?? []).flatMap((person, index) => [
    ...steppedIn(document, person, index),
    ...notServing(document, person, index),
    ...servesThough(person, index),
  ])

const steppedIn = (document: ReadDocument, person: Attendance, index: number): Finding[] => {
  if (person.role !== 'deciding') return []
  return (person.recused ?? []).map((range) => {
    const facts = { member: nameAndParty(person), paragraphs: paragraphsInWords([range]) }
    const at = `/attendance/${index}/recused`
    const throughout = (someone: Attendance) => paragraphsIn([range]).every((paragraph) => decides(someone, paragraph))
    const serving = withRole(document, 'servingSubstitute').filter(throughout)
    const substitute = serving.find((other) => isSameParty(person, other)) ?? serving[0]
    if (!substitute) return found('noSubstitute', at, facts)
    const key = partyKey(document, { range, person, substitute })
    return found(key, at, { ...facts, substitute: nameAndParty(substitute) })
  })
}

const isSameParty = (a: Attendance, b: Attendance): boolean =>
  a.party !== undefined &&
  b.party !== undefined &&
  samePartyFirst({ memberParty: a.party, substituteParty: b.party }) === 'ok'

type StandIn = { range: ParagraphRange; person: Attendance; substitute: Attendance }

const byLevel = { ok: 'sameParty', info: 'otherParty', warn: 'otherPartyFirst' } as const satisfies Record<
  string,
  FindingKey
>

const partyKey = (document: ReadDocument, { range, person, substitute }: StandIn): FindingKey => {
  if (person.party === undefined || substitute.party === undefined) return 'partyUnknown'
  const atHand = withRole(document, 'substitute').filter((other) =>
    paragraphsIn([range]).every((paragraph) => isPresent(other, paragraph)),
  )
  const availableParties = atHand.flatMap(({ party }) => party ?? [])
  return byLevel[samePartyFirst({ memberParty: person.party, substituteParty: substitute.party, availableParties })]
}

const withRole = (document: ReadDocument, role: Attendance['role']): Attendance[] =>
  (document.attendance ?? []).filter((person) => person.role === role)

const notServing = (document: ReadDocument, person: Attendance, index: number): Finding[] => {
  if (person.role !== 'substitute' || mayBePresentWhenRecused(bodyInLaw(document))) return []
  if (!person.recused || person.recused.length === 0) return []
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
