import type { Child } from 'hono/jsx'
import { approvalDeadline } from '../../law/approval.ts'
import { wordDifference } from '../../platform/texts/word-difference.ts'
import { Checkbox, DateField, Field, Select, TextArea } from '../../platform/ui/fields.tsx'
import { SubmitButton } from '../../platform/ui/form.tsx'
import { Receipt } from '../../platform/ui/receipt.tsx'
import type { View } from '../../platform/ui/view.ts'
import { proposedAppeal } from './appeal-proposal.ts'
import { AssignmentSection } from './assignment-section.tsx'
import { decisionPathText } from './decision-path.ts'
import { named } from './item.ts'
import type { ItemForm } from './item-page.tsx'
import { isProposalOf } from './item-values.ts'
import { NoteSection } from './note-section.tsx'

type Props = { readonly view: View; readonly form: ItemForm }

/** What not every paragraph needs: the election of approvers, reservations and notes, assignments, text, appeal and secrecy. */
export const MoreSections = ({ view, form }: Props) => (
  <>
    {form.item.kind === 'approvers' && <Approvers view={view} form={form} />}
    <NoteSection view={view} form={form} />
    <AssignmentSection view={view} form={form} />
    <section class="hs-stack" data-gap="tight" id="m8" aria-label={view.t('live.item.text')}>
      <Text view={view} form={form} />
      <Settings view={view} form={form} />
    </section>
  </>
)

const Approvers = ({ view, form }: Props) => {
  const { t } = view
  const { values, errors, meeting } = form
  const options = form.roll
    .filter(({ termRole, isPresent }) => termRole !== undefined && isPresent)
    .map((row) => ({ value: `${row.position}`, label: named(row) }))
  const common = (name: string) => ({ view, name, value: values[name], error: errors[name] })
  return (
    <section class="hs-stack" aria-labelledby="m5">
      <h2 class="ds-heading" id="m5">
        {t('live.item.approvers')}
      </h2>
      <div class="hs-fields">
        <Select {...common('approver.1')} label={t('live.item.approver1')} options={options} isOptional />
        <Select {...common('approver.2')} label={t('live.item.approver2')} options={options} isOptional />
        <Select
          {...common('approverSubstitute')}
          label={t('live.item.approverSubstitute')}
          options={options}
          isOptional
        />
      </div>
      <div class="hs-fields">
        <Field {...common('approvalPlace')} label={t('live.item.approvalPlace')} size={24} />
        <DateField {...common('approvalDay')} label={t('live.item.approvalDay')} />
        <Field {...common('approvalClock')} label={t('live.item.approvalClock')} size={6} />
      </div>
      <p>
        {t('live.item.approvalBy')} <Receipt view={view} of={approvalDeadline.decide({ meetingOn: meeting.heldOn })} />
      </p>
    </section>
  )
}

const Fold = ({ title, isOpen = false, children }: { title: string; isOpen?: boolean; children: Child }) => (
  <details class="hs-more" open={isOpen}>
    <summary>{title}</summary>
    <div class="hs-stack">{children}</div>
  </details>
)

const Text = ({ view, form }: Props) => {
  const { t } = view
  const { item, values, meeting, roll } = form
  const automatic = decisionPathText(item, meeting.bodyName, roll)
  return (
    <Fold title={t('live.item.text')} isOpen={Object.keys(item.ownWords).length > 0}>
      <TextArea
        view={view}
        name="background"
        label={t('live.item.background')}
        hint={t('live.item.backgroundHint')}
        value={values.background}
        rows={6}
      />
      <Changed view={view} form={form} name="background" automatic={item.givenBackground} />
      <TextArea
        view={view}
        name="decisionPath"
        label={t('live.item.path')}
        hint={t('live.item.pathHint')}
        value={values.decisionPath}
        rows={5}
      />
      <Changed view={view} form={form} name="decisionPath" automatic={automatic} />
    </Fold>
  )
}

type ChangedProps = Props & { readonly name: 'background' | 'decisionPath'; readonly automatic: string }

/** How own words differ from those that write themselves, and the way back. */
const Changed = ({ view, form, name, automatic }: ChangedProps) => {
  const own = form.item.ownWords[name]
  if (own === undefined || own === automatic) return null
  return (
    <div class="hs-stack" data-gap="tight">
      <p class="hs-label">{view.t('live.item.ownWords')}</p>
      <p class="hs-verbatim">
        {wordDifference(automatic, own).map(({ kind, text }) => {
          if (kind === 'gone') return <del>{text}</del>
          return kind === 'new' ? <ins>{text}</ins> : text
        })}
      </p>
      {form.mayWrite && (
        <div class="hs-row">
          <SubmitButton variant="secondary" name="do" value={`restore.${name}`}>
            {view.t('live.item.restore')}
          </SubmitButton>
        </div>
      )}
    </div>
  )
}

const appeals = ['legalityReview', 'administrativeAppeal', 'preparatory', 'execution'] as const

const Settings = ({ view, form }: Props) => {
  const { t } = view
  const { item, meeting, values } = form
  const proposed = proposedAppeal(meeting, item, isProposalOf(item, meeting))
  return (
    <Fold title={t('live.item.settings')}>
      <Select
        view={view}
        name="appealType"
        label={t('live.item.appealType')}
        hint={t('live.item.appealProposed', { type: t(`live.item.appeals.${proposed}`).toLowerCase() })}
        value={values.appealType}
        options={appeals.map((type) => ({ value: type, label: t(`live.item.appeals.${type}`) }))}
      />
      <Checkbox
        view={view}
        name="isImmediate"
        label={t('live.item.immediate')}
        hint={t('live.item.immediateHint')}
        value="1"
        isChecked={values.isImmediate === '1'}
      />
      <Checkbox
        view={view}
        name="isClosedDoors"
        label={t('live.item.closedDoors')}
        value="1"
        isChecked={values.isClosedDoors === '1'}
      />
      <Field
        view={view}
        name="secrecyProvision"
        label={t('live.item.secrecy')}
        hint={t('live.item.secrecyHint')}
        value={values.secrecyProvision}
      />
      <TextArea
        view={view}
        name="dispatchTo"
        label={t('live.item.dispatch')}
        hint={t('live.item.dispatchHint')}
        value={values.dispatchTo}
        rows={3}
      />
    </Fold>
  )
}
