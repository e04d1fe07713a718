import type { Example } from '../rule.ts'

const whole = { showsServing: 'ja', showsDecision: 'ja' }

export const minutesContentExamples: readonly Example[] = [
  { title: 'Ett beslut utan yrkanden', kind: 'plain', given: whole, value: [], level: 'ok' },
  {
    title: 'Ett yrkande som togs tillbaka behöver inte stå',
    kind: 'boundary',
    given: { ...whole, motionsMade: '1', motionsWithdrawn: '1', motionsShown: '0' },
    value: [],
    level: 'ok',
  },
  {
    title: 'Öppen omröstning 8–7 med namn och röster',
    kind: 'plain',
    given: { ...whole, hadOpenVote: 'ja', showsResult: 'ja', showsVotesByName: 'ja' },
    value: [],
    level: 'ok',
  },
  {
    title: 'Öppen omröstning utan namn',
    kind: 'boundary',
    given: { ...whole, hadOpenVote: 'ja', showsResult: 'ja' },
    value: ['votes'],
    level: 'warn',
  },
  {
    title: 'Ett enda yrkande behöver ingen propositionsordning',
    kind: 'boundary',
    given: { ...whole, motionsMade: '1', motionsShown: '1' },
    value: [],
    level: 'ok',
  },
  {
    title: 'Två yrkanden, propositionsordning och reservation saknas',
    kind: 'boundary',
    given: { ...whole, motionsMade: '2', motionsShown: '2', reservationsMade: '1' },
    value: ['order', 'reservations'],
    level: 'warn',
  },
  {
    title: 'Fullmäktige: två interpellationer ställdes men bara en står i protokollet',
    kind: 'boundary',
    given: { ...whole, questionsAsked: '2', questionsShown: '1' },
    value: ['questions'],
    level: 'warn',
  },
]

export const numberingExamples: readonly Example[] = [
  {
    title: 'Två protokoll som fyller varandra',
    kind: 'plain',
    given: { paragraphs: '146-149, 151-166; 150' },
    value: [],
    level: 'ok',
  },
  {
    title: '§ 150 saknas',
    kind: 'boundary',
    given: { paragraphs: '146-149, 151-166' },
    value: [150],
    level: 'block',
  },
  {
    title: '§ 21 saknas mellan två protokoll',
    kind: 'boundary',
    given: { paragraphs: '1-20; 22-25' },
    value: [21],
    level: 'block',
  },
]
