import { readdirSync, readFileSync } from 'node:fs'

/** A process that was started by another one, as the kernel lists it. */
export type Relative = {
  readonly pid: number
  readonly parent: number
  readonly name: string
  readonly processorMs: number
}

/** A process and all that it has started, also through others. */
export const familyOf = (root: number): Relative[] => {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => relative(Number(pid)))
  const family = new Set([root])
  for (let before = 0; before < family.size; ) {
    before = family.size
    for (const { pid, parent } of all) if (family.has(parent)) family.add(pid)
  }
  return all.filter(({ pid }) => family.has(pid))
}

/** Milliseconds of processor time that a process and all PostgreSQL processes of this one have used so far. */
export const processorTime = (pid: number): number =>
  familyOf(process.pid)
    .filter((one) => one.pid === pid || one.name === 'postgres')
    .reduce((sum, { processorMs }) => sum + processorMs, 0)

/** The content of a file of the kernel; '' when its process ended while we looked. */
export const readProc = (path: string): string => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

const ticksPerSecond = 100

const relative = (pid: number): Relative[] => {
  const match = /^\d+ \((.*)\) (.*)/s.exec(readProc(`/proc/${pid}/stat`))
  const fields = match?.[2]?.split(' ') ?? []
  if (!match) return []
  const ticks = Number(fields[11]) + Number(fields[12])
  return [{ pid, parent: Number(fields[1]), name: match[1] ?? '', processorMs: (ticks * 1000) / ticksPerSecond }]
}
