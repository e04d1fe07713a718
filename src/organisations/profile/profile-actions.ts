import { z } from 'zod'
import { action, type Doing } from '../../platform/action.ts'
import {
  dayInput,
  idInput,
  lineInput,
  optionalDayInput,
  optionalIdInput,
  optionalTextInput,
  textInput,
} from '../../platform/input.ts'
import { anyOf } from '../../platform/permission.ts'
import { refuse } from '../../platform/refusal.ts'
import { isAfter } from '../../platform/time.ts'
import { keepsAssociations, ownRepresentative, whyNotOurs } from '../association-actions.ts'
import { getAssociation, representatives } from '../association-queries.ts'
import { holdsOn } from '../bodies.ts'
import { icnpoClasses } from './data/icnpo.ts'
import { evidenceFileInput } from './evidence-file.ts'
import { offices, registerStatuses } from './profile.ts'
import {
  addEvidenceRow,
  addOfficerRow,
  addSignatoryRow,
  endOfficerOn,
  endSignatoryOn,
  evidenceOf,
  getProfile,
  officersOf,
  saveConfirmation,
  saveProfile,
  signatoriesOf,
} from './profile-queries.ts'

/** The association itself, and those who keep the list of associations. */
export const keepsProfile = anyOf('ownAssociation', ownRepresentative, keepsAssociations)

const locked = ({ tx }: Doing, { associationId }: { associationId: string }) =>
  getAssociation(tx, associationId, { lock: true })

const optionalChoice = <const Choices extends readonly [string, ...string[]]>(choices: Choices) =>
  z
    .union([z.enum(choices), z.literal('')])
    .optional()
    .transform((chosen) => (chosen === '' ? undefined : chosen))

const yesOrNo = z
  .enum(['yes', 'no', ''])
  .optional()
  .transform((said) => (said === 'yes' ? true : said === 'no' ? false : undefined))

/** Tells of statutes, kind and register. Refuses a day of registration for one that is not registered, and days that have not come. */
export const describeProfile = action({
  name: 'associationProfile.describe',
  input: z.object({
    associationId: idInput,
    purposeClause: optionalTextInput(4000),
    statutesAdoptedOn: optionalDayInput,
    sharesNoProfit: yesOrNo,
    icnpoClass: optionalChoice(icnpoClasses),
    registerStatus: optionalChoice(registerStatuses),
    registeredOn: optionalDayInput,
  }),
  subject: locked,
  permission: keepsProfile,
  run: async ({ tx, actor, today }, input) => {
    const no = await whyNotOurs({ tx, actor }, input.associationId)
    if (no) return no
    const { registeredOn, statutesAdoptedOn, registerStatus } = input
    const isRegistered = registerStatus === 'registered' || registerStatus === 'deregistered'
    if (registeredOn && !isRegistered) return refuse('associationProfile.notRegistered')
    if ([registeredOn, statutesAdoptedOn].some((day) => day && isAfter(day, today)))
      return refuse('associationProfile.notYet')
    await saveProfile(tx, input)
    return { associationId: input.associationId }
  },
  journal: ({ associationId }) => ({ subjectId: associationId }),
})

/** The association says that what stands there is right. Nobody else can say it. Refuses while the purpose of its statutes is not told. */
export const confirmProfile = action({
  name: 'associationProfile.confirm',
  input: z.object({ associationId: idInput }),
  subject: locked,
  permission: ownRepresentative,
  run: async ({ tx, today }, { associationId }) => {
    const profile = await getProfile(tx, associationId)
    if (!profile?.purposeClause) return refuse('associationProfile.purposeMissing')
    await saveConfirmation(tx, associationId, today)
    return { associationId }
  },
  journal: ({ associationId }) => ({ subjectId: associationId }),
})

/** Gives a person an office in the association's board. */
export const addOfficer = action({
  name: 'associationProfile.addOfficer',
  input: z.object({ associationId: idInput, name: lineInput(200), office: z.enum(offices), fromOn: dayInput }),
  subject: locked,
  permission: keepsProfile,
  run: async ({ tx, actor, newId }, input) => {
    const no = await whyNotOurs({ tx, actor }, input.associationId, 'works')
    if (no) return no
    const officerId = newId()
    await addOfficerRow(tx, { ...input, officerId })
    return { associationId: input.associationId, officerId }
  },
  journal: ({ associationId, office }, _, { officerId }) => ({
    subjectId: associationId,
    details: { office, officerId },
  }),
})

