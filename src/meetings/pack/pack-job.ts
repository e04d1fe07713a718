import { z } from 'zod'
import { TypesettingFault } from '../../platform/documents/pdf/typesetting-fault.ts'
import { job } from '../../platform/jobs/job.ts'
import { inTenant, perform } from '../../platform/perform.ts'
import { madePack } from './making.ts'
import { failPack, keepPack, tellPackProgress } from './pack-actions.ts'
import { latestPack } from './pack-queries.ts'

/** Makes the agenda and all papers of a meeting into one PDF. What stands in the way is told on its page, and nothing half-made is kept. */
export const packJob = job({
  task: 'planning.pack',
  payload: z.object({ meetingId: z.uuid(), packId: z.uuid() }),
  work: async ({ services, performing, isLastTry }, ids) => {
    const last = await inTenant(performing, (tx) => latestPack(tx, ids.meetingId))
    if (last?.packId !== ids.packId || last.state !== 'making') return
    const fail = (failure: string) => perform(performing, failPack, { ...ids, failure })
    try {
      const made = await madePack({ services, performing }, ids.meetingId, async (papersDone) => {
        await perform(performing, tellPackProgress, { ...ids, papersDone })
      })
      await (made ? perform(performing, keepPack, { ...ids, made }) : fail('fault'))
    } catch (error) {
      if (error instanceof TypesettingFault && error.reason !== 'stopped' && error.reason !== 'busy') {
        await fail(error.reason === 'unavailable' ? 'unavailable' : 'typesetting')
        return
      }
      if (isLastTry) await fail('fault')
      throw error
    }
  },
})
