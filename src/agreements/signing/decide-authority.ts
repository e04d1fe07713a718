import { z } from 'zod'
import { staffCandidates } from '../../drafts/index.ts'
import { appealPeriodEnd } from '../../law/appeal.ts'
import { bodies } from '../../organisations/index.ts'
import type { PartnershipState } from '../../partnerships/index.ts'
import { action } from '../../platform/action.ts'
import { isStaff } from '../../platform/actor.ts'
import { dayInput, idInput, lineInput, optionalDayInput, optionalTextInput } from '../../platform/input.ts'
import type { Permission } from '../../platform/permission.ts'
import { refuse } from '../../platform/refusal.ts'
import { isAfter } from '../../platform/time.ts'
import { notReady, writesForParty } from '../agreements.ts'
import { agreementOfPartnership } from '../queries.ts'
import { type Acting, acting } from './actions.ts'
import { recordAuthorityDecision } from './authority-queries.ts'
import { otherAuthorities } from './signing.ts'

/** The states in which an authority beside the host decides, while the host prepares and decides for itself. */
export const preparingStates = [
  'associationDecision',
  'preparation',
  'referral',
  'committee',
  'tabled',
] as const satisfies readonly PartnershipState[]

/** The states in which nothing can be sent to be signed before it has decided. */
export const waitingStates = [
  'boardDecision',
  'approved',
  'announced',
  'appealRunning',
  'appealed',
  'legalForce',
] as const satisfies readonly PartnershipState[]

const decidingStates: readonly PartnershipState[] = [...preparingStates, ...waitingStates, 'signing']

/** Whether an authority beside the host can tell what it has decided. */
export const mayDecideIn = (state: PartnershipState): boolean => decidingStates.includes(state)

/** How a decision may be signed on: it has legal force, nobody can appeal, or somebody has weighed that it need not wait. */
export const forces = ['final', 'notAppealable', 'weighed'] as const

/** Who tells what an authority beside the host has decided: those who keep its records. */
const forAuthority: Permission<Acting> = {
  who: 'records',
  holds: (actor, { partnership, party }) =>
    isStaff(actor) && writesForParty(actor) && party !== undefined && otherAuthorities(partnership).includes(party),
}

/**
 * An authority that is a party beside the host has said yes to the agreement as it now reads, by one of its own bodies, and lets one of
 * its own people sign. Refuses a day that has not come, legal force before the time to appeal can be over (KL 13:5), and words that not
 * all are ready with.
 */
export const decideForAuthority = action({
  name: 'agreementSigning.decideForAuthority',
  input: z.object({
    partnershipId: idInput,
    bodyId: idInput,
    decidedOn: dayInput,
    minutesReference: lineInput(300),
    force: z.enum(forces, { error: 'field.notChosen' }),
    forceOn: optionalDayInput,
    forceReason: optionalTextInput(2000),
    signer: idInput,
    mandateReference: lineInput(300),
  }),
  subject: acting,
  permission: forAuthority,
  run: async (doing, input, { partnership, party }) => {
    const { tx, today } = doing
    const { partnershipId, decidedOn, force, forceReason } = input
    if (!mayDecideIn(partnership.state)) return refuse('agreementSigning.notTime')
    const agreement = await agreementOfPartnership(tx, partnershipId)
    if (!agreement || !party || notReady(agreement, partnership).length > 0) return refuse('agreementSigning.notReady')
    if (isAfter(decidedOn, today)) return refuse('agreementSigning.notYet')
    if (force === 'weighed' && forceReason === '') return refuse('agreementSigning.weighingMissing')
    const forceOn = force === 'final' ? input.forceOn : undefined
    if (force === 'final' && forceOn === undefined) return refuse('agreementSigning.forceDayMissing')
    if (forceOn && (isAfter(forceOn, today) || !isAfter(forceOn, appealPeriodEnd(decidedOn).value)))
      return refuse('agreementSigning.forceTooEarly', { provision: 'KL 13 kap. 5 §' })
    const body = (await bodies(tx)).find(({ bodyId }) => bodyId === input.bodyId)
    const signer = (await staffCandidates(tx, today)).find(({ accountId }) => accountId === input.signer)
    if (!body || !signer) return refuse('agreementSigning.notOfThisAuthority')
    const { revision } = agreement
    await recordAuthorityDecision(doing, {
      ...{
        partnershipId,
        partyId: party.partyId,
        revision,
        bodyName: body.name,
        decidedOn,
        force,
        forceOn,
        forceReason,
      },
      ...{ minutesReference: input.minutesReference, mandateReference: input.mandateReference },
      ...{ signerAccountId: signer.accountId, signerName: signer.name },
    })
    return { partnershipId, revision }
  },
  journal: ({ partnershipId, force }, _, { revision }) => ({ subjectId: partnershipId, details: { revision, force } }),
})
