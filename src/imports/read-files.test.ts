import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { encryptedPdf, pdfOfLines, scannedPdf } from '../../test/files/pdf-files.ts'
import { wordFile } from '../../test/files/word-files.ts'
import { zipFile } from '../../test/files/zip-files.ts'
import { readFiles, readFilesWithText } from './read-files.ts'
import { ReadingProcess } from './reading-process.ts'

const process = new ReadingProcess()
afterAll(() => process.stop())

describe('several files at once', () => {
  it('are read each for itself: the good ones give documents, the bad ones say what to do', async () => {
    const word = await wordFile({ paragraphs: ['Protokoll'] })
    const files = {
      'a.txt': Buffer.from('Protokoll'),
      'inskannad.pdf': scannedPdf(2),
      'låst.pdf': encryptedPdf(),
      'b.pdf': pdfOfLines(['Protokoll']),
      'program.txt': Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0]),
      'c.docx': word,
      'utanför.zip': zipFile({ '../x.txt': 'x' }),
      'skadad.docx': word.subarray(0, 500),
      'tom.txt': Buffer.alloc(0),
    }
    const named = Object.entries(files).map(([name, bytes]) => ({ name, bytes }))
    const result = await readFiles(named, { process })
    expect(result.documents.map((document) => document.file)).toEqual(['a.txt', 'b.pdf', 'c.docx'])
    expect(result.failures.map(({ file, code }) => `${file} ${code}`)).toEqual([
      'inskannad.pdf noText',
      'låst.pdf encrypted',
      'program.txt unsupportedType',
      'utanför.zip unsafeArchive',
      'skadad.docx corrupt',
      'tom.txt empty',
    ])
    for (const { message } of result.failures) expect(message).toMatch(/\. .*(lämna in|Lämna in|spara|Spara).*\.$/)
  })

  it('may lie in a zip file, and are named after it; a bad one fails by itself', async () => {
    const bytes = zipFile({ 'möte/a.txt': 'Protokoll', 'b.pdf': scannedPdf(1), 'c.txt': 'Kallelse' })
    const { result, files } = await readFilesWithText([{ name: 'a.zip', bytes }], { process })
    expect(result.documents.map((document) => document.file)).toEqual(['a.zip/möte/a.txt', 'a.zip/c.txt'])
    expect(result.failures.map(({ file, code }) => `${file} ${code}`)).toEqual(['a.zip/b.pdf noText'])
    expect(files.map(({ file, extracted }) => [file.name, extracted.text, Buffer.from(file.bytes).toString()])).toEqual(
      [
        ['a.zip/möte/a.txt', 'Protokoll', 'Protokoll'],
        ['a.zip/c.txt', 'Kallelse', 'Kallelse'],
      ],
    )
  })

  it('of the same name are told apart', async () => {
    const file = { name: 'a.txt', bytes: Buffer.from('Protokoll') }
    const result = await readFiles([file, file], { process })
    expect(result.documents.map((document) => document.file)).toEqual(['a.txt', 'a.txt (2)'])
  })

  it('without a known heading are kept as documents of an unknown kind', async () => {
    const result = await readFiles([{ name: 'brev.txt', bytes: Buffer.from('Hej på dig!\n') }], { process })
    expect(result.documents).toMatchObject([{ file: 'brev.txt', kind: 'unknown' }])
    expect(result.failures).toEqual([])
  })
})

describe('the command', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'handslag-read-'))
    await writeFile(join(folder, 'a.txt'), 'Protokoll')
    await writeFile(join(folder, 'b.pdf'), scannedPdf(1))
  })
  afterAll(() => rm(folder, { recursive: true }))

  it('prints one object and ends with 0 when all was read', async () => {
    const { status, output, told } = await run([join(folder, 'a.txt')])
    expect(status).toBe(0)
    expect(JSON.parse(output)).toMatchObject({ version: 1, documents: [{ file: 'a.txt' }], failures: [] })
    expect(told).toContain('Läser a.txt (1 av 1)')
  })

  it('ends with 1 when some file failed, a missing one or a folder too, and prints the others', async () => {
    const { status, output } = await run(['b.pdf', 'a.txt', 'saknas.txt', folder])
    expect(status).toBe(1)
    const result = JSON.parse(output)
    expect(result.documents.map((document: { file: string }) => document.file)).toEqual(['a.txt'])
    expect(result.failures.map((failure: { code: string }) => failure.code).toSorted()).toEqual([
      'noText',
      'notFound',
      'unsupportedType',
    ])
  })

  it('ends with 2 and says how it is used when it is used the wrong way', async () => {
    for (const args of [[], ['--fel'], ['']]) {
      expect(await run(args)).toMatchObject({ status: 2, output: '', told: expect.stringContaining('Användning') })
    }
  })

  const command = fileURLToPath(new URL('./command.ts', import.meta.url))
  const run = (args: string[]): Promise<{ status: number; output: string; told: string }> =>
    new Promise((done) => {
      const child = execFile(globalThis.process.execPath, [command, ...args], { cwd: folder }, (_, output, told) =>
        done({ status: child.exitCode ?? -1, output, told }),
      )
    })
})
