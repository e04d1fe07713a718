import type { z } from 'zod'
import type { Actor, Authority } from './actor.ts'
import type { Write } from './db/db.ts'
import type { Id } from './id.ts'
import type { Permission } from './permission.ts'
import type { Refusal } from './refusal.ts'
import type { Day, Instant } from './time.ts'

/** What an action is given besides its input: the transaction, who acts, and the time. */
export type Doing = {
  readonly tx: Write
  readonly actor: Actor
  readonly authority: Authority
  readonly today: Day
  readonly now: Instant
  readonly newId: () => Id
  /** Adds a job that runs after commit. Payloads carry ids, never personal data. */
  readonly enqueue: (task: string, payload: Readonly<Record<string, string>>) => Promise<void>
}

/** What the journal keeps of a done action: what it was done to, and facts without personal data. */
export type JournalNote = {
  readonly subjectId?: Id
  readonly details?: Readonly<Record<string, string | number | boolean>>
}

/** A named write: input schema, subject, permission and run. The only way anything changes is `perform(…, action, …)`. */
export type Action<Schema extends z.ZodType, Subject, Result> = {
  /** `cases.setDueDate`: capability and verb. */
  readonly name: string
  readonly input: Schema
  /** Loads and locks what the action is done to; undefined answers "finns inte". */
  readonly subject: (doing: Doing, input: z.output<Schema>) => Promise<Subject | undefined>
  readonly permission: Permission<Subject>
  /** Decides, then saves. A refusal rolls everything back. */
  readonly run: (doing: Doing, input: z.output<Schema>, subject: Subject) => Promise<Result | Refusal>
  readonly journal: (input: z.output<Schema>, subject: Subject, result: Result) => JournalNote
}

/** Declares an action. */
export const action = <Schema extends z.ZodType, Subject, Result>(
  declared: Action<Schema, Subject, Result>,
): Action<Schema, Subject, Result> => declared

/** For actions that create something and so have no subject of their own: the authority is always there. */
export const wholeAuthority = async (doing: Doing): Promise<Authority> => doing.authority
