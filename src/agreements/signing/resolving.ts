import type { Signer } from '../../drafts/index.ts'
import type { Signatory } from '../../organisations/index.ts'
import type { Partnership } from '../../partnerships/index.ts'
import type { Id } from '../../platform/id.ts'
import { type Refusal, refuse } from '../../platform/refusal.ts'
import type { Day } from '../../platform/time.ts'
import type { Agreement } from '../agreements.ts'
import { type Able, ableNamed, mandates, type Named } from './signing.ts'

/** Who can sign for each party: accounts in a role here, and rights to sign that an account is tied to. */
export type Ables = {
  readonly here: readonly Able[]
  readonly signatories: ReadonlyMap<Id, readonly Signatory[]>
}

/** Those whom the agreement names as signing, in its order, each with the account that can do it. */
export const namedIn = (
  { contents }: Pick<Agreement, 'contents'>,
  { parties }: Pick<Partnership, 'parties'>,
  { here, signatories }: Ables,
): readonly Named[] =>
  contents.copies.signers.flatMap(({ party: partyId, name, role }): Named[] => {
    const party = parties.find((one) => one.partyId === partyId)
    if (!party) return []
    if (party.kind === 'authority') return [{ partyId, name, role, accountId: ableNamed(name, here)?.accountId }]
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
 * when one account stands in two places, and when those named cannot bind an association on the day (`agreementSigning.noMandate`).
 */
export const signersOf = (
  partnership: Pick<Partnership, 'parties'>,
  named: readonly Named[],
  { signatories }: Ables,
  today: Day,
): readonly Signer[] | Refusal => {
  const silent = partnership.parties.find(({ partyId }) => !named.some((one) => one.partyId === partyId))
  if (silent) return refuse('agreementSigning.partyWithoutSigner', { facts: { party: silent.name } })
  const unable = named.find(({ accountId }) => accountId === undefined)
  if (unable) return refuse('agreementSigning.nobodyByName', { facts: { name: unable.name } })
  const unbound = mandates(partnership, named, signatories, today).find(({ mandate }) => !mandate.holds)
  if (unbound) return refuse('agreementSigning.noMandate', { facts: { party: unbound.party.name } })
  const signers = named.flatMap(({ accountId, associationId, name, role }): Signer[] =>
    accountId === undefined ? [] : [{ accountId, name, role, ...(associationId ? { associationId } : {}) }],
  )
  const isTwice = new Set(signers.map(({ accountId }) => accountId)).size < signers.length
  return isTwice ? refuse('agreementSigning.sameTwice') : signers
}
