import { isBefore } from '../platform/time.ts'
import { cite } from './citation.ts'
import { anotherTaskExamples, generalInterestExamples, retroactiveExamples } from './data/general-power-examples.ts'
import { closing, defineRule, type Step, versions } from './rule.ts'

/** Allmänt intresse och anknytning: both are needed, unless a statute of its own gives the power. */
export const generalInterest = defineRule({
  id: 'kl-2-1',
  ruleId: 'R-KOM-1',
  title: 'Allmänt intresse med anknytning till kommunen',
  levels: ['block'],
  basis: 'law',
  interpretation: 'Vad som är av allmänt intresse avgörs från fall till fall.',
  inputs: {
    isGeneralInterest: { kind: 'yesNo', label: 'Saken är av allmänt intresse' },
    isTied: { kind: 'yesNo', label: 'Saken hör ihop med kommunens område eller dess medlemmar' },
    hasSpecialPower: { kind: 'yesNo', label: 'En särskild lag ger kommunen rätten', optional: true },
    on: { kind: 'day', label: 'Dag', optional: true },
  },
  versions: versions({
    from: '2018-01-01',
    says: 'En kommun får ta hand om det som är av allmänt intresse och hör ihop med dess område eller medlemmar. Särskilda lagar kan ge rätt till mer.',
    citations: [cite('kl2017', { chapter: 2, section: '1' }), cite('kl2017', { chapter: 2, section: '9' })],
  }),
  examples: generalInterestExamples,
  versionDay: ({ on }) => on,
  decide: ({ isGeneralInterest, isTied, hasSpecialPower }, version) => {
    const value = (isGeneralInterest && isTied) || hasSpecialPower === true
    const steps: Step[] = [
      { says: isGeneralInterest ? 'Av allmänt intresse' : 'Inte av allmänt intresse' },
      { says: isTied ? 'Hör ihop med kommunen' : 'Hör inte ihop med kommunen' },
    ]
    if (hasSpecialPower === true) steps.push({ says: 'En särskild lag ger rätten' })
    const says = value ? 'Kommunen får ta hand om saken' : 'Kommunen får inte ta hand om saken'
    return { value, level: value ? 'ok' : 'block', steps: [...steps, closing(says, version)] }
  },
})

const owners = {
  nobody: 'Ingen annan ensam',
  state: 'Bara staten',
  otherAuthority: 'Bara en annan kommun eller en region',
  other: 'Bara någon annan',
} as const

/** Uppgifter som andra ska ha hand om. What several may do together is not forbidden. */
export const anotherTask = defineRule({
  id: 'kl-2-2',
  ruleId: 'R-KOM-2',
  title: 'Inte någon annans uppgift',
  levels: ['block'],
  basis: 'law',
  inputs: {
    belongsTo: { kind: 'choice', label: 'Vem som ensam ska ha hand om saken', choices: owners },
    on: { kind: 'day', label: 'Dag', optional: true },
  },
  versions: versions({
    from: '2018-01-01',
    says: 'En kommun får inte ta hand om det som bara staten, en annan kommun, en region eller någon annan ska sköta.',
    citations: [cite('kl2017', { chapter: 2, section: '2' })],
  }),
  examples: anotherTaskExamples,
  versionDay: ({ on }) => on,
  decide: ({ belongsTo }, version) => {
    const value = belongsTo === 'nobody'
    const says = value ? 'Uppgiften hindrar inte kommunen' : 'Uppgiften är någon annans'
    return {
      value,
      level: value ? 'ok' : 'block',
      steps: [{ says: `Ska skötas av: ${owners[belongsTo].toLowerCase()}` }, closing(says, version)],
    }
  },
})

/** Förbud mot tillbakaverkande beslut: only what burdens the members, and only without exceptional reasons. */
export const noRetroactiveBurden = defineRule({
  id: 'kl-2-4',
  ruleId: 'R-KOM-4',
  title: 'Inget betungande beslut bakåt i tiden',
  levels: ['block'],
  basis: 'law',
  inputs: {
    decidedOn: { kind: 'day', label: 'Beslutsdag' },
    appliesFrom: { kind: 'day', label: 'Dag då beslutet börjar gälla' },
    isBurden: { kind: 'yesNo', label: 'Är till nackdel för medlemmarna' },
    hasExceptionalReasons: { kind: 'yesNo', label: 'Det finns synnerliga skäl', optional: true },
  },
  versions: versions({
    from: '2018-01-01',
    says: 'En kommun får inte besluta bakåt i tiden till nackdel för medlemmarna, utom när synnerliga skäl finns.',
    citations: [cite('kl2017', { chapter: 2, section: '4' })],
  }),
  examples: retroactiveExamples,
  versionDay: ({ decidedOn }) => decidedOn,
  decide: ({ decidedOn, appliesFrom, isBurden, hasExceptionalReasons }, version) => {
    const reachesBack = isBefore(appliesFrom, decidedOn)
    const value = !reachesBack || !isBurden || hasExceptionalReasons === true
    const steps: Step[] = [
      { says: 'Beslutet fattas', day: decidedOn },
      {
        says: reachesBack ? 'Gäller från en dag före beslutet' : 'Gäller från beslutsdagen eller senare',
        day: appliesFrom,
      },
    ]
    const says = value ? 'Får beslutas' : 'Får inte beslutas: det vänder sig bakåt till nackdel'
    return { value, level: value ? 'ok' : 'block', steps: [...steps, closing(says, version)] }
  },
})
