import type { Id } from '../platform/id.ts'
import { ButtonLink } from '../platform/ui/form.tsx'
import { Said } from '../platform/ui/said.tsx'
import { Status } from '../platform/ui/status.tsx'
import type { View } from '../platform/ui/view.ts'
import { criteriaOf, isAuthor, isChangeable, routeTexts } from './assessments.ts'
import { at, formWord, paragraphsOf } from './frame.tsx'
import type { Begun } from './loading.ts'
import { nextQuestion } from './route-view.ts'

type Part = { readonly view: View; readonly loaded: Begun & { readonly accountId: Id | undefined } }

/** Where it stands, and the one thing to do now. */
export const NextThing = ({ view, loaded }: Part) => {
  const { t } = view
  const { assessment, partnership, mayDecide, side, accountId } = loaded
  const { state, approvedOn } = assessment
  const to = (below: string, label: string) => (
    <p>
      <ButtonLink href={at(view, partnership, below)}>{label}</ButtonLink>
    </p>
  )
  if (state === 'approved' && approvedOn)
    return (
      <p>
        <Status state="done">
          {t('assessments.state.approved', { name: assessment.approvedByName, day: approvedOn })}
        </Status>
      </p>
    )
  if (state === 'proposed')
    return (
      <>
        <p>
          <Status state="wait">{t('assessments.state.proposed', { name: assessment.proposedByName })}</Status>
        </p>
        {side === 'authority' && !isAuthor(assessment, accountId) && to('/granska', t('assessments.review'))}
      </>
    )
  const next = nextQuestion(routeTexts(assessment), view.today)
  const { unanswered } = criteriaOf(assessment)
  const [criterion] = unanswered
  if (!isChangeable(partnership)) return null
  return (
    <>
      <p>
        <Status state="active">{t('assessments.state.open')}</Status>
      </p>
      {mayDecide && next && next !== 'children' && to(`/fragor/${next}`, t('assessments.answerNext'))}
      {mayDecide && !next && criterion && to(`/kriterier/${criterion}`, t('assessments.answerCriteria'))}
      {mayDecide && !next && !criterion && to('/foresla', t('assessments.propose'))}
    </>
  )
}

/** What the officer came to, and why. */
export const Conclusion = ({ view, loaded: { assessment } }: Part) => {
  const { form, reason } = assessment
  if (!form) return null
  return (
    <section class="hs-stack" aria-labelledby="slutsats">
      <h2 class="ds-heading" id="slutsats">
        {view.t('assessments.conclusion')}
      </h2>
      <Said label={formWord(view, form, 'name')}>
        {paragraphsOf(reason).map((paragraph) => (
          <p>{paragraph}</p>
        ))}
      </Said>
    </section>
  )
}
