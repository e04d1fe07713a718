import { type Day, daysBetween } from '../platform/time.ts'
import { monthsAfter } from './calendar.ts'
import { cite } from './citation.ts'
import { motionClockExamples, preparedForBoardExamples, preparedForCouncilExamples } from './data/meeting-examples.ts'
import { closing, defineRule, type Step, versions } from './rule.ts'

const preparers = {
  executiveBoard: 'Styrelsen',
  board: 'Annan nämnd',
  councilCommittee: 'Fullmäktigeberedning',
  nobody: 'Ingen',
} as const

const exemptions = {
  election: 'Val eller avsägelse',
  audit: 'Revisionsberättelse',
  term: 'Mandattid eller antal ledamöter efter val',
  handOver: 'Överlåta ett medborgarförslag till nämnd',
} as const

type CouncilItem = {
  readonly preparedBy: keyof typeof preparers
  /** Whether the executive board has had the chance to give its opinion. */
  readonly boardOpinion?: boolean | undefined
  readonly hasProposal?: boolean | undefined
  readonly exempt?: keyof typeof exemptions | undefined
  readonly isUrgent?: boolean | undefined
  readonly present?: number | undefined
  readonly agreeing?: number | undefined
}

/** What the council item lacks before it may be decided; empty when it may. */
export const missingPreparation = (item: CouncilItem): readonly ('preparation' | 'opinion' | 'proposal')[] => {
  if (item.exempt !== undefined) return []
  const isUnanimous = item.present !== undefined && item.present > 0 && item.agreeing === item.present
  if (item.isUrgent === true && isUnanimous) return []
  if (item.preparedBy === 'nobody') return ['preparation']
  const opinion = item.preparedBy !== 'executiveBoard' && item.boardOpinion !== true ? (['opinion'] as const) : []
  const proposal = item.hasProposal === true ? [] : (['proposal'] as const)
  return [...opinion, ...proposal]
}

const lacks = {
  preparation: 'Ingen nämnd eller beredning har berett ärendet',
  opinion: 'Styrelsen har inte fått tillfälle att yttra sig',
  proposal: 'Det saknas ett förslag till beslut, som styrelsen annars ska lägga fram',
} as const

/** Beredning inför fullmäktige. `value` is true when the item may be decided. */
export const preparedForCouncil = defineRule({
  id: 'kl-5-26',
  ruleId: 'R-PREP-1',
  title: 'Beredning före fullmäktige',
  levels: ['block'],
  basis: 'law',
  inputs: {
    preparedBy: { kind: 'choice', label: 'Vem som har berett', choices: preparers },
    boardOpinion: { kind: 'yesNo', label: 'Styrelsen har fått yttra sig', optional: true },
    hasProposal: { kind: 'yesNo', label: 'Det finns ett förslag till beslut', optional: true },
    exempt: { kind: 'choice', label: 'Undantag', choices: exemptions, optional: true },
    isUrgent: { kind: 'yesNo', label: 'Brådskande', optional: true },
    present: { kind: 'count', label: 'Närvarande', min: 1, max: 501, optional: true },
    agreeing: { kind: 'count', label: 'Eniga om att avgöra ärendet', min: 0, max: 501, optional: true },
    on: { kind: 'day', label: 'Sammanträdesdag', optional: true },
  },
  versions: versions({
    from: '2018-01-01',
    says: 'Ett ärende ska vara berett av en nämnd eller en fullmäktigeberedning. Styrelsen ska alltid få yttra sig, och lägger fram förslag om ingen annan har gjort det. Ett brådskande ärende får avgöras oberett om alla närvarande är eniga.',
    citations: [cite('kl2017', { chapter: 5, section: '26–28' }), cite('kl2017', { chapter: 5, section: '29–34' })],
  }),
  examples: preparedForCouncilExamples,
  versionDay: ({ on }) => on,
  decide: (item, version) => {
    const missing = missingPreparation(item)
    const value = missing.length === 0
    const steps: Step[] = [
      { says: `Berett av: ${preparers[item.preparedBy].toLowerCase()}` },
      ...(item.exempt ? [{ says: `Undantag: ${exemptions[item.exempt].toLowerCase()}` }] : []),
      ...missing.map((what) => ({ says: lacks[what] })),
    ]
    return {
      value,
      level: value ? 'ok' : 'block',
      steps: [...steps, closing(value ? 'Ärendet får avgöras' : 'Ärendet får inte avgöras', version)],
    }
  },
})

