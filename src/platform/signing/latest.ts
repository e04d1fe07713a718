import type { Instant } from '../time.ts'
import { SigningFault } from './fault.ts'
import { readTextIfThere, writeWhole } from './key-files.ts'

/**
 * Now, remembered in the file. Refuses when the clock stands before what is remembered or before `known` (the newest time in the journal
 * or in the document): a signature that is older than one before it would be a false one.
 */
export const noteTime = (file: string, now: Instant, known: Instant | undefined): Instant => {
  const latest = [remembered(file), known]
    .filter((one) => one !== undefined)
    .toSorted(Temporal.Instant.compare)
    .at(-1)
  if (latest && Temporal.Instant.compare(now, latest) < 0) throw new SigningFault('clockSetBack', { now, latest, file })
  // Losing the last of these in a power failure does no harm: the documents and the journal know as well.
  writeWhole(file, `${now}\n`, false)
  return now
}

const remembered = (file: string): Instant | undefined => {
  const text = readTextIfThere(file)?.trim()
  if (text === undefined) return undefined
  try {
    return Temporal.Instant.from(text)
  } catch (cause) {
    throw new SigningFault('damagedKeys', { file }, cause)
  }
}
