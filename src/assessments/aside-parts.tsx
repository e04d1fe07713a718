import { guidelinesPath, isCriterionId } from '../guidelines/index.ts'
import { Older, type SaidPage } from '../partnerships/index.ts'
import { Party } from '../platform/ui/party.tsx'
import { Status, type StatusState } from '../platform/ui/status.tsx'
import type { View } from '../platform/ui/view.ts'
import { InstantText } from '../platform/ui/when.tsx'
import { type Comment, childStepsLeftOf, criteriaOf, isChangeable } from './assessments.ts'
import { at, titleOf } from './frame.tsx'
import type { Begun } from './loading.ts'
import { isQuestion } from './questions.ts'
import type { ShownRoute } from './route-view.ts'

type Part = { readonly view: View; readonly loaded: Begun }

/** What must be in place before the partnership goes on. */
export const Gates = ({ view, loaded, route }: Part & { route: ShownRoute }) => {
  const { t } = view
  const { assessment, partnership } = loaded
  const { unanswered, failing } = criteriaOf(assessment)
  const left = childStepsLeftOf(assessment.child)
  const council = route.outcome.gates.find(({ id }) => id === 'council')
  const rows: readonly (readonly [StatusState, string, string?])[] = [
    unanswered.length > 0
      ? ['todo', t('assessments.gate.knockOutsLeft', { count: unanswered.length })]
      : failing.length > 0
        ? [
            'stop',
            t('assessments.gate.knockOutsFail', {
              criteria: failing.map((id) => t(`guidelines.criteria.${id}.name`)).join(', '),
            }),
          ]
        : ['done', t('assessments.gate.knockOutsHold')],
    left.length > 0
      ? ['todo', t('assessments.gate.childLeft'), at(view, partnership, '/barn')]
      : ['done', t(assessment.child?.isAffected ? 'assessments.gate.childDone' : 'assessments.gate.noChildren')],
    assessment.state === 'approved' ? ['done', t('assessments.gate.read')] : ['wait', t('assessments.gate.notRead')],
    ...(council ? [['wait', t('assessments.gate.council')] as const] : []),
  ]
  return (
    <section class="hs-stack" data-gap="tight" aria-labelledby="grindar">
      <h2 class="ds-heading" id="grindar">
        {t('assessments.gates')}
      </h2>
      <ul class="hs-list" data-dense>
        {rows.map(([state, words, href]) => (
          <li>
            <Status state={state}>{href ? <a href={href}>{words}</a> : words}</Status>
          </li>
        ))}
      </ul>
      {left.length === 0 && (
        <p>
          <a href={at(view, partnership, '/barn')}>{t('assessments.child.read')}</a>
        </p>
      )}
    </section>
  )
}

/** Everybody who has answered, by the side they stand on, and who read it through. */
export const Who = ({ view, loaded: { assessment, mayDecide, partnership } }: Part) => {
  const { t } = view
  const { profile } = assessment
  const people = new Map(assessment.answers.map(({ by, side }) => [`${side} ${by}`, { by, side }]))
  return (
    <section class="hs-stack" data-gap="tight" aria-labelledby="vem">
      <h2 class="ds-heading" id="vem">
        {t('assessments.who')}
      </h2>
      <ul class="hs-list" data-dense>
        {[...people.values()].map(({ by, side }) => (
          <li>
            <Party kind={side}>{by}</Party>
          </li>
        ))}
      </ul>
      {assessment.approvedByName && (
        <p class="hs-meta">{t('assessments.readBy', { name: assessment.approvedByName })}</p>
      )}
      <p>
        <a href={guidelinesPath(view, `/kriterier/${profile.profileVersionId}`)}>
          {t('assessments.profile', { name: profile.name, number: profile.number })}
        </a>
      </p>
      {mayDecide && isChangeable(partnership) && (
        <p>
          <a href={at(view, partnership, '/kriterier-i-dag')}>{t('assessments.presentCriteria')}</a>
        </p>
      )}
    </section>
  )
}

/** What the parties have said, and the way to say something. */
export const Comments = ({ view, loaded }: Part & { loaded: { readonly comments: SaidPage<Comment> } }) => {
  const { t } = view
  const about = (question: string): string => {
    if (isQuestion(question)) return titleOf(view, question)
    return isCriterionId(question) ? t(`guidelines.criteria.${question}.name`) : ''
  }
  return (
    <section class="hs-stack" aria-labelledby="kommentarer">
      <h2 class="ds-heading" id="kommentarer">
        {t('assessments.comments')}
      </h2>
      <Older view={view} of={loaded.comments} path={at(view, loaded.partnership)} at="kommentarer" />
      {loaded.comments.rows.length > 0 && (
        <ul class="hs-list">
          {loaded.comments.rows.map(({ question, text, side, by, at: when }) => (
            <li class="hs-stack" data-gap="tight">
              {question && <p class="hs-label">{about(question)}</p>}
              <p class="hs-verbatim">{text}</p>
              <p class="hs-meta">
                <Party kind={side}>{by}</Party> <InstantText view={view} instant={when} />
              </p>
            </li>
          ))}
        </ul>
      )}
      {(loaded.side === 'association' || loaded.mayDecide) && (
        <p class="hs-noprint">
          <a href={at(view, loaded.partnership, '/kommentera')}>{t('assessments.comment')}</a>
        </p>
      )}
    </section>
  )
}
