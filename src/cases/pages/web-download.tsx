import { sha256Of } from '../../platform/db/stored-bytes.ts'
import { documentDocx, docxType } from '../../platform/documents/docx.ts'
import { fileNameOf } from '../../platform/documents/file-name.ts'
import { htmlFile } from '../../platform/documents/html-file.tsx'
import { isId } from '../../platform/id.ts'
import { dayOf } from '../../platform/time.ts'
import type { Opened, Request } from '../../platform/web/env.ts'
import { missingPage } from '../../platform/web/errors.tsx'
import { askFor, opened } from '../../platform/web/page.tsx'
import { getOriginal } from '../document-queries.ts'
import { getWebVersion, type KeptWebVersion } from '../masking/web-version-queries.ts'
import { visibleCase } from './case-page.tsx'
import { attached, damagedPage } from './original-download.tsx'

/** The endings that a web version can be downloaded with, and what each is. */
const types: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  html: 'text/html; charset=utf-8',
  docx: docxType,
  txt: 'text/plain; charset=utf-8',
}

type Wanted = { readonly web: KeptWebVersion; readonly kept?: Buffer | undefined }

/**
 * A file of the published web version, for whoever may see the case: everyone when it is public. All are made of the masked tree; the
 * record is handed out elsewhere and only to those who see records.
 */
export const webDownload = async (c: Request): Promise<Response> => {
  const ending = (c.req.param('file') ?? '').slice('webb.'.length)
  const { found, wanted } = await opened(c, async (tx, found) => ({ found, wanted: await asked(c, tx, found, ending) }))
  if (!wanted || types[ending] === undefined) return missingPage(c, found)
  const { web, kept } = wanted
  if (ending === 'pdf') {
    if (web.file?.state !== 'ready') return missingPage(c, found)
    if (!kept || (await sha256Of(kept)) !== web.file.sha256) return damagedPage(c, found, web.documentId)
    return handOut(c, web, kept, ending)
  }
  const bytes = await madeOf(web, ending)
  return bytes ? handOut(c, web, bytes, ending) : missingPage(c, found)
}

const asked = async (
  c: Request,
  tx: Parameters<typeof askFor>[1],
  { authority, actor }: Opened,
  ending: string,
): Promise<Wanted | undefined> => {
  if (!authority) return undefined
  const ask = askFor(c, tx, authority, actor)
  const documentId = ask.param('documentId')
  const subject = isId(documentId) ? await visibleCase(ask) : undefined
  const web = subject && (await getWebVersion(tx, { caseId: subject.caseId, documentId, on: ask.today }))
  if (!web) return undefined

  return {
    web,
    kept: ending === 'pdf' && web.file?.state === 'ready' ? await getOriginal(tx, web.file.sha256) : undefined,
  }
}

const madeOf = async ({ paper, text }: KeptWebVersion, ending: string): Promise<Uint8Array | undefined> => {
  if (ending === 'txt') return new TextEncoder().encode(text)
  if (!paper) return undefined
  if (ending === 'html') return new TextEncoder().encode(htmlFile(paper.tree, paper.letterhead))
  return ending === 'docx' ? documentDocx(paper.tree, paper.letterhead) : undefined
}

const handOut = (c: Request, web: KeptWebVersion, bytes: Uint8Array, ending: string): Response =>
  c.body(new Uint8Array(bytes), 200, {
    'content-type': types[ending] ?? 'application/octet-stream',
    'content-disposition': attached(nameOf(web, ending)),
    // Taken off the web, it is gone from everywhere that we can reach.
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff',
    'x-robots-tag': 'noindex',
  })

const nameOf = ({ paper, title, on, madeAt }: KeptWebVersion, ending: string): string =>
  fileNameOf(paper?.tree ?? { title }, on ?? dayOf(madeAt), ending)
