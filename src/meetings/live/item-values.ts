import { dayOf } from '../../platform/time.ts'
import { decisionPathText } from './decision-path.ts'
import { isMatter, type LiveItem } from './item.ts'
import { clockOf, type LiveMeeting, type RollRow } from './meeting.ts'
import type { ElectedApprover } from './meeting-queries.ts'
import type { FieldValues } from './merge.ts'
import { orderValues } from './putting-order.ts'
import { needsAgreement } from './unannounced.ts'

const tick = (value: boolean): string => (value ? '1' : '')

type Around = {
  readonly meeting: LiveMeeting
  readonly roll: readonly RollRow[]
  readonly approvers: readonly ElectedApprover[]
}

/** Whether the decision is a proposal to another body: what a subcommittee decides in a case, until somebody says otherwise. */
export const isProposalOf = (
  item: Pick<LiveItem, 'outcome' | 'kind'>,
  { bodyKind }: Pick<LiveMeeting, 'bodyKind'>,
): boolean => {
  if (item.outcome === 'decision' || item.outcome === 'proposal') return item.outcome === 'proposal'
  return bodyKind === 'subcommittee' && isMatter(item.kind)
}

/** Everything that the form of a paragraph holds, by the names of its fields, as it stands in the database. */
export const valuesOf = (item: LiveItem, around: Around): FieldValues => ({
  finding: item.finding ?? '',
  isProposal: tick(isProposalOf(item, around.meeting)),
  appealType: item.appealType,
  asking: item.asking === undefined ? '' : `${item.asking}`,
  isImmediate: tick(item.isImmediate),
  isClosedDoors: tick(item.isClosedDoors),
  secrecyProvision: item.secrecyProvision,
  dispatchTo: item.dispatchTo,
  ...(item.reportsOn ? { closesAssignment: tick(item.closesAssignment) } : {}),
  ...(needsAgreement(around.meeting, item)
    ? { agreedReason: item.agreed.reason, isAgreed: tick(item.agreed.count !== undefined) }
    : {}),
  ...orderValues(item),
  background: item.ownWords.background ?? item.givenBackground,
  decisionPath: item.ownWords.decisionPath ?? decisionPathText(item, around.meeting.bodyName, around.roll),
  ...pointValues(item.points),
  ...motionValues(item),
  ...Object.fromEntries(item.reservations.map(({ position, text }) => [`reservation.${position}.text`, text])),
  ...serviceValues(item, around.roll),
  ...(item.kind === 'approvers' ? approverValues(around) : {}),
})

const pointValues = (points: readonly string[]): FieldValues =>
  Object.fromEntries([...points, ''].map((text, index) => [`point.${index + 1}`, text]))

const motionValues = (item: LiveItem): FieldValues =>
  Object.fromEntries(
    item.motions.flatMap(({ position, kind, text, isWithdrawn }) => [
      [`motion.${position}.kind`, kind],
      [`motion.${position}.text`, text],
      [`motion.${position}.withdrawn`, tick(isWithdrawn)],
    ]),
  )

const serviceValues = ({ standings }: LiveItem, roll: readonly RollRow[]): FieldValues => {
  const byId = new Map(standings.map((standing) => [standing.attendanceId, standing]))
  const positions = new Map(roll.map(({ attendanceId, position }) => [attendanceId, `${position}`]))
  const steppedIn = new Map(
    standings.flatMap(({ replaces, attendanceId }) => (replaces ? [[replaces, attendanceId]] : [])),
  )
  const leader = standings.find(({ leads }) => leads)?.attendanceId
  return {
    leads: leader === undefined ? '' : (positions.get(leader) ?? ''),
    ...Object.fromEntries(
      roll
        .filter(({ termRole }) => termRole !== undefined)
        .flatMap(({ attendanceId, position, termRole }) => {
          const standing = byId.get(attendanceId)?.standing
          const substitute = steppedIn.get(attendanceId)
          return [
            [`present.${position}`, tick(standing !== 'away' && standing !== 'recused')],
            [`recused.${position}`, tick(standing === 'recused')],
            ...(termRole === 'substitute'
              ? []
              : [[`stepsIn.${position}`, substitute === undefined ? '' : (positions.get(substitute) ?? '')]]),
          ]
        }),
    ),
  }
}

const approverValues = ({ meeting, roll, approvers }: Around): FieldValues => {
  const place = ({ attendanceId }: ElectedApprover) =>
    `${roll.find((row) => row.attendanceId === attendanceId)?.position ?? ''}`
  const [first, second] = approvers.filter(({ isSubstitute }) => !isSubstitute)
  const substitute = approvers.find(({ isSubstitute }) => isSubstitute)
  const at = meeting.approvalPlannedAt
  return {
    'approver.1': first ? place(first) : '',
    'approver.2': second ? place(second) : '',
    approverSubstitute: substitute ? place(substitute) : '',
    approvalPlace: meeting.approvalPlace,
    approvalDay: at ? dayOf(at).toString() : '',
    approvalClock: at ? clockOf(at) : '',
  }
}
