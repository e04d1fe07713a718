import type { Id } from './id.ts'

/** What an account may be in an authority. */
export const roles = [
  'administrator',
  'registrar',
  'committeeSecretary',
  'caseOfficer',
  'chair',
  'politician',
  'auditor',
] as const
export type Role = (typeof roles)[number]

type Account = { readonly accountId: Id; readonly name: string; readonly email: string }

/** Who acts: a person in a role, a person for an association, a signed-in person who acts for nobody here, anyone, or a job. */
export type Actor =
  | (Account & {
      readonly kind: 'role'
      readonly role: Role
      readonly roleId: Id
      readonly bodyId?: Id
      readonly bodyName?: string
    })
  | (Account & {
      readonly kind: 'association'
      readonly representativeId: Id
      readonly associationId: Id
      readonly associationName: string
    })
  | (Account & { readonly kind: 'account' })
  | { readonly kind: 'anyone' }
  | { readonly kind: 'system'; readonly task: string }

/** The authority that a request or job concerns. */
export type Authority = {
  readonly authorityId: Id
  readonly slug: string
  readonly name: string
  readonly address: string
}

/** The account of a signed-in actor. */
export const accountOf = (actor: Actor): Id | undefined => ('accountId' in actor ? actor.accountId : undefined)

/** Whether the actor works for the authority: a role in it, or one of its jobs. */
export const isStaff = (actor: Actor): boolean => actor.kind === 'role' || actor.kind === 'system'

/** How the journal names what someone acted as: `role:registrar`, `association`, `system:imports.read`. Never a name. */
export const actingAs = (actor: Actor): string => {
  if (actor.kind === 'role') return `role:${actor.role}`
  if (actor.kind === 'system') return `system:${actor.task}`
  return actor.kind
}
