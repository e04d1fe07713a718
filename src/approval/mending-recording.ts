import { sql } from 'kysely'
import type { Doing } from '../platform/action.ts'
import type { Id } from '../platform/id.ts'

type Worded = {
  readonly title: string
  readonly background: string
  readonly decisionPath: string
  readonly points: readonly string[]
}

/** Keeps how a paragraph is worded by now, and once what the meeting left. Only points that read otherwise are written. */
export const saveWords = async (
  { tx, now, actor, authority }: Doing,
  itemId: Id,
  { before, after }: { before: Worded; after: Worded },
): Promise<void> => {
  await tx
    .updateTable('meeting_item')
    .set({
      title: after.title,
      background: after.background,
      decision_path: after.decisionPath,
      // What the meeting left, not what an earlier mend made of it.
      words_before: sql`coalesce(words_before, ${JSON.stringify(before)}::jsonb)`,
      words_mended_at: now,
      words_mended_by: 'name' in actor ? actor.name : authority.name,
    })
    .where('meeting_item_id', '=', itemId)
    .execute()
  for (const [index, text] of after.points.entries())
    if (text !== before.points[index])
      await tx
        .updateTable('decision_point')
        .set({ text })
        .where('meeting_item_id', '=', itemId)
        .where('number', '=', index + 1)
        .execute()
}
