import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { cpSync, readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { inject, onTestFinished } from 'vitest'
import { quickFolder } from '../quick-folder.ts'

/** The root of this checkout. */
export const checkout = join(import.meta.dirname, '..', '..')

/** A Handslag of its own process, seen from outside. */
export type Handslag = {
  readonly child: ChildProcess
  /** All it has written so far. */
  readonly said: () => string
  /** Its exit code, or the signal that ended it. */
  readonly ended: Promise<number | string>
  /** The address it printed; throws with what it said instead if it ended first. */
  readonly ready: () => Promise<string>
}

type Start = {
  readonly data: string
  readonly env?: Readonly<Record<string, string>>
  readonly command?: readonly [string, ...string[]]
  readonly options?: SpawnOptions
}

/** Starts Handslag on a free port without demo data. It is killed after the test, whatever happened. */
export const startHandslag = ({ data, env, command, options }: Start): Handslag => {
  const [program, ...args] = command ?? [process.execPath, 'start.mjs']
  const { VITEST: _, NODE_ENV: __, ...inherited } = process.env
  const child = spawn(program, args, {
    cwd: checkout,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...options,
    env: { ...inherited, HANDSLAG_DATA: data, HANDSLAG_DEMO: '0', PORT: '0', ...env },
  })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (part: string) => {
      text += part
    })
  }
  const ended = new Promise<number | string>((resolve, reject) =>
    child.on('error', reject).on('close', (code, signal) => resolve(code ?? signal ?? '')),
  )
  onTestFinished(async () => {
    for (const pid of processesOn(data)) kill(pid)
    await ended
  })
  const said = () => text
  const address = () => /igång på (http:\S+)/.exec(text)?.[1]
  const ready = async () => {
    await until(() => address() !== undefined || child.exitCode !== null || child.signalCode !== null, 40)
    const found = address()
    if (found === undefined) throw new Error(`Handslag did not start: ${text}`)
    return found
  }
  return { child, said, ended, ready }
}

/** A directory for one test. */
export const someDirectory = (): string => {
  const directory = quickFolder('handslag-process-')
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }))
  return directory
}

/** A data directory that Handslag has run on before. */
export const usedDirectory = (): string => {
  const directory = someDirectory()
  cpSync(inject('usedData'), directory, { recursive: true })
  return directory
}

/** Waits until something holds, and fails when it does not within so many seconds. */
export const until = async (holds: () => boolean | Promise<boolean>, seconds: number): Promise<void> => {
  const deadline = performance.now() + seconds * 1000
  while (!(await holds())) {
    if (performance.now() > deadline) throw new Error(`Still not so after ${seconds} seconds: ${holds}`)
    await pause(20)
  }
}

/** Seconds that something takes. */
export const secondsOf = async (doing: () => Promise<unknown>): Promise<number> => {
  const from = performance.now()
  await doing()
  return (performance.now() - from) / 1000
}

/** Every living process that has to do with a data directory: Handslag, its database, and what starts them. */
export const processesOn = (data: string): readonly number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((pid) => concerns(pid, data))
    .map(Number)

const concerns = (pid: string, data: string): boolean => {
  try {
    const about = ['environ', 'cmdline'].map((file) => readFileSync(`/proc/${pid}/${file}`, 'utf8')).join('\0')
    if (/^State:\tZ/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))) return false
    return about.split('\0').some((word) => word.includes(data)) || insideOf(readlinkSync(`/proc/${pid}/cwd`), data)
  } catch {
    // It ended while we looked.
    return false
  }
}

const insideOf = (directory: string, data: string): boolean => directory.startsWith(`${realpathSync(data)}/`)

const kill = (pid: number): void => {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It ended by itself.
  }
}
