import { z } from 'zod'
import { action } from '../platform/action.ts'
import { idInput, lineInput, optionalTextInput, textInput } from '../platform/input.ts'
import { refuse } from '../platform/refusal.ts'
import { assessed } from './actions.ts'
import { decidesAssessments, isChangeable } from './assessments.ts'
import { recordChild } from './saving-queries.ts'

const longest = 4000
const nothing = { scope: '', children: '', knowledge: '', rules: '', heard: '', assessment: '', reason: '', by: '' }

/** Saves the test of the child's best interests, also half done: what is left is shown. */
export const saveChildTest = action({
  name: 'assessments.saveChildTest',
  input: z.object({
    partnershipId: idInput,
    scope: optionalTextInput(longest),
    children: optionalTextInput(longest),
    knowledge: optionalTextInput(longest),
    rules: optionalTextInput(longest),
    heard: optionalTextInput(longest),
    assessment: optionalTextInput(longest),
  }),
  subject: assessed,
  permission: decidesAssessments,
  run: async (doing, { partnershipId, ...written }, subject) => {
    if (!isChangeable(subject.partnership)) return refuse('assessments.decidedAlready')
    await recordChild(doing, partnershipId, { ...nothing, ...written, isAffected: true })
    return { partnershipId }
  },
  journal: ({ partnershipId }) => ({ subjectId: partnershipId, details: { isAffected: true } }),
})

/** Notes that no children are concerned, why, and who judged so. */
export const noteNoChildren = action({
  name: 'assessments.noteNoChildren',
  input: z.object({ partnershipId: idInput, reason: textInput(longest), by: lineInput(200) }),
  subject: assessed,
  permission: decidesAssessments,
  run: async (doing, { partnershipId, reason, by }, subject) => {
    if (!isChangeable(subject.partnership)) return refuse('assessments.decidedAlready')
    await recordChild(doing, partnershipId, { ...nothing, reason, by, isAffected: false })
    return { partnershipId }
  },
  journal: ({ partnershipId }) => ({ subjectId: partnershipId, details: { isAffected: false } }),
})
