import { sql } from 'kysely'
import type { Doing } from '../platform/action.ts'
import { accountOf } from '../platform/actor.ts'
import type { Read } from '../platform/db/db.ts'
import type { Id } from '../platform/id.ts'
import { contentIn } from './content.ts'
import type { Content, Draft, DraftState, Signer } from './drafts.ts'

const asJson = (value: unknown) => sql`${JSON.stringify(value)}::jsonb`

/** One draft, whoever asks. `lock` holds it until commit. */
export const getDraft = async (db: Read, draftId: Id, options: { lock?: boolean } = {}): Promise<Draft | undefined> => {
  const query = db
    .selectFrom('draft')
    .leftJoin('account', 'account.account_id', 'draft.updated_by')
    .select([
      'draft_id',
      'case_id',
      'kind',
      'title',
      'content',
      'version',
      'state',
      'replaces_document_id',
      'updated_at',
      'account.name as updated_by_name',
    ])
    .where('draft_id', '=', draftId)
  const row = await (options.lock ? query.forUpdate('draft') : query).executeTakeFirst()
  return (
    row && {
      draftId: row.draft_id,
      caseId: row.case_id,
      kind: row.kind,
      title: row.title,
      content: contentIn(row.content),
      version: row.version,
      state: row.state,
      updatedAt: row.updated_at,
      ...(row.replaces_document_id ? { replaces: row.replaces_document_id } : {}),
      ...(row.updated_by_name === null ? {} : { updatedByName: row.updated_by_name }),
    }
  )
}

/** A draft in a list. */
export type OpenDraft = Pick<Draft, 'draftId' | 'kind' | 'title' | 'updatedAt' | 'updatedByName'>

/** The drafts of a case that are being written, the latest first; at most fifty. One statement. */
export const openDrafts = async (db: Read, caseId: Id): Promise<readonly OpenDraft[]> => {
  const rows = await db
    .selectFrom('draft')
    .leftJoin('account', 'account.account_id', 'draft.updated_by')
    .select(['draft_id', 'kind', 'title', 'updated_at', 'account.name as updated_by_name'])
    .where('case_id', '=', caseId)
    .where('state', '=', 'open')
    .orderBy('updated_at', 'desc')
    .orderBy('draft_id')
    .limit(50)
    .execute()
  return rows.map((row) => ({
    draftId: row.draft_id,
    kind: row.kind,
    title: row.title,
    updatedAt: row.updated_at,
    ...(row.updated_by_name === null ? {} : { updatedByName: row.updated_by_name }),
  }))
}

/** What a save of a draft said; undefined when that version is not kept. */
export const getDraftVersion = async (
  db: Read,
  { draftId, version }: { draftId: Id; version: number },
): Promise<Content | undefined> => {
  const row = await db
    .selectFrom('draft_version')
    .select('content')
    .where('draft_id', '=', draftId)
    .where('version', '=', version)
    .executeTakeFirst()
  return row && contentIn(row.content)
}

/** A draft about to be begun. */
export type NewDraft = {
  readonly caseId: Id
  readonly kind: string
  readonly title: string
  readonly content: Content
  readonly replaces?: Id
}

/** Begins a draft with its first version. */
export const addDraft = async (doing: Doing, { caseId, kind, title, content, replaces }: NewDraft): Promise<Id> => {
  const draftId = doing.newId()
  const by = accountOf(doing.actor) ?? null
  await doing.tx
    .insertInto('draft')
    .values({
      authority_id: doing.authority.authorityId,
      draft_id: draftId,
      case_id: caseId,
      kind,
      title,
      content: asJson(content),
      version: 1,
      state: 'open',
      replaces_document_id: replaces ?? null,
      made_at: doing.now,
      made_by: by,
      updated_at: doing.now,
      updated_by: by,
    })
    .execute()
  await keepVersion(doing, { draftId, version: 1, content })
  return draftId
}

/** Saves what is written as the next version. */
export const saveDraftContent = async (
  doing: Doing,
  { draftId, version, title, content }: { draftId: Id; version: number; title: string; content: Content },
): Promise<void> => {
  await doing.tx
    .updateTable('draft')
    .set({
      title,
      content: asJson(content),
      version,
      updated_at: doing.now,
      updated_by: accountOf(doing.actor) ?? null,
    })
    .where('draft_id', '=', draftId)
    .execute()
  await keepVersion(doing, { draftId, version, content })
}

const keepVersion = async (
  doing: Doing,
  { draftId, version, content }: { draftId: Id; version: number; content: Content },
): Promise<void> => {
  await doing.tx
    .insertInto('draft_version')
    .values({
      authority_id: doing.authority.authorityId,
      draft_id: draftId,
      version,
      content: asJson(content),
      saved_at: doing.now,
      saved_by: accountOf(doing.actor) ?? null,
    })
    .execute()
}

/** Ends a draft. Its earlier versions go; thrown away, its content goes too. */
export const endDraft = async (doing: Doing, draftId: Id, state: Exclude<DraftState, 'open'>): Promise<void> => {
  await doing.tx
    .updateTable('draft')
    .set({ state, updated_at: doing.now, ...(state === 'discarded' ? { content: asJson({}) } : {}) })
    .where('draft_id', '=', draftId)
    .execute()
  await doing.tx.deleteFrom('draft_version').where('draft_id', '=', draftId).execute()
}

/** Who is to sign a draft, in order. One statement. */
export const signersOf = async (db: Read, draftId: Id): Promise<readonly Signer[]> => {
  const rows = await db
    .selectFrom('draft_signer')
    .select(['account_id', 'association_id', 'name', 'role'])
    .where('draft_id', '=', draftId)
    .orderBy('position')
    .execute()
  return rows.map(signerOf)
}

/** A signer as a row names them. */
export const signerOf = (row: {
  account_id: Id
  association_id: Id | null
  party_authority_id?: Id | null
  name: string
  role: string
}): Signer => ({
  accountId: row.account_id,
  ...(row.association_id ? { associationId: row.association_id } : {}),
  ...(row.party_authority_id ? { authorityId: row.party_authority_id } : {}),
  name: row.name,
  role: row.role,
})

/** Puts other signers in the place of those that were. */
export const saveSigners = async (doing: Doing, draftId: Id, signers: readonly Signer[]): Promise<void> => {
  await doing.tx.deleteFrom('draft_signer').where('draft_id', '=', draftId).execute()
  if (signers.length === 0) return
  const rows = signers.map(({ accountId, associationId, name, role }, index) => ({
    authority_id: doing.authority.authorityId,
    draft_id: draftId,
    position: index + 1,
    account_id: accountId,
    association_id: associationId ?? null,
    name,
    role,
  }))
  await doing.tx.insertInto('draft_signer').values(rows).execute()
}
