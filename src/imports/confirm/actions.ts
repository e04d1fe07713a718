import { keepsRecords } from '../../cases/index.ts'
import { action } from '../../platform/action.ts'
import { isRefusal, refuse } from '../../platform/refusal.ts'
import { getImport } from '../queries.ts'
import { enteredShape } from './entered.ts'
import { oneAtATime } from './lock-queries.ts'
import { prepare, signatureOf } from './preparing.ts'
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
    const { position } = input
    const { authority, today } = doing
    const prepared = await prepare(doing.tx, {
      import: subject,
      position,
      authority,
      today,
      entered: input,
      lock: true,
    })
    if (prepared === undefined) return refuse('imports.confirming.changed')
    if (isRefusal(prepared)) return prepared
    if (signatureOf(prepared.members) !== input.documents) return refuse('imports.confirming.changed')
    if (prepared.known && prepared.known.caseId !== input.caseId) return refuse('imports.confirming.numberTaken')
    if (Object.keys(prepared.faults).length > 0) return refuse('imports.confirming.incomplete')
    return saveCase(doing, prepared)
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
