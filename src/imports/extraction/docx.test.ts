import { describe, expect, it } from 'vitest'
import { encryptedWordFile, oldWordFile, withPart, wordFile } from '../../../test/files/word-files.ts'
import { extract } from './extract.ts'
import { linesOfHtml } from './html-lines.ts'
import { readingLimits } from './limits.ts'

const textOf = async (bytes: Uint8Array): Promise<string> => {
  const extraction = await extract(bytes, readingLimits)
  if (!('text' in extraction)) throw new Error(JSON.stringify(extraction))
  return extraction.text
}

describe('a Word document', () => {
  it('is read as header, heading, paragraphs, numbered points and rows', async () => {
    const bytes = await wordFile({
      header: 'Kommunstyrelsen 2026-03-02',
      heading: '§ 12 Årsplan & mål',
      paragraphs: ['Nämnden beslutar', '', 'att anta <planen>.'],
      points: ['Ett', 'Två'],
      rows: [
        ['Plats', 'Björkvik'],
        ['Beslutande', 'Anna Ask (S)\nBo Berg (M)'],
      ],
    })
    expect((await textOf(bytes)).split('\n')).toEqual([
      'Kommunstyrelsen 2026-03-02',
      '§ 12 Årsplan & mål',
      'Nämnden beslutar',
      '',
      'att anta <planen>.',
      '1. Ett',
      '2. Två',
      'Plats\tBjörkvik',
      'Beslutande\tAnna Ask (S)',
      'Bo Berg (M)',
      '',
    ])
  })

  it('that is cut off, altered, without its text, old or enciphered is told for what it is', async () => {
    const whole = await wordFile({ paragraphs: ['Protokoll'] })
    expect(await extract(whole.subarray(0, whole.length - 200), readingLimits)).toEqual({ trouble: 'corruptWord' })
    const broken = withPart(whole, 'word/document.xml', '<w:document><w:body>')
    expect(await extract(broken, readingLimits)).toEqual({ trouble: 'corruptWord' })
    expect(await extract(await wordFile({}), readingLimits)).toEqual({ trouble: 'noText' })
    expect(await extract(oldWordFile(), readingLimits)).toEqual({ trouble: 'oldWord' })
    expect(await extract(encryptedWordFile(), readingLimits)).toEqual({ trouble: 'encryptedWord' })
  })

  it('that inflates beyond the limit is refused before it is opened', async () => {
    const bomb = withPart(
      await wordFile({ paragraphs: ['Protokoll'] }),
      'word/media/bild.png',
      new Uint8Array(3_000_000),
    )
    const limits = { ...readingLimits, unpackedBytes: 1_000_000 }
    expect(await extract(bomb, limits)).toEqual({ trouble: 'unpacksTooLarge' })
  })

  it('does not read files of the machine or grow by entities of its own', async () => {
    const whole = await wordFile({ paragraphs: ['Protokoll'] })
    const entities = `<!DOCTYPE d [<!ENTITY a "${'x'.repeat(1000)}"><!ENTITY b "${'&a;'.repeat(1000)}"><!ENTITY f SYSTEM "file:///etc/passwd">]>`
    const xml = `<?xml version="1.0"?>${entities}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Slut &b;&f;</w:t></w:r></w:p></w:body></w:document>`
    const extraction = await extract(withPart(whole, 'word/document.xml', xml), readingLimits)
    expect(JSON.stringify(extraction)).not.toMatch(/root:|x{1000}/)
  })
})

describe('the lines of a table', () => {
  it('keep names and parties in two cells together, and a table in a cell in its place', () => {
    const html =
      '<table><tr><td><p>Anna Ask</p><p>Bo Berg</p></td><td><p>S</p><p>M</p></td></tr><tr><td><table><tr><td><p>Ort</p></td><td><p>Björkvik</p></td></tr></table></td><td></td></tr></table>'
    expect(linesOfHtml(html)).toEqual(['Anna Ask\tS', 'Bo Berg\tM', 'Ort\tBjörkvik'])
  })

  it('have the number of the list that they belong to', () => {
    expect(linesOfHtml('<ol><li>Ett<ul><li>Under</li></ul></li><li>Två<br />rader</li></ol>')).toEqual([
      '1. Ett',
      '- Under',
      '2. Två',
      'rader',
    ])
  })
})
