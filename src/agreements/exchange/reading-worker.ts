import { parentPort, workerData } from 'node:worker_threads'
import { readReturned } from './read-returned.ts'
import type { ReadingAsked } from './returned.ts'

// The thread in which a file from anyone is opened. It may hang or run out of memory, and `readInThread` ends it.

const asked: ReadingAsked = workerData
parentPort?.postMessage('begun')
parentPort?.postMessage(readReturned(asked))
