import { sql } from 'kysely'
import { z } from 'zod'
import type { Doing } from '../platform/action.ts'
import { accountOf } from '../platform/actor.ts'
import type { Read } from '../platform/db/db.ts'
import type { Id } from '../platform/id.ts'
import { type Day, stockholm } from '../platform/time.ts'
import {
  builtInProfile,
  type CriteriaProfile,
  type CriterionId,
  criterionTypes,
  defaultProfile,
  isCriterionId,
  type ProfileVersion,
} from './criteria.ts'
import { guidelinesTexts } from './texts.ts'

const kept = z.array(
  z.object({
    id: z.string().refine((id): id is CriterionId => isCriterionId(id)),
    type: z.enum(criterionTypes),
  }),
)

const profileQuery = (db: Read) =>
  db
    .selectFrom('criteria_profile_version as profile')
    .select(['profile_version_id', 'number', 'name', 'based_on', 'demands', 'criteria', 'reason', 'saved_at'])

type ProfileRow = Awaited<ReturnType<ReturnType<typeof profileQuery>['executeTakeFirstOrThrow']>>

const profileOf = (row: ProfileRow): ProfileVersion => ({
  profileVersionId: row.profile_version_id,
  number: row.number,
  name: row.name,
  basedOn: row.based_on,
  demands: row.demands,
  criteria: kept.parse(row.criteria),
  reason: row.reason,
  savedAt: row.saved_at,
})

/** Every version of an authority's profile, the newest first. */
export const profileVersions = async (db: Read, authorityId: Id): Promise<readonly ProfileVersion[]> =>
  (await profileQuery(db).where('authority_id', '=', authorityId).orderBy('number', 'desc').execute()).map(profileOf)

/** Profile versions by id, of any authority: the parties of a partnership read the one they were assessed by. */
export const profilesWith = async (db: Read, ids: readonly Id[]): Promise<ReadonlyMap<Id, ProfileVersion>> => {
  if (ids.length === 0) return new Map()
  const rows = await profileQuery(db)
    .where('profile_version_id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map((row) => [row.profile_version_id, profileOf(row)]))
}

/**
 * The profile that counts for an authority on a day: the one its guidelines in force name; where they name none, the newest that was saved
 * by then; before the first one `undefined`, and the default of the catalogue counts. One statement.
 */
export const savedProfileFor = async (db: Read, authorityId: Id, on: Day): Promise<ProfileVersion | undefined> => {
  const endOfDay = on.add({ days: 1 }).toZonedDateTime(stockholm).toInstant()
  const named = sql<Day | null>`(select max(v.valid_from) from guideline_version v where v.authority_id = ${authorityId}
    and v.profile_version_id = profile.profile_version_id and v.valid_from <= ${on} and (v.valid_until is null or v.valid_until > ${on}))`
  const row = await profileQuery(db)
    .where('authority_id', '=', authorityId)
    .where((eb) => eb.or([eb('saved_at', '<', endOfDay), eb(named, 'is not', null)]))
    .orderBy(sql`${named} desc nulls last`)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && profileOf(row)
}

/** The profile that counts for an authority on a day, be it its own or the default of the catalogue. */
export const profileFor = async (db: Read, authorityId: Id, on: Day): Promise<CriteriaProfile | ProfileVersion> =>
  (await savedProfileFor(db, authorityId, on)) ?? builtInProfile(defaultProfile)

/** What is saved as the next version. */
export type NewProfile = Omit<ProfileVersion, 'profileVersionId' | 'number' | 'savedAt'>

/** Saves the next version. The row of the authority is held until commit, so that no number is given twice. */
export const recordProfile = async (doing: Doing, profile: NewProfile): Promise<Id> => {
  const { tx, authority, newId, now, actor } = doing
  const { authorityId } = authority
  await tx.selectFrom('authority').select('authority_id').where('authority_id', '=', authorityId).forUpdate().execute()
  const { last } = await tx
    .selectFrom('criteria_profile_version')
    .select(sql<number>`coalesce(max(number), 0)::int`.as('last'))
    .where('authority_id', '=', authorityId)
    .executeTakeFirstOrThrow()
  const profileVersionId = newId()
  await tx
    .insertInto('criteria_profile_version')
    .values({
      profile_version_id: profileVersionId,
      authority_id: authorityId,
      number: last + 1,
      name: profile.name,
      based_on: profile.basedOn,
      demands: profile.demands,
      criteria: sql`${JSON.stringify(profile.criteria)}::jsonb`,
      reason: profile.reason,
      saved_at: now,
      saved_by: accountOf(actor) ?? null,
    })
    .execute()
  return profileVersionId
}

/**
 * The profile that an assessment begun today is pinned to. Where the authority has none of its own the default is saved as its first
 * version: what an old assessment leaned on must be there to read.
 */
export const pinProfile = async (doing: Doing): Promise<Id> => {
  const saved = await savedProfileFor(doing.tx, doing.authority.authorityId, doing.today)
  if (saved) return saved.profileVersionId
  const { demands, criteria } = builtInProfile(defaultProfile)
  const name = guidelinesTexts.sv.guidelines.profile.name[defaultProfile]
  return recordProfile(doing, { name, basedOn: defaultProfile, demands, criteria, reason: '' })
}
