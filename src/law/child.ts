import { cite } from './citation.ts'
import { childExamples } from './data/child-examples.ts'
import { closing, defineRule, type Step, versions } from './rule.ts'

/** The steps of the guided test, in order, as they are shown. */
export const childSteps = {
  scope: 'Vad beslutet gäller',
  children: 'Vilka barn som berörs',
  knowledge: 'Vad vi vet om deras läge',
  rules: 'Vilka regler som gäller',
  heard: 'Vad barnen själva säger, eller varför de inte har hörts',
  assessment: 'Bedömningen av barnets bästa',
  reason: 'Varför inga barn berörs',
  by: 'Vem som har bedömt det',
} as const

/** One step of the test of the child's best interests. */
export type ChildStep = keyof typeof childSteps

/** What has been written for each step. Blank counts as left out. */
export type ChildFacts = { readonly [S in ChildStep]?: string | undefined } & {
  /** Whether children are concerned, directly or indirectly. Left out while nobody has said. */
  readonly isAffected?: boolean | undefined
}

const whole: readonly ChildStep[] = ['scope', 'children', 'knowledge', 'rules', 'heard', 'assessment']
const notAffected: readonly ChildStep[] = ['reason', 'by']

/** The steps that are still empty: the six of the test, or reason and name when no child is concerned. */
export const childStepsLeft = (facts: ChildFacts): readonly ChildStep[] => {
  if (facts.isAffected === undefined) return ['scope']
  return (facts.isAffected ? whole : notAffected).filter((step) => (facts[step] ?? '').trim() === '')
}

/** Prövning av barnets bästa. `value` lists the steps that are left; none lets the official report be drawn up. */
export const childInterest = defineRule({
  id: 'barn-3',
  ruleId: 'R-BARN-1',
  title: 'Barnets bästa',
  levels: ['block', 'info'],
  basis: 'law',
  interpretation:
    'Stegen är Barnombudsmannens. Att tjänsteskrivelsen väntar på prövningen är en inställning i kommunen.',
  inputs: {
    isAffected: { kind: 'yesNo', label: 'Barn berörs, direkt eller indirekt' },
    scope: { kind: 'text', label: childSteps.scope, optional: true },
    children: { kind: 'text', label: childSteps.children, optional: true },
    knowledge: { kind: 'text', label: childSteps.knowledge, optional: true },
    rules: { kind: 'text', label: childSteps.rules, optional: true },
    heard: { kind: 'text', label: childSteps.heard, optional: true },
    assessment: { kind: 'text', label: childSteps.assessment, optional: true },
    reason: { kind: 'text', label: childSteps.reason, optional: true },
    by: { kind: 'text', label: childSteps.by, optional: true },
    on: { kind: 'day', label: 'Dag', optional: true },
  },
  versions: versions({
    from: '2020-01-01',
    says: 'I alla åtgärder som rör barn bedöms först vad som är bäst för dem, och barn får säga vad de tycker. Berörs inga barn skrivs skälet och vem som har bedömt det.',
    citations: [cite('barn', { section: '3' }), cite('barn', { section: '12' })],
  }),
  examples: childExamples,
  versionDay: ({ on }) => on,
  decide: (facts, version) => {
    const value = childStepsLeft(facts)
    const steps: Step[] = [{ says: facts.isAffected ? 'Barn berörs' : 'Inga barn berörs' }]
    steps.push(...value.map((step) => ({ says: `Saknas: ${childSteps[step].toLowerCase()}` })))
    const isDone = value.length === 0
    const done = facts.isAffected ? 'Barnets bästa är prövat' : 'Skälet och namnet är antecknade'
    return {
      value,
      level: isDone ? 'ok' : 'block',
      steps: [...steps, closing(isDone ? done : 'Prövningen är inte klar', version)],
    }
  },
})
