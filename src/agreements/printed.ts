import { agreementKind, type Agreement as Paper } from '../papers/index.ts'
import type { Partnership } from '../partnerships/index.ts'
import { type Agreement, standingClauses } from './agreements.ts'
import { printedWords as words } from './data/printed-words.ts'
import {
  bringParts,
  endParts,
  type Printing,
  peopleParts,
  signersOf,
  togetherParts,
  whyParts,
} from './printed-clauses.ts'
import { type Names, namesOf, paragraphs, put } from './printed-parts.ts'
import { termMonths } from './term.ts'

/** What the paper is told beside the agreement: who keeps it, under what number, and what it calls this version. */
export type PrintedFacts = {
  readonly authorityName: string
  readonly caseNumber?: string | undefined
  readonly version?: string | undefined
}

type Subject = Pick<Agreement, 'answered' | 'contents' | 'saved' | 'revision'>

const partiesOf = ({ contents }: Subject, { parties }: Partnership, names: Names): Paper['parties'] =>
  parties.map((party) => {
    const own = contents.parties.parties.find((row) => row.party === party.partyId)
    const contact = contents.contacts.contacts.find((row) => row.party === party.partyId)
    return {
      name: own?.bodyName ? put(words.bodyOf, { name: party.name, body: own.bodyName }) : party.name,
      shortName: names(party.partyId),
      side: party.kind,
      organisationNumber: own?.organisationNumber ?? '',
      address: own?.address ?? '',
      caseNumber: own?.caseNumber ?? '',
      contact: contact ? [contact.name, contact.role].filter((part) => part !== '').join(', ') : '',
      contactMail: contact?.mail ?? '',
    }
  })

/**
 * The agreement as the content of the printed paper. Clauses that are left out or not asked for are not printed; what must stand there and
 * nobody has written is marked as unwritten. Undefined while the term has no first and last day: a paper cannot be without one.
 */
export const agreementContentOf = (
  agreement: Subject,
  partnership: Partnership,
  facts: PrintedFacts,
): Paper | undefined => {
  const { contents } = agreement
  const { startsOn, endsOn } = contents.term
  if (startsOn === undefined || endsOn === undefined) return undefined
  const isIn = new Set(
    standingClauses(agreement)
      .filter((one) => one.isIn)
      .map(({ clause }) => clause.key),
  )
  const said: Printing['said'] = (key, ...texts) => (isIn.has(key) ? paragraphs(texts) : '')
  const names = namesOf(contents, partnership)
  const needed: Printing['needed'] = (key, ...texts) => said(key, ...texts) || words.unwritten
  const printing = { contents, partnership, names, months: termMonths(contents.term), said, needed }
  const content: Paper = {
    title: partnership.title,
    authority: facts.authorityName,
    caseNumber: facts.caseNumber ?? '',
    version: facts.version ?? put(words.version, { revision: String(agreement.revision) }),
    parties: partiesOf(agreement, partnership, names),
    ...whyParts(printing),
    ...bringParts(printing),
    ...togetherParts(printing),
    ...peopleParts(printing),
    startsOn,
    endsOn,
    ...endParts(printing),
    signers: signersOf(printing),
    annexes: contents.annexes.annexes,
  }
  const parsed = agreementKind.schema.safeParse(content)
  return parsed.success ? parsed.data : undefined
}
