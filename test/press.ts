import { afterAll } from 'vitest'
import type { TypesettingLimits } from '../src/platform/documents/pdf/limits.ts'
import { createTypesetter, type Typesetter } from '../src/platform/documents/pdf/typesetter.ts'
import { type Clock, systemClock } from '../src/platform/time.ts'

// One process for all files of a worker: starting one takes a second. It ends with the worker, as it does not keep a program alive.
let clockNow: Clock = systemClock
const shared = createTypesetter({ clock: { now: () => clockNow.now(), today: () => clockNow.today() } })

/** A typesetter for one test file, with a process of its own where it has limits of its own. Time is told by the file's clock. */
export const testTypesetter = (clock: Clock, limits?: Partial<TypesettingLimits>): Typesetter => {
  if (limits === undefined)
    return {
      // The time of a document is read as soon as it is ordered, so no other file's clock comes between.
      pdf: (...order) => {
        clockNow = clock
        return shared.pdf(...order)
      },
      stop: async () => undefined,
    }
  const typesetter = createTypesetter({ clock, limits })
  afterAll(() => typesetter.stop())
  return typesetter
}
