import { z } from 'zod'
import { action, wholeAuthority } from '../platform/action.ts'
import type { Write } from '../platform/db/db.ts'
import type { Id } from '../platform/id.ts'
import {
  dayInput,
  idInput,
  lineInput,
  optionalCountInput,
  optionalIdInput,
  optionalTextInput,
} from '../platform/input.ts'
import { roleIn } from '../platform/permission.ts'
import { type Refusal, refuse } from '../platform/refusal.ts'
import { isAfter } from '../platform/time.ts'
import { bodyKinds } from './bodies.ts'
import { getBody, isBodyNameTaken, saveBody, saveNumbering } from './body-queries.ts'
import { numberingKinds, patternFault, seriesOf } from './numbering.ts'
import { numberingsOf, otherSeries, passCaseNumber } from './numbering-queries.ts'

/** Bodies, terms, people and accounts are kept by the administrator of the authority. */
export const administrator = roleIn('administrator', 'administrator')

const seats = z
  .string()
  .optional()
  .transform((text) => (text === undefined || text.trim() === '' ? undefined : Number(text)))
  .refine((count) => count === undefined || (Number.isInteger(count) && count >= 1 && count <= 501), {
    error: 'organisations.field.seats',
  })

const bodyFields = {
  name: lineInput(200),
  kind: z.enum(bodyKinds),
  parentBodyId: optionalIdInput,
  seats,
}

/** A subcommittee is drawn from a body, other bodies from none. Refuses a name that another body has. */
const mayBe = async (
  tx: Write,
  body: { bodyId?: Id; name: string; kind: (typeof bodyKinds)[number]; parentBodyId?: Id | undefined },
): Promise<Refusal | undefined> => {
  if (await isBodyNameTaken(tx, body.name, body.bodyId)) return refuse('organisations.bodyNameTaken')
  if (body.kind !== 'subcommittee') return body.parentBodyId ? refuse('organisations.onlySubcommitteeBelow') : undefined
  const parent = body.parentBodyId ? await getBody(tx, body.parentBodyId) : undefined
  if (!parent || parent.kind === 'subcommittee' || parent.bodyId === body.bodyId)
    return refuse('organisations.subcommitteeNeedsBody')
  return undefined
}

/** Adds a body. Refuses a taken name, and a subcommittee of nothing. */
export const addBody = action({
  name: 'organisations.addBody',
  input: z.object(bodyFields),
  subject: wholeAuthority,
  permission: administrator,
  run: async ({ tx, authority, newId }, input) => {
    const refusal = await mayBe(tx, input)
    if (refusal) return refusal
    const bodyId = newId()
    await saveBody(tx, authority.authorityId, { ...input, bodyId })
    return { bodyId }
  },
  journal: ({ kind }, _, { bodyId }) => ({ subjectId: bodyId, details: { kind } }),
})

/** Changes the name, kind, parent or seats of a body. Refuses as adding does. */
export const changeBody = action({
  name: 'organisations.changeBody',
  input: z.object({ ...bodyFields, bodyId: idInput }),
  subject: ({ tx }, { bodyId }) => getBody(tx, bodyId, { lock: true }),
  permission: administrator,
  run: async ({ tx, authority }, input) => {
    const refusal = await mayBe(tx, input)
    if (refusal) return refusal
    await saveBody(tx, authority.authorityId, input)
    return { bodyId: input.bodyId }
  },
  journal: ({ bodyId, kind }) => ({ subjectId: bodyId, details: { kind } }),
})

const pattern = z
  .string()
  .trim()
  .superRefine((text, context) => {
    const fault = patternFault(text)
    if (fault) context.addIssue({ code: 'custom', message: `organisations.pattern.${fault}` })
  })

/**
 * Sets how the cases of a body are numbered from a day. Numbers already given keep their form, so only the first
 * setting may begin in the past. A series that goes on where the diary was counts from the number that was last given in the
 * year it begins. Refuses a series that another body counts in.
 */
export const setNumbering = action({
  name: 'organisations.setNumbering',
  input: z.object({
    bodyId: idInput,
    fromOn: dayInput,
    kind: z.enum(numberingKinds),
    pattern,
    lastSerial: optionalCountInput(0, 999_999),
  }),
  subject: ({ tx }, { bodyId }) => getBody(tx, bodyId, { lock: true }),
  permission: administrator,
  run: async ({ tx, authority, today }, input) => {
    const before = await numberingsOf(tx, input.bodyId)
    const isPast = isAfter(today, input.fromOn)
    const hasBegun = before.some(({ fromOn }) => fromOn.equals(input.fromOn) && !isAfter(fromOn, today))
    if ((isPast && before.length > 0) || hasBegun) return refuse('organisations.numberingBegun')
    if (input.kind === 'ownSeries') {
      const taken = (await otherSeries(tx, input.bodyId)).find(
        (other) => seriesOf(other.pattern) === seriesOf(input.pattern),
      )
      if (taken) return refuse('organisations.seriesTaken', { facts: { body: taken.body_name } })
    }
    const { bodyId, fromOn, kind, pattern, lastSerial } = input
    await saveNumbering(tx, { bodyId, fromOn, kind, pattern, authorityId: authority.authorityId })
    if (kind === 'ownSeries' && lastSerial !== undefined)
      await passCaseNumber(tx, { bodyId, year: fromOn.year, serial: lastSerial })
    return { bodyId }
  },
  journal: ({ bodyId, fromOn, kind, pattern, lastSerial }) => ({
    subjectId: bodyId,
    details: { fromOn: fromOn.toString(), kind, pattern, ...(lastSerial === undefined ? {} : { lastSerial }) },
  }),
})

/** Changes what the authority is called and where it is reached. */
export const changeAuthority = action({
  name: 'organisations.changeAuthority',
  input: z.object({
    name: lineInput(200),
    address: optionalTextInput(300),
    email: z.union([z.literal(''), z.email()], { error: 'field.notMail' }).default(''),
  }),
  subject: wholeAuthority,
  permission: administrator,
  run: async ({ tx, authority }, input) => {
    await tx.updateTable('authority').set(input).where('authority_id', '=', authority.authorityId).execute()
    return {}
  },
  journal: (_, { authorityId }) => ({ subjectId: authorityId }),
})
