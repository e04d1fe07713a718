import { z } from 'zod'
import { getAssociation } from '../../organisations/index.ts'
import { getPartnership } from '../../partnerships/index.ts'
import { action, type Doing } from '../../platform/action.ts'
import type { Id } from '../../platform/id.ts'
import {
  dayInput,
  idInput,
  lineInput,
  optionalDayInput,
  optionalIdInput,
  optionalTextInput,
} from '../../platform/input.ts'
import { refuse } from '../../platform/refusal.ts'
import { isAfter, isBefore } from '../../platform/time.ts'
import { euroAt, grantKinds, grantRegulations, markOf } from './aid.ts'
import { declarations } from './declaration-queries.ts'
import { worksWithAid } from './frame.ts'
import { addGrant, getGrant, markGrant, registerGrant } from './grant-queries.ts'
import { amountInput, optionalRateInput } from './inputs.ts'

const grantInput = z
  .object({
    associationId: idInput,
    partnershipId: optionalIdInput,
    kind: z.enum(grantKinds),
    title: lineInput(200),
    amountKr: amountInput,
    regulation: z.enum(grantRegulations),
    notAidReason: optionalTextInput(1000),
    rate: optionalRateInput,
    grantedOn: dayInput,
    decisionReference: optionalTextInput(200),
    fromOn: optionalDayInput,
    untilOn: optionalDayInput,
  })
  .superRefine(({ regulation, notAidReason, rate, fromOn, untilOn }, context) => {
    const wrong = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message })
    const isCounted = regulation === 'general' || regulation === 'sgei'
    if (isCounted && rate === undefined) wrong('rate', 'aid.wrong.rateMissing')
    if (regulation === 'notAid' && notAidReason === '') wrong('notAidReason', 'aid.wrong.reasonMissing')
    if (fromOn && untilOn && isBefore(untilOn, fromOn)) wrong('untilOn', 'aid.wrong.endsBefore')
  })

/** Enters what the authority has granted an association. Refuses a day to come, and a partnership where the association is no party. */
export const recordGrant = action({
  name: 'aid.recordGrant',
  input: grantInput,
  subject: ({ tx }, { associationId }) => getAssociation(tx, associationId),
  permission: worksWithAid,
  run: async (doing, input) => {
    if (isAfter(input.grantedOn, doing.today)) return refuse('aid.futureDay')
    const { partnershipId, associationId, regulation } = input
    const partnership = partnershipId === undefined ? undefined : await getPartnership(doing.tx, partnershipId)
    const isParty = partnership?.parties.some(({ organisationId }) => organisationId === associationId) ?? false
    if (partnershipId !== undefined && !isParty) return refuse('aid.noParty')
    const isCounted = regulation === 'general' || regulation === 'sgei'
    const counted = isCounted && input.rate !== undefined ? euroAt(input.amountKr, input.rate) : undefined
    const rate = counted === undefined ? undefined : input.rate
    const reason = regulation === 'notAid' ? input.notAidReason : ''
    const grantId = await addGrant(doing, { ...input, rate, euro: counted, notAidReason: reason })
    return { grantId, associationId }
  },
  journal: ({ associationId, regulation, kind }, _, { grantId }) => ({
    subjectId: associationId,
    details: { grantId, regulation, kind },
  }),
})

const lockedGrant = async ({ tx }: Doing, { grantId }: { grantId: Id }) => getGrant(tx, grantId, { lock: true })

/** Keeps the day on which the grant was entered in the central register (R-SA-4). */
export const registerAid = action({
  name: 'aid.register',
  input: z.object({ associationId: idInput, grantId: idInput, registeredOn: dayInput }),
  subject: lockedGrant,
  permission: worksWithAid,
  run: async (doing, { grantId, registeredOn }, grant) => {
    if (grant.euro === undefined) return refuse('aid.notRegistered')
    if (isAfter(registeredOn, doing.today)) return refuse('aid.futureDay')
    if (isBefore(registeredOn, grant.grantedOn)) return refuse('aid.registeredBefore')
    await registerGrant(doing, grantId, registeredOn)
    return { associationId: grant.associationId }
  },
  journal: ({ grantId }, { associationId }) => ({ subjectId: associationId, details: { grantId } }),
})

/** Says which declared row a grant is, or that it is none: then it counts beside them. */
export const markOverlap = action({
  name: 'aid.markOverlap',
  input: z.object({ partnershipId: idInput, grantId: idInput, declaredAs: optionalTextInput(300) }),
  subject: lockedGrant,
  permission: worksWithAid,
  run: async (doing, { partnershipId, grantId, declaredAs }, grant) => {
    const [latest] = await declarations(doing.tx, { partnershipId, associationId: grant.associationId })
    if (declaredAs !== '' && !latest?.rows.some((row) => markOf(row) === declaredAs)) return refuse('aid.rowGone')
    await markGrant(doing, grantId, declaredAs === '' ? undefined : declaredAs)
    return { partnershipId }
  },
  journal: ({ grantId, declaredAs }, { associationId }) => ({
    subjectId: associationId,
    details: { grantId, isOverlap: declaredAs !== '' },
  }),
})
