import { z } from 'zod'
import { getCase } from '../../cases/index.ts'
import {
  getPaper,
  recordPaper,
  recordWithdrawn,
  signsElectronically,
  standingOf,
  withSigners,
} from '../../drafts/index.ts'
import { canBeBound, evidenceOf, signatoriesOf } from '../../organisations/index.ts'
import { agreementKind, houseStyle } from '../../papers/index.ts'
import { getPartnership, type Partnership, type PartnershipParty, savePartnership } from '../../partnerships/index.ts'
import { action, type Doing } from '../../platform/action.ts'
import { isStaff } from '../../platform/actor.ts'
import type { Id } from '../../platform/id.ts'
import { dayInput, idInput, lineInput, optionalIdInput, textInput } from '../../platform/input.ts'
import type { Permission } from '../../platform/permission.ts'
import { isRefusal, refuse } from '../../platform/refusal.ts'
import { isAfter, isBefore, parseDay } from '../../platform/time.ts'
import { notReady, partyOf, writesForParty } from '../agreements.ts'
import { agreementContentOf } from '../printed.ts'
import { agreementOfPartnership } from '../queries.ts'
import { authorityDecisionsOn } from './authority-queries.ts'
import {
  ableHere,
  decisionsOn,
  endIssue,
  liveIssue,
  recordAssociationDecision,
  recordIssue,
  signatoriesIn,
} from './queries.ts'
import { namedIn, signersOf } from './resolving.ts'
import { undecided } from './signing.ts'

/** A partnership, and for which of its parties somebody acts. */
export type Acting = { readonly partnership: Partnership; readonly party: PartnershipParty | undefined }

/** The party that acts, in its partnership. */
export const acting = async (doing: Doing, { partnershipId }: { partnershipId: Id }): Promise<Acting | undefined> => {
  const partnership = await getPartnership(doing.tx, partnershipId, { lock: true })
  return partnership && { partnership, party: partyOf(doing.actor, doing.authority, partnership) }
}

const forAssociation: Permission<Acting> = {
  who: 'ownAssociation',
  holds: (actor, { party }) => actor.kind === 'association' && party !== undefined,
}

/** Who sends the agreement to be signed: those who keep the records of the host. */
export const sendsToSign: Permission<Acting> = {
  who: 'records',
  holds: (actor, { party }) => isStaff(actor) && writesForParty(actor) && party !== undefined,
}

/**
 * The board of an association has said yes to the agreement as it now reads. Refuses a day that has not come, an agreement that not all are
 * ready with, an association that nobody can sign for, and evidence that is not its own.
 */
export const decideForAssociation = action({
  name: 'agreementSigning.decide',
  input: z.object({
    partnershipId: idInput,
    decidedOn: dayInput,
    minutesReference: lineInput(300),
    evidenceId: optionalIdInput,
  }),
  subject: acting,
  permission: forAssociation,
  run: async (doing, input, { partnership, party }) => {
    const { partnershipId, evidenceId, decidedOn } = input
    if (partnership.state !== 'associationDecision') return refuse('agreementSigning.notTime')
    const agreement = await agreementOfPartnership(doing.tx, partnershipId)
    if (!agreement || !party || notReady(agreement, partnership).length > 0) return refuse('agreementSigning.notReady')
    if (isAfter(decidedOn, doing.today)) return refuse('agreementSigning.notYet')
    const { organisationId, partyId } = party
    if (!canBeBound(await signatoriesOf(doing.tx, organisationId), doing.today))
      return refuse('agreementSigning.nobodySigns')
    const evidence = evidenceId ? await evidenceOf(doing.tx, organisationId) : []
    if (evidenceId && !evidence.some((one) => one.evidenceId === evidenceId))
      return refuse('associationProfile.evidenceMissing')
    const { revision } = agreement
    await recordAssociationDecision(doing, { ...input, partyId, revision, evidenceId })
    return { partnershipId, revision }
  },
  journal: ({ partnershipId }, _, { revision }) => ({ subjectId: partnershipId, details: { revision } }),
})

/**
 * Makes the agreement a paper that its parties sign in order. Refuses one that is not settled or that an association has decided on in
 * other words, one that nobody can sign with effect, and a last day that has passed.
 */
