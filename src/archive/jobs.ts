import { z } from 'zod'
import { keepPapersForLong } from '../drafts/index.ts'
import { TypesettingFault } from '../platform/documents/pdf/typesetting-fault.ts'
import { job } from '../platform/jobs/job.ts'
import { inTenant, perform } from '../platform/perform.ts'
import { SigningFault } from '../platform/signing/fault.ts'
import type { Services } from '../platform/web/env.ts'
import { fits } from './archive.ts'
import { DamagedFile, makePackage } from './making.ts'
import { beginPacking, failPackage, keepPackage } from './pack-actions.ts'
import { caseSize } from './package-queries.ts'
import { softwareVersion } from './software-version.ts'

/** Packs a case. What stands in the way is told on the page of the package, and nothing half-made is kept. */
export const packJob = job({
  task: 'archive.pack',
  payload: z.object({ caseId: z.uuid(), packageId: z.uuid().optional() }),
  work: async ({ services, performing, isLastTry }, { caseId, packageId: asked }) => {
    const begun = await perform(performing, beginPacking, {
      caseId,
      ...(asked === undefined ? {} : { packageId: asked }),
    })
    if (begun.kind !== 'done') return
    const { packageId, isClosed } = begun.result
    const fail = async (failure: string) =>
      void (await perform(performing, failPackage, { caseId, packageId, failure }))
    if (!isClosed) return fail('caseIsOpen')
    if (!fits(await inTenant(performing, (tx) => caseSize(tx, caseId)))) return fail('tooLarge')
    try {
      await keepForLong({ services, performing }, caseId)
      const made = await makePackage({ services, performing, softwareVersion }, { packageId, caseId })
      await perform(performing, keepPackage, { caseId, packageId, made })
    } catch (error) {
      const failure = failureOf(error)
      if (failure !== undefined) return fail(failure)
      if (isLastTry) await fail('fault')
      throw error
    }
  },
})

/** Without keys the package has no seal either, and its page says so: the papers are packed as they are. */
const keepForLong = async (at: Parameters<typeof keepPapersForLong>[0] & { services: Services }, caseId: string) => {
  try {
    await keepPapersForLong(at, caseId, at.services.texts('sv')('archive.longTerm'))
  } catch (error) {
    if (!(error instanceof SigningFault)) throw error
  }
}

// Trying again helps neither a damaged file nor a timeline that cannot be set; a program about to stop is another matter.
const failureOf = (error: unknown): string | undefined => {
  if (error instanceof DamagedFile) return 'damaged'
  if (error instanceof TypesettingFault && error.reason !== 'stopped' && error.reason !== 'busy') return 'typesetting'
  return undefined
}
