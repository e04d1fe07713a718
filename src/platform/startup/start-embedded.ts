import { type Embedded, startEmbedded } from '../db/embedded.ts'
import type { DataLock } from '../db/embedded-lock.ts'
import type { Stops } from './stops.ts'

/**
 * Starts the database of a data directory held by `lock`. Wait for `settled` before anybody is answered, and before leaving word of the
 * socket: a command of another process would be answered through it.
 */
export const startLocked = async (
  lock: DataLock,
  stops: Stops,
  onDeath: (lastWords: string) => void,
): Promise<Pick<Embedded, 'socketDirectory' | 'settled'>> => {
  const embedded = await startEmbedded(lock.data)
  await stops.add(embedded.stop, 4000)
  embedded.died.then(onDeath)
  return embedded
}
