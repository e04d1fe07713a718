import { Hono } from 'hono'
import type { Capability } from '../../platform/capability.ts'
import { dayInWords } from '../../platform/time.ts'
import type { Env } from '../../platform/web/env.ts'
import { page } from '../../platform/web/page.tsx'
import { submit } from '../../platform/web/submit.ts'
import type { Gate } from '../gates.ts'
import type { PartnershipState } from '../partnership-states.ts'
import { partnershipPath } from '../parts.tsx'
import type { PartnershipSlot } from '../slots.ts'
import { enterAnswer, sendReferral } from './actions.ts'
import { referralAnswerPage, sendReferralPage } from './form-pages.tsx'
import { referralLetterJob } from './jobs.ts'
import { referralPage } from './pages.tsx'
import { latestReferral } from './queries.ts'
import { isOver, unanswered } from './referral.ts'
import { referralTexts } from './texts.ts'

const at = '/:slug/partnerskap/:partnershipId/remiss'
const to = ({ partnershipId }: { partnershipId: string }, { slug }: { slug: string }) =>
  `/${slug}/partnerskap/${partnershipId}/remiss`

/** Remiss: others are asked before a partnership is decided on, and their answers are put together. */
export const referral: Capability = {
  texts: referralTexts,
  jobs: [referralLetterJob],
  routes: new Hono<Env>()
    .get(at, page(referralPage))
    .get(`${at}/skicka`, page(sendReferralPage))
    .post(
      `${at}/skicka`,
      submit(sendReferral, {
        page: sendReferralPage,
        to,
        said: 'referral.done.sent',
        beside: { 'referral.tooSoon': 'answerBy' },
      }),
    )
    .get(`${at}/:bodyId`, page(referralAnswerPage))
    .post(
      `${at}/:bodyId`,
      submit(enterAnswer, {
        page: referralAnswerPage,
        to,
        said: 'referral.done.answered',
        beside: { 'referral.notThatDay': 'answeredOn' },
      }),
    ),
}

/** On from referral: it has been sent, and all have answered or the last day is over. A named decider may go on without. */
export const referralGates: readonly Gate[] = [
  {
    id: 'referral.answered',
    leaving: 'referral',
    mayBeExcepted: true,
    side: 'authority',
    check: async ({ db, today }, { partnershipId, stateSince }) => {
      const sent = await latestReferral(db, partnershipId)
      // One that was sent the last time the matter was here has been answered then.
      if (!sent || Temporal.Instant.compare(sent.sentAt, stateSince) < 0)
        return { state: 'open', says: { key: 'referral.gate.notSent' }, at: '/remiss' }
      if (isOver(sent, today)) return { state: 'passed' }
      const names = unanswered(sent)
        .map(({ name }) => name)
        .join(', ')
      const facts = { names, day: dayInWords(sent.answerBy) }
      return { state: 'open', says: { key: 'referral.gate.waits', facts }, at: '/remiss' }
    },
  },
]

const later: readonly PartnershipState[] = ['committee', 'remitted', 'tabled', 'boardDecision']

/** The way to the referral and its answers, for the parties, while it matters. Two statements. */
export const referralSlot: PartnershipSlot = async ({ db }, partnership, { isParty }) => {
  const { state, partnershipId } = partnership
  if (!isParty || (state !== 'referral' && !later.includes(state))) return () => ({})
  const sent = await latestReferral(db, partnershipId)
  if (!sent) return () => ({})
  return ({ t, ...view }) => {
    const all = sent.bodies.length
    const answered = String(all - unanswered(sent).length)
    return {
      section: (
        <section class="hs-stack" aria-labelledby="remiss">
          <h2 class="ds-heading" id="remiss">
            {t('referral.title')}
          </h2>
          <p>
            {t('referral.count', { answered, all: String(all) })} {t('referral.last', { day: sent.answerBy })}
          </p>
          <p>
            <a href={`${partnershipPath({ t, ...view }, partnership)}/remiss`}>{t('referral.compilation')}</a>
          </p>
        </section>
      ),
    }
  }
}
