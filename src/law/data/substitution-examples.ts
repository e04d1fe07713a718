import type { Example } from '../rule.ts'

export const substitutionExamples: readonly Example[] = [
  {
    title: 'En ledamot för M saknas och M:s första ersättare är där',
    kind: 'plain',
    given: { party: 'M', available: 'L, M, S' },
    value: 'M',
    level: 'ok',
  },
  {
    title: 'Ingen från M: nästa parti i fullmäktiges tabell',
    kind: 'boundary',
    given: { party: 'M', available: 'S, L', table: 'KD, L, C' },
    value: 'L',
    level: 'ok',
  },
  {
    title: 'Ingen i tabellen kan tjänstgöra',
    kind: 'boundary',
    given: { party: 'M', available: 'S', table: 'KD, L, C' },
    value: null,
    level: 'block',
  },
  {
    title: 'Utan tabell går den första i valets ordning in',
    kind: 'boundary',
    given: { party: 'M', available: 'S, L' },
    value: 'S',
    level: 'ok',
  },
]

export const lateMemberExamples: readonly Example[] = [
  {
    title: 'Kommer under § 12',
    kind: 'plain',
    given: { paragraph: '12', isOpen: 'ja' },
    value: 13,
  },
  {
    title: 'Kommer innan § 12 öppnas',
    kind: 'boundary',
    given: { paragraph: '12', isOpen: 'nej' },
    value: 12,
  },
  {
    title: 'Kommer under årets första paragraf',
    kind: 'boundary',
    given: { paragraph: '1', isOpen: 'ja' },
    value: 2,
  },
]

export const equalRightsExamples: readonly Example[] = [
  { title: 'Tjänstgör och röstar', kind: 'plain', given: { act: 'vote', serves: 'ja' }, value: true, level: 'ok' },
  {
    title: 'Tjänstgör inte och vill reservera sig',
    kind: 'boundary',
    given: { act: 'reserve', serves: 'nej' },
    value: false,
    level: 'block',
  },
  {
    title: 'Tjänstgör inte men får sin mening antecknad',
    kind: 'boundary',
    given: { act: 'opinion', serves: 'nej', mayNoteOpinion: 'ja' },
    value: true,
    level: 'ok',
  },
  {
    title: 'Tjänstgör inte och lyssnar',
    kind: 'plain',
    given: { act: 'attend', serves: 'nej' },
    value: true,
    level: 'ok',
  },
]
