import { fork } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { lookAtMachine, tellMachine } from './measuring/machine.ts'
import { type Peak, watchMemory } from './measuring/memory.ts'
import { isMet, print, type Report } from './measuring/report.ts'

// `npm run bench -- [--quick] [--only PART]...`: measures, prints tables and writes bench/results.json. Exit status 1
// when a part broke; a missed target is printed and written but is no failure of the run.

const partNames = [
  'start',
  'reading',
  'accuracy',
  'renderings',
  'typesetting',
  'signing',
  'meeting',
  'matching',
  'watch',
  'agreement',
  'web',
] as const

/** What a change most often touches, and what a minute holds. The others are quick when they are asked for by name. */
const inAMinute: readonly string[] = ['start', 'reading', 'accuracy', 'meeting', 'web']

const { values } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, only: { type: 'string', multiple: true, default: [] } },
})
const wrong = values.only.filter((name) => !partNames.some((known) => known === name))
if (wrong.length > 0) {
  console.error(`There is no part ${wrong.join(', ')}. The parts are ${partNames.join(', ')}.`)
  process.exit(2)
}

const chosen: readonly string[] = values.only.length > 0 ? values.only : values.quick ? inAMinute : partNames

type Measured = { readonly reports: readonly Report[]; readonly peakMegabytes: Peak; readonly seconds: number }

const machine = lookAtMachine()
tellMachine(machine)
const measured: Record<string, Measured> = {}
const broken: string[] = []
for (const name of partNames) {
  if (!chosen.includes(name)) continue
  const found = await runPart(name)
  if (!found) broken.push(name)
  else {
    measured[name] = found
    for (const report of found.reports) print(report)
  }
}
conclude()

/** Runs one part in its own process; nothing when it ended without an answer. */
async function runPart(name: string): Promise<Measured | undefined> {
  const from = performance.now()
  const child = fork(join(import.meta.dirname, 'part.ts'), [name, values.quick ? 'quick' : 'whole'])
  const memory = watchMemory(child.pid ?? 0)
  let reports: readonly Report[] | undefined
  child.on('message', (answer: readonly Report[]) => {
    reports = answer
  })
  const code = await new Promise((resolve) => child.once('exit', resolve))
  const peakMegabytes = memory.stop()
  if (code !== 0) console.error(`The part ${name} broke (${code}).`)
  return reports && code === 0
    ? { reports, peakMegabytes, seconds: Math.round((performance.now() - from) / 1000) }
    : undefined
}

function conclude(): void {
  const rows = Object.entries(measured).map(([part, { peakMegabytes, seconds }]) => ({
    part,
    'node MB': peakMegabytes.node,
    'postgres MB': peakMegabytes.postgres,
    'together MB': peakMegabytes.together,
    seconds,
  }))
  print({ title: 'Peak memory of each part, with all its processes', rows, targets: [], notes: [] })
  const targets = Object.values(measured).flatMap(({ reports }) => reports.flatMap((report) => report.targets))
  console.log(`\n${targets.filter(isMet).length} of ${targets.length} targets met`)
  const file = join(import.meta.dirname, 'results.json')
  writeFileSync(
    file,
    `${JSON.stringify({ machine, extent: values.quick ? 'quick' : 'whole', ...measured }, null, 2)}\n`,
  )
  if (broken.length > 0) process.exitCode = 1
}
