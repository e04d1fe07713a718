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
        .flatMap((line) => inPieces(line, 800))
        .map((undertaking) => ({
          party: partyId,
          undertaking,
          type: 'other',
          owner: '',
          due: 'throughout',
        })),
    ),
})

/** A text that is too long for one row as several: parted behind a sentence where that can be, else between words. No word is lost. */
export const inPieces = (text: string, most: number): readonly string[] => {
  const left = text.trim()
  if (left.length <= most) return left === '' ? [] : [left]
  const head = left.slice(0, most + 1)
  const sentence = Math.max(...['. ', '! ', '? ', '.\n', '\n'].map((end) => head.lastIndexOf(end) + 1))
  const word = head.search(/\s\S*$/)
  const at = sentence > most / 2 ? sentence : word > 0 ? word : most
  return [left.slice(0, at).trimEnd(), ...inPieces(left.slice(at), most)]
}

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
    purpose: { goals: inPieces(goal, 400).map((piece) => ({ goal: piece, indicator: '' })) },
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
