import { sql } from 'kysely'
import type { Doing } from '../../platform/action.ts'
import type { Id } from '../../platform/id.ts'
import { isRefusal } from '../../platform/refusal.ts'
import { type Day, stockholm } from '../../platform/time.ts'
import type { Sighting } from '../watch/entry.ts'
import { appendSightings } from '../watch/log-queries.ts'
import { minutesToPost } from './approved-queries.ts'
import { toPost } from './posting.ts'
import { wordsOf } from './words-queries.ts'

const postedAtHour = 9
const minutesBetweenLooks = 58

/**
 * Puts a notice on the board that a story tells was posted on an earlier day and is still up, with the looks of the watch since then.
 * Only for demo data: a real notice is posted by `notices.post` and watched as time goes.
 */
export const putOnBoardAsTold = async (
  doing: Doing,
  told: { readonly noticeId: Id; readonly minutesId: Id; readonly postedOn: Day; readonly by: string },
): Promise<void> => {
  const minutes = await minutesToPost(doing.tx, told.minutesId)
  const posting = minutes && toPost(minutes, told.by, told.postedOn)
  if (!posting || isRefusal(posting)) return
  const postedAt = told.postedOn.toZonedDateTime({ timeZone: stockholm, plainTime: { hour: postedAtHour } }).toInstant()
  if (Temporal.Instant.compare(postedAt, doing.now) >= 0) return
  const { text, sha256 } = await wordsOf(doing.tx, { kind: 'approvedMinutes', content: posting.content }, postedAt)
  await doing.tx
    .updateTable('notice')
    .set({
      posted_at: postedAt,
      removed_on: null,
      content: sql`${JSON.stringify({ says: posting.content, text })}::jsonb`,
      content_sha256: sha256,
      last_appeal_on: posting.lastAppealOn ?? null,
      earliest_removal_on: posting.earliestRemovalOn,
      planned_removal_on: posting.plannedRemovalOn,
    })
    .where('notice_id', '=', told.noticeId)
    .execute()
  const looks: Sighting[] = []
  let at = postedAt.add({ minutes: 5 })
  for (let n = 0; Temporal.Instant.compare(at, doing.now) < 0; n += 1) {
    looks.push({ noticeId: told.noticeId, at, result: 'seen', httpStatus: 200, contentSha256: sha256 })
    at = at.add({ minutes: minutesBetweenLooks - ((n * 7) % 13) })
  }
  await appendSightings(doing, looks)
}
