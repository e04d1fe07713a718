import { isWhole } from '../../drafts/index.ts'
import type { Request } from '../../platform/web/env.ts'
import { missingPage } from '../../platform/web/errors.tsx'
import { askFor, opened } from '../../platform/web/page.tsx'
import { agreementOfAddress } from '../frame.ts'
import { agreementFile } from './authority-queries.ts'

/** The agreement as all have signed it, for any of its parties at its own address. Nothing before the seal is on it. */
export const signedAgreement = async (c: Request): Promise<Response> => {
  const { found, file } = await opened(c, async (tx, found) => {
    const ask = found.authority && askFor(c, tx, found.authority, found.actor)
    const of = ask && (await agreementOfAddress(ask))
    return { found, file: of && (await agreementFile(tx, of.partnership.partnershipId)) }
  })
  if (!file || !isWhole(file.bytes, file.sha256)) return missingPage(c, found)
  return c.body(new Uint8Array(file.bytes), 200, {
    'content-type': 'application/pdf',
    'content-disposition': 'attachment; filename="overenskommelse.pdf"',
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff',
    'x-robots-tag': 'noindex',
  })
}
