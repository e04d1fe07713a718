import { z } from 'zod'
import { action, type Doing } from '../../platform/action.ts'
import type { Id } from '../../platform/id.ts'
import { idInput } from '../../platform/input.ts'
import { systemOnly } from '../../platform/permission.ts'
import { refuse } from '../../platform/refusal.ts'
import { publishes } from '../cases.ts'
import { saveWebFile, saveWebFileFailure, setWebFileAnew } from './publish-queries.ts'
import { currentWebVersion, webVersionToSet } from './web-version-queries.ts'

const versionToSet = ({ tx }: Doing, { webVersionId }: { webVersionId: Id }) => webVersionToSet(tx, webVersionId)

/** Keeps the file of a web version. Refuses when it has one; a version that has been replaced meanwhile is no longer found. */
export const keepWebFile = action({
  name: 'masking.keepFile',
  input: z.object({ webVersionId: idInput, bytes: z.instanceof(Uint8Array) }),
  subject: versionToSet,
  permission: systemOnly,
  run: async (doing, { webVersionId, bytes }, { file }) => {
    if (file?.state !== 'typesetting') return refuse('masking.nothingToSet')
    await saveWebFile(doing, webVersionId, bytes)
    return { webVersionId }
  },
  journal: ({ webVersionId }) => ({ subjectId: webVersionId }),
})

/** Notes why a web version could not be set. */
export const failWebFile = action({
  name: 'masking.failFile',
  input: z.object({ webVersionId: idInput, failure: z.string().min(1).max(60) }),
  subject: versionToSet,
  permission: systemOnly,
  run: async (doing, { webVersionId, failure }, { file }) => {
    if (file?.state !== 'typesetting') return refuse('masking.nothingToSet')
    await saveWebFileFailure(doing, webVersionId, failure)
    return { webVersionId }
  },
  journal: ({ webVersionId, failure }) => ({ subjectId: webVersionId, details: { failure } }),
})

/** Tries once more to set the file of a web version. Refuses one that has its file. */
export const setWebFileAgain = action({
  name: 'masking.setFileAgain',
  input: z.object({ caseId: idInput, documentId: idInput }),
  subject: ({ tx }, at) => currentWebVersion(tx, at),
  permission: publishes,
  run: async (doing, { caseId, documentId }, { webVersionId, file }) => {
    if (!file || file.state === 'ready') return refuse('masking.nothingToSet')
    await setWebFileAnew(doing, webVersionId)
    return { caseId, documentId }
  },
  journal: (_, { webVersionId }) => ({ subjectId: webVersionId }),
})
