/** One line of a table: the heading of each column and what stands in it. */
export type Row = Readonly<Record<string, string | number>>

/** What a figure should come to. */
export type Target = {
  readonly what: string
  readonly value: number
  readonly limit: number
  readonly should: 'be at most' | 'be at least'
}

/** A table of one thing that was measured, and how it stands against its targets. */
export type Report = {
  readonly title: string
  readonly rows: readonly Row[]
  readonly targets: readonly Target[]
  readonly notes: readonly string[]
  /** Written to the results and not printed. */
  readonly more?: unknown
}

/** Whether the figure is what it should be. */
export const isMet = ({ value, limit, should }: Target): boolean =>
  should === 'be at most' ? value <= limit : value >= limit

/** A figure with as many decimals as say anything. */
export const shown = (value: string | number): string => {
  if (typeof value === 'string') return value
  if (Number.isInteger(value) || Math.abs(value) >= 1000) return value.toFixed(0)
  return value.toFixed(Math.abs(value) >= 100 ? 1 : 2)
}

/** Prints a table with its targets and notes. */
export const print = ({ title, rows, targets, notes }: Report): void => {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const cells = [columns, ...rows.map((row) => columns.map((column) => shown(row[column] ?? '')))]
  const widths = columns.map((_, index) => Math.max(...cells.map((line) => line[index]?.length ?? 0)))
  const isText = columns.map((column) => rows.some((row) => typeof row[column] === 'string'))
  console.log(`\n${title}`)
  for (const line of cells) {
    const padded = line.map((cell, index) =>
      isText[index] ? cell.padEnd(widths[index] ?? 0) : cell.padStart(widths[index] ?? 0),
    )
    console.log(`  ${padded.join('  ').trimEnd()}`)
  }
  for (const target of targets) {
    const { what, value, limit, should } = target
    console.log(`  ${isMet(target) ? 'met   ' : 'MISSED'}  ${what}: ${shown(value)}, should ${should} ${shown(limit)}`)
  }
  for (const note of notes) console.log(`  ${note}`)
}
