import { inTenant } from '../platform/perform.ts'
import type { Request } from '../platform/web/env.ts'
import { forbiddenPage, missingPage } from '../platform/web/errors.tsx'
import { askFor, opened } from '../platform/web/page.tsx'
import { isArchivist } from './archive.ts'
import { packageOfAddress } from './archive-page.tsx'
import { packagePart } from './package-queries.ts'

/** The newest package of a case, part by part: it is never whole in memory. Its name holds the number that the system gave it, nothing else. */
export const packageDownload = async (c: Request): Promise<Response> => {
  const { found, ready } = await opened(c, async (tx, found) => {
    const { authority, actor } = found
    if (!authority || !isArchivist(actor)) return { found, ready: undefined }
    const of = await packageOfAddress(askFor(c, tx, authority, actor))
    return { found, ready: of?.ready }
  })
  const { authority, actor } = found
  if (authority && !isArchivist(actor)) return forbiddenPage(c, found)
  if (!authority || !ready) return missingPage(c, found)
  const { db } = c.get('services')
  const { packageId, sizeBytes } = ready
  let position = 0
  const stream = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const bytes = await inTenant({ db, actor, authority }, (tx) => packagePart(tx, packageId, position))
      position += 1
      if (bytes) controller.enqueue(new Uint8Array(bytes))
      else controller.close()
    },
  })
  return c.body(stream, 200, {
    'content-type': 'application/zip',
    'content-length': String(sizeBytes),
    'content-disposition': `attachment; filename="arkivpaket-${packageId}.zip"`,
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff',
    'x-robots-tag': 'noindex',
  })
}
