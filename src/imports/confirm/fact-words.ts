import type { Translate } from '../../platform/texts/texts.ts'
import { type Day, dayInWords } from '../../platform/time.ts'
import type { Conflict } from './conflicts.ts'

const isTree = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isRange = (value: unknown): value is { from: number; to: number } =>
  isTree(value) && typeof value.from === 'number' && typeof value.to === 'number'

const isDay = (value: unknown): value is Day => value instanceof Temporal.PlainDate

const rangesInWords = (value: unknown): string =>
  (Array.isArray(value) ? value : [])
    .filter(isRange)
    .map(({ from, to }) => (from === to ? `§ ${from}` : `§§ ${from}–${to}`))
    .join(', ')

/** A known or read fact in words; what is not there is said to be missing. */
export const factInWords = (t: Translate, value: unknown): string => {
  const said = inWords(t, value)
  return said === '' ? t('imports.confirming.nothing') : said
}

const inWords = (t: Translate, value: unknown): string => {
  if (value === undefined || value === null) return ''
  if (isDay(value)) return dayInWords(value, t.language)
  if (Array.isArray(value)) {
    return value.every(isRange) ? rangesInWords(value) : inARow(value.map((each) => inWords(t, each)))
  }
  if (isTree(value)) return treeInWords(t, value)
  return t.find(`imports.confirming.values.${String(value)}`) ?? String(value)
}

/** Whole sentences follow one another as they are; other parts are kept apart. */
const inARow = (parts: readonly string[]): string =>
  parts.map((part, index) => (index === parts.length - 1 || /[.!?]$/.test(part) ? part : `${part};`)).join(' ')

const treeInWords = (t: Translate, value: Readonly<Record<string, unknown>>): string => {
  if (typeof value.yes === 'number' && typeof value.no === 'number')
    return t('imports.confirming.values.votes', { yes: value.yes, no: value.no, abstain: Number(value.abstain ?? 0) })
  if (isTree(value.by)) return String(value.text || treeInWords(t, value.by))
  const name = value.party === undefined ? String(value.name ?? '') : `${value.name} (${value.party})`
  const ranges = (
    [
      ['present', 'present'],
      ['absent', 'away'],
      ['recused', 'recused'],
      ['serves', 'serves'],
    ] as const
  ).flatMap(([field, word]) =>
    value[field] === undefined ? [] : [t(`imports.confirming.values.${word}`, { ranges: rangesInWords(value[field]) })],
  )
  const role = value.role === undefined ? [] : [inWords(t, value.role)]
  const office = [value.title, value.unit].filter((part) => part !== undefined).map(String)
  return [name, ...role, ...office, ...ranges, rangesInWords(value.paragraphs)].filter((part) => part !== '').join(', ')
}

/** What a conflict is about: "Kommunstyrelsen 5 december 2023: plats". */
export const conflictInWords = (t: Translate, { place, field }: Conflict): string => {
  const kind = place.kind === 'item' && place.paragraph === undefined ? 'itemWithoutParagraph' : place.kind
  const label = t.find(`imports.confirming.fields.${field}`) ?? field
  const facts = {
    field: label,
    body: place.bodyName ?? '',
    on: place.on ? dayInWords(place.on, t.language) : '',
    of: place.of ?? '',
    paragraph: place.paragraph ?? 0,
  }
  return t.find(`imports.confirming.places.${kind}`, facts) ?? label
}
