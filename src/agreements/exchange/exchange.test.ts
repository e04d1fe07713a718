import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { Partnership } from '../../partnerships/index.ts'
import { actorTexts } from '../../platform/texts/actor-texts.ts'
import { createTexts } from '../../platform/texts/texts.ts'
import { day } from '../../platform/time.ts'
import { agreementOf } from '../agreements.ts'
import { type ClauseKey, clauses } from '../clauses.ts'
import { agreementsTexts } from '../texts.ts'
import { proposalOf } from './proposal.ts'
import { readReturned } from './read-returned.ts'
import { readInThread } from './reading.ts'
import { type ReturnedFile, returnedFile } from './returned.ts'
import { headingsIn, ourSentences, sheetOf } from './sheet.ts'
import { sheetDocx } from './sheet-docx.ts'
import { exchangeTexts } from './texts.ts'

const texts = createTexts([actorTexts, agreementsTexts, exchangeTexts])
const t = texts('sv')
const known = { headings: headingsIn([t, texts('en')]), ourSentences: ourSentences(t) }
const agreementId = '0190a000-0000-7000-8000-000000000001'
const now = day('2026-11-22').toZonedDateTime('Europe/Stockholm').toInstant()

const partnership: Partnership = {
  partnershipId: '0190a000-0000-7000-8000-000000000002',
  hostAuthorityId: 'ko',
  title: 'Kvällsöppet i Varvet',
  goal: '',
  state: 'drafting',
  stateSince: now,
  initiatedBy: 'jointly',
  isPublic: false,
  parties: [
    { partyId: 'k', kind: 'authority', organisationId: 'ko', name: 'Björkviks kommun', brings: '' },
    { partyId: 'f', kind: 'association', organisationId: 'fo', name: 'Fyren', brings: '' },
  ],
}

type Written = Readonly<Partial<Record<ClauseKey, Readonly<Record<string, unknown>>>>>

const someAgreement = (written: Written, revision = 3) =>
  agreementOf(
    { agreementId, partnershipId: partnership.partnershipId, revision, changedAt: now, answered: {}, said: [] },
    Object.entries(written).flatMap(([key, content]) => {
      const clause = known.headings.find((one) => one.clause === key)?.clause
      return clause ? [{ clause, version: 1, revision, content, isLeftOut: false, savedAt: now }] : []
    }),
  )

const plain: Written = {
  nature: { text: 'Vi är jämbördiga.\n\nIngen köper något.' },
  values: { text: 'Vi litar på varandra.' },
  disputes: { text: 'Vi talar med varandra först.' },
  notice: { months: 6, text: '' },
  contributions: {
    contributions: [{ party: 'k', type: 'cash', contribution: 'Medel', unitValue: 500_000, period: 'perYear' }],
  },
}

/** Clauses of words alone. */
const proseClauses = clauses
  .filter(({ fields }) => fields.length === 1 && fields[0]?.name === 'text')
  .map(({ key }) => key)

const letterhead = { sender: 'Björkviks kommun', footer: [], accent: '#1f4e86', typeface: 'serif' } as const
const sheetFor = (agreement: ReturnType<typeof someAgreement>) =>
  sheetOf(agreement, partnership, { t, names: new Map() })
const sent = (agreement: ReturnType<typeof someAgreement>) => sheetDocx(sheetFor(agreement), letterhead, t)

const read = (bytes: Uint8Array): ReturnedFile => {
  const reply = readReturned({ bytes, ...known })
  if (reply.kind === 'faulty') throw new Error(reply.fault)
  return returnedFile.parse(reply.file)
}

const faultOf = (bytes: Uint8Array) => {
  const reply = readReturned({ bytes, ...known })
  return reply.kind === 'faulty' ? reply.fault : 'none'
}

/** The file as somebody has edited its words in Word. */
const edited = (bytes: Uint8Array, change: (xml: string) => string): Uint8Array => {
  const files = unzipSync(bytes)
  const before = strFromU8(files['word/document.xml'] ?? new Uint8Array())
  const after = change(before)
  if (after === before) throw new Error('Nothing was edited')
  return zipSync({ ...files, 'word/document.xml': strToU8(after) })
}

