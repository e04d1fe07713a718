import { type Body, bodies } from '../../organisations/index.ts'
import type { Actor } from '../../platform/actor.ts'
import { isId } from '../../platform/id.ts'
import { isRefusal } from '../../platform/refusal.ts'
import { FormPage } from '../../platform/ui/form-page.tsx'
import { Said } from '../../platform/ui/said.tsx'
import type { View } from '../../platform/ui/view.ts'
import type { Ask, Page } from '../../platform/web/page.tsx'
import { assignmentsOf } from '../assignment-queries.ts'
import { type Assignment, assignmentVerbs, type Case, isClosedByHand, moveAssignment, worksOnCases } from '../cases.ts'
import { addAssignment, moveOn, setDueDate } from './assignment-actions.ts'
import { caseOfAddress, isKeeper, trailTo } from './form-page.tsx'

const worksHere = (actor: Actor): boolean => worksOnCases.holds(actor, undefined)

/** The form that enters an assignment by hand. */
export const addAssignmentPage: Page<{ readonly of: Case; readonly bodies: readonly Body[] }> = {
  shown: isKeeper,
  load: async (ask) => {
    const of = await caseOfAddress(ask)
    return of && { of, bodies: await bodies(ask.db) }
  },
  view: ({ of, bodies }, view, returned) => {
    const { t } = view
    return (
      <FormPage
        view={view}
        returned={returned}
        title={t('caseWork.assignment.add')}
        lead={t('caseWork.assignment.addLead')}
        trail={trailTo(view, of)}
        of={addAssignment}
        button={t('form.save')}
      >
        {(f) => (
          <>
            <f.Field name="toRole" label={t('caseWork.field.toRole')} hint={t('caseWork.field.toRoleHint')} size={40} />
            <f.TextArea name="text" label={t('caseWork.field.task')} hint={t('caseWork.field.taskHint')} rows={3} />
            <f.Select
              name="fromBodyId"
              label={t('caseWork.field.fromBody')}
              options={bodies.map(({ bodyId, name }) => ({ value: bodyId, label: name }))}
              isOptional
            />
            <f.DateField
              name="dueOn"
              label={t('caseWork.field.dueOn')}
              hint={t('caseWork.field.dueOnHint')}
              isOptional
            />
            <f.Field name="reportBackTo" label={t('caseWork.field.reportBackTo')} size={40} isOptional />
          </>
        )}
      </FormPage>
    )
  },
}

type OfCase = { readonly of: Case; readonly assignment: Assignment }

const assignmentOfAddress = async (ask: Ask): Promise<OfCase | undefined> => {
  const of = await caseOfAddress(ask)
  if (!of || !isId(ask.param('assignmentId'))) return undefined
  const all = await assignmentsOf(ask.db, of.caseId)
  const assignment = all.find(({ assignmentId }) => assignmentId === ask.param('assignmentId'))
  return assignment && { of, assignment }
}

/** The words of the assignment, above a form that changes something about it. */
const Given = ({ view, of }: { view: View; of: Assignment }) => (
  <Said label={view.t('caseWork.assignment.to', { role: of.toRole })}>
    <p>{of.text}</p>
  </Said>
)

/** The form that sets or moves a due day. */
export const dueDatePage: Page<OfCase> = {
  shown: worksHere,
  load: assignmentOfAddress,
  view: ({ of, assignment }, view, returned) => {
    const { t } = view
    return (
      <FormPage
        view={view}
        returned={returned}
        title={assignment.dueOn ? t('caseWork.assignment.moveDue') : t('caseWork.assignment.setDue')}
        lead={t('caseWork.assignment.dueLead')}
        trail={trailTo(view, of)}
        of={setDueDate}
        known={{ dueOn: assignment.dueOn }}
        button={t('form.save')}
      >
        {(f) => (
          <>
            <Given view={view} of={assignment} />
            <f.DateField name="dueOn" label={t('caseWork.field.dueOn')} />
          </>
        )}
      </FormPage>
    )
  },
}

/** The form that closes or takes up an assignment: only what fits its state is offered. */
export const movePage: Page<OfCase> = {
  shown: worksHere,
  load: assignmentOfAddress,
  view: ({ of, assignment }, view, returned) => {
    const { t } = view
    const fitting = assignmentVerbs.filter(
      (verb) => !isRefusal(moveAssignment(assignment, verb)) && (verb !== 'close' || isClosedByHand(assignment)),
    )
    return (
      <FormPage
        view={view}
        returned={returned}
        title={t('caseWork.assignment.move')}
        lead={t('caseWork.assignment.stateNow', { state: t(`caseWork.assignmentState.${assignment.state}`) })}
        trail={trailTo(view, of)}
        of={moveOn}
        button={t('form.save')}
      >
        {(f) => (
          <>
            <Given view={view} of={assignment} />
            {fitting.length > 0 && (
              <f.Choice
                name="verb"
                label={t('caseWork.field.verb')}
                options={fitting.map((verb) => ({
                  value: verb,
                  label: t(`caseWork.verb.${verb}`),
                  hint: t(`caseWork.verbHint.${verb}`),
                }))}
              />
            )}
            {assignment.state !== 'closed' && (
              <p>
                <a href={`/${view.authority?.slug}/uppdrag/${assignment.assignmentId}`}>
                  {t('caseWork.assignment.toPromise')}
                </a>
              </p>
            )}
          </>
        )}
      </FormPage>
    )
  },
}
