import { layoutNames } from '../../src/imports/synthetic/generate.ts'
import { precision, recall, type Score, total } from '../../src/imports/synthetic/measure.ts'
import { scoresOf, type Trial, trials } from '../../src/imports/synthetic/read-synthetic.ts'

/** How well one group of facts was read: shares from 0 to 1 and the number of wrong facts given without doubt. */
export type AccuracyRow = { group: string; facts: number; precision: number; recall: number; silent: number }

/** Precision, recall and silent errors by field and by layout, for clean text and for text with noise. */
export type Accuracy = Record<'clean' | 'noisy', { documents: number; fields: AccuracyRow[]; layouts: AccuracyRow[] }>

/** Reads `perLayout` synthetic documents of every layout, clean and with noise, and prints what came of it. */
export function accuracyTable(perLayout = 20): Accuracy {
  const accuracy = { clean: accuracyOf('clean', perLayout), noisy: accuracyOf('noisy', perLayout) }
  for (const condition of ['clean', 'noisy'] as const) {
    const { documents, fields, layouts } = accuracy[condition]
    console.log(`\nReading ${documents} synthetic documents, ${condition === 'clean' ? 'clean' : 'with noise'}`)
    print([...layouts, ...fields])
  }
  return accuracy
}

function accuracyOf(condition: 'clean' | 'noisy', perLayout: number): Accuracy['clean'] {
  const count = layoutNames.length * perLayout
  const all = trials(
    Array.from({ length: count }, (_, index) => index + 100_000),
    condition,
  )
  const fields = Object.entries(scoresOf(all)).sort(([a], [b]) => a.localeCompare(b))
  return {
    documents: count,
    layouts: layoutNames.map((layout) => row(layout, layoutScore(all, layout))),
    fields: [...fields.map(([field, score]) => row(field, score)), row('all facts', total(scoresOf(all)))],
  }
}

const layoutScore = (all: readonly Trial[], layout: string): Score =>
  total(scoresOf(all.filter(({ document }) => document.layout === layout)))

const row = (group: string, score: Score): AccuracyRow => ({
  group,
  facts: score.correct + score.missed + score.wrong,
  precision: precision(score),
  recall: recall(score),
  silent: score.silentWrong,
})

function print(rows: readonly AccuracyRow[]): void {
  console.log(
    `${'layout or field'.padEnd(34)}${'facts'.padStart(8)}${'precision'.padStart(11)}${'recall'.padStart(9)}${'silent'.padStart(8)}`,
  )
  for (const { group, facts, precision: right, recall: found, silent } of rows) {
    console.log(
      `${group.padEnd(34)}${String(facts).padStart(8)}${right.toFixed(3).padStart(11)}${found.toFixed(3).padStart(9)}${String(silent).padStart(8)}`,
    )
  }
}
