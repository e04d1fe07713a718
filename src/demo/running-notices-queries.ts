import { putOnBoardAsTold } from '../notices/index.ts'
import type { Authority } from '../platform/actor.ts'
import type { Write } from '../platform/db/db.ts'
import type { Id } from '../platform/id.ts'
import type { Day, Instant } from '../platform/time.ts'

type Telling = {
  readonly tx: Write
  readonly authorityId: Id
  readonly now: Instant
  readonly today: Day
  readonly newId: () => Id
}

/** Puts the notices that the story has not taken down yet on the board, watched since they went up. */
export const postRunning = async ({ tx, authorityId, now, today, newId }: Telling): Promise<void> => {
  const { slug, name, address } = await tx
    .selectFrom('authority')
    .select(['slug', 'name', 'address'])
    .where('authority_id', '=', authorityId)
    .executeTakeFirstOrThrow()
  const authority: Authority = { authorityId, slug, name, address }
  const running = await tx
    .selectFrom('notice')
    .select(['notice_id', 'minutes_id', 'posted_on', 'posted_by'])
    .where('posted_on', '<=', today)
    .where(({ eb, or }) => or([eb('removed_on', 'is', null), eb('removed_on', '>', today)]))
    .orderBy('posted_on')
    .execute()
  const actor = { kind: 'system', task: 'demo.load' } as const
  const enqueue = async () => {}
  for (const { notice_id, minutes_id, posted_on, posted_by } of running) {
    if (minutes_id === null) continue
    await putOnBoardAsTold(
      { tx, actor, authority, today, now, newId, enqueue },
      { noticeId: notice_id, minutesId: minutes_id, postedOn: posted_on, by: posted_by },
    )
  }
}
