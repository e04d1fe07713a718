import { sql } from 'kysely'
import type { Read } from '../platform/db/db.ts'
import { type Id, isId } from '../platform/id.ts'
import type { Day } from '../platform/time.ts'
import { type GuidelineClause, type GuidelineVersion, holdsOn } from './guidelines.ts'

const versionQuery = (db: Read) =>
  db
    .selectFrom('guideline_version as version')
    .innerJoin('guideline', (join) =>
      join
        .onRef('guideline.authority_id', '=', 'version.authority_id')
        .onRef('guideline.guideline_id', '=', 'version.guideline_id'),
    )
    .select([
      'guideline_version_id',
      'version.guideline_id',
      'slug',
      'number',
      'title',
      'introduction',
      'applies_to',
      'responsible',
      'revise_by',
      'state',
      'valid_from',
      'valid_until',
      'adopted_on',
      'adopted_by',
      'adopted_item_id',
      'profile_version_id',
      'source_document_id',
    ])

type VersionRow = Awaited<ReturnType<ReturnType<typeof versionQuery>['executeTakeFirstOrThrow']>>

const versionOf = (row: VersionRow): GuidelineVersion => ({
  versionId: row.guideline_version_id,
  guidelineId: row.guideline_id,
  slug: row.slug,
  number: row.number,
  title: row.title,
  introduction: row.introduction,
  appliesTo: row.applies_to,
  responsible: row.responsible,
  ...(row.revise_by ? { reviseBy: row.revise_by } : {}),
  state: row.state,
  ...(row.valid_from ? { validFrom: row.valid_from } : {}),
  ...(row.valid_until ? { validUntil: row.valid_until } : {}),
  ...(row.adopted_on ? { adoptedOn: row.adopted_on } : {}),
  adoptedBy: row.adopted_by,
  ...(row.adopted_item_id ? { adoptedItemId: row.adopted_item_id } : {}),
  ...(row.profile_version_id ? { profileVersionId: row.profile_version_id } : {}),
  ...(row.source_document_id ? { sourceDocumentId: row.source_document_id } : {}),
})

/** Every version that the reader may see, by title and the newest first: drafts are for those who work here. One statement. */
export const guidelineVersions = async (db: Read): Promise<readonly GuidelineVersion[]> =>
  (
    await versionQuery(db)
      .orderBy(sql`title collate "sv-SE-x-icu"`)
      .orderBy('version.guideline_id')
      .orderBy('number', 'desc')
      .execute()
  ).map(versionOf)

/** The versions of the guidelines that an address names, by the word or by the id of one of them; the newest first. One statement. */
export const versionsAt = async (db: Read, slugOrId: string): Promise<readonly GuidelineVersion[]> => {
  const query = versionQuery(db).orderBy('number', 'desc')
  const found = isId(slugOrId)
    ? query.where((eb) =>
        eb(
          'version.guideline_id',
          'in',
          eb
            .selectFrom('guideline_version as named')
            .select('guideline_id')
            .where('guideline_version_id', '=', slugOrId),
        ),
      )
    : query.where('slug', '=', slugOrId)
  return (await found.execute()).map(versionOf)
}

/** Which of the versions an address means: the named one, else the one that holds, else the latest adopted, else the draft. */
export const versionMeant = (
  versions: readonly GuidelineVersion[],
  slugOrId: string,
  today: Day,
): GuidelineVersion | undefined =>
  isId(slugOrId)
    ? versions.find(({ versionId }) => versionId === slugOrId)
    : (versions.find((version) => holdsOn(version, today)) ??
      versions.find(({ state }) => state !== 'draft') ??
      versions[0])

/** One version with its clauses; `lock` holds it until commit. Two statements. */
export const getVersion = async (
  db: Read,
  versionId: Id,
  options: { lock?: boolean } = {},
): Promise<(GuidelineVersion & { readonly clauses: readonly GuidelineClause[] }) | undefined> => {
  const query = versionQuery(db).where('guideline_version_id', '=', versionId)
  const row = await (options.lock ? query.forUpdate('version') : query).executeTakeFirst()
  return row && { ...versionOf(row), clauses: await clausesOf(db, versionId) }
}

/** The clauses of a version in their order. */
export const clausesOf = async (db: Read, versionId: Id): Promise<readonly GuidelineClause[]> => {
  const rows = await db
    .selectFrom('guideline_clause')
    .select(['guideline_clause_id', 'position', 'number', 'heading', 'text'])
    .where('guideline_version_id', '=', versionId)
    .orderBy('position')
    .orderBy('guideline_clause_id')
    .execute()
  return rows.map(({ guideline_clause_id, ...clause }) => ({ clauseId: guideline_clause_id, ...clause }))
}

/** A paragraph of a meeting in which guidelines may have been adopted. */
export type AdoptingItem = {
  readonly itemId: Id
  readonly bodyName: string
  readonly heldOn: Day
  readonly paragraph?: number
  readonly title: string
  readonly caseId?: Id
}

const itemQuery = (db: Read) =>
  db
    .selectFrom('meeting_item as item')
    .innerJoin('meeting', (join) =>
      join.onRef('meeting.authority_id', '=', 'item.authority_id').onRef('meeting.meeting_id', '=', 'item.meeting_id'),
    )
    .innerJoin('body', (join) =>
      join.onRef('body.authority_id', '=', 'meeting.authority_id').onRef('body.body_id', '=', 'meeting.body_id'),
    )
    .select(['meeting_item_id', 'body.name as body_name', 'held_on', 'paragraph', 'item.title', 'item.case_id'])

const itemOf = (row: Awaited<ReturnType<ReturnType<typeof itemQuery>['executeTakeFirstOrThrow']>>): AdoptingItem => ({
  itemId: row.meeting_item_id,
  bodyName: row.body_name,
  heldOn: row.held_on,
  ...(row.paragraph === null ? {} : { paragraph: row.paragraph }),
  title: row.title,
  ...(row.case_id === null ? {} : { caseId: row.case_id }),
})

/** Decided paragraphs, those of the case that is named first and then the latest: for the choice of the one that adopted. */
export const adoptingItems = async (db: Read, caseId?: Id): Promise<readonly AdoptingItem[]> =>
  (
    await itemQuery(db)
      .where('item.outcome', '=', 'decision')
      .where('paragraph', 'is not', null)
      .orderBy(sql`item.case_id is not distinct from ${caseId ?? null}::uuid`, 'desc')
      .orderBy('held_on', 'desc')
      .orderBy('paragraph')
      .limit(80)
      .execute()
  ).map(itemOf)

/** One such paragraph. */
export const adoptingItem = async (db: Read, itemId: Id): Promise<AdoptingItem | undefined> => {
  const row = await itemQuery(db)
    .where('meeting_item_id', '=', itemId)
    .where('item.outcome', '=', 'decision')
    .executeTakeFirst()
  return row && itemOf(row)
}
