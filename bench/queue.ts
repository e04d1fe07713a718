import { fork } from 'node:child_process'
import { join } from 'node:path'
import type { Typesetter } from '../src/platform/documents/pdf/typesetter.ts'
import { pagesOfText, someLetterhead, somePaper } from '../test/documents/some-paper.ts'
import type { Report } from './measuring/report.ts'
import { inTurns, median, medianRatio, percentile } from './measuring/rounds.ts'
import type { Extent } from './part.ts'
import type { Asked, Asking } from './web/client.ts'
import { cookie, type Ground, prepareGround } from './web/ground.ts'
import { ask, end, makeServers } from './web/serving.ts'

const queued = 50

/**
 * How long people wait for a case page while PDFs are queued: the slowest of a hundred against the same page at rest, in turns. The
 * typesetter hangs on this process and not on the server, so what the server itself does to send a document is not in it.
 */
export const queueReport = async (typesetter: Typesetter, extent: Extent): Promise<Report> => {
  const child = fork(join(import.meta.dirname, 'web', 'client.ts'), { serialization: 'advanced' })
  const ground = await prepareGround({ authorities: 10, cases: 500 }, await makeServers())
  try {
    const seconds = extent === 'quick' ? 2 : 4
    const slowest = async () => percentile((await ask<Asked>(child, askingFor(ground, seconds))).milliseconds, 0.99)
    const whileQueued = async () => {
      const pdfs = Array.from({ length: queued }, (_, index) => typesetter.pdf(paper(index), someLetterhead()))
      const found = await slowest()
      await Promise.all(pdfs)
      return found
    }
    const found = await inTurns(extent === 'quick' ? 3 : 7, slowest, whileQueued)
    const ratio = medianRatio(found.second, found.first)
    return {
      title: `A case page while ${queued} PDFs are queued (milliseconds, medians of the rounds)`,
      rows: [
        { state: 'at rest', p99: median(found.first) },
        { state: 'queued', p99: median(found.second) },
      ],
      targets: [{ what: 'p99 while queued to p99 at rest', value: ratio, limit: 1.5, should: 'be at most' }],
      notes: ['One connection. The process that typesets has the lowest claim on the processors (nice 10).'],
    }
  } finally {
    await ground.stop()
    await end(child)
  }
}

const askingFor = ({ app, loaded }: Ground, seconds: number): Asking => ({
  port: app.port,
  paths: loaded.caseIds.map((caseId) => `/${loaded.slug}/arenden/${caseId}`),
  ...{ cookie, connections: 1, seconds, atMost: 20_000 },
})

const paper = (index: number) =>
  somePaper({ title: `Handling ${index}`, blocks: [...somePaper().blocks, ...pagesOfText(2)] })
