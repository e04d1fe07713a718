import { setPriority } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { TypesettingReply, TypesettingRequest } from './typesetting-protocol.ts'

// The forked process in which documents are typeset: the work blocks whoever does it and its memory is never given back.
// It typesets one document at a time and knows nothing of any other; it may hang or crash, and `Typesetter` replaces it.

const send = (reply: TypesettingReply): void => {
  process.send?.(reply)
}

const memoryBytes = (): number => process.memoryUsage.rss()

const [parentPid = '', memoryMegabytes = ''] = process.argv.slice(2)

// People who wait for a page come before documents that wait for their turn.
setPriority(10)

const watch = new Worker(new URL('./typesetting-watch.ts', import.meta.url), {
  workerData: { parentPid: Number(parentPid), memoryBytes: Number(memoryMegabytes) * 1024 * 1024 },
  resourceLimits: { maxOldGenerationSizeMb: 16 },
})
watch.unref()

process.on('disconnect', () => process.exit(0))

try {
  const { readyTypesetter } = await import('./typeset.ts')
  const { makePdf } = await import('./make-pdf.ts')
  readyTypesetter()
  process.on('message', (request: TypesettingRequest) => {
    const made = makePdf(request)
    if ('pdf' in made) send({ kind: 'typeset', pdf: made.pdf, memoryBytes: memoryBytes() })
    else send({ kind: 'refused', detail: made.detail, memoryBytes: memoryBytes() })
  })
  send({ kind: 'ready' })
} catch (error) {
  send({ kind: 'unavailable', detail: error instanceof Error ? error.message.slice(0, 500) : 'unknown' })
}
