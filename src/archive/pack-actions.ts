import { z } from 'zod'
import { getCase } from '../cases/index.ts'
import { action } from '../platform/action.ts'
import { accountOf } from '../platform/actor.ts'
import { idInput } from '../platform/input.ts'
import { systemOnly } from '../platform/permission.ts'
import { isRefusal, refuse } from '../platform/refusal.ts'
import type { Certificate } from '../platform/signing/certificate.ts'
import { recordCertificate } from '../platform/signing/issued-queries.ts'
import { keepsArchive, packable } from './archive.ts'
import { addPackage, caseSize, latestPackage, type NewPackage, saveFailure, savePackage } from './package-queries.ts'

/** Packs a closed case once more. Refuses as `packable` does. */
export const packCase = action({
  name: 'archive.pack',
  input: z.object({ caseId: idInput }),
  subject: ({ tx }, { caseId }) => getCase(tx, caseId, { lock: true }),
  permission: keepsArchive,
  run: async (doing, _, subject) => {
    const { caseId } = subject
    const [size, last] = [await caseSize(doing.tx, caseId), await latestPackage(doing.tx, caseId)]
    const allowed = packable(subject, size, last)
    if (isRefusal(allowed)) return allowed
    const packageId = await addPackage(doing, caseId, accountOf(doing.actor) ?? null)
    await doing.enqueue('archive.pack', { caseId, packageId })
    return { caseId, packageId }
  },
  journal: ({ caseId }, _, { packageId }) => ({ subjectId: caseId, details: { packageId } }),
})

/**
 * The job takes on the package that waits to be made; closing a case asks for one without noting it. Refuses an open case where none
 * waits, and one that was asked for and is made already.
 */
export const beginPacking = action({
  name: 'archive.begin',
  input: z.object({ caseId: idInput, packageId: idInput.optional() }),
  subject: ({ tx }, { caseId }) => getCase(tx, caseId, { lock: true }),
  permission: systemOnly,
  run: async (doing, { packageId: asked }, { caseId, state }) => {
    const last = await latestPackage(doing.tx, caseId)
    const isClosed = state === 'closed'
    if (last?.state === 'packing') return { packageId: last.packageId, isClosed }
    if (asked !== undefined) return refuse('archive.notPacking')
    if (!isClosed) return refuse('archive.caseIsOpen')
    return { packageId: await addPackage(doing, caseId, null), isClosed }
  },
  journal: ({ caseId }, _, { packageId }) => ({ subjectId: caseId, details: { packageId } }),
})

/** What the job has made; only the job hands it over. */
type Made = NewPackage & { readonly certificate: Certificate | undefined }
const madeInput = z.custom<Made>((value) => typeof value === 'object' && value !== null && 'parts' in value)

/** Keeps a package that has been made. Refuses when another has taken its place. */
export const keepPackage = action({
  name: 'archive.keep',
  input: z.object({ caseId: idInput, packageId: idInput, made: madeInput }),
  subject: ({ tx }, { caseId }) => latestPackage(tx, caseId, { lock: true }),
  permission: systemOnly,
  run: async (doing, { packageId, made }, last) => {
    if (last.packageId !== packageId || last.state !== 'packing') return refuse('archive.notPacking')
    if (made.certificate) await recordCertificate(doing, { certificate: made.certificate })
    await savePackage(doing, last, made)
    return { packageId }
  },
  journal: ({ caseId, packageId, made: { sha256, sizeBytes, isSealed } }) => ({
    subjectId: caseId,
    details: { packageId, sha256, sizeBytes, isSealed },
  }),
})

/** Notes that a case could not be packed. `failure` is a text key below `archive.failure`. */
export const failPackage = action({
  name: 'archive.fail',
  input: z.object({ caseId: idInput, packageId: idInput, failure: z.string().min(1).max(60) }),
  subject: ({ tx }, { caseId }) => latestPackage(tx, caseId, { lock: true }),
  permission: systemOnly,
  run: async (doing, { packageId, failure }, last) => {
    if (last.packageId !== packageId || last.state !== 'packing') return refuse('archive.notPacking')
    await saveFailure(doing, packageId, failure)
    return { packageId }
  },
  journal: ({ caseId, packageId, failure }) => ({ subjectId: caseId, details: { packageId, failure } }),
})
