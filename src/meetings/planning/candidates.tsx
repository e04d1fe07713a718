import { assignmentReminder } from '../../law/assignment-follow-up.ts'
import { capitalised } from '../../platform/texts/words.ts'
import { dayInWords, isBefore } from '../../platform/time.ts'
import { HiddenCsrf } from '../../platform/ui/fields.tsx'
import { Receipt } from '../../platform/ui/receipt.tsx'
import { Status } from '../../platform/ui/status.tsx'
import type { View } from '../../platform/ui/view.ts'
import type { ShownPlan } from './agenda-page.tsx'
import { meetingPath } from './plan-pages.tsx'

/**
 * What could come onto the agenda: cases that the body has not decided, reports that are due, and
 * decisions taken in its place. A button puts each there.
 */
export const Candidates = ({ view, shown: { plan, cases, assignments, untold } }: { view: View; shown: ShownPlan }) => {
  const { t } = view
  return (
    <>
      {assignments.length > 0 && (
        <section class="hs-stack" aria-labelledby="redovisas">
          <h2 class="ds-heading" id="redovisas">
            {t('planning.page.due')}
          </h2>
          <ul class="hs-list" data-dense>
            {assignments.map(({ assignmentId, text, toRole, caseNumber, dueOn, givenOn }) => (
              <li class="hs-stack" data-gap="tight">
                <p class="hs-meta">{[caseNumber, toRole].join(' · ')}</p>
                <p>{capitalised(text)}</p>
                {dueOn && isBefore(dueOn, view.today) && (
                  <p>
                    <Status state="late">{t('planning.page.late', { day: dayInWords(dueOn, view.language) })}</Status>
                  </p>
                )}
                <Receipt
                  view={view}
                  of={assignmentReminder.decide({ givenOn, dueOn, today: view.today })}
                  label={t('planning.page.reminder')}
                />
                <AddButton view={view} plan={plan} path="/uppdrag" name="assignmentId" id={assignmentId} title={text} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {untold > 0 && (
        <section class="hs-stack" aria-labelledby="delegerat">
          <h2 class="ds-heading" id="delegerat">
            {t('planning.page.untold')}
          </h2>
          <p>
            {t('planning.page.untoldCount', { count: untold })}{' '}
            <a href={meetingPath(view, plan.meetingId, '/delegationsbeslut')}>{t('planning.page.seeUntold')}</a>
          </p>
        </section>
      )}
      <section class="hs-stack" aria-labelledby="klara">
        <h2 class="ds-heading" id="klara">
          {t('planning.page.ready')}
        </h2>
        {cases.length === 0 ? (
          <p>{t('planning.page.noneReady')}</p>
        ) : (
          <ul class="hs-list" data-dense>
            {cases.map(({ caseId, caseNumber, title, hasReport }) => (
              <li class="hs-stack" data-gap="tight">
                <p class="hs-meta">
                  {[caseNumber, t(hasReport ? 'planning.page.hasReport' : 'planning.page.noReport')].join(' · ')}
                </p>
                <p>
                  <a href={`/${view.authority?.slug}/arenden/${caseId}`}>{title}</a>
                </p>
                <AddButton view={view} plan={plan} path="/arende" name="caseId" id={caseId} title={title} />
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  )
}

type AddProps = {
  view: View
  plan: ShownPlan['plan']
  path: '/arende' | '/uppdrag'
  name: string
  id: string
  title: string
}

const AddButton = ({ view, plan, path, name, id, title }: AddProps) => (
  <form class="hs-row hs-noprint" action={meetingPath(view, plan.meetingId, path)} method="post">
    <HiddenCsrf view={view} />
    <input type="hidden" name={name} value={id} />
    {plan.state === 'summoned' && plan.bodyKind === 'council' && (
      <>
        <div class="ds-field">
          <input class="ds-input" type="checkbox" name="isUrgent" value="true" id={`bradskar-${id}`} />
          <label class="ds-label" for={`bradskar-${id}`}>
            {view.t('planning.item.isUrgent')}
          </label>
        </div>
        <div class="ds-field">
          <input class="ds-input" type="checkbox" name="isExtra" value="true" id={`extra-${id}`} />
          <label class="ds-label" for={`extra-${id}`}>
            {view.t('planning.item.isExtra')}
          </label>
        </div>
      </>
    )}
    <button class="ds-button" type="submit" data-variant="secondary">
      {view.t('planning.page.putOn')}
      <span class="ds-sr-only"> {title}</span>
    </button>
  </form>
)
