import { type Day, monthNames, parseDay } from '../platform/time.ts'
import { cite } from './citation.ts'
import { assignmentExamples } from './data/assignment-examples.ts'
import { closing, defineRule, type Step, versions } from './rule.ts'

const monthWord = monthNames.join('|')
const dueForm = new RegExp(`\\b(?:(\\d{1,2})(?::e|:a)?\\s+)?(${monthWord})\\s+(\\d{4})\\b`, 'iu')
const isoForm = /\b\d{4}-\d{2}-\d{2}\b/

/**
 * The due day in words like "redovisas senast juni 2025" (the month's last day) or "den 15 maj 2025". Undefined when
 * they name no month with a year: a bare year, a season or a meeting is not guessed at.
 */
export const dueDayIn = (words: string): Day | undefined => {
  const iso = isoForm.exec(words)
  if (iso) return parseDay(iso[0])
  const match = dueForm.exec(words)
  if (!match) return undefined
  const month = monthNames.indexOf((match[2] ?? '').toLowerCase()) + 1
  const first = parseDay(`${match[3]}-${String(month).padStart(2, '0')}-01`)
  if (first === undefined || match[1] === undefined) return first?.with({ day: first.daysInMonth })
  const date = Number(match[1])
  return date >= 1 && date <= first.daysInMonth ? first.with({ day: date }) : undefined
}

const says = 'Ett uppdrag ska säga vem som får det, när det ska vara klart och till vem det redovisas.'

/** Uppdrag med slutdag. `value` is the due day, null when there is none: then the one who decides is warned. */
export const assignment = defineRule({
  id: 'practice-assignment',
  ruleId: 'R-ASG-1',
  title: 'Ett uppdrag ska ha en slutdag',
  levels: ['warn'],
  basis: 'practice',
  interpretation: 'Ingen lag kräver en slutdag, men revisorer har länge bett om den.',
  inputs: {
    toRole: { kind: 'text', label: 'Vem som får uppdraget', optional: true },
    dueOn: { kind: 'day', label: 'Slutdag', optional: true },
    text: { kind: 'text', label: 'Beslutspunkten i ord', optional: true },
    on: { kind: 'day', label: 'Beslutsdag', optional: true },
  },
  versions: versions(
    { from: '1992-01-01', says, citations: [cite('kl1991', { chapter: 5, section: '59' })] },
    { from: '2018-01-01', says, citations: [cite('kl2017', { chapter: 5, section: '67' })] },
  ),
  examples: assignmentExamples,
  versionDay: ({ on }) => on,
  decide: ({ toRole, dueOn, text }, version) => {
    const value = dueOn ?? (text === undefined ? undefined : dueDayIn(text)) ?? null
    const steps: Step[] = []
    if (toRole === undefined) steps.push({ says: 'Det står inte vem som får uppdraget' })
    if (value === null) steps.push({ says: 'Uppdraget saknar slutdag' })
    const isWhole = value !== null && toRole !== undefined
    const last = isWhole ? 'Uppdraget har en slutdag' : 'Komplettera uppdraget före beslutet'
    return { value, level: isWhole ? 'ok' : 'warn', steps: [...steps, closing(last, version, value ?? undefined)] }
  },
})
