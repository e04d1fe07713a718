import { whatMayBeAppealed } from '../../law/appeal.ts'
import { paragraphsInWords, rangesOf } from '../../law/paragraphs.ts'
import { isBefore } from '../../platform/time.ts'
import { appealDays, decidesSomething, isPureProposal, printedDays } from '../joining/legal-days.ts'
import type { Finding, ReadDocument } from '../output.ts'
import { found, lawInBrackets } from './finding.ts'
import { wholeDocument } from './texts.ts'

const saysHowToAppeal =
  /förvaltningsrätt|laglighetsprövning|hur man överklagar|överklagandehänvisning|besvärshänvisning/iu

/** What an extract should carry but does not (C10), and a pure proposal that is posted as if it could be appealed (C5). */
export const checkExtract = (document: ReadDocument, text: string): Finding[] => [
  ...missingParts(document, text),
  ...proposal(document),
]

const missingParts = (document: ReadDocument, text: string): Finding[] => {
  if (document.kind !== 'minutesExtract') return []
  const dispatch = (document.recipients ?? []).length === 0 ? [found('dispatchMissing', '/recipients')] : []
  const asksForAppeal = decidesSomething(document.items ?? []) && !saysHowToAppeal.test(text)
  return [...dispatch, ...(asksForAppeal ? [found('appealInfoMissing', '/notice')] : [])]
}

const proposal = (document: ReadDocument): Finding[] => {
  const items = document.items ?? []
  const isOfMeeting = document.kind === 'minutes' || document.kind === 'minutesExtract'
  if (!isOfMeeting || !isPureProposal(items)) return []
  const days = printedDays(document)
  const on = days.meetingOn ?? days.postedOn
  const answer = whatMayBeAppealed.decide({ nature: 'proposal', body: 'board', on })
  const law = on ? lawInBrackets(answer.citations, on) : ''
  return [found('proposalNotAppealable', '/items', { law }), ...postedLikeDecision(document)]
}

const postedLikeDecision = (document: ReadDocument): Finding[] => {
  const days = printedDays(document)
  const { postedOn, removedOn: removed, printedLastDay: printed } = days
  const numbers = (document.items ?? []).flatMap(({ paragraph }) => (paragraph === undefined ? [] : [paragraph]))
  const paragraphs = numbers.length > 0 ? paragraphsInWords(rangesOf(numbers)) : wholeDocument
  if (printed) return [found('proposalHasLastDay', '/notice/lastAppealDay', { printed, paragraphs })]
  if (!postedOn || !removed || isBefore(removed, appealDays(postedOn, days).lastAppealDay)) return []
  return [found('proposalPosted', '/notice/removedOn', { removed, paragraphs })]
}
