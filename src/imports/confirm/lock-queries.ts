import { sql } from 'kysely'
import type { Write } from '../../platform/db/db.ts'

/** Lets one confirmation at a time through in an authority, until commit: two could open the same case or meeting at once. */
export const oneAtATime = async (tx: Write): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended('imports.confirm ' || acting_authority()::text, 0))`.execute(
    tx,
  )
}
