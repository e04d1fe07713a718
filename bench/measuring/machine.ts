import { availableParallelism, cpus, loadavg, totalmem } from 'node:os'

/** The machine and how busy it was when the measuring began. */
export type Machine = {
  readonly on: string
  readonly node: string
  readonly processors: number
  readonly model: string
  readonly memoryMegabytes: number
  /** Running and waiting processes, mean of the last minute. */
  readonly load: number
}

/** Looks at the machine now. */
export const lookAtMachine = (): Machine => ({
  on: new Date().toISOString(),
  node: process.version,
  processors: availableParallelism(),
  model: cpus()[0]?.model ?? 'unknown',
  memoryMegabytes: Math.round(totalmem() / 1024 ** 2),
  load: Number((loadavg()[0] ?? 0).toFixed(2)),
})

/** Prints the machine, and a warning when others use it: then trust the ratios and not the absolute figures. */
export const tellMachine = (machine: Machine): void => {
  const { on, node, processors, model, memoryMegabytes, load } = machine
  console.log(`${on}  Node ${node}  ${processors} x ${model}  ${memoryMegabytes} MB  load ${load}`)
  if (load > processors / 2) {
    console.log(`WARNING: the machine is busy (load ${load}). Trust the ratios, not the absolute figures.`)
  }
}
