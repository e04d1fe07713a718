import { z } from 'zod'
import { nextToSign } from '../drafts/index.ts'
import { job } from '../platform/jobs/job.ts'
import { inTenant } from '../platform/perform.ts'
import { dayInWords } from '../platform/time.ts'
import { deadlineOf, stateOf } from './approval.ts'
import { getApproval } from './approval-queries.ts'
import { accountsHere } from './people-queries.ts'

/** Mails whoever's turn it is, to the registered address. Nobody is mailed when the minutes were signed or taken back meanwhile. */
export const remindJob = job({
  task: 'approval.remind',
  payload: z.object({ minutesId: z.uuid() }),
  work: async ({ services, performing }, { minutesId }) => {
    const { authority, clock } = performing
    const asked = await inTenant(performing, async (tx) => {
      const approval = await getApproval(tx, minutesId)
      const turn = approval?.paper && stateOf(approval) === 'signing' ? nextToSign(approval.paper) : undefined
      const account = turn && (await accountsHere(tx, clock.today())).find((one) => one.accountId === turn.accountId)
      return approval && account && { approval, email: account.email }
    })
    if (!asked) return
    const t = services.texts('sv')
    const { bodyName: body, heldOn } = asked.approval.meeting
    await services.sendMail({
      to: asked.email,
      subject: t('approval.mail.remindSubject', { body }),
      text: t('approval.mail.remindText', {
        body,
        day: dayInWords(heldOn),
        last: dayInWords(deadlineOf(asked.approval).value),
        link: `${services.baseUrl}/${authority.slug}/protokoll/${minutesId}`,
      }),
    })
  },
})
