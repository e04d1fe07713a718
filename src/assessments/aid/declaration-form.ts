import type { Fields } from '../../platform/web/form.ts'

const named = /^rows\.(\d{1,2})\.([A-Za-z]+)$/

/** The rows of a declaration as its form sends them, `rows.0.giver`, each at its own number so that what is wrong stands beside it. */
export const rowsIn = (fields: Fields): readonly Readonly<Record<string, unknown>>[] => {
  const rows: Record<string, unknown>[] = []
  for (const [name, value] of Object.entries(fields)) {
    const [, index, cell] = named.exec(name) ?? []
    if (index === undefined || cell === undefined) continue
    const number = Number(index)
    while (rows.length <= number) rows.push({})
    rows[number] = { ...rows[number], [cell]: value }
  }
  return rows
}

/** How many rows a form was sent with, the empty ones among them. */
export const rowsTyped = (fields: Fields): number =>
  Math.max(0, ...Object.keys(fields).map((name) => Number(named.exec(name)?.[1] ?? -1) + 1))

const [moreRows, mostRows] = [3, 60]

/** What was typed, with more empty rows below it; sixty at most. */
export const withMoreRows = (fields: Fields): Readonly<Record<string, string>> => {
  const last = Math.min(mostRows, rowsTyped(fields) + moreRows) - 1
  const typed = Object.entries(fields).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))
  return { [`rows.${last}.giver`]: '', ...Object.fromEntries(typed) }
}
