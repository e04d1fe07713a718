import type { Signer } from '../../drafts/index.ts'
import type { Signatory } from '../../organisations/index.ts'
import type { Partnership } from '../../partnerships/index.ts'
import type { Id } from '../../platform/id.ts'
import { type Refusal, refuse } from '../../platform/refusal.ts'
import type { Day } from '../../platform/time.ts'
import type { Agreement } from '../agreements.ts'
import { type Able, type AuthorityDecision, ableNamed, type Named, unbound } from './signing.ts'

/** Who can sign for each party: accounts in a role here, and rights to sign that an account is tied to. */
export type Ables = {
  readonly here: readonly Able[]
  readonly signatories: ReadonlyMap<Id, readonly Signatory[]>
  /** What other authorities have decided on the words as they now read. */
  readonly authorities: readonly AuthorityDecision[]
}

/** Those whom the agreement names as signing, in its order, each with the account that can do it. */
export const namedIn = (
  { contents }: Pick<Agreement, 'contents'>,
  { parties, hostAuthorityId }: Pick<Partnership, 'parties' | 'hostAuthorityId'>,
  { here, signatories, authorities }: Ables,
): readonly Named[] =>
  contents.copies.signers.flatMap(({ party: partyId, name, role }): Named[] => {
    const party = parties.find((one) => one.partyId === partyId)
    if (!party) return []
    if (party.organisationId === hostAuthorityId)
      return [{ partyId, name, role, accountId: ableNamed(name, here)?.accountId }]
    if (party.kind === 'authority') {
      const lets = authorities.filter((one) => one.partyId === partyId)
      const able = new Map(
        lets.map((one) => [one.signerAccountId, { name: one.signerName, accountId: one.signerAccountId }]),
      )
      const accountId = ableNamed(name, [...able.values()])?.accountId
      return [{ partyId, name, role, accountId, authorityId: party.organisationId }]
    }
    const rights = signatories.get(party.organisationId) ?? []
    const able = ableNamed(
      name,
      rights.flatMap((one) =>
        one.accountId ? [{ name: one.name, accountId: one.accountId, signatoryId: one.signatoryId }] : [],
      ),
    )
    return [
      {
        ...{ partyId, name, role, associationId: party.organisationId },
        ...{ accountId: able?.accountId, signatoryId: able?.signatoryId },
      },
    ]
  })

/**
 * The signers of the paper, in the order of the agreement. Refuses when a party is not named at all, when nobody by a name can sign here,
 * when one account stands in two places, and when those named cannot bind their party on the day (`agreementSigning.noMandate`).
 */
export const signersOf = (
  partnership: Pick<Partnership, 'parties' | 'hostAuthorityId'>,
  named: readonly Named[],
  rights: Ables,
  today: Day,
): readonly Signer[] | Refusal => {
  const silent = partnership.parties.find(({ partyId }) => !named.some((one) => one.partyId === partyId))
  if (silent) return refuse('agreementSigning.partyWithoutSigner', { facts: { party: silent.name } })
  const unable = named.find(({ accountId }) => accountId === undefined)
  if (unable) return refuse('agreementSigning.nobodyByName', { facts: { name: unable.name } })
  const [free] = unbound(partnership, named, rights, today)
  if (free) return refuse('agreementSigning.noMandate', { facts: { party: free.name } })
  const signers = named.flatMap(({ accountId, associationId, authorityId, name, role }): Signer[] => {
    if (accountId === undefined) return []
    return [
      { accountId, name, role, ...(associationId ? { associationId } : {}), ...(authorityId ? { authorityId } : {}) },
    ]
  })
  const isTwice = new Set(signers.map(({ accountId }) => accountId)).size < signers.length
  return isTwice ? refuse('agreementSigning.sameTwice') : signers
}
