import { z } from 'zod'
import { job } from '../../platform/jobs/job.ts'
import { perform } from '../../platform/perform.ts'
import { postNotice } from './actions.ts'

/**
 * Posts the notice that minutes are approved, in the wake of the approval. A refusal is not tried again: it stands in the journal, the
 * minutes stay among those that wait to be posted, and their page and the start page say so.
 */
export const postJob = job({
  task: 'notices.post',
  payload: z.object({ minutesId: z.uuid() }),
  work: async ({ performing }, { minutesId }) => {
    await perform(performing, postNotice, { minutesId })
  },
})
