import { sql } from 'kysely'
import type { Role } from '../platform/actor.ts'
import type { Read, Write } from '../platform/db/db.ts'
import type { Id } from '../platform/id.ts'
import type { Day, Instant } from '../platform/time.ts'

/** What an account may do in the authority, and from and until when. */
export type AccountRole = {
  readonly roleId: Id
  readonly accountId: Id
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly bodyId?: Id | undefined
  readonly bodyName?: string | undefined
  readonly fromOn: Day
  readonly untilOn?: Day | undefined
}

const rolesQuery = (db: Read) =>
  db
    .selectFrom('authority_role as role')
    .innerJoin('account', 'account.account_id', 'role.account_id')
    .leftJoin('body', (join) =>
      join.onRef('body.authority_id', '=', 'role.authority_id').onRef('body.body_id', '=', 'role.body_id'),
    )
    .select([
      'role.authority_role_id',
      'role.account_id',
      'account.name',
      'account.email',
      'role.role',
      'role.body_id',
      'body.name as body_name',
      'role.from_on',
      'role.until_on',
    ])
    // A person also sees own roles in other authorities; they are not of this list.
    .where('role.authority_id', '=', sql<string>`acting_authority()`)

const roleOf = (row: Awaited<ReturnType<ReturnType<typeof rolesQuery>['execute']>>[number]): AccountRole => ({
  roleId: row.authority_role_id,
  accountId: row.account_id,
  name: row.name,
  email: row.email,
  role: row.role,
  bodyId: row.body_id ?? undefined,
  bodyName: row.body_name ?? undefined,
  fromOn: row.from_on,
  untilOn: row.until_on ?? undefined,
})

/** Every role in the authority, by the name of its account. */
export const accountRoles = async (db: Read): Promise<readonly AccountRole[]> => {
  const query = rolesQuery(db)
    .orderBy(sql`account.name collate "sv-SE-x-icu"`)
    .orderBy('role.from_on', 'desc')
    .orderBy('role.authority_role_id')
  return (await query.execute()).map(roleOf)
}

/** One role in the authority. `lock` holds it until commit. */
export const getAccountRole = async (
  db: Read,
  roleId: Id,
  options: { lock?: boolean } = {},
): Promise<AccountRole | undefined> => {
  const query = rolesQuery(db).where('role.authority_role_id', '=', roleId)
  const row = await (options.lock ? query.forUpdate('role') : query).executeTakeFirst()
  return row && roleOf(row)
}

/** The open account behind an address, made when there is none; undefined when it has been closed. */
export const inviteAccount = async (
  tx: Write,
  invited: { newId: Id; email: string; name: string; now: Instant },
): Promise<Id | undefined> => {
  const { rows } = await sql<{ who: Id | null }>`
    select invite_account(${invited.newId}, ${invited.email}, ${invited.name}, ${invited.now}) as who`.execute(tx)
  return rows[0]?.who ?? undefined
}

/** Corrects the name of an account; false where another authority has a say in it too. */
export const saveAccountName = async (
  tx: Write,
  { accountId, name, now }: { accountId: Id; name: string; now: Instant },
): Promise<boolean> => {
  const { rows } = await sql<{ done: boolean }>`
    select correct_account_name(${accountId}, ${name}, ${now}) as done`.execute(tx)
  return rows[0]?.done ?? false
}

/** Gives an account a role from a day. */
export const addRole = async (
  tx: Write,
  given: {
    authorityId: Id
    roleId: Id
    accountId: Id
    role: Role
    bodyId?: Id | undefined
    fromOn: Day
    untilOn?: Day | undefined
  },
): Promise<void> => {
  await tx
    .insertInto('authority_role')
    .values({
      authority_id: given.authorityId,
      authority_role_id: given.roleId,
      account_id: given.accountId,
      role: given.role,
      body_id: given.bodyId ?? null,
      from_on: given.fromOn,
      until_on: given.untilOn ?? null,
    })
    .execute()
}

/** Sets the first day on which a role no longer holds. */
export const endRoleOn = async (tx: Write, roleId: Id, untilOn: Day): Promise<void> => {
  await tx.updateTable('authority_role').set({ until_on: untilOn }).where('authority_role_id', '=', roleId).execute()
}

/** Keeps a link for an invited account; its address, or undefined when it is closed. The link goes there and nowhere else. */
export const makeInvitationLink = async (
  tx: Write,
  accountId: Id,
  { tokenHash, now, expiresAt }: { tokenHash: string; now: Instant; expiresAt: Instant },
): Promise<string | undefined> => {
  const { rows } = await sql<{ email: string }>`
    select email from make_invitation_link(${accountId}, ${tokenHash}, ${now}, ${expiresAt})`.execute(tx)
  return rows[0]?.email
}
