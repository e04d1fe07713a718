import type { Partnership, PartnershipParty } from '../partnerships/index.ts'
import { type ClauseKey, clauses, hasWording } from './clauses.ts'
import type { NewVersion } from './saving-queries.ts'

/** What is known of a party's address and number when an agreement begins. */
export type KnownParty = PartnershipParty & {
  readonly organisationNumber?: string | undefined
  readonly address: string
}

type Beginning = {
  readonly partnership: Pick<Partnership, 'goal' | 'startsOn' | 'endsOn' | 'parties'>
  readonly known: readonly KnownParty[]
  readonly wordingOf: (clause: ClauseKey) => string
}

const rowsOfBrings = (parties: readonly PartnershipParty[], kind: PartnershipParty['kind']) => ({
  undertakings: parties
    .filter((party) => party.kind === kind)
    .flatMap(({ partyId, brings }) =>
      brings
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .map((undertaking) => ({
          party: partyId,
          undertaking: undertaking.slice(0, 800),
          type: 'other',
          owner: '',
          due: 'throughout',
        })),
    ),
})

/**
 * The clauses that an agreement begins with: the authority's wordings, and what the partnership already knows of its parties, goal, term
 * and what each brings. Optional clauses are left for the parties to add.
 */
export const firstClauses = ({ partnership, known, wordingOf }: Beginning): readonly NewVersion[] => {
  const { goal, startsOn, endsOn, parties } = partnership
  const facts: Readonly<Partial<Record<ClauseKey, Readonly<Record<string, unknown>>>>> = {
    parties: {
      parties: known.map(({ partyId, name, organisationNumber, address }) => ({
        ...{ party: partyId, shortName: name.slice(0, 60), organisationNumber: organisationNumber ?? '' },
        ...{ address, bodyName: '', caseNumber: '' },
      })),
    },
    purpose: { goals: goal === '' ? [] : [{ goal: goal.slice(0, 400), indicator: '' }] },
    authorityUndertakings: rowsOfBrings(parties, 'authority'),
    associationUndertakings: rowsOfBrings(parties, 'association'),
    term: {
      ...(startsOn ? { startsOn: startsOn.toString() } : {}),
      ...(endsOn ? { endsOn: endsOn.toString() } : {}),
    },
  }
  return clauses
    .filter(({ need }) => need !== 'optional')
    .map((clause) => ({
      clause: clause.key,
      version: 1,
      content: { ...(hasWording(clause) ? { text: wordingOf(clause.key) } : {}), ...facts[clause.key] },
    }))
}
