import { z } from 'zod'
import { getBody } from '../../organisations/index.ts'
import { action } from '../../platform/action.ts'
import { idInput, textInput } from '../../platform/input.ts'
import { refuse } from '../../platform/refusal.ts'
import { setsDelegation } from './delegation.ts'
import { numbersInUse, saveRule } from './rule-queries.ts'
import { ordinary, readRulesFile } from './rules-file.ts'

/** Keeps the rules of a file. Refuses a file with any fault: nothing is kept of it. */
export const importRules = action({
  name: 'delegation.importRules',
  input: z.object({ bodyId: idInput, csv: textInput(100_000) }),
  subject: ({ tx }, { bodyId }) => getBody(tx, bodyId, { lock: true }),
  permission: setsDelegation,
  run: async (doing, { bodyId, csv }) => {
    const rows = readRulesFile(csv, await numbersInUse(doing.tx, bodyId))
    const rules = rows?.flatMap(({ rule }) => rule ?? []) ?? []
    if (rows === undefined || rules.length < rows.length) return refuse('delegation.fileHasFaults')
    for (const rule of rules) await saveRule(doing, { bodyId, ...rule, ...ordinary })
    return { bodyId, count: rules.length }
  },
  journal: ({ bodyId }, _, { count }) => ({ subjectId: bodyId, details: { rules: count, fromFile: true } }),
})
