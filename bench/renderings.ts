import type { Document } from '../src/platform/documents/document.ts'
import { documentDocx } from '../src/platform/documents/docx.ts'
import { htmlFile } from '../src/platform/documents/html-file.tsx'
import { documentText } from '../src/platform/documents/text.ts'
import { pagesOfText, someLetterhead, somePaper } from '../test/documents/some-paper.ts'
import type { Report, Row } from './measuring/report.ts'
import { median, millisecondsOf } from './measuring/rounds.ts'
import type { Extent } from './part.ts'

/** How many documents a second become HTML that stands alone, Word and text, all different, in this process. */
export const renderings = async (extent: Extent): Promise<readonly Report[]> => {
  const rounds = extent === 'quick' ? 3 : 9
  const rows: Row[] = []
  for (const pages of [1, 5, 100]) rows.push(await measure(pages, rounds))
  const notes = [
    'A page is a heading with eight paragraphs of running text; the first document carries a table and notes too.',
  ]
  return [{ title: 'Documents as HTML, Word and text (documents per second, medians)', rows, targets: [], notes }]
}

const measure = async (pages: number, rounds: number): Promise<Row> => {
  const letterhead = someLetterhead()
  const count = Math.max(1, Math.round(60 / pages))
  const html = await perSecond(pages, { count, rounds, make: (document) => htmlFile(document, letterhead) })
  const word = await perSecond(pages, { count, rounds, make: (document) => documentDocx(document, letterhead) })
  const text = await perSecond(pages, { count, rounds, make: documentText })
  return { pages, 'HTML/s': html, 'Word/s': word, 'text/s': text }
}

type Measuring = {
  readonly count: number
  readonly rounds: number
  readonly make: (document: Document) => unknown
}

/** Documents a second over rounds of as many different documents; one round beforehand does not count. */
const perSecond = async (pages: number, { count, rounds, make }: Measuring): Promise<number> => {
  const times: number[] = []
  for (let round = 0; round <= rounds; round++) {
    const documents = Array.from({ length: count }, (_, index) => paper(pages, `${round}.${index}`))
    const milliseconds = await millisecondsOf(async () => {
      for (const document of documents) await make(document)
    })
    if (round > 0) times.push(milliseconds)
  }
  return (count * 1000) / median(times)
}

const paper = (pages: number, name: string): Document => {
  const title = `Protokoll ${name}`
  if (pages === 1) return somePaper({ title })
  return somePaper({ title, blocks: [...somePaper().blocks, ...pagesOfText(pages - 1)] })
}
