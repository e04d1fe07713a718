import { keepsRecords, nextFreeNumber } from '../../cases/index.ts'
import { action, type Doing } from '../../platform/action.ts'
import { isRefusal, refuse } from '../../platform/refusal.ts'
import type { Import } from '../imports.ts'
import { getImport } from '../queries.ts'
import { type Entered, enteredShape } from './entered.ts'
import { oneAtATime } from './lock-queries.ts'
import { type Prepared, prepare, signatureOf } from './preparing.ts'
import { saveCase } from './saving.ts'

/**
 * Writes one proposed case of a reviewed import: case, documents, meetings, minutes, items, assignments and findings, all or
 * nothing. Refuses an import that is not in review, documents that are saved or have changed, a number that another case has
 * taken, and a form that leaves something open.
 */
export const confirmImport = action({
  name: 'imports.confirm',
  input: enteredShape,
  subject: async ({ tx }, { importId }) => {
    await oneAtATime(tx)
    return getImport(tx, importId, { lock: true })
  },
  permission: keepsRecords,
  run: async (doing, input, subject) => {
    const prepared = await preparedFor(doing, subject, input)
    if (prepared === undefined) return refuse('imports.confirming.changed')
    if (isRefusal(prepared)) return prepared
    if (signatureOf(prepared.members) !== input.documents) return refuse('imports.confirming.changed')
    if (prepared.known && prepared.known.caseId !== input.caseId) return refuse('imports.confirming.numberTaken')
    if (Object.keys(prepared.faults).length > 0) return refuse('imports.confirming.incomplete')
    const counted = await counting(doing, prepared)
    if (counted === undefined) return saveCase(doing, prepared)
    const numbered = await preparedFor(doing, subject, { ...input, caseNumber: counted })
    return numbered === undefined
      ? refuse('imports.confirming.changed')
      : isRefusal(numbered)
        ? numbered
        : saveCase(doing, numbered)
  },
  journal: (input, _, saved) => ({
    subjectId: saved.caseId,
    details: {
      importId: input.importId,
      isNew: saved.isNew,
      documents: saved.documents,
      meetings: saved.meetings,
      conflicts: saved.conflicts,
    },
  }),
})

const preparedFor = ({ tx, authority, today }: Doing, subject: Import, entered: Entered) =>
  prepare(tx, { import: subject, position: entered.position, authority, today, entered, lock: true })

/** The number of a new case in a body that counts by itself, where the person left it empty. */
const counting = async (doing: Doing, { entered, known, caseBody, numbering, openedOn }: Prepared) => {
  if (entered.caseNumber !== '' || known || !caseBody || !numbering) return undefined
  const { pattern } = numbering
  return (await nextFreeNumber(doing, caseBody.ref, { year: openedOn.year, pattern })).caseNumber
}
