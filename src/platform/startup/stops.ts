/** What has been started, to be stopped once and in reverse order. */
export type Stops = {
  /** Remembers how to stop something. If the stopping has begun, stops it at once and never returns. */
  readonly add: (stop: () => Promise<void> | void) => Promise<void>
  /** Stops everything; a second call waits for the first. */
  readonly all: () => Promise<void>
}

/** An empty list of things to stop. A stop that throws does not keep the others from stopping. */
export const createStops = (): Stops => {
  const stops: (() => Promise<void> | void)[] = []
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
  const add: Stops['add'] = async (stop) => {
    stops.push(stop)
    if (!stopping) return
    await all()
    // The start that was going on must not go on.
    await new Promise(() => {})
  }
  return { add, all: begin }
}
