import { approvalDeadline } from '../../law/approval.ts'
import { citationText } from '../../law/citation.ts'
import type { Conflict } from './conflicts.ts'
import type { SettledItem, SettledMeeting } from './settled.ts'

/** The provision by which the minutes of a meeting are approved, and so stand. */
export const minutesStandBy = (): string => {
  const citation = approvalDeadline.versions.at(-1)?.citations[0]
  return citation === undefined ? '' : citationText(citation)
}

/**
 * A meeting that was held here, beside one more document of it: its minutes were kept and approved here, so it stays as it is.
 * Items without a case are tied to the one of the document; all that the document says otherwise is only told.
 */
export const asHeldHere = (
  was: SettledMeeting,
  read: { readonly meeting: SettledMeeting; readonly conflicts: readonly Conflict[] },
): SettledMeeting => {
  const unknown = read.meeting.items.filter(({ known }) => known === undefined)
  return {
    ...was,
    items: read.meeting.items.filter(({ known }) => known !== undefined).map(asItStands),
    differences: [...(was.differences ?? []), ...read.conflicts, ...unknown.map((item) => notThere(was, item))],
  }
}

const asItStands = (item: SettledItem): SettledItem => ({ ...item, facts: item.before })

/** Whether the item of a meeting that was held here is to be tied to the case. */
export const isToBeTied = ({ known, isOfCase }: SettledItem): boolean =>
  isOfCase && known !== undefined && known.caseId === undefined

const notThere = ({ body, heldOn }: SettledMeeting, { paragraph, facts }: SettledItem): Conflict => ({
  key: '',
  place: { kind: 'item', bodyName: body.name, on: heldOn, ...(paragraph === undefined ? {} : { paragraph }) },
  field: 'title',
  known: undefined,
  read: facts.title,
})
