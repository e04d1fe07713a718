import { getDocument } from '../cases/index.ts'
import { memoInTemplate, officialMemoKind } from '../papers/index.ts'
import { documentDocx, docxType } from '../platform/documents/docx.ts'
import { fileNameOf } from '../platform/documents/file-name.ts'
import { documentText } from '../platform/documents/text.ts'
import { isId } from '../platform/id.ts'
import { dayOf } from '../platform/time.ts'
import type { Request } from '../platform/web/env.ts'
import { missingPage } from '../platform/web/errors.tsx'
import { askFor, opened } from '../platform/web/page.tsx'
import { foundDamaged } from './damage.tsx'
import { isWhole } from './paper-hash.ts'
import { paperOfAddress } from './paper-page.tsx'
import { getBytes, revisionsOf } from './paper-queries.ts'
import type { IssuedPaper } from './papers.ts'
import { printedSigners } from './printed-signers.ts'

/** The endings that a paper can be downloaded with, and what each is. */
const types: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  html: 'text/html; charset=utf-8',
  docx: docxType,
  txt: 'text/plain; charset=utf-8',
}

type Kept = { readonly sha256: string; readonly bytes: Buffer | undefined }
type Wanted = {
  readonly paper: IssuedPaper
  readonly name: string
  readonly kept?: Kept | undefined
  /** A memo in the authority's own Word template. */
  readonly filled?: Uint8Array | undefined
}

/**
 * A file of a paper, for whoever may read the record: PDF and HTML as they are kept, after their hash has been compared; Word and
 * text are made of the kept words. The public has the published web version instead, on the page of the document.
 */
export const paperDownload = async (c: Request): Promise<Response> => {
  const ending = (c.req.param('file') ?? '').slice('fil.'.length)
  const type = types[ending]
  const { found, wanted } = await opened(c, async (tx, found) => {
    if (!found.authority || type === undefined) return { found, wanted: undefined }
    const ask = askFor(c, tx, found.authority, found.actor)
    const of = isId(ask.param('documentId')) ? await paperOfAddress(ask) : undefined
    if (!of) return { found, wanted: undefined }
    const { paper } = of
    const document = await getDocument(tx, { caseId: paper.caseId, documentId: paper.documentId })
    if (!document) return { found, wanted: undefined }
    const name = fileNameOf(paper.tree, document.on ?? dayOf(document.filedAt), ending)
    const sha256 =
      ending === 'html'
        ? document.sha256
        : ending === 'pdf'
          ? await pdfHash(tx, paper, ask.query('revision'))
          : undefined
    const kept = sha256 === undefined ? undefined : { sha256, bytes: await getBytes(tx, sha256) }
    const filled =
      ending === 'docx' && paper.kind === officialMemoKind.kind
        ? await memoInTemplate(tx, {
            content: paper.content,
            at: document.filedAt,
            signers: printedSigners(paper.tree),
          })
        : undefined
    return { found, wanted: { paper, name, kept, filled } satisfies Wanted }
  })
  if (!wanted || type === undefined) return missingPage(c, found)
  const { paper, name, kept, filled } = wanted
  if (kept) {
    if (!isWhole(kept.bytes, kept.sha256))
      return foundDamaged(c, found, { documentId: paper.documentId, damaged: kept.sha256 })
    return handOut(c, kept.bytes, { type, name })
  }
  if (filled) return handOut(c, filled, { type, name })
  if (ending === 'docx') return handOut(c, await documentDocx(paper.tree, paper.letterhead), { type, name })
  if (ending === 'txt') return handOut(c, new TextEncoder().encode(documentText(paper.tree)), { type, name })
  return missingPage(c, found)
}

/** The hash of the file that holds now, or of the revision that is asked for. */
const pdfHash = async (
  db: Parameters<typeof revisionsOf>[0],
  { documentId, typeset }: IssuedPaper,
  revision: string | undefined,
): Promise<string | undefined> => {
  if (revision === undefined) return typeset.state === 'ready' ? typeset.sha256 : undefined
  return (await revisionsOf(db, documentId)).find((one) => String(one.revision) === revision)?.sha256
}

const handOut = (c: Request, bytes: Uint8Array, { type, name }: { type: string; name: string }): Response =>
  c.body(new Uint8Array(bytes), 200, {
    'content-type': type,
    'content-disposition': `attachment; filename="${name}"`,
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff',
    'x-robots-tag': 'noindex',
  })
