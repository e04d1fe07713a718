import { z } from 'zod'
import { missingInRegisterEntry } from '../../law/offentlighet.ts'
import { action } from '../../platform/action.ts'
import { idInput, optionalDayInput, optionalTextInput } from '../../platform/input.ts'
import { refuse } from '../../platform/refusal.ts'
import { isAfter } from '../../platform/time.ts'
import { keepsRecords } from '../cases.ts'
import { touchCase } from '../filing.ts'
import { getCase } from '../queries.ts'
import { directions, fieldOfPart } from './entries.ts'
import { saveEntry } from './queries.ts'

const tickInput = z
  .union([z.boolean(), z.literal('true')])
  .optional()
  .transform((ticked) => ticked === true || ticked === 'true')

/** What a person fills in of an entry. The case gives its designation; what R-REG-2 misses comes back beside its field. */
const entryInput = z
  .object({
    caseId: idInput,
    direction: z.enum(directions),
    datedOn: optionalDayInput,
    counterpart: optionalTextInput(300),
    hasNoCounterpart: tickInput,
    subject: optionalTextInput(500),
    isSecret: tickInput,
  })
  .superRefine(({ caseId, datedOn, counterpart, hasNoCounterpart, subject }, context) => {
    const missing = missingInRegisterEntry({
      day: datedOn,
      designation: caseId,
      counterparty: counterpart,
      subject,
      hasCounterparty: !hasNoCounterpart,
    })
    for (const part of missing)
      context.addIssue({ code: 'custom', path: [fieldOfPart[part]], message: `register.missing.${part}` })
  })

/** Enters something in the register by hand. Refuses a day that has not come. */
export const addEntry = action({
  name: 'cases.addEntry',
  input: entryInput,
  subject: ({ tx }, { caseId }) => getCase(tx, caseId, { lock: true }),
  permission: keepsRecords,
  run: async (
    doing,
    { caseId, direction, datedOn = doing.today, counterpart, hasNoCounterpart, subject, isSecret },
  ) => {
    if (isAfter(datedOn, doing.today)) return refuse('register.dayNotCome')
    const named = hasNoCounterpart ? '' : counterpart
    const entryId = await saveEntry(doing, { caseId, direction, datedOn, counterpart: named, subject, isSecret })
    await touchCase(doing, caseId, datedOn)
    return { caseId, entryId }
  },
  journal: ({ caseId, direction, isSecret }, _, { entryId }) => ({
    subjectId: entryId,
    details: { caseId, direction, isSecret },
  }),
})
