import { cite } from './citation.ts'
import { businessSupportExamples, equalTreatmentExamples, youthExamples } from './data/support-examples.ts'
import { closing, defineRule, type Step, versions } from './rule.ts'

type Others = {
  /** Whether some other association stands in the same position. */
  readonly others: boolean
  readonly wereAsked?: boolean | undefined
  readonly hasReasons?: boolean | undefined
}

/** Whether every association in the same position had a fair chance, or there are factual reasons to tell them apart. */
export const treatsEqually = ({ others, wereAsked, hasReasons }: Others): boolean =>
  !others || wereAsked === true || hasReasons === true

/** Likställighet mellan föreningar. */
export const equalTreatment = defineRule({
  id: 'kl-2-3',
  ruleId: 'R-KOM-3',
  title: 'Lika behandling',
  levels: ['block'],
  basis: 'law',
  interpretation:
    'Lagen talar om medlemmar. Att föreningar i samma läge ska få en rimlig chans att delta eller säga emot är vår läsning.',
  inputs: {
    others: { kind: 'yesNo', label: 'Andra föreningar är i samma läge' },
    wereAsked: { kind: 'yesNo', label: 'De har fått frågan och ett svar med skäl', optional: true },
    hasReasons: { kind: 'yesNo', label: 'Det finns sakliga skäl att skilja på dem', optional: true },
    on: { kind: 'day', label: 'Dag', optional: true },
  },
  versions: versions({
    from: '2018-01-01',
    says: 'En kommun behandlar sina medlemmar lika, om inte sakliga skäl talar för något annat. Det gäller också när föreningar får stöd.',
    citations: [cite('kl2017', { chapter: 2, section: '3' })],
  }),
  examples: equalTreatmentExamples,
  versionDay: ({ on }) => on,
  decide: (asked, version) => {
    const value = treatsEqually(asked)
    const steps: Step[] = [{ says: asked.others ? 'Andra är i samma läge' : 'Ingen annan är i samma läge' }]
    if (asked.wereAsked === true) steps.push({ says: 'De har fått frågan och ett svar' })
    if (asked.hasReasons === true) steps.push({ says: 'Det finns sakliga skäl' })
    const says = value ? 'Föreningarna behandlas lika' : 'Andra utestängs utan skäl: bjud in dem eller skriv skälen'
    return { value, level: value ? 'ok' : 'block', steps: [...steps, closing(says, version)] }
  },
})

/** Stöd till en enskild näringsidkare. General promotion of trade is another matter and is allowed. */
export const businessSupport = defineRule({
  id: 'kl-2-8',
  ruleId: 'R-KOM-5',
  title: 'Stöd till en enskild näringsidkare',
  levels: ['block', 'warn'],
  basis: 'law',
  interpretation:
    'Om en förening är näringsidkare i en viss verksamhet beror på verksamheten, inte på föreningsformen.',
  inputs: {
    isBusiness: { kind: 'yesNo', label: 'Mottagaren bedriver näringsverksamhet i det som får stöd' },
    isIndividual: { kind: 'yesNo', label: 'Stödet riktas till just den' },
    hasExceptionalReasons: { kind: 'yesNo', label: 'Det finns synnerliga skäl', optional: true },
    on: { kind: 'day', label: 'Dag', optional: true },
  },
  versions: versions({
    from: '2018-01-01',
    says: 'En kommun får främja näringslivet i stort. Stöd till en enskild näringsidkare kräver synnerliga skäl.',
    citations: [cite('kl2017', { chapter: 2, section: '8' })],
  }),
  examples: businessSupportExamples,
  versionDay: ({ on }) => on,
  decide: ({ isBusiness, isIndividual, hasExceptionalReasons }, version) => {
    const isSupport = isBusiness && isIndividual
    const value = !isSupport || hasExceptionalReasons === true
    const steps: Step[] = [{ says: isBusiness ? 'Näringsverksamhet' : 'Inte näringsverksamhet' }]
    if (isBusiness) steps.push({ says: isIndividual ? 'Riktat till en enda' : 'Öppet för alla i samma läge' })
    if (isSupport && value) steps.push({ says: 'Synnerliga skäl: skriv dem i beslutet' })
    const says = value ? 'Får lämnas' : 'Får inte lämnas utan synnerliga skäl'
    if (!value) return { value, level: 'block', steps: [...steps, closing(says, version)] }
    return { value, level: isSupport ? 'warn' : 'ok', steps: [...steps, closing(says, version)] }
  },
})

/** Stöd till ungdomsorganisationer, also for their political work. */
export const youthSupport = defineRule({
  id: 'bef-2-5',
  ruleId: 'R-KOM-6',
  title: 'Stöd till ungdomsorganisationer',
  levels: ['info'],
  basis: 'law',
  inputs: {
    isYouth: { kind: 'yesNo', label: 'Organisationen är en ungdomsorganisation' },
    isPolitical: { kind: 'yesNo', label: 'Stödet gäller politisk verksamhet', optional: true },
    on: { kind: 'day', label: 'Dag', optional: true },
  },
  versions: versions({
    from: '2009-03-01',
    says: 'En kommun får ge ungdomsorganisationer ekonomiskt stöd, också till politisk verksamhet.',
    citations: [cite('bef', { chapter: 2, section: '5' })],
  }),
  examples: youthExamples,
  versionDay: ({ on }) => on,
  decide: ({ isYouth, isPolitical }, version) => {
    const steps: Step[] = [{ says: isYouth ? 'Ungdomsorganisation' : 'Ingen ungdomsorganisation' }]
    if (isPolitical === true) steps.push({ says: 'Gäller politisk verksamhet' })
    const says = isYouth ? 'Den särskilda rätten gäller' : 'Den särskilda rätten gäller inte'
    return { value: isYouth, level: isYouth ? 'ok' : 'info', steps: [...steps, closing(says, version)] }
  },
})
