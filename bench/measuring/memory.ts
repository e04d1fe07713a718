import { familyOf, readProc } from './family.ts'

/** The most memory that a process and all it has started held at once, in megabytes. */
export type Peak = { node: number; postgres: number; together: number }

/** Looks at the memory of a process and its descendants until stopped. */
export const watchMemory = (pid: number, everyMs = 1000): { stop: () => Peak } => {
  const peak: Peak = { node: 0, postgres: 0, together: 0 }
  const look = () => {
    const now = memoryOf(pid)
    peak.node = Math.max(peak.node, now.node)
    peak.postgres = Math.max(peak.postgres, now.postgres)
    peak.together = Math.max(peak.together, now.node + now.postgres)
  }
  look()
  const timer = setInterval(look, everyMs)
  return {
    stop: () => {
      clearInterval(timer)
      return { node: Math.round(peak.node), postgres: Math.round(peak.postgres), together: Math.round(peak.together) }
    },
  }
}

/** Shared pages of PostgreSQL are divided among its processes; a browser used for making files does not count. */
const memoryOf = (root: number): { node: number; postgres: number } => {
  const found = { node: 0, postgres: 0 }
  for (const { pid, name } of familyOf(root)) {
    if (/chrom/.test(name)) continue
    found[name === 'postgres' ? 'postgres' : 'node'] += proportionalMegabytes(pid)
  }
  return found
}

const proportionalMegabytes = (pid: number): number =>
  Number(/^Pss:\s+(\d+) kB/m.exec(readProc(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0) / 1024
