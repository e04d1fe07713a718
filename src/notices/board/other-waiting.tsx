import { delegationReport } from '../../law/delegation.ts'
import { councilAnnouncement } from '../../law/summons.ts'
import { Receipt } from '../../platform/ui/receipt.tsx'
import { type Column, Table } from '../../platform/ui/table.tsx'
import type { View } from '../../platform/ui/view.ts'
import { DayText } from '../../platform/ui/when.tsx'
import { at } from './frame.tsx'
import { type CouncilMeeting, type DelegatedTaken, isUrgentOnly, unannounced } from './other-posting.ts'

type Waiting<Row> = { readonly view: View; readonly waiting: readonly Row[]; readonly mayKeep: boolean }

/** Summoned meetings of the council that the board does not tell of yet, with the last day; nothing while there are none. */
export const CouncilsWaiting = ({ view, waiting, mayKeep }: Waiting<CouncilMeeting>) => {
  const { t } = view
  const name = ({ bodyName }: CouncilMeeting) => t('notices.meetingOf', { body: bodyName })
  const columns: readonly Column<CouncilMeeting>[] = [
    {
      heading: t('notices.body'),
      cell: (meeting) => <a href={at(view, `/sammantraden/${meeting.meetingId}`)}>{name(meeting)}</a>,
    },
    { heading: t('notices.meeting'), cell: ({ meetingOn }) => <DayText view={view} day={meetingOn} /> },
    {
      heading: t('notices.matters'),
      cell: (meeting) => t('notices.matterCount', { count: unannounced(meeting).length }),
    },
    {
      heading: t('notices.announceLatest'),
      cell: (meeting) => (
        <Receipt
          view={view}
          of={councilAnnouncement.decide({
            meetingOn: meeting.meetingOn,
            isUrgent: isUrgentOnly(meeting, view.today),
          })}
        />
      ),
    },
    ...actColumn(view, mayKeep, (meeting: CouncilMeeting) => ({
      path: `/anslag/fullmaktige/${meeting.meetingId}`,
      name: name(meeting),
    })),
  ]
  return <Listed view={view} id="fullmaktige" title={t('notices.keeping.councils')} columns={columns} rows={waiting} />
}

/** Delegated decisions that need a notice of their own; nothing while there are none. */
export const DelegatedWaiting = ({ view, waiting, mayKeep }: Waiting<DelegatedTaken>) => {
  const { t } = view
  const columns: readonly Column<DelegatedTaken>[] = [
    {
      heading: t('notices.decision'),
      cell: ({ bodyName, number }) => `${bodyName}, ${number}`,
    },
    { heading: t('notices.rule'), cell: ({ ruleName }) => ruleName },
    { heading: t('notices.decidedOn'), cell: ({ decidedOn }) => <DayText view={view} day={decidedOn} /> },
    {
      heading: t('notices.why'),
      cell: (taken) => (
        <Receipt
          view={view}
          of={delegationReport.decide({ ...taken, isUrgentMandate: taken.isUrgent })}
          summary={t('notices.ownNotice')}
        />
      ),
    },
    ...actColumn(view, mayKeep, (taken: DelegatedTaken) => ({
      path: `/anslag/delegation/${taken.decisionId}`,
      name: `${taken.bodyName}, ${taken.number}`,
    })),
  ]
  return <Listed view={view} id="delegation" title={t('notices.keeping.delegated')} columns={columns} rows={waiting} />
}

const actColumn = <Row,>(
  view: View,
  mayKeep: boolean,
  of: (row: Row) => { readonly path: string; readonly name: string },
): readonly Column<Row>[] =>
  mayKeep
    ? [
        {
          heading: view.t('notices.keeping.act'),
          cell: (row) => (
            <a href={at(view, of(row).path)}>
              {view.t('notices.keeping.post')}
              <span class="ds-sr-only"> {of(row).name}</span>
            </a>
          ),
        },
      ]
    : []

const Listed = <Row,>(props: {
  view: View
  id: string
  title: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
}) =>
  props.rows.length === 0 ? null : (
    <section class="hs-stack" aria-labelledby={props.id}>
      <h2 class="ds-heading" id={props.id}>
        {props.title}
      </h2>
      <Table
        view={props.view}
        caption={props.title}
        isCaptionHidden
        columns={props.columns}
        rows={props.rows}
        empty={null}
      />
    </section>
  )
