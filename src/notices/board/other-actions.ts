import { z } from 'zod'
import { action } from '../../platform/action.ts'
import { idInput, optionalTextInput, tickInput } from '../../platform/input.ts'
import { isRefusal, refuse } from '../../platform/refusal.ts'
import { keeperOrSystem, postedBy } from './actions.ts'
import { recordPosting } from './board-recording.ts'
import { delegatedToPost, meetingToPost } from './other-posting.ts'
import { councilMeeting, delegatedTaken, noticesOfDelegated, withdrawnBefore } from './other-queries.ts'
import { wordsOf } from './words-queries.ts'

/** Announces a meeting of the council, or the items that have come since (KL 5:13–14, 8:10). Refuses as `meetingToPost` does. */
export const announceMeeting = action({
  name: 'notices.announceMeeting',
  input: z.object({ meetingId: idInput, areUrgent: tickInput }),
  subject: ({ tx }, { meetingId }) => councilMeeting(tx, meetingId, { lock: true }),
  permission: keeperOrSystem,
  run: async (doing, { meetingId, areUrgent }, meeting) => {
    const posting = meetingToPost(meeting, postedBy(doing), { today: doing.today, areUrgent })
    if (isRefusal(posting)) return posting
    const words = await wordsOf(doing.tx, { kind: 'councilMeeting', content: posting.content }, doing.now)
    const before = meeting.announced.size === 0 ? await withdrawnBefore(doing.tx, { meetingId }) : undefined
    const replaces = before === undefined ? {} : { replaces: before }
    const about = { kind: 'councilMeeting', meetingId } as const
    return { noticeId: await recordPosting(doing, about, { ...posting, ...words, ...replaces, keptAt: '' }) }
  },
  journal: ({ meetingId }, _, { noticeId }) => ({ subjectId: noticeId, details: { meetingId } }),
})

/** Posts the notice of a delegated decision that no minutes will tell of (R-DEL-4). Refuses as `delegatedToPost` does, and twice. */
export const announceDelegated = action({
  name: 'notices.announceDelegated',
  input: z.object({ decisionId: idInput, keptAt: optionalTextInput(300) }),
  subject: ({ tx }, { decisionId }) => delegatedTaken(tx, decisionId, { lock: true }),
  permission: keeperOrSystem,
  run: async (doing, { decisionId, keptAt }, taken) => {
    if ((await noticesOfDelegated(doing.tx, [decisionId])).has(decisionId)) return refuse('notices.decisionPosted')
    const posting = delegatedToPost({ ...taken, keptAt: keptAt || taken.keptAt }, postedBy(doing), doing.today)
    if (isRefusal(posting)) return posting
    const words = await wordsOf(doing.tx, { kind: 'delegatedDecision', content: posting.content }, doing.now)
    const before = await withdrawnBefore(doing.tx, { decisionId })
    const replaces = before === undefined ? {} : { replaces: before }
    const about = { kind: 'delegatedDecision', decisionId } as const
    const kept = { keptAt: posting.content.keptAt }
    return { noticeId: await recordPosting(doing, about, { ...posting, ...words, ...replaces, ...kept }) }
  },
  journal: ({ decisionId }, _, { noticeId }) => ({ subjectId: noticeId, details: { decisionId } }),
})
