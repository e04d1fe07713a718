import { cite } from './citation.ts'
import { handingOverExamples, levelExamples } from './data/handing-over-examples.ts'
import { closing, defineRule, type Step, versions } from './rule.ts'

const lacks = {
  statute: 'Stöd i lag för myndighetsutövningen',
  ownBoard: 'Lagen kräver att en nämnd sköter saken',
  council: 'Beslut i fullmäktige om att lämna över',
  programme: 'Fullmäktiges program för privata utförare',
  control: 'Villkor om kontroll och uppföljning',
  insight: 'Villkor om information för allmänhetens insyn',
} as const

/** What is lacking before a municipal matter may be handed over. */
export type HandingOverLack = keyof typeof lacks

type HandingOver = {
  readonly isPublicPower: boolean
  readonly hasStatute?: boolean | undefined
  /** Whether the care of the matter as such goes over, not only a part of the work beside the municipality's own. */
  readonly isWholeMatter: boolean
  readonly isKeptForBoard?: boolean | undefined
  readonly hasCouncilDecision?: boolean | undefined
  readonly hasProgramme?: boolean | undefined
  readonly hasControl?: boolean | undefined
  readonly hasInsight?: boolean | undefined
}

/** What is lacking; nothing when the matter stays with the municipality and holds no public power. */
export const handingOverLacks = (asked: HandingOver): readonly HandingOverLack[] => {
  const missing: HandingOverLack[] = []
  if (asked.isPublicPower && asked.hasStatute !== true) missing.push('statute')
  if (!asked.isWholeMatter) return missing
  if (asked.isKeptForBoard === true) missing.push('ownBoard')
  if (asked.hasCouncilDecision !== true) missing.push('council')
  if (asked.hasProgramme !== true) missing.push('programme')
  if (asked.hasControl !== true) missing.push('control')
  if (asked.hasInsight !== true) missing.push('insight')
  return missing
}

/** Överlämnande av skötseln. `value` lists what is lacking. */
export const handingOver = defineRule({
  id: 'kl-10-1',
  ruleId: 'R-OVR-1',
  title: 'Lämna över skötseln av en kommunal angelägenhet',
  levels: ['block'],
  basis: 'law',
  interpretation:
    'Var gränsen går mellan att lämna över en hel angelägenhet och att göra något tillsammans är en bedömning.',
  inputs: {
    isPublicPower: { kind: 'yesNo', label: 'Innefattar myndighetsutövning mot enskilda' },
    hasStatute: { kind: 'yesNo', label: 'Lag tillåter att den lämnas över', optional: true },
    isWholeMatter: { kind: 'yesNo', label: 'Skötseln av hela angelägenheten lämnas över' },
    isKeptForBoard: { kind: 'yesNo', label: 'Lagen säger att en nämnd ska sköta den', optional: true },
    hasCouncilDecision: { kind: 'yesNo', label: 'Fullmäktige har beslutat', optional: true },
    hasProgramme: { kind: 'yesNo', label: 'Det finns ett program för mandatperioden', optional: true },
    hasControl: { kind: 'yesNo', label: 'Överenskommelsen säger hur kommunen kontrollerar', optional: true },
    hasInsight: { kind: 'yesNo', label: 'Överenskommelsen ger information för insyn', optional: true },
    on: { kind: 'day', label: 'Dag', optional: true },
  },
  versions: versions({
    from: '2018-01-01',
    says: 'Fullmäktige får lämna över skötseln av en kommunal angelägenhet. Myndighetsutövning kräver stöd i lag. Den som tar över är privat utförare: det ska finnas program, kontroll och insyn.',
    citations: [
      cite('kl2017', { chapter: 10, section: '1' }),
      cite('rf', { chapter: 12, section: '4' }),
      cite('kl2017', { chapter: 10, section: '7–9' }),
      cite('kl2017', { chapter: 5, section: '3' }),
    ],
  }),
  examples: handingOverExamples,
  versionDay: ({ on }) => on,
  decide: (asked, version) => {
    const value = handingOverLacks(asked)
    const steps: Step[] = value.map((lack) => ({ says: `Saknas: ${lacks[lack]}` }))
    const kept = asked.isWholeMatter ? 'Får lämnas över' : 'Saken lämnas inte över: nämnden beslutar'
    const says = value.length === 0 ? kept : 'Får inte lämnas över än'
    return { value, level: value.length === 0 ? 'ok' : 'block', steps: [...steps, closing(says, version)] }
  },
})

const deciders = {
  council: 'Fullmäktige',
  moneyFirst: 'Pengarna beslutas först, sedan nämnden',
  severalBoards: 'Varje nämnd för sin del, eller styrelsen om fullmäktige har gett den rätten',
  board: 'Nämnden vars reglemente rymmer saken',
} as const

/** Who decides on a partnership. */
export type DecisionLevel = keyof typeof deciders

type Weight = {
  readonly isOfPrinciple: boolean
  readonly isWholeMatter: boolean
  readonly isBeyondBudget: boolean
  readonly boards: number
}

/** Who decides: the council for what is of principle or handed over as a whole, else the board, money first. */
export const decisionLevel = ({ isOfPrinciple, isWholeMatter, isBeyondBudget, boards }: Weight): DecisionLevel => {
  if (isOfPrinciple || isWholeMatter) return 'council'
  if (isBeyondBudget) return 'moneyFirst'
  return boards > 1 ? 'severalBoards' : 'board'
}

/** Beslutsnivå. A suggestion: the board's own rules (reglemente) are known to the municipality alone. */
export const whoDecides = defineRule({
  id: 'kl-5-1',
  ruleId: 'R-COMP-1',
  title: 'Vem som beslutar om partnerskapet',
  levels: ['info'],
  basis: 'law',
  interpretation:
    'Vad som är principiellt eller av större vikt avgör kommunen. Reglementet säger vilken nämnd som har saken.',
  inputs: {
    isOfPrinciple: { kind: 'yesNo', label: 'Principiellt, av större vikt eller riktlinjer för alla nämnder' },
    isWholeMatter: { kind: 'yesNo', label: 'En hel kommunal angelägenhet lämnas över' },
    isBeyondBudget: { kind: 'yesNo', label: 'Binder pengar som nämnden inte har i sin budget' },
    boards: { kind: 'count', label: 'Antal nämnder som berörs', min: 1, max: 50 },
    on: { kind: 'day', label: 'Dag', optional: true },
  },
  versions: versions({
    from: '2018-01-01',
    says: 'Fullmäktige beslutar i det som är principiellt eller av större vikt. Annars beslutar den nämnd som har verksamheten.',
    citations: [
      cite('kl2017', { chapter: 5, section: '1' }),
      cite('kl2017', { chapter: 6, section: '3' }),
      cite('kl2017', { chapter: 6, section: '8' }),
      cite('kl2017', { chapter: 10, section: '1' }),
    ],
  }),
  examples: levelExamples,
  versionDay: ({ on }) => on,
  decide: (weight, version) => {
    const value = decisionLevel(weight)
    const steps: Step[] = []
    if (weight.isOfPrinciple) steps.push({ says: 'Principiellt eller av större vikt' })
    if (weight.isWholeMatter) steps.push({ says: 'En hel angelägenhet lämnas över' })
    if (weight.isBeyondBudget) steps.push({ says: 'Går utöver budgeten' })
    if (weight.boards > 1) steps.push({ says: `Berör ${weight.boards} nämnder` })
    return { value, level: 'info', steps: [...steps, closing(deciders[value], version)] }
  },
})