const kinds = (file: ReturnedFile, base = someAgreement(plain), holds = base) => {
  const { proposed, remarks } = proposalOf(file, { now: holds, base, sheet: sheetFor(base).clauses })
  return [...proposed, ...remarks].map(({ clause, kind }) => `${clause.key} ${kind}`)
}

test('a file that comes back untouched proposes nothing, whatever the words', async () => {
  const wild = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc
      .array(
        fc.constantFrom(
          ...['\n', ' ', '\t', '\r', '\u00a0', '\u2028', 'ord', '<w:p/>', '&amp;', ']]>', '– ', '1.', 'Syfte och mål'],
        ),
        {
          maxLength: 30,
        },
      )
      .map((parts) => parts.join('')),
  )
  const texts = fc.array(wild, { minLength: proseClauses.length, maxLength: proseClauses.length })
  await fc.assert(
    fc.asyncProperty(texts, async (all) => {
      const written = Object.fromEntries(proseClauses.map((key, index) => [key, { text: all[index] ?? '' }]))
      const goals = [{ goal: (all[0] ?? '').slice(0, 40), indicator: '' }]
      const agreement = someAgreement({ ...plain, ...written, purpose: { text: all[1] ?? '', goals } })
      const file = read(await sent(agreement))
      expect(kinds(file, agreement)).toEqual([])
      expect(file.outside).toEqual([])
      expect([file.agreementId, file.revision]).toEqual([agreementId, 3])
    }),
    { numRuns: 3 },
  )
})

test('one edited clause is exactly one proposed change, and touched blanks are none', async () => {
  const bytes = await sent(someAgreement(plain))
  const file = read(edited(bytes, (xml) => xml.replace('Ingen köper något.', 'Ingen  köper eller säljer något. ')))
  expect(kinds(file)).toEqual(['nature change'])
  expect(file.clauses.find(({ clause }) => clause === 'nature')?.text).toBe(
    'Vi är jämbördiga.\n\nIngen  köper eller säljer något.',
  )
  expect(kinds(read(edited(bytes, (xml) => xml.replace('Ingen köper något.', 'Ingen  köper något. '))))).toEqual([])
})

test('a struck clause is told: one that must be there stays, another can be left out', async () => {
  const bytes = await sent(someAgreement(plain))
  const without = (key: string) => (xml: string) =>
    xml.replace(new RegExp(`<w:p>(?:(?!<w:p>).)*?hs_${key}_1.*?</w:p><w:sdt>.*?</w:sdt>`, 's'), '')
  expect(kinds(read(edited(edited(bytes, without('values')), without('disputes'))))).toEqual([
    'values gone',
    'disputes kept',
  ])
})

test('tracked changes are read as accepted: a clause all of whose words are struck is gone', async () => {
  const bytes = await sent(someAgreement(plain))
  const tracked = edited(bytes, (xml) =>
    xml
      .replace(
        /<w:r>(?:(?!<w:r>).)*Vi litar på varandra\.<\/w:t><\/w:r>/s,
        '<w:del><w:r><w:delText>Vi litar på varandra.</w:delText></w:r></w:del>',
      )
      .replace(
        /<w:r>(?:(?!<w:r>).)*3\. Värdegrund<\/w:t><\/w:r>/s,
        '<w:del><w:r><w:delText>3. Värdegrund</w:delText></w:r></w:del>',
      )
      .replace(
        'varandra först.</w:t></w:r>',
        'varandra först.</w:t></w:r><w:ins><w:r><w:t xml:space="preserve"> Sedan med styrgruppen.</w:t></w:r></w:ins>',
      ),
  )
  const file = read(tracked)
  expect(kinds(file)).toEqual(['values gone', 'disputes change'])
  expect([file.insertions, file.deletions]).toEqual([1, 2])
})

test('without bookmarks and controls the headings tell the clauses, and a new heading stands outside', async () => {
  const bytes = await sent(someAgreement(plain))
  const bare = edited(bytes, (xml) =>
    xml
      .replaceAll(/<w:bookmark(?:Start|End)[^>]*\/>/g, '')
      .replaceAll(/<w:sdtPr>.*?<\/w:sdtPr>|<\/?w:sdt(?:Content)?>/gs, '')
      .replace('3. Värdegrund', 'VÄRDEGRUND')
      .replace(
        '<w:sectPr',
        '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Jour</w:t></w:r></w:p><w:p><w:r><w:t>Fyren har jour.</w:t></w:r></w:p><w:sectPr',
      ),
  )
  const file = read(bare)
  expect(kinds(file)).toEqual([])
  expect(file.outside).toEqual(['Jour', 'Fyren har jour.'])
})