/** Underlag till nämnden: no provision on preparation binds a board, but objectivity does. */
export const preparedForBoard = defineRule({
  id: 'practice-preparation',
  ruleId: 'R-PREP-2',
  title: 'Underlag före en nämnds beslut',
  levels: ['warn'],
  basis: 'practice',
  interpretation: 'Kommunallagen har ingen regel om beredning i nämnd. Kravet följer av saklighet och av reglementet.',
  inputs: {
    hasReport: { kind: 'yesNo', label: 'Det finns en tjänsteskrivelse' },
    hasChildAssessment: { kind: 'yesNo', label: 'Barnets bästa är prövat, eller berörs inte' },
    on: { kind: 'day', label: 'Sammanträdesdag', optional: true },
  },
  versions: versions({
    from: '2018-07-01',
    says: 'Ett ärende bör ha en tjänsteskrivelse och ett ställningstagande om barnets bästa innan nämnden beslutar.',
    citations: [cite('fl', { section: '5' })],
  }),
  examples: preparedForBoardExamples,
  versionDay: ({ on }) => on,
  decide: ({ hasReport, hasChildAssessment }, version) => {
    const value = hasReport && hasChildAssessment
    const steps: Step[] = []
    if (!hasReport) steps.push({ says: 'Tjänsteskrivelse saknas' })
    if (!hasChildAssessment) steps.push({ says: 'Det står inget om barnets bästa' })
    return {
      value,
      level: value ? 'ok' : 'warn',
      steps: [...steps, closing(value ? 'Underlaget finns' : 'Ange varför ärendet ändå tas upp', version)],
    }
  },
})

const monthsForMotion = 12

/** The day by which a motion or a citizen's proposal is decided, or its delay reported to the council. */
export const motionDay = (raisedOn: Day): Day => monthsAfter(raisedOn, monthsForMotion)

/** Ettårsfristen. The law says "if possible", so late is warned about. */
export const motionClock = defineRule({
  id: 'kl-5-35',
  ruleId: 'R-PREP-4',
  title: 'Motion och medborgarförslag: ett år',
  levels: ['warn'],
  basis: 'law',
  inputs: {
    raisedOn: { kind: 'day', label: 'Dag då motionen eller förslaget väcktes' },
    handledOn: { kind: 'day', label: 'Dag för beslut eller anmälan', optional: true },
  },
  versions: versions({
    from: '2018-01-01',
    says: 'Ska om möjligt avgöras inom ett år från att det väcktes. Går det inte ska det anmälas till fullmäktige inom samma tid.',
    citations: [cite('kl2017', { chapter: 5, section: '35' }), cite('kl2017', { chapter: 6, section: '34' })],
  }),
  examples: motionClockExamples,
  versionDay: ({ raisedOn }) => raisedOn,
  decide: ({ raisedOn, handledOn }, version) => {
    const value = motionDay(raisedOn)
    const marginDays = handledOn && daysBetween(handledOn, value)
    const judged =
      marginDays === undefined ? {} : { level: marginDays < 0 ? ('warn' as const) : ('ok' as const), marginDays }
    const steps: Step[] = [
      { says: 'Väcktes', day: raisedOn },
      { says: 'Ett år senare', day: value },
    ]
    if (handledOn) steps.push({ says: 'Beslut eller anmälan', day: handledOn })
    return { value, ...judged, steps: [...steps, closing('Avgör eller anmäl senast', version, value)] }
  },
})
