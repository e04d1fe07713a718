import { type Day, day, isBefore } from '../platform/time.ts'
import type { StoryBody, StorySeat } from './story.ts'
import { storyDay } from './story-days.ts'

/** A seat held by one person from a day and until another, the last one not included. */
export type Term = {
  readonly name: string
  readonly party: string
  readonly role: 'chair' | 'viceChair' | 'member' | 'substitute'
  readonly position: number
  readonly from: Day
  readonly until: Day
}

const yearsOfTerm = 4

/** The first day of the term of office that runs on the day: the new year after a general election (2022, 2026, …). */
export const termStart = (on: Day): Day => {
  const year = on.year - ((((on.year - 2023) % yearsOfTerm) + yearsOfTerm) % yearsOfTerm)
  return day(`${year}-01-01`)
}

/** Everyone who has held a seat in the body in this term of office and in the one before. */
export const termsOf = (body: StoryBody, today: Day): Term[] => {
  const now = termStart(today)
  const terms = [now.subtract({ years: yearsOfTerm }), now].map((from) => ({
    from,
    until: from.add({ years: yearsOfTerm }),
  }))
  const [earlier] = terms
  const seats = [
    ...body.members.map((seat, index) => ({ seat, position: index, role: memberRole(body, index) })),
    ...body.substitutes.map((seat, index) => ({ seat, position: index, role: 'substitute' as const })),
  ]
  return [
    ...seats.flatMap(({ seat, position, role }) =>
      terms.flatMap((term) => held(seat, term, today).map((one) => ({ ...one, position, role }))),
    ),
    ...body.former.map(({ name, party }, index) => ({
      name,
      party,
      role: 'substitute' as const,
      position: body.substitutes.length + index,
      ...(earlier ?? { from: now, until: now }),
    })),
  ]
}

const memberRole = (body: StoryBody, index: number): Term['role'] =>
  index === 0 ? 'chair' : index <= body.viceChairs ? 'viceChair' : 'member'

/** One row, or two when the seat changed hands within the term. */
const held = ({ name, party, after }: StorySeat, term: { from: Day; until: Day }, today: Day) => {
  const change = after && storyDay(today, { weeks: after.weeks, weekday: 1 })
  if (!after || !change || !isBefore(term.from, change)) return [{ name, party, ...term }]
  if (!isBefore(change, term.until)) return [{ name: after.name, party, ...term }]
  return [
    { name: after.name, party, from: term.from, until: change },
    { name, party, from: change, until: term.until },
  ]
}

/** Whom the seats belong to on the day, in their order. */
export const seatedOn = (body: StoryBody, today: Day, on: Day): Pick<Term, 'name' | 'party'>[] =>
  termsOf(body, today).filter(
    ({ role, from, until }) => role !== 'substitute' && !isBefore(on, from) && isBefore(on, until),
  )
