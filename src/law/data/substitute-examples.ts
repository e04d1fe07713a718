import type { Example } from '../rule.ts'

const meeting = '146-149, 151-166'

export const returnExamples: readonly Example[] = [
  {
    title: 'Ute för jäv i en paragraf, tillbaka i nästa',
    kind: 'plain',
    given: { body: 'board', cause: 'recusal' },
    value: true,
    level: 'ok',
  },
  {
    title: 'Lämnade fullmäktige för ett samtal och vill rösta senare',
    kind: 'boundary',
    given: { body: 'council', cause: 'other' },
    value: false,
    level: 'block',
  },
  {
    title: 'Samma sak i en nämnd utan egen regel',
    kind: 'boundary',
    given: { body: 'board', cause: 'other' },
    value: true,
    level: 'warn',
  },
  {
    title: 'I en nämnd vars reglemente säger nej',
    kind: 'boundary',
    given: { body: 'board', cause: 'other', boardRule: 'block' },
    value: false,
    level: 'block',
  },
  {
    title: 'Fullmäktige fortsätter nästa dag',
    kind: 'boundary',
    given: { body: 'council', cause: 'other', isSameDay: 'nej' },
    value: true,
    level: 'ok',
  },
]

export const samePartyExamples: readonly Example[] = [
  {
    title: 'Jäv i § 158: MP går in för MP',
    kind: 'plain',
    given: { memberParty: 'MP', substituteParty: 'MP' },
    value: true,
    level: 'ok',
  },
  {
    title: '§§ 147–148: M går in för M',
    kind: 'plain',
    given: { memberParty: 'M', substituteParty: 'm' },
    value: true,
    level: 'ok',
  },
  {
    title: '§ 155: S går in för S',
    kind: 'plain',
    given: { memberParty: 'S', substituteParty: 'S' },
    value: true,
    level: 'ok',
  },
  {
    title: 'Ingen från M på plats: nästa parti i ordningen',
    kind: 'boundary',
    given: { memberParty: 'M', substituteParty: 'L', availableParties: 'L, S' },
    value: false,
    level: 'info',
  },
  {
    title: 'M fanns på plats men L gick in',
    kind: 'boundary',
    given: { memberParty: 'M', substituteParty: 'L', availableParties: 'L, M' },
    value: false,
    level: 'warn',
  },
]

export const serviceExamples: readonly Example[] = [
  {
    title: 'Ordföranden ute i § 155',
    kind: 'plain',
    given: { paragraphs: meeting, away: '155' },
    value: [
      { from: 146, to: 149 },
      { from: 151, to: 154 },
      { from: 156, to: 166 },
    ],
  },
  {
    title: 'Deltar inte i §§ 147–148',
    kind: 'plain',
    given: { paragraphs: meeting, away: '147-148' },
    value: [
      { from: 146, to: 146 },
      { from: 149, to: 149 },
      { from: 151, to: 166 },
    ],
  },
  {
    title: 'Ute i § 158',
    kind: 'plain',
    given: { paragraphs: meeting, away: '158' },
    value: [
      { from: 146, to: 149 },
      { from: 151, to: 157 },
      { from: 159, to: 166 },
    ],
  },
  {
    title: 'Närvarande till och med § 154',
    kind: 'boundary',
    given: { paragraphs: meeting, through: '154' },
    value: [
      { from: 146, to: 149 },
      { from: 151, to: 154 },
    ],
  },
  {
    title: 'Kom under § 12 och tjänstgör från § 13',
    kind: 'boundary',
    given: { paragraphs: '1-20', from: '13' },
    value: [{ from: 13, to: 20 }],
  },
]
