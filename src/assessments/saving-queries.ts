import type { Doing } from '../platform/action.ts'
import { accountOf } from '../platform/actor.ts'
import type { Id } from '../platform/id.ts'
import type { Assessment, ChildAssessment, KeptAnswer, Side } from './assessments.ts'
import { proposalsKept } from './known/proposals.ts'

const nameOf = ({ actor }: Doing): string => ('name' in actor ? actor.name : '')

/** Begins an assessment, pinned to a version of the criteria. */
export const recordAssessment = async (
  doing: Doing,
  { partnershipId, profileVersionId }: { readonly partnershipId: Id; readonly profileVersionId: Id },
): Promise<Id> => {
  const assessmentId = doing.newId()
  await doing.tx
    .insertInto('assessment')
    .values({
      assessment_id: assessmentId,
      partnership_id: partnershipId,
      profile_version_id: profileVersionId,
      begun_at: doing.now,
      begun_by: accountOf(doing.actor) ?? null,
    })
    .execute()
  return assessmentId
}

/** Keeps an answer beside those before it. */
export const recordAnswer = async (
  doing: Doing,
  partnershipId: Id,
  given: Pick<KeptAnswer, 'question' | 'answer' | 'reason' | 'evidence' | 'source' | 'side' | 'proposed'>,
): Promise<void> => {
  const { question, answer, reason, evidence, source, side, proposed } = given
  await doing.tx
    .insertInto('assessment_answer')
    .values({
      ...{ question, answer, reason, evidence, source, side },
      assessment_answer_id: doing.newId(),
      partnership_id: partnershipId,
      answered_at: doing.now,
      account_id: accountOf(doing.actor) ?? null,
      answered_by_name: nameOf(doing),
      proposed: proposalsKept(proposed),
    })
    .execute()
}

/** Keeps what one of the parties says. */
export const recordComment = async (
  doing: Doing,
  partnershipId: Id,
  { question, text, side }: { readonly question: string; readonly text: string; readonly side: Side },
): Promise<void> => {
  await doing.tx
    .insertInto('assessment_comment')
    .values({
      ...{ question, text, side },
      assessment_comment_id: doing.newId(),
      partnership_id: partnershipId,
      written_at: doing.now,
      account_id: accountOf(doing.actor) ?? null,
      written_by_name: nameOf(doing),
    })
    .execute()
}

/** Keeps the child test as it is now. */
export const recordChild = async (
  doing: Doing,
  partnershipId: Id,
  { isAffected, by, ...child }: Omit<ChildAssessment, 'savedAt' | 'savedBy'>,
): Promise<void> => {
  await doing.tx
    .insertInto('child_assessment')
    .values({
      ...child,
      child_assessment_id: doing.newId(),
      partnership_id: partnershipId,
      is_affected: isAffected,
      by_name: by,
      saved_at: doing.now,
      account_id: accountOf(doing.actor) ?? null,
      saved_by_name: nameOf(doing),
    })
    .execute()
}

/** Saves what the officer comes to. */
export const saveProposal = async (
  doing: Doing,
  partnershipId: Id,
  { form, reason }: { readonly form: NonNullable<Assessment['form']>; readonly reason: string },
): Promise<void> => {
  await doing.tx
    .updateTable('assessment')
    .set({
      state: 'proposed',
      form,
      reason,
      proposed_on: doing.today,
      proposed_by: accountOf(doing.actor) ?? null,
      proposed_by_name: nameOf(doing),
      approved_on: null,
      approved_by: null,
      approved_by_name: '',
    })
    .where('partnership_id', '=', partnershipId)
    .execute()
}

/** Saves that a second reader agrees. */
export const saveApproval = async (doing: Doing, partnershipId: Id): Promise<void> => {
  await doing.tx
    .updateTable('assessment')
    .set({
      state: 'approved',
      approved_on: doing.today,
      approved_by: accountOf(doing.actor) ?? null,
      approved_by_name: nameOf(doing),
    })
    .where('partnership_id', '=', partnershipId)
    .execute()
}

/** Opens an assessment again: the conclusion stands as a draft, the approval falls. */
export const saveReopened = async ({ tx }: Doing, partnershipId: Id): Promise<void> => {
  await tx
    .updateTable('assessment')
    .set({
      state: 'open',
      proposed_on: null,
      proposed_by: null,
      proposed_by_name: '',
      approved_on: null,
      approved_by: null,
      approved_by_name: '',
    })
    .where('partnership_id', '=', partnershipId)
    .execute()
}

/** Pins the assessment to another version of the criteria. */
export const saveProfile = async ({ tx }: Doing, partnershipId: Id, profileVersionId: Id): Promise<void> => {
  await tx
    .updateTable('assessment')
    .set({ profile_version_id: profileVersionId })
    .where('partnership_id', '=', partnershipId)
    .execute()
}
