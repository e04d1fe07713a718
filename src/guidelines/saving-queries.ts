import type { Doing } from '../platform/action.ts'
import { accountOf } from '../platform/actor.ts'
import type { Read } from '../platform/db/db.ts'
import type { Id } from '../platform/id.ts'
import type { Day } from '../platform/time.ts'
import { type GuidelineClause, type GuidelineVersion, slugOf, takenSlugs } from './guidelines.ts'

/** Begins guidelines: the row that all versions share. The word in the address is that of the title, with a number if it is taken. */
export const recordGuideline = async (doing: Doing, title: string): Promise<{ guidelineId: Id; slug: string }> => {
  const { tx, authority, newId, now } = doing
  const wanted = slugOf(title)
  const rows = await tx.selectFrom('guideline').select('slug').where('slug', 'like', `${wanted}%`).execute()
  const taken = new Set([...takenSlugs, ...rows.map((row) => row.slug)])
  let slug = wanted
  for (let n = 2; taken.has(slug); n += 1) slug = `${wanted}-${n}`
  const guidelineId = newId()
  await tx
    .insertInto('guideline')
    .values({ authority_id: authority.authorityId, guideline_id: guidelineId, slug, begun_at: now })
    .execute()
  return { guidelineId, slug }
}

/** What a new version begins with. */
export type NewVersion = Pick<
  GuidelineVersion,
  'guidelineId' | 'number' | 'title' | 'introduction' | 'appliesTo' | 'responsible' | 'sourceDocumentId'
>

/** Begins a draft. */
export const recordVersion = async (doing: Doing, version: NewVersion): Promise<Id> => {
  const versionId = doing.newId()
  await doing.tx
    .insertInto('guideline_version')
    .values({
      authority_id: doing.authority.authorityId,
      guideline_version_id: versionId,
      guideline_id: version.guidelineId,
      number: version.number,
      title: version.title,
      introduction: version.introduction,
      applies_to: version.appliesTo,
      responsible: version.responsible,
      source_document_id: version.sourceDocumentId ?? null,
      begun_at: doing.now,
      begun_by: accountOf(doing.actor) ?? null,
    })
    .execute()
  return versionId
}

/** Puts clauses into a version. */
export const recordClauses = async (
  { tx, authority, newId }: Doing,
  versionId: Id,
  clauses: readonly Omit<GuidelineClause, 'clauseId'>[],
): Promise<void> => {
  if (clauses.length === 0) return
  await tx
    .insertInto('guideline_clause')
    .values(
      clauses.map(({ position, number, heading, text }) => ({
        ...{ authority_id: authority.authorityId, guideline_clause_id: newId(), guideline_version_id: versionId },
        ...{ position, number, heading, text },
      })),
    )
    .execute()
}

/** Changes what a draft says before its clauses. */
export const saveVersion = async (
  { tx }: Doing,
  versionId: Id,
  head: Pick<GuidelineVersion, 'title' | 'introduction' | 'appliesTo' | 'responsible'> & { reviseBy?: Day | undefined },
): Promise<void> => {
  await tx
    .updateTable('guideline_version')
    .set({
      title: head.title,
      introduction: head.introduction,
      applies_to: head.appliesTo,
      responsible: head.responsible,
      revise_by: head.reviseBy ?? null,
    })
    .where('guideline_version_id', '=', versionId)
    .execute()
}

/** Changes a clause. */
export const saveClause = async (
  { tx }: Doing,
  { clauseId, position, number, heading, text }: GuidelineClause,
): Promise<void> => {
  await tx
    .updateTable('guideline_clause')
    .set({ position, number, heading, text })
    .where('guideline_clause_id', '=', clauseId)
    .execute()
}

/** Takes a clause out of a draft. */
export const dropClause = async ({ tx }: Doing, clauseId: Id): Promise<void> => {
  await tx.deleteFrom('guideline_clause').where('guideline_clause_id', '=', clauseId).execute()
}

/** Throws a draft away, and the guidelines with it where there is no other version. */
export const dropDraft = async ({ tx }: Doing, { versionId, guidelineId }: GuidelineVersion): Promise<void> => {
  await tx.deleteFrom('guideline_version').where('guideline_version_id', '=', versionId).execute()
  await tx
    .deleteFrom('guideline')
    .where('guideline_id', '=', guidelineId)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('guideline_version').select('number').where('guideline_id', '=', guidelineId))),
    )
    .execute()
}

/** Whether the guidelines have a draft. */
export const hasDraft = async (db: Read, guidelineId: Id): Promise<boolean> =>
  (await db
    .selectFrom('guideline_version')
    .select('number')
    .where('guideline_id', '=', guidelineId)
    .where('state', '=', 'draft')
    .executeTakeFirst()) !== undefined

/** The version that holds last among the adopted ones; locked until commit. */
export const latestAdopted = async (
  db: Read,
  guidelineId: Id,
): Promise<{ readonly versionId: Id; readonly validFrom: Day } | undefined> => {
  const row = await db
    .selectFrom('guideline_version')
    .select(['guideline_version_id', 'valid_from'])
    .where('guideline_id', '=', guidelineId)
    .where('state', '=', 'adopted')
    .forUpdate()
    .executeTakeFirst()
  return row?.valid_from ? { versionId: row.guideline_version_id, validFrom: row.valid_from } : undefined
}

/** What the adoption of a version says. */
export type Adoption = {
  readonly adoptedOn: Day
  readonly validFrom: Day
  readonly adoptedBy: string
  readonly itemId?: Id | undefined
  readonly profileVersionId?: Id | undefined
}

/** Adopts a draft, and lets the version before it hold until then. */
export const saveAdoption = async (
  { tx }: Doing,
  versionId: Id,
  { replaces, ...adoption }: Adoption & { readonly replaces?: Id | undefined },
): Promise<void> => {
  if (replaces !== undefined)
    await tx
      .updateTable('guideline_version')
      .set({ state: 'replaced', valid_until: adoption.validFrom })
      .where('guideline_version_id', '=', replaces)
      .execute()
  await tx
    .updateTable('guideline_version')
    .set({
      state: 'adopted',
      valid_from: adoption.validFrom,
      adopted_on: adoption.adoptedOn,
      adopted_by: adoption.adoptedBy,
      adopted_item_id: adoption.itemId ?? null,
      profile_version_id: adoption.profileVersionId ?? null,
    })
    .where('guideline_version_id', '=', versionId)
    .execute()
}
