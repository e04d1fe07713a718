import type { Doing } from '../platform/action.ts'
import { accountOf } from '../platform/actor.ts'
import type { Read } from '../platform/db/db.ts'
import type { Day, Instant } from '../platform/time.ts'
import { type ClauseKey, clauseOf, ourWording } from './clauses.ts'
import type { VolunteerRate } from './contributions.ts'
import { firstRate } from './data/first-rate.ts'

/** An authority's standard wording of a clause: its own, or ours where it has none. */
export type Standard = {
  readonly clause: ClauseKey
  readonly wording: string
  /** 0 while nobody has written one. */
  readonly version: number
  readonly isOwn: boolean
  readonly madeAt?: Instant | undefined
}

/** The standard wordings of the acting authority, by clause; clauses without one of their own are left out. */
export const ownStandards = async (db: Read): Promise<ReadonlyMap<ClauseKey, Standard>> => {
  const rows = await db
    .selectFrom('clause_text')
    .select(['clause', 'version', 'wording', 'made_at'])
    .distinctOn('clause')
    .orderBy('clause')
    .orderBy('version', 'desc')
    .execute()
  return new Map(
    rows.flatMap((row) => {
      const clause = clauseOf(row.clause)?.key
      if (clause === undefined) return []
      const isOwn = row.wording !== ''
      const wording = isOwn ? row.wording : ourWording(clause)
      return [[clause, { clause, wording, version: row.version, isOwn, madeAt: row.made_at }] as const]
    }),
  )
}

/** The standard wording of a clause among those of the authority, or ours. */
export const standardOf = (own: ReadonlyMap<ClauseKey, Standard>, clause: ClauseKey): Standard =>
  own.get(clause) ?? { clause, wording: ourWording(clause), version: 0, isOwn: false }

/** Keeps a standard wording as the next version; the empty text goes back to ours. */
export const addStandard = async (
  { tx, authority, actor, now }: Doing,
  { clause, version, wording }: { readonly clause: ClauseKey; readonly version: number; readonly wording: string },
): Promise<boolean> => {
  const { numInsertedOrUpdatedRows = 0n } = await tx
    .insertInto('clause_text')
    .values({
      authority_id: authority.authorityId,
      clause,
      version,
      wording,
      made_at: now,
      made_by: accountOf(actor) ?? null,
    })
    .onConflict((conflict) => conflict.columns(['authority_id', 'clause', 'version']).doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows > 0n
}

/** What an hour of voluntary work counts as on a day in the acting authority; what is usual where it has said nothing. */
export const rateOn = async (db: Read, on: Day): Promise<VolunteerRate & { readonly version: number }> => {
  const row = await db
    .selectFrom('volunteer_rate')
    .select(['version', 'adult_ore', 'youth_ore', 'valid_from', 'source'])
    .where('valid_from', '<=', on)
    .orderBy('valid_from', 'desc')
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return { ...firstRate, version: 0 }
  return {
    version: row.version,
    adult: Number(row.adult_ore / 100n),
    youth: Number(row.youth_ore / 100n),
    validFrom: row.valid_from,
    source: row.source,
  }
}

/** Keeps what an hour counts as from a day on. */
export const addRate = async (
  { tx, authority, actor, now }: Doing,
  { adult, youth, validFrom, source }: VolunteerRate & { readonly validFrom: Day },
): Promise<void> => {
  const last = await tx
    .selectFrom('volunteer_rate')
    .select('version')
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  await tx
    .insertInto('volunteer_rate')
    .values({
      authority_id: authority.authorityId,
      version: (last?.version ?? 0) + 1,
      adult_ore: BigInt(adult) * 100n,
      youth_ore: BigInt(youth) * 100n,
      valid_from: validFrom,
      source,
      made_at: now,
      made_by: accountOf(actor) ?? null,
    })
    .execute()
}
