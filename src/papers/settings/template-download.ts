import { docxType } from '../../platform/documents/docx.ts'
import { fillTemplate } from '../../platform/documents/word-template.ts'
import type { Request } from '../../platform/web/env.ts'
import { forbiddenPage, missingPage } from '../../platform/web/errors.tsx'
import { type Ask, askFor, opened } from '../../platform/web/page.tsx'
import { sampleMemo } from './data/samples.ts'
import { exampleTemplate } from './example-template.ts'
import { memoValues } from './filled-memo.ts'
import { isKeeper, numberIn } from './frame.ts'
import { houseStyle } from './letterhead-queries.ts'
import { getTemplate, templateAt, templateBytes } from './template-queries.ts'

type Found = { readonly bytes: Uint8Array; readonly name: string }

/** The handler of a Word file that those who keep the letterhead may fetch. */
const wordFile =
  (find: (ask: Ask) => Promise<Found | undefined>) =>
  async (c: Request): Promise<Response> => {
    const { found, file } = await opened(c, async (tx, found) => {
      const { authority, actor } = found
      const mayFetch = authority !== undefined && isKeeper(actor)
      return { found, file: mayFetch ? await find(askFor(c, tx, authority, actor)) : undefined }
    })
    if (found.authority && !isKeeper(found.actor)) return forbiddenPage(c, found)
    if (!file) return missingPage(c, found)
    return c.body(new Uint8Array(file.bytes), 200, {
      'content-type': docxType,
      'content-disposition': `attachment; filename="${file.name}"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    })
  }

/** A version of the template as it was sent in. The name that it had is shown on the page and not put in a header. */
export const templateFile = wordFile(async ({ db, param }) => {
  const version = numberIn(param('version'))
  const template = version === undefined ? undefined : await getTemplate(db, version)
  const bytes = template && (await templateBytes(db, template))
  return bytes && { bytes, name: `wordmall-${version}.docx` }
})

/** The template that holds, filled with an invented memo. */
export const templateTrial = wordFile(async ({ db, authority }) => {
  const template = await templateAt(db)
  const bytes = template && (await templateBytes(db, template))
  if (!bytes) return undefined
  const { wording } = await houseStyle(db, authority)
  const filled = fillTemplate(bytes, memoValues({ ...sampleMemo, authority: authority.name }, wording))
  return filled.bytes && { bytes: filled.bytes, name: 'provfylld-tjansteskrivelse.docx' }
})

/** A template to begin with. */
export const templateExample = wordFile(async ({ db, authority }) => {
  const { letterhead } = await houseStyle(db, authority)
  return { bytes: await exampleTemplate(letterhead), name: 'exempelmall-tjansteskrivelse.docx' }
})
