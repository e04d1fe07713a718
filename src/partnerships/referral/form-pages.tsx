import { isStaff } from '../../platform/actor.ts'
import { type Refusal, refuse } from '../../platform/refusal.ts'
import { dayOf } from '../../platform/time.ts'
import { FormPage } from '../../platform/ui/form-page.tsx'
import type { Ask, Page } from '../../platform/web/page.tsx'
import { loadKept } from '../loading.ts'
import { enterAnswer, sendReferral } from './actions.ts'
import { type InReferral, loadReferral, trailInside } from './pages.tsx'
import { type ReferralBody, stances } from './referral.ts'

const loadWriting = async (ask: Ask): Promise<InReferral | Refusal | undefined> => {
  const kept = await loadKept(ask)
  if (!kept || 'kind' in kept) return kept
  const found = await loadReferral(ask)
  if (!found) return undefined
  return found.mayWrite ? found : refuse('referral.notTime')
}

/** Sends the question: what, to whom, by when, and what silence means. */
export const sendReferralPage: Page<InReferral> = {
  shown: isStaff,
  load: loadWriting,
  view: ({ partnership, referral }, view, returned) => {
    const { t } = view
    return (
      <FormPage
        view={view}
        returned={returned}
        title={t(referral ? 'referral.send.again' : 'referral.send.title')}
        effects={[t('referral.send.effectLetter'), t('referral.send.effectPaper')]}
        trail={trailInside(view, partnership)}
        of={sendReferral}
        known={{ answerBy: view.today.add({ weeks: 6 }), question: referral?.question }}
        button={t('referral.send.button')}
      >
        {(f) => (
          <>
            <f.TextArea name="question" label={t('referral.send.question')} rows={5} />
            <f.TextArea
              name="recipients"
              label={t('referral.send.recipients')}
              hint={t('referral.send.recipientsHint')}
              rows={5}
            />
            <f.DateField name="answerBy" label={t('referral.send.answerBy')} />
            <f.Checkbox name="isSilenceConsent" label={t('referral.send.silence')} />
          </>
        )}
      </FormPage>
    )
  },
}

type Answering = InReferral & { readonly body: ReferralBody }

/** Enters, or corrects, what one of those who were asked has answered. */
export const referralAnswerPage: Page<Answering> = {
  shown: isStaff,
  load: async (ask) => {
    const found = await loadWriting(ask)
    if (!found || 'kind' in found) return found
    const body = found.referral?.bodies.find(({ bodyId }) => bodyId === ask.param('bodyId'))
    return body && { ...found, body }
  },
  view: ({ partnership, body }, view, returned) => {
    const { t } = view
    const { on = dayOf(partnership.stateSince), stance, by, text } = body.answered ?? {}
    return (
      <FormPage
        view={view}
        returned={returned}
        title={t('referral.answer.title', { name: body.name })}
        trail={trailInside(view, partnership)}
        of={enterAnswer}
        known={body.answered ? { answeredOn: on, stance, decidedBy: by, answer: text } : { answeredOn: view.today }}
        button={t('referral.answer.button')}
      >
        {(f) => (
          <>
            <f.DateField name="answeredOn" label={t('referral.answer.on')} />
            <f.Choice
              name="stance"
              label={t('referral.answer.stance')}
              options={stances.map((value) => ({ value, label: t(`referral.stance.${value}`) }))}
            />
            <f.Field
              name="decidedBy"
              label={t('referral.answer.by')}
              hint={t('referral.answer.byHint')}
              size={40}
              isOptional
            />
            <f.TextArea
              name="answer"
              label={t('referral.answer.text')}
              hint={t('referral.answer.textHint')}
              rows={6}
              isOptional
            />
          </>
        )}
      </FormPage>
    )
  },
}
