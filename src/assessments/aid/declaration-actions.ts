import { z } from 'zod'
import { getPartnership } from '../../partnerships/index.ts'
import { action, type Doing } from '../../platform/action.ts'
import type { Id } from '../../platform/id.ts'
import { dayInput, idInput, lineInput, optionalTextInput } from '../../platform/input.ts'
import { isRefusal, type Refusal, refuse } from '../../platform/refusal.ts'
import { type Day, isAfter } from '../../platform/time.ts'
import { sideOf } from '../assessments.ts'
import { type Declared, declaredRegulations, euroAt } from './aid.ts'
import { addDeclaration, declarations } from './declaration-queries.ts'
import { declares } from './frame.ts'
import { amountInput, optionalRateInput } from './inputs.ts'

const row = z
  .object({
    giver: lineInput(200),
    regulation: z.enum(declaredRegulations),
    grantedOn: dayInput,
    currency: z.enum(['EUR', 'SEK']),
    amount: amountInput,
    rate: optionalRateInput,
    basis: optionalTextInput(300),
  })
  .superRefine(({ currency, rate }, context) => {
    if (currency === 'SEK' && rate === undefined)
      context.addIssue({ code: 'custom', path: ['rate'], message: 'aid.wrong.rateMissing' })
  })

/** The cells of a row that make it count: one with none of them is left out. */
const telling = ['giver', 'grantedOn', 'amount', 'rate', 'basis'] as const

const isBlank = (raw: unknown): boolean =>
  typeof raw !== 'object' ||
  raw === null ||
  Object.entries(raw).every(
    ([name, cell]) => !telling.some((one) => one === name) || (typeof cell === 'string' && cell.trim() === ''),
  )

const rows = z
  .array(z.preprocess((raw) => (isBlank(raw) ? undefined : raw), row.optional()))
  .max(60)
  .transform((all) => all.filter((one) => one !== undefined))

const declaredOf = (given: z.output<typeof row>): Declared => {
  const { currency, amount, rate } = given
  return currency === 'EUR' || rate === undefined
    ? { ...given, rate: undefined, euro: amount }
    : { ...given, euro: euroAt(amount, rate) }
}

/** The first row that lies in the future, as a refusal that says which. */
const inFuture = (given: readonly { readonly grantedOn: Day }[], today: Day): Refusal | undefined => {
  const index = given.findIndex(({ grantedOn }) => isAfter(grantedOn, today))
  return index < 0 ? undefined : refuse('aid.rowInFuture', { facts: { row: index + 1 } })
}

/** The partnership, for an association that is a party of it. */
const ownPartnership = async ({ tx, actor, authority }: Doing, { partnershipId }: { partnershipId: Id }) => {
  const partnership = await getPartnership(tx, partnershipId)
  return partnership && sideOf(actor, authority.authorityId, partnership) ? partnership : undefined
}

/** Declares all aid of minor importance of three years, signed by who is signed in. The declaration before it stays and no longer counts. */
export const declareAid = action({
  name: 'aid.declare',
  input: z.object({
    partnershipId: idInput,
    rows,
    linked: optionalTextInput(2000),
    title: lineInput(200),
    isSure: z.literal('true', { error: 'aid.wrong.notSure' }),
  }),
  subject: ownPartnership,
  permission: declares,
  run: async (doing, input) => {
    const { actor, today } = doing
    if (actor.kind !== 'association') return refuse('permissions.ownAssociation')
    const wrong = inFuture(input.rows, today)
    if (isRefusal(wrong)) return wrong
    const declarationId = await addDeclaration(doing, {
      partnershipId: input.partnershipId,
      associationId: actor.associationId,
      signedByName: actor.name,
      signedByTitle: input.title,
      linked: input.linked,
      rows: input.rows.map(declaredOf),
    })
    return { partnershipId: input.partnershipId, declarationId, count: input.rows.length }
  },
  journal: ({ partnershipId }, _, { declarationId, count }) => ({
    subjectId: partnershipId,
    details: { declarationId, rows: count },
  }),
})

/** Says that the declaration still holds today, with the same rows. Refuses where there is none. */
export const redeclareAid = action({
  name: 'aid.redeclare',
  input: z.object({ partnershipId: idInput }),
  subject: ownPartnership,
  permission: declares,
  run: async (doing, { partnershipId }) => {
    const { actor, tx } = doing
    if (actor.kind !== 'association') return refuse('permissions.ownAssociation')
    const { associationId } = actor
    const [latest] = await declarations(tx, { partnershipId, associationId })
    if (!latest) return refuse('aid.nothingDeclared')
    const { signedByTitle, linked, rows } = latest
    const given = { partnershipId, associationId, signedByName: actor.name, signedByTitle, linked, rows }
    return { partnershipId, declarationId: await addDeclaration(doing, given) }
  },
  journal: ({ partnershipId }, _, { declarationId }) => ({ subjectId: partnershipId, details: { declarationId } }),
})
