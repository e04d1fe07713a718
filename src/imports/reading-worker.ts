import { Worker } from 'node:worker_threads'
import { isTrouble } from './extraction/extracted.ts'
import { readDocument } from './read-document.ts'
import { joined, piecesOf, type ReadingReply, type ReadingRequest } from './reading-protocol.ts'

// The forked process in which files are opened. It reads one file at a time and knows nothing of any other; it may
// hang, run out of memory or crash, and `ReadingProcess` replaces it.

type FileRequest = Extract<ReadingRequest, { kind: 'file' }>

/** Of the file that is asked about next. */
const pieces: Uint8Array[] = []

const send = (reply: ReadingReply): void => {
  process.send?.(reply)
}

const memoryBytes = (): number => process.memoryUsage.rss()

const answer = async ({ name, limits, isMember }: FileRequest, bytes: Uint8Array): Promise<void> => {
  const read = await readDocument(name, bytes, limits)
  if ('document' in read) return send({ kind: 'read', ...read, memoryBytes: memoryBytes() })
  if (isTrouble(read)) return send({ kind: 'failed', reason: read.trouble, memoryBytes: memoryBytes() })
  if (isMember) return send({ kind: 'failed', reason: 'nestedArchive', memoryBytes: memoryBytes() })
  for (const { name, bytes } of read.members) {
    for (const piece of piecesOf(bytes)) send(piece)
    send({ kind: 'member', name })
  }
  send({ kind: 'unpacked', memoryBytes: memoryBytes() })
}

const [parentPid = '', memoryMegabytes = ''] = process.argv.slice(2)

// A thread of its own, since this one may be stuck in a file when the parent is killed or the memory runs out.
const watch = new Worker(new URL('./reading-watch.ts', import.meta.url), {
  workerData: { parentPid: Number(parentPid), memoryBytes: Number(memoryMegabytes) * 1024 * 1024 },
  resourceLimits: { maxOldGenerationSizeMb: 16 },
})
watch.unref()

process.on('disconnect', () => process.exit(0))
// One request is answered before the next is sent, so a rejected answer is the fault of that one file.
process.on('message', (request: ReadingRequest) => {
  if (request.kind === 'piece') pieces.push(request.piece)
  else void answer(request, joined(pieces))
})
watch.once('online', () => send({ kind: 'ready' }))
