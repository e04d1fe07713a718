import type { Report } from '../measuring/report.ts'
import type { Extent } from '../part.ts'
import { type AccuracyRow, accuracyTable } from './accuracy.ts'

/** How well synthetic documents are read, by field and layout, against what point 4 of the first issue asks for. */
export const accuracy = async (extent: Extent): Promise<readonly Report[]> => {
  const { clean, noisy } = accuracyTable(extent === 'quick' ? 4 : 20)
  const all = (rows: readonly AccuracyRow[]) => rows.find(({ group }) => group === 'all facts')
  const lowest = (rows: readonly AccuracyRow[]) =>
    Math.min(...rows.filter(({ facts }) => facts > 0).map(({ recall }) => recall))
  const targets = [
    { what: 'clean, precision', value: all(clean.fields)?.precision ?? 0, limit: 1, should: 'be at least' },
    { what: 'clean, recall of the field read worst', value: lowest(clean.fields), limit: 0.95, should: 'be at least' },
    { what: 'noisy, precision', value: all(noisy.fields)?.precision ?? 0, limit: 0.99, should: 'be at least' },
    { what: 'silent errors', value: silent(clean.fields) + silent(noisy.fields), limit: 0, should: 'be at most' },
  ] as const
  const rows = [
    { text: 'clean', documents: clean.documents, ...all(clean.fields) },
    { text: 'noisy', documents: noisy.documents, ...all(noisy.fields) },
  ]
  const title = 'Accuracy of reading, all facts (by layout and field above)'
  return [{ title, rows, targets, notes: [], more: { clean, noisy } }]
}

const silent = (rows: readonly AccuracyRow[]): number => rows.find(({ group }) => group === 'all facts')?.silent ?? 0
