import { workerData } from 'node:worker_threads'
import { memorySignal } from './typesetting-protocol.ts'

// Watches over the typesetting process from a thread of its own, since that one is busy while it typesets: ends it when the
// process that started it is gone, and when it holds more memory than it may.

const { parentPid, memoryBytes }: { parentPid: number; memoryBytes: number } = workerData

const everyMilliseconds = 200

setInterval(() => {
  if (process.ppid !== parentPid) process.kill(process.pid, 'SIGKILL')
  if (process.memoryUsage.rss() > memoryBytes) process.kill(process.pid, memorySignal)
}, everyMilliseconds)
