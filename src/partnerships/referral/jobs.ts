import { z } from 'zod'
import { job } from '../../platform/jobs/job.ts'
import { inTenant } from '../../platform/perform.ts'
import { dayInWords } from '../../platform/time.ts'
import { emailOf, getPartnership } from '../queries.ts'
import { latestReferral } from './queries.ts'

/** Mails one who is asked: the question, the last day, and where to send the answer. */
export const referralLetterJob = job({
  task: 'mail.send',
  payload: z.object({ letter: z.literal('referralSent'), partnershipId: z.uuid(), bodyId: z.uuid() }),
  work: async ({ services, performing }, { partnershipId, bodyId }) => {
    const found = await inTenant(performing, async (tx) => ({
      partnership: await getPartnership(tx, partnershipId),
      referral: await latestReferral(tx, partnershipId),
      answerTo: await emailOf(tx, performing.authority.authorityId),
    }))
    const { partnership, referral, answerTo } = found
    const body = referral?.bodies.find((one) => one.bodyId === bodyId)
    if (!partnership || !referral || !body || body.email === '') return
    const t = services.texts('sv')
    const facts = {
      title: partnership.title,
      question: referral.question,
      last: dayInWords(referral.answerBy),
      silence: t(referral.isSilenceConsent ? 'referral.letter.silence' : 'referral.letter.noSilence'),
      answerTo: answerTo === '' ? performing.authority.name : answerTo,
      authority: performing.authority.name,
    }
    await services.sendMail({
      to: body.email,
      subject: t('referral.letter.subject', facts),
      text: t('referral.letter.text', facts),
    })
  },
})
