import { z } from 'zod'
import { action, type Doing } from '../platform/action.ts'
import type { Actor } from '../platform/actor.ts'
import { idInput, optionalTextInput, textInput } from '../platform/input.ts'
import type { Permission } from '../platform/permission.ts'
import { refuse } from '../platform/refusal.ts'
import type { Body } from './bodies.ts'
import { getBody, termsOn } from './body-queries.ts'
import { judgeRows, type OrderRow, orderFrom, partiesIn, readOrderFile } from './substitution.ts'
import { saveSubstitutionOrder } from './substitution-queries.ts'

/** Whether one sets the rules of some body. Of which, the permission asks. */
export const setsSomeRules = (actor: Actor): boolean =>
  actor.kind === 'role' && ['administrator', 'committeeSecretary'].includes(actor.role)

/** Who says how a body meets and in which order substitutes step in: the administrator, or the secretary of the body or of the one it is drawn from. */
export const setsRules: Permission<Pick<Body, 'bodyId' | 'parentBodyId'>> = {
  who: 'bodyRules',
  holds: (actor, { bodyId, parentBodyId }) =>
    setsSomeRules(actor) &&
    actor.kind === 'role' &&
    (actor.role === 'administrator' || [undefined, bodyId, parentBodyId ?? bodyId].includes(actor.bodyId)),
}

const row = z.object({ party: optionalTextInput(60), from: optionalTextInput(400) })

const save = async ({ tx, authority }: Doing, bodyId: string, rows: readonly OrderRow[]) => {
  await saveSubstitutionOrder(tx, { authorityId: authority.authorityId, bodyId, order: orderFrom(rows) })
  return { bodyId, count: rows.length }
}

/** The parties that have a seat or a substitute in the body now; undefined where nobody has one, and any party will do. */
export const partiesOf = async ({ tx, today }: Pick<Doing, 'tx' | 'today'>, bodyId: string) => {
  const parties = new Set((await termsOn(tx, bodyId, today)).flatMap(({ party }) => party ?? []))
  return parties.size === 0 ? undefined : parties
}

/** Sets the order party by party. A row without an order is left out; no rows at all is the elected order. */
export const setSubstitutionOrder = action({
  name: 'organisations.setSubstitutionOrder',
  input: z.object({ bodyId: idInput, rows: z.array(row).max(60) }).superRefine(({ rows }, context) => {
    const judged = judgeRows(rows.map(({ party, from }, index) => ({ line: index, party, from: partiesIn(from) })))
    for (const { line, party, from, fault } of judged) {
      if (fault === undefined || from.length === 0) continue
      const path = ['rows', line, fault === 'partyMissing' || fault === 'partyTwice' ? 'party' : 'from']
      context.addIssue({ code: 'custom', message: `organisations.orderFault.${fault}`, path, params: { party } })
    }
  }),
  subject: ({ tx }, { bodyId }) => getBody(tx, bodyId, { lock: true }),
  permission: setsRules,
  run: async (doing, { bodyId, rows }) => {
    const kept = rows.map(({ party, from }, line) => ({ line, party, from: partiesIn(from) }))
    return save(
      doing,
      bodyId,
      kept.filter(({ from }) => from.length > 0),
    )
  },
  journal: ({ bodyId }, _, { count }) => ({ subjectId: bodyId, details: { parties: count } }),
})

/** Sets the order from a file. Refuses a file with any fault: nothing is kept of it. */
export const importSubstitutionOrder = action({
  name: 'organisations.importSubstitutionOrder',
  input: z.object({ bodyId: idInput, csv: textInput(20_000) }),
  subject: ({ tx }, { bodyId }) => getBody(tx, bodyId, { lock: true }),
  permission: setsRules,
  run: async (doing, { bodyId, csv }) => {
    const rows = readOrderFile(csv, await partiesOf(doing, bodyId))
    if (rows === undefined || rows.some(({ fault }) => fault !== undefined))
      return refuse('organisations.orderHasFaults')
    return save(doing, bodyId, rows)
  },
  journal: ({ bodyId }, _, { count }) => ({ subjectId: bodyId, details: { parties: count, fromFile: true } }),
})
