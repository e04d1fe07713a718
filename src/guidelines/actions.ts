import { z } from 'zod'
import { action, type Doing, wholeAuthority } from '../platform/action.ts'
import type { Id } from '../platform/id.ts'
import {
  countInput,
  dayInput,
  idInput,
  lineInput,
  optionalDayInput,
  optionalIdInput,
  optionalTextInput,
} from '../platform/input.ts'
import { isRefusal, type Refusal, refuse } from '../platform/refusal.ts'
import {
  adopt,
  adoptsGuidelines,
  anchorOf,
  asDraft,
  clauseMark,
  type GuidelineClause,
  headMark,
  writesGuidelines,
} from './guidelines.ts'
import { profilesWith } from './profile-queries.ts'
import { adoptingItem, getVersion } from './queries.ts'
import {
  dropClause,
  dropDraft,
  hasDraft,
  latestAdopted,
  recordClauses,
  recordGuideline,
  recordVersion,
  saveAdoption,
  saveClause,
  saveVersion,
} from './saving-queries.ts'

const one = ({ tx }: Doing, { versionId }: { versionId: Id }) => getVersion(tx, versionId, { lock: true })

const head = {
  title: lineInput(300),
  introduction: optionalTextInput(10_000),
  appliesTo: optionalTextInput(300),
  responsible: optionalTextInput(200),
}

/** Begins guidelines with a first draft. */
export const beginGuideline = action({
  name: 'guidelines.begin',
  input: z.object(head),
  subject: wholeAuthority,
  permission: writesGuidelines,
  run: async (doing, input) => {
    const { guidelineId } = await recordGuideline(doing, input.title)
    return { versionId: await recordVersion(doing, { guidelineId, number: 1, ...input }) }
  },
  journal: (_, __, { versionId }) => ({ subjectId: versionId }),
})

/** Begins the next version as a copy of this one. Refuses a draft: there is one already. */
export const beginVersion = action({
  name: 'guidelines.beginVersion',
  input: z.object({ versionId: idInput }),
  subject: one,
  permission: writesGuidelines,
  run: async (doing, _, version) => {
    if (version.state !== 'adopted') return refuse('guidelines.copyOnlyAdopted')
    const { guidelineId, number, title, introduction, appliesTo, responsible } = version
    if (await hasDraft(doing.tx, guidelineId)) return refuse('guidelines.draftExists')
    const next = { guidelineId, number: number + 1, title, introduction, appliesTo, responsible }
    const versionId = await recordVersion(doing, next)
    await recordClauses(doing, versionId, version.clauses)
    return { versionId }
  },
  journal: ({ versionId }, _, result) => ({ subjectId: result.versionId, details: { copyOf: versionId } }),
})

/** The mark of the words that the writer began with; left out by who has not seen any. */
const seen = { seen: optionalTextInput(40) }

const whyNotAsSeen = (seen: string, now: string): Refusal | undefined =>
  seen === '' || seen === now ? undefined : refuse('guidelines.changedMeanwhile')

/** Writes what stands before the clauses of a draft. Refuses where somebody else has written meanwhile. */
export const writeVersion = action({
  name: 'guidelines.write',
  input: z.object({ versionId: idInput, ...seen, ...head, reviseBy: optionalDayInput }),
  subject: one,
  permission: writesGuidelines,
  run: async (doing, { versionId, seen, ...input }, version) => {
    const no = asDraft(version) ?? whyNotAsSeen(seen, headMark(version))
    if (no) return no
    await saveVersion(doing, versionId, input)
    return { versionId }
  },
  journal: ({ versionId }) => ({ subjectId: versionId }),
})

const clauseNumber = z
  .string()
  .trim()
  .min(1)
  .max(20)
  .regex(/[\p{L}\p{N}]/u, { error: 'guidelines.field.number' })

/**
 * Writes a clause of a draft, a new one where no clause is named. Refuses a number whose address another clause has, and a clause that
 * somebody else has changed meanwhile.
 */
