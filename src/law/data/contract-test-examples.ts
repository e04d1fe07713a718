import type { Example } from '../rule.ts'

const shelter = {
  specifiedBy: 'association',
  payment: 'lumpSum',
  enforceable: 'no',
  isOwnDuty: 'nej',
  marketExists: 'nej',
  ownSharePercent: '35',
}

export const contractTestExamples: readonly Example[] = [
  {
    title: 'Kvinnojourens egen verksamhet, −4',
    kind: 'plain',
    given: shelter,
    value: 'notContract',
    level: 'ok',
  },
  {
    title: 'Samma, men kommunens skyldighet är det som köps: −2',
    kind: 'plain',
    given: { ...shelter, isOwnDuty: 'ja' },
    value: 'notContract',
    level: 'ok',
  },
  {
    title: 'Jouren lovar ett antal platser varje dag: 1',
    kind: 'boundary',
    given: { ...shelter, payment: 'perUnit', enforceable: 'yes' },
    value: 'legalReview',
    level: 'warn',
  },
  {
    title: 'Lovade platser och kommunens skyldighet: 3',
    kind: 'boundary',
    given: { ...shelter, payment: 'perUnit', enforceable: 'yes', isOwnDuty: 'ja' },
    value: 'legalReview',
    level: 'warn',
  },
  {
    title: 'Driften av ett äldreboende: 12',
    kind: 'plain',
    given: {
      specifiedBy: 'authority',
      payment: 'perUnit',
      enforceable: 'yes',
      isOwnDuty: 'ja',
      marketExists: 'ja',
      ownSharePercent: '0',
    },
    value: 'contract',
    level: 'block',
  },
  {
    title: 'Exakt 4: kontrakt',
    kind: 'boundary',
    given: { ...shelter, specifiedBy: 'authority', payment: 'none', isOwnDuty: 'ja', ownSharePercent: '10' },
    value: 'contract',
    level: 'block',
  },
  {
    title: 'Exakt 0: inget kontrakt',
    kind: 'boundary',
    given: { ...shelter, specifiedBy: 'jointly', payment: 'none', ownSharePercent: '30' },
    value: 'notContract',
    level: 'ok',
  },
  {
    title: 'Summan är 0, men det är kommunens skyldighet på en marknad',
    kind: 'boundary',
    given: { ...shelter, isOwnDuty: 'ja', marketExists: 'ja' },
    value: 'contract',
    level: 'block',
  },
]
