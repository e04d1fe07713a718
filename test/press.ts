import { afterAll } from 'vitest'
import type { TypesettingLimits } from '../src/platform/documents/pdf/limits.ts'
import { createTypesetter, type Typesetter } from '../src/platform/documents/pdf/typesetter.ts'
import type { Clock } from '../src/platform/time.ts'

/** A typesetter for one test file. Its process starts at the first document and ends after the file. */
export const testTypesetter = (clock: Clock, limits: Partial<TypesettingLimits> = {}): Typesetter => {
  const typesetter = createTypesetter({ clock, limits })
  afterAll(() => typesetter.stop())
  return typesetter
}
