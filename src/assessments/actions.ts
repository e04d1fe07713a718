import { z } from 'zod'
import { isCriterionId, pinProfile } from '../guidelines/index.ts'
import { getPartnership, type Partnership } from '../partnerships/index.ts'
import { action, type Doing } from '../platform/action.ts'
import { accountOf } from '../platform/actor.ts'
import type { Id } from '../platform/id.ts'
import { idInput, optionalTextInput, textInput } from '../platform/input.ts'
import { isRefusal, type Refusal, refuse } from '../platform/refusal.ts'
import type { Day } from '../platform/time.ts'
import {
  type Assessment,
  approve,
  criterionAnswer,
  decidesAssessments,
  forms,
  isChangeable,
  mayAnswer,
  propose,
  readsThrough,
  routeTexts,
  type Side,
  sideOf,
  takesPart,
} from './assessments.ts'
import { proposedAnswers } from './known/known.ts'
import { knownOf } from './known/known-queries.ts'
import type { Proposal } from './known/proposals.ts'
import type { SumsOf } from './known/sums.ts'
import { getAssessment } from './queries.ts'
import { type Answerable, answerFrom, isAnswerable } from './questions.ts'
import { nextQuestion } from './route-view.ts'
import {
  recordAnswer,
  recordAssessment,
  recordComment,
  saveApproval,
  saveProfile,
  saveProposal,
  saveReopened,
} from './saving-queries.ts'

const longest = 4000
const ofPartnership = z.object({ partnershipId: idInput })

/** What an action in an assessment is done to. */
export type Subject = { readonly partnership: Partnership; readonly side: Side; readonly assessment: Assessment }

/** The partnership and the side of who acts; nothing for those who do not stand in it. */
const standing = async (doing: Doing, partnershipId: Id) => {
  const partnership = await getPartnership(doing.tx, partnershipId, { lock: true })
  const side = partnership && sideOf(doing.actor, doing.authority.authorityId, partnership)
  return partnership && side && { partnership, side }
}

/** The assessment of a partnership that who acts stands in. */
export const assessed = async (
  doing: Doing,
  { partnershipId }: { partnershipId: Id },
): Promise<Subject | undefined> => {
  const found = await standing(doing, partnershipId)
  const assessment = found && (await getAssessment(doing.tx, partnershipId, { lock: true }))
  return assessment && { ...found, assessment }
}

/** Refuses a change once the partnership is decided; opens a proposed or approved assessment again. Answers whether it did. */
export const reopen = async (doing: Doing, { partnership, assessment }: Subject): Promise<boolean | Refusal> => {
  if (!isChangeable(partnership)) return refuse('assessments.decidedAlready')
  if (assessment.state === 'open') return false
  await saveReopened(doing, partnership.partnershipId)
  return true
}

/** Begins the assessment, pinned to the criteria that count today. */
export const beginAssessment = action({
  name: 'assessments.begin',
  input: ofPartnership,
  subject: (doing, { partnershipId }) => standing(doing, partnershipId),
  permission: decidesAssessments,
  run: async (doing, { partnershipId }, { partnership }) => {
    if (partnership.hostAuthorityId !== doing.authority.authorityId) return refuse('assessments.onlyHost')
    if (await getAssessment(doing.tx, partnershipId)) return refuse('assessments.begunAlready')
    const profileVersionId = await pinProfile(doing)
    await recordAssessment(doing, { partnershipId, profileVersionId })
    return { partnershipId, profileVersionId }
  },
  journal: ({ partnershipId }, _, { profileVersionId }) => ({
    subjectId: partnershipId,
    details: { profileVersionId },
  }),
})

/** Pins the assessment to the criteria that count today, and opens it again. */
export const usePresentCriteria = action({
  name: 'assessments.usePresentCriteria',
  input: ofPartnership,
  subject: assessed,
  permission: decidesAssessments,
  run: async (doing, { partnershipId }, subject) => {
    if (subject.partnership.hostAuthorityId !== doing.authority.authorityId) return refuse('assessments.onlyHost')
    const profileVersionId = await pinProfile(doing)
    if (profileVersionId === subject.assessment.profile.profileVersionId) return refuse('assessments.sameCriteria')
    const isReopened = await reopen(doing, subject)
    if (isRefusal(isReopened)) return isReopened
    await saveProfile(doing, partnershipId, profileVersionId)
    return { partnershipId, profileVersionId }
  },
  journal: ({ partnershipId }, _, { profileVersionId }) => ({
    subjectId: partnershipId,
    details: { profileVersionId },
  }),
})

const answerable = z.string().refine((text): text is Answerable => isAnswerable(text), { error: 'field.notChosen' })

/** What was answered, as it is kept. A criterion that has an answer needs a reason. */
const keptAnswer = (question: Answerable, typed: string, reason: string): string | Refusal => {
  if (!isCriterionId(question)) return answerFrom(question, typed) ?? refuse('assessments.noAnswer')
  if (typed === '') return ''
  if (criterionAnswer(typed) === undefined) return refuse('assessments.noAnswer')
  return reason === '' ? refuse('assessments.reasonMissing') : typed
}

