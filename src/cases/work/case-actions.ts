import { z } from 'zod'
import { checkCaseNumber, getBody, getPerson, numberingOn, passCaseNumber } from '../../organisations/index.ts'
import { action, type Doing } from '../../platform/action.ts'
import { dayInput, idInput, lineInput, optionalIdInput, optionalTextInput } from '../../platform/input.ts'
import { isRefusal, type Refusal, refuse } from '../../platform/refusal.ts'
import { type Day, isAfter } from '../../platform/time.ts'
import { close, closingReasons, keepsRecords, reopen, reopeningReasons, stages } from '../cases.ts'
import { addParties, openCase, touchCase } from '../filing.ts'
import { type FreeNumber, nextFreeNumber } from '../free-number.ts'
import { saysTooMuch } from '../masking/case-words.ts'
import { maskedWordsOf } from '../masking/masked-words-queries.ts'
import { caseWithKey, getCase } from '../queries.ts'
import { partiesFrom, partyFields } from './parties.ts'
import { openAssignments, removeParties, saveCase, saveCaseState } from './queries.ts'

const words = { title: lineInput(300), summary: optionalTextInput(4000), stage: z.enum(stages) }

type Numbered = { readonly bodyId: string; readonly caseNumber: string; readonly openedOn: Day }

/** The number of the case about to be opened: typed as the body writes them, or the next of its own series. */
const numberFor = async (doing: Doing, { bodyId, caseNumber, openedOn }: Numbered): Promise<FreeNumber | Refusal> => {
  const numbering = await numberingOn(doing.tx, bodyId, openedOn)
  if (!numbering) return refuse('caseWork.noNumbering')
  if (caseNumber === '') {
    if (numbering.kind === 'diary') return refuse('caseWork.numberMissing')
    return nextFreeNumber(doing, bodyId, { year: openedOn.year, pattern: numbering.pattern })
  }
  const checked = checkCaseNumber(numbering.pattern, caseNumber)
  if (isRefusal(checked)) return checked
  if (checked.year > openedOn.year) return refuse('caseWork.numberAhead', { facts: { year: openedOn.year } })
  if (await caseWithKey(doing.tx, checked.key)) return refuse('caseWork.numberTaken', { facts: { number: caseNumber } })
  if (numbering.kind === 'ownSeries') await passCaseNumber(doing.tx, { bodyId, ...checked })
  return { caseNumber: caseNumber.replaceAll(/\s+/g, ' '), key: checked.key }
}

/**
 * Opens a case by hand. Refuses a body without numbering, a number that is missing, taken, of a year after the case was opened or
 * written otherwise than the body writes them, a day that has not come, and an identity number in the words.
 */
export const openByHand = action({
  name: 'cases.open',
  input: z.object({
    ...words,
    ...partyFields,
    bodyId: idInput,
    caseNumber: optionalTextInput(60),
    openedOn: dayInput,
  }),
  subject: ({ tx }, { bodyId }) => getBody(tx, bodyId, { lock: true }),
  permission: keepsRecords,
  run: async (doing, input) => {
    if (isAfter(input.openedOn, doing.today)) return refuse('caseWork.dayNotCome')
    if (saysTooMuch(input, [])) return refuse('caseWork.saysTooMuch')
    const parties = await partiesFrom(doing, input)
    if (isRefusal(parties)) return parties
    const number = await numberFor(doing, input)
    if (isRefusal(number)) return number
    const { caseNumber, key: caseNumberKey } = number
    const { bodyId, title, summary, stage, openedOn } = input
    const opening = { bodyId, caseNumber, caseNumberKey, title, summary, stage, openedOn, parties }
    return { caseId: await openCase(doing, opening), caseNumber }
  },
  journal: ({ stage }, { bodyId }, { caseId }) => ({ subjectId: caseId, details: { bodyId, stage } }),
})

/**
 * Changes the words, stage, officer and parties of a case. Refuses a person or an association that is not there, and
 * words that may not be shown: an identity number, or what is masked in the papers of the case.
 */
export const changeCase = action({
  name: 'cases.change',
  input: z.object({ ...words, ...partyFields, caseId: idInput, officerId: optionalIdInput }),
  subject: ({ tx }, { caseId }) => getCase(tx, caseId, { lock: true }),
  permission: keepsRecords,
  run: async (doing, input, { caseId }) => {
    if (input.officerId && !(await getPerson(doing.tx, input.officerId))) return refuse('caseWork.noSuchPerson')
    if (saysTooMuch(input, await maskedWordsOf(doing.tx, caseId))) return refuse('caseWork.saysTooMuch')
    const parties = await partiesFrom(doing, input)
    if (isRefusal(parties)) return parties
    await saveCase(doing.tx, caseId, input)
    await removeParties(doing.tx, caseId)
    await addParties(doing, caseId, parties)
    return { caseId }
  },
  journal: ({ caseId, stage }, before) => ({ subjectId: caseId, details: { stageBefore: before.stage, stage } }),
})

/** Closes a case, and asks for its archive package. Refuses as `close` does, and a day that has not come. */
export const closeCase = action({
  name: 'cases.close',
  input: z.object({ caseId: idInput, closedOn: dayInput, reason: z.enum(closingReasons) }),
  subject: ({ tx }, { caseId }) => getCase(tx, caseId, { lock: true }),
  permission: keepsRecords,
  run: async (doing, { closedOn, reason }, subject) => {
    const { caseId } = subject
    if (isAfter(closedOn, doing.today)) return refuse('caseWork.dayNotCome')
    const state = close(subject, { on: closedOn, openAssignments: await openAssignments(doing.tx, caseId) })
    if (isRefusal(state)) return state
    await saveCaseState(doing.tx, caseId, { state, closedOn, reason })
    await touchCase(doing, caseId, closedOn)
    await doing.enqueue('archive.pack', { caseId })
    return { caseId }
  },
  journal: ({ caseId, closedOn, reason }) => ({
    subjectId: caseId,
    details: { closedOn: closedOn.toString(), reason },
  }),
})

/** Takes up a closed case again; the journal keeps why. Refuses an open one. */
export const reopenCase = action({
  name: 'cases.reopen',
  input: z.object({ caseId: idInput, reason: z.enum(reopeningReasons) }),
  subject: ({ tx }, { caseId }) => getCase(tx, caseId, { lock: true }),
  permission: keepsRecords,
  run: async (doing, _, subject) => {
    const { caseId } = subject
    const state = reopen(subject)
    if (isRefusal(state)) return state
    await saveCaseState(doing.tx, caseId, { state })
    await touchCase(doing, caseId, doing.today)
    return { caseId }
  },
  journal: ({ caseId, reason }, { closedOn }) => ({
    subjectId: caseId,
    details: { reason, ...(closedOn ? { closedOn: closedOn.toString() } : {}) },
  }),
})
