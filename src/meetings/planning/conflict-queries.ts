import { sql } from 'kysely'
import { type RecusalAdvice, recusalAdvice, type Tie } from '../../law/recusal-grounds.ts'
import type { Read } from '../../platform/db/db.ts'
import type { Id } from '../../platform/id.ts'

/** A tie of a person to a party of a case on the agenda, and what it means for taking part (R-JAV-1). Never for paper. */
export type Conflict = {
  readonly meetingId: Id
  readonly itemId: Id
  readonly itemTitle: string
  readonly personId: Id
  readonly personName: string
  readonly associationName: string
  readonly tie: Tie
  readonly advice: Exclude<RecusalAdvice, 'stay'>
}

type Asked = { readonly meetingIds: readonly Id[]; readonly personId?: Id }

/**
 * Where those who are summoned have a tie to a party of a case that will be handled; ties that do not matter are left out. With a
 * person: that one only. One statement. Whoever calls must know that the reader may see them.
 */
export const conflictsIn = async (db: Read, { meetingIds, personId }: Asked): Promise<readonly Conflict[]> => {
  if (meetingIds.length === 0) return []
  const { rows } = await sql<{
    meeting_id: Id
    meeting_item_id: Id
    title: string
    person_id: Id
    person_name: string
    association_name: string
    tie: Tie
    is_council: boolean
  }>`
    select distinct i.meeting_id, i.meeting_item_id, i.title, p.person_id, p.name as person_name, f.name as association_name, t.kind as tie,
      b.kind = 'council' as is_council, i.position
    from meeting_item i
      join meeting m using (authority_id, meeting_id)
      join body b on b.authority_id = m.authority_id and b.body_id = m.body_id
      join summons_answer s on s.authority_id = m.authority_id and s.meeting_id = m.meeting_id
      join tie t on t.authority_id = s.authority_id and t.person_id = s.person_id
      join association f on f.association_id = t.association_id
      join case_party c on c.authority_id = i.authority_id and c.case_id = i.case_id
        and (c.association_id = t.association_id or (c.association_id is null and lower(c.name) = lower(f.name)))
      join person p on p.authority_id = t.authority_id and p.person_id = t.person_id
    where i.meeting_id in (${sql.join(meetingIds)}) and i.handling <> 'struck'
      ${personId === undefined ? sql`` : sql`and t.person_id = ${personId}`}
    order by i.meeting_id, i.position, i.meeting_item_id, p.name, p.person_id`.execute(db)
  return rows.flatMap((row) => {
    const { advice } = recusalAdvice(row.tie, row.is_council ? 'council' : 'board')
    if (advice === 'stay') return []
    return [
      {
        meetingId: row.meeting_id,
        itemId: row.meeting_item_id,
        itemTitle: row.title,
        personId: row.person_id,
        personName: row.person_name,
        associationName: row.association_name,
        tie: row.tie,
        advice,
      },
    ]
  })
}
