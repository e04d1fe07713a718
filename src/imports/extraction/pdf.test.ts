import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { encryptedPdf, type Printed, pdfFile, pdfOfLines, scannedPdf } from '../../../test/files/pdf-files.ts'
import { extract } from './extract.ts'
import { readingLimits } from './limits.ts'

const outcome = (bytes: Uint8Array, limits = readingLimits) => extract(bytes, limits)

const textOf = async (bytes: Uint8Array): Promise<string> => {
  const extraction = await outcome(bytes)
  if (!('text' in extraction)) throw new Error(JSON.stringify(extraction))
  return extraction.text
}

const below = (lines: readonly string[], x: number, top: number): Printed[] =>
  lines.map((text, index) => ({ text, x, y: top - index * 14 }))

const left = [
  'Kommunen och föreningarna',
  'möter behoven tillsammans och',
  'lär av varandra under hela',
  'den tid som avtalet gäller.',
]
const right = [
  'Avtalet följs upp varje år av',
  'båda parterna, och det som',
  'framkommer redovisas öppet',
  'för alla som vill ta del.',
]

describe('a PDF', () => {
  it('is read line by line with Swedish letters, a label and its value on one line', async () => {
    const page = [
      { text: 'Datum', x: 72, y: 700 },
      { text: '2026-03-02', x: 200, y: 700 },
      { text: '§ 12 Årsplan för Björkvik', x: 72, y: 686 },
    ]
    expect(await textOf(pdfFile({ pages: [page] }))).toBe('Datum\t2026-03-02\n§ 12 Årsplan för Björkvik\n')
  })

  it('joins the pieces of a line, a raised figure too, whatever order they were drawn in', async () => {
    const page = [
      { text: 'beslutar', x: 140, y: 700 },
      { text: 'Nästa rad', x: 72, y: 686 },
      { text: 'Nämnden', x: 86, y: 700 },
      { text: '1', x: 179.2, y: 703, size: 6 },
    ]
    expect(await textOf(pdfFile({ pages: [page] }))).toBe('Nämnden beslutar1\nNästa rad\n')
  })

  it('has its columns of running text read one after the other, below a heading across both', async () => {
    const heading = { text: 'Riktlinjer för partnerskap mellan kommunen och det civila samhället', x: 72, y: 750 }
    const page = [heading, ...below(left, 72, 700), ...below(right, 320, 700)]
    const lines = (await textOf(pdfFile({ pages: [page] }))).split('\n').filter((line) => line !== '')
    expect(lines).toEqual([heading.text, ...left, ...right])
  })

  it('has columns with lines at different heights read one after the other', async () => {
    const page = [...below(left, 72, 700), ...below(right, 320, 694)]
    const lines = (await textOf(pdfFile({ pages: [page] }))).split('\n').filter((line) => line !== '')
    expect(lines).toEqual([...left, ...right])
  })

  it('has members and their substitutes read across, since they stand on one line', async () => {
    const members = ['Anna Ask (S)', 'Bo Berg (M), ordförande', 'Cia Dal (C)', 'Dan Ek (V)']
    const substitutes = ['Eva Fors (S)', 'Finn Gran (M)', 'Gun Holm (C)', 'Hans Ivarsson (V)']
    const page = [...below(members, 72, 700), ...below(substitutes, 320, 700)]
    expect((await textOf(pdfFile({ pages: [page] }))).trim().split('\n')).toEqual(
      members.map((name, index) => `${name}\t${substitutes[index]}`),
    )
  })

  it('keeps an empty line between paragraphs, and a stamp along the edge apart', async () => {
    const page = [
      ...below(['Första stycket', 'fortsätter', 'och slutar.'], 72, 700),
      ...below(['Andra stycket.'], 72, 648),
      { text: 'UTKAST', x: 30, y: 690, isTurned: true },
    ]
    expect(await textOf(pdfFile({ pages: [page] }))).toBe(
      'Första stycket\nfortsätter\noch slutar.\n\nAndra stycket.\n\nUTKAST\n',
    )
  })

  it('keeps the empty lines also where most paragraphs are a single line', async () => {
    const single = [0, 1, 2, 3].map((index) => ({ text: `Rubrik ${index}`, x: 72, y: 700 - index * 30 }))
    const page = [...single, ...below(['Ett stycke', 'med flera', 'rader i.'], 72, 580)]
    expect(await textOf(pdfFile({ pages: [page] }))).toBe(
      'Rubrik 0\n\nRubrik 1\n\nRubrik 2\n\nRubrik 3\n\nEtt stycke\nmed flera\nrader i.\n',
    )
  })

  it('has pages that cover the text, each but the first after a form feed', async () => {
    const pages = [[{ text: 'Sida ett', x: 72, y: 700 }], [], [{ text: 'Sida tre', x: 72, y: 700 }]]
    const extraction = await outcome(pdfFile({ pages }))
    if (!('text' in extraction)) throw new Error('no text')
    const { text } = extraction
    expect(extraction.pages.map(({ from, until }) => text.slice(from, until))).toEqual([
      'Sida ett\n',
      '\f\n',
      '\fSida tre\n',
    ])
  })

  it('with tags is read in the order of its tags, rows of tables by their cells', async () => {
    const page: Printed[] = [
      { text: 'Beslutande', x: 72, y: 700, element: 0 },
      { text: 'Anna Ask (S)', x: 200, y: 700, element: 1 },
      { text: 'Bo Berg (M)', x: 200, y: 686, element: 1 },
      { text: 'Protokoll', x: 72, y: 600, element: 2 },
      { text: 'Sida 1', x: 500, y: 800, element: 'furniture' },
    ]
    const structure = [
      '<< /Type /StructTreeRoot /K 7 0 R /ParentTree << /Nums [0 [10 0 R 11 0 R 8 0 R]] >> >>',
      '<< /S /Document /P 6 0 R /K [8 0 R 9 0 R] >>',
      '<< /S /P /P 7 0 R /Pg 4 0 R /K 2 >>',
      '<< /S /TR /P 7 0 R /K [10 0 R 11 0 R] >>',
      '<< /S /TH /P 9 0 R /Pg 4 0 R /K 0 >>',
      '<< /S /TD /P 9 0 R /Pg 4 0 R /K 1 >>',
    ]
    expect(await textOf(pdfFile({ pages: [page], structure }))).toBe(
      'Sida 1\n\nProtokoll\n\nBeslutande\tAnna Ask (S)\nBo Berg (M)\n',
    )
  })
})

