import { describe, expect, it } from 'vitest'
import { extract } from './extract.ts'
import { readingLimits } from './limits.ts'

const textOf = async (bytes: Uint8Array): Promise<unknown> => {
  const extraction = await extract(bytes, readingLimits)
  return 'text' in extraction ? extraction.text : extraction
}

const minutes = 'Närvarande: Åsa Öberg – § 12 “bifall”\n'

describe('a text file', () => {
  it.each([
    ['UTF-8', Buffer.from(minutes)],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${minutes}`)],
    ['UTF-16, little end first', Buffer.from(`\ufeff${minutes}`, 'utf16le')],
    ['UTF-16, big end first', Buffer.from(`\ufeff${minutes}`, 'utf16le').swap16()],
  ])('is read whole in %s', async (_, bytes) => {
    expect(await textOf(bytes)).toBe(minutes)
  })

  it('is read in Latin-1, and in the Windows letters that lie where Latin-1 has none', async () => {
    expect(await textOf(Buffer.from('§ 12 Närvarande: Åsa Öberg\n', 'latin1'))).toBe('§ 12 Närvarande: Åsa Öberg\n')
    expect(await textOf(Buffer.from('18:30\u009619:28 \u0093bifall\u0094', 'latin1'))).toBe('18:30–19:28 “bifall”')
  })

  it('has one kind of line break and composed letters, and is otherwise as it was', async () => {
    expect(await textOf(Buffer.from('Pa\u030a ett\r\n  tva\u030a\rtre\t \n\n'))).toBe(
      'På ett\n  två\rtre\t \n\n'.replace('\r', '\n'),
    )
  })

  it('has its pages where form feeds end them, and the pages cover the text', async () => {
    const extraction = await extract(Buffer.from('Sida ett\n\fSida två\n'), readingLimits)
    if (!('text' in extraction)) throw new Error('no text')
    expect(extraction.pages.map(({ from, until }) => extraction.text.slice(from, until))).toEqual([
      'Sida ett\n\f',
      'Sida två\n',
    ])
  })

  it('may begin with letters that are the mark of another kind of file', async () => {
    expect(await textOf(Buffer.from('BM Björkviks mekaniska deltog.'))).toBe('BM Björkviks mekaniska deltog.')
    expect(await textOf(Buffer.from('MZ-gruppen deltog.'))).toBe('MZ-gruppen deltog.')
  })
})

describe('what is no text', () => {
  it.each([
    ['nothing', Buffer.alloc(0), 'empty'],
    ['white space only', Buffer.from(' \r\n\t\n'), 'empty'],
    [
      'a program',
      Buffer.concat([Buffer.from('\u007fELF\u0002\u0001\u0001', 'latin1'), Buffer.alloc(200)]),
      'unknownType',
    ],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex'), 'image'],
    ['a compressed file', Buffer.from('1f8b0800000000000003', 'hex'), 'otherArchive'],
    ['rich text', Buffer.from('{\\rtf1\\ansi Protokoll}'), 'richText'],
    ['a web page', Buffer.from('<!DOCTYPE html><p>Protokoll'), 'markup'],
    [
      'bytes without meaning',
      Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 167 + (i >> 3)) % 256)),
      'unknownType',
    ],
  ])('%s is told for what it is', async (_, bytes, reason) => {
    expect(await extract(bytes, readingLimits)).toEqual({ trouble: reason })
  })

  it('too long a text is refused', async () => {
    const limits = { ...readingLimits, textCharacters: 10 }
    expect(await extract(Buffer.from('Ett längre protokoll'), limits)).toEqual({ trouble: 'tooMuchText' })
  })
})
