import { enforcement } from '../../law/legal-force.ts'
import { isBefore, parseDay } from '../../platform/time.ts'
import { appealDays, decidesSomething, printedDays } from '../joining/legal-days.ts'
import type { ReadDocument } from '../output.ts'
import { type CaseFinding, found, lawInBrackets } from './finding.ts'

/** An agreement dated after the decision was announced and before it can have legal force (C13): lawful, but to be given reasons for. */
export const checkEnforcement = (members: readonly ReadDocument[]): CaseFinding[] =>
  members.flatMap((agreement) => {
    const signedOn = agreement.kind === 'agreement' ? parseDay(agreement.documentDate ?? '') : undefined
    if (!signedOn) return []
    return members.flatMap((decision) => {
      const days = printedDays(decision)
      if (!days.postedOn || !decidesSomething(decision.items ?? []) || isBefore(signedOn, days.postedOn)) return []
      const { legalForceEarliest } = appealDays(days.postedOn, days)
      if (!legalForceEarliest || !isBefore(signedOn, legalForceEarliest)) return []
      const facts = { on: signedOn, announcedOn: days.postedOn, act: 'signing', canBeUndone: true } as const
      const law = lawInBrackets(enforcement.decide(facts).citations, signedOn)
      const told = { signed: signedOn, earliest: legalForceEarliest, law }
      return [{ ...found('signedBeforeLegalForce', '/documentDate', told), document: agreement.file }]
    })
  })
