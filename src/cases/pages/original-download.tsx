import { sha256Of } from '../../platform/db/stored-bytes.ts'
import { isId } from '../../platform/id.ts'
import { ErrorNotice, troubleTitle } from '../../platform/ui/error-notice.tsx'
import { Layout } from '../../platform/ui/layout.tsx'
import type { Opened, Request } from '../../platform/web/env.ts'
import { forbiddenPage, missingPage } from '../../platform/web/errors.tsx'
import { html } from '../../platform/web/html.ts'
import { askFor, opened } from '../../platform/web/page.tsx'
import { referenceOf } from '../../platform/web/reference.ts'
import { viewOf } from '../../platform/web/view.ts'
import { seesRecords } from '../cases.ts'
import { type CaseDocument, getDocument, getOriginal } from '../document-queries.ts'
import { visibleCase } from './case-page.tsx'

type Found = { readonly document: CaseDocument; readonly bytes: Buffer | undefined }

/**
 * The file exactly as it came in, for those who see records. Bytes that do not match their hash are never handed out: the answer is
 * 500 with the reference of the document, and the log is told which document, nothing of what it holds.
 */
export const originalDownload = async (c: Request): Promise<Response> => {
  const { found, opening } = await opened(c, async (tx, opening) => {
    const { authority, actor } = opening
    if (!authority || !seesRecords(actor)) return { opening }
    const ask = askFor(c, tx, authority, actor)
    const subject = await visibleCase(ask)
    const documentId = ask.param('documentId')
    if (!subject || !isId(documentId)) return { opening }
    const document = await getDocument(tx, { caseId: subject.caseId, documentId })
    return document
      ? { opening, found: { document, bytes: await getOriginal(tx, document.sha256) } satisfies Found }
      : { opening }
  })
  if (opening.authority && !seesRecords(opening.actor)) return forbiddenPage(c, opening)
  if (!found) return missingPage(c, opening)
  const { document, bytes } = found
  if (!bytes || (await sha256Of(bytes)) !== document.sha256) return damagedPage(c, opening, document.documentId)
  return c.body(bytes, 200, {
    'content-type': document.mediaType,
    'content-disposition': attached(document.fileName),
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff',
    'x-robots-tag': 'noindex',
  })
}

/** The header of a file that is handed out: the name in plain letters for old programs and in full for the others (RFC 6266). No folder, no sign that steers a terminal. */
export const attached = (fileName: string): string => {
  const name = fileName.replaceAll(/^.*[\\/]/g, '').replaceAll(/\p{Cc}/gu, '')
  const plain = name.normalize('NFD').replaceAll(/[^\w .()-]/g, '') || 'original'
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name.toWellFormed()).replaceAll("'", '%27')}`
}

/** Says that a kept file is no longer what was kept, on a page and in the log. Nothing of it is handed out. */
export const damagedPage = (c: Request, opening: Opened, documentId: string): Promise<Response> => {
  const reference = referenceOf(c)
  console.error(`${reference} ${c.req.method} ${c.req.routePath}: the stored file of document ${documentId} is damaged`)
  const view = viewOf(c, opening)
  const trouble = { status: 500, reference } as const
  return html(
    c,
    <Layout view={view} title={troubleTitle(view, trouble)}>
      <ErrorNotice view={view} of={trouble}>
        <p>{view.t('casePages.document.damaged', { id: documentId })}</p>
      </ErrorNotice>
    </Layout>,
    500,
  )
}
