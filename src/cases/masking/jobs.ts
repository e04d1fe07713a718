import { z } from 'zod'
import { attachmentOf } from '../../platform/documents/attachment.ts'
import { TypesettingFault } from '../../platform/documents/pdf/typesetting-fault.ts'
import { job } from '../../platform/jobs/job.ts'
import { inTenant, perform } from '../../platform/perform.ts'
import type { Services } from '../../platform/web/env.ts'
import { failWebFile, keepWebFile } from './file-actions.ts'
import type { Paper } from './web-version.ts'
import { webVersionToSet } from './web-version-queries.ts'

/**
 * Sets the file of a web version from its masked tree. The signed file is not touched: what is masked was never in this one, and it
 * has one revision.
 */
export const typesetWebVersion = job({
  task: 'masking.typeset',
  payload: z.object({ webVersionId: z.uuid() }),
  work: async ({ services, performing }, { webVersionId }) => {
    const found = await inTenant(performing, (tx) => webVersionToSet(tx, webVersionId))
    if (!found?.paper || found.file?.state !== 'typesetting') return
    const made = await madeFile(services, found.paper)
    if ('failure' in made) await perform(performing, failWebFile, { webVersionId, failure: made.failure })
    else await perform(performing, keepWebFile, { webVersionId, bytes: made.bytes })
  },
})

/** The file, or why there is none. Throws when the program is about to stop, so that it is tried again. */
const madeFile = async (
  { typesetter }: Pick<Services, 'typesetter'>,
  { tree, letterhead }: Paper,
): Promise<{ readonly bytes: Uint8Array } | { readonly failure: string }> => {
  try {
    return { bytes: await typesetter.pdf(tree, letterhead, { attachment: attachmentOf(tree, letterhead) }) }
  } catch (error) {
    if (!(error instanceof TypesettingFault) || error.reason === 'stopped') throw error
    return { failure: error.reason }
  }
}
