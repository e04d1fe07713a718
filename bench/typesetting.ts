import { existsSync, readdirSync } from 'node:fs'
import { setPriority } from 'node:os'
import { chromium } from 'playwright-core'
import type { Document } from '../src/platform/documents/document.ts'
import { htmlFile } from '../src/platform/documents/html-file.tsx'
import { openPdf, pagesOf } from '../src/platform/documents/pdf/open.ts'
import { createTypesetter, type Typesetter } from '../src/platform/documents/pdf/typesetter.ts'
import { fixedClock } from '../src/platform/time.ts'
import { pagesOfText, someLetterhead, somePaper } from '../test/documents/some-paper.ts'
import { familyOf } from './measuring/family.ts'
import type { Report, Row, Target } from './measuring/report.ts'
import { inTurns, median, medianRatio, millisecondsOf } from './measuring/rounds.ts'
import type { Extent } from './part.ts'
import { queueReport } from './queue.ts'

const letterhead = someLetterhead()

/** PDFs a second against the print of the same page of HTML in a browser that runs already, and how memory grows. */
export const typesetting = async (extent: Extent): Promise<readonly Report[]> => {
  const typesetter = createTypesetter({ clock: fixedClock('2026-11-24') })
  try {
    const reports = [await speedReport(typesetter, extent), await queueReport(typesetter, extent)]
    return extent === 'quick' ? reports : [...reports, await memoryReport(typesetter)]
  } finally {
    await typesetter.stop()
  }
}

const speedReport = async (typesetter: Typesetter, extent: Extent): Promise<Report> => {
  const browser = await openBrowser()
  const rows: Row[] = []
  const targets: Target[] = []
  for (const chapters of extent === 'quick' ? [0, 2] : [0, 2, 50]) {
    const rounds = extent === 'quick' ? 2 : chapters > 10 ? 3 : 7
    const count = Math.max(1, Math.round((extent === 'quick' ? 6 : 12) / (chapters + 1)))
    const papers = numbered(chapters)
    const pages = pagesOf(openPdf(await typesetter.pdf(papers(), letterhead))).length
    const typeset = () => taken('typesetter', () => times(count, () => typesetter.pdf(papers(), letterhead)))
    const print = () => taken('browser', () => times(count, () => browser?.print(htmlFile(papers(), letterhead))))
    // The process that typesets gives way to all others; the two are compared with the same claim on the processors.
    giveWay()
    const found = browser ? await inTurns(rounds, typeset, print) : { first: [await typeset()], second: [] }
    const [ours, theirs] = [found.first, found.second]
    const ratio = medianRatio(theirs.map(milliseconds), ours.map(milliseconds))
    const perSecond = (all: readonly Taken[]) => (count * 1000) / median(all.map(milliseconds))
    const ofProcessor = (all: readonly Taken[]) => median(all.map(({ processor }) => processor / count))
    rows.push({
      ...{ pages, 'PDF/s': perSecond(ours), 'browser/s': perSecond(theirs), 'times as fast': ratio },
      ...{ 'CPU ms': ofProcessor(ours), 'browser CPU ms': ofProcessor(theirs) },
      'times less CPU': medianRatio(
        theirs.map(({ processor }) => processor),
        ours.map(({ processor }) => processor),
      ),
    })
    if (chapters === 2) {
      targets.push({
        what: `${pages} pages against the browser, times`,
        value: ratio,
        limit: 10,
        should: 'be at least',
      })
    }
  }
  await browser?.close()
  const notes = [
    browser
      ? 'The browser runs already and prints the HTML of the same documents, tagged and with an outline, at the same priority.'
      : 'No browser was found to compare with.',
  ]
  return { title: 'PDF/A-3a + PDF/UA-1, all different, one at a time (medians)', rows, targets, notes }
}

type Taken = { readonly milliseconds: number; readonly processor: number }
const milliseconds = (taken: Taken): number => taken.milliseconds

const isBrowser = ({ name }: { readonly name: string }): boolean => /chrom/.test(name)

/** How long it takes, and how much the processes of the one who does it use the processors; this one asks and is left out. */
const taken = async (who: 'browser' | 'typesetter', doing: () => unknown): Promise<Taken> => {
  const used = () =>
    familyOf(process.pid)
      .filter((one) => one.pid !== process.pid && isBrowser(one) === (who === 'browser'))
      .reduce((sum, { processorMs }) => sum + processorMs, 0)
  const before = used()
  const milliseconds = await millisecondsOf(doing)
  return { milliseconds, processor: used() - before }
}

const giveWay = (): void => {
  for (const one of familyOf(process.pid).filter(isBrowser)) {
    for (const thread of readdirSync(`/proc/${one.pid}/task`)) setPriority(Number(thread), asTypesetter)
  }
}

const asTypesetter = 10

const times = async (count: number, make: () => unknown): Promise<void> => {
  for (let index = 0; index < count; index += 1) await make()
}

let made = 0
const numbered = (chapters: number) => (): Document => {
  made += 1
  const blocks = [...somePaper().blocks, ...pagesOfText(chapters)]
  return somePaper({ title: `Protokoll ${made}`, blocks: [{ kind: 'paragraph', text: `Nummer ${made}.` }, ...blocks] })
}

const openBrowser = async () => {
  const executablePath = [process.env.CHROMIUM ?? '', '/usr/bin/chromium'].find((path) => existsSync(path))
  if (!executablePath) return undefined
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync', '--no-first-run']
  const browser = await chromium.launch({ executablePath, args })
  const page = await browser.newPage()
  const print = async (html: string): Promise<void> => {
    await page.setContent(html)
    await page.pdf({ format: 'A4', tagged: true, outline: true })
  }
  return { print, close: () => browser.close() }
}

const [first, last] = [1000, 5000]

/** What this process holds over five thousand documents, as the server would: the process that typesets is another one and is replaced. */
export const memoryReport = async (typesetter: Typesetter): Promise<Report> => {
  const rows: Row[] = []
  const papers = numbered(0)
  for (let index = 1; index <= last; index += 1) {
    await typesetter.pdf(papers(), letterhead)
    if (index % first === 0) rows.push({ documents: index, 'this process MB': heldMegabytes() })
  }
  const held = rows.map((row) => Number(row['this process MB']))
  const growth = 100 * ((held.at(-1) ?? 0) / (held[0] ?? Number.NaN) - 1)
  const what = `growth from document ${first} to ${last}, %`
  return {
    title: 'Memory while documents are made',
    rows,
    targets: [{ what, value: growth, limit: 10, should: 'be at most' }],
    notes: [],
  }
}

const heldMegabytes = (): number => {
  globalThis.gc?.()
  return process.memoryUsage.rss() / (1024 * 1024)
}
