import type { Fields } from './form.ts'

/** The rows of a form whose fields are named `items.0.title`, in the order of their numbers. An unsent number is an empty row. */
export const rowsIn = (fields: Fields, name: string): readonly Readonly<Record<string, string>>[] => {
  const rows: Record<string, string>[] = []
  for (const [key, value] of Object.entries(fields)) {
    const [, number, column] = new RegExp(`^${name}\\.(\\d{1,3})\\.(\\w+)$`).exec(key) ?? []
    if (number === undefined || column === undefined || typeof value !== 'string') continue
    while (rows.length <= Number(number)) rows.push({})
    const row = rows[Number(number)]
    if (row) row[column] = value
  }
  return rows
}
