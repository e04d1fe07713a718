import { sql } from 'kysely'
import { type RecusalAdvice, recusalAdvice, type Tie } from '../../law/recusal-grounds.ts'
import type { Read } from '../../platform/db/db.ts'
import type { Id } from '../../platform/id.ts'
import type { LiveMeeting } from './meeting.ts'
import { lawBodyOf } from './meeting.ts'

/** One on the roll who has told of a tie to a party of the paragraph's case. For the secretary; never for paper. */
export type ProposedRecusal = {
  readonly attendanceId: Id
  readonly associationName: string
  readonly tie: Tie
  readonly advice: Exclude<RecusalAdvice, 'stay'>
}

/** Whose told ties to parties of the case may make them leave the paragraph (R-JAV-1). One statement. Whoever calls must know that the reader may see ties. */
export const proposedRecusals = async (
  db: Read,
  meeting: Pick<LiveMeeting, 'meetingId' | 'bodyKind'>,
  caseId: Id,
): Promise<readonly ProposedRecusal[]> => {
  const { rows } = await sql<{ attendance_id: Id; name: string; kind: Tie }>`
    select distinct a.attendance_id, a.position, f.name, t.kind
    from attendance a
      join tie t on t.authority_id = a.authority_id and t.person_id = a.person_id
      join association f on f.association_id = t.association_id
      join case_party c on c.authority_id = a.authority_id and c.case_id = ${caseId}
        and (c.association_id = t.association_id or (c.association_id is null and lower(c.name) = lower(f.name)))
    where a.meeting_id = ${meeting.meetingId} and a.term_role is not null
    order by a.position, f.name, t.kind`.execute(db)
  return rows.flatMap(({ attendance_id, name, kind }) => {
    const { advice } = recusalAdvice(kind, lawBodyOf(meeting))
    return advice === 'stay' ? [] : [{ attendanceId: attendance_id, associationName: name, tie: kind, advice }]
  })
}
