import { sql } from 'kysely'
import type { Doing } from '../../platform/action.ts'
import { accountOf } from '../../platform/actor.ts'
import type { Write } from '../../platform/db/db.ts'
import { letterheadKept } from '../../platform/documents/kept-letterhead.ts'
import type { Id } from '../../platform/id.ts'
import type { Day } from '../../platform/time.ts'
import { storeBytes } from '../filing.ts'
import type { Mask, WebVersion } from './web-version.ts'

const asJson = (value: unknown) => sql`${JSON.stringify(value)}::jsonb`

/** Saves whether anyone may see the case. */
export const saveIsPublic = async (tx: Write, caseId: Id, isPublic: boolean): Promise<void> => {
  await tx.updateTable('case_file').set({ is_public: isPublic }).where('case_id', '=', caseId).execute()
}

/** What is published: the masked version with its log, and the last day it is shown; without one until it is taken off. */
export type Published = WebVersion & { readonly masks: readonly Mask[]; readonly shownThrough?: Day | undefined }

/**
 * Keeps a masked version with its log as the current one. The one before it is kept as replaced. The file of a paper is set by a job;
 * until then the other formats are there.
 */
export const publishWebVersion = async (doing: Doing, documentId: Id, published: Published): Promise<Id> => {
  const { tx, now, authority } = doing
  const { title, text, paper, masks, shownThrough } = published
  await replaceWebVersion(doing, documentId)
  const web_version_id = doing.newId()
  const authority_id = authority.authorityId
  await tx
    .insertInto('web_version')
    .values({
      authority_id,
      web_version_id,
      document_id: documentId,
      title,
      text,
      made_at: now,
      made_by: accountOf(doing.actor) ?? null,
      shown_through: shownThrough ?? null,
      ...(paper
        ? {
            tree: asJson(paper.tree),
            letterhead: asJson(letterheadKept(paper.letterhead)),
            pdf_state: 'typesetting' as const,
          }
        : {}),
    })
    .execute()
  await logMasks(doing, web_version_id, masks)
  await tx.updateTable('document').set({ is_public: true }).where('document_id', '=', documentId).execute()
  if (paper) await doing.enqueue('masking.typeset', { webVersionId: web_version_id })
  return web_version_id
}

const logMasks = async ({ tx, authority }: Doing, webVersionId: Id, masks: readonly Mask[]): Promise<void> => {
  const rows = masks.map(({ from, until, reason, provision, words }) => ({
    authority_id: authority.authorityId,
    web_version_id: webVersionId,
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

type PdfChange =
  | { readonly pdf_state: 'typesetting'; readonly pdf_failure: null; readonly pdf_sha256: null }
  | { readonly pdf_state: 'failed'; readonly pdf_failure: string; readonly pdf_sha256: null }
  | { readonly pdf_state: 'ready'; readonly pdf_failure: null; readonly pdf_sha256: string }

const changePdf = async (tx: Write, webVersionId: Id, change: PdfChange): Promise<void> => {
  await tx.updateTable('web_version').set(change).where('web_version_id', '=', webVersionId).execute()
}

/** Keeps the file of a web version. */
export const saveWebFile = async (doing: Doing, webVersionId: Id, bytes: Uint8Array): Promise<void> => {
  const pdf_sha256 = await storeBytes(doing, bytes)
  await changePdf(doing.tx, webVersionId, { pdf_state: 'ready', pdf_failure: null, pdf_sha256 })
}

/** Notes why a web version has no file: a word that those who run the system understand. */
export const saveWebFileFailure = (doing: Doing, webVersionId: Id, failure: string): Promise<void> =>
  changePdf(doing.tx, webVersionId, { pdf_state: 'failed', pdf_failure: failure, pdf_sha256: null })

/** Sends a web version to be set once more. */
export const setWebFileAnew = async (doing: Doing, webVersionId: Id): Promise<void> => {
  await changePdf(doing.tx, webVersionId, { pdf_state: 'typesetting', pdf_failure: null, pdf_sha256: null })
  await doing.enqueue('masking.typeset', { webVersionId })
}
