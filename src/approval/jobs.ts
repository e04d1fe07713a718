import { z } from 'zod'
import { nextToSign } from '../drafts/index.ts'
import { everyAuthority, type Job, job } from '../platform/jobs/job.ts'
import { inTenant, perform } from '../platform/perform.ts'
import { dayInWords } from '../platform/time.ts'
import type { Services } from '../platform/web/env.ts'
import { type Approval, deadlineOf, stateOf } from './approval.ts'
import { getApproval } from './approval-queries.ts'
import { fileExtracts } from './extract-actions.ts'
import { extractsTask } from './extracts.ts'
import { type AccountNamed, accountsHere } from './people-queries.ts'
import { remindInTime } from './reminder-actions.ts'
import { unapprovedSince } from './reminder-queries.ts'
import { isReminderDue } from './reminding.ts'
import { accountsOf } from './signer-choice.ts'

type Letter = { readonly to: AccountNamed; readonly kind: 'remind' | 'waits' | 'prepare' }

/**
 * Who is written to. A secretary asks whoever's turn it is; the house itself, before the last day, also those who sign after, and the
 * secretary while the minutes have not been sent out or somebody has declined.
 */
const lettersFor = (approval: Approval, accounts: readonly AccountNamed[], inTime: boolean): readonly Letter[] => {
  const { paper, minutes } = approval
  const state = stateOf(approval)
  if (state === 'approved') return []
  if (state !== 'signing' || !paper) {
    const [secretary] = inTime ? accountsOf(minutes.secretary ?? '', accounts) : []
    return secretary ? [{ to: secretary, kind: 'prepare' }] : []
  }
  const turn = nextToSign(paper)
  return paper.signatures.flatMap((signature): Letter[] => {
    const to = accounts.find(({ accountId }) => accountId === signature.accountId)
    if (signature.state !== 'waiting' || !to) return []
    if (signature.position === turn?.position) return [{ to, kind: 'remind' }]
    return inTime ? [{ to, kind: 'waits' }] : []
  })
}

/** Mails those who are to sign, to the registered address. Nobody is mailed when the minutes were signed or taken back meanwhile. */
export const remindJob = job({
  task: 'approval.remind',
  payload: z.object({ minutesId: z.uuid(), inTime: z.literal('true').optional() }),
  work: async ({ services, performing }, { minutesId, inTime }) => {
    const { authority, clock } = performing
    const asked = await inTenant(performing, async (tx) => {
      const approval = await getApproval(tx, minutesId)
      return approval && { approval, accounts: await accountsHere(tx, clock.today()) }
    })
    if (!asked) return
    const { approval, accounts } = asked
    const t = services.texts('sv')
    const { bodyName: body, heldOn } = approval.meeting
    const facts = {
      body,
      day: dayInWords(heldOn),
      last: dayInWords(deadlineOf(approval).nominal ?? deadlineOf(approval).value),
      link: `${services.baseUrl}/${authority.slug}/protokoll/${minutesId}`,
    }
    for (const { to, kind } of lettersFor(approval, accounts, inTime === 'true'))
      await services.sendMail({
        to: to.email,
        subject: t('approval.mail.remindSubject', { body }),
        text: t(`approval.mail.${kind}Text`, facts),
      })
  },
})

/** Files the extracts of approved minutes in the cases that they decided. */
export const extractsJob = job({
  task: extractsTask,
  payload: z.object({ minutesId: z.uuid(), paragraph: z.coerce.number().int().optional() }),
  work: async ({ performing }, { minutesId, paragraph }) => {
    await perform(performing, fileExtracts, { minutesId, ...(paragraph === undefined ? {} : { paragraph }) })
  },
})

/** Finds the minutes of an authority whose reminder is due, and reminds of them. */
const remindAuthority = async ({ db, clock }: Services, authority: Parameters<typeof perform>[0]['authority']) => {
  const performing = { db, clock, authority, actor: { kind: 'system', task: 'approval.remind' } as const }
  const today = clock.today()
  const found = await inTenant(performing, (tx) => unapprovedSince(tx, today.subtract({ days: 30 })))
  for (const one of found.filter((minutes) => isReminderDue(minutes, today)))
    await perform(performing, remindInTime, { minutesId: one.minutesId })
}

/** Each morning the house looks for minutes that must be approved soon. */
export const remindDailyJob: Job = {
  task: 'approval.remind',
  payload: z.object({ minutesId: z.undefined().optional() }),
  repeats: '10 6 * * *',
  work: async (services) => {
    for (const authority of await everyAuthority(services)) await remindAuthority(services, authority)
  },
}
