import { z } from 'zod'
import { comingMeetings, type Plan, proposeItem } from '../meetings/index.ts'
import { action } from '../platform/action.ts'
import { isId } from '../platform/id.ts'
import { idInput } from '../platform/input.ts'
import { isRefusal, refuse } from '../platform/refusal.ts'
import { dayInWords } from '../platform/time.ts'
import { FormPage } from '../platform/ui/form-page.tsx'
import type { Page } from '../platform/web/page.tsx'
import { type Approval, keepsMinutes, standingRound, stateOf } from './approval.ts'
import { getApproval } from './approval-queries.ts'
import { minutesPath, trailTo } from './frame.tsx'
import { lockedApproval } from './round-actions.ts'
import { handedOver } from './texts.ts'

/**
 * Puts the approval itself on the agenda of the body's coming meeting, when somebody has declined (R-APP-4). Refuses minutes that nobody
 * has declined and another body's meeting.
 */
export const handToBody = action({
  name: 'approval.handOver',
  input: z.object({ minutesId: idInput, meetingId: idInput }),
  subject: lockedApproval,
  permission: keepsMinutes,
  run: async (doing, { minutesId, meetingId }, approval) => {
    if (stateOf(approval) !== 'declined') return refuse('approval.notDeclined')
    const coming = comingOf(await comingMeetings(doing.tx, doing.today), approval)
    if (!coming.some((meeting) => meeting.meetingId === meetingId)) return refuse('approval.noSuchMeeting')
    const day = dayInWords(approval.meeting.heldOn)
    const itemId = await proposeItem(doing, {
      meetingId,
      title: handedOver.title.replace('{day}', day),
      // The reason stands with the round, for those who work here: a title and a background go out with the summons.
      background: handedOver.background.replace('{day}', day),
      points: [handedOver.point.replace('{day}', day)],
    })
    return isRefusal(itemId) ? itemId : { minutesId, itemId }
  },
  journal: ({ minutesId }, _, { itemId }) => ({ subjectId: minutesId, details: { itemId } }),
})

const comingOf = (coming: readonly Plan[], { meeting }: Approval): readonly Plan[] =>
  coming.filter(({ bodyId, state }) => bodyId === meeting.bodyId && (state === 'planned' || state === 'summoned'))

/** Where the secretary chooses the meeting. */
export const handOverPage: Page<{ readonly approval: Approval; readonly coming: readonly Plan[] }> = {
  shown: (actor) => keepsMinutes.holds(actor, undefined),
  load: async ({ db, param, today }) => {
    const approval = isId(param('minutesId')) ? await getApproval(db, param('minutesId')) : undefined
    if (!approval) return undefined
    if (standingRound(approval)?.state !== 'declined') return refuse('approval.notDeclined')
    return { approval, coming: comingOf(await comingMeetings(db, today), approval) }
  },
  view: ({ approval, coming }, view, returned) => {
    const { t } = view
    return (
      <FormPage
        view={view}
        returned={returned}
        title={t('approval.handOver.title')}
        lead={t(coming.length === 0 ? 'approval.handOver.noMeeting' : 'approval.handOver.lead')}
        trail={trailTo(view, approval)}
        of={handToBody}
        action={minutesPath(view, approval.minutes.minutesId, '/overlamna')}
        button={t('approval.handOver.button')}
      >
        {(f) =>
          coming.length > 0 && (
            <f.Select
              name="meetingId"
              label={t('approval.handOver.meeting')}
              options={coming.map(({ meetingId, heldOn, bodyName }) => ({
                value: meetingId,
                label: `${bodyName} ${dayInWords(heldOn, view.language)}`,
              }))}
            />
          )
        }
      </FormPage>
    )
  },
}
