import type { Example } from '../rule.ts'

export const recusalExamples: readonly Example[] = [
  {
    title: 'Lämnar innan ärendet börjar och kommer tillbaka efteråt',
    kind: 'plain',
    given: { body: 'board', tookPart: 'nej', wasPresent: 'nej' },
    value: true,
    level: 'ok',
  },
  {
    title: 'Ersättare som inte tjänstgör, kassör hos parten, sitter kvar',
    kind: 'boundary',
    given: { body: 'board', tookPart: 'nej', wasPresent: 'ja' },
    value: false,
    level: 'block',
    isBreach: true,
  },
  {
    title: 'Ersättare som inte tjänstgör går ut under § 158',
    kind: 'plain',
    given: { body: 'board', tookPart: 'nej', wasPresent: 'nej', on: '2023-12-05' },
    value: true,
    level: 'ok',
  },
  {
    title: 'I fullmäktige får den jävige sitta kvar men inte delta',
    kind: 'boundary',
    given: { body: 'council', tookPart: 'nej', wasPresent: 'ja' },
    value: true,
    level: 'ok',
  },
  {
    title: 'Deltar i fullmäktige trots jäv',
    kind: 'boundary',
    given: { body: 'council', tookPart: 'ja', wasPresent: 'ja' },
    value: false,
    level: 'block',
    isBreach: true,
  },
  {
    title: 'Åtgärd som ingen annan kunde göra i tid',
    kind: 'boundary',
    given: { body: 'board', tookPart: 'ja', wasPresent: 'ja', nobodyElseCould: 'ja' },
    value: true,
    level: 'ok',
  },
]
