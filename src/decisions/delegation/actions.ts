import { z } from 'zod'
import { getBody } from '../../organisations/index.ts'
import { action, wholeAuthority } from '../../platform/action.ts'
import {
  dayInput,
  idInput,
  lineInput,
  optionalIdInput,
  optionalTextInput,
  textInput,
  tickInput,
} from '../../platform/input.ts'
import { refuse } from '../../platform/refusal.ts'
import { isAfter, isBefore } from '../../platform/time.ts'
import {
  dutyOf,
  entersDelegated,
  mayDelegate,
  receivers,
  reportsDelegated,
  setsDelegation,
  subjects,
} from './delegation.ts'
import { delegatedDecisions, saveDelegated } from './queries.ts'
import { caseNumbered, reportingItems, saveReported } from './report-queries.ts'
import { endRuleOn, getRule, isNumberTaken, saveRule } from './rule-queries.ts'

/** Enters a rule of delegation. Refuses what the law does not let a body hand over (R-DEL-1), and a number in use. */
export const addRule = action({
  name: 'delegation.addRule',
  input: z.object({
    bodyId: idInput,
    number: lineInput(20),
    title: lineInput(500),
    subject: z.enum(subjects),
    receiver: z.enum(receivers),
    toRole: lineInput(200),
    provision: optionalTextInput(200),
    mustBeReported: tickInput,
    isAppealable: tickInput,
    isSubDelegation: tickInput,
    fromHead: tickInput,
    boardAllows: tickInput,
    fromOn: dayInput,
  }),
  subject: ({ tx }, { bodyId }) => getBody(tx, bodyId),
  permission: setsDelegation,
  run: async (doing, rule) => {
    const no = mayDelegate(rule)
    if (no) return no
    if (await isNumberTaken(doing.tx, rule.bodyId, rule.number)) return refuse('delegation.numberTaken')
    return { ruleId: await saveRule(doing, rule), bodyId: rule.bodyId }
  },
  journal: ({ number, receiver }, { bodyId }, { ruleId }) => ({
    subjectId: ruleId,
    details: { bodyId, number, receiver },
  }),
})

/** Ends a rule. Refuses a day before it began, and one that has ended. */
export const endRule = action({
  name: 'delegation.endRule',
  input: z.object({ ruleId: idInput, untilOn: dayInput }),
  subject: ({ tx }, { ruleId }) => getRule(tx, ruleId),
  permission: setsDelegation,
  run: async (doing, { ruleId, untilOn }, rule) => {
    if (rule.untilOn) return refuse('delegation.hasEnded')
    if (isBefore(untilOn, rule.fromOn)) return refuse('delegation.endsBeforeIt')
    await endRuleOn(doing, ruleId, untilOn)
    return { bodyId: rule.bodyId }
  },
  journal: ({ ruleId, untilOn }, { number }) => ({
    subjectId: ruleId,
    details: { number, untilOn: untilOn.toString() },
  }),
})

/** Enters a decision taken by a rule, or by the chair because it could not wait (KL 6:39). Refuses a rule that did not hold that day. */
export const enterDelegated = action({
  name: 'delegation.enter',
  input: z.object({
    bodyId: idInput,
    ruleId: optionalIdInput,
    isUrgent: tickInput,
    isAppealable: tickInput,
    text: textInput(10_000),
    decidedBy: lineInput(200),
    decidedOn: dayInput,
    caseNumber: optionalTextInput(100),
  }),
  subject: ({ tx }, { bodyId }) => getBody(tx, bodyId),
  permission: entersDelegated,
  run: async (doing, taken, body) => {
    const { ruleId, isUrgent, decidedOn } = taken
    if (isUrgent === (ruleId !== undefined))
      return refuse('delegation.ruleOrUrgent', { provision: 'KL 6 kap. 37–39 §§' })
    if (isAfter(decidedOn, doing.today)) return refuse('delegation.dayNotCome')
    const rule = ruleId ? await getRule(doing.tx, ruleId) : undefined
    if (ruleId && rule?.bodyId !== body.bodyId) return refuse('delegation.noSuchRule')
    if (rule && (isBefore(decidedOn, rule.fromOn) || (rule.untilOn && !isBefore(decidedOn, rule.untilOn))))
      return refuse('delegation.ruleDidNotHold')
    const caseId = taken.caseNumber === '' ? undefined : await caseNumbered(doing.tx, taken.caseNumber)
    if (taken.caseNumber !== '' && !caseId) return refuse('delegation.noSuchCase')
    const outcome = {
      mustBeReported: rule?.mustBeReported ?? true,
      isAppealable: rule?.isAppealable ?? taken.isAppealable,
    }
    const { text, decidedBy } = taken
    const facts = { bodyId: body.bodyId, text, decidedBy, decidedOn, isUrgent, ruleId, caseId }
    const decisionId = await saveDelegated(doing, { ...facts, ...outcome })
    if (dutyOf({ ...outcome, isUrgent }).value === 'ownNotice') await doing.enqueue('notices.post', { decisionId })
    return { decisionId, bodyId: body.bodyId }
  },
  journal: ({ isUrgent, decidedOn }, { bodyId }, { decisionId }) => ({
    subjectId: decisionId,
    details: { bodyId, isUrgent, decidedOn: decidedOn.toString() },
  }),
})

const most = 500

/** Marks decisions as reported in a paragraph of the body (R-DEL-4). Refuses another body's paragraph and a meeting before the decision. */
export const reportDelegated = action({
  name: 'delegation.report',
  input: z.object({
    bodyId: idInput,
    itemId: idInput,
    decisionIds: z.array(idInput).min(1, { error: 'field.notChosen' }).max(most),
  }),
  subject: wholeAuthority,
  permission: reportsDelegated,
  run: async (doing, { bodyId, itemId, decisionIds }) => {
    const item = (await reportingItems(doing.tx, bodyId)).find((one) => one.itemId === itemId)
    if (!item) return refuse('delegation.noSuchItem')
    const waiting = await delegatedDecisions(doing.tx, { bodyId, toReport: true, limit: most })
    const chosen = waiting.filter(({ decisionId }) => decisionIds.includes(decisionId))
    if (chosen.length !== new Set(decisionIds).size) return refuse('delegation.alreadyReported')
    if (chosen.some(({ decidedOn }) => isBefore(item.heldOn, decidedOn))) return refuse('delegation.meetingBefore')
    // Somebody else may have reported one of them meanwhile.
    const count = await saveReported(doing, decisionIds, itemId)
    return count === chosen.length ? { bodyId, count } : refuse('delegation.alreadyReported')
  },
  journal: ({ itemId }, _, { bodyId, count }) => ({ subjectId: itemId, details: { bodyId, count } }),
})
