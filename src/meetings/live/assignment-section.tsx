import { DateField, Field, Select, TextArea } from '../../platform/ui/fields.tsx'
import { SubmitButton } from '../../platform/ui/form.tsx'
import type { View } from '../../platform/ui/view.ts'
import type { ItemForm } from './item-page.tsx'

/** Assignments given in the paragraph, with who, what, when and how it is reported (R-ASG-1). */
export const AssignmentSection = ({ view, form }: { view: View; form: ItemForm }) => {
  const { t } = view
  const { item, typed, errors } = form
  const isBack = typed.do === 'assign'
  const common = (name: string) => ({ view, name, value: isBack ? typed[name] : '', error: errors[name] })
  return (
    <section class="hs-stack" aria-labelledby="m7">
      <h2 class="ds-heading" id="m7">
        {t('live.item.assignments')}
      </h2>
      {item.assignments.length === 0 ? (
        <p class="hs-meta">{t('live.item.noAssignments')}</p>
      ) : (
        <ul class="hs-list" data-dense>
          {item.assignments.map(({ assignmentId, toRole, text, dueOn }) => (
            <li class="hs-row" data-spread>
              <span>
                <strong>{toRole}</strong>: {text},{' '}
                {dueOn ? t('live.item.dueOn', { day: dueOn }) : t('live.item.noDueDay')}
              </span>
              <SubmitButton variant="secondary" name="do" value={`removeAssignment.${assignmentId}`}>
                {t('live.item.remove')}
              </SubmitButton>
            </li>
          ))}
        </ul>
      )}
      <details class="hs-more" open={isBack} hidden={!form.mayWrite}>
        <summary>{t('live.item.assign')}</summary>
        <div class="hs-stack">
          {item.caseId === undefined && (
            <Field
              {...common('assignCase')}
              label={t('live.item.assignCase')}
              hint={t('live.item.assignCaseHint')}
              size={20}
            />
          )}
          <Field {...common('assignTo')} label={t('live.item.assignTo')} size={30} />
          <TextArea {...common('assignText')} label={t('live.item.assignText')} rows={3} />
          <div class="hs-fields">
            <DateField {...common('assignDueOn')} label={t('live.item.assignDueOn')} isOptional />
            <Field {...common('assignReportTo')} label={t('live.item.assignReportTo')} isOptional size={24} />
            <Select
              {...common('assignForm')}
              label={t('live.item.assignForm')}
              isOptional
              options={(['oral', 'written'] as const).map((value) => ({ value, label: t(`live.item.forms.${value}`) }))}
            />
          </div>
          <div class="hs-row">
            <SubmitButton variant="secondary" name="do" value="assign">
              {t('live.item.assign')}
            </SubmitButton>
          </div>
        </div>
      </details>
    </section>
  )
}
