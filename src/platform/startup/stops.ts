import { setTimeout as pause } from 'node:timers/promises'

/** What has been started, to be stopped once and in reverse order. */
export type Stops = {
  /**
   * Remembers how to stop something, and for how long to wait for it before what it stands on is stopped too.
   * If the stopping has begun, stops it at once and never returns.
   */
  readonly add: (stop: () => unknown, patienceMs?: number) => Promise<void>
  /** Stops everything; a second call waits for the first. */
  readonly all: () => Promise<void>
}

/** An empty list of things to stop. A stop that throws does not keep the others from stopping. */
export const createStops = (): Stops => {
  const stops: (() => Promise<unknown>)[] = []
  let stopping: Promise<void> | undefined
  const all = async () => {
    for (let stop = stops.pop(); stop; stop = stops.pop()) {
      try {
        await stop()
      } catch (error) {
        console.error(error)
      }
    }
  }
  const begin = () => {
    stopping ??= all()
    return stopping
  }
  const add: Stops['add'] = async (stop, patienceMs = 300) => {
    stops.push(() => Promise.race([stop(), pause(patienceMs, undefined, { ref: false })]))
    if (!stopping) return
    await all()
    // The start that was going on must not go on.
    await new Promise(() => {})
  }
  return { add, all: begin }
}
