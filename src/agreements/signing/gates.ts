import { nextToSign, standingOf } from '../../drafts/index.ts'
import type { Gate, Partnership } from '../../partnerships/index.ts'
import { dayInWords } from '../../platform/time.ts'
import { agreementOfPartnership } from '../queries.ts'
import { agreementPaper, authorityDecisionsOn } from './authority-queries.ts'
import { waitingStates } from './decide-authority.ts'
import { decisionsOn, liveIssue, signatoriesIn } from './queries.ts'
import { type AgreementPaper, type Named, otherAuthorities, type Rights, unbound, undecided } from './signing.ts'

/** An authority beside the host decides for itself, by its own body. */
const authoritiesDecided = (leaving: Gate['leaving']): Gate => ({
  id: 'agreementSigning.authoritiesDecided',
  leaving,
  mayBeExcepted: false,
  side: 'authority',
  check: async ({ db }, partnership) => {
    if (otherAuthorities(partnership).length === 0) return { state: 'passed' }
    const { partnershipId } = partnership
    const [agreement, decided] = await Promise.all([
      agreementOfPartnership(db, partnershipId),
      authorityDecisionsOn(db, partnershipId),
    ])
    const left = undecided(partnership, decided, agreement?.revision ?? 0).filter(({ kind }) => kind === 'authority')
    if (left.length === 0) return { state: 'passed' }
    const facts = { names: left.map(({ name }) => name).join(', ') }
    const waitsFor = left.map(({ partyId }) => partyId)
    return { state: 'open', says: { key: 'agreementSigning.gate.authority', facts }, waitsFor, at: '/underskrift' }
  },
})

/** What must be in place around signing: each association's own decision on the very words, and every signature by who may give it. */
export const signingGates: readonly Gate[] = [
  ...waitingStates.map(authoritiesDecided),
  {
    id: 'agreementSigning.associationDecided',
    leaving: 'associationDecision',
    mayBeExcepted: false,
    side: 'association',
    check: async ({ db }, partnership) => {
      const at = '/underskrift'
      const agreement = await agreementOfPartnership(db, partnership.partnershipId)
      if (!agreement) return { state: 'open', says: { key: 'agreements.gate.notBegun' }, at: '/overenskommelse' }
      const left = undecided(partnership, await decisionsOn(db, partnership.partnershipId), agreement.revision).filter(
        ({ kind }) => kind === 'association',
      )
      if (left.length === 0) return { state: 'passed' }
      const names = left.map(({ name }) => name).join(', ')
      const waitsFor = left.map(({ partyId }) => partyId)
      return { state: 'open', says: { key: 'agreementSigning.gate.decide', facts: { names } }, waitsFor, at }
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
      const paper = issue && (await agreementPaper(db, partnership.partnershipId))
      if (!issue || !paper) return { state: 'open', says: { key: 'agreementSigning.gate.issue' }, at }
      const agreement = await agreementOfPartnership(db, partnership.partnershipId)
      if (agreement?.revision !== issue.revision)
        return { state: 'blocked', says: { key: 'agreementSigning.gate.oldVersion' }, at }
      const turn = nextToSign(paper)
      if (turn) {
        const facts = { name: turn.name, day: dayInWords(issue.expiresOn) }
        return { state: 'open', says: { key: 'agreementSigning.gate.turn', facts }, at }
      }
      if (paper.signatures.some(({ state }) => state === 'declined'))
        return { state: 'blocked', says: { key: 'agreementSigning.gate.declined' }, at }
      if (standingOf(paper) !== 'sealed') return { state: 'open', says: { key: 'agreementSigning.gate.sign' }, at }
      // Who signed is read from the paper itself: somebody may have taken another's place since it was sent.
      const rights = {
        signatories: await signatoriesIn(db, partnership),
        authorities: (await authorityDecisionsOn(db, partnership.partnershipId)).filter(
          ({ revision }) => revision === issue.revision,
        ),
      }
      const [free] = unbound(partnership, signedIn(paper, partnership, rights), rights, today)
      if (!free) return { state: 'passed' }
      return { state: 'blocked', says: { key: 'agreementSigning.noMandate', facts: { party: free.name } }, at }
    },
  },
]

/** Those who stand on the paper, each for the party that they sign for. */
const signedIn = (
  { signatures }: AgreementPaper,
  { parties, hostAuthorityId }: Partnership,
  { signatories }: Rights,
): readonly Named[] =>
  signatures.flatMap(({ accountId, associationId, authorityId, name, role }): Named[] => {
    const organisation = associationId ?? authorityId ?? hostAuthorityId
    const party = parties.find(({ organisationId }) => organisationId === organisation)
    const right = (signatories.get(associationId ?? '') ?? []).find((one) => one.accountId === accountId)
    return party ? [{ partyId: party.partyId, name, role, accountId, signatoryId: right?.signatoryId }] : []
  })