/** Answers a question of the route or a criterion; the empty answer is "not known yet". Opens an approved assessment again. */
export const answerQuestion = (sumsOf: SumsOf) =>
  action({
    name: 'assessments.answer',
    input: z.object({
      partnershipId: idInput,
      question: answerable,
      answer: z.string().trim().max(40),
      reason: optionalTextInput(longest),
      evidence: optionalTextInput(longest),
      source: optionalTextInput(500),
      /** What the person wants to do next. */
      onward: z.enum(['next', 'overview']).default('next'),
    }),
    subject: assessed,
    permission: takesPart,
    run: async (doing, { partnershipId, question, answer, onward, ...basis }, subject) => {
      if (!mayAnswer(subject.side, question)) return refuse('assessments.authorityAnswers')
      const kept = keptAnswer(question, answer, basis.reason)
      if (isRefusal(kept)) return kept
      const isReopened = await reopen(doing, subject)
      if (isRefusal(isReopened)) return isReopened
      const proposed = await proposedFor(doing, subject, { question, sumsOf })
      await recordAnswer(doing, partnershipId, { question, answer: kept, side: subject.side, proposed, ...basis })
      const next =
        onward === 'next' ? nextAfter(subject.assessment, { question, answer: kept }, doing.today) : undefined
      return { partnershipId, question, isReopened, next }
    },
    journal: ({ partnershipId }, { side }, { question, isReopened }) => ({
      subjectId: partnershipId,
      details: { question, side, isReopened },
    }),
  })

/** The action that answers, as its forms know it. */
export type AnswerQuestion = ReturnType<typeof answerQuestion>

/** What was known elsewhere about a question of the route when it was answered. */
const proposedFor = async (
  { tx, authority, today }: Doing,
  { partnership, side, assessment: { answers } }: Subject,
  { question, sumsOf }: { readonly question: Answerable; readonly sumsOf: SumsOf },
): Promise<readonly Proposal[]> => {
  if (isCriterionId(question)) return []
  const known = await knownOf(tx, { partnership, side, authorityId: authority.authorityId, sumsOf, answers })
  return proposedAnswers(known, today).filter(({ field }) => field === question)
}

/** What to answer next: the route's next question after one of the route, the next unanswered criterion after a criterion. */
const nextAfter = (
  assessment: Assessment,
  { question, answer }: { question: Answerable; answer: string },
  today: Day,
): Answerable | undefined => {
  const known = new Set<string>(assessment.answers.map((each) => each.question))
  if (isCriterionId(question))
    return assessment.profile.criteria.find(({ id }) => id !== question && !known.has(id))?.id
  return nextQuestion({ ...routeTexts(assessment), [question]: answer }, today)
}

/** Says something of the assessment, or of one question in it. */
export const commentAssessment = action({
  name: 'assessments.comment',
  input: z.object({
    partnershipId: idInput,
    question: z.union([answerable, z.literal('')]).default(''),
    text: textInput(longest),
  }),
  subject: assessed,
  permission: takesPart,
  run: async (doing, { partnershipId, question, text }, { side }) => {
    await recordComment(doing, partnershipId, { question, text, side })
    return { partnershipId }
  },
  journal: ({ partnershipId, question }) => ({ subjectId: partnershipId, details: { question } }),
})

/** Proposes what the assessment comes to. Refuses what `propose` refuses. */
export const proposeConclusion = action({
  name: 'assessments.propose',
  input: z.object({ partnershipId: idInput, form: z.enum(forms), reason: textInput(10_000) }),
  subject: assessed,
  permission: decidesAssessments,
  run: async (doing, { partnershipId, form, reason }, subject) => {
    if (!isChangeable(subject.partnership)) return refuse('assessments.decidedAlready')
    const no = propose(subject.assessment, form, doing.today)
    if (no) return no
    await saveProposal(doing, partnershipId, { form, reason })
    return { partnershipId }
  },
  journal: ({ partnershipId, form }) => ({ subjectId: partnershipId, details: { form } }),
})

/** Agrees as the second reader. Refuses the author. */
export const approveAssessment = action({
  name: 'assessments.approve',
  input: ofPartnership,
  subject: assessed,
  permission: readsThrough,
  run: async (doing, { partnershipId }, { assessment }) => {
    const no = approve(assessment, accountOf(doing.actor))
    if (no) return no
    await saveApproval(doing, partnershipId)
    return { partnershipId }
  },
  journal: ({ partnershipId }) => ({ subjectId: partnershipId }),
})

/** Sends it back as the second reader, with what is to be looked at again. */
export const sendBack = action({
  name: 'assessments.sendBack',
  input: z.object({ partnershipId: idInput, text: textInput(longest) }),
  subject: assessed,
  permission: readsThrough,
  run: async (doing, { partnershipId, text }, { assessment, side }) => {
    if (assessment.state !== 'proposed') return refuse('assessments.notProposed')
    await saveReopened(doing, partnershipId)
    await recordComment(doing, partnershipId, { question: '', text, side })
    return { partnershipId }
  },
  journal: ({ partnershipId }) => ({ subjectId: partnershipId }),
})
