import { hash, randomBytes } from 'node:crypto'
import { getCookie, setCookie } from 'hono/cookie'
import { sql } from 'kysely'
import type { Actor, Role } from '../actor.ts'
import type { Write } from '../db/db.ts'
import type { Id } from '../id.ts'
import type { Language } from '../texts/texts.ts'
import type { Instant } from '../time.ts'
import type { Opened, Request } from './env.ts'

/** How long a session lasts without signing in again. */
export const sessionHours = 12

const cookieName = 'handslag'

/** A secret for a link or a session: 256 bits. Only its hash is ever stored. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** What the database keeps of a token. */
export const tokenHash = (token: string): string => hash('sha256', token)

/** The hash of the request's session token, from the cookie or an Authorization header; '' when there is none. */
export const sessionHash = (c: Request): string => {
  const bearer = /^Bearer ([\w-]{20,100})$/.exec(c.req.header('authorization') ?? '')?.[1]
  const token = bearer ?? getCookie(c, cookieName)
  return token && token.length <= 100 ? tokenHash(token) : ''
}

/** Gives the browser its session. Not readable by script, not sent from other sites, over https only where there is https. */
export const keepSession = (c: Request, token: string): void =>
  setCookie(c, cookieName, token, {
    httpOnly: true,
    sameSite: 'Lax',
    secure: c.get('services').baseUrl.startsWith('https:'),
    path: '/',
    maxAge: sessionHours * 3600,
  })

/** Takes the session from the browser. */
export const dropSession = (c: Request): void =>
  setCookie(c, cookieName, '', { path: '/', maxAge: 0, httpOnly: true, sameSite: 'Lax' })

type OpenedRow = {
  authority_id: Id | null
  slug: string | null
  authority_name: string | null
  address: string | null
  account_id: Id | null
  account_name: string | null
  account_email: string | null
  language: Language
  acting_kind: 'role' | 'association' | null
  acting_id: Id | null
  role: Role | null
  role_body_id: Id | null
  role_body_name: string | null
  association_id: Id | null
  association_name: string | null
}

/** Finds the authority of the address and the person of the session, and shows the transaction their rows only. */
export const openSession = async (tx: Write, ask: { slug: string; hash: string; now: Instant }): Promise<Opened> => {
  const { rows } = await sql<OpenedRow>`select * from open_request(${ask.slug}, ${ask.hash}, ${ask.now})`.execute(tx)
  const row = rows[0]
  if (!row) throw new Error('open_request answered no row')
  const { authority_id, slug, authority_name, address } = row
  const authority =
    authority_id && slug && authority_name !== null
      ? { authorityId: authority_id, slug, name: authority_name, address: address ?? '' }
      : undefined
  return { authority, actor: actorOf(row), language: row.language }
}

const actorOf = (row: OpenedRow): Actor => {
  if (!row.account_id) return { kind: 'anyone' }
  const account = { accountId: row.account_id, name: row.account_name ?? '', email: row.account_email ?? '' }
  if (row.acting_kind === 'role' && row.role && row.acting_id) {
    const body = row.role_body_id ? { bodyId: row.role_body_id, bodyName: row.role_body_name ?? '' } : {}
    return { kind: 'role', ...account, role: row.role, roleId: row.acting_id, ...body }
  }
  if (row.acting_kind === 'association' && row.association_id && row.acting_id) {
    const acting = {
      representativeId: row.acting_id,
      associationId: row.association_id,
      associationName: row.association_name ?? '',
    }
    return { kind: 'association', ...account, ...acting }
  }
  return { kind: 'account', ...account }
}
