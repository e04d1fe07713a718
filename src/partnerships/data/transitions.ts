import type { PartnershipState } from '../partnership-states.ts'
import type { Step } from '../transitions.ts'

// Steps that several states share.
const end: Step = { verb: 'end', to: 'ended', by: 'anyone', way: 'end', asksReason: true }
const back = { verb: 'back', by: 'authority', way: 'back', asksReason: true } as const satisfies Omit<Step, 'to'>
const saidNo: Step = {
  verb: 'saidNo',
  to: 'rejected',
  by: 'authority',
  way: 'refuse',
  yields: 'rejection',
  asksReason: true,
}
const signEarly: Step = {
  verb: 'signEarly',
  to: 'signing',
  by: 'authority',
  way: 'forward',
  gates: ['legalForce'],
  yields: 'weighing',
}
const legalForce: Step = { verb: 'legalForce', to: 'legalForce', by: 'facts', way: 'forward', yields: 'legalForce' }

/**
 * Every step a partnership can take, by the state it is taken from: what it is called, where it leads, who takes it, what must be in
 * place, which document the state before has yielded, and who is told (both, where nothing is said). Nothing else decides what follows what (domain list 5.2).
 */
export const steps: Readonly<Record<PartnershipState, readonly Step[]>> = {
  needSpotted: [
    { verb: 'screen', to: 'screened', by: 'authority', way: 'forward', gates: ['registered'], yields: 'idea' },
    end,
  ],
  screened: [
    { verb: 'invite', to: 'matching', by: 'authority', way: 'forward', yields: 'firstAssessment' },
    {
      verb: 'goStraight',
      to: 'dialogue',
      by: 'authority',
      way: 'forward',
      yields: 'firstAssessment',
      asksReason: true,
    },
    { ...back, to: 'needSpotted' },
    end,
  ],
  matching: [
    { verb: 'beginDialogue', to: 'dialogue', by: 'authority', way: 'forward', yields: 'invitation' },
    { ...back, to: 'screened' },
    end,
  ],
  dialogue: [
    {
      verb: 'describeNeed',
      to: 'jointNeed',
      by: 'together',
      way: 'forward',
      gates: ['consent'],
      yields: 'dialogueNotes',
    },
    { ...back, to: 'screened' },
    end,
  ],
  jointNeed: [
    {
      verb: 'assess',
      to: 'suitability',
      by: 'together',
      way: 'forward',
      gates: ['consent', 'goal'],
      yields: 'jointNeed',
    },
    { verb: 'back', to: 'dialogue', by: 'anyone', way: 'back', asksReason: true },
    end,
  ],
  suitability: [
    { verb: 'fit', to: 'childAssessment', by: 'authority', way: 'forward', gates: ['consent'], yields: 'suitability' },
    { verb: 'otherForm', to: 'otherForm', by: 'authority', way: 'refuse', yields: 'otherForm', asksReason: true },
    { ...back, to: 'jointNeed' },
    end,
  ],
  otherForm: [{ ...back, to: 'suitability' }, end],
  childAssessment: [
    {
      verb: 'childDone',
      to: 'dataAndAid',
      by: 'authority',
      way: 'forward',
      gates: ['consent'],
      yields: 'childAssessment',
      tells: 'nobody',
    },
    { ...back, to: 'suitability' },
    end,
  ],
  dataAndAid: [
    {
      verb: 'draft',
      to: 'drafting',
      by: 'authority',
      way: 'forward',
      gates: ['consent'],
      yields: 'dataAndAid',
      tells: 'association',
    },
    { ...back, to: 'childAssessment' },
    end,
  ],
  drafting: [
    {
      verb: 'agree',
      to: 'associationDecision',
      by: 'together',
      way: 'forward',
      gates: ['consent', 'brings'],
      yields: 'draft',
    },
    { ...back, to: 'dataAndAid' },
    end,
  ],
  associationDecision: [
    {
      verb: 'associationDecides',
      to: 'preparation',
      by: 'association',
      way: 'forward',
      gates: ['consent'],
      yields: 'associationMinutes',
      tells: 'authority',
    },
    { verb: 'back', to: 'drafting', by: 'anyone', way: 'back', asksReason: true },
    end,
  ],
  preparation: [
    { verb: 'handOver', to: 'committee', by: 'authority', way: 'forward', gates: ['consent'], yields: 'memo' },
    { verb: 'refer', to: 'referral', by: 'authority', way: 'forward', gates: ['consent'], yields: 'memo' },
    { ...back, to: 'drafting' },
    end,
  ],
  referral: [
    {
      verb: 'handOver',
      to: 'committee',
      by: 'authority',
      way: 'forward',
      gates: ['consent'],
      yields: 'referralAnswers',
    },
    { ...back, to: 'preparation' },
    end,
  ],
  committee: [
    { verb: 'decided', to: 'boardDecision', by: 'facts', way: 'forward', yields: 'decision' },
    { verb: 'remitted', to: 'remitted', by: 'facts', way: 'refuse', yields: 'remission' },
    { verb: 'tabled', to: 'tabled', by: 'facts', way: 'refuse', yields: 'newMeeting' },
    { ...back, to: 'preparation' },
    end,
  ],
  remitted: [{ verb: 'supplement', to: 'preparation', by: 'authority', way: 'forward' }, end],
  tabled: [
    { verb: 'decided', to: 'boardDecision', by: 'facts', way: 'forward', yields: 'decision' },
    { verb: 'remitted', to: 'remitted', by: 'facts', way: 'refuse', yields: 'remission' },
    { ...back, to: 'preparation' },
    end,
  ],
  boardDecision: [
    { verb: 'approved', to: 'approved', by: 'facts', way: 'forward', yields: 'minutes', tells: 'authority' },
    signEarly,
    saidNo,
    { ...back, to: 'preparation' },
    end,
  ],
  approved: [
    { verb: 'announced', to: 'announced', by: 'facts', way: 'forward', yields: 'notice', tells: 'nobody' },
    signEarly,
    saidNo,
    { ...back, to: 'preparation' },
    end,
  ],
  announced: [
    { verb: 'appealPeriod', to: 'appealRunning', by: 'facts', way: 'forward' },
    legalForce,
    signEarly,
    saidNo,
    { ...back, to: 'preparation' },
    end,
  ],
  appealRunning: [
    { verb: 'appealed', to: 'appealed', by: 'facts', way: 'forward', yields: 'appeal' },
    legalForce,
    { verb: 'quashed', to: 'rejected', by: 'facts', way: 'refuse', yields: 'ruling' },
    signEarly,
    saidNo,
    { ...back, to: 'preparation' },
    end,
  ],
  appealed: [
    legalForce,
    { verb: 'appealOver', to: 'appealRunning', by: 'facts', way: 'forward', yields: 'ruling' },
    { verb: 'quashed', to: 'rejected', by: 'facts', way: 'refuse', yields: 'ruling' },
    signEarly,
    { ...back, to: 'preparation' },
    end,
  ],
  rejected: [
    { verb: 'tryAgain', to: 'dialogue', by: 'together', way: 'back', asksReason: true },
    { ...back, to: 'boardDecision' },
    end,
  ],
  legalForce: [
    { verb: 'sign', to: 'signing', by: 'authority', way: 'forward', yields: 'forceNote' },
    { verb: 'reopen', to: 'drafting', by: 'together', way: 'back', asksReason: true },
    end,
  ],
  signing: [
    {
      verb: 'start',
      to: 'active',
      by: 'authority',
      way: 'forward',
      gates: ['startDay', 'brings'],
      yields: 'signedAgreement',
    },
    { verb: 'reopen', to: 'drafting', by: 'together', way: 'back', asksReason: true },
    end,
  ],
  active: [{ verb: 'pause', to: 'paused', by: 'together', way: 'back', asksReason: true }, end],
  paused: [{ verb: 'resume', to: 'active', by: 'together', way: 'forward' }, end],
  ended: [],
}
