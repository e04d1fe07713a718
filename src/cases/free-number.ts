import { caseNumberKey, type NumberingPattern, nextCaseNumber } from '../organisations/index.ts'
import type { Doing } from '../platform/action.ts'
import type { Id } from '../platform/id.ts'
import { caseWithKey } from './queries.ts'

/** A number that no case has, as printed and as compared. */
export type FreeNumber = { readonly caseNumber: string; readonly key: string }

/** The next free number of a body's own series; numbers that cases already have are passed by. */
export const nextFreeNumber = async (
  { tx }: Doing,
  bodyId: Id,
  { year, pattern }: { year: number; pattern: NumberingPattern },
): Promise<FreeNumber> => {
  for (;;) {
    const caseNumber = await nextCaseNumber(tx, { bodyId, year, pattern })
    const key = caseNumberKey(caseNumber)
    if (!(await caseWithKey(tx, key))) return { caseNumber, key }
  }
}
