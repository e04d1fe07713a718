import { defaultWording } from '../papers/index.ts'
import type { Authority } from '../platform/actor.ts'
import type { Read } from '../platform/db/db.ts'
import type { Letterhead } from '../platform/documents/document.ts'
import type { Setting } from './compose.ts'
import { plainLetterhead } from './letterhead.ts'
import { signsElectronically } from './texts.ts'

/** How the authority's papers look and what they call things today. A finished paper keeps both. */
export const houseStyleOf = async (
  _db: Read,
  authority: Authority,
): Promise<Setting & { readonly letterhead: Letterhead }> => ({
  wording: defaultWording,
  letterhead: plainLetterhead(authority),
  signsElectronically,
})
