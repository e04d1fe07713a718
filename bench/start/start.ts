import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type Peak, watchMemory } from '../measuring/memory.ts'
import type { Report } from '../measuring/report.ts'
import { median } from '../measuring/rounds.ts'
import type { Extent } from '../part.ts'

type Start = { readonly seconds: number; readonly peak: Peak }
type Pair = { readonly empty: Start; readonly second: Start }

/** From the command to the first page: on an empty data directory, and again on what that start left. */
export const startSpeed = async (extent: Extent): Promise<readonly Report[]> => {
  const repeats = extent === 'quick' ? 1 : 3
  // Reads the program from disk once: how long that takes depends on what the machine did before.
  if (extent === 'whole') await startPairs(1, '0')
  const demo = await startPairs(repeats, '1')
  const bare = extent === 'whole' ? await startPairs(repeats, '0') : []
  const rows = [...rowsOf('with the demo', demo), ...rowsOf('without the demo', bare)]
  const secondsOf = (what: string) => rows.find(({ start }) => start === what)?.seconds ?? Number.NaN
  const targets = [
    {
      what: 'empty start, with the demo, s',
      value: secondsOf('empty, with the demo'),
      limit: 2.5,
      should: 'be at most',
    },
    {
      what: 'second start, with the demo, s',
      value: secondsOf('second, with the demo'),
      limit: 1,
      should: 'be at most',
    },
  ] as const
  return [{ title: `Start to first page (median of ${repeats})`, rows, targets, notes: [] }]
}

const rowsOf = (how: string, pairs: readonly Pair[]) =>
  pairs.length === 0
    ? []
    : (['empty', 'second'] as const).map((which) => {
        const starts = pairs.map((pair) => pair[which])
        return {
          start: `${which}, ${how}`,
          seconds: median(starts.map(({ seconds }) => seconds)),
          slowest: Math.max(...starts.map(({ seconds }) => seconds)),
          'peak node MB': median(starts.map(({ peak }) => peak.node)),
          'peak postgres MB': median(starts.map(({ peak }) => peak.postgres)),
        }
      })

const startPairs = async (repeats: number, demo: '0' | '1'): Promise<readonly Pair[]> => {
  const pairs: Pair[] = []
  for (let repeat = 0; repeat < repeats; repeat++) {
    const data = mkdtempSync(join(tmpdir(), 'handslag-bench-start-'))
    try {
      pairs.push({ empty: await startOnce(data, demo), second: await startOnce(data, demo) })
    } finally {
      rmSync(data, { recursive: true, force: true })
    }
  }
  return pairs
}

const checkout = join(import.meta.dirname, '../..')

/** What `npm start` runs, until `/` answers 200; then memory at rest a moment, and a clean stop. */
const startOnce = async (data: string, demo: '0' | '1'): Promise<Start> => {
  const port = await freePort()
  const env = { ...process.env, HANDSLAG_DATA: data, HANDSLAG_DEMO: demo, PORT: String(port), HOST: '127.0.0.1' }
  const from = performance.now()
  const child = spawn(process.execPath, ['start.mjs'], { cwd: checkout, env, stdio: ['ignore', 'ignore', 'pipe'] })
  let words = ''
  child.stderr?.setEncoding('utf8').on('data', (part: string) => {
    words += part
  })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  try {
    await firstPage(child, port, () => words)
    const seconds = (performance.now() - from) / 1000
    const memory = watchMemory(child.pid ?? 0, 50)
    await pause(500)
    return { seconds, peak: memory.stop() }
  } finally {
    child.kill('SIGTERM')
    await ended
  }
}

const longestStartMs = 60_000

const firstPage = async (child: ChildProcess, port: number, words: () => string): Promise<void> => {
  const deadline = performance.now() + longestStartMs
  while (performance.now() < deadline && child.exitCode === null) {
    const answer = await fetch(`http://127.0.0.1:${port}/`).catch(() => undefined)
    await answer?.text()
    if (answer?.status === 200) return
    await pause(10)
  }
  throw new Error(`Handslag did not start: ${words()}`)
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const at = server.address()
      server.close(() => resolve(typeof at === 'object' && at ? at.port : 0))
    })
  })
