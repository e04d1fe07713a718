import { capitalised } from '../../platform/texts/words.ts'
import type { Wording } from '../wording.ts'
import { itemSections, motionPrinted } from './item-blocks.ts'
import type { Item, MeetingContent, Person } from './meeting-content.ts'
import { present, titlePrinted } from './printed.ts'

/** What minutes or their extract say as values, in the form that the reader of documents gives them. */
export const meetingFacts = (content: MeetingContent, items: readonly Item[], wording: Wording) => {
  const { authority, body, meeting, secretary, chairs, approvers, approval, notice } = content
  const [only, another] = items
  return {
    ...{ authority, body: capitalised(body) },
    ...(only && !another ? { title: titlePrinted(only.title) } : {}),
    ...present({
      caseNumbers: [...new Set(items.flatMap(({ caseNumber }) => caseNumber ?? []))],
      meeting: present({ ...meeting, ...(meeting.start === undefined ? { end: undefined } : {}) }),
      approval: present({
        date: approval.date,
        place: approval.place,
        digital: approval.isDigital === true ? true : undefined,
      }),
      secretary: present({ name: secretary }),
      chairs: chairs.map((chair) => present(chair)),
      approvers: approvers.map((approver) => present(approver)),
      notice: present({ ...notice }),
      items: items.map((item) => itemFacts(item, wording)),
      sections: items.flatMap((item) => itemSections(item, body, wording)),
      recipients: [...new Set(items.flatMap(({ dispatchTo = [] }) => dispatchTo))],
    }),
  }
}

const itemFacts = (item: Item, wording: Wording) => {
  const { paragraph, caseNumber, points, proposal, motions, ballots, reservations, assignments, reportBackTo } = item
  const hasPoints = points.length > 0
  return {
    ...present({
      paragraph,
      caseNumber,
      title: titlePrinted(item.title),
      outcome: hasPoints || item.outcome === 'information' ? (item.outcome ?? 'decision') : undefined,
      points,
      assignments: assignments?.map((one) => present(one)),
      reportBackTo,
      proposalFrom: hasPoints ? proposal?.from : undefined,
      motions: motions.map((motion) => ({
        by: present(motion.by),
        kind: motion.kind,
        text: motionPrinted(motion, wording),
      })),
      votes: ballots.map(({ yes, no, abstain = 0 }) => ({ yes, no, ...(abstain === 0 ? {} : { abstain }) })),
      reservations: reservations.map((one) => present(one)),
      immediateApproval: hasPoints && item.isApprovedAtOnce === true ? true : undefined,
      attachments: item.attachments,
    }),
  }
}

/** A person of the list as a fact: without what the list does not say. */
export const personFacts = ({ name, role, ...rest }: Person) => ({ name, role, ...present(rest) })