/** The same with its page packed, as programs write it. */
const packedPdf = (lines: readonly string[]): Buffer => {
  const plain = Buffer.from(pdfOfLines(lines)).toString('latin1')
  const written = plain.replace(/<< \/Length \d+ >>\nstream\n(.*?)\nendstream/s, (_, content: string) => {
    const packed = deflateSync(Buffer.from(content, 'latin1')).toString('latin1')
    return `<< /Filter /FlateDecode /Length ${packed.length} >>\nstream\n${packed}\nendstream`
  })
  return Buffer.from(written, 'latin1')
}

describe('a PDF that cannot be read', () => {
  it('is told as scanned, enciphered, cut off or damaged', async () => {
    expect(await outcome(scannedPdf(3))).toEqual({ trouble: 'noText' })
    expect(await outcome(encryptedPdf())).toEqual({ trouble: 'encryptedPdf' })
    const whole = pdfOfLines(['Protokoll'])
    expect(await outcome(whole.subarray(0, 120))).toEqual({ trouble: 'corruptPdf' })
    expect(await outcome(Buffer.from('%PDF-1.7\nskräp'))).toEqual({ trouble: 'corruptPdf' })
  })

  it('is told as damaged when a letter or a page of it is lost, though the rest can be read', async () => {
    const whole = packedPdf(['Sammanträdesdatum 2026-03-02', 'Plats Björkvik'])
    expect(await textOf(whole)).toContain('Sammanträdesdatum 2026-03-02')
    const start = whole.indexOf('stream\n') + 'stream\n'.length
    for (const place of [12, 40, 60]) {
      const damaged = Buffer.from(whole)
      damaged[start + place] = (damaged[start + place] ?? 0) ^ 4
      expect(await outcome(damaged)).toEqual({ trouble: 'corruptPdf' })
    }
  })

  it('is told as too large when it has more pages than the limit', async () => {
    const limits = { ...readingLimits, pages: 3 }
    expect(await outcome(scannedPdf(4), limits)).toEqual({ trouble: 'tooManyPages' })
  })
})

describe('a PDF with a damaged reference table', () => {
  it('is repaired and read', async () => {
    const damaged = Buffer.from(pdfOfLines(['Protokoll fört vid sammanträde'])).toString('latin1')
    const bytes = Buffer.from(
      damaged.replace(/startxref\n\d+/, 'startxref\n99999').replace(/\d{10} 00000 n/g, '0000000007 00000 n'),
      'latin1',
    )
    expect(await textOf(bytes)).toBe('Protokoll fört vid sammanträde\n')
  })
})
