/**
 * The lines of one row of a table, given the lines of its cells. One line with tabs between the cells; cells of
 * equally many lines go side by side (names, and their parties in the next cell); otherwise cell by cell, a label
 * on the same line as the first of its values.
 */
export const linesOfRow = (cells: readonly (readonly string[])[]): string[] => {
  const filled = cells.map((lines) => lines.filter((line) => line.trim() !== ''))
  const height = Math.max(0, ...filled.map((lines) => lines.length))
  const tall = filled.filter((lines) => lines.length > 1)
  const isParallel = tall.length > 1 && tall.every((lines) => lines.length === height)
  if (height <= 1 || isParallel) {
    return Array.from({ length: height }, (_, index) =>
      filled
        .map((lines) => lines[index] ?? '')
        .join('\t')
        .trimEnd(),
    )
  }
  const [label = [], ...values] = filled
  if (label.length !== 1) return filled.flat()
  const [value = '', ...more] = values.flat()
  return [`${label[0]}\t${value}`.trimEnd(), ...more]
}
