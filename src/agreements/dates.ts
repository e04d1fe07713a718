import type { Read } from '../platform/db/db.ts'
import { isId } from '../platform/id.ts'
import type { Agreement } from './agreements.ts'
import { meetingDays } from './queries.ts'
import { type LastDecision, lastDecision, termOf } from './term.ts'

/** The days that follow from the term and the notice. `last` is told where a body is chosen and its meetings may be seen. */
export type Dates = {
  readonly from: Temporal.PlainDate
  readonly to: Temporal.PlainDate
  readonly last: LastDecision | undefined
}

/** The days of an agreement; undefined while it has no term. One statement at most. */
export const datesOf = async (db: Read, { contents }: Pick<Agreement, 'contents'>): Promise<Dates | undefined> => {
  const term = termOf(contents.term)
  if (!term) return undefined
  const { bodyId } = contents.term
  const { months } = contents.notice
  if (months === undefined) return { ...term, last: undefined }
  const { from, to } = term
  const until = to.subtract({ months })
  const meetings = isId(bodyId) ? await meetingDays(db, { bodyId, from: from.subtract({ years: 1 }), until }) : []
  return { from, to, last: lastDecision({ endsOn: to, noticeMonths: months, meetings }) }
}
