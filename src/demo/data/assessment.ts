import type { StoryAnswer } from '../assessment-rows.ts'

/** What has been answered so far about a place for the young by the river; some questions are left. */
export const answers = [
  { question: 'municipal', answer: 'yes', reason: 'Fritid för unga är en kommunal angelägenhet.' },
  { question: 'publicPower', answer: 'none', reason: 'Inga beslut om enskilda fattas.' },
  { question: 'counterpart', answer: 'association', reason: 'Kvällsöppet är en ideell förening.' },
  {
    question: 'specifiedBy',
    answer: 'jointly',
    reason: 'Idén kom från de unga och har formats i tre samtal.',
    side: 'association',
  },
  { question: 'payment', answer: 'lumpSum', reason: 'Kommunen lägger in en lokal och ett belopp om året.' },
  { question: 'enforceable', answer: 'no', reason: 'Ingen part kan kräva den andra på en tjänst.' },
  { question: 'wouldOtherwiseProvide', answer: 'no', reason: 'Kommunen skulle inte driva mötesplatsen själv.' },
  { question: 'marketExists', answer: 'no', reason: 'Ingen annan erbjuder det unga själva driver.' },
  {
    question: 'ownShare',
    answer: '35',
    reason: 'Femton unga lägger ungefär 2 000 timmar om året.',
    evidence: 'Föreningens uppskattning, bifogad dialoganteckningen.',
    side: 'association',
  },
  { question: 'K02', answer: 'yes', reason: 'Behovet är beskrivet och bekräftat av båda.' },
  {
    question: 'K08',
    answer: 'no',
    reason: 'Kommunen beställer ingenting. De unga driver platsen, och båda lägger in resurser.',
  },
  { question: 'K12', answer: 'yes', reason: 'Kommunen står för lokalen, föreningen för tid och arbete.' },
] as const satisfies readonly StoryAnswer[]

/** What the association says of it. */
export const comment = 'Vi tror att fler än 40 unga i veckan är rimligt att nå redan första året.'

/** What both have agreed that the need is. */
export const jointNeed = {
  challenge: 'Unga i Björkvik har ingenstans att vara på kvällar och helger utan att behöva betala.',
  targetGroup: 'Unga 13–19 år, ungefär 900 i Björkvik.',
  whyTogether: 'De unga kan driva platsen och nå varandra. Kommunen har lokalen och kan stå för tryggheten runt om.',
  goal: 'Unga i Björkvik har en plats som de själva driver, öppen kvällar och helger.',
} as const
