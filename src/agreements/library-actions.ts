import { z } from 'zod'
import { action, wholeAuthority } from '../platform/action.ts'
import { dayInput, lineInput, optionalTextInput } from '../platform/input.ts'
import { roleIn } from '../platform/permission.ts'
import { refuse } from '../platform/refusal.ts'
import { clauseKeys, clauseOf, hasWording, ourWording } from './clauses.ts'
import { neededKronor } from './inputs.ts'
import { addRate, addStandard, ownStandards, standardOf } from './library-queries.ts'

/** Who keeps the authority's standard wordings and what an hour counts as. */
export const keepsStandards = roleIn('keepsStandards', 'administrator', 'registrar')

/**
 * Writes the authority's standard wording of a clause, which new agreements begin with; those that have begun stay as they are. The empty
 * text, or ours, goes back to ours. Refuses when somebody else has changed it meanwhile.
 */
export const writeStandard = action({
  name: 'agreements.writeStandard',
  input: z.object({ clause: z.enum(clauseKeys), version: z.coerce.number().int(), wording: optionalTextInput(20_000) }),
  subject: wholeAuthority,
  permission: keepsStandards,
  run: async (doing, { clause, version, wording }) => {
    const known = clauseOf(clause)
    if (!known || !hasWording(known)) return refuse('agreements.noWording')
    if (standardOf(await ownStandards(doing.tx), clause).version !== version)
      return refuse('agreements.changedMeanwhile')
    const written = wording.replaceAll('\r\n', '\n')
    const kept = { clause, version: version + 1, wording: written === ourWording(clause) ? '' : written }
    return (await addStandard(doing, kept)) ? kept : refuse('agreements.changedMeanwhile')
  },
  journal: ({ clause }, _, { version }) => ({ details: { clause, version } }),
})

const hourly = neededKronor.refine((amount) => amount <= 10_000, { error: 'agreements.wrong.absurd' })

/** Sets what an hour of voluntary work counts as from a day on. What has been written in agreements stays. */
export const setRate = action({
  name: 'agreements.setRate',
  input: z.object({ adult: hourly, youth: hourly, validFrom: dayInput, source: lineInput(300) }),
  subject: wholeAuthority,
  permission: keepsStandards,
  run: async (doing, rate) => {
    await addRate(doing, rate)
    return rate
  },
  journal: ({ adult, youth, validFrom }) => ({ details: { adult, youth, validFrom: validFrom.toString() } }),
})
