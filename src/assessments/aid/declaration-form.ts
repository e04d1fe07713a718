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
