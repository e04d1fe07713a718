import { isId } from '../../platform/id.ts'
import type { Request } from '../../platform/web/env.ts'
import { missingPage } from '../../platform/web/errors.tsx'
import { askFor, opened } from '../../platform/web/page.tsx'
import { evidenceBytes } from './profile-queries.ts'

const endings = { 'application/pdf': 'pdf', 'image/png': 'png', 'image/jpeg': 'jpg' } as const

/** A paper that shows who may sign, for the association and the authorities it works with; missing for others. Never opened in the page. */
export const evidenceDownload = async (c: Request): Promise<Response> => {
  const { found, file } = await opened(c, async (tx, found) => {
    const { authority, actor } = found
    const { db, param } = authority ? askFor(c, tx, authority, actor) : { db: tx, param: () => '' }
    const [associationId, evidenceId] = [param('associationId'), param('evidenceId')]
    const mayAsk = isId(associationId) && isId(evidenceId) && actor.kind !== 'anyone'
    return { found, file: mayAsk ? await evidenceBytes(db, { associationId, evidenceId }) : undefined }
  })
  if (!file) return missingPage(c, found)
  return c.body(new Uint8Array(file.bytes), 200, {
    'content-type': file.mediaType,
    'content-disposition': `attachment; filename="underlag.${endings[file.mediaType]}"`,
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff',
  })
}
