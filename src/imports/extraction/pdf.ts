import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import { type Extracted, isTrouble, joinPages, type Trouble } from './extracted.ts'
import type { ReadingLimits } from './limits.ts'
import { linesInColumns } from './pdf-columns.ts'
import { isDamaged } from './pdf-damage.ts'
import { piecesOf } from './pdf-pieces.ts'
import { linesInOrder, rowsOf } from './pdf-rows.ts'
import { linesByStructure } from './pdf-tagged.ts'

/**
 * The text layer of a PDF, page by page: in the order of its own structure where it has one that holds, else by the
 * places of the letters. Pages without text stay as empty pages. Nothing is drawn and no script in it is run.
 */
export const extractPdf = async (bytes: Uint8Array, limits: ReadingLimits): Promise<Extracted | Trouble> => {
  const { getDocument, PasswordException } = await library()
  // The library takes its bytes over, and a file is wanted unchanged afterwards.
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0, ...resources })
  try {
    const read = await textOf(await task.promise, limits)
    if (isTrouble(read) && read.trouble !== 'noText') return read
    return isDamaged(bytes) ? { trouble: 'corruptPdf' } : read
  } catch (error) {
    return { trouble: error instanceof PasswordException ? 'encryptedPdf' : 'corruptPdf' }
  } finally {
    await task.destroy()
  }
}

const root = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
const folder = (name: string): string => `${join(root, name)}/`

const resources = {
  cMapUrl: folder('cmaps'),
  cMapPacked: true,
  standardFontDataUrl: folder('standard_fonts'),
  wasmUrl: folder('wasm'),
  iccUrl: folder('iccs'),
  disableFontFace: true,
  useSystemFonts: false,
  enableXfa: false,
  isOffscreenCanvasSupported: false,
  isImageDecoderSupported: false,
  stopAtErrors: false,
}

// Loaded at the first PDF: a reading process that meets only text need not wait for it.
const library = async (): Promise<typeof import('pdfjs-dist')> => {
  // Drawing needs these and reading text does not; their absence would only be warned about.
  for (const name of ['DOMMatrix', 'Path2D', 'ImageData']) {
    if (!(name in globalThis)) Object.defineProperty(globalThis, name, { value: class {}, configurable: true })
  }
  return await import(pathToFileURL(join(root, 'legacy/build/pdf.mjs')).href)
}

const textOf = async (document: PDFDocumentProxy, limits: ReadingLimits): Promise<Extracted | Trouble> => {
  if (document.numPages > limits.pages) return { trouble: 'tooManyPages' }
  const pages: string[] = []
  let characters = 0
  let letters = 0
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const text = `${(await linesOfPage(page)).join('\n').trim()}\n`
    page.cleanup()
    characters += text.length
    if (characters > limits.textCharacters) return { trouble: 'tooMuchText' }
    letters += text.match(/[\p{L}\p{N}]/gu)?.length ?? 0
    pages.push(text)
  }
  // A scanner may stamp a page number on each picture; that is no text to read.
  if (letters < fewestLettersPerPage * document.numPages) return { trouble: 'noText' }
  return joinPages(pages, 'application/pdf')
}

const fewestLettersPerPage = 3

const linesOfPage = async (page: PDFPageProxy): Promise<string[]> => {
  const pieces = await piecesOf(page)
  const turned = pieces.filter((piece) => piece.isTurned)
  const upright = pieces.filter((piece) => !piece.isTurned)
  const tree = await page.getStructTree()
  const lines = (tree && linesByStructure(tree, upright)) ?? linesInColumns(rowsOf(upright))
  // A stamp across the page or along its edge would break the lines that it crosses.
  return turned.length > 0 ? [...lines, '', ...linesInOrder(turned)] : lines
}
