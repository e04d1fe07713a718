import type { Actor } from '../platform/actor.ts'
import type { Id } from '../platform/id.ts'
import { roleIn } from '../platform/permission.ts'
import { type Refusal, refuse } from '../platform/refusal.ts'
import type { Instant } from '../platform/time.ts'

/** How many of each a package holds. */
export type Holding = {
  readonly documents: number
  readonly files: number
  readonly registerEntries: number
  readonly decisions: number
  readonly events: number
}

/** Arkivpaket: a closed case as one file that can be handed over, checked and restored. */
export type ArchivePackage = {
  readonly packageId: Id
  readonly caseId: Id
  readonly askedAt: Instant
} & (
  | { readonly state: 'packing' }
  | { readonly state: 'failed'; readonly failure: string }
  | {
      readonly state: 'ready'
      readonly madeAt: Instant
      readonly sha256: string
      readonly sizeBytes: number
      readonly isSealed: boolean
      readonly holds: Holding
    }
)

/** What one package may hold; a larger case is handed over in another way than as one file. */
export const packageLimits = { documents: 500, bytes: 500 * 1024 * 1024 } as const

/** The size of a case, before it is packed. */
export type CaseSize = { readonly documents: number; readonly bytes: number }

/** Whether a case fits in one package. */
export const fits = ({ documents, bytes }: CaseSize): boolean =>
  documents <= packageLimits.documents && bytes <= packageLimits.bytes

/** Whether a case can be packed now. Refuses an open case, one that is being packed, and one that is too large. */
export const packable = (
  of: { readonly state: 'open' | 'closed' },
  size: CaseSize,
  last: Pick<ArchivePackage, 'state'> | undefined,
): true | Refusal => {
  if (of.state !== 'closed') return refuse('archive.caseIsOpen')
  if (last?.state === 'packing') return refuse('archive.isPacking')
  if (fits(size)) return true
  const megabyte = 1024 * 1024
  return refuse('archive.tooLarge', {
    facts: {
      documents: size.documents,
      megabytes: Math.ceil(size.bytes / megabyte),
      mostDocuments: packageLimits.documents,
      mostMegabytes: packageLimits.bytes / megabyte,
    },
  })
}

/** Who packs and takes out packages: they hold the records unmasked. */
export const keepsArchive = roleIn('archive', 'registrar', 'administrator')

/** Whether the actor may open the page of a case's package. */
export const isArchivist = (actor: Actor): boolean => keepsArchive.holds(actor, undefined)
