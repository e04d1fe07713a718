import { extract, holdsMembers } from '../../src/imports/extraction/extract.ts'
import { isTrouble, type NamedFile } from '../../src/imports/extraction/extracted.ts'
import { readingLimits } from '../../src/imports/extraction/limits.ts'
import { ReadingProcess } from '../../src/imports/reading-process.ts'
import { readAndCheck } from '../../src/imports/synthetic/read-synthetic.ts'
import type { Report, Row, Target } from '../measuring/report.ts'
import { inTurns, median, medianRatio, millisecondsOf } from '../measuring/rounds.ts'
import type { Extent } from '../part.ts'
import { type FilesOfKind, makeDocuments } from './documents.ts'

/** The whole reading, with grammar and findings, against the extraction of text alone on the same files. */
export const readingSpeed = async (extent: Extent): Promise<readonly Report[]> => {
  const kinds = await makeDocuments(extent === 'quick' ? 2 : 40)
  const rounds = extent === 'quick' ? 2 : 9
  const rows: Row[] = []
  const targets: Target[] = []
  for (const kind of kinds) {
    const { row, ratio } = await measure(kind, rounds)
    rows.push(row)
    if (!kind.kind.startsWith('pdf')) continue
    targets.push({ what: `${kind.kind}: reading against extraction`, value: ratio, limit: 2, should: 'be at most' })
  }
  const notes = [
    'Reading = extraction + grammar + findings. Process = the same through the confined reading process, sent there and back.',
    ...(kinds.length < 4 ? ['No browser was found, so no tagged PDFs were printed.'] : []),
  ]
  return [{ title: 'Reading documents (documents per second, medians of alternating rounds)', rows, targets, notes }]
}

const measure = async ({ kind, files, pages }: FilesOfKind, rounds: number): Promise<{ row: Row; ratio: number }> => {
  const turns = await inTurns(
    rounds,
    () => millisecondsOf(() => forEach(files, textOf)),
    () => millisecondsOf(() => forEach(files, readWhole)),
  )
  const process = new ReadingProcess()
  await process.start()
  const through: number[] = []
  await forEach(files, (file) => readThrough(process, file))
  for (let round = 0; round < Math.ceil(rounds / 2); round++) {
    through.push(await millisecondsOf(() => forEach(files, (file) => readThrough(process, file))))
  }
  await process.stop()
  const ratio = medianRatio(turns.second, turns.first)
  const perSecond = (milliseconds: readonly number[]) => (files.length * 1000) / median(milliseconds)
  const row = {
    'files as': kind,
    documents: files.length,
    pages: pages || '',
    'extraction/s': perSecond(turns.first),
    'reading/s': perSecond(turns.second),
    'reading : extraction': ratio,
    'process/s': perSecond(through),
  }
  return { row, ratio }
}

const forEach = async (files: readonly NamedFile[], doing: (file: NamedFile) => Promise<unknown>): Promise<void> => {
  for (const file of files) await doing(file)
}

const textOf = async ({ name, bytes }: NamedFile): Promise<string> => {
  const extraction = await extract(bytes, readingLimits)
  if (isTrouble(extraction) || holdsMembers(extraction)) throw new Error(`No text came out of ${name}`)
  return extraction.text
}

const readWhole = async (file: NamedFile): Promise<unknown> => readAndCheck(file.name, await textOf(file))

const readThrough = async (process: ReadingProcess, file: NamedFile): Promise<void> => {
  const reading = await process.read(file)
  if (reading.kind !== 'read') throw new Error(`${file.name} was not read`)
}
