import { z } from 'zod'
import { getPartnership, type Partnership, type PartnershipParty, savePartnership } from '../partnerships/index.ts'
import { action, type Doing } from '../platform/action.ts'
import type { Actor } from '../platform/actor.ts'
import { countInput, dayInput, idInput, optionalTextInput, textInput } from '../platform/input.ts'
import { anyOf, type Permission } from '../platform/permission.ts'
import { refuse } from '../platform/refusal.ts'
import type { Fields } from '../platform/web/form.ts'
import { intentions, isConfirmedByAll, mayNote } from './dialogue.ts'
import {
  addNote,
  addVersion,
  confirmNoteFor,
  confirmVersionFor,
  getNote,
  saveNote,
  versionsOf,
} from './dialogue-queries.ts'
import { filePaper, statementDocument } from './documents.ts'
import { changedFields, statementFields } from './joint-need.ts'
import { keepsNeeds } from './needs.ts'

/** Parties write and confirm together: those who act for an association in it, and those who keep the records of the authority. */
export const writesAsParty: Permission<Pick<Partnership, 'parties'>> = anyOf<Pick<Partnership, 'parties'>>(
  'partyOfPartnership',
  {
    who: 'partyOfPartnership',
    holds: (actor, { parties }) =>
      actor.kind === 'association' && parties.some(({ organisationId }) => organisationId === actor.associationId),
  },
  keepsNeeds,
)

/** The party that the actor stands for in a partnership: its association, or the authority of the address. */
export const ownParty = (
  { actor, authority }: { readonly actor: Actor; readonly authority: { readonly authorityId: string } },
  { parties }: Pick<Partnership, 'parties'>,
): PartnershipParty | undefined =>
  parties.find(({ organisationId }) =>
    actor.kind === 'association' ? organisationId === actor.associationId : organisationId === authority.authorityId,
  )

const one = async (doing: Doing, { partnershipId }: { partnershipId: string }): Promise<Partnership | undefined> => {
  const found = await getPartnership(doing.tx, partnershipId, { lock: true })
  return found && ownParty(doing, found) ? found : undefined
}

const noteWords = {
  heldOn: dayInput,
  present: textInput(2000),
  said: textInput(8000),
  nextStep: optionalTextInput(2000),
  intention: z.enum(intentions),
}

/** Writes down what was said when the parties met. Whoever writes has confirmed; the other side is asked to. */
export const writeNote = action({
  name: 'needs.writeNote',
  input: z.object({ partnershipId: idInput, ...noteWords }),
  subject: one,
  permission: writesAsParty,
  run: async (doing, input, partnership) => {
    const no = mayNote(input.heldOn, doing.today)
    if (no) return no
    const noteId = await addNote(doing, partnership.partnershipId, input)
    const note = await getNote(doing.tx, noteId)
    const party = ownParty(doing, partnership)
    if (note && party) await confirmNoteFor(doing, note, party.partyId)
    return { partnershipId: partnership.partnershipId, noteId }
  },
  journal: ({ partnershipId }, _, { noteId }) => ({ subjectId: partnershipId, details: { noteId } }),
})

const noteOf = async (doing: Doing, input: { partnershipId: string; noteId: string }) => {
  const partnership = await one(doing, input)
  const note = await getNote(doing.tx, input.noteId, { lock: true })
  return partnership && note?.partnershipId === partnership.partnershipId
    ? { note, partnership, parties: partnership.parties }
    : undefined
}

/** Changes a note. Every confirmation is asked for anew. Refuses where somebody has changed it meanwhile. */
export const changeNote = action({
  name: 'needs.changeNote',
  input: z.object({ partnershipId: idInput, noteId: idInput, revision: countInput(1, 100_000), ...noteWords }),
  subject: noteOf,
  permission: writesAsParty,
  run: async (doing, input, { note, partnership }) => {
    const no = mayNote(input.heldOn, doing.today)
    if (no) return no
    if (note.revision !== input.revision) return refuse('needs.changedMeanwhile')
    await saveNote(doing, note, input)
    const party = ownParty(doing, partnership)
    if (party) await confirmNoteFor(doing, { ...note, revision: note.revision + 1 }, party.partyId)
    return { partnershipId: input.partnershipId }
  },
  journal: ({ partnershipId, noteId }, { note }) => ({
    subjectId: partnershipId,
    details: { noteId, revision: note.revision + 1 },
  }),
})

