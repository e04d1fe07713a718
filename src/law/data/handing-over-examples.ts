import type { Example } from '../rule.ts'

export const handingOverExamples: readonly Example[] = [
  {
    title: 'Öppna kvällar bredvid kommunens egen fritidsgård',
    kind: 'plain',
    given: { isPublicPower: 'nej', isWholeMatter: 'nej' },
    value: [],
    level: 'ok',
  },
  {
    title: 'Hela fritidsgården lämnas till en förening',
    kind: 'plain',
    given: { isPublicPower: 'nej', isWholeMatter: 'ja' },
    value: ['council', 'programme', 'control', 'insight'],
    level: 'block',
  },
  {
    title: 'Allt är på plats',
    kind: 'plain',
    given: {
      isPublicPower: 'nej',
      isWholeMatter: 'ja',
      hasCouncilDecision: 'ja',
      hasProgramme: 'ja',
      hasControl: 'ja',
      hasInsight: 'ja',
    },
    value: [],
    level: 'ok',
  },
  {
    title: 'Föreningen ska avgöra vem som får plats, utan stöd i lag',
    kind: 'boundary',
    given: { isPublicPower: 'ja', isWholeMatter: 'nej' },
    value: ['statute'],
    level: 'block',
  },
]

const small = { isOfPrinciple: 'nej', isWholeMatter: 'nej', isBeyondBudget: 'nej', boards: '1' }

export const levelExamples: readonly Example[] = [
  {
    title: 'Riktlinjer för alla nämnder',
    kind: 'plain',
    given: { ...small, isOfPrinciple: 'ja', boards: '8' },
    value: 'council',
    level: 'info',
  },
  { title: 'Skyddat boende för 300 000 kronor om året', kind: 'plain', given: small, value: 'board', level: 'info' },
  {
    title: 'Fleråriga pengar utöver budgeten',
    kind: 'boundary',
    given: { ...small, isBeyondBudget: 'ja' },
    value: 'moneyFirst',
    level: 'info',
  },
  {
    title: 'Två nämnder går in tillsammans',
    kind: 'boundary',
    given: { ...small, boards: '2' },
    value: 'severalBoards',
    level: 'info',
  },
  {
    title: 'En hel fritidsgård, fast bara en nämnd berörs',
    kind: 'boundary',
    given: { ...small, isWholeMatter: 'ja' },
    value: 'council',
    level: 'info',
  },
]
