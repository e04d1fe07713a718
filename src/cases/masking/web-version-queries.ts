import type { Doing } from '../../platform/action.ts'
import { accountOf } from '../../platform/actor.ts'
import type { Read } from '../../platform/db/db.ts'
import type { Id } from '../../platform/id.ts'
import type { Day, Instant } from '../../platform/time.ts'
import type { DocumentKind } from '../document-queries.ts'
import type { Mask, WebVersion } from './web-version.ts'

/** The masked version that anyone who may read the case may see; undefined when nothing is published. */
export const getWebVersion = async (
  db: Read,
  { caseId, documentId }: { caseId: Id; documentId: Id },
): Promise<(WebVersion & { kind: DocumentKind; on?: Day; madeAt: Instant }) | undefined> => {
  const row = await db
    .selectFrom('document')
    .innerJoin('web_version', (join) =>
      join
        .onRef('web_version.authority_id', '=', 'document.authority_id')
        .onRef('web_version.document_id', '=', 'document.document_id')
        .on('web_version.replaced_at', 'is', null),
    )
    .select(['web_version.title', 'web_version.text', 'made_at', 'kind', 'document_on'])
    .where('document.document_id', '=', documentId)
    .where('case_id', '=', caseId)
    .where('is_public', '=', true)
    .executeTakeFirst()
  return (
    row && {
      title: row.title,
      text: row.text,
      madeAt: row.made_at,
      kind: row.kind,
      ...(row.document_on ? { on: row.document_on } : {}),
    }
  )
}

/** The current mask log of a document, in the order of the text. */
export const masksOf = async (db: Read, documentId: Id): Promise<Mask[]> => {
  const rows = await db
    .selectFrom('mask')
    .innerJoin('web_version', (join) =>
      join
        .onRef('web_version.authority_id', '=', 'mask.authority_id')
        .onRef('web_version.web_version_id', '=', 'mask.web_version_id'),
    )
    .select(['from_character', 'until_character', 'reason', 'provision', 'words'])
    .where('web_version.document_id', '=', documentId)
    .where('web_version.replaced_at', 'is', null)
    .orderBy('from_character')
    .execute()
  return rows.map(({ from_character: from, until_character: until, ...row }) => ({ from, until, ...row }))
}

/** Every different run of words that is masked in some published paper of the case. One statement. */
export const maskedWordsOf = async (db: Read, caseId: Id): Promise<string[]> =>
  (await maskedWordsIn(db, [caseId])).map(({ words }) => words)

/** The same for several cases, each with its own. One statement. */
export const maskedWordsIn = async (
  db: Read,
  caseIds: readonly Id[],
): Promise<readonly { caseId: Id; words: string }[]> => {
  if (caseIds.length === 0) return []
  const rows = await db
    .selectFrom('document')
    .innerJoin('web_version', (join) =>
      join
        .onRef('web_version.authority_id', '=', 'document.authority_id')
        .onRef('web_version.document_id', '=', 'document.document_id')
        .on('web_version.replaced_at', 'is', null),
    )
    .innerJoin('mask', (join) =>
      join
        .onRef('mask.authority_id', '=', 'web_version.authority_id')
        .onRef('mask.web_version_id', '=', 'web_version.web_version_id'),
    )
    .select(['document.case_id', 'mask.words'])
    .distinct()
    .where('document.case_id', 'in', [...caseIds])
    .where('mask.words', '<>', '')
    .execute()
  return rows.map(({ case_id, words }) => ({ caseId: case_id, words }))
}

/** Keeps a masked version with its log as the current one. The one before it is kept as replaced. */
export const publishWebVersion = async (
  doing: Doing,
  documentId: Id,
  { title, text, masks }: WebVersion & { masks: readonly Mask[] },
): Promise<Id> => {
  const { tx, now, authority } = doing
  await replaceWebVersion(doing, documentId)
  const web_version_id = doing.newId()
  const authority_id = authority.authorityId
  const made_by = accountOf(doing.actor) ?? null
  await tx
    .insertInto('web_version')
    .values({ authority_id, web_version_id, document_id: documentId, title, text, made_at: now, made_by })
    .execute()
  const rows = masks.map(({ from, until, reason, provision, words }) => ({
    authority_id,
    web_version_id,
    from_character: from,
    until_character: until,
    reason,
    provision,
    words,
  }))
  // A statement takes at most 65,535 values.
  for (let at = 0; at < rows.length; at += 5000)
    await tx
      .insertInto('mask')
      .values(rows.slice(at, at + 5000))
      .execute()
  await tx.updateTable('document').set({ is_public: true }).where('document_id', '=', documentId).execute()
  return web_version_id
}

/** Takes a document off the web. What was shown is kept with its log. */
export const unpublishDocumentRows = async (doing: Doing, documentId: Id): Promise<void> => {
  await replaceWebVersion(doing, documentId)
  await doing.tx.updateTable('document').set({ is_public: false }).where('document_id', '=', documentId).execute()
}

const replaceWebVersion = async ({ tx, now }: Doing, documentId: Id): Promise<void> => {
  await tx
    .updateTable('web_version')
    .set({ replaced_at: now })
    .where('document_id', '=', documentId)
    .where('replaced_at', 'is', null)
    .execute()
}
