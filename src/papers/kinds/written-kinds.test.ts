import { expect, test } from 'vitest'
import { agreementPaper } from '../../demo/data/papers-agreement.ts'
import { answerPaper } from '../../demo/data/papers-answer.ts'
import { followUpPaper } from '../../demo/data/papers-follow-up.ts'
import { guidelinesPaper } from '../../demo/data/papers-guidelines.ts'
import { memoPaper } from '../../demo/data/papers-memo.ts'
import type { Block, Document } from '../../platform/documents/document.ts'
import { saidNote } from '../../platform/documents/document.ts'
import { defaultWording, wordingChoiceSchema, wordingOf } from '../wording.ts'
import { agreementDocument } from './agreement.ts'
import { agreementSchema } from './agreement-content.ts'
import { followUpSchema } from './follow-up-content.ts'
import { followUpDocument } from './follow-up-report.ts'
import { guidelinesDocument, guidelinesSchema } from './guidelines.ts'
import { officialMemoDocument, officialMemoSchema, proposalSteps } from './official-memo.ts'
import { referralAnswerSchema } from './referral-answer.ts'

const headings = ({ blocks }: Document) => blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))
const tables = (blocks: readonly Block[]): (Block & { kind: 'table' })[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'heading') return tables(block.blocks)
    return block.kind === 'table' ? [block] : []
  })
const faults = (schema: typeof agreementSchema | typeof followUpSchema, content: unknown) =>
  schema.safeParse(content).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)

test('the committee proposes exactly what the board decides', () => {
  const [committee, board] = proposalSteps(memoPaper, defaultWording)
  expect(committee?.heading).toBe('Kommunledningsutskottets förslag till kommunstyrelsen')
  expect(board?.heading).toBe('Kommunstyrelsens beslut')
  expect(committee?.points).toBe(board?.points)
})

test('a memo says in one heading who proposes, who prepares and who decides', () => {
  expect(headings(officialMemoDocument(memoPaper, defaultWording))[0]).toBe(
    'Kommunstyrelseförvaltningens förslag till kommunledningsutskottet, beslut i kommunstyrelsen',
  )
  const small = { ...memoPaper, administration: 'Stab Nord', preparingBody: '' }
  expect(headings(officialMemoDocument(small, defaultWording))[0]).toBe('Förslag till beslut')
})

test('a consequence that nobody wrote about has no heading', () => {
  const all = headings(officialMemoDocument(memoPaper, defaultWording))
  expect(all).toContain('Jämställdhet')
  expect(all).not.toContain('Miljökonsekvenser')
})

test('an authority calls its memo what it likes and puts its parts in its own order', () => {
  const wording = wordingOf(
    wordingChoiceSchema.parse({
      words: { 'memo.label': 'Tjänsteutlåtande', 'memo.dispatch': 'Beslutet expedieras till' },
      order: { memo: ['front', 'summary', 'proposal'] },
    }),
  )
  const memo = officialMemoDocument(memoPaper, wording)
  expect(memo.label).toBe('Tjänsteutlåtande')
  expect(headings(memo).slice(0, 2)).toEqual(['Sammanfattning', expect.stringContaining('förslag till')])
  expect(headings(memo)).toContain('Beslutet expedieras till')
})

test('a point that leans on another or begins in the middle is refused by its number', () => {
  const parsed = officialMemoSchema.safeParse({ ...memoPaper, points: '1. Nämnden säger ja\natt anta riktlinjerna' })
  expect(parsed.error?.issues[0]).toMatchObject({
    path: ['points'],
    message: 'papers.wrong.notSelfStanding',
    params: { line: 2 },
  })
  expect(officialMemoSchema.parse({ ...memoPaper, points: '1. Nämnden säger ja' }).points).toEqual([
    'Nämnden säger ja.',
  ])
})

test('the provisions of guidelines stand as notes at the end of their clause', () => {
  const { blocks } = guidelinesDocument(guidelinesPaper, defaultWording)
  const clause = blocks.find((block) => block.kind === 'heading' && block.text.endsWith('Barnets bästa'))
  const last = clause?.kind === 'heading' ? clause.blocks.at(-1) : undefined
  expect(last?.kind === 'paragraph' ? saidNote(last.text) : undefined).toContain('artiklarna 3 och 12')
})

test('the clauses of an agreement are numbered in the order of the catalogue and its signatures stand last', () => {
  const document = agreementDocument(agreementPaper, defaultWording)
  const all = headings(document)
  expect(all.slice(0, 4)).toEqual([
    '1. Parter',
    '2. Bakgrund och gemensamt behov',
    '3. Värdegrund',
    '4. Överenskommelsens karaktär',
  ])
  expect(all.slice(7, 10)).toEqual([
    '8. Kommunens åtaganden',
    '9. Språkhamnens åtaganden',
    '10. Samlad insats och värde',
  ])
  expect(all.slice(-2)).toEqual(['39. Exemplar och underskrift', 'Bilagor'])
  expect(document.blocks.at(-1)?.kind).toBe('signatures')
})

test('the contributions of all parties stand in one table and add up', () => {
  const shares = tables(agreementDocument(agreementPaper, defaultWording).blocks).find(({ caption }) =>
    caption.includes('andelar'),
  )
  expect(shares?.rows.map((row) => row.join(' ').replaceAll('\u00a0', ' '))).toEqual([
    'Kommunen 640 000 43 %',
    'Språkhamnen 840 000 57 %',
    'Summa 1 480 000 100 %',
  ])
})

test('an agreement names its parties by their short names and nobody else', () => {
  const [first] = agreementPaper.undertakings
  const stranger = {
    ...agreementPaper,
    undertakings: [
      { ...first, party: 'kommunen' },
      { ...first, party: 'Grannen' },
    ],
  }
  expect(faults(agreementSchema, stranger)).toEqual(['undertakings.1.party: papers.wrong.unknownParty'])
  expect(faults(agreementSchema, { ...agreementPaper, endsOn: '2026-02-01' })).toEqual([
    'endsOn: papers.wrong.endsBefore',
  ])
})

test('every party assesses for itself, once, and nobody for another', () => {
  const [own] = followUpPaper.assessments
  expect(faults(followUpSchema, { ...followUpPaper, assessments: [own, own] })).toEqual([
    'assessments: papers.wrong.assessmentMissing',
  ])
  expect(headings(followUpDocument(followUpPaper, defaultWording))).toContain('Parternas bedömningar')
})

test('a follow-up report sets what was promised beside what was given', () => {
  const sums = tables(followUpDocument(followUpPaper, defaultWording).blocks)[1]
  expect(sums?.rows.map((row) => row.join(' ').replaceAll('\u00a0', ' '))).toEqual([
    'Kommunen 505 000 457 100 91 %',
    'Språkhamnen 634 500 700 700 110 %',
    'Tillsammans 1 139 500 1 157 800 102 %',
  ])
})

const stored = (content: unknown): unknown => JSON.parse(JSON.stringify(content))

test.each([
  ['an agreement', agreementSchema, agreementPaper],
  ['a follow-up report', followUpSchema, followUpPaper],
  ['a memo', officialMemoSchema, memoPaper],
  ['an answer', referralAnswerSchema, { ...answerPaper, dueOn: '' }],
  [
    'guidelines',
    guidelinesSchema,
    { ...guidelinesPaper, reviseBy: undefined, adoptedParagraph: '', criteria: undefined },
  ],
])('%s that has been stored is the same when it is read again', (_, schema, content) => {
  const once = schema.parse(content)
  expect(schema.parse(stored(once))).toEqual(once)
})
