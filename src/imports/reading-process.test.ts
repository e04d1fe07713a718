import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { pdfFile, pdfOfLines, scannedPdf } from '../../test/files/pdf-files.ts'
import { withPart, wordFile } from '../../test/files/word-files.ts'
import { zipOfZeros } from '../../test/files/zip-files.ts'
import type { ReadingLimits } from './extraction/limits.ts'
import { confinement } from './reading-child.ts'
import { ReadingProcess } from './reading-process.ts'

// Limits are reached by real work, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

const started: ReadingProcess[] = []

const readingProcess = (limits: Partial<ReadingLimits> = {}): ReadingProcess => {
  const process = new ReadingProcess(limits)
  started.push(process)
  return process
}

afterEach(async () => {
  await Promise.all(started.splice(0).map((process) => process.stop()))
})

const minutes = { name: 'protokoll.pdf', bytes: pdfOfLines(['Protokoll fört vid sammanträde', 'Plats Björkvik']) }

const longPdf = (): Uint8Array => {
  const page = Array.from({ length: 40 }, (_, index) => ({
    text: `Rad ${index} i protokollet`,
    x: 72,
    y: 780 - index * 14,
  }))
  return pdfFile({ pages: Array.from({ length: 1500 }, () => page) })
}

/** Keeps the library for Word documents busy for seconds without a pause, and takes hundreds of megabytes. */
const largeWordFile = async (): Promise<Uint8Array> => {
  const paragraphs = '<w:p><w:r><w:t>Rad</w:t></w:r></w:p>'.repeat(200_000)
  const xml = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs}</w:body></w:document>`
  return withPart(await wordFile({ paragraphs: ['Rad'] }), 'word/document.xml', xml)
}

const failure = (file: string, code: string, words: RegExp) => ({
  kind: 'failed',
  failure: { file, code, message: expect.stringMatching(words) },
})

describe('the reading process', () => {
  it('reads one file after the other, gives text and document, and starts anew when it has read its share', async () => {
    const process = readingProcess({ filesPerProcess: 2 })
    for (const name of ['a.pdf', 'b.pdf', 'c.pdf']) {
      const reading = await process.read({ ...minutes, name })
      if (reading.kind !== 'read') throw new Error(JSON.stringify(reading))
      expect(reading.document.file).toBe(name)
      expect(reading.extracted.text).toBe('Protokoll fört vid sammanträde\nPlats Björkvik\n')
    }
  })

  it('is ended at the time limit; the file fails and the next one is read', async () => {
    // The long file takes several times as long, the short one a tenth of it in a new process on a busy machine.
    const process = readingProcess({ secondsPerFile: 1.5 })
    await process.start()
    const long = process.read({ name: 'lång.pdf', bytes: longPdf() })
    const short = process.read({ name: 'kort.txt', bytes: Buffer.from('Protokoll') })
    expect(await long).toEqual(failure('lång.pdf', 'timeout', /mer än 1,5 sekunder/))
    expect((await short).kind).toBe('read')
  })

  it('is ended when its heap is full; the file fails and the next one is read', async () => {
    const process = readingProcess({ heapMegabytes: 40 })
    const bytes = await largeWordFile()
    expect(await process.read({ name: 'stor.docx', bytes })).toEqual(failure('stor.docx', 'tooLarge', /minne/))
    expect((await process.read(minutes)).kind).toBe('read')
  })

  it('is ended when it holds too much memory outside the heap', async () => {
    const process = readingProcess({ memoryMegabytes: 260 })
    const bytes = zipOfZeros({ 'a.txt': 120_000_000, 'b.txt': 70_000_000 })
    expect(await process.read({ name: 'stor.zip', bytes })).toEqual(failure('stor.zip', 'tooLarge', /minne/))
    expect((await process.read(minutes)).kind).toBe('read')
  })

  it('is not sent a file above the limit, nor an empty one, and refuses more pages than the limit', async () => {
    const process = readingProcess({ fileBytes: 1024 * 1024, pages: 10 })
    const large = { name: 'stor.pdf', bytes: Buffer.alloc(1024 * 1024 + 1) }
    expect(await process.read(large)).toEqual(failure('stor.pdf', 'tooLarge', /större än 1 MB/))
    expect(await process.read({ name: 'tom.txt', bytes: Buffer.alloc(0) })).toEqual(failure('tom.txt', 'empty', /tom/))
    const long = { name: 'lång.pdf', bytes: scannedPdf(11) }
    expect(await process.read(long)).toEqual(failure('lång.pdf', 'tooLarge', /fler än 10 sidor/))
  })

  it('may write no file, start no program, open no file of the machine and reach no network', async () => {
    const attempts = `
      const told = []
      const attempt = async (name, what) => told.push(name + ' ' + await Promise.resolve().then(what).then(() => 'done', (e) => e.cause?.code ?? e.code))
      await attempt('write', () => require('node:fs').writeFileSync('/tmp/x', ''))
      await attempt('read', () => require('node:fs').readFileSync('/etc/hostname'))
      await attempt('start', () => require('node:child_process').spawnSync('true'))
      await attempt('connect', () => new Promise((done, fail) => require('node:net').connect(9, '127.0.0.1').on('error', fail).on('connect', done)))
      console.log(told.join())`
    const run = await promisify(execFile)(process.execPath, [...confinement, '-e', `(async () => {${attempts}})()`])
    const denied = ['write', 'read', 'start', 'connect'].map((name) => `${name} ERR_ACCESS_DENIED`)
    expect(run.stdout.trim()).toBe(denied.join())
  })
})

describe.runIf(process.platform === 'linux')('when the program is killed', () => {
  it('no reading process is left, not even one that is stuck in a file', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'handslag-reading-'))
    const stuck = join(folder, 'stor.docx')
    await writeFile(stuck, await largeWordFile())
    const script = `
      const { ReadingProcess } = await import(${JSON.stringify(new URL('./reading-process.ts', import.meta.url).href)})
      const { readFileSync } = await import('node:fs')
      const reading = new ReadingProcess()
      await reading.start()
      void reading.read({ name: 'stor.docx', bytes: readFileSync(process.argv[1]) })
      console.log(readFileSync('/proc/' + process.pid + '/task/' + process.pid + '/children', 'utf8').trim())
      setInterval(() => {}, 1000)`
    const cwd = fileURLToPath(new URL('/', import.meta.url))
    const parent = spawn(process.execPath, ['--input-type=module', '-e', script, stuck], {
      cwd,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const [line] = await once(parent.stdout, 'data')
    const child = `/proc/${Number(String(line))}`
    expect(readFileSync(`${child}/cmdline`, 'utf8')).toContain('reading-worker')
    // By then it is deep in the document: to start and to unpack takes a third of that.
    await vi.waitFor(() => expect(ticksOf(child)).toBeGreaterThan(150), { timeout: 20_000 })
    parent.kill('SIGKILL')
    await vi.waitFor(() => expect(existsSync(child) && !isZombie(child)).toBe(false), { timeout: 3000 })
    await rm(folder, { recursive: true })
  })
})

// Hundredths of a second that a process has worked; its name stands in brackets before the figures.
const ticksOf = (place: string): number => Number(readFileSync(`${place}/stat`, 'utf8').split(') ')[1]?.split(' ')[11])

// A process whose parent is gone may wait for a while for somebody to take note of its end.
const isZombie = (place: string): boolean => {
  try {
    return / Z /.test(readFileSync(`${place}/stat`, 'utf8'))
  } catch {
    return true
  }
}
