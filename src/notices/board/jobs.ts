import { z } from 'zod'
import { job } from '../../platform/jobs/job.ts'
import { perform } from '../../platform/perform.ts'
import { postNotice } from './actions.ts'
import { announceDelegated, announceMeeting } from './other-actions.ts'

/**
 * Posts what follows of itself: approved minutes, a council that has been summoned, a delegated decision that no minutes will tell of. A
 * refusal is not tried again: it stands in the journal, what was to be posted stays among what waits, and the start page says so.
 */
export const postJob = job({
  task: 'notices.post',
  payload: z.object({
    minutesId: z.uuid().optional(),
    meetingId: z.uuid().optional(),
    decisionId: z.uuid().optional(),
  }),
  work: async ({ performing }, { minutesId, meetingId, decisionId }) => {
    if (minutesId !== undefined) await perform(performing, postNotice, { minutesId })
    if (meetingId !== undefined) await perform(performing, announceMeeting, { meetingId })
    if (decisionId !== undefined) await perform(performing, announceDelegated, { decisionId })
  },
})
