import { type Term, termsOn } from '../organisations/index.ts'
import type { Person, SummonsContent } from '../papers/index.ts'
import type { Read } from '../platform/db/db.ts'
import type { Id } from '../platform/id.ts'
import { itemsOfMeeting } from './item-queries.ts'
import type { AgendaItem, ItemKind } from './planning/agenda.ts'
import { agendaOf } from './planning/agenda-queries.ts'
import type { Plan } from './planning/plan.ts'
import { getPlan } from './planning/plan-queries.ts'
import { meetingsWith } from './queries.ts'

/**
 * The summons of a meeting: who holds a seat that day and what is on its list, with proposals and papers where it was planned here.
 * How members stand to parties is never part of it. Undefined when there is no such meeting. Twelve statements at most.
 */
export const summonsContent = async (
  db: Read,
  meetingId: Id,
  authority: string,
): Promise<SummonsContent | undefined> => {
  const [meeting] = await meetingsWith(db, [meetingId])
  if (!meeting) return undefined
  const plan = await getPlan(db, meetingId)
  if (!plan) return undefined
  const [items, outcomes, terms] = await Promise.all([
    agendaOf(db, meetingId),
    itemsOfMeeting(db, meetingId),
    termsOn(db, meeting.bodyId, meeting.heldOn),
  ])
  const chair = terms.find(({ role }) => role === 'chair')
  const told = new Map(outcomes.map(({ meetingItemId, outcome }) => [meetingItemId, outcome]))
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
    secretary: plan.secretaryName,
    called: terms.map(calledAs),
    matters: items.map((item) => matterOf(item, told.get(item.itemId) === 'information')),
    ...(plan.state === 'closed' ? {} : practical(plan)),
  }
}

/** What those who are summoned need to know to come. The address for taking part remotely is not for paper. */
const practical = ({ isOpenDoors, hindranceTo }: Plan) => ({
  isOpen: isOpenDoors,
  hindranceTo: hindranceTo || undefined,
})

const informing: readonly ItemKind[] = ['information', 'delegated', 'notices', 'reportBack']

const matterOf = (item: AgendaItem, wasInformation: boolean): SummonsContent['matters'][number] => {
  if (item.handling === 'done')
    return { title: item.title, caseNumber: item.caseNumber, type: wasInformation ? 'information' : 'decision' }
  return {
    title: item.title,
    caseNumber: item.caseNumber,
    type: informing.includes(item.kind) ? 'information' : 'decision',
    presenter: item.rapporteur,
    estimateMinutes: item.minutesPlanned,
    summary: item.background || undefined,
    proposal: item.points.length === 0 ? undefined : [...item.points],
    attachments: item.papers.length === 0 ? undefined : item.papers.map(({ title }) => title.slice(0, 300)),
  }
}

const calledAs = ({ personName, party, role }: Term): Person => ({
  name: personName,
  party,
  role: role === 'substitute' ? 'substitute' : 'deciding',
})