export const issueAgreement = action({
  name: 'agreementSigning.issue',
  input: z.object({ partnershipId: idInput, expiresOn: dayInput }),
  subject: acting,
  permission: sendsToSign,
  run: async (doing, { partnershipId, expiresOn }, { partnership }) => {
    const { tx, authority, today } = doing
    if (partnership.hostAuthorityId !== authority.authorityId) return refuse('partnerships.onlyHost')
    if (partnership.state !== 'signing') return refuse('agreementSigning.notTime')
    if (isBefore(expiresOn, today)) return refuse('agreementSigning.lastDayPassed')
    if (isAfter(expiresOn, today.add({ years: 1 }))) return refuse('agreementSigning.lastDayFar')
    if (await liveIssue(tx, partnershipId, { lock: true })) return refuse('agreementSigning.alreadyOut')
    const agreement = await agreementOfPartnership(tx, partnershipId)
    const matter = partnership.caseId ? await getCase(tx, partnership.caseId, { lock: true }) : undefined
    if (!agreement || notReady(agreement, partnership).length > 0) return refuse('agreementSigning.notReady')
    if (!matter || matter.state === 'closed') return refuse('agreementSigning.caseMissing')
    const authorities = (await authorityDecisionsOn(tx, partnershipId)).filter(
      ({ revision }) => revision === agreement.revision,
    )
    const decided = [...(await decisionsOn(tx, partnershipId)), ...authorities]
    const [waiting] = undecided(partnership, decided, agreement.revision)
    if (waiting) return refuse('agreementSigning.notDecided', { facts: { party: waiting.name } })
    const facts = { authorityName: authority.name, caseNumber: matter.caseNumber }
    const content = agreementContentOf(agreement, partnership, facts)
    if (!content) return refuse('agreements.noTerm')
    const here = await ableHere(tx, matter.caseId, today)
    const ables = { here, authorities, signatories: await signatoriesIn(tx, partnership) }
    const signers = signersOf(partnership, namedIn(agreement, partnership, ables), ables, today)
    if (isRefusal(signers)) return signers
    const { letterhead, wording } = await houseStyle(tx, authority)
    const tree = withSigners(agreementKind.document(content, wording), signers, signsElectronically)
    const paper = { caseId: matter.caseId, kind: 'agreement', content, tree, letterhead, signers }
    const documentId = await recordPaper(doing, paper)
    const { revision } = agreement
    await recordIssue(doing, { partnershipId, revision, documentId, expiresOn })
    await savePartnership(tx, partnershipId, {
      starts_on: parseDay(content.startsOn) ?? null,
      ends_on: parseDay(content.endsOn) ?? null,
    })
    return { partnershipId, documentId, revision }
  },
  journal: ({ partnershipId }, _, { documentId, revision }) => ({
    subjectId: partnershipId,
    details: { documentId, revision },
  }),
})

/** Takes the paper back, so that it cannot be signed any more. */
export const takeBack = async (doing: Doing, partnershipId: Id, reason: string): Promise<void> => {
  const issue = await liveIssue(doing.tx, partnershipId, { lock: true })
  if (!issue) return
  const paper = await getPaper(doing.tx, issue.documentId, { lock: true })
  const standing = paper && standingOf(paper)
  // One that all have signed stands, also while the seal is on its way.
  if (paper && standing && !['withdrawn', 'replaced', 'sealing', 'sealed'].includes(standing))
    await recordWithdrawn(doing, issue.documentId, reason)
  await endIssue(doing, issue.issueId, reason)
}

/** Takes the paper back with a reason. Refuses one that all have signed: it stands. */
export const withdrawIssue = action({
  name: 'agreementSigning.withdraw',
  input: z.object({ partnershipId: idInput, reason: textInput(500) }),
  subject: acting,
  permission: sendsToSign,
  run: async (doing, { partnershipId, reason }) => {
    const issue = await liveIssue(doing.tx, partnershipId)
    if (!issue) return refuse('agreementSigning.nothingOut')
    const paper = await getPaper(doing.tx, issue.documentId)
    if (paper && ['sealed', 'sealing'].includes(standingOf(paper))) return refuse('drafts.isSealed')
    await takeBack(doing, partnershipId, reason)
    return { partnershipId }
  },
  journal: ({ partnershipId }) => ({ subjectId: partnershipId }),
})