/** Ends an office with its last day. Refuses a last day before the first. */
export const endOfficer = action({
  name: 'associationProfile.endOfficer',
  input: z.object({ associationId: idInput, officerId: idInput, lastOn: dayInput }),
  subject: locked,
  permission: keepsProfile,
  run: async ({ tx, actor }, { associationId, officerId, lastOn }) => {
    const no = await whyNotOurs({ tx, actor }, associationId, 'works')
    if (no) return no
    const officer = (await officersOf(tx, associationId)).find((one) => one.officerId === officerId)
    if (!officer) return refuse('associationProfile.notFound')
    if (isAfter(officer.fromOn, lastOn)) return refuse('organisations.endsBeforeStart')
    await endOfficerOn(tx, officerId, lastOn.add({ days: 1 }))
    return { associationId }
  },
  journal: ({ associationId, officerId }) => ({ subjectId: associationId, details: { officerId } }),
})

/** Keeps a paper that shows who may sign. */
export const addEvidence = action({
  name: 'associationProfile.addEvidence',
  input: z.object({
    associationId: idInput,
    title: lineInput(200),
    datedOn: optionalDayInput,
    file: evidenceFileInput,
  }),
  subject: locked,
  permission: keepsProfile,
  run: async (doing, input) => {
    const no = await whyNotOurs(doing, input.associationId, 'works')
    if (no) return no
    return { associationId: input.associationId, evidenceId: await addEvidenceRow(doing, input) }
  },
  journal: ({ associationId }, _, { evidenceId }) => ({ subjectId: associationId, details: { evidenceId } }),
})

/** Enters a person who may sign, by a paper that shows it. Refuses without such a paper, and an account that does not act for the association. */
export const addSignatory = action({
  name: 'associationProfile.addSignatory',
  input: z.object({
    associationId: idInput,
    name: lineInput(200),
    title: lineInput(200),
    signs: z.enum(['alone', 'jointly']),
    jointlyCount: z.coerce.number().int().min(2).max(9).default(2),
    representativeId: optionalIdInput,
    evidenceId: idInput,
    evidenceSays: textInput(500),
    fromOn: dayInput,
  }),
  subject: locked,
  permission: keepsProfile,
  run: async ({ tx, actor, newId, today }, { representativeId, ...input }) => {
    const { associationId, evidenceId } = input
    const no = await whyNotOurs({ tx, actor }, associationId, 'works')
    if (no) return no
    if (!(await evidenceOf(tx, associationId)).some((one) => one.evidenceId === evidenceId))
      return refuse('associationProfile.evidenceMissing')
    const acting = (await representatives(tx, associationId)).filter((one) => holdsOn(one, today))
    const whose = acting.find((one) => one.representativeId === representativeId)
    if (representativeId && !whose) return refuse('associationProfile.representativeMissing')
    const signatoryId = newId()
    await addSignatoryRow(tx, { ...input, signatoryId, accountId: whose?.accountId })
    return { associationId, signatoryId }
  },
  journal: ({ associationId, signs, evidenceId }, _, { signatoryId }) => ({
    subjectId: associationId,
    details: { signatoryId, signs, evidenceId },
  }),
})

/** Ends a right to sign with its last day. Refuses a last day before the first. */
export const endSignatory = action({
  name: 'associationProfile.endSignatory',
  input: z.object({ associationId: idInput, signatoryId: idInput, lastOn: dayInput }),
  subject: locked,
  permission: keepsProfile,
  run: async ({ tx, actor }, { associationId, signatoryId, lastOn }) => {
    const no = await whyNotOurs({ tx, actor }, associationId, 'works')
    if (no) return no
    const one = (await signatoriesOf(tx, associationId)).find((signatory) => signatory.signatoryId === signatoryId)
    if (!one) return refuse('associationProfile.notFound')
    if (isAfter(one.fromOn, lastOn)) return refuse('organisations.endsBeforeStart')
    await endSignatoryOn(tx, signatoryId, lastOn.add({ days: 1 }))
    return { associationId }
  },
  journal: ({ associationId, signatoryId }) => ({ subjectId: associationId, details: { signatoryId } }),
})
