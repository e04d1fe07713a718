import type { Extracted, NamedFile } from './extraction/extracted.ts'
import { checkCase, unlessFound } from './findings/check-case.ts'
import { joinDocuments } from './joining/join-documents.ts'
import type { Failure, ReadCase, ReadDocument, ReadResult } from './output.ts'
import { type Reading, ReadingProcess } from './reading-process.ts'

/** A file that was read: what it says, its text with pages, and its bytes unchanged. Archives give their files. */
export type ReadFile = { file: NamedFile; document: ReadDocument; extracted: Extracted }

/** The result of the contract, and the files behind its documents in the same order. */
export type ReadFiles = { result: ReadResult; files: ReadFile[] }

/** Where the files are opened, and who is told before each one. Without `process` one is started and ended. */
export type ReadFilesOptions = {
  process?: ReadingProcess
  onFile?: (file: { name: string; number: number; total: number }) => void
}

/**
 * Reads files and joins their documents into cases. A file of an archive is named `archive.zip/file.pdf`. A file that
 * cannot be read is a failure; the others are read all the same. Nothing is stored.
 */
export const readFiles = async (files: readonly NamedFile[], options: ReadFilesOptions = {}): Promise<ReadResult> =>
  (await readFilesWithText(files, options)).result

/** As `readFiles`, with the extracted texts and the bytes, for the one who stores them or shows them. */
export const readFilesWithText = async (
  files: readonly NamedFile[],
  options: ReadFilesOptions = {},
): Promise<ReadFiles> => {
  const process = options.process ?? new ReadingProcess()
  try {
    const { read, failures } = await readEach(process, withOwnNames(files), options)
    const cases = joinDocuments(read.map((one) => one.document))
    const checked = withCaseFindings(read, cases)
    return { result: { version: 1, documents: checked.map((one) => one.document), cases, failures }, files: checked }
  } finally {
    if (!options.process) await process.stop()
  }
}

// Cases point to documents by name, so no two may share one.
const withOwnNames = (files: readonly NamedFile[]): NamedFile[] => {
  const taken = new Set<string>()
  return files.map(({ name, bytes }) => {
    let own = name
    for (let number = 2; taken.has(own); number++) own = `${name} (${number})`
    taken.add(own)
    return { name: own, bytes }
  })
}

// What shows only beside the other documents of a case is told at the document it concerns; once, though the same
// minutes stand in several cases.
const withCaseFindings = (read: readonly ReadFile[], cases: readonly ReadCase[]): ReadFile[] => {
  const documents = read.map((one) => one.document)
  const byDocument = Map.groupBy(
    cases.flatMap((joined) => checkCase(joined, documents)),
    (finding) => finding.document,
  )
  return read.map((one) => {
    const across = (byDocument.get(one.document.file) ?? []).map(({ document: _, ...finding }) => finding)
    const own = unlessFound(one.document.findings, one.document, documents)
    const findings = new Map([...own, ...across].map((finding) => [JSON.stringify(finding), finding]))
    return { ...one, document: { ...one.document, findings: [...findings.values()] } }
  })
}

type Collected = { read: ReadFile[]; failures: Failure[] }

const readEach = async (
  process: ReadingProcess,
  files: readonly NamedFile[],
  { onFile }: ReadFilesOptions,
): Promise<Collected> => {
  const collected: Collected = { read: [], failures: [] }
  for (const [index, file] of files.entries()) {
    onFile?.({ name: file.name, number: index + 1, total: files.length })
    const reading = await process.read(file)
    collect(collected, file, reading)
    if (reading.kind !== 'unpacked') continue
    for (const member of reading.members) {
      const named = { name: `${file.name}/${member.name}`, bytes: member.bytes }
      collect(collected, named, await process.read(named, { isMember: true }))
    }
  }
  return collected
}

const collect = ({ read, failures }: Collected, file: NamedFile, reading: Reading): void => {
  if (reading.kind === 'failed') failures.push(reading.failure)
  if (reading.kind === 'read') read.push({ file, document: reading.document, extracted: reading.extracted })
}
