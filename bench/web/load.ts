import pg from 'pg'
import { matters, places, rareSentence, sentences } from './data/words.ts'
import { loadCases, loadRichCases } from './load-cases.ts'
import { makeId } from './load-ids.ts'
import { loadMeetings, meetingsPerBody } from './load-meetings.ts'
import { loadPartnership, partnershipPages } from './load-partnership.ts'

/** What is loaded: so many authorities, of which the first holds a fifth of all cases. */
export type Volume = { readonly authorities: number; readonly cases: number }

/** The authority that is asked, and the cases of it that hold papers, meetings, decisions and assignments, with a decision of each. */
export type Loaded = {
  readonly slug: string
  readonly caseIds: readonly string[]
  readonly itemIds: readonly string[]
  /** Meetings of it, none of them without decisions. */
  readonly meetingIds: readonly string[]
  /** The path of its partnership, which has an agreement and an assessment. */
  readonly partnership: string
}

/** How many cases of the first authority have everything a case page can show. */
export const richCases = 100

/** The cases of one authority, numbered through the whole installation. */
export type Share = { readonly authority: number; readonly cases: number; readonly rich: number }

/** Fills an empty, migrated database as the owner of the tables. The session of `tokenHash` is a registrar of the first authority. */
export const load = async (owner: pg.Pool, { authorities, cases }: Volume, tokenHash: string): Promise<Loaded> => {
  const indexes = await dropSearchIndexes(owner)
  await withClient(owner, (client) => loadShared(client, authorities, tokenHash))
  const largest = Math.floor(cases / 5)
  const shares = Array.from({ length: authorities }, (_, index): Share => {
    if (index === 0) return { authority: 1, cases: largest, rich: Math.min(richCases, largest) }
    const rest = Math.floor((cases - largest) / (authorities - 1))
    const isOneMore = index <= (cases - largest) % (authorities - 1)
    return { authority: index + 1, cases: rest + (isOneMore ? 1 : 0), rich: 0 }
  })
  const waiting = shares.values()
  await Promise.all([0, 1].map(() => withClient(owner, (client) => loadShares(client, waiting))))
  for (const index of indexes) await owner.query(index)
  await owner.query('vacuum analyze')
  return withClient(owner, richOf)
}

const withClient = async <T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> => {
  const client = await pool.connect()
  try {
    await client.query(makeId)
    return await work(client)
  } finally {
    client.release()
  }
}

/** Far quicker to build over all rows than row by row. */
const dropSearchIndexes = async (owner: pg.Pool): Promise<readonly string[]> => {
  const { rows } = await owner.query<{ indexname: string; indexdef: string }>(
    `select indexname, indexdef from pg_indexes where schemaname = 'public' and indexdef like '% USING gin %'`,
  )
  for (const { indexname } of rows) await owner.query(`drop index ${pg.escapeIdentifier(indexname)}`)
  return rows.map(({ indexdef }) => indexdef)
}

const loadShared = async (client: pg.PoolClient, authorities: number, tokenHash: string): Promise<void> => {
  await client.query(
    `insert into authority (authority_id, slug, name, address, created_at)
    select pg_temp.id('authority', n), case n when 1 then 'bjorkvik' else 'kommun-' || n end,
      case n when 1 then 'Björkviks kommun' else 'Kommun ' || n end, 'Kanalgatan 4', now() from generate_series(1, $1) n`,
    [authorities],
  )
  await client.query(
    `insert into account (account_id, email, name, created_at)
    select pg_temp.id('account', n), 'registrator' || n || '@exempel.example', 'Registrator ' || n, now() from generate_series(1, $1) n`,
    [authorities],
  )
  await client.query(
    `insert into authority_role (authority_id, authority_role_id, account_id, role, from_on)
    select pg_temp.id('authority', n), pg_temp.id('role', n), pg_temp.id('account', n), 'registrar', '2020-01-01'
    from generate_series(1, $1) n`,
    [authorities],
  )
  await client.query(
    `insert into session (token_hash, account_id, started_at, expires_at)
    select case n when 1 then $2 else md5(n::text) end, pg_temp.id('account', 1 + (n - 1) % $1), now(), now() + interval '1 day'
    from generate_series(1, $1 * 10) n`,
    [authorities, tokenHash],
  )
  await client.query(
    `insert into association (association_id, name, created_at)
    select pg_temp.id('association', n), 'Föreningen ' || n, now() from generate_series(1, 500) n`,
  )
}

const loadShares = async (client: pg.PoolClient, shares: Iterable<Share>): Promise<void> => {
  await client.query('create temp table words (matters text[], places text[], sentences text[], rare text)')
  await client.query('insert into words values ($1, $2, $3, $4)', [matters, places, sentences, rareSentence])
  for (const share of shares) {
    await client.query('begin')
    const acting = `select set_config('handslag.authority', pg_temp.id('authority', $1)::text, true)`
    await client.query(acting, [share.authority])
    await loadMeetings(client, share)
    await loadCases(client, share)
    if (share.rich > 0) await loadRichCases(client, share)
    if (share.authority === 1) await loadPartnership(client)
    await client.query('commit')
  }
}

const richOf = async (client: pg.PoolClient): Promise<Loaded> => {
  const { rows } = await client.query<{ case_id: string; item_id: string; meeting_id: string }>(
    `select pg_temp.id('case', 1000000000 + n)::text as case_id, pg_temp.id('item', 1000000000 + n)::text as item_id,
      pg_temp.id('meeting', 1000000000 + n % ${3 * meetingsPerBody})::text as meeting_id
    from generate_series(1, $1) n`,
    [richCases],
  )
  return {
    slug: 'bjorkvik',
    caseIds: rows.map((row) => row.case_id),
    itemIds: rows.map((row) => row.item_id),
    meetingIds: rows.map((row) => row.meeting_id),
    partnership: await partnershipPages(client),
  }
}
