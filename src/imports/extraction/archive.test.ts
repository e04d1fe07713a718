import { describe, expect, it } from 'vitest'
import { pdfOfLines } from '../../../test/files/pdf-files.ts'
import { wordFile } from '../../../test/files/word-files.ts'
import { encryptedZip, zipBomb, zipFile, zipWithDuplicate, zipWithLink } from '../../../test/files/zip-files.ts'
import { extract } from './extract.ts'
import { readingLimits } from './limits.ts'

const limits = { ...readingLimits, unpackedBytes: 1_000_000, archiveEntries: 20 }
const outcome = (bytes: Uint8Array) => extract(bytes, limits)

describe('a zip file', () => {
  it('gives its files in order, whatever folders they lie in, and leaves out what the system put there', async () => {
    const word = await wordFile({ paragraphs: ['Förslag'] })
    const files = { 'möte/å.txt': 'Protokoll', 'b.pdf': pdfOfLines(['Bilaga']), 'c.docx': word }
    const extraction = await outcome(zipFile({ ...files, '__MACOSX/._b.pdf': 'x', 'möte/.DS_Store': 'x' }))
    if (!('members' in extraction)) throw new Error('no files')
    expect(extraction.members.map((file) => file.name)).toEqual(['möte/å.txt', 'b.pdf', 'c.docx'])
    expect(Buffer.from(extraction.members[2]?.bytes ?? []).equals(word)).toBe(true)
  })

  it.each([
    '../protokoll.txt',
    '/etc/protokoll.txt',
    'a/../../b.txt',
    'a\\b.txt',
    'C:/b.txt',
    'a\u0000b.txt',
    'a//b.txt',
  ])('with the name %j is refused whole', async (name) => {
    expect(await outcome(zipFile({ 'a.txt': 'Protokoll', [name]: 'Protokoll' }))).toEqual({ trouble: 'unsafeName' })
  })

  it('with a link, with two files of one name or with an archive in it is refused whole', async () => {
    expect(await outcome(zipWithLink())).toEqual({ trouble: 'symbolicLink' })
    expect(await outcome(zipWithDuplicate())).toEqual({ trouble: 'duplicateName' })
    const inner = zipFile({ 'b.txt': 'Protokoll' })
    expect(await outcome(zipFile({ 'a.txt': 'Protokoll', 'inre.txt': inner }))).toEqual({ trouble: 'nestedArchive' })
    const gzip = Buffer.from('1f8b0800000000000003', 'hex')
    expect(await outcome(zipFile({ 'a.txt': 'Protokoll', 'inre.txt': gzip }))).toEqual({ trouble: 'nestedArchive' })
  })

  it('that is enciphered, cut off, altered or empty is told for what it is', async () => {
    expect(await outcome(encryptedZip())).toEqual({ trouble: 'encryptedArchive' })
    const whole = zipFile({ 'a.txt': 'Protokoll fört vid sammanträde' })
    expect(await outcome(whole.subarray(0, whole.length - 30))).toEqual({ trouble: 'corruptArchive' })
    const altered = Uint8Array.from(whole)
    altered[40] = (altered[40] ?? 0) ^ 0xff
    expect(await outcome(altered)).toEqual({ trouble: 'corruptArchive' })
    expect(await outcome(zipFile({}))).toEqual({ trouble: 'emptyArchive' })
  })

  it('that inflates beyond the limit is stopped, also when its headers say otherwise', async () => {
    expect(await outcome(zipBomb(2_000_000))).toEqual({ trouble: 'unpacksTooLarge' })
    const lying = await outcome(zipBomb(2_000_000, 1000))
    expect(['unpacksTooLarge', 'corruptArchive']).toContain('trouble' in lying && lying.trouble)
  })

  it('with more files than the limit is refused', async () => {
    const many = Object.fromEntries(Array.from({ length: 21 }, (_, index) => [`${index}.txt`, 'x']))
    expect(await outcome(zipFile(many))).toEqual({ trouble: 'tooManyEntries' })
  })

  it('of another office program is not taken for an archive', async () => {
    expect(await outcome(zipFile({ '[Content_Types].xml': '<x/>', 'xl/workbook.xml': '<x/>' }))).toEqual({
      trouble: 'otherOffice',
    })
  })
})
