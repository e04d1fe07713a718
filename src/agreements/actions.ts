import { z } from 'zod'
import { getAssociation } from '../organisations/index.ts'
import { getPartnership, type Partnership, type PartnershipParty } from '../partnerships/index.ts'
import { action, type Doing } from '../platform/action.ts'
import type { Id } from '../platform/id.ts'
import { idInput, textInput } from '../platform/input.ts'
import { isRefusal, refuse } from '../platform/refusal.ts'
import { storableData } from '../platform/stored-text.ts'
import {
  type Agreement,
  circumstancesOf,
  isReady,
  mayWriteNow,
  notReady,
  partyOf,
  writesAgreements,
} from './agreements.ts'
import { firstClauses, type KnownParty } from './beginning.ts'
import { clauseSchemas } from './clause-contents.ts'
import { askedCircumstances, type ClauseKey, clauseKeys, clauseOf, needOf } from './clauses.ts'
import { partiesNamed } from './content.ts'
import { withRate } from './contributions.ts'
import { ownStandards, rateOn, standardOf } from './library-queries.ts'
import { agreementOfPartnership } from './queries.ts'
import { addAgreement, addComment, addReady, addRevision, saveAnswers } from './saving-queries.ts'

type Subject = { readonly partnership: Partnership; readonly party: PartnershipParty; readonly agreement: Agreement }

const inPartnership = async ({ tx, actor, authority }: Doing, { partnershipId }: { partnershipId: Id }) => {
  const partnership = await getPartnership(tx, partnershipId)
  const party = partnership && partyOf(actor, authority, partnership)
  return partnership && party && { partnership, party }
}

const one = async (doing: Doing, input: { partnershipId: Id }): Promise<Subject | undefined> => {
  const found = await inPartnership(doing, input)
  const agreement = found && (await agreementOfPartnership(doing.tx, input.partnershipId, { lock: true }))
  return found && agreement && { ...found, agreement }
}

/** Begins the agreement of a partnership, by either party. Refuses one that has begun, and before the parties talk. */
export const beginAgreement = action({
  name: 'agreements.begin',
  input: z.object({ partnershipId: idInput }),
  subject: inPartnership,
  permission: writesAgreements,
  run: async (doing, { partnershipId }, { partnership }) => {
    const now = mayWriteNow(partnership)
    if (isRefusal(now)) return now
    const own = await ownStandards(doing.tx)
    const known = await knownParties(doing, partnership)
    const wordingOf = (clause: ClauseKey) => standardOf(own, clause).wording
    const agreementId = await addAgreement(doing, partnershipId, firstClauses({ partnership, known, wordingOf }))
    return agreementId === undefined ? refuse('agreements.hasBegun') : { agreementId, partnershipId }
  },
  journal: ({ partnershipId }, { party }, { agreementId }) => ({
    subjectId: partnershipId,
    details: { agreementId, partyId: party.partyId },
  }),
})

const knownParties = async ({ tx, authority }: Doing, { parties }: Partnership): Promise<readonly KnownParty[]> => {
  const known: KnownParty[] = []
  for (const party of parties) {
    const association = party.kind === 'association' ? await getAssociation(tx, party.organisationId) : undefined
    const address = party.organisationId === authority.authorityId ? authority.address : ''
    known.push({ ...party, organisationNumber: association?.organisationNumber, address })
  }
  return known
}

const content = z.record(z.string(), z.unknown())

/** A clause and what it holds, as a program sends it; the form puts its rows together first. What is wrong is told by its place below `sent`. */
const sentClause = z.object({
  partnershipId: idInput,
  clause: z.enum(clauseKeys),
  /** The version that was changed; 0 for a clause that is not there yet. */
  version: z.coerce.number().int().min(0),
  sent: content,
})

/** What the form of a clause is bound to. */
export const clauseForm = { name: 'agreements.saveClause', input: sentClause } as const

const savedClause = sentClause.transform((input, context) => {
  const parsed = clauseSchemas[input.clause].safeParse(storableData(input.sent))
  if (parsed.success) return { ...input, sent: content.parse(JSON.parse(JSON.stringify(parsed.data))) }
  for (const issue of parsed.error.issues) context.addIssue({ ...issue, path: ['sent', ...issue.path] })
  return z.NEVER
})

/**
 * Saves a clause as its next version; everyone's "klar" is gone with it. Nothing changed: nothing is saved. Refuses
 * `agreements.changedMeanwhile` when another version is there by now, and rows of somebody who is no party.
 */
