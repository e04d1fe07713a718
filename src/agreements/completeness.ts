import type { Partnership, PartnershipParty } from '../partnerships/index.ts'
import { day } from '../platform/time.ts'
import { type Agreement, standingClauses } from './agreements.ts'
import { type Clause, type ClauseField, type ClauseKey, clauseOf } from './clauses.ts'
import { type PaymentFault, paymentFaults } from './payments.ts'
import { termMonths, termOf } from './term.ts'

/** What a clause lacks: a field by its name, what a party has not told, or both sides in a group. */
export type Lack =
  | { readonly kind: 'field'; readonly name: string }
  | { readonly kind: 'party'; readonly party: PartnershipParty }
  | { readonly kind: 'oneSided' | 'quorum'; readonly group: string }
  | { readonly kind: 'payment'; readonly fault: PaymentFault }

type Subject = Pick<Agreement, 'answered' | 'contents' | 'saved'>
type Parties = Pick<Partnership, 'parties'>

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

const fieldsMissing = ({ fields, key }: Clause, { contents }: Subject): Lack[] => {
  const content: Readonly<Record<string, unknown>> = contents[key]
  return fields
    .filter((field: ClauseField) => field.isRequired && isEmpty(content[field.name]))
    .map(({ name }) => ({ kind: 'field' as const, name }))
}

const tellsOf = (key: ClauseKey, { contents }: Subject): readonly { readonly party: string }[] | undefined => {
  if (key === 'parties') return contents.parties.parties
  if (key === 'authorityUndertakings') return contents.authorityUndertakings.undertakings
  if (key === 'associationUndertakings') return contents.associationUndertakings.undertakings
  if (key === 'contributions') return contents.contributions.contributions
  if (key === 'contacts') return contents.contacts.contacts
  return key === 'copies' ? contents.copies.signers : undefined
}

const sideOf = (key: ClauseKey): PartnershipParty['kind'] | undefined => {
  if (key === 'authorityUndertakings') return 'authority'
  return key === 'associationUndertakings' ? 'association' : undefined
}

/** Each party stands in these tables: all sign, all bring something, and nobody is spoken for by another. */
const partiesMissing = (key: ClauseKey, subject: Subject, { parties }: Parties): Lack[] => {
  const told = tellsOf(key, subject)
  if (told === undefined || told.length === 0) return []
  const side = sideOf(key)
  return parties
    .filter(({ kind }) => side === undefined || kind === side)
    .filter(({ partyId }) => !told.some(({ party }) => party === partyId))
    .map((party) => ({ kind: 'party' as const, party }))
}

/** A steering group has members from both sides, and a quorum that it can reach. */
const groupsMissing = ({ contents }: Subject, { parties }: Parties): Lack[] => {
  const { groups, members } = contents.organisation
  return groups.flatMap(({ group, quorum, bothSides }): Lack[] => {
    const own = members.filter((member) => member.group === group)
    const sides = new Set(own.map(({ party }) => parties.find(({ partyId }) => partyId === party)?.kind))
    const seats = own.reduce((sum, member) => sum + (member.seats ?? 1), 0)
    const mustBeBoth = group === 'steering' || bothSides === 'yes'
    return [
      ...(mustBeBoth && !(sides.has('authority') && sides.has('association'))
        ? [{ kind: 'oneSided' as const, group }]
        : []),
      ...(quorum !== undefined && quorum > seats ? [{ kind: 'quorum' as const, group }] : []),
    ]
  })
}

const paymentsMissing = ({ contents }: Subject, { parties }: Parties): Lack[] => {
  const term = termOf(contents.term)
  const months = termMonths(contents.term)
  if (!term || months === undefined) return []
  const { signOn } = contents.copies
  return paymentFaults({
    instalments: contents.economy.instalments,
    contributions: contents.contributions.contributions,
    parties,
    term,
    months,
    signedOn: signOn === undefined ? undefined : day(signOn),
  }).map((fault) => ({ kind: 'payment' as const, fault }))
}

/** What a clause that is in the agreement lacks; nothing for one that is whole. */
export const lacksOf = (key: ClauseKey, subject: Subject, partnership: Parties): readonly Lack[] => {
  const clause = clauseOf(key)
  if (!clause) return []
  return [
    ...fieldsMissing(clause, subject),
    ...partiesMissing(key, subject, partnership),
    ...(key === 'organisation' ? groupsMissing(subject, partnership) : []),
    ...(key === 'economy' ? paymentsMissing(subject, partnership) : []),
  ]
}

/** The clauses that must be there and are not whole, in their order. None: the agreement is complete. */
export const incomplete = (subject: Subject, partnership: Parties): readonly ClauseKey[] =>
  standingClauses(subject)
    .filter(({ need, clause }) => need === 'mandatory' && lacksOf(clause.key, subject, partnership).length > 0)
    .map(({ clause }) => clause.key)
