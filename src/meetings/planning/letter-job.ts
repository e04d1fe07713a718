import { z } from 'zod'
import { job } from '../../platform/jobs/job.ts'
import { inTenant } from '../../platform/perform.ts'
import { dayInWords } from '../../platform/time.ts'
import { addressOf } from './letter-queries.ts'
import { letters } from './letters.ts'
import { getPlan } from './plan-queries.ts'

/** Mails one person about a meeting: where and when, and the way to answer. What is on the agenda, and jäv, stand on the page only. */
export const letterJob = job({
  task: 'mail.send',
  payload: z.object({ letter: z.enum(letters), meetingId: z.uuid(), personId: z.uuid() }),
  work: async ({ services, performing }, { letter, meetingId, personId }) => {
    const { plan, to } = await inTenant(performing, async (tx) => ({
      plan: await getPlan(tx, meetingId),
      to: await addressOf(tx, personId),
    }))
    if (!plan || to === undefined) return
    const t = services.texts('sv')
    const { slug, name } = performing.authority
    const facts = {
      authority: name,
      body: plan.bodyName,
      day: dayInWords(plan.heldOn),
      time: plan.startsAt === undefined ? '' : t('planning.letter.at', { time: plan.startsAt.replace(':', '.') }),
      place: plan.place === '' ? t('planning.letter.noPlace') : plan.place,
      because: plan.cancelledBecause ?? '',
      link: `${services.baseUrl}/${slug}/sammantraden/${meetingId}/svar`,
    }
    await services.sendMail({
      to,
      subject: t(`planning.letter.${letter}.subject`, facts),
      text: t(`planning.letter.${letter}.text`, facts),
    })
  },
})
