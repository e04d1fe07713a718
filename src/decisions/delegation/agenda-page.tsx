import { z } from 'zod'
import { comingMeetings, type Plan, proposeItem } from '../../meetings/index.ts'
import { action } from '../../platform/action.ts'
import type { Read } from '../../platform/db/db.ts'
import type { Id } from '../../platform/id.ts'
import { idInput } from '../../platform/input.ts'
import { isRefusal, refuse } from '../../platform/refusal.ts'
import { type Day, dayInWords, isAfter } from '../../platform/time.ts'
import { FormPage } from '../../platform/ui/form-page.tsx'
import type { Page } from '../../platform/web/page.tsx'
import { type DelegatedDecision, reportsDelegated, toldAs } from './delegation.ts'
import { delegatedDecisions } from './queries.ts'
import { saveOnAgenda } from './report-queries.ts'
import { told } from './texts.ts'

// As many as the background of an item has room for; the rest are put on the next agenda.
const most = 100

type Waiting = { readonly plan: Plan; readonly decisions: readonly DelegatedDecision[] }

/** What the body is to be told of at a planned meeting: all that waits and was decided by then, the oldest first. */
const waitingFor = async (db: Read, today: Day, meetingId: Id): Promise<Waiting | undefined> => {
  const plan = (await comingMeetings(db, today)).find((one) => one.meetingId === meetingId)
  if (!plan) return undefined
  const found = await delegatedDecisions(db, { bodyId: plan.bodyId, toReport: true, limit: 500 })
  const decisions = found.filter(
    ({ decidedOn, standsIn }) =>
      !isAfter(decidedOn, plan.heldOn) && (standsIn === undefined || standsIn.meetingId === meetingId),
  )
  return { plan, decisions: decisions.toSorted((a, b) => a.year - b.year || a.serial - b.serial).slice(0, most) }
}

/**
 * Puts the report of delegated decisions on the agenda of a planned meeting of their body (KL 6:40), or anew with those that have come
 * since. They count as reported when the meeting has taken the item up. Refuses when none waits, and as the agenda does.
 */
export const putOnAgenda = action({
  name: 'delegation.putOnAgenda',
  input: z.object({ meetingId: idInput }),
  subject: ({ tx, today }, { meetingId }) => waitingFor(tx, today, meetingId),
  permission: reportsDelegated,
  run: async (doing, { meetingId }, { decisions }) => {
    if (decisions.length === 0) return refuse('delegation.noneWaits')
    const itemId = await proposeItem(doing, {
      ...{ meetingId, kind: 'delegated', title: told.title, points: [told.point] },
      background: decisions.map(toldAs).join('\n'),
    })
    if (isRefusal(itemId)) return itemId
    await saveOnAgenda(
      doing,
      decisions.map(({ decisionId }) => decisionId),
      itemId,
    )
    return { itemId, count: decisions.length }
  },
  journal: ({ meetingId }, _, { itemId, count }) => ({ subjectId: itemId, details: { meetingId, count } }),
})

/** The decisions that a planned meeting is to be told of, as they will stand on its agenda, and a button that puts them there. */
export const putOnAgendaPage: Page<Waiting> = {
  shown: (actor) => reportsDelegated.holds(actor, undefined),
  load: ({ db, today, param }) => waitingFor(db, today, param('meetingId')),
  view: ({ plan, decisions }, view, returned) => {
    const { t } = view
    const meeting = `${plan.bodyName} ${dayInWords(plan.heldOn, view.language)}`
    return (
      <FormPage
        view={view}
        returned={returned}
        title={t('delegation.agenda.title')}
        lead={t(decisions.length === 0 ? 'delegation.agenda.none' : 'delegation.agenda.lead', { meeting })}
        trail={[
          { href: `/${view.authority?.slug ?? ''}/sammantraden`, label: t('decisions.menu') },
          { href: `/${view.authority?.slug ?? ''}/sammantraden/${plan.meetingId}/planera`, label: meeting },
        ]}
        of={putOnAgenda}
        effects={decisions.map(toldAs)}
        button={t('delegation.agenda.button')}
      />
    )
  },
}
