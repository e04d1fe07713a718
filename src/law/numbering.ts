import { cite } from './citation.ts'
import { numberingExamples } from './data/minutes-examples.ts'
import { bounded, type ParagraphRange, paragraphsInWords, rangesOf } from './paragraphs.ts'
import { closing, defineRule, type Step, versions } from './rule.ts'

/**
 * The paragraphs missing between the first and the last, ascending. Give the ranges of all minutes of one meeting
 * together: an item approved at once has minutes of its own.
 */
export const missingParagraphs = (ranges: readonly ParagraphRange[]): readonly number[] => {
  const missing: number[] = []
  let reached: number | undefined
  for (const { from, to } of bounded(ranges).toSorted((a, b) => a.from - b.from)) {
    for (let n = (reached ?? from) + 1; n < from; n += 1) missing.push(n)
    reached = Math.max(reached ?? to, to)
  }
  return missing
}

const says = 'Paragraferna löper utan luckor för varje organ och år. Alla protokoll från ett sammanträde räknas ihop.'

/** Paragrafernas följd. `value` lists the missing ones; a gap stops publishing until it is explained. */
export const numbering = defineRule({
  id: 'practice-numbering',
  ruleId: 'R-MIN-3',
  title: 'Paragraferna ska följa på varandra',
  levels: ['block'],
  basis: 'practice',
  interpretation: 'Numreringen är praxis. Lagen kräver att protokollet visar vilka ärenden som har handlagts.',
  inputs: {
    paragraphs: { kind: 'paragraphs', label: 'Paragrafer i sammanträdets alla protokoll' },
    on: { kind: 'day', label: 'Sammanträdesdag', optional: true },
  },
  versions: versions(
    { from: '1992-01-01', says, citations: [cite('kl1991', { chapter: 5, section: '58' })] },
    { from: '2018-01-01', says, citations: [cite('kl2017', { chapter: 5, section: '66' })] },
  ),
  examples: numberingExamples,
  versionDay: ({ on }) => on,
  decide: ({ paragraphs }, version) => {
    const value = missingParagraphs(paragraphs)
    const steps: Step[] = [{ says: `Protokollen: ${paragraphsInWords(paragraphs)}` }]
    if (value.length === 0) return { value, level: 'ok', steps: [...steps, closing('Följden är hel', version)] }
    steps.push({ says: `Saknas: ${paragraphsInWords(rangesOf(value))}` })
    return { value, level: 'block', steps: [...steps, closing('Finns det ett eget protokoll för luckan?', version)] }
  },
})
