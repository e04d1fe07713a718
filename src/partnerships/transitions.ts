import { steps } from './data/transitions.ts'
import { type PartnershipState, partnershipStates } from './partnership-states.ts'

/** What can be done to bring a partnership on, to step back, to say no, or to end it. */
export const partnershipVerbs = [
  'screen',
  'invite',
  'goStraight',
  'beginDialogue',
  'describeNeed',
  'assess',
  'fit',
  'otherForm',
  'childDone',
  'draft',
  'agree',
  'associationDecides',
  'refer',
  'handOver',
  'supplement',
  'decided',
  'remitted',
  'tabled',
  'approved',
  'announced',
  'appealPeriod',
  'appealed',
  'appealOver',
  'legalForce',
  'quashed',
  'saidNo',
  'tryAgain',
  'signEarly',
  'sign',
  'start',
  'reopen',
  'pause',
  'resume',
  'back',
  'end',
] as const
export type PartnershipVerb = (typeof partnershipVerbs)[number]

/** What a state has yielded when it is left. A text key below `partnerships.paper`. */
export type Yielded =
  | 'idea'
  | 'firstAssessment'
  | 'invitation'
  | 'dialogueNotes'
  | 'jointNeed'
  | 'suitability'
  | 'otherForm'
  | 'childAssessment'
  | 'dataAndAid'
  | 'draft'
  | 'associationMinutes'
  | 'memo'
  | 'referralAnswers'
  | 'decision'
  | 'remission'
  | 'newMeeting'
  | 'minutes'
  | 'notice'
  | 'appeal'
  | 'ruling'
  | 'rejection'
  | 'legalForce'
  | 'weighing'
  | 'forceNote'
  | 'signedAgreement'

/** One step of the life of a partnership, from the state that it stands below in the table. */
export type Step = {
  readonly verb: PartnershipVerb
  readonly to: PartnershipState
  /** `together`: every party confirms. `facts`: follows what minutes, notice and court say. `anyone`: any of the parties alone. */
  readonly by: 'authority' | 'association' | 'together' | 'facts' | 'anyone'
  /** Gates guard the way forward only. */
  readonly way: 'forward' | 'back' | 'refuse' | 'end'
  /** The gates of `partnerships` itself; capabilities further on add theirs by the state they guard. */
  readonly gates?: readonly string[]
  readonly yields?: Yielded
  /** Left out: both. */
  readonly tells?: 'authority' | 'association' | 'nobody'
  readonly asksReason?: boolean
}

/** A step with the state that it leaves. */
export type Transition = Omit<Step, 'tells'> & {
  readonly from: PartnershipState
  readonly tells: NonNullable<Step['tells']> | 'both'
}

/** Every step of the table, state by state. */
export const transitions: readonly Transition[] = partnershipStates.flatMap((from) =>
  steps[from].map((step) => ({ tells: 'both', ...step, from })),
)

const byState = Map.groupBy(transitions, ({ from }) => from)

/** The steps out of a state, in the order of the table. */
export const stepsFrom = (state: PartnershipState): readonly Transition[] => byState.get(state) ?? []

/** The step that a verb means in a state; undefined when it does not fit. */
export const stepBy = (state: PartnershipState, verb: PartnershipVerb): Transition | undefined =>
  transitions.find((step) => step.from === state && step.verb === verb)

/** For whom a partnership waits: one side, both, what time and law bring, or nobody. */
export type Awaited = 'authority' | 'association' | 'together' | 'facts' | 'nobody'

/** Whose turn it is in a state: who takes the first step forward. */
export const awaitedIn = (state: PartnershipState): Awaited => {
  // Signing and running are done by all, whoever says that the step is taken.
  if (state === 'signing' || state === 'active') return 'together'
  const [first] = stepsFrom(state).filter(({ verb }) => verb !== 'end')
  if (!first) return 'nobody'
  return first.by === 'anyone' ? 'together' : first.by
}

/** The way in seven parts, as both parties see it. */
export const phases = ['need', 'dialogue', 'assessment', 'agreement', 'decision', 'signing', 'running'] as const
export type Phase = (typeof phases)[number]

const phaseOf: Readonly<Record<PartnershipState, Phase>> = {
  needSpotted: 'need',
  screened: 'need',
  matching: 'need',
  dialogue: 'dialogue',
  jointNeed: 'dialogue',
  suitability: 'assessment',
  otherForm: 'assessment',
  childAssessment: 'assessment',
  dataAndAid: 'assessment',
  drafting: 'agreement',
  associationDecision: 'agreement',
  preparation: 'decision',
  referral: 'decision',
  committee: 'decision',
  boardDecision: 'decision',
  remitted: 'decision',
  tabled: 'decision',
  rejected: 'decision',
  approved: 'decision',
  announced: 'decision',
  appealRunning: 'decision',
  appealed: 'decision',
  legalForce: 'decision',
  signing: 'signing',
  active: 'running',
  paused: 'running',
  ended: 'running',
}

/** The part of the way that a state belongs to. */
export const phaseIn = (state: PartnershipState): Phase => phaseOf[state]
