import type { BodyKind } from '../../organisations/index.ts'
import type { Read, Write } from '../../platform/db/db.ts'
import type { Id } from '../../platform/id.ts'
import { type BodyRules, type StandingItem, usualRules } from './rules.ts'

/** The columns of a body's rules, for a query that has `meeting_rules as rules` beside something else. */
export const rulesColumns = [
  'rules.summons_days',
  'rules.summons_unit',
  'rules.return_rule',
  'rules.may_be_open',
  'rules.may_be_remote',
  'rules.may_note_opinion',
  'rules.fewer_may_answer',
  'rules.notice_margin_days',
  'rules.minutes_kept_at',
  'rules.first_paragraph_year',
  'rules.first_paragraph',
] as const

type RulesRow = {
  readonly summons_days: number | null
  readonly summons_unit: BodyRules['summonsUnit'] | null
  readonly return_rule: BodyRules['returnRule'] | null
  readonly may_be_open: boolean | null
  readonly may_be_remote: boolean | null
  readonly may_note_opinion: boolean | null
  readonly fewer_may_answer: boolean | null
  readonly notice_margin_days: number | null
  readonly minutes_kept_at: string | null
  readonly first_paragraph_year: number | null
  readonly first_paragraph: number | null
}

/** The rules that a row says; the usual ones where nobody has set any and the row is empty. */
export const rulesFrom = (row: RulesRow | undefined, kind: BodyKind): BodyRules => {
  const usual = usualRules(kind)
  if (!row) return usual
  const { first_paragraph_year: year, first_paragraph: number } = row
  return {
    summonsDays: row.summons_days ?? usual.summonsDays,
    summonsUnit: row.summons_unit ?? usual.summonsUnit,
    returnRule: row.return_rule ?? usual.returnRule,
    mayBeOpen: row.may_be_open ?? usual.mayBeOpen,
    mayBeRemote: row.may_be_remote ?? usual.mayBeRemote,
    mayNoteOpinion: row.may_note_opinion ?? usual.mayNoteOpinion,
    fewerMayAnswer: row.fewer_may_answer ?? usual.fewerMayAnswer,
    noticeMarginDays: row.notice_margin_days ?? usual.noticeMarginDays,
    minutesKeptAt: row.minutes_kept_at ?? usual.minutesKeptAt,
    ...(year === null || number === null ? {} : { firstParagraph: { year, number } }),
  }
}

/** The rules of a body; the usual ones until somebody has set them. */
export const rulesOf = async (
  db: Read,
  { bodyId, kind }: { readonly bodyId: Id; readonly kind: BodyKind },
): Promise<BodyRules> =>
  rulesFrom(
    await db.selectFrom('meeting_rules as rules').select(rulesColumns).where('body_id', '=', bodyId).executeTakeFirst(),
    kind,
  )

/** Sets the rules of a body. */
export const saveRules = async (
  tx: Write,
  { authorityId, bodyId, rules }: { authorityId: Id; bodyId: Id; rules: BodyRules },
): Promise<void> => {
  const values = {
    summons_days: rules.summonsDays,
    summons_unit: rules.summonsUnit,
    return_rule: rules.returnRule,
    may_be_open: rules.mayBeOpen,
    may_be_remote: rules.mayBeRemote,
    may_note_opinion: rules.mayNoteOpinion,
    fewer_may_answer: rules.fewerMayAnswer,
    notice_margin_days: rules.noticeMarginDays,
    minutes_kept_at: rules.minutesKeptAt,
    first_paragraph_year: rules.firstParagraph?.year ?? null,
    first_paragraph: rules.firstParagraph?.number ?? null,
  }
  await tx
    .insertInto('meeting_rules')
    .values({ authority_id: authorityId, body_id: bodyId, ...values })
    .onConflict((conflict) => conflict.columns(['authority_id', 'body_id']).doUpdateSet(values))
    .execute()
}

/** The standing items of a body: those that come first, then those that come last, each in order. */
export const standingItemsOf = async (db: Read, bodyId: Id): Promise<readonly StandingItem[]> => {
  const rows = await db
    .selectFrom('standing_item')
    .select(['standing_item_id', 'kind', 'title', 'is_first'])
    .where('body_id', '=', bodyId)
    .orderBy('is_first', 'desc')
    .orderBy('position')
    .orderBy('standing_item_id')
    .execute()
  return rows.map((row) => ({
    standingItemId: row.standing_item_id,
    kind: row.kind,
    title: row.title,
    isFirst: row.is_first,
  }))
}

/** Sets the standing items of a body anew. Meetings that are planned keep what they have. */
export const saveStandingItems = async (
  tx: Write,
  { authorityId, bodyId, items }: { authorityId: Id; bodyId: Id; items: readonly StandingItem[] },
): Promise<void> => {
  await tx.deleteFrom('standing_item').where('body_id', '=', bodyId).execute()
  if (items.length === 0) return
  await tx
    .insertInto('standing_item')
    .values(
      items.map(({ standingItemId, kind, title, isFirst }, index) => ({
        authority_id: authorityId,
        standing_item_id: standingItemId,
        body_id: bodyId,
        position: index + 1,
        kind,
        title,
        is_first: isFirst,
      })),
    )
    .execute()
}
