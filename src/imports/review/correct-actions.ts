import { z } from 'zod'
import { keepsRecords } from '../../cases/index.ts'
import { action } from '../../platform/action.ts'
import type { Read } from '../../platform/db/db.ts'
import type { Id } from '../../platform/id.ts'
import { refuse } from '../../platform/refusal.ts'
import type { Corrections, Import, ImportDocument } from '../imports.ts'
import type { ReadDocument } from '../output.ts'
import { getImport, getImportDocument } from '../queries.ts'
import { affirmed, asRead, corrected, isReachable, readFields, struck } from './correcting.ts'
import { setCorrections } from './correction-queries.ts'
import { type Place, placeAt } from './places.ts'

/** A document of the review and the import it came in. */
export type Reviewed = { readonly found: Import; readonly document: ImportDocument; readonly reading: ReadDocument }

/** The document to review; `lock` holds both it and its import until commit. Undefined for one without a reading. */
export const reviewed = async (
  db: Read,
  importDocumentId: Id,
  options: { lock?: boolean } = {},
): Promise<Reviewed | undefined> => {
  const first = await getImportDocument(db, importDocumentId)
  const found = first && (await getImport(db, first.importId, options))
  const document = found && (await getImportDocument(db, importDocumentId, options))
  return found && document?.reading ? { found, document, reading: document.reading } : undefined
}

/** Whether its facts may still be corrected. */
export const isOpen = ({ found, document }: Reviewed): boolean => found.state === 'review' && document.state === 'read'

const input = z
  .object({
    importDocumentId: z.uuid(),
    /** JSON pointer of the fact. */
    uppgift: z.string().max(200),
    verb: z.enum(['save', 'affirm', 'strike', 'asRead']),
    /** What was written, by the name of the part. */
    value: z.record(z.string(), z.string()),
  })
  .superRefine(({ uppgift, verb, value }, context) => {
    const place = placeAt(uppgift)
    if (!place) context.addIssue({ code: 'custom', path: ['uppgift'], message: 'imports.noSuchPlace' })
    if (!place || verb !== 'save') return
    for (const { name, fault } of readFields(place, value).faults)
      context.addIssue({ code: 'custom', path: ['value', name], message: fault })
  })

/**
 * Says what a fact is instead of what was read, strikes it, or lets the reading stand again; also adds a fact, by a pointer to the next place
 * in a list. Refuses 'imports.isClosed' and 'imports.noSuchPlace'.
 */
export const correct = action({
  name: 'imports.correct',
  input,
  subject: (doing, { importDocumentId }) => reviewed(doing.tx, importDocumentId, { lock: true }),
  permission: keepsRecords,
  run: async (doing, sent, subject) => {
    const place = placeAt(sent.uppgift)
    if (!isOpen(subject)) return refuse('imports.isClosed')
    if (!place || !isReachable(subject.reading, subject.document.corrections, sent.uppgift))
      return refuse('imports.noSuchPlace')
    const { importDocumentId, importId } = subject.document
    await setCorrections(doing, importDocumentId, afterwards(subject, place, sent))
    return { importId, importDocumentId, pattern: place.pattern }
  },
  // Which fact, never what it says.
  journal: ({ importDocumentId, verb }, _subject, { pattern }) => ({
    subjectId: importDocumentId,
    details: { fact: pattern, verb },
  }),
})

const afterwards = (
  { reading, document: { corrections } }: Reviewed,
  place: Place,
  { verb, value }: z.output<typeof input>,
): Corrections => {
  if (verb === 'affirm') return affirmed(reading, corrections, place)
  if (verb === 'strike') return struck(reading, corrections, place)
  if (verb === 'asRead') return asRead(corrections, place)
  return corrected(reading, corrections, place, readFields(place, value).values)
}