test('a word processor that gives styles other ids changes nothing', async () => {
  const bytes = await sent(someAgreement(plain))
  const files = unzipSync(bytes)
  const renamed = (name: string) =>
    strToU8(strFromU8(files[name] ?? new Uint8Array()).replaceAll(/(w:(?:styleId|pStyle w:val)=")(?=[A-Z])/g, '$1X'))
  const other = { 'word/document.xml': renamed('word/document.xml'), 'word/styles.xml': renamed('word/styles.xml') }
  const file = read(zipSync({ ...files, ...other }))
  expect([kinds(file), file.outside]).toEqual([[], []])
})

test('what both sides have changed since is a conflict, and what only one has changed is none', async () => {
  const base = someAgreement(plain)
  const file = read(
    edited(await sent(base), (xml) =>
      xml.replace('Vi litar på', 'Vi lyssnar på').replace('varandra först.', 'varandra. Först.'),
    ),
  )
  const holds = someAgreement({ ...plain, values: { text: 'Vi är öppna.' }, nature: { text: 'Ändrat här.' } }, 5)
  expect(kinds(file, base, holds)).toEqual(['values conflict', 'disputes change'])
})

test('a table that was changed in the file is told and never taken over', async () => {
  const bytes = await sent(someAgreement(plain))
  const file = read(edited(bytes, (xml) => xml.replace(/500[\s\u00a0]000/, '900 000')))
  expect(kinds(file)).toEqual(['contributions table'])
})

test('what is no Word file, damaged, a bomb or full of macros is refused by its own reason', async () => {
  const bytes = await sent(someAgreement(plain))
  const files = unzipSync(bytes)
  const packed = (changes: Record<string, Uint8Array>) => zipSync({ ...files, ...changes }, { level: 1 })
  const types = strFromU8(files['[Content_Types].xml'] ?? new Uint8Array())
  expect(faultOf(new Uint8Array())).toBe('empty')
  expect(faultOf(strToU8('%PDF-1.7'))).toBe('notWord')
  expect(faultOf(zipSync({ 'brev.txt': strToU8('hej') }))).toBe('notWord')
  expect(faultOf(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]))).toBe('oldWord')
  // Without its end, a file packed in the right second seemed to hold nothing at all.
  expect(faultOf(bytes.slice(0, bytes.length - 400).fill(0, 9, 11))).toBe('damaged')
  expect(faultOf(packed({ 'word/document.xml': strToU8('<w:document><w:body>') }))).toBe('damaged')
  expect(faultOf(packed({ 'word/document.xml': strToU8('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>') }))).toBe('damaged')
  expect(faultOf(packed({ 'word/media/a.bin': new Uint8Array(61 * 1024 * 1024) }))).toBe('unpacksTooLarge')
  expect(
    faultOf(
      packed({ '[Content_Types].xml': strToU8(types.replace('wordprocessingml.document.main', 'macroEnabled.main')) }),
    ),
  ).toBe('macros')
  expect(
    faultOf(edited(bytes, () => '<w:document><w:body><w:p><w:r><w:t>Hej</w:t></w:r></w:p></w:body></w:document>')),
  ).toBe('noClauses')
})

test('a file that takes too long is told as such, and the next one is read', async () => {
  const bytes = await sent(someAgreement(plain))
  const long = edited(bytes, (xml) =>
    xml.replace('<w:sectPr', `${'<w:p><w:r><w:t>a</w:t></w:r></w:p>'.repeat(150_000)}<w:sectPr`),
  )
  expect(await readInThread({ bytes: long, ...known }, { seconds: 0.05, heapMegabytes: 512 })).toEqual({
    fault: 'tooHard',
  })
  const reading = await readInThread({ bytes, ...known })
  expect('file' in reading && reading.file.agreementId).toBe(agreementId)
  expect(await readInThread({ bytes: new Uint8Array(10 * 1024 * 1024 + 1), ...known })).toEqual({ fault: 'tooLarge' })
})
