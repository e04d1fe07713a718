import { z } from 'zod'
import type { Id } from '../../platform/id.ts'
import { type Day, type Instant, isAfter } from '../../platform/time.ts'

/** What somebody who was asked thinks, in one word. `nothing`: has no objection and nothing to add. */
export const stances = ['supports', 'partly', 'objects', 'nothing'] as const
export type Stance = (typeof stances)[number]

/** Remissinstans: who was asked, and what came back. */
export type ReferralBody = {
  readonly bodyId: Id
  readonly name: string
  readonly email: string
  readonly answered?: { readonly on: Day; readonly stance: Stance; readonly by: string; readonly text: string }
}

/** Remiss: the question, to whom, and the last day to answer. */
export type Referral = {
  readonly referralId: Id
  readonly partnershipId: Id
  readonly question: string
  readonly answerBy: Day
  /** Whether no answer counts as nothing to object. */
  readonly isSilenceConsent: boolean
  readonly sentAt: Instant
  readonly bodies: readonly ReferralBody[]
}

/** Those who have not answered. */
export const unanswered = ({ bodies }: Pick<Referral, 'bodies'>): readonly ReferralBody[] =>
  bodies.filter(({ answered }) => answered === undefined)

/** Whether there is nothing more to wait for: all have answered, or the last day is over. */
export const isOver = (referral: Pick<Referral, 'bodies' | 'answerBy'>, today: Day): boolean =>
  unanswered(referral).length === 0 || isAfter(today, referral.answerBy)

/** The most that one referral is sent to. */
const mostBodies = 60

const email = z.email().max(254)

/** Who is asked, a line each: "Socialnämnden" or "Socialnämnden, social@ort.example". Refuses nobody, too many, and the same twice. */
export const recipientsInput = z.string().transform((text, context): { name: string; email: string }[] => {
  const wrong = (message: string) => {
    context.addIssue({ code: 'custom', message })
    return z.NEVER
  }
  const found = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [last = '', ...before] = line.split(/[,;]/).reverse()
      const isMail = before.length > 0 && email.safeParse(last.trim()).success
      const name = isMail ? before.reverse().join(',').trim() : line
      return { name, email: isMail ? last.trim() : '' }
    })
  if (found.length === 0) return wrong('field.missing')
  if (found.length > mostBodies || found.some(({ name }) => name === '' || name.length > 200))
    return wrong('referral.wrong.recipients')
  const names = found.map(({ name }) => name.toLocaleLowerCase('sv'))
  return new Set(names).size < names.length ? wrong('referral.wrong.twice') : found
})
