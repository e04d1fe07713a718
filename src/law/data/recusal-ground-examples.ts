import type { Example } from '../rule.ts'

export const recusalGroundExamples: readonly Example[] = [
  {
    title: 'Kassör i föreningen som partnerskapet ska tecknas med',
    kind: 'plain',
    given: { tie: 'leader', body: 'board' },
    value: 'leave',
    level: 'block',
  },
  {
    title: 'En av fyra tusen medlemmar',
    kind: 'boundary',
    given: { tie: 'member', body: 'board' },
    value: 'stay',
    level: 'ok',
  },
  {
    title: 'En syster får sin lön av partnerskapet',
    kind: 'plain',
    given: { tie: 'closeLeader', body: 'board' },
    value: 'leave',
    level: 'block',
  },
  {
    title: 'Fullmäktige antar en policy och ledamoten leder en av många klubbar',
    kind: 'boundary',
    given: { tie: 'leader', body: 'council', isPersonal: 'nej' },
    value: 'test',
    level: 'warn',
  },
  {
    title: 'Fullmäktige lånar ut till en förening där ledamoten ensam har gått i borgen',
    kind: 'boundary',
    given: { tie: 'leader', body: 'council', isPersonal: 'ja' },
    value: 'leave',
    level: 'block',
  },
  {
    title: 'Kommunens företrädare i styrgruppen',
    kind: 'boundary',
    given: { tie: 'steeringGroup', body: 'board' },
    value: 'test',
    level: 'warn',
  },
]

export const recusalDecisionExamples: readonly Example[] = [
  {
    title: 'Ledamoten säger det själv och ersättaren går in',
    kind: 'plain',
    given: { isContested: 'nej', steppedIn: 'ja', quorateWithout: 'ja' },
    value: 'noDecision',
  },
  {
    title: 'Ledamoten håller inte med: nämnden avgör utan ledamoten',
    kind: 'plain',
    given: { isContested: 'ja', steppedIn: 'nej', quorateWithout: 'ja' },
    value: 'decideWithout',
  },
  {
    title: 'Nämnden är annars inte beslutsför',
    kind: 'boundary',
    given: { isContested: 'ja', steppedIn: 'nej', quorateWithout: 'nej' },
    value: 'decideWith',
  },
]
