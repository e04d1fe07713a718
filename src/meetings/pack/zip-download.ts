import { zipSync } from 'fflate'
import { houseStyle, summonsKind } from '../../papers/index.ts'
import { isStaff } from '../../platform/actor.ts'
import type { Document, Letterhead } from '../../platform/documents/document.ts'
import { htmlFile } from '../../platform/documents/html-file.tsx'
import { isId } from '../../platform/id.ts'
import type { Request, Services } from '../../platform/web/env.ts'
import { missingPage } from '../../platform/web/errors.tsx'
import { opened } from '../../platform/web/page.tsx'
import { summonsContent } from '../documents.ts'
import { getPlan } from '../planning/plan-queries.ts'
import { packedPapers, packSize } from './pack-queries.ts'

/** The largest pack that is made in one go. */
const largestZipBytes = 300_000_000

/** The summons and all papers of a meeting as one ZIP, numbered as the agenda is. For those who work for the authority. */
export const zipDownload = async (c: Request): Promise<Response> => {
  const meetingId = c.req.param('meetingId') ?? ''
  const { found, pack } = await opened(c, async (tx, found) => {
    const { authority, actor } = found
    const plan = authority && isStaff(actor) && isId(meetingId) ? await getPlan(tx, meetingId) : undefined
    if (!authority || !plan || (await packSize(tx, meetingId)).bytes > largestZipBytes)
      return { found, pack: undefined }
    const content = await summonsContent(tx, meetingId, authority.name)
    const { letterhead, wording } = await houseStyle(tx, authority)
    const summons = summonsKind.document(summonsKind.schema.parse(content), wording)
    return { found, pack: { plan, summons, letterhead, papers: await packedPapers(tx, meetingId) } }
  })
  if (!pack) return missingPage(c, found)
  const files: Record<string, Uint8Array> = await summonsFiles(c.get('services'), pack.summons, pack.letterhead)
  for (const [index, { number, fileName, bytes }] of pack.papers.entries())
    files[`${two(number)}-${two(index + 1)}-${safeName(fileName)}`] = new Uint8Array(bytes)
  // Papers are PDF and the like: pressing them again only takes time.
  const zip = zipSync(files, { level: 0, mtime: `${pack.plan.heldOn.toString()}T12:00:00` })
  return c.body(new Uint8Array(zip), 200, {
    'content-type': 'application/zip',
    'content-disposition': `attachment; filename="handlingar-${pack.plan.heldOn.toString()}.zip"`,
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff',
  })
}

/** The summons as a page that stands alone, and as PDF where this machine can set one. */
const summonsFiles = async ({ typesetter }: Services, summons: Document, letterhead: Letterhead) => {
  const html = new TextEncoder().encode(htmlFile(summons, letterhead))
  try {
    return { '00-kallelse.pdf': await typesetter.pdf(summons, letterhead) }
  } catch {
    return { '00-kallelse.html': html }
  }
}

const two = (number: number): string => String(number).padStart(2, '0')

/** A file name without folders or characters that some computer cannot have. */
const safeName = (name: string): string =>
  name
    .replaceAll(/[\p{Cc}/\\:*?"<>|]/gu, '_')
    .replace(/^\.+/, '_')
    .slice(-120) || 'handling'
