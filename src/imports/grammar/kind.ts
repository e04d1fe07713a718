import type { DocumentKind } from '../output.ts'
import type { Section } from './sections.ts'
import type { Flow } from './source-text.ts'

/** What decides the kind of a document. `title` holds the first line and the title, a line each. `paragraphs` are those the cover lists, `items` those that stand in the text. */
export type KindSigns = {
  sections: readonly Section[]
  title: string | undefined
  paragraphs: readonly number[]
  items: readonly number[]
  hasDecision: boolean
  hasAttendance: boolean
  texts: readonly Flow[]
}

const extract = /protokollsutdrag|utdrag ur (?:sammanträdes)?protokoll/iu
const onReferral = /\bpå remiss\b|remissen ska besvaras|remissvar|besvara remissen/iu
const views = /synpunkter|yttrande|ställer sig|tillstyrker|avstyrker/iu
const asksForViews =
  /(?:inbjuds|bereds tillfälle|välkomna)\p{L}* .{0,60}(?:synpunkter|yttra)|(?:synpunkter|svar|yttrande) (?:ska|önskas|lämnas|skickas).{0,80}senast/iu

/** The kind of a document by its signs; `unknown` when it shows none. */
export const kindOf = (signs: KindSigns): DocumentKind => {
  const { sections, title } = signs
  const has = (...keys: readonly string[]): boolean => sections.some(({ key }) => keys.includes(key))
  const early = sections.slice(0, 30).map(({ key }) => key)
  const isApproved = has('approvalDate', 'approvalPlaceTime', 'approver', 'posted') || signs.hasDecision
  const isHeadedReport = early.includes('reportMark') || early.includes('responseMark')
  if (early.includes('summonsMark') && !has('approvalDate', 'posted') && !signs.hasDecision) return 'summons'
  if (isMinutes(signs, isHeadedReport, isApproved, has)) return extentOf(signs)
  if (has('noticeHeading', 'posted', 'removed')) return 'notice'
  const speaksOfReferral = signs.texts.some(({ text }) => onReferral.test(text))
  if (has('responseMark') || (speaksOfReferral && givesViews(signs) && !has('proposedDecision')))
    return 'referralResponse'
  if (has('referralMark', 'replyBy') || signs.texts.some(({ text }) => asksForViews.test(text))) return 'referral'
  if (has('proposedDecision', 'reportMark')) return 'officialReport'
  if (/^(?:överenskommelse|avtal|iop-?överenskommelse|iop-?avtal|partnerskapsavtal)/imu.test(title ?? ''))
    return 'agreement'
  if (/^(?:riktlinje|policy)/imu.test(title ?? '') || /\briktlinjer för\b/iu.test(title ?? '')) return 'guidelines'
  if (early.includes('summonsMark') || (has('agenda') && has('placeTime', 'meetingDate', 'time') && !isApproved))
    return 'summons'
  if (has('minutesMark') && signs.hasAttendance) return extentOf(signs)
  return 'unknown'
}

const givesViews = ({ texts, sections }: KindSigns): boolean =>
  texts.some(({ text }) => views.test(text)) || sections.some(({ heading }) => heading && views.test(heading.text))

const isMinutes = (
  { sections, items, hasAttendance, hasDecision }: KindSigns,
  isHeadedReport: boolean,
  isApproved: boolean,
  has: (...keys: readonly string[]) => boolean,
): boolean => {
  if (items.length > 0 && (hasDecision || hasAttendance || has('minutesMark', 'extractMark', 'approver')))
    return !isHeadedReport || hasAttendance
  const says = sections.some(({ key }) => key === 'minutesMark' || key === 'extractMark')
  return says && isApproved && (hasAttendance || has('approver', 'secretary'))
}

/** Whether only the count of paragraphs makes the document an extract, though it holds several: some may have been lost. */
export const isCounted = ({ sections, items }: Pick<KindSigns, 'sections' | 'items'>): boolean =>
  items.length > 1 && !saysExtract(sections)

const saysExtract = (sections: readonly Section[]): boolean =>
  sections.some(
    (section) =>
      section.key === 'extractMark' ||
      (section.key === 'documentType' && extract.test(section.lines[0]?.text ?? section.inline?.text ?? '')),
  )

/** Minutes, or an extract: when the text says so or holds fewer paragraphs than its cover lists. */
const extentOf = ({ sections, paragraphs, items }: KindSigns): DocumentKind => {
  const says = saysExtract(sections)
  const held = new Set(items)
  const lacking = paragraphs.filter((number) => !held.has(number)).length
  return says || (items.length > 0 && lacking > 0 && items.length < paragraphs.length) ? 'minutesExtract' : 'minutes'
}
