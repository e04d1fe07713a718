import type { PartnershipSlot, PartnershipTask } from '../partnerships/index.ts'
import { Status } from '../platform/ui/status.tsx'
import type { View } from '../platform/ui/view.ts'
import { type Assessment, childStepsLeftOf, criteriaOf, routeOf, routeTexts } from './assessments.ts'
import { at } from './frame.tsx'
import { outcomeTitle } from './outcome-parts.tsx'
import { getAssessment } from './queries.ts'
import { nextQuestion } from './route-view.ts'

/** The assessment on the page of a partnership: where it stands, and what each side is to do. Four statements. */
export const assessmentsSlot: PartnershipSlot = async ({ db }, partnership, { isParty }) => {
  if (!isParty) return () => ({})
  const assessment = await getAssessment(db, partnership.partnershipId)
  return (view) => ({
    tasks: tasksOf(view, assessment, partnership),
    section: (
      <section class="hs-stack" aria-labelledby="provning">
        <h2 class="ds-heading" id="provning">
          {view.t('assessments.title')}
        </h2>
        <p>
          {assessment ? (
            <Status state={assessment.state === 'approved' ? 'done' : 'active'}>
              {outcomeTitle(view, routeOf(assessment, view.today).outcome)}
            </Status>
          ) : (
            <Status state="todo">{view.t('assessments.notBegunTitle')}</Status>
          )}
        </p>
        <p>
          <a href={at(view, partnership)}>{view.t('assessments.toAssessment')}</a>
        </p>
      </section>
    ),
  })
}

type Of = Parameters<PartnershipSlot>[1]

const tasksOf = (view: View, assessment: Assessment | undefined, partnership: Of): readonly PartnershipTask[] => {
  const task = (side: PartnershipTask['side'], what: string, below = ''): PartnershipTask => ({
    side,
    what,
    href: at(view, partnership, below),
  })
  const { t } = view
  if (partnership.state === 'childAssessment')
    return childStepsLeftOf(assessment?.child).length > 0
      ? [task('authority', t('assessments.task.child'), '/barn')]
      : []
  if (partnership.state !== 'suitability') return []
  if (!assessment) return [task('authority', t('assessments.task.begin'))]
  if (assessment.state === 'approved') return []
  if (assessment.state === 'proposed') return [task('authority', t('assessments.task.read'), '/granska')]
  const isAllAnswered =
    nextQuestion(routeTexts(assessment), view.today) === undefined && criteriaOf(assessment).unanswered.length === 0
  return isAllAnswered
    ? [task('authority', t('assessments.task.propose'), '/foresla')]
    : [task('together', t('assessments.task.answer'))]
}
