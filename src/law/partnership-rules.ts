import { aidKeeping, aidRegister, declaration } from './aid-duties.ts'
import { childInterest } from './child.ts'
import { contractTest } from './contract-test.ts'
import { directAward, reservedProcurement } from './direct-award.ts'
import { anotherTask, generalInterest, noRetroactiveBurden } from './general-powers.ts'
import { handingOver, whoDecides } from './handing-over.ts'
import { splitting, valueOfProcurement } from './procurement-value.ts'
import type { RuleCard } from './rule.ts'
import { deMinimis, stateAid } from './state-aid.ts'
import { businessSupport, equalTreatment, youthSupport } from './support.ts'

/** What decides whether a partnership is lawful, in the order in which it is asked. */
export const partnershipRules: readonly RuleCard[] = [
  generalInterest,
  anotherTask,
  equalTreatment,
  noRetroactiveBurden,
  businessSupport,
  youthSupport,
  handingOver,
  contractTest,
  valueOfProcurement,
  splitting,
  directAward,
  reservedProcurement,
  stateAid,
  deMinimis,
  declaration,
  aidRegister,
  aidKeeping,
  childInterest,
  whoDecides,
]
