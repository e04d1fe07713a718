import { z } from 'zod'
import { job } from '../platform/jobs/job.ts'
import { inTenant } from '../platform/perform.ts'
import { newToken, tokenHash } from '../platform/web/session.ts'
import { makeInvitationLink } from './account-queries.ts'
import { invitationHours, invitationTask } from './invitation.ts'

/** Makes a one-time link for an invited account and mails it to the account's own address. Each try makes a new link. */
export const invitationJob = job({
  task: invitationTask,
  payload: z.object({ letter: z.literal('invitation'), accountId: z.uuid() }),
  work: async ({ services, performing }, { accountId }) => {
    const token = newToken()
    const now = services.clock.now()
    const invited = await inTenant(performing, (tx) =>
      makeInvitationLink(tx, accountId, {
        tokenHash: tokenHash(token),
        now,
        expiresAt: now.add({ hours: invitationHours }),
      }),
    )
    if (invited === undefined) return
    const t = services.texts('sv')
    await services.sendMail({
      to: invited,
      subject: t('organisations.invitation.subject', { authority: performing.authority.name }),
      text: t('organisations.invitation.text', {
        authority: performing.authority.name,
        link: `${services.baseUrl}/logga-in/${token}`,
        days: invitationHours / 24,
        signIn: `${services.baseUrl}/logga-in`,
      }),
    })
  },
})
