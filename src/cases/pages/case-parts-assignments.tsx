import { capitalised } from '../../platform/texts/words.ts'
import { Receipt } from '../../platform/ui/receipt.tsx'
import { Status, type StatusState } from '../../platform/ui/status.tsx'
import { type Column, Table } from '../../platform/ui/table.tsx'
import type { View } from '../../platform/ui/view.ts'
import { DayText } from '../../platform/ui/when.tsx'
import type { Assignment } from '../cases.ts'
import { promisePath } from '../promises/parts.tsx'
import { reminderOf } from '../promises/promised.ts'
import { More } from './case-parts.tsx'
import { type CaseFacts, casePath, isLate } from './case-story.ts'

/** What was given to whom, when it is due, where it is reported back, and what lacks a day. */
export const AssignmentsSection = ({ view, of }: { view: View; of: CaseFacts }) => {
  const { t } = view
  const at = casePath(view, of.subject.caseId)
  return (
    <section class="hs-stack" aria-labelledby="uppdrag">
      <h2 class="ds-heading" id="uppdrag">
        {t('casePages.assignments.title')}
      </h2>
      <Table
        view={view}
        caption={t('casePages.assignments.caption')}
        isCaptionHidden
        columns={columnsFor(view, of)}
        rows={of.assignments}
        empty={<p>{t('casePages.assignments.none')}</p>}
      />
      {of.mayKeep && of.subject.state === 'open' && (
        <More href={`${at}/uppdrag/nytt`}>{t('casePages.assignments.add')}</More>
      )}
    </section>
  )
}

const columnsFor = (view: View, of: CaseFacts): readonly Column<Assignment>[] => {
  const { t } = view
  return [
    { heading: t('casePages.assignments.what'), cell: (row) => <What view={view} of={row} /> },
    { heading: t('casePages.assignments.to'), cell: (row) => row.toRole },
    { heading: t('casePages.assignments.due'), cell: (row) => <Due view={view} of={row} mayKeep={of.mayKeep} /> },
    { heading: t('casePages.assignments.state'), cell: (row) => <State view={view} of={row} mayKeep={of.mayKeep} /> },
  ]
}

const What = ({ view, of }: { view: View; of: Assignment }) => (
  <div>
    <a href={promisePath(view, of.assignmentId)}>{capitalised(of.text)}</a>
    {of.reportBackTo !== undefined && (
      <p class="hs-meta">{view.t('casePages.assignments.reportBack', { body: of.reportBackTo })}</p>
    )}
  </div>
)

type CellProps = { readonly view: View; readonly of: Assignment; readonly mayKeep: boolean }

const pathOf = (view: View, { caseId, assignmentId }: Assignment): string =>
  `${casePath(view, caseId)}/uppdrag/${assignmentId}`

const Due = ({ view, of, mayKeep }: CellProps) => {
  const { t } = view
  if (of.dueOn)
    return (
      <div>
        <DayText view={view} day={of.dueOn} />
        <Reminder view={view} of={of} mayKeep={mayKeep} />
      </div>
    )
  if (of.state === 'closed') return <>–</>
  return (
    <div>
      <Status state="late">{t('casePages.assignments.noDue')}</Status>
      <Reminder view={view} of={of} mayKeep={mayKeep} />
      {mayKeep && (
        <p class="hs-noprint">
          <a href={`${pathOf(view, of)}/slutdatum`}>
            {t('casePages.assignments.setDue')}
            <span class="ds-sr-only"> {t('casePages.assignments.setDueFor', { to: of.toRole })}</span>
          </a>
        </p>
      )}
    </div>
  )
}

/** When whoever has the assignment is reminded next, for those who follow it up (R-ASG-3). */
const Reminder = ({ view, of, mayKeep }: CellProps) => {
  const reminder = mayKeep ? reminderOf(of, view.today) : undefined
  return reminder ? <Receipt of={reminder} view={view} label={view.t('casePages.assignments.reminder')} /> : null
}

const looks: Readonly<Record<Assignment['state'], StatusState>> = { open: 'todo', reported: 'wait', closed: 'done' }

const State = ({ view, of, mayKeep }: CellProps) => {
  const { t } = view
  return (
    <div>
      {isLate(view, of) ? (
        <Status state="late">{t('casePages.assignments.late')}</Status>
      ) : (
        <Status state={looks[of.state]}>{t(`casePages.assignments.${of.state}`)}</Status>
      )}
      {mayKeep && (
        <p class="hs-noprint">
          <a href={`${pathOf(view, of)}/lage`}>
            {t('casePages.assignments.change')}
            <span class="ds-sr-only"> {t('casePages.assignments.changeFor', { to: of.toRole })}</span>
          </a>
        </p>
      )}
    </div>
  )
}
