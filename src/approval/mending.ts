import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { MeetingItem } from '../meetings/index.ts'
import { action } from '../platform/action.ts'
import type { Read } from '../platform/db/db.ts'
import type { Id } from '../platform/id.ts'
import { countInput, idInput, lineInput, optionalTextInput, textInput } from '../platform/input.ts'
import { refuse } from '../platform/refusal.ts'
import type { Instant } from '../platform/time.ts'
import { keepsMinutes } from './approval.ts'
import { saveWords } from './mending-recording.ts'
import { lockedApproval, whilePreparing } from './round-actions.ts'

const wordsForm = z.object({
  title: z.string(),
  background: z.string(),
  decisionPath: z.string(),
  points: z.array(z.string()),
})

/** How a paragraph is worded: what may be mended until the minutes go out to be signed. Who took part and the outcome stand. */
export type Words = z.infer<typeof wordsForm>

/** Paragraphs whose words were mended after the meeting, with what they were when it was closed. */
export type Mended = { readonly itemId: Id; readonly before: Words; readonly at: Instant; readonly byName: string }

/** The words of a paragraph. */
export const wordsOf = ({ title, background, decisionPath, points }: MeetingItem): Words => ({
  ...{ title, background, decisionPath, points: [...points] },
})

/** A mark of the words that a form was filled with, so that whoever saves on other words is told. */
export const markOf = (words: Words): string => createHash('sha256').update(JSON.stringify(words)).digest('hex')

/** What was mended in the paragraphs since their meeting. One statement. */
export const mendedIn = async (db: Read, itemIds: readonly Id[]): Promise<readonly Mended[]> => {
  if (itemIds.length === 0) return []
  const rows = await db
    .selectFrom('meeting_item')
    .select(['meeting_item_id', 'words_before', 'words_mended_at', 'words_mended_by'])
    .where('meeting_item_id', 'in', itemIds)
    .where('words_mended_at', 'is not', null)
    .orderBy('paragraph')
    .execute()
  return rows.flatMap(({ meeting_item_id: itemId, words_before, words_mended_at: at, words_mended_by: byName }) =>
    at === null ? [] : [{ itemId, before: wordsForm.parse(words_before), at, byName: byName ?? '' }],
  )
}

/**
 * Mends how a paragraph of a closed meeting is worded. Refuses minutes that are approved or out to be signed, another number of points,
 * and words that somebody has changed since the form was shown.
 */
export const mendWords = action({
  name: 'approval.mend',
  input: z.object({
    minutesId: idInput,
    paragraph: countInput(1, 100_000),
    seen: z.string().max(64),
    title: lineInput(500),
    background: optionalTextInput(20_000),
    decisionPath: optionalTextInput(20_000),
    points: z.record(z.string().regex(/^\d{1,3}$/), textInput(10_000)).default({}),
  }),
  subject: lockedApproval,
  permission: keepsMinutes,
  run: async (doing, { minutesId, paragraph, seen, points, ...words }, approval) => {
    const not = whilePreparing(approval)
    if (not) return not
    const item = approval.items.find((one) => one.paragraph === paragraph)
    if (!item || !approval.isClosed) return refuse('approval.noSuchParagraph')
    const before = wordsOf(item)
    if (seen !== markOf(before)) return refuse('approval.changedMeanwhile')
    const after = { ...words, points: before.points.map((text, index) => points[String(index + 1)] ?? text) }
    await saveWords(doing, item.meetingItemId, { before, after })
    return { minutesId }
  },
  journal: ({ minutesId, paragraph }) => ({ subjectId: minutesId, details: { paragraph } }),
})
