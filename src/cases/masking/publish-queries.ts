import type { Write } from '../../platform/db/db.ts'
import type { Id } from '../../platform/id.ts'

/** Saves whether anyone may see the case. */
export const saveIsPublic = async (tx: Write, caseId: Id, isPublic: boolean): Promise<void> => {
  await tx.updateTable('case_file').set({ is_public: isPublic }).where('case_id', '=', caseId).execute()
}
