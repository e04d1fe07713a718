import { parentPort, workerData } from 'node:worker_threads'
import { joinFiles } from './join.ts'
import type { JoiningAsked, JoiningReply } from './joining-protocol.ts'

// The thread in which papers from anyone are opened. It may hang or run out of memory, and `joinInThread` ends it.

const asked: JoiningAsked = workerData
const say = (reply: JoiningReply): void => parentPort?.postMessage(reply)

say(await joinFiles(asked, (index) => say({ kind: 'at', index })))
