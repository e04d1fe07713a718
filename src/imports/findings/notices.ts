import { announcementDeadline, earliestRemoval, missingInNotice } from '../../law/announcement.ts'
import { lastAppealDay } from '../../law/appeal.ts'
import { daysBetween, isBefore } from '../../platform/time.ts'
import { isPureProposal, type PrintedDays, printedDays } from '../joining/legal-days.ts'
import type { Finding, ReadDocument } from '../output.ts'
import { daysInWords, found, lawInBrackets } from './finding.ts'

/** The notice: up in time, saying where the minutes are, up the whole appeal period, and a printed last day that is right. */
export const checkNotice = (document: ReadDocument): Finding[] => {
  const days = printedDays(document)
  return [...posting(days), ...content(document, days), ...removal(document, days), ...printedLastDay(document, days)]
}

const posting = ({ meetingOn, approvedOn, postedOn }: PrintedDays): Finding[] => {
  if (!approvedOn || !postedOn) return []
  const at = '/notice/postedOn'
  if (isBefore(postedOn, approvedOn)) {
    return [found('postedBeforeApproval', at, { posted: postedOn, approved: approvedOn })]
  }
  const answer = announcementDeadline.decide({ approvedOn, announcedOn: postedOn, meetingOn })
  const law = lawInBrackets(answer.citations, meetingOn ?? approvedOn)
  const deadline = answer.nominal ?? answer.value
  const margin = daysBetween(postedOn, deadline)
  if (margin === 0) return [found('postedOnLastDay', at, { posted: postedOn, law })]
  const key = margin > 0 ? 'postedOnTime' : answer.isBreach ? 'postedLate' : 'postedOnRolledDay'
  return [found(key, at, { posted: postedOn, margin: daysInWords(margin), deadline, rolled: answer.value, law })]
}

const content = ({ notice }: ReadDocument, { approvedOn, postedOn, meetingOn }: PrintedDays): Finding[] => {
  if (!postedOn) return []
  const isMissing = missingInNotice(notice?.keptAt === undefined ? ['announcedOn'] : ['announcedOn', 'keptAt'])
  if (isMissing.demanded.length === 0) return []
  const { citations } = announcementDeadline.decide({ approvedOn: approvedOn ?? postedOn, meetingOn })
  return [found('keptAtMissing', '/notice', { law: lawInBrackets(citations, meetingOn ?? approvedOn ?? postedOn) })]
}

const removal = (document: ReadDocument, days: PrintedDays): Finding[] => {
  const { meetingOn, postedOn, removedOn } = days
  if (!postedOn || !removedOn) return []
  const at = '/notice/removedOn'
  if (isBefore(removedOn, postedOn)) {
    return [found('removedBeforePosted', at, { removed: removedOn, posted: postedOn })]
  }
  const isProposal = isPureProposal(document.items ?? [])
  const facts = { announcedOn: postedOn, meetingOn }
  const last = lastAppealDay.decide(facts).value
  const answer = earliestRemoval.decide({ ...facts, removedOn })
  const told = { removed: removedOn, lastAppealDay: last, law: lawInBrackets(answer.citations, meetingOn ?? postedOn) }
  if (!answer.isBreach) {
    const margin = daysInWords(daysBetween(last, removedOn))
    return [found(isProposal ? 'removedInTimeIfAppealable' : 'removedInTime', at, { ...told, margin })]
  }
  // A pure proposal has no appeal period that the removal could cut short.
  if (isProposal) return []
  if (days.mayBeLastDayUp && removedOn.equals(last)) return [found('upToLastDay', at, told)]
  return [found('removedTooEarly', at, { ...told, earliest: answer.value })]
}

const printedLastDay = (document: ReadDocument, { meetingOn, postedOn, printedLastDay }: PrintedDays): Finding[] => {
  if (!postedOn || !printedLastDay || isPureProposal(document.items ?? [])) return []
  const answer = lastAppealDay.decide({ announcedOn: postedOn, meetingOn })
  const facts = {
    printed: printedLastDay,
    lastAppealDay: answer.value,
    law: lawInBrackets(answer.citations, meetingOn ?? postedOn),
  }
  const at = '/notice/lastAppealDay'
  if (printedLastDay.equals(answer.value)) return [found('printedDayRight', at, facts)]
  const isNominal = answer.nominal?.equals(printedLastDay) === true
  if (isNominal) return [found('printedDayFree', at, facts)]
  const short = daysBetween(printedLastDay, answer.nominal ?? answer.value)
  return [found(short === 1 ? 'printedDayShort' : 'printedDayOther', at, facts)]
}
