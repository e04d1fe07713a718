import { Document, Header, Packer, Paragraph, TextRun } from 'docx'
import fc from 'fast-check'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { brokenParts, htmlOfDocx, partsOf } from '../../../test/documents/opened-docx.ts'
import { wildWords } from '../../../test/documents/wild-documents.ts'
import { checkTemplate, fillTemplate, type TemplateValues } from './word-template.ts'

const lines = [
  ...['{titel}', '{diarienummer} {datum} {myndighet}', '{sammanfattning}'],
  ...['{#beslutspunkter}', '{nummer}. {punkt}', '{/beslutspunkter}'],
  ...['{#avsnitt}', '{rubrik}', '{text}', '{/avsnitt}'],
  ...['{#underlag}{handling}{/underlag}', '{#expedieras}{mottagare}{/expedieras}'],
  ...['{#underskrifter}', '{namn}, {roll}', '{/underskrifter}'],
]

const template = async (paragraphs: readonly string[] = lines, header = '{diarienummer}') =>
  new Uint8Array(
    await Packer.toBuffer(
      new Document({
        sections: [
          {
            headers: { default: new Header({ children: [new Paragraph(header)] }) },
            children: paragraphs.map((text) => new Paragraph({ children: [new TextRun({ text, bold: true })] })),
          },
        ],
      }),
    ),
  )

const values: TemplateValues = {
  title: 'Partnerskap med Fyren',
  caseNumber: 'SN 2026/12',
  writtenOn: '8 december 2026',
  authority: 'Björkviks kommun',
  administration: 'Socialförvaltningen',
  officer: 'Eva Berg',
  preparingBody: '',
  decidingBody: 'Socialnämnden',
  summary: 'Rad ett\nRad två',
  points: ['Nämnden säger ja.', '{titel} {#avsnitt}'],
  sections: [{ heading: 'Bakgrund', text: '<b>Fet</b> & {@rå}' }],
  basis: ['Avtalet'],
  dispatch: ['Fyren'],
  signers: [{ name: 'Eva Berg', role: 'Enhetschef' }],
}

test('a template is filled: repeated parts come once for each, lines stay lines, the head too', async () => {
  const { bytes = new Uint8Array(), faults } = fillTemplate(await template(), values)
  expect(faults).toBeUndefined()
  const html = await htmlOfDocx(bytes)
  expect(html).toContain('Partnerskap med Fyren')
  expect(html).toMatch(/Rad ett(?:<\/strong>)?<br \/>(?:<strong>)?Rad två/)
  expect(html).toContain('1. Nämnden säger ja.')
  expect(Object.entries(partsOf(bytes)).some(([name, xml]) => /header/.test(name) && xml.includes('SN 2026/12'))).toBe(
    true,
  )
})

test('what is filled in is text, never a placeholder or markup', async () => {
  const { bytes = new Uint8Array() } = fillTemplate(await template(), values)
  const html = await htmlOfDocx(bytes)
  expect(html).toContain('2. {titel} {#avsnitt}')
  expect(html).toContain('&lt;b&gt;Fet&lt;/b&gt; &amp; {@rå}')
})

test.each([
  ['an unknown placeholder', [...lines, '{handlagare}'], [{ fault: 'unknownPlaceholder', placeholder: 'handlagare' }]],
  [
    'a placeholder outside its repetition',
    [...lines, '{punkt}'],
    [{ fault: 'unknownPlaceholder', placeholder: 'punkt' }],
  ],
  ['a missing placeholder', lines.slice(1), [{ fault: 'missingPlaceholder', placeholder: 'titel' }]],
  [
    'a repetition without what it repeats',
    [...lines.filter((line) => line !== '{text}')],
    [{ fault: 'missingPlaceholder', placeholder: 'text' }],
  ],
  [
    'a repetition that is not ended',
    lines.filter((line) => line !== '{/avsnitt}'),
    [{ fault: 'brokenPlaceholder', placeholder: 'avsnitt' }],
  ],
  ['a brace that is not closed', [...lines, '{titel'], [{ fault: 'brokenPlaceholder', placeholder: 'titel' }]],
  [
    'a repetition where text belongs',
    [...lines, '{beslutspunkter}'],
    [{ fault: 'brokenPlaceholder', placeholder: 'beslutspunkter' }],
  ],
  ['markup instead of text', [...lines, '{@titel}'], [{ fault: 'unknownPlaceholder', placeholder: '@titel' }]],
  [
    'a name of the language itself',
    [...lines, '{constructor}'],
    [{ fault: 'unknownPlaceholder', placeholder: 'constructor' }],
  ],
])('%s is a fault that names it', async (_, paragraphs, faults) => {
  const bytes = await template(paragraphs)
  expect(checkTemplate(bytes)).toEqual(faults)
  expect(fillTemplate(bytes, values)).toEqual({ faults })
})

const changed = async (files: Record<string, Uint8Array>) => zipSync({ ...unzipSync(await template()), ...files })

test('a file that is no template is told apart by what is wrong with it', async () => {
  expect(checkTemplate(strToU8('%PDF-1.7'))).toEqual([{ fault: 'notDocx' }])
  expect(checkTemplate(zipSync({ 'a.txt': strToU8('a') }))).toEqual([{ fault: 'notDocx' }])
  expect(checkTemplate((await template()).slice(0, 900))).toEqual([{ fault: 'damaged' }])
  expect(checkTemplate(new Uint8Array(6 * 1024 * 1024))).toEqual([{ fault: 'tooLarge' }])
  expect(checkTemplate(await changed({ 'word/vbaProject.bin': strToU8('x') }))).toEqual([{ fault: 'macros' }])
  expect(checkTemplate(await changed({ 'word/document.xml': strToU8('<a>') }))).toEqual([{ fault: 'damaged' }])
  const picture =
    '<Relationships><Relationship Type="x/image" Target="http://elsewhere.example/a" TargetMode="External"/></Relationships>'
  expect(checkTemplate(await changed({ 'word/_rels/header9.xml.rels': strToU8(picture) }))).toEqual([
    { fault: 'external' },
  ])
})

test('an archive that unpacks to more than it may is refused, whatever it claims', async () => {
  const bomb = await changed({ 'word/media/a.png': new Uint8Array(60 * 1024 * 1024) })
  expect(bomb.length).toBeLessThan(1024 * 1024)
  expect(checkTemplate(bomb)).toEqual([{ fault: 'tooLarge' }])
  // The directory lists the size of each file 24 bytes into its entry.
  const view = new DataView(bomb.buffer, bomb.byteOffset)
  for (let at = bomb.length - 46; at > 0; at--) {
    if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > 1e7) view.setUint32(at + 24, 9, true)
  }
  expect(checkTemplate(bomb)).toEqual([{ fault: 'damaged' }])
})

test('whatever the words are, the filled file can be opened', async () => {
  const bytes = await template()
  fc.assert(
    fc.property(fc.array(wildWords, { minLength: 12, maxLength: 12 }), (words) => {
      const [title = '', summary = '', ...points] = words
      const filled = fillTemplate(bytes, {
        ...values,
        title,
        summary,
        points,
        sections: [{ heading: title, text: summary }],
      })
      expect(brokenParts(filled.bytes ?? new Uint8Array())).toEqual([])
    }),
    { numRuns: 60 },
  )
})
