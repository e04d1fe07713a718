import type { Actor, Role } from './actor.ts'

/** Who may do something to a subject. `who` is a text key below `permissions` that tells a refused person whom to ask. */
export type Permission<Subject> = {
  readonly who: string
  readonly holds: (actor: Actor, subject: Subject) => boolean
}

/** Holds for people who act in one of the roles in this authority. */
export const roleIn = (who: string, ...allowed: readonly Role[]): Permission<unknown> => ({
  who,
  holds: (actor) => actor.kind === 'role' && allowed.includes(actor.role),
})

/** Holds for a job of the installation, never for a person. */
export const systemOnly: Permission<unknown> = { who: 'system', holds: (actor) => actor.kind === 'system' }

/** Holds for anyone who is signed in. */
export const signedIn: Permission<unknown> = { who: 'signedIn', holds: (actor) => 'accountId' in actor }

/** Holds when one of the permissions does. */
export const anyOf = <Subject>(who: string, ...permissions: readonly Permission<Subject>[]): Permission<Subject> => ({
  who,
  holds: (actor, subject) => permissions.some((permission) => permission.holds(actor, subject)),
})
