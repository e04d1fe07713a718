import { Worker } from 'node:worker_threads'
import { extract, holdsMembers } from './extraction/extract.ts'
import { isTrouble } from './extraction/extracted.ts'
import { checkDocument } from './findings/check-document.ts'
import { readText } from './grammar/read-text.ts'
import type { ReadingReply, ReadingRequest } from './reading-protocol.ts'

// The forked process in which files are opened. It reads one file at a time and knows nothing of any other; it may
// hang, run out of memory or crash, and `ReadingProcess` replaces it.

const send = (reply: ReadingReply): void => {
  process.send?.(reply)
}

const memoryBytes = (): number => process.memoryUsage.rss()

const answer = async ({ name, bytes, limits, isMember }: ReadingRequest): Promise<void> => {
  const extraction = await extract(bytes, limits)
  if (isTrouble(extraction)) return send({ kind: 'failed', reason: extraction.trouble, memoryBytes: memoryBytes() })
  if (holdsMembers(extraction)) {
    if (isMember) return send({ kind: 'failed', reason: 'nestedArchive', memoryBytes: memoryBytes() })
    for (const member of extraction.members) send({ kind: 'member', member })
    return send({ kind: 'unpacked', memoryBytes: memoryBytes() })
  }
  const read = readText(extraction.text, name)
  const findings = [...read.findings, ...checkDocument(read, extraction.text)]
  send({ kind: 'read', document: { ...read, findings }, extracted: extraction, memoryBytes: memoryBytes() })
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
  void answer(request)
})
watch.once('online', () => send({ kind: 'ready' }))
