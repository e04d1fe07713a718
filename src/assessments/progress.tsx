import { Status } from '../platform/ui/status.tsx'
import type { View } from '../platform/ui/view.ts'
import { routeGroups } from './data/questions.ts'
import type { AnswerTexts } from './questions.ts'
import type { Question } from './route/answers.ts'
import { askedIn, placeOf } from './route-view.ts'

/** "Köp eller partnerskap, fråga 2 av 6". */
export const placeInWords = (view: View, question: Question): string => {
  const { group, number, of } = placeOf(question)
  const name = view.t(`assessments.group.${group}`)
  return number === 0 ? name : view.t('assessments.place', { group: name, number, of })
}

/** The parts of the route with how far each has come. Procurement is left out until the route leads there. */
export const Progress = ({ view, texts, now }: { view: View; texts: AnswerTexts; now: Question }) => {
  const current = placeOf(now).group
  const isKnown = (question: Question) => texts[question] !== undefined && texts[question] !== ''
  const groups = routeGroups.map((group) => {
    const asked = askedIn(group)
    return { group, answered: asked.filter(isKnown).length, of: asked.length }
  })
  return (
    <ul class="hs-list" data-dense>
      {groups
        .filter(({ group, answered }) => group !== 'procurement' || group === current || answered > 0)
        .map(({ group, answered, of }) => (
          <li class="hs-meta">
            <Status state={group === current ? 'active' : answered >= of ? 'done' : 'todo'}>
              {view.t('assessments.progress', { group: view.t(`assessments.group.${group}`), answered, of })}
            </Status>
          </li>
        ))}
    </ul>
  )
}
