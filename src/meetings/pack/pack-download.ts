import { isStaff } from '../../platform/actor.ts'
import { isId } from '../../platform/id.ts'
import { inTenant } from '../../platform/perform.ts'
import type { Request } from '../../platform/web/env.ts'
import { missingPage } from '../../platform/web/errors.tsx'
import { opened } from '../../platform/web/page.tsx'
import { getPlan } from '../planning/plan-queries.ts'
import { latestPack, packPart } from './pack-queries.ts'

/** The newest pack of a meeting, part by part: it is never whole in memory. For those who work for the authority. */
export const packDownload = async (c: Request): Promise<Response> => {
  const meetingId = c.req.param('meetingId') ?? ''
  const { found, pack, heldOn } = await opened(c, async (tx, found) => {
    const { authority, actor } = found
    const plan = authority && isStaff(actor) && isId(meetingId) ? await getPlan(tx, meetingId) : undefined
    const pack = plan && (await latestPack(tx, meetingId, { isReady: true }))
    return { found, pack, heldOn: plan?.heldOn }
  })
  const { authority, actor } = found
  if (!authority || !heldOn || pack?.state !== 'ready') return missingPage(c, found)
  const { db } = c.get('services')
  let position = 0
  const stream = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const bytes = await inTenant({ db, actor, authority }, (tx) => packPart(tx, pack.packId, position))
      position += 1
      if (bytes) controller.enqueue(new Uint8Array(bytes))
      else controller.close()
    },
  })
  return c.body(stream, 200, {
    'content-type': 'application/pdf',
    'content-length': String(pack.sizeBytes),
    'content-disposition': `attachment; filename="handlingar-${heldOn.toString()}.pdf"`,
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff',
    'x-robots-tag': 'noindex',
  })
}