export const writeClause = action({
  name: 'guidelines.writeClause',
  input: z.object({
    versionId: idInput,
    clauseId: optionalIdInput,
    ...seen,
    position: countInput(1, 999),
    number: clauseNumber,
    heading: lineInput(200),
    text: optionalTextInput(20_000),
  }),
  subject: one,
  permission: writesGuidelines,
  run: async (doing, { versionId, clauseId, seen, ...written }, version) => {
    const no = asDraft(version)
    if (no) return no
    const clause = version.clauses.find((each) => each.clauseId === clauseId)
    if (clauseId !== undefined && !clause) return refuse('guidelines.clauseGone')
    const changed = clause && whyNotAsSeen(seen, clauseMark(clause))
    if (changed) return changed
    const others = version.clauses.filter((clause) => clause.clauseId !== clauseId)
    if (others.some((clause) => anchorOf(clause) === anchorOf(written))) return refuse('guidelines.numberTaken')
    if (clauseId === undefined) await recordClauses(doing, versionId, [written])
    else await saveClause(doing, { clauseId, ...written })
    return { versionId, number: written.number }
  },
  journal: ({ versionId, number }) => ({ subjectId: versionId, details: { number } }),
})

/** Takes a clause out of a draft. */
export const removeClause = action({
  name: 'guidelines.removeClause',
  input: z.object({ versionId: idInput, clauseId: idInput }),
  subject: one,
  permission: writesGuidelines,
  run: async (doing, { versionId, clauseId }, version) => {
    const no = asDraft(version)
    if (no) return no
    const clause = version.clauses.find((each: GuidelineClause) => each.clauseId === clauseId)
    if (!clause) return refuse('guidelines.clauseGone')
    await dropClause(doing, clauseId)
    return { versionId, number: clause.number }
  },
  journal: ({ versionId }, _, { number }) => ({ subjectId: versionId, details: { number } }),
})

/** Throws a draft away. */
export const discardDraft = action({
  name: 'guidelines.discard',
  input: z.object({ versionId: idInput }),
  subject: one,
  permission: writesGuidelines,
  run: async (doing, { versionId }, version) => {
    const no = asDraft(version)
    if (no) return no
    await dropDraft(doing, version)
    return { versionId }
  },
  journal: ({ versionId }) => ({ subjectId: versionId }),
})

/** Records that a draft has been adopted, where and with which criteria. Refuses what `adopt` refuses, and an adoption told nowhere. */
export const adoptVersion = action({
  name: 'guidelines.adopt',
  input: z.object({
    versionId: idInput,
    itemId: optionalIdInput,
    adoptedBy: optionalTextInput(300),
    adoptedOn: dayInput,
    validFrom: dayInput,
    profileVersionId: optionalIdInput,
  }),
  subject: one,
  permission: adoptsGuidelines,
  run: async (doing, { versionId, ...adoption }, version) => {
    const { itemId, profileVersionId } = adoption
    if (itemId === undefined && adoption.adoptedBy === '') return refuse('guidelines.adoptedWhere')
    const item = itemId === undefined ? undefined : await adoptingItem(doing.tx, itemId)
    if (itemId !== undefined && !item) return refuse('guidelines.noSuchItem')
    if (item && !item.heldOn.equals(adoption.adoptedOn)) return refuse('guidelines.otherDay')
    if (profileVersionId !== undefined && (await profilesWith(doing.tx, [profileVersionId])).size === 0)
      return refuse('guidelines.noSuchProfile')
    const current = await latestAdopted(doing.tx, version.guidelineId)
    const adopted = adopt(version, current, { ...adoption, today: doing.today })
    if (isRefusal(adopted)) return adopted
    await saveAdoption(doing, versionId, { ...adoption, replaces: current?.versionId })
    return { versionId, slug: version.slug }
  },
  journal: ({ versionId, itemId }) => ({ subjectId: versionId, details: itemId === undefined ? {} : { itemId } }),
})
