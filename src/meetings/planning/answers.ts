import { nextSubstitute, type SubstitutionTable } from '../../law/substitution.ts'
import type { TermRole } from '../../organisations/index.ts'
import type { Id } from '../../platform/id.ts'
import type { Instant } from '../../platform/time.ts'

export const answers = ['comes', 'remote', 'declines'] as const
export type Answer = (typeof answers)[number]

/** One who is summoned: with a seat or a substitute, what they answered, and in whose place they are called. */
export type Summoned = {
  readonly personId: Id
  readonly name: string
  readonly hasAccount: boolean
  readonly role: TermRole
  readonly party?: string | undefined
  /** Place in the elected order. */
  readonly position: number
  readonly summonedAt?: Instant | undefined
  readonly answer?: Answer | undefined
  readonly answeredAt?: Instant | undefined
  readonly calledFor?: Id | undefined
}

/** A substitute who is to be told: called in a member's place, or called no more. */
export type Call = { readonly personId: Id; readonly calledFor: Id | undefined }

/**
 * Whom an answer lets be called, and whom it lets go. Each member who declines has one substitute called, in lawful order (R-SUB-1);
 * one who has been called keeps the place until they decline themselves or the member comes after all.
 */
export const callsAfter = (people: readonly Summoned[], table: SubstitutionTable): readonly Call[] => {
  const away = people.filter(({ role, answer }) => role !== 'substitute' && answer === 'declines')
  const isNeeded = (memberId: Id | undefined) => away.some(({ personId }) => personId === memberId)
  const substitutes = people.filter(({ role }) => role === 'substitute')
  const kept = substitutes.filter(({ calledFor, answer }) => isNeeded(calledFor) && answer !== 'declines')
  const released = substitutes
    .filter((one) => one.calledFor !== undefined && !kept.includes(one))
    .map(({ personId }): Call => ({ personId, calledFor: undefined }))
  const taken = new Set(kept.map(({ personId }) => personId))
  const filled = new Set(kept.map(({ calledFor }) => calledFor))
  const called: Call[] = []
  for (const member of away) {
    if (filled.has(member.personId)) continue
    const free = substitutes.filter(({ personId, answer }) => !taken.has(personId) && answer !== 'declines')
    const available = free.map(({ personId, party = '', position }) => ({
      id: personId,
      party,
      position,
      served: false,
    }))
    const next = nextSubstitute(member.party ?? '', available, table)
    if (!next) continue
    taken.add(next.id)
    called.push({ personId: next.id, calledFor: member.personId })
  }
  const calledAnew = new Set(called.map(({ personId }) => personId))
  return [...released.filter(({ personId }) => !calledAnew.has(personId)), ...called]
}
