import { cite } from './citation.ts'
import { delegationExamples, delegationReportExamples } from './data/board-post-examples.ts'
import { closing, defineRule, type Step, versions } from './rule.ts'

const receivers = {
  presidium: 'Presidiet',
  subcommittee: 'Utskott',
  member: 'Ledamot eller ersättare',
  employee: 'Anställd',
  automated: 'Automatiserad beslutsfunktion',
  steeringGroup: 'Partnerskapets styrgrupp',
} as const

const subjects = {
  ordinary: 'Vanligt ärende',
  direction: 'Verksamhetens mål, inriktning, omfattning eller kvalitet',
  toCouncil: 'Framställning eller yttrande till fullmäktige, eller om ett överklagat beslut',
  principledPower: 'Myndighetsutövning av principiell eller större vikt',
  citizenProposal: 'Medborgarförslag som har lämnats över',
  forbidden: 'Annan lag hindrar delegering',
} as const

type Delegation = {
  readonly to: keyof typeof receivers
  readonly subject: keyof typeof subjects
  /** Whether a decision of this kind is appealed under chapter 13 or not at all, or concerns procurement. */
  readonly isClosedToMachines?: boolean | undefined
  readonly isSubDelegation?: boolean | undefined
  readonly from?: 'headOfAdministration' | 'other' | undefined
  readonly boardAllows?: boolean | undefined
}

/** Why a right to decide may not be handed over; undefined when it may. */
export const whyNotDelegated = (asked: Delegation): 'receiver' | 'subject' | 'machine' | 'chain' | undefined => {
  if (asked.to === 'steeringGroup') return 'receiver'
  if (asked.subject !== 'ordinary') return 'subject'
  if (asked.to === 'automated' && asked.isClosedToMachines !== false) return 'machine'
  const isChain = asked.isSubDelegation === true
  return isChain && (asked.from !== 'headOfAdministration' || asked.boardAllows !== true) ? 'chain' : undefined
}

const refused = {
  receiver: 'Styrgruppen får bara rekommendera: lagen ger den ingen beslutanderätt',
  subject: 'Ärenden av det slaget avgör nämnden själv',
  machine: 'Ärenden som överklagas genom laglighetsprövning får inte avgöras automatiskt',
  chain: 'Bara en förvaltningschef får ge vidare, och bara om nämnden har tillåtit det',
} as const

/** Delegering av beslutanderätt. */
export const delegation = defineRule({
  id: 'kl-6-37',
  ruleId: 'R-DEL-1',
  title: 'Delegera rätten att besluta',
  levels: ['block'],
  basis: 'law',
  interpretation: 'Att ett nytt partnerskap normalt rör inriktning och omfattning är vår läsning: nämnden beslutar.',
  inputs: {
    to: { kind: 'choice', label: 'Till', choices: receivers },
    subject: { kind: 'choice', label: 'Slag av ärende', choices: subjects },
    isClosedToMachines: { kind: 'yesNo', label: 'Överklagas enligt 13 kap. eller rör upphandling', optional: true },
    isSubDelegation: { kind: 'yesNo', label: 'Vidaredelegering', optional: true },
    from: {
      kind: 'choice',
      label: 'Vem som ger vidare',
      choices: { headOfAdministration: 'Förvaltningschef', other: 'Annan anställd' },
      optional: true,
    },
    boardAllows: { kind: 'yesNo', label: 'Nämnden har tillåtit att det ges vidare', optional: true },
    on: { kind: 'day', label: 'Dag', optional: true },
  },
  versions: versions({
    from: '2022-07-01',
    says: 'En nämnd får delegera till presidium, utskott, ledamot, ersättare, anställd eller en automatiserad funktion, men inte mål, inriktning, omfattning eller kvalitet.',
    citations: [
      cite('kl2017', { chapter: 6, section: '37', amendedBy: '2022:638' }),
      cite('kl2017', { chapter: 6, section: '38' }),
      cite('kl2017', { chapter: 7, section: '5' }),
      cite('kl2017', { chapter: 7, section: '6' }),
    ],
  }),
  examples: delegationExamples,
  versionDay: ({ on }) => on,
  decide: (asked, version) => {
    const why = whyNotDelegated(asked)
    const steps: Step[] = [{ says: `${receivers[asked.to]}: ${subjects[asked.subject].toLowerCase()}` }]
    if (why) steps.push({ says: refused[why] })
    const value = why === undefined
    return {
      value,
      level: value ? 'ok' : 'block',
      steps: [...steps, closing(value ? 'Får delegeras' : 'Får inte delegeras', version)],
    }
  },
})

/** What a delegated decision asks for afterwards. */
export type DelegationDuty = 'nextMeeting' | 'report' | 'ownNotice' | 'withMinutes' | 'nothing'

type Taken = {
  /** Taken by the chair or a named member because it could not wait (KL 6:39). */
  readonly isUrgentMandate: boolean
  readonly mustBeReported?: boolean | undefined
  readonly isAppealable: boolean
  readonly isReported: boolean
}

/** Where the appeal period of a delegated decision begins, and what must be done for it to begin. */
export const delegationDuty = (taken: Taken): DelegationDuty => {
  if (taken.isReported) return 'withMinutes'
  if (taken.isUrgentMandate) return 'nextMeeting'
  if (taken.mustBeReported !== false) return 'report'
  return taken.isAppealable ? 'ownNotice' : 'nothing'
}

const duties: Readonly<Record<DelegationDuty, string>> = {
  nextMeeting: 'Anmäl beslutet på nästa sammanträde',
  report: 'Anmäl beslutet till nämnden',
  ownNotice: 'Protokollför särskilt och anslå på anslagstavlan',
  withMinutes: 'Tiden räknas från anslaget av protokollet där beslutet anmäldes',
  nothing: 'Inget mer behövs',
}

/** Anmälan av delegationsbeslut. */
export const delegationReport = defineRule({
  id: 'kl-6-40',
  ruleId: 'R-DEL-4',
  title: 'Anmäla ett delegationsbeslut',
  levels: ['warn'],
  basis: 'law',
  interpretation: 'Att tiden för ett anmält beslut räknas från protokollets anslag är en tolkning.',
  inputs: {
    isUrgentMandate: { kind: 'yesNo', label: 'Brådskande beslut av ordföranden' },
    mustBeReported: { kind: 'yesNo', label: 'Nämnden vill ha det anmält', optional: true },
    isAppealable: { kind: 'yesNo', label: 'Överklagas genom laglighetsprövning' },
    isReported: { kind: 'yesNo', label: 'Är anmält' },
    on: { kind: 'day', label: 'Beslutsdag', optional: true },
  },
  versions: versions({
    from: '2018-01-01',
    says: 'Nämnden bestämmer vilka beslut som anmäls. De som inte anmäls protokollförs särskilt och anslås, om de får överklagas. Brådskande beslut anmäls på nästa sammanträde.',
    citations: [
      cite('kl2017', { chapter: 6, section: '39' }),
      cite('kl2017', { chapter: 6, section: '40' }),
      cite('kl2017', { chapter: 7, section: '8' }),
      cite('kl2017', { chapter: 8, section: '10' }),
    ],
  }),
  examples: delegationReportExamples,
  versionDay: ({ on }) => on,
  decide: (taken, version) => {
    const value = delegationDuty(taken)
    const level = value === 'nothing' || value === 'withMinutes' ? 'ok' : 'warn'
    return {
      value,
      level,
      steps: [
        { says: taken.isUrgentMandate ? 'Brådskande beslut' : 'Beslut på delegation' },
        closing(duties[value], version),
      ],
    }
  },
})
