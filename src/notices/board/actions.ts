import { z } from 'zod'
import { boardPosts } from '../../law/board-posts.ts'
import { action, type Doing, wholeAuthority } from '../../platform/action.ts'
import type { Read } from '../../platform/db/db.ts'
import type { Id } from '../../platform/id.ts'
import { idInput, textInput } from '../../platform/input.ts'
import { anyOf, systemOnly } from '../../platform/permission.ts'
import { isRefusal, refuse } from '../../platform/refusal.ts'
import { displaysOf } from '../force/force-queries.ts'
import { minutesToPost, noticesOfMinutes } from './approved-queries.ts'
import { keepsBoard, whyNotDown, whyNotPosted } from './board.ts'
import { getNotice, noticesDue } from './board-queries.ts'
import { recordDown, recordPosting, recordWithdrawn } from './board-recording.ts'
import { toPost } from './posting.ts'
import { wordsOf } from './words-queries.ts'

/** Those who keep the board, and the house itself in the wake of an approval, a summons or a decision. */
export const keeperOrSystem = anyOf('keepsBoard', keepsBoard, systemOnly)

const kinds = Object.keys(boardPosts)
const isKind = (kind: string): kind is keyof typeof boardPosts => kinds.includes(kind)

/**
 * Posts the notice that minutes are approved. Refuses any other kind of post (KL 8:10–11), minutes that are not approved, a second
 * notice while the first is up, and one that does not say where the minutes are.
 */
export const postNotice = action({
  name: 'notices.post',
  input: z.object({
    minutesId: idInput,
    // Left out: where the body keeps its minutes. Emptied by a person: nowhere.
    keptAt: z.string().trim().max(300).optional(),
    kind: z.string().max(40).default('approvedMinutes'),
  }),
  subject: ({ tx }, { minutesId }) => minutesToPost(tx, minutesId),
  permission: keeperOrSystem,
  run: async (doing, { minutesId, keptAt, kind }, minutes) => {
    const forbidden = whyNotPosted(isKind(kind) ? kind : 'other')
    if (forbidden) return forbidden
    if (kind !== 'approvedMinutes') return refuse('notices.otherKind')
    const before = await noticesOfMinutes(doing.tx, minutesId)
    if (before.some(({ isWithdrawn }) => !isWithdrawn)) return refuse('notices.alreadyPosted')
    const posting = toPost({ ...minutes, keptAt: keptAt ?? minutes.keptAt }, postedBy(doing), doing.today)
    if (isRefusal(posting)) return posting
    const words = await wordsOf(doing.tx, { kind: 'approvedMinutes', content: posting.content }, doing.now)
    const [withdrawn] = before
    const replaces = withdrawn ? { replaces: withdrawn.noticeId } : {}
    const about = { kind: 'approvedMinutes', minutesId } as const
    const kept = { keptAt: posting.content.keptAt }
    const noticeId = await recordPosting(doing, about, { ...posting, ...words, ...replaces, ...kept })
    // An extract tells when its minutes were announced: now it can be filed in its case (R-MIN-4).
    await doing.enqueue('approval.extracts', { minutesId })
    return { noticeId }
  },
  journal: ({ minutesId }, _, { noticeId }) => ({ subjectId: noticeId, details: { minutesId } }),
})

/** Who stands on the notice as the one who posted it. */
export const postedBy = ({ actor, authority }: Doing): string => ('name' in actor ? actor.name : authority.name)

const one = ({ tx }: Doing, { noticeId }: { noticeId: Id }) => getNotice(tx, noticeId, { lock: true })

/** Takes a notice down. Refused before the appeal time is over; the table refuses it too. */
export const takeDown = action({
  name: 'notices.takeDown',
  input: z.object({ noticeId: idInput }),
  subject: one,
  permission: keeperOrSystem,
  run: async (doing, { noticeId }, notice) => {
    const why = whyNotDown(notice, doing.today)
    if (why) return why
    await recordDown(doing, noticeId)
    return { noticeId }
  },
  journal: ({ noticeId }) => ({ subjectId: noticeId }),
})

/**
 * The notices that the house takes down by itself: their planned day has come, and the watch saw them the whole time. One that broke, or
 * whose gap nobody has judged, waits for a person: its time to appeal may not be over (KL 13:5), or the clock may be wrong.
 */
export const dueToComeDown = async (tx: Read, { today, now }: Pick<Doing, 'today' | 'now'>): Promise<readonly Id[]> => {
  const due = (await noticesDue(tx, today)).filter((notice) => !whyNotDown(notice, today))
  const appealable = due.filter(({ kind }) => kind !== 'councilMeeting').map(({ noticeId }) => noticeId)
  const displays = await displaysOf(tx, appealable, now)
  return due.map(({ noticeId }) => noticeId).filter((id) => (displays.get(id) ?? 'unbroken') === 'unbroken')
}

/** Takes down every notice whose planned day has come, and that was seen the whole time. Done by the house itself. */
export const takeDownDue = action({
  name: 'notices.takeDownDue',
  input: z.object({}),
  subject: wholeAuthority,
  permission: systemOnly,
  run: async (doing) => {
    const due = await dueToComeDown(doing.tx, doing)
    for (const noticeId of due) await recordDown(doing, noticeId)
    return { count: due.length }
  },
  journal: (_, __, { count }) => ({ details: { count } }),
})

/** Withdraws a notice that says something wrong. The minutes then wait to be posted anew, and the time counts from there. */
export const withdrawNotice = action({
  name: 'notices.withdraw',
  input: z.object({ noticeId: idInput, reason: textInput(2000) }),
  subject: one,
  permission: keepsBoard,
  run: async (doing, { noticeId, reason }, notice) => {
    if (notice.withdrawnAt) return refuse('notices.alreadyWithdrawn')
    await recordWithdrawn(doing, noticeId, reason)
    return { noticeId }
  },
  journal: ({ noticeId }) => ({ subjectId: noticeId }),
})
