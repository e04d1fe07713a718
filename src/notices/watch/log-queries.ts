import { sql } from 'kysely'
import type { Doing } from '../../platform/action.ts'
import type { Read } from '../../platform/db/db.ts'
import type { Id } from '../../platform/id.ts'
import type { Instant } from '../../platform/time.ts'
import { entryLeaf, entryText, type Sighting } from './entry.ts'
import type { Probe } from './judge.ts'
import { completedBy, type Hash, type LeafRange, type Node, nodeHash, nodesOf, rangeHash } from './merkle.ts'

const nodeKey = ({ level, index }: Node): string => `${level}/${index}`

/** How many entries the log holds. */
export const logSize = async (db: Read): Promise<number> => {
  const { size } = await db
    .selectFrom('watch_entry')
    .select(({ fn }) => fn.max('log_index').as('size'))
    .executeTakeFirstOrThrow()
  return size === null ? 0 : Number(size) + 1
}

/** The hashes of whole subtrees, in one statement. */
const nodeHashes = async (db: Read, nodes: readonly Node[]): Promise<ReadonlyMap<string, Hash>> => {
  if (nodes.length === 0) return new Map()
  const rows = await db
    .selectFrom('watch_node')
    .select(['level', 'index', 'hash'])
    .where(({ eb, refTuple, tuple }) =>
      eb(
        refTuple('level', 'index'),
        'in',
        nodes.map(({ level, index }) => tuple(level, BigInt(index))),
      ),
    )
    .execute()
  return new Map(rows.map(({ level, index, hash }) => [nodeKey({ level, index: Number(index) }), hash]))
}

/** The hashes of ranges that the tree has nodes for, in one statement. Throws when the log lacks one: the log has been harmed. */
export const rangeHashes = async (db: Read, ranges: readonly LeafRange[]): Promise<readonly Hash[]> => {
  const known = await nodeHashes(db, ranges.flatMap(nodesOf))
  const hashOf = (node: Node): Hash => {
    const hash = known.get(nodeKey(node))
    if (hash === undefined) throw new Error(`The log lacks its node ${nodeKey(node)}`)
    return hash
  }
  return ranges.map((range) => rangeHash(range, hashOf))
}

/** Adds what was seen, in order, with every subtree that becomes whole. Three statements, however many. Two writers wait for each other. */
export const appendSightings = async ({ tx, authority }: Doing, sightings: readonly Sighting[]): Promise<number> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`watch ${authority.authorityId}`}, 0))`.execute(tx)
  const before = await logSize(tx)
  if (sightings.length === 0) return before
  const rows = sightings.map((sighting, offset) => ({ sighting, index: before + offset, entry: entryText(sighting) }))
  const size = before + rows.length
  const known = new Map(await nodeHashes(tx, nodesOf({ from: 0, until: before })))
  const added: (Node & { readonly hash: Hash })[] = []
  for (const { index, entry } of rows) {
    for (const node of completedBy(index)) {
      const side = (which: 0 | 1) => known.get(nodeKey({ level: node.level - 1, index: node.index * 2 + which })) ?? ''
      const hash = node.level === 0 ? entryLeaf(entry) : nodeHash(side(0), side(1))
      known.set(nodeKey(node), hash)
      added.push({ ...node, hash })
    }
  }
  // Columns as arrays: a week of looks is thousands of rows, and as many parameters take longer to read than to insert.
  await sql`insert into watch_entry (authority_id, log_index, notice_id, probed_at, result, http_status, content_sha256, entry)
    select ${authority.authorityId}::uuid, * from unnest(${rows.map(({ index }) => index)}::bigint[],
      ${sightings.map(({ noticeId }) => noticeId)}::uuid[], ${sightings.map(({ at }) => at.toString())}::timestamptz[],
      ${sightings.map(({ result }) => result)}::text[], ${sightings.map(({ httpStatus }) => httpStatus ?? null)}::integer[],
      ${sightings.map(({ contentSha256 }) => contentSha256 ?? null)}::text[], ${rows.map(({ entry }) => entry)}::text[])`.execute(
    tx,
  )
  await sql`insert into watch_node (authority_id, level, index, hash)
    select ${authority.authorityId}::uuid, * from unnest(${added.map(({ level }) => level)}::integer[],
      ${added.map(({ index }) => index)}::bigint[], ${added.map(({ hash }) => hash)}::text[])`.execute(tx)
  return size
}

/** A checkpoint as it was signed. */
export type KeptCheckpoint = {
  readonly size: number
  readonly root: Hash
  readonly note: string
  readonly madeAt: Instant
}

/** The newest checkpoint, or the oldest that is at least of this size. */
export const checkpointOf = async (db: Read, atLeast?: number): Promise<KeptCheckpoint | undefined> => {
  const query = db.selectFrom('watch_checkpoint').select(['size', 'root', 'note', 'made_at'])
  const row =
    atLeast === undefined
      ? await query.orderBy('size', 'desc').limit(1).executeTakeFirst()
      : await query.where('size', '>=', BigInt(atLeast)).orderBy('size').limit(1).executeTakeFirst()
  return row && { size: Number(row.size), root: row.root, note: row.note, madeAt: row.made_at }
}

/** Keeps a signed checkpoint of the log's size, once. */
export const keepCheckpoint = async (
  { tx, authority, now }: Doing,
  checkpoint: Omit<KeptCheckpoint, 'madeAt'>,
): Promise<void> => {
  await tx
    .insertInto('watch_checkpoint')
    .values({
      authority_id: authority.authorityId,
      size: BigInt(checkpoint.size),
      root: checkpoint.root,
      note: checkpoint.note,
      made_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Everything that was seen of a notice, oldest first, with the place in the log and the words that were hashed. */
export const sightingsOf = async (
  db: Read,
  noticeId: Id,
): Promise<readonly (Probe & { readonly index: number; readonly entry: string })[]> => {
  const rows = await db
    .selectFrom('watch_entry')
    .select(['log_index', 'probed_at', 'result', 'content_sha256', 'entry'])
    .where('notice_id', '=', noticeId)
    .orderBy('probed_at')
    .orderBy('log_index')
    .execute()
  return rows.map((row) => ({
    index: Number(row.log_index),
    at: row.probed_at,
    result: row.result,
    ...(row.content_sha256 === null ? {} : { contentSha256: row.content_sha256 }),
    entry: row.entry,
  }))
}
