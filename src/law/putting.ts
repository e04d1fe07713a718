import { cite } from './citation.ts'
import {
  abstainExamples,
  immediateApprovalExamples,
  orderOfPuttingExamples,
} from './data/assignment-follow-up-examples.ts'
import { closing, defineRule, type Step, versions } from './rule.ts'

const motions = {
  table: 'Bordläggning',
  remit: 'Återremiss',
  approve: 'Bifall',
  reject: 'Avslag',
  amend: 'Ändring',
  add: 'Tillägg',
  other: 'Annat',
} as const

/** What a motion asks for. */
export type MotionKind = keyof typeof motions

const order = Object.keys(motions)

const isMotion = (word: string): word is MotionKind => Object.hasOwn(motions, word)

/** The order in which motions are put: whether to decide today first, then the matter, additions last. Equals keep their order. */
export const orderOfPutting = (moved: readonly MotionKind[]): readonly MotionKind[] =>
  moved.toSorted((a, b) => order.indexOf(a) - order.indexOf(b))

/** Propositionsordning. A proposal: the chair settles it with the body. */
export const putting = defineRule({
  id: 'kl-5-53',
  ruleId: 'R-DEC-7',
  title: 'I vilken ordning yrkanden prövas',
  levels: ['info'],
  basis: 'practice',
  interpretation: 'Ordningen är praxis. Ordföranden föreslår och organet godkänner.',
  inputs: {
    motions: { kind: 'several', label: 'Yrkanden', choices: motions },
    on: { kind: 'day', label: 'Sammanträdesdag', optional: true },
  },
  versions: versions({
    from: '2018-01-01',
    says: 'Ordföranden lägger fram förslag som går att svara ja eller nej på. Först prövas om ärendet ska avgöras i dag.',
    citations: [cite('kl2017', { chapter: 5, section: '53' }), cite('kl2017', { chapter: 5, section: '67' })],
  }),
  examples: orderOfPuttingExamples,
  versionDay: ({ on }) => on,
  decide: (given, version) => {
    const value = orderOfPutting(given.motions.filter(isMotion))
    const steps: Step[] = value.map((motion, index) => ({ says: `${index + 1}. ${motions[motion]}` }))
    return { value, level: 'info', steps: [...steps, closing('Så prövas yrkandena', version)] }
  },
})

type Abstaining = {
  readonly isChair: boolean
  readonly isNeeded?: boolean | undefined
  readonly isPublicPower?: boolean | undefined
}

/** Whether one may abstain. A chair may not when the vote is needed; a board member may not in public power against someone. */
export const mayAbstain = ({ isChair, isNeeded, isPublicPower }: Abstaining): boolean =>
  isPublicPower !== true && !(isChair && isNeeded === true)

/** Rätten att avstå. */
export const abstaining = defineRule({
  id: 'kl-4-25',
  ruleId: 'R-DEC-4',
  title: 'Avstå från att rösta',
  levels: ['block'],
  basis: 'law',
  inputs: {
    isChair: { kind: 'yesNo', label: 'Är ordförande' },
    isNeeded: { kind: 'yesNo', label: 'Rösten behövs för att avgöra', optional: true },
    isPublicPower: { kind: 'yesNo', label: 'Nämnd, myndighetsutövning mot någon enskild', optional: true },
    on: { kind: 'day', label: 'Sammanträdesdag', optional: true },
  },
  versions: versions({
    from: '2018-01-01',
    says: 'Alla får avstå, men ordföranden måste rösta när det behövs. I myndighetsutövning mot någon enskild ska den som handlagt också vara med och avgöra.',
    citations: [cite('kl2017', { chapter: 4, section: '25' }), cite('kl2017', { chapter: 4, section: '26' })],
  }),
  examples: abstainExamples,
  versionDay: ({ on }) => on,
  decide: (asked, version) => {
    const value = mayAbstain(asked)
    const steps: Step[] = [{ says: asked.isChair ? 'Ordföranden' : 'Ledamot eller tjänstgörande ersättare' }]
    if (asked.isPublicPower) steps.push({ says: 'Myndighetsutövning mot någon enskild' })
    if (asked.isChair && asked.isNeeded) steps.push({ says: 'Rösten behövs för att avgöra' })
    return {
      value,
      level: value ? 'ok' : 'block',
      steps: [...steps, closing(value ? 'Får avstå' : 'Får inte avstå', version)],
    }
  },
})

/** Whether an item may be approved at once: its text was ready in writing, and it gets minutes of its own. */
export const mayApproveAtOnce = (item: { readonly textReady: boolean; readonly hasOwnMinutes: boolean }): boolean =>
  item.textReady && item.hasOwnMinutes

/** Omedelbar justering: own minutes, own notice, own appeal period. */
export const immediateApproval = defineRule({
  id: 'local-immediate-approval',
  ruleId: 'R-APP-5',
  title: 'Omedelbar justering',
  levels: ['block'],
  basis: 'local',
  interpretation:
    'Hur protokoll justeras bestämmer fullmäktige. Skriven text och eget protokoll är vad reglementen kräver.',
  inputs: {
    meetingOn: { kind: 'day', label: 'Sammanträdesdag' },
    textReady: { kind: 'yesNo', label: 'Paragrafens text fanns skriven vid sammanträdet' },
    hasOwnMinutes: { kind: 'yesNo', label: 'Paragrafen har ett eget protokoll' },
  },
  versions: versions({
    from: '2018-01-01',
    says: 'En paragraf som justeras genast ska finnas skriven vid sammanträdet, i ett eget protokoll med eget anslag och egen tid för överklagande.',
    citations: [cite('kl2017', { chapter: 5, section: '69' }), cite('kl2017', { chapter: 6, section: '35' })],
  }),
  examples: immediateApprovalExamples,
  versionDay: ({ meetingOn }) => meetingOn,
  decide: ({ meetingOn, ...item }, version) => {
    const value = mayApproveAtOnce(item)
    const steps: Step[] = [{ says: 'Sammanträdet', day: meetingOn }]
    if (!item.textReady) steps.push({ says: 'Texten fanns inte skriven' })
    if (!item.hasOwnMinutes) steps.push({ says: 'Eget protokoll saknas' })
    const says = value ? 'Får justeras genast, med eget anslag' : 'Får inte justeras genast'
    return { value, level: value ? 'ok' : 'block', steps: [...steps, closing(says, version)] }
  },
})
