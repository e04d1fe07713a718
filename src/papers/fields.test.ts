import { expect, test } from 'vitest'
import { amountInput, linesInput, lineText, optionalAmountInput, proseText } from './content-inputs.ts'
import { contentSent } from './fields.ts'
import { paperForm } from './forms.ts'
import { officialMemoForm, officialMemoSchema } from './kinds/official-memo.ts'
import { paperKinds } from './kinds.ts'

test('rows that a form sent keep their order, and rows with nothing in them go', () => {
  const sent = {
    title: 'Lov',
    'signers.2.name': 'Eva Berg',
    'signers.2.role': 'utredare',
    'signers.0.name': ' ',
    'signers.0.role': '',
    'signers.10.name': 'Omar Ali',
    'signers.x.name': 'ingen',
    'signers.1.name.more': 'ingen',
  }
  const content = contentSent(officialMemoForm, sent)
  expect(content.signers).toEqual([
    { name: 'Eva Berg', role: 'utredare' },
    { name: 'Omar Ali', role: undefined },
  ])
  expect(content.title).toBe('Lov')
})

test('what is wrong in a row is said at its cell', () => {
  const sent = contentSent(officialMemoForm, { 'signers.7.name': 'Omar Ali' })
  const paths = officialMemoSchema.safeParse(sent).error?.issues.map(({ path }) => path.join('.'))
  expect(paths).toContain('signers.0.role')
})

test('a list may be sent as lines of a text, and a line that is too long is named by its number', () => {
  const list = linesInput({ most: 3, longest: 5 })
  expect(list.parse('Ett \r\n\n två')).toEqual(['Ett', 'två'])
  expect(list.parse(['Ett', ' '])).toEqual(['Ett'])
  expect(list.safeParse('ett\nsextio').error?.issues[0]).toMatchObject({
    message: 'papers.wrong.lineTooLong',
    params: { line: 2, longest: 5 },
  })
})

test('every field of a form is a part of the content that its schema asks for', () => {
  for (const { kind, schema } of paperKinds) {
    const names = paperForm(kind)?.flatMap(({ fields }) => fields.map(({ name }) => name)) ?? []
    const unknown = Object.fromEntries(names.map((name) => [name, { nothing: 'of the kind' }]))
    const asked = new Set(schema.safeParse(unknown).error?.issues.map(({ path }) => String(path[0])))
    const required = paperForm(kind)?.flatMap(({ fields }) => fields.filter(({ isRequired }) => isRequired)) ?? []
    expect({ kind, missing: required.map(({ name }) => name).filter((name) => !asked.has(name)) }).toEqual({
      kind,
      missing: [],
    })
    expect(new Set(names).size).toBe(names.length)
  }
})

test('amounts are whole kronor, written with or without spaces', () => {
  expect(['12 500', '12\u00a0500 kr', 12500, ' 12500 '].map((raw) => amountInput.parse(raw))).toEqual([
    12_500, 12_500, 12_500, 12_500,
  ])
  expect(optionalAmountInput.parse('')).toBeUndefined()
  for (const wrong of ['12,50', '-4', 'tusen', 0.5, '1e3', '9'.repeat(15)])
    expect(amountInput.safeParse(wrong).error?.issues[0]?.message).toBe('papers.wrong.amount')
  expect(amountInput.safeParse(undefined).error?.issues[0]?.message).toBe('field.missing')
})

test('pasted text keeps its paragraphs and loses the blanks at the ends of its lines', () => {
  expect(proseText.parse('  Ett  \r\n\r\nTvå\t\rTre ')).toBe('Ett\n\nTvå\nTre')
  expect(lineText().parse(' Två\nrader ')).toBe('Två rader')
})

test('ten million characters are refused for their length and not worked on', () => {
  const before = process.threadCpuUsage()
  expect(proseText.safeParse(`x${' '.repeat(10_000_000)}`).success).toBe(true)
  expect(proseText.safeParse('x '.repeat(5_000_000)).error?.issues[0]?.code).toBe('too_big')
  expect(linesInput({ most: 5, longest: 10 }).safeParse('x\n'.repeat(5_000_000)).success).toBe(false)
  const { user, system } = process.threadCpuUsage(before)
  // Of the processor, since the machine may be busy.
  expect((user + system) / 1e6).toBeLessThan(10)
})
