import type { Example } from '../rule.ts'

const always = ['principles', 'guidelines']
const [social, ordinary] = [
  { isAnnex2: 'ja', on: '2025-06-02' },
  { isAnnex2: 'nej', on: '2025-06-02' },
]

export const directAwardExamples: readonly Example[] = [
  {
    title: '250 000 kronor: dokumentera, men ingen efterannons',
    kind: 'plain',
    given: { ...ordinary, valueKr: '250000' },
    value: [...always, 'document'],
    level: 'info',
  },
  {
    title: '2,4 miljoner för en social tjänst: dokumentera och efterannonsera',
    kind: 'plain',
    given: { ...social, valueKr: '2400000' },
    value: [...always, 'document', 'afterNotice'],
    level: 'info',
  },
  {
    title: 'Exakt 100 000 kronor behöver inte dokumenteras',
    kind: 'boundary',
    given: { ...ordinary, valueKr: '100000' },
    value: always,
    level: 'info',
  },
  {
    title: 'En krona till ska dokumenteras',
    kind: 'boundary',
    given: { ...ordinary, valueKr: '100001' },
    value: [...always, 'document'],
    level: 'info',
  },
  {
    title: 'Exakt på gränsen för vanliga tjänster',
    kind: 'boundary',
    given: { ...ordinary, valueKr: '700000' },
    value: [],
    level: 'block',
  },
  {
    title: 'Exakt på tröskelvärdet för sociala tjänster',
    kind: 'boundary',
    given: { ...social, valueKr: '8109450' },
    value: [],
    level: 'block',
  },
  {
    title: 'En krona under tröskelvärdet',
    kind: 'boundary',
    given: { ...social, valueKr: '8109449' },
    value: [...always, 'document', 'afterNotice'],
    level: 'info',
  },
]

const fits = { purposeFits: 'ja', keepsValue: 'ja', isPubliclyControlled: 'nej' }

export const reservedExamples: readonly Example[] = [
  {
    title: 'Sociala tjänster och stadgar som passar',
    kind: 'plain',
    given: { ...fits, cpv: '85312000' },
    value: true,
    level: 'ok',
  },
  {
    title: 'Kommunen bestämmer över anbudsgivaren',
    kind: 'plain',
    given: { ...fits, cpv: '85312000', isPubliclyControlled: 'ja' },
    value: false,
    level: 'block',
  },
  {
    title: 'Sista koden i listans spann, med kontrollsiffra',
    kind: 'boundary',
    given: { ...fits, cpv: '85323000-9' },
    value: true,
    level: 'ok',
  },
  {
    title: 'Idrott finns i den äldre listan men inte här',
    kind: 'boundary',
    given: { ...fits, cpv: '92600000-7' },
    value: false,
    level: 'block',
  },
]
