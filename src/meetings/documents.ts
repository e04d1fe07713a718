import { caseNumbersOf } from '../cases/index.ts'
import { type Term, termsOn } from '../organisations/index.ts'
import type { Person, SummonsContent } from '../papers/index.ts'
import type { Read } from '../platform/db/db.ts'
import type { Id } from '../platform/id.ts'
import { itemsOfMeeting } from './item-queries.ts'
import { meetingsWith } from './queries.ts'

/** The summons of a meeting: who holds a seat that day and what was on its list. Undefined when there is no such meeting. Eight statements at most. */
export const summonsContent = async (
  db: Read,
  meetingId: Id,
  authority: string,
): Promise<SummonsContent | undefined> => {
  const [meeting] = await meetingsWith(db, [meetingId])
  if (!meeting) return undefined
  const items = await itemsOfMeeting(db, meetingId)
  const [terms, numbers] = await Promise.all([
    termsOn(db, meeting.bodyId, meeting.heldOn),
    caseNumbersOf(
      db,
      items.flatMap(({ caseId }) => caseId ?? []),
    ),
  ])
  const chair = terms.find(({ role }) => role === 'chair')
  return {
    authority,
    body: meeting.bodyName,
    meeting: {
      date: meeting.heldOn.toString(),
      start: meeting.startsAt,
      end: meeting.endsAt,
      place: meeting.place || undefined,
    },
    chair: chair && { name: chair.personName, party: chair.party },
    called: terms.map(calledAs),
    matters: items.map(({ title, caseId, outcome }) => ({
      title,
      caseNumber: caseId === undefined ? undefined : numbers.get(caseId),
      type: outcome === 'information' ? 'information' : 'decision',
    })),
  }
}

const calledAs = ({ personName, party, role }: Term): Person => ({
  name: personName,
  party,
  role: role === 'substitute' ? 'substitute' : 'deciding',
})
