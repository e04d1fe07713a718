import { sql } from 'kysely'
import { z } from 'zod'
import { job } from '../platform/jobs/job.ts'
import { inTenant } from '../platform/perform.ts'
import { newToken, tokenHash } from '../platform/web/session.ts'
import { invitationHours, invitationTask } from './invitation.ts'

/** Makes a one-time link for an invited account and mails it to the account's own address. Each try makes a new link. */
export const invitationJob = job({
  task: invitationTask,
  payload: z.object({ letter: z.literal('invitation'), accountId: z.uuid() }),
  work: async ({ services, performing }, { accountId }) => {
    const token = newToken()
    const now = services.clock.now()
    const invited = await inTenant(performing, async (tx) => {
      const { rows } = await sql<{ email: string }>`
        select email from make_invitation_link(${accountId}, ${tokenHash(token)}, ${now}, ${now.add({ hours: invitationHours })})`.execute(
        tx,
      )
      return rows[0]
    })
    if (!invited) return
    const t = services.texts('sv')
    await services.sendMail({
      to: invited.email,
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
