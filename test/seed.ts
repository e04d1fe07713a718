import { sql } from 'kysely'
import { type Authority, type Role, roles } from '../src/platform/actor.ts'
import type { Db, Write } from '../src/platform/db/db.ts'
import { type Id, newId } from '../src/platform/id.ts'
import type { Clock } from '../src/platform/time.ts'
import { newToken, tokenHash } from '../src/platform/web/session.ts'

/** An authority to test in: its bodies, one account for each role, and an association with a representative. */
export type Björkvik = {
  readonly authority: Authority
  readonly bodies: { readonly council: Id; readonly board: Id; readonly committee: Id }
  readonly accounts: Readonly<Record<Role, Id>>
  readonly association: {
    readonly associationId: Id
    readonly name: string
    readonly accountId: Id
    readonly representativeId: Id
  }
}

/** Makes an authority as the owner of the tables. Valid by default; several can live in one database under different slugs. */
export const seedAuthority = (owner: Db, clock: Clock, slug = 'bjorkvik'): Promise<Björkvik> =>
  owner.transaction().execute(async (tx) => {
    const id = () => newId(clock.now().epochMilliseconds)
    const authorityId = id()
    const now = clock.now()
    const from = clock.today().subtract({ years: 2 })
    const name = slug === 'bjorkvik' ? 'Björkviks kommun' : `Kommunen ${slug}`
    await sql`select set_config('handslag.authority', ${authorityId}, true)`.execute(tx)
    await tx
      .insertInto('authority')
      .values({ authority_id: authorityId, slug, name, address: 'Kanalgatan 4, Björkvik', created_at: now })
      .execute()
    const bodies = await seedBodies(tx, authorityId, id, from)
    const accounts = {} as Record<Role, Id> // filled for every role in the loop below
    for (const role of roles) {
      accounts[role] = id()
      await tx
        .insertInto('account')
        .values({
          account_id: accounts[role],
          email: `${role.toLowerCase()}@${slug}.example`,
          name: `Test ${role}`,
          created_at: now,
        })
        .execute()
      await tx
        .insertInto('authority_role')
        .values({ authority_id: authorityId, authority_role_id: id(), account_id: accounts[role], role, from_on: from })
        .execute()
    }
    const association = {
      associationId: id(),
      name: `Föreningen Fyren ${slug}`,
      accountId: id(),
      representativeId: id(),
    }
    await tx
      .insertInto('association')
      .values({ association_id: association.associationId, name: association.name, created_at: now })
      .execute()
    await tx
      .insertInto('account')
      .values({
        account_id: association.accountId,
        email: `fyren@${slug}.example`,
        name: 'Elsa Moberg',
        created_at: now,
      })
      .execute()
    await tx
      .insertInto('association_representative')
      .values({
        association_representative_id: association.representativeId,
        association_id: association.associationId,
        account_id: association.accountId,
        role: 'chair',
        from_on: from,
      })
      .execute()
    return { authority: { authorityId, slug, name, address: 'Kanalgatan 4, Björkvik' }, bodies, accounts, association }
  })

const seedBodies = async (tx: Write, authority_id: Id, id: () => Id, from: Temporal.PlainDate) => {
  const bodies = { council: id(), board: id(), committee: id() }
  await tx
    .insertInto('body')
    .values([
      { authority_id, body_id: bodies.council, name: 'Kommunfullmäktige', kind: 'council', seats: 61 },
      { authority_id, body_id: bodies.board, name: 'Kommunstyrelsen', kind: 'executiveBoard', seats: 15 },
    ])
    .execute()
  await tx
    .insertInto('body')
    .values({
      authority_id,
      body_id: bodies.committee,
      name: 'Kommunledningsutskottet',
      kind: 'subcommittee',
      parent_body_id: bodies.board,
      seats: 9,
    })
    .execute()
  const numbering = Object.values(bodies).map((body_id) => ({
    authority_id,
    body_id,
    from_on: from,
    kind: 'diary' as const,
    pattern: '{year}/KS {serial:4}',
  }))
  await tx.insertInto('body_numbering').values(numbering).execute()
  return bodies
}

/** Signs in the account of a role; returns the session's token. */
export const startSession = async (owner: Db, clock: Clock, place: Björkvik, role: Role): Promise<string> =>
  sessionFor(owner, clock, place.accounts[role])

/** Signs in any account, acting for an association when told so. */
export const sessionFor = async (owner: Db, clock: Clock, accountId: Id, representativeId?: Id): Promise<string> => {
  const token = newToken()
  await owner
    .insertInto('session')
    .values({
      token_hash: tokenHash(token),
      account_id: accountId,
      started_at: clock.now(),
      expires_at: clock.now().add({ hours: 12 }),
      ...(representativeId ? { acting_kind: 'association' as const, acting_id: representativeId } : {}),
    })
    .execute()
  return token
}
