import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pixelmatch from 'pixelmatch'
import { PNG } from 'pngjs'
import { afterAll, expect, test } from 'vitest'
import { checkPdf } from '../src/platform/documents/pdf/check.ts'
import { makePdf } from '../src/platform/documents/pdf/make-pdf.ts'
import { someLetterhead } from './files/some-document.ts'
import { goldenPapers } from './golden-papers.ts'

// What the pages look like. A change is looked at before it is kept: GOLDEN=write npx vitest run test/golden-pages.test.ts

const golden = join(import.meta.dirname, 'golden')
const isWriting = process.env.GOLDEN === 'write'
const mostPages = 3
const dotsPerInch = 40
// Part of the dots of a page that may differ: edges of letters, as another version of the drawing program sets them.
const tolerance = 0.004

const hasDrawing = (() => {
  try {
    execFileSync('pdftoppm', ['-v'], { stdio: 'ignore' })
    return true
  } catch {
    console.warn('The pages of papers are not looked at: pdftoppm (poppler-utils) is missing')
    return false
  }
})()

const folder = mkdtempSync(join(tmpdir(), 'handslag-pages-'))
afterAll(() => rmSync(folder, { recursive: true }))

const pagesOf = (name: string, pdf: Uint8Array): PNG[] => {
  const file = join(folder, name)
  writeFileSync(file, pdf)
  execFileSync('pdftoppm', ['-r', `${dotsPerInch}`, '-gray', '-png', '-l', `${mostPages}`, file, file])
  const drawn = readdirSync(folder).filter((page) => page.startsWith(`${name}-`))
  return drawn.sort().map((page) => PNG.sync.read(readFileSync(join(folder, page))))
}

const differs = (page: PNG, kept: PNG): number => {
  if (page.width !== kept.width || page.height !== kept.height) return 1
  return (
    pixelmatch(page.data, kept.data, undefined, page.width, page.height, { threshold: 0.25 }) /
    (page.width * page.height)
  )
}

test.runIf(hasDrawing).each(Object.entries(goldenPapers))(
  'a paper of the kind %s looks as it did',
  (kind, document) => {
    const made = makePdf({
      document,
      letterhead: someLetterhead,
      attachment: undefined,
      madeAt: '2026-11-24T09:00:00Z',
    })
    if (!('pdf' in made)) throw new Error(made.detail)
    expect(checkPdf(made.pdf)).toEqual([])
    for (const [index, page] of pagesOf(kind, made.pdf).entries()) {
      const file = join(golden, `${kind}-${index + 1}.png`)
      if (isWriting) {
        mkdirSync(golden, { recursive: true })
        writeFileSync(file, PNG.sync.write(page, { colorType: 0 }))
      }
      expect(existsSync(file), `${file} is not kept`).toBe(true)
      expect(differs(page, PNG.sync.read(readFileSync(file))), `${kind} page ${index + 1}`).toBeLessThan(tolerance)
    }
  },
)
