import { enforcement } from '../../law/legal-force.ts'
import { type Day, daysBetween, isBefore, parseDay } from '../../platform/time.ts'
import { appealDays, decidesSomething, printedDays } from '../joining/legal-days.ts'
import type { ReadDocument } from '../output.ts'
import { type CaseFinding, found, lawInBrackets } from './finding.ts'

/** An agreement dated after the decision was announced and before it can have legal force (C13): lawful, but to be given reasons for. */
export const checkEnforcement = (members: readonly ReadDocument[]): CaseFinding[] =>
  members.flatMap((agreement) => {
    const signedOn = agreement.kind === 'agreement' ? parseDay(agreement.documentDate ?? '') : undefined
    if (!signedOn) return []
    const waiting = members.flatMap((decision) => waitingOn(decision, signedOn))
    const [last] = waiting.toSorted((a, b) => daysBetween(a.earliest, b.earliest))
    if (!last) return []
    return [{ ...found('signedBeforeLegalForce', '/documentDate', last), document: agreement.file }]
  })

/** The decision announced by then that cannot yet have legal force on the day. */
const waitingOn = (decision: ReadDocument, signedOn: Day) => {
  const days = printedDays(decision)
  if (!days.postedOn || !decidesSomething(decision.items ?? []) || isBefore(signedOn, days.postedOn)) return []
  const earliest = appealDays(days.postedOn, days).legalForceEarliest
  if (!earliest || !isBefore(signedOn, earliest)) return []
  const facts = { on: signedOn, announcedOn: days.postedOn, act: 'signing', canBeUndone: true } as const
  return [{ signed: signedOn, earliest, law: lawInBrackets(enforcement.decide(facts).citations, signedOn) }]
}
