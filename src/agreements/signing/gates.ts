import { getPaper, standingOf } from '../../drafts/index.ts'
import type { Gate } from '../../partnerships/index.ts'
import { agreementOfPartnership } from '../queries.ts'
import { decisionsOn, liveIssue, signatoriesIn } from './queries.ts'
import { mandates, type Named, undecided } from './signing.ts'

/** What must be in place around signing: each association's own decision on the very words, and every signature by who may give it. */
export const signingGates: readonly Gate[] = [
  {
    id: 'agreementSigning.associationDecided',
    leaving: 'associationDecision',
    mayBeExcepted: false,
    side: 'association',
    check: async ({ db }, partnership) => {
      const at = '/foreningens-beslut'
      const agreement = await agreementOfPartnership(db, partnership.partnershipId)
      if (!agreement) return { state: 'open', says: { key: 'agreements.gate.notBegun' }, at: '/overenskommelse' }
      const left = undecided(partnership, await decisionsOn(db, partnership.partnershipId), agreement.revision)
      if (left.length === 0) return { state: 'passed' }
      const names = left.map(({ name }) => name).join(', ')
      return { state: 'open', says: { key: 'agreementSigning.gate.decide', facts: { names } }, at }
    },
  },
  {
    id: 'agreementSigning.signed',
    leaving: 'signing',
    mayBeExcepted: false,
    side: 'together',
    check: async ({ db, today }, partnership) => {
      const at = '/underskrift'
      const issue = await liveIssue(db, partnership.partnershipId)
      const paper = issue && (await getPaper(db, issue.documentId))
      if (!issue || !paper) return { state: 'open', says: { key: 'agreementSigning.gate.issue' }, at }
      const agreement = await agreementOfPartnership(db, partnership.partnershipId)
      if (agreement?.revision !== issue.revision)
        return { state: 'blocked', says: { key: 'agreementSigning.gate.oldVersion' }, at }
      if (standingOf(paper) !== 'sealed') return { state: 'open', says: { key: 'agreementSigning.gate.sign' }, at }
      // Who signed is read from the paper itself: somebody may have taken another's place since it was sent.
      const signatories = await signatoriesIn(db, partnership)
      const signed = paper.signatures.flatMap(({ accountId, associationId, name, role }): Named[] => {
        const party = partnership.parties.find(({ organisationId }) => organisationId === associationId)
        const right = (signatories.get(associationId ?? '') ?? []).find((one) => one.accountId === accountId)
        return party && right ? [{ partyId: party.partyId, name, role, signatoryId: right.signatoryId }] : []
      })
      const unbound = mandates(partnership, signed, signatories, today).find(({ mandate }) => !mandate.holds)
      if (!unbound) return { state: 'passed' }
      return { state: 'blocked', says: { key: 'agreementSigning.noMandate', facts: { party: unbound.party.name } }, at }
    },
  },
]
