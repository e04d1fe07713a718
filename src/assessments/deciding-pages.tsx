import { type ProfileVersion, savedProfileFor } from '../guidelines/index.ts'
import { accountOf } from '../platform/actor.ts'
import { isRefusal, refuse } from '../platform/refusal.ts'
import { Buttons, Form, SubmitButton } from '../platform/ui/form.tsx'
import { FormPage } from '../platform/ui/form-page.tsx'
import { Intro, Layout } from '../platform/ui/layout.tsx'
import { Said } from '../platform/ui/said.tsx'
import type { View } from '../platform/ui/view.ts'
import type { Page } from '../platform/web/page.tsx'
import { approveAssessment, commentAssessment, proposeConclusion, sendBack, usePresentCriteria } from './actions.ts'
import { decidesAssessments, forms, isAuthor, readsThrough, routeOf, takesPart } from './assessments.ts'
import { type Compared, compared, Differing } from './differing.tsx'
import { at, formWord, paragraphsOf, titleOf, trailBelow } from './frame.tsx'
import type { SumsOf } from './known/sums.ts'
import { type Begun, loadFor } from './loading.ts'
import { isAnswerable, isQuestion } from './questions.ts'

/** The form where the officer says what it comes to, below what is said differently. */
export const proposePage = (sumsOf: SumsOf): Page<Compared> => ({
  load: async (ask) => {
    const begun = await loadFor(decidesAssessments)(ask)
    return !begun || isRefusal(begun) ? begun : compared(ask, begun, sumsOf)
  },
  view: (loaded, view, returned) => {
    const { t } = view
    const { assessment, partnership } = loaded
    const { outcome } = routeOf(assessment, view.today)
    const found = outcome.form === 'stop' ? undefined : outcome.form
    return (
      <FormPage
        view={view}
        returned={returned}
        title={t('assessments.propose')}
        lead={t('assessments.proposeLead')}
        trail={trailBelow(view, partnership)}
        of={proposeConclusion}
        known={{ form: assessment.form ?? found, reason: assessment.reason }}
        button={t('assessments.proposeButton')}
      >
        {(f) => (
          <>
            <Differing view={view} loaded={loaded} />
            <f.Select
              name="form"
              label={t('assessments.form.form')}
              options={forms.map((form) => ({ value: form, label: formWord(view, form, 'name') }))}
            />
            <f.TextArea
              name="reason"
              label={t('assessments.form.conclusion')}
              hint={t('assessments.form.conclusionHint')}
              rows={8}
            />
          </>
        )}
      </FormPage>
    )
  },
})

/** The page of the second reader: agree, or send it back with what is to be looked at again. */
export const reviewPage = (sumsOf: SumsOf): Page<Compared> => ({
  load: async (ask) => {
    const begun = await loadFor(readsThrough)(ask)
    if (!begun || 'kind' in begun) return begun
    if (begun.assessment.state !== 'proposed') return refuse('assessments.notProposed')
    return isAuthor(begun.assessment, accountOf(ask.actor))
      ? refuse('assessments.ownWork')
      : compared(ask, begun, sumsOf)
  },
  view: (loaded, view, returned) => {
    const { t } = view
    const { assessment, partnership } = loaded
    return (
      <Layout
        view={view}
        title={t('assessments.review')}
        trail={trailBelow(view, partnership)}
        hasErrors={Object.keys(returned.errors).length > 0}
      >
        <Intro title={t('assessments.review')} meta={partnership.title} lead={t('assessments.reviewLead')} />
        <div class="hs-cols" data-cols="read">
          <div class="hs-stack" data-gap="section">
            <Said label={formWord(view, assessment.form ?? '', 'name')}>
              {paragraphsOf(assessment.reason).map((paragraph) => (
                <p>{paragraph}</p>
              ))}
              <p class="hs-meta">{assessment.proposedByName}</p>
            </Said>
            <Differing view={view} loaded={loaded} />
            <Form of={approveAssessment} action={at(view, partnership, '/granska')} view={view}>
              {() => (
                <Buttons>
                  <SubmitButton>{t('assessments.approve')}</SubmitButton>
                  <a href={at(view, partnership)}>{t('assessments.readAll')}</a>
                </Buttons>
              )}
            </Form>
            <section class="hs-stack" aria-labelledby="tillbaka">
              <h2 class="ds-heading" id="tillbaka">
                {t('assessments.sendBack')}
              </h2>
              <Form
                of={sendBack}
                action={at(view, partnership, '/tillbaka')}
                view={view}
                values={returned.values}
                errors={returned.errors}
              >
                {(f) => (
                  <>
                    <f.TextArea name="text" label={t('assessments.form.sendBack')} rows={4} />
                    <Buttons>
                      <SubmitButton variant="secondary">{t('assessments.sendBackButton')}</SubmitButton>
                    </Buttons>
                  </>
                )}
              </Form>
            </section>
          </div>
        </div>
      </Layout>
    )
  },
})

/** The form of a comment on the whole, or on the question that `fraga` names. */
export const commentPage: Page<Begun & { readonly question: string }> = {
  load: async (ask) => {
    const begun = await loadFor(takesPart)(ask)
    if (!begun || 'kind' in begun) return begun
    const question = ask.query('fraga') ?? ''
    return { ...begun, question: isAnswerable(question) ? question : '' }
  },
  view: ({ partnership, question }, view, returned) => (
    <FormPage
      view={view}
      returned={returned}
      title={view.t('assessments.comment')}
      lead={isQuestion(question) ? titleOf(view, question) : view.t('assessments.commentLead')}
      trail={trailBelow(view, partnership)}
      of={commentAssessment}
      known={{ question }}
      button={view.t('assessments.commentButton')}
    >
      {(f) => (
        <>
          <f.Hidden name="question" />
          <f.TextArea name="text" label={view.t('assessments.form.comment')} rows={5} />
        </>
      )}
    </FormPage>
  ),
}

/** The page before an assessment is pinned to the criteria that count today. */
export const presentCriteriaPage: Page<Begun & { readonly present: ProfileVersion | undefined }> = {
  load: async (ask) => {
    const begun = await loadFor(decidesAssessments)(ask)
    if (!begun || isRefusal(begun)) return begun
    const { profileVersionId } = begun.assessment.profile
    const present = await savedProfileFor(ask.db, ask.authority.authorityId, ask.today)
    return { ...begun, present: present?.profileVersionId === profileVersionId ? undefined : present }
  },
  view: ({ assessment, partnership, present }, view, returned) => {
    const title = view.t('assessments.presentCriteria')
    const trail = trailBelow(view, partnership)
    const pinned = profileInWords(view, assessment.profile)
    if (!present)
      return (
        <Layout view={view} title={title} trail={trail}>
          <Intro title={title} lead={view.t('assessments.presentCriteriaSame', { pinned })} />
          <p>
            <a href={at(view, partnership)}>{view.t('form.back')}</a>
          </p>
        </Layout>
      )
    return (
      <FormPage
        view={view}
        returned={returned}
        title={title}
        lead={view.t('assessments.presentCriteriaLead', { pinned, present: profileInWords(view, present) })}
        trail={trail}
        of={usePresentCriteria}
        effects={[view.t('assessments.presentCriteriaEffect')]}
        button={title}
      />
    )
  },
}

const profileInWords = (view: View, { name, number }: ProfileVersion): string =>
  view.t('assessments.profile', { name, number })
