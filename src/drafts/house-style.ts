import { houseStyle } from '../papers/index.ts'
import type { Authority } from '../platform/actor.ts'
import type { Read } from '../platform/db/db.ts'
import type { Letterhead } from '../platform/documents/document.ts'
import type { Setting } from './compose.ts'
import { signsElectronically } from './texts.ts'

/** How the authority's papers look and what they call things now. A finished paper keeps both. */
export const houseStyleOf = async (
  db: Read,
  authority: Authority,
): Promise<Setting & { readonly letterhead: Letterhead }> => {
  const { letterhead, wording } = await houseStyle(db, authority)
  return { letterhead, wording, signsElectronically }
}