export const saveClause = action({
  name: 'agreements.saveClause',
  input: savedClause,
  subject: one,
  permission: writesAgreements,
  run: async (doing, { clause, version, sent }, { partnership, party, agreement }) => {
    const now = mayWriteNow(partnership)
    if (isRefusal(now)) return now
    const saved = agreement.saved.get(clause)
    const known = saved?.version ?? 0
    if (version !== known) return refuse('agreements.changedMeanwhile')
    const ids = partnership.parties.map(({ partyId }) => partyId)
    if (!partiesNamed(clause, sent).every((named) => ids.includes(named))) return refuse('agreements.unknownParty')
    const whole = clause === 'contributions' ? await valued(doing, sent) : sent
    if (saved && !saved.isLeftOut && same(saved.content, whole))
      return { revision: agreement.revision, isChanged: false }
    const next = { clause, version: known + 1, content: whole, partyId: party.partyId }
    return { revision: await addRevision(doing, agreement, [next]), isChanged: true }
  },
  journal: ({ partnershipId, clause }, subject, { revision, isChanged }) => ({
    subjectId: partnershipId,
    details: { clause, revision, isChanged, ...told(subject) },
  }),
})

const same = (one: unknown, other: unknown): boolean => JSON.stringify(sorted(one)) === JSON.stringify(sorted(other))

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined && inner !== '')
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, inner]) => [name, sorted(inner)]),
  )
}

const valued = async ({ tx, today }: Doing, sent: Readonly<Record<string, unknown>>) => {
  const { contributions } = clauseSchemas.contributions.parse(sent)
  return { contributions: withRate(contributions, await rateOn(tx, today)) }
}

/** Who changed it, and how many had said "klar" of what was there before. */
const told = ({ partnership, party, agreement }: Subject) => ({
  partyId: party.partyId,
  readyBefore: partnership.parties.length - notReady(agreement, partnership).length,
})

/** Leaves a clause out, with what it said kept. Refuses one that must be there. */
export const leaveOutClause = action({
  name: 'agreements.leaveOutClause',
  input: z.object({ partnershipId: idInput, clause: z.enum(clauseKeys) }),
  subject: one,
  permission: writesAgreements,
  run: async (doing, { clause }, { partnership, party, agreement }) => {
    const now = mayWriteNow(partnership)
    if (isRefusal(now)) return now
    const [known, saved] = [clauseOf(clause), agreement.saved.get(clause)]
    if (!known || needOf(known, circumstancesOf(agreement)) === 'mandatory') return refuse('agreements.mandatoryStays')
    if (!saved || saved.isLeftOut) return { revision: agreement.revision }
    const { version, content } = saved
    const next = { clause, version: version + 1, content, isLeftOut: true, partyId: party.partyId }
    return { revision: await addRevision(doing, agreement, [next]) }
  },
  journal: ({ partnershipId, clause }, subject, { revision }) => ({
    subjectId: partnershipId,
    details: { clause, revision, isLeftOut: true, ...told(subject) },
  }),
})

const answer = z
  .enum(['yes', 'no', ''])
  .default('')
  .transform((said) => (said === '' ? undefined : said === 'yes'))

/** Answers what the agreement concerns, which decides what clauses there must be. */
export const answerCircumstances = action({
  name: 'agreements.answer',
  input: z.object({
    partnershipId: idInput,
    hasMoney: answer,
    usesPremises: answer,
    concernsChildren: answer,
    meetsIndividuals: answer,
    isEconomic: answer,
  }),
  subject: one,
  permission: writesAgreements,
  run: async (doing, input, { partnership, agreement }) => {
    const now = mayWriteNow(partnership)
    if (isRefusal(now)) return now
    const isChanged = askedCircumstances.some((name) => input[name] !== agreement.answered[name])
    if (isChanged) await saveAnswers(doing, agreement, input)
    return { partnershipId: partnership.partnershipId }
  },
  journal: ({ partnershipId }, subject) => ({ subjectId: partnershipId, details: told(subject) }),
})

/** Says something of a clause. It changes nothing in the agreement, so nobody's "klar" is gone. */
export const commentClause = action({
  name: 'agreements.comment',
  input: z.object({ partnershipId: idInput, clause: z.enum(clauseKeys), said: textInput(4000) }),
  subject: one,
  permission: writesAgreements,
  run: async (doing, { clause, said }, { agreement, party }) => {
    await addComment(doing, { agreement, partyId: party.partyId }, { clause, said })
    return { clause }
  },
  journal: ({ partnershipId, clause }, { party }) => ({
    subjectId: partnershipId,
    details: { clause, partyId: party.partyId },
  }),
})

/** Says that the party is content with the agreement as it reads, or no longer is. Refuses when it has been changed since it was read. */
export const sayReady = action({
  name: 'agreements.sayReady',
  input: z.object({ partnershipId: idInput, revision: z.coerce.number().int(), isReady: z.enum(['yes', 'no']) }),
  subject: one,
  permission: writesAgreements,
  run: async (doing, input, { partnership, agreement, party }) => {
    const now = mayWriteNow(partnership)
    if (isRefusal(now)) return now
    if (input.revision !== agreement.revision) return refuse('agreements.changedMeanwhile')
    const wanted = input.isReady === 'yes'
    if (isReady(agreement, party.partyId) !== wanted)
      await addReady(doing, { agreement, partyId: party.partyId }, wanted)
    return { revision: agreement.revision }
  },
  journal: ({ partnershipId, isReady }, { party, agreement }) => ({
    subjectId: partnershipId,
    details: { partyId: party.partyId, revision: agreement.revision, isReady: isReady === 'yes' },
  }),
})
