import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { findBrowser } from '../../scripts/find-browser.mjs'
import type { NamedFile } from '../../src/imports/extraction/extracted.ts'
import { generate, layoutNames } from '../../src/imports/synthetic/generate.ts'
import { type Printed, pdfFile } from '../../test/files/pdf-files.ts'
import { wordFile } from '../../test/files/word-files.ts'

/** The same documents as files of one kind. */
export type FilesOfKind = { readonly kind: string; readonly files: readonly NamedFile[]; readonly pages: number }

/** Minutes, memos and notices as text, Word and PDF. The printed PDFs are tagged and need a browser; without one they are left out. */
export const makeDocuments = async (count: number): Promise<readonly FilesOfKind[]> => {
  const texts = textsToRead(count)
  const named = (ending: string, contents: readonly Uint8Array[]) =>
    contents.map((bytes, index) => ({ name: `${index}.${ending}`, bytes }))
  const plain = texts.map((text) => pagesOf(text).map(printedPage))
  const kinds: FilesOfKind[] = [
    {
      kind: 'txt',
      files: named(
        'txt',
        texts.map((text) => Buffer.from(text)),
      ),
      pages: 0,
    },
    { kind: 'docx', files: named('docx', await Promise.all(texts.map(asWord))), pages: 0 },
    {
      kind: 'pdf, letters only',
      files: named(
        'pdf',
        plain.map((pages) => pdfFile({ pages })),
      ),
      pages: plain.flat().length,
    },
  ]
  const printed = await printedBy(findBrowser(), texts)
  if (printed)
    kinds.push({ kind: 'pdf, printed by a browser', files: named('pdf', printed.files), pages: printed.pages })
  return kinds
}

const twins = new URL('../../test/twin/', import.meta.url)

/** Two sets of synthetic minutes make one document of several pages, as a whole meeting does; the invented twin papers come too. */
const textsToRead = (count: number): readonly string[] => {
  const twinTexts = existsSync(twins)
    ? readdirSync(twins)
        .sort()
        .map((name) => readFileSync(new URL(name, twins), 'utf8'))
    : []
  const synthetic = Array.from(
    { length: count },
    (_, index) => generate(500_000 + index, layoutNames[index % layoutNames.length]).text,
  )
  return [...twinTexts, ...synthetic]
}

const linesPerPage = 46

const pagesOf = (text: string): readonly (readonly string[])[] => {
  const lines = text.replaceAll('\f', '\n').split('\n')
  return Array.from({ length: Math.ceil(lines.length / linesPerPage) }, (_, page) =>
    lines.slice(page * linesPerPage, (page + 1) * linesPerPage),
  )
}

const pointsPerLetter = 5.4

/** Words apart by more than a space stand in columns, so each is a piece of its own at its place. */
const printedPage = (lines: readonly string[]): readonly Printed[] =>
  lines.flatMap((line, row) =>
    [...line.matchAll(/\S+(?: \S+)*/g)].map((piece) => ({
      text: piece[0].replaceAll(/[\u2013\u2014]/g, '-').replaceAll(/[^\u0020-\u00ff]/g, ' '),
      x: 50 + piece.index * pointsPerLetter,
      y: 790 - row * 15.5,
      size: 10,
    })),
  )

const asWord = (text: string): Promise<Uint8Array> => {
  const [heading = '', ...paragraphs] = text.split('\n').filter((line) => line.trim() !== '')
  return wordFile({ heading, paragraphs })
}

const printedBy = async (
  executablePath: string | undefined,
  texts: readonly string[],
): Promise<{ files: Uint8Array[]; pages: number } | undefined> => {
  if (!executablePath) return undefined
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync', '--no-first-run']
  const browser = await chromium.launch({ executablePath, args })
  try {
    const page = await browser.newPage()
    const files: Uint8Array[] = []
    let pages = 0
    for (const text of texts) {
      await page.setContent(asHtml(text))
      const bytes = await page.pdf({
        format: 'A4',
        tagged: true,
        margin: { top: '25mm', bottom: '25mm', left: '20mm' },
      })
      pages += bytes.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
      files.push(bytes)
    }
    return { files, pages }
  } finally {
    await browser.close()
  }
}

const asHtml = (text: string): string => {
  const escaped = (line: string) => line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const paragraphs = text.split(/\n(?:\s*\n)+/).map((block) => `<p>${escaped(block)}</p>`)
  return `<!doctype html><html lang="sv"><style>p { white-space: pre-wrap; font: 10pt/1.35 monospace }</style>${paragraphs.join('')}`
}
