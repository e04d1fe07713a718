import { sql } from 'kysely'
import type { Read } from '../platform/db/db.ts'
import type { Id } from '../platform/id.ts'

type Said = { readonly name: string; readonly party: string | null; readonly text: string }

/** What stands in a paragraph of a meeting that was held here beside what was decided: notes, statements, and to whom it is sent. */
export type ItemExtras = {
  readonly isApprovedAtOnce: boolean
  readonly dispatchTo: readonly string[]
  readonly statements: readonly Said[]
  /** The words of reservations that were handed in. */
  readonly reservationTexts: readonly Said[]
}

/** The extras of paragraphs, by paragraph; only of meetings held here. One statement. */
export const extrasOf = async (db: Read, itemIds: readonly Id[]): Promise<ReadonlyMap<Id, ItemExtras>> => {
  if (itemIds.length === 0) return new Map()
  const { rows } = await sql<{
    meeting_item_id: Id
    is_immediate: boolean
    dispatch_to: string
    statements: Said[]
    reservations: Said[]
  }>`select i.meeting_item_id, i.is_immediate, i.dispatch_to,
      coalesce((select json_agg(json_build_object('name', n.name, 'party', n.party, 'text', n.text) order by n.position) from item_note n
        where n.authority_id = i.authority_id and n.meeting_item_id = i.meeting_item_id), '[]') as statements,
      coalesce((select json_agg(json_build_object('name', r.name, 'party', r.party, 'text', r.text) order by r.position) from reservation r
        where r.authority_id = i.authority_id and r.meeting_item_id = i.meeting_item_id and r.text <> ''), '[]') as reservations
    from meeting_item i join meeting m on m.authority_id = i.authority_id and m.meeting_id = i.meeting_id
    where m.opened_at is not null and i.meeting_item_id in (${sql.join(itemIds)})`.execute(db)
  return new Map(
    rows.map((row) => [
      row.meeting_item_id,
      {
        isApprovedAtOnce: row.is_immediate,
        dispatchTo: row.dispatch_to.split('\n').flatMap((line) => (line.trim() === '' ? [] : [withoutAddress(line)])),
        statements: row.statements,
        reservationTexts: row.reservations,
      },
    ]),
  )
}

// An address of e-mail is for the one who sends the extract; the minutes name the receiver.
const withoutAddress = (line: string): string => line.replace(/\s*<[^>]*>\s*$/u, '').trim() || line.trim()
