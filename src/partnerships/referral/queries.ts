import type { Doing } from '../../platform/action.ts'
import { accountOf } from '../../platform/actor.ts'
import type { Read } from '../../platform/db/db.ts'
import type { Id } from '../../platform/id.ts'
import type { Day } from '../../platform/time.ts'
import type { Referral, ReferralBody, Stance } from './referral.ts'

/** The latest referral of a partnership with those who were asked, in the order they were named. Two statements. */
export const latestReferral = async (db: Read, partnershipId: Id): Promise<Referral | undefined> => {
  const row = await db
    .selectFrom('partnership_referral')
    .selectAll()
    .where('partnership_id', '=', partnershipId)
    .orderBy('sent_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return undefined
  const bodies = await db
    .selectFrom('partnership_referral_body')
    .selectAll()
    .where('partnership_referral_id', '=', row.partnership_referral_id)
    .orderBy('position')
    .execute()
  return {
    referralId: row.partnership_referral_id,
    partnershipId,
    question: row.question,
    answerBy: row.answer_by,
    isSilenceConsent: row.silence_is_consent,
    sentAt: row.sent_at,
    bodies: bodies.map(
      (one): ReferralBody => ({
        bodyId: one.partnership_referral_body_id,
        name: one.name,
        email: one.email,
        ...(one.stance && one.answered_on
          ? { answered: { on: one.answered_on, stance: one.stance, by: one.decided_by, text: one.answer } }
          : {}),
      }),
    ),
  }
}

/** A referral about to be sent. */
export type NewReferral = {
  readonly partnershipId: Id
  readonly question: string
  readonly answerBy: Day
  readonly isSilenceConsent: boolean
  readonly recipients: readonly { readonly name: string; readonly email: string }[]
}

/** Keeps what is sent and to whom; the ids of those who are asked, in order. */
export const recordReferral = async (doing: Doing, given: NewReferral): Promise<readonly Id[]> => {
  const { partnershipId, recipients } = given
  const referralId = doing.newId()
  await doing.tx
    .insertInto('partnership_referral')
    .values({
      partnership_referral_id: referralId,
      partnership_id: partnershipId,
      question: given.question,
      answer_by: given.answerBy,
      silence_is_consent: given.isSilenceConsent,
      sent_at: doing.now,
      account_id: accountOf(doing.actor) ?? null,
    })
    .execute()
  const rows = recipients.map(({ name, email }, index) => ({
    partnership_referral_body_id: doing.newId(),
    partnership_referral_id: referralId,
    partnership_id: partnershipId,
    name,
    email,
    position: index + 1,
  }))
  await doing.tx.insertInto('partnership_referral_body').values(rows).execute()
  return rows.map(({ partnership_referral_body_id }) => partnership_referral_body_id)
}

/** Keeps what somebody answered. What was entered before is replaced; the journal tells that it was. */
export const recordAnswer = async (
  { tx }: Doing,
  bodyId: Id,
  { on, stance, by, text }: { on: Day; stance: Stance; by: string; text: string },
): Promise<void> => {
  await tx
    .updateTable('partnership_referral_body')
    .set({ answered_on: on, stance, decided_by: by, answer: text })
    .where('partnership_referral_body_id', '=', bodyId)
    .execute()
}
