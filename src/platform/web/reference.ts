import { newId } from '../id.ts'
import type { Request } from './env.ts'

/** What a fault of this request is found by in the log: made when first asked for, and the same ever after. */
export const referenceOf = (c: Request): string => {
  const known = c.get('reference')
  if (known !== undefined) return known
  const made = newId(c.get('services').clock.now().epochMilliseconds).slice(0, 13)
  c.set('reference', made)
  return made
}
