import { z } from 'zod'
import { getPartnership, type Partnership, type PartnershipParty } from '../../partnerships/index.ts'
import { action, type Doing } from '../../platform/action.ts'
import type { Read } from '../../platform/db/db.ts'
import type { Id } from '../../platform/id.ts'
import { idInput } from '../../platform/input.ts'
import { isRefusal, type Refusal, refuse } from '../../platform/refusal.ts'
import { storableData } from '../../platform/stored-text.ts'
import { type Agreement, circumstancesOf, mayWriteNow, partyOf, writesAgreements } from '../agreements.ts'
import { needOf } from '../clauses.ts'
import { agreementOfPartnership } from '../queries.ts'
import { addRevision, type NewVersion } from '../saving-queries.ts'
import { contentWith, type Proposal, type Proposed, proposalOf } from './proposal.ts'
import { addReturn, getReturn, type Return } from './queries.ts'
import { returnedFile } from './returned.ts'

type Subject = { readonly partnership: Partnership; readonly party: PartnershipParty; readonly agreement: Agreement }

const one = async (
  { tx, actor, authority }: Doing,
  { partnershipId }: { partnershipId: Id },
): Promise<Subject | undefined> => {
  const partnership = await getPartnership(tx, partnershipId)
  const party = partnership && partyOf(actor, authority, partnership)
  const agreement = party && (await agreementOfPartnership(tx, partnershipId, { lock: true }))
  return partnership && party && agreement && { partnership, party, agreement }
}

/** Whether a file says that it belongs to another agreement. One that says nothing is held against this one. */
const isOfAnother = (agreementId: string | undefined, agreement: Agreement): boolean =>
  agreementId !== undefined && agreementId !== agreement.agreementId

/** Keeps what a returned file says as a proposal. Refuses one of another agreement; nothing of the agreement changes. */
export const receiveReturn = action({
  name: 'agreementExchange.receive',
  input: z.object({ partnershipId: idInput, file: z.preprocess(storableData, returnedFile) }),
  subject: one,
  permission: writesAgreements,
  run: async (doing, { file }, { partnership, agreement, party }) => {
    const now = mayWriteNow(partnership)
    if (isRefusal(now)) return now
    if (isOfAnother(file.agreementId, agreement)) return refuse('agreementExchange.otherAgreement')
    return { returnId: await addReturn(doing, agreement, { partyId: party.partyId, file }) }
  },
  journal: ({ partnershipId, file }, { party }, { returnId }) => ({
    subjectId: partnershipId,
    details: { returnId, partyId: party.partyId, clauses: file.clauses.length },
  }),
})

/** The agreement as it was when a returned file was made; undefined where the file does not tell, or tells of what never was. */
export const baseOf = async (
  db: Read,
  agreement: Agreement,
  { file: { revision } }: Pick<Return, 'file'>,
): Promise<Agreement | undefined> =>
  revision === undefined || revision > agreement.revision
    ? undefined
    : agreementOfPartnership(db, agreement.partnershipId, { at: revision })

const picks = z.record(z.string(), z.enum(['leave', 'take', 'leaveOut']))

/**
 * Takes over what a party has picked of a returned file, as one new revision in its name; everyone's "klar" is gone with it. Refuses when
 * the agreement was changed since the proposal was read, and a mandatory clause that should be left out.
 */
export const takeOver = action({
  name: 'agreementExchange.takeOver',
  input: z.object({ partnershipId: idInput, returnId: idInput, revision: z.coerce.number().int(), picks }),
  subject: one,
  permission: writesAgreements,
  run: async (doing, input, { partnership, agreement, party }) => {
    const now = mayWriteNow(partnership)
    if (isRefusal(now)) return now
    if (input.revision !== agreement.revision) return refuse('agreements.changedMeanwhile')
    const returned = await getReturn(doing.tx, { agreementId: agreement.agreementId, returnId: input.returnId })
    if (!returned) return refuse('agreementExchange.cannotTake')
    const base = await baseOf(doing.tx, agreement, returned)
    const proposal = proposalOf(returned.file, { now: agreement, base, sheet: [] })
    const next = versionsPicked(proposal, input.picks, agreement)
    if (isRefusal(next)) return next
    const saved = next.map((version) => ({ ...version, partyId: party.partyId }))
    return { revision: await addRevision(doing, agreement, saved), clauses: saved.length }
  },
  journal: ({ partnershipId, returnId }, { party }, { revision, clauses }) => ({
    subjectId: partnershipId,
    details: { returnId, partyId: party.partyId, revision, clauses },
  }),
})

/** The versions to save for what was picked. Refuses where nothing was, and what the proposal does not offer. */
const versionsPicked = (
  { proposed }: Proposal,
  picked: z.output<typeof picks>,
  agreement: Agreement,
): NewVersion[] | Refusal => {
  const versions: NewVersion[] = []
  for (const [key, pick] of Object.entries(picked)) {
    if (pick === 'leave') continue
    const offer = proposed.find(({ clause }) => clause.key === key)
    const version = offer && versionOf(offer, pick, agreement)
    if (!version) return refuse('agreementExchange.cannotTake')
    if (isRefusal(version)) return version
    versions.push(version)
  }
  return versions.length > 0 ? versions : refuse('agreementExchange.nothingPicked')
}

const versionOf = (
  { clause, kind, theirs, hindrance }: Proposed,
  pick: 'take' | 'leaveOut',
  agreement: Agreement,
): NewVersion | Refusal | undefined => {
  const saved = agreement.saved.get(clause.key)
  const version = (saved?.version ?? 0) + 1
  if (pick === 'leaveOut') {
    if (needOf(clause, circumstancesOf(agreement)) === 'mandatory') return refuse('agreements.mandatoryStays')
    return kind === 'gone' && saved
      ? { clause: clause.key, version, content: saved.content, isLeftOut: true }
      : undefined
  }
  if (kind === 'gone' || kind === 'kept' || hindrance !== undefined) return undefined
  const content = contentWith(clause, theirs, agreement)
  return content && { clause: clause.key, version, content }
}
