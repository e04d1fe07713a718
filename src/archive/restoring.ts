import type { Db } from '../platform/db/db.ts'
import type { Instant } from '../platform/time.ts'
import { packageLimits } from './archive.ts'
import type { CaseData } from './case-data.ts'
import { openPackage } from './opened-package.ts'
import { type Restored, restoreRows } from './restoring-queries.ts'

/** Puts the case of a checked package back, whole or not at all. The database is opened as the owner. Throws `NotRestored`. */
export const restorePackage = async (
  owner: Db,
  { file, data, now }: { readonly file: string; readonly data: CaseData; readonly now: Instant },
): Promise<Restored> => {
  const opened = await openPackage(file)
  try {
    const read = async (path: string) => (await opened.read(path, packageLimits.bytes)) ?? new Uint8Array()
    return await owner.transaction().execute((tx) => restoreRows(tx, { data, now, read }))
  } finally {
    opened.close()
  }
}
