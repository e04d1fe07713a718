import { createHash } from 'node:crypto'
import type { Day } from '../../platform/time.ts'

/** Where a fact belongs: the case, a meeting, its minutes, a person in its list, one of its items, or an assignment. */
export type Place = {
  readonly kind: 'case' | 'meeting' | 'minutes' | 'attendance' | 'item' | 'assignment'
  readonly bodyName?: string
  readonly on?: Day
  readonly paragraph?: number
  /** Whom or what: the person of the list, the assignment. */
  readonly of?: string
}

/** A fact that is known as one thing and read as another. `field` is its text key below `imports.confirming.fields`. */
export type Conflict = {
  /** Names place, field and both values, so that a choice holds only for what the person saw. */
  readonly key: string
  readonly place: Place
  readonly field: string
  readonly known: unknown
  readonly read: unknown
}

/** What the person chose, by the key of the conflict; `all` answers those that have no answer of their own. */
export type Choices = Readonly<Record<string, 'known' | 'read'>>

const chosen = (choices: Choices, { key }: Conflict): 'known' | 'read' | undefined => choices[key] ?? choices.all

/** Facts after the choices: what was not known is filled in, what differs stays until the person says otherwise. */
export type Settled<T> = { readonly value: T; readonly conflicts: readonly Conflict[] }

type Settling = {
  readonly place: Place
  readonly choices: Choices
  /** Puts the field into the place instead: for lists of people, where the name is no field. */
  readonly nameAsPlace?: string
  /** Whether a fact that one side lacks is a difference too. */
  readonly absenceCounts?: boolean
}

const isBlank = (value: unknown): boolean =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

const inOneForm = (value: unknown): string => JSON.stringify(isBlank(value) ? null : value, withSortedKeys)

const withSortedKeys = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value

/** Whether two facts say the same; an empty list says as little as none. */
export const isSameFact = (a: unknown, b: unknown): boolean => inOneForm(a) === inOneForm(b)

/** Lays what was read beside what is known, field by field, and lists what differs. */
export const settle = <T extends object>(known: T, read: T, settling: Settling): Settled<T> => {
  const value: T = { ...known }
  const conflicts: Conflict[] = []
  const fields = new Set([...Object.keys(known), ...Object.keys(read)]) as Set<keyof T & string> // keys of two T
  for (const field of fields) {
    const [before, now] = [known[field], read[field]]
    if (isSameFact(before, now) || (isBlank(now) && !settling.absenceCounts)) continue
    if (isBlank(before) && !settling.absenceCounts) {
      value[field] = now
      continue
    }
    const conflict = conflictOf(settling, field, before, now)
    conflicts.push(conflict)
    if (chosen(settling.choices, conflict) !== 'read') continue
    if (now === undefined) delete value[field]
    else value[field] = now
  }
  return { value, conflicts }
}

const conflictOf = (settling: Settling, field: string, known: unknown, read: unknown): Conflict => {
  const { nameAsPlace, place } = settling
  const told = { place: nameAsPlace ? { ...place, of: field } : place, field: nameAsPlace ?? field, known, read }
  const key = createHash('sha256').update(inOneForm(told)).digest('hex').slice(0, 16)
  return { key, ...told }
}

/** The conflicts that nobody has decided yet. */
export const undecided = (conflicts: readonly Conflict[], choices: Choices): readonly Conflict[] =>
  conflicts.filter((conflict) => chosen(choices, conflict) === undefined)
