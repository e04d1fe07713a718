import { paragraphRanges } from '../../platform/texts/words.ts'
import { Receipt } from '../../platform/ui/receipt.tsx'
import type { View } from '../../platform/ui/view.ts'
import { DayText } from '../../platform/ui/when.tsx'
import { type BoardNotice, lastAppealOf } from './board.ts'

/** An address of this authority. */
export const at = (view: View, path: string): string => `/${view.authority?.slug ?? ''}${path}`

/** Where everyone reads a notice. */
export const noticePath = (view: View, { noticeId }: Pick<BoardNotice, 'noticeId'>, below = ''): string =>
  at(view, `/anslagstavla/${noticeId}${below}`)

/** The body, and that the minutes were approved at once. */
export const bodyText = (
  view: View,
  { bodyName, isImmediate }: { readonly bodyName: string; readonly isImmediate: boolean },
): string => (isImmediate ? view.t('notices.atOnce', { body: bodyName }) : bodyName)

/** What a notice is about, so that it can be told from others. */
export const noticeName = (view: View, notice: BoardNotice): string => {
  const body = notice.bodyName
  if (notice.kind === 'approvedMinutes') return bodyText(view, notice)
  if (notice.kind === 'delegatedDecision') return `${body}, ${notice.content.number}`
  return view.t(notice.content.isUrgent ? 'notices.meetingUrgent' : 'notices.meetingOf', { body })
}

/** "§§ 146–149, 151–166". */
export const paragraphsText = (view: View, ranges: readonly { readonly from: number; readonly to: number }[]): string =>
  paragraphRanges(
    ranges.flatMap(({ from, to }) => Array.from({ length: Math.min(to - from + 1, 1000) }, (_, index) => from + index)),
    view.language,
  )

/** The last day to appeal with how it was counted, or that nothing can be appealed. */
export const LastAppeal = ({ view, notice }: { view: View; notice: BoardNotice }) => {
  const lastAppeal = lastAppealOf(notice)
  return lastAppeal ? <Receipt view={view} of={lastAppeal} /> : view.t('notices.nothingToAppeal')
}

/** The first day the notice may come down. */
export const Removal = ({ view, notice }: { view: View; notice: BoardNotice }) => (
  <DayText view={view} day={notice.earliestRemovalOn} year={view.today.year} />
)
