import type { Example } from '../rule.ts'

export const equalTreatmentExamples: readonly Example[] = [
  { title: 'Den enda föreningen på orten', kind: 'plain', given: { others: 'nej' }, value: true, level: 'ok' },
  {
    title: 'En andra förening vill vara med: prövad, och svar med skäl',
    kind: 'plain',
    given: { others: 'ja', wereAsked: 'ja' },
    value: true,
    level: 'ok',
  },
  {
    title: 'Andra utestängs under tystnad',
    kind: 'boundary',
    given: { others: 'ja', wereAsked: 'nej' },
    value: false,
    level: 'block',
  },
  {
    title: 'Bara en har lokalen som behövs',
    kind: 'boundary',
    given: { others: 'ja', wereAsked: 'nej', hasReasons: 'ja' },
    value: true,
    level: 'ok',
  },
]

export const businessSupportExamples: readonly Example[] = [
  {
    title: 'En enskild firmas kafé kallas partnerskap',
    kind: 'plain',
    given: { isBusiness: 'ja', isIndividual: 'ja' },
    value: false,
    level: 'block',
  },
  {
    title: 'En förenings mötesplats utan försäljning',
    kind: 'plain',
    given: { isBusiness: 'nej', isIndividual: 'ja' },
    value: true,
    level: 'ok',
  },
  {
    title: 'Enskilt stöd med synnerliga skäl',
    kind: 'boundary',
    given: { isBusiness: 'ja', isIndividual: 'ja', hasExceptionalReasons: 'ja' },
    value: true,
    level: 'warn',
  },
  {
    title: 'En kurs som är öppen för alla företagare',
    kind: 'boundary',
    given: { isBusiness: 'ja', isIndividual: 'nej' },
    value: true,
    level: 'ok',
  },
]

export const youthExamples: readonly Example[] = [
  { title: 'En scoutkår', kind: 'plain', given: { isYouth: 'ja' }, value: true, level: 'ok' },
  {
    title: 'Ett politiskt ungdomsförbund',
    kind: 'boundary',
    given: { isYouth: 'ja', isPolitical: 'ja' },
    value: true,
    level: 'ok',
  },
  {
    title: 'Moderpartiets lokalavdelning',
    kind: 'boundary',
    given: { isYouth: 'nej', isPolitical: 'ja' },
    value: false,
    level: 'info',
  },
]
