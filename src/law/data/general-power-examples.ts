import type { Example } from '../rule.ts'

export const generalInterestExamples: readonly Example[] = [
  {
    title: 'En mötesplats för unga i kommunen',
    kind: 'plain',
    given: { isGeneralInterest: 'ja', isTied: 'ja' },
    value: true,
    level: 'ok',
  },
  {
    title: 'Nytta, men bara i en annan kommun',
    kind: 'boundary',
    given: { isGeneralInterest: 'ja', isTied: 'nej' },
    value: false,
    level: 'block',
  },
  {
    title: 'Ingen anknytning, men en särskild lag tillåter det',
    kind: 'boundary',
    given: { isGeneralInterest: 'ja', isTied: 'nej', hasSpecialPower: 'ja' },
    value: true,
    level: 'ok',
  },
  {
    title: 'Bara till nytta för några enskilda',
    kind: 'plain',
    given: { isGeneralInterest: 'nej', isTied: 'ja' },
    value: false,
    level: 'block',
  },
]

export const anotherTaskExamples: readonly Example[] = [
  { title: 'Stöd till brottsutsatta', kind: 'plain', given: { belongsTo: 'nobody' }, value: true, level: 'ok' },
  { title: 'Polisens utredning', kind: 'plain', given: { belongsTo: 'state' }, value: false, level: 'block' },
  {
    title: 'Sjukvård som regionen ensam ansvarar för',
    kind: 'boundary',
    given: { belongsTo: 'otherAuthority' },
    value: false,
    level: 'block',
  },
]

export const retroactiveExamples: readonly Example[] = [
  {
    title: 'Gäller från nästa år',
    kind: 'plain',
    given: { decidedOn: '2026-11-03', appliesFrom: '2027-01-01', isBurden: 'ja' },
    value: true,
    level: 'ok',
  },
  {
    title: 'Gäller från beslutsdagen',
    kind: 'boundary',
    given: { decidedOn: '2026-11-03', appliesFrom: '2026-11-03', isBurden: 'ja' },
    value: true,
    level: 'ok',
  },
  {
    title: 'Gäller från dagen före och betungar',
    kind: 'boundary',
    given: { decidedOn: '2026-11-03', appliesFrom: '2026-11-02', isBurden: 'ja' },
    value: false,
    level: 'block',
  },
  {
    title: 'Bakåt i tiden, men till fördel',
    kind: 'boundary',
    given: { decidedOn: '2026-11-03', appliesFrom: '2026-01-01', isBurden: 'nej' },
    value: true,
    level: 'ok',
  },
  {
    title: 'Bakåt till nackdel, med synnerliga skäl',
    kind: 'boundary',
    given: { decidedOn: '2026-11-03', appliesFrom: '2026-01-01', isBurden: 'ja', hasExceptionalReasons: 'ja' },
    value: true,
    level: 'ok',
  },
]
