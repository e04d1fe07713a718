import { z } from 'zod'
import { action } from '../platform/action.ts'
import { idInput } from '../platform/input.ts'
import { systemOnly } from '../platform/permission.ts'
import { refuse } from '../platform/refusal.ts'
import { recordRemindedOn, unapproved } from './reminder-queries.ts'
import { isReminderDue } from './reminding.ts'

/** Reminds of minutes before their fourteenth day (R-APP-1). Done by the house itself; the letters follow by a job. */
export const remindInTime = action({
  name: 'approval.remindInTime',
  input: z.object({ minutesId: idInput }),
  subject: ({ tx }, { minutesId }) => unapproved(tx, minutesId),
  permission: systemOnly,
  run: async (doing, { minutesId }, minutes) => {
    if (!isReminderDue(minutes, doing.today)) return refuse('approval.remindedAlready')
    await recordRemindedOn(doing, minutesId)
    await doing.enqueue('approval.remind', { minutesId, inTime: 'true' })
    return { minutesId }
  },
  journal: ({ minutesId }) => ({ subjectId: minutesId }),
})