/** A party says that a note is right as it stands. Refuses a note that has been changed since it was read. */
export const confirmNote = action({
  name: 'needs.confirmNote',
  input: z.object({ partnershipId: idInput, noteId: idInput, revision: countInput(1, 100_000) }),
  subject: noteOf,
  permission: writesAsParty,
  run: async (doing, input, { note, partnership }) => {
    if (note.revision !== input.revision) return refuse('needs.changedMeanwhile')
    const party = ownParty(doing, partnership)
    if (!party) return refuse('permissions.partyOfPartnership')
    await confirmNoteFor(doing, note, party.partyId)
    await doing.enqueue('partnerships.follow', { partnershipId: input.partnershipId })
    return { partnershipId: input.partnershipId }
  },
  journal: ({ partnershipId, noteId, revision }) => ({ subjectId: partnershipId, details: { noteId, revision } }),
})

const statementInput = {
  challenge: textInput(4000),
  targetGroup: textInput(2000),
  whyTogether: textInput(4000),
  goal: textInput(4000),
}

const describing: readonly Partnership['state'][] = ['needSpotted', 'screened', 'matching', 'dialogue', 'jointNeed']

/** Whether the parties still describe the need: once it is tried it stands. */
export const isDescribing = ({ state }: Pick<Partnership, 'state'>): boolean => describing.includes(state)

/** What the form of a statement sends: where somebody saved meanwhile, the text of the side that was picked. */
export const statementSent = (fields: Fields, param: (name: string) => string): unknown => ({
  ...fields,
  partnershipId: param('partnershipId'),
  ...Object.fromEntries(
    statementFields.flatMap((field) =>
      fields[`${field}.pick`] === 'theirs' ? [[field, fields[`${field}.theirs`]]] : [],
    ),
  ),
})

/**
 * Saves a new version of the joint need statement; no earlier confirmation stands for it. `base` is the version that the writer began
 * with (0 for none): refuses 'needs.statementChanged' where the other side has saved meanwhile.
 */
export const writeStatement = action({
  name: 'needs.writeStatement',
  input: z.object({ partnershipId: idInput, base: countInput(0, 100_000), ...statementInput }),
  subject: one,
  permission: writesAsParty,
  run: async (doing, { base, ...input }, partnership) => {
    if (!isDescribing(partnership)) return refuse('needs.describedAlready')
    const [latest] = await versionsOf(doing.tx, partnership.partnershipId)
    if ((latest?.version ?? 0) !== base) return refuse('needs.statementChanged')
    if (changedFields(latest, input).length === 0) return refuse('needs.nothingChanged')
    const writtenFor = ownParty(doing, partnership)?.name ?? doing.authority.name
    await addVersion(doing, partnership.partnershipId, { version: base + 1, writtenFor, statement: input })
    return { partnershipId: partnership.partnershipId, version: base + 1 }
  },
  journal: ({ partnershipId }, _, { version }) => ({ subjectId: partnershipId, details: { version } }),
})

/**
 * A party stands behind a version of the statement. When all do, its goal is the goal of the partnership, and the statement is filed
 * in the case. Refuses an old version.
 */
export const confirmStatement = action({
  name: 'needs.confirmStatement',
  input: z.object({ partnershipId: idInput, version: countInput(1, 100_000) }),
  subject: one,
  permission: writesAsParty,
  run: async (doing, { version }, partnership) => {
    if (!isDescribing(partnership)) return refuse('needs.describedAlready')
    const { partnershipId, parties } = partnership
    const [latest] = await versionsOf(doing.tx, partnershipId)
    if (latest?.version !== version) return refuse('needs.statementChanged')
    const party = ownParty(doing, partnership)
    if (!party) return refuse('permissions.partyOfPartnership')
    if (latest.confirmedBy.includes(party.partyId)) return refuse('needs.alreadyConfirmed')
    await confirmVersionFor(doing, { partnershipId, version, partyId: party.partyId })
    const isWhole = isConfirmedByAll([...latest.confirmedBy, party.partyId], parties)
    if (isWhole) await settle(doing, partnership, latest)
    return { partnershipId, isWhole }
  },
  journal: ({ partnershipId, version }, _, { isWhole }) => ({
    subjectId: partnershipId,
    details: { version, isWhole },
  }),
})

const settle = async (
  doing: Doing,
  { partnershipId, caseId, title, parties }: Partnership,
  statement: Parameters<typeof statementDocument>[1],
): Promise<void> => {
  await savePartnership(doing.tx, partnershipId, { goal: statement.goal })
  await doing.enqueue('partnerships.follow', { partnershipId })
  const names = parties.map(({ name }) => name)
  if (caseId) await filePaper(doing, caseId, { tree: statementDocument(title, statement, names) })
}
