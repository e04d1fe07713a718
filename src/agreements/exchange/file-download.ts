import { houseStyle } from '../../papers/index.ts'
import { docxType } from '../../platform/documents/docx.ts'
import type { Request } from '../../platform/web/env.ts'
import { missingPage } from '../../platform/web/errors.tsx'
import { askFor, opened } from '../../platform/web/page.tsx'
import { agreementOfAddress } from '../frame.ts'
import { namesFor } from './redline-page.tsx'
import { sheetOf } from './sheet.ts'
import { sheetDocx } from './sheet-docx.ts'
import { swedish } from './swedish.ts'

/** The agreement as it now reads, as a Word file to negotiate in. Nothing of it is kept. */
export const fileDownload = async (c: Request): Promise<Response> => {
  const { found, loaded } = await opened(c, async (tx, found) => {
    const ask = found.authority && askFor(c, tx, found.authority, found.actor)
    const inAgreement = ask && (await agreementOfAddress(ask))
    if (!ask || !inAgreement) return { found, loaded: undefined }
    const names = await namesFor(ask, inAgreement.partnership)
    const { letterhead } = await houseStyle(tx, ask.authority)
    return {
      found,
      loaded: { letterhead, sheet: sheetOf(inAgreement.agreement, inAgreement.partnership, { t: swedish, names }) },
    }
  })
  if (!loaded) return missingPage(c, found)
  const bytes = await sheetDocx(loaded.sheet, loaded.letterhead, swedish)
  return c.body(new Uint8Array(bytes), 200, {
    'content-type': docxType,
    'content-disposition': `attachment; filename="forslag-overenskommelse-version-${loaded.sheet.revision}.docx"`,
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff',
    'x-robots-tag': 'noindex',
  })
}
