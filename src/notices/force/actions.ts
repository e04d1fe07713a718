import { z } from 'zod'
import { partyAppealEnd } from '../../law/appeal.ts'
import { action, type Doing } from '../../platform/action.ts'
import type { Id } from '../../platform/id.ts'
import { dayInput, idInput, optionalDayInput, optionalTextInput } from '../../platform/input.ts'
import { isRefusal, type Refusal, refuse } from '../../platform/refusal.ts'
import { type Day, isAfter, isBefore } from '../../platform/time.ts'
import { keepsBoard } from '../board/board.ts'
import { courtOutcomes, gainsForceOn, isInTime, nothingKnown } from './force.ts'
import { forceFactsOf, getAppeal, recordAppeal, recordForce, saveAppeal } from './force-queries.ts'
import { type AnnouncedItem, announcedItem } from './item-queries.ts'

const item = ({ tx }: Doing, { itemId }: { itemId: Id }) => announcedItem(tx, itemId)

/**
 * Enters that an appeal came in. Whether it is in time follows from the notice (KL 13:5–6); for a decision that a party appeals, from the
 * day the party was told (FL 44 §).
 */
export const registerAppeal = action({
  name: 'notices.registerAppeal',
  input: z.object({ itemId: idInput, receivedOn: dayInput, toldOn: optionalDayInput }),
  subject: item,
  permission: keepsBoard,
  run: async (doing, { itemId, receivedOn, toldOn }, found) => {
    if (isAfter(receivedOn, doing.today) || isBefore(receivedOn, found.heldOn)) return refuse('notices.force.wrongDay')
    const inTime = cameInTime(found, receivedOn, toldOn)
    if (isRefusal(inTime)) return inTime
    return { appealId: await recordAppeal(doing, { meetingItemId: itemId, receivedOn, isInTime: inTime }) }
  },
  journal: ({ itemId }, _, { appealId }) => ({ subjectId: appealId, details: { itemId } }),
})

const cameInTime = (found: AnnouncedItem, receivedOn: Day, toldOn: Day | undefined): boolean | Refusal => {
  if (found.appealType === 'administrativeAppeal') {
    if (toldOn === undefined) return refuse('notices.force.toldOnMissing', { provision: '44 § FL' })
    const isPossibleDay = !isBefore(toldOn, found.heldOn) && !isAfter(toldOn, receivedOn)
    return isPossibleDay ? !isAfter(receivedOn, partyAppealEnd(toldOn)) : refuse('notices.force.wrongDay')
  }
  const provision = 'KL 13 kap. 5 §'
  if (found.appealType !== 'legalityReview') return refuse('notices.force.notAppealable', { provision })
  if (found.announcedOn === undefined) return refuse('notices.force.notPosted', { provision })
  return isInTime(found.announcedOn, receivedOn)
}

const one = ({ tx }: Doing, { appealId }: { appealId: Id }) => getAppeal(tx, appealId)

const isPossible = (day: Day, since: Day, today: Day): boolean => !isBefore(day, since) && !isAfter(day, today)

/** The appeal has been sent to the court. */
export const forwardAppeal = action({
  name: 'notices.forwardAppeal',
  input: z.object({ appealId: idInput, forwardedOn: dayInput }),
  subject: one,
  permission: keepsBoard,
  run: async (doing, { appealId, forwardedOn }, appeal) => {
    if (appeal.forwardedOn) return refuse('notices.force.alreadyForwarded')
    if (!isPossible(forwardedOn, appeal.receivedOn, doing.today)) return refuse('notices.force.wrongDay')
    await saveAppeal(doing, appealId, { forwardedOn })
    return { appealId }
  },
  journal: ({ appealId }) => ({ subjectId: appealId }),
})

/** What the court said, and the day when it could no longer be appealed. */
export const enterRuling = action({
  name: 'notices.enterRuling',
  input: z.object({
    appealId: idInput,
    outcome: z.enum(courtOutcomes),
    finalOn: dayInput,
    courtCaseNumber: optionalTextInput(100),
  }),
  subject: one,
  permission: keepsBoard,
  run: async (doing, { appealId, outcome, finalOn, courtCaseNumber }, appeal) => {
    if (appeal.outcome) return refuse('notices.force.alreadyRuled')
    if (!isPossible(finalOn, appeal.receivedOn, doing.today)) return refuse('notices.force.wrongDay')
    await saveAppeal(doing, appealId, { outcome, finalOn, courtCaseNumber })
    return { appealId }
  },
  journal: ({ appealId, outcome }) => ({ subjectId: appealId, details: { outcome } }),
})

/** Somebody has asked the court: the decision has force. Refused while the time runs, an appeal waits or the display is in doubt. */
export const confirmForce = action({
  name: 'notices.confirmForce',
  input: z.object({ itemId: idInput, note: optionalTextInput(2000) }),
  subject: item,
  permission: keepsBoard,
  run: async (doing, { itemId, note }, found) => {
    if (found.appealType !== 'legalityReview') return refuse('notices.force.notAppealable')
    const asked = [{ meetingItemId: itemId, noticeId: found.noticeId }]
    const facts = (await forceFactsOf(doing.tx, asked, doing.now)).get(itemId) ?? nothingKnown
    if (facts.confirmed) return refuse('notices.force.alreadyConfirmed')
    const gainedOn = gainsForceOn(facts, {
      announcedOn: found.announcedOn,
      removedOn: found.removedOn,
      today: doing.today,
    })
    if (isRefusal(gainedOn)) return gainedOn
    await recordForce(doing, { meetingItemId: itemId, gainedOn, confirmedOn: doing.today, note })
    return { gainedOn }
  },
  journal: ({ itemId }, _, { gainedOn }) => ({ subjectId: itemId, details: { gainedOn: gainedOn.toString() } }),
})
