import { checkDocument } from '../findings/check-document.ts'
import { readText } from '../grammar/read-text.ts'
import type { ReadDocument } from '../output.ts'
import { generate } from './generate.ts'
import { type Fault, type Measured, measure, type Score, sum } from './measure.ts'
import { addNoise } from './noise.ts'
import type { SyntheticDocument } from './written.ts'

/** Reads a text as an import does: the grammar, then the checks. */
export function readAndCheck(file: string, text: string): ReadDocument {
  const read = readText(text, file)
  return { ...read, findings: [...read.findings, ...checkDocument(read, text)] }
}

/** Reads a synthetic document. */
export const readSynthetic = ({ seed, text }: SyntheticDocument): ReadDocument => readAndCheck(`${seed}.txt`, text)

/** One document and how its reading came out. */
export type Trial = Measured & { document: SyntheticDocument; read: ReadDocument }

/** Generates, reads and measures the documents of the seeds, clean or with noise. */
export function trials(seeds: readonly number[], condition: 'clean' | 'noisy', layout?: string): Trial[] {
  return seeds.map((seed) => {
    const clean = generate(seed, layout)
    const document = condition === 'clean' ? clean : addNoise(clean, seed)
    const read = readSynthetic(document)
    return { document, read, ...measure(document, read) }
  })
}

/** The scores of many trials, field by field. */
export const scoresOf = (all: readonly Trial[]): Record<string, Score> => sum(all.map(({ fields }) => fields))

/** A fault in one line: where it happened and what was read for what. */
export const describeFault = ({ seed, layout }: SyntheticDocument, fault: Fault): string =>
  `seed ${seed} (${layout}) ${fault.verdict} ${fault.field}: read ${quoted(fault.read?.value)}, true ${quoted(fault.truth?.value)}`

const quoted = (value: string | undefined): string => (value === undefined ? 'nothing' : `"${value}"`)
