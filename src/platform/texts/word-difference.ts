/** A stretch of text that both have, that only the older has, or only the newer. */
export type Stretch = { readonly kind: 'same' | 'gone' | 'new'; readonly text: string }

const wordsOf = (text: string): readonly string[] => text.match(/\s*\S+/g) ?? []

/** How one text became another, word by word. Texts of more than 600 words are told as wholes: the table grows with their product. */
export const wordDifference = (older: string, newer: string): readonly Stretch[] => {
  const [a, b] = [wordsOf(older), wordsOf(newer)]
  if (a.length > 600 || b.length > 600)
    return [
      { kind: 'gone', text: older },
      { kind: 'new', text: newer },
    ]
  const common = commonLengths(a, b)
  const stretches: { kind: Stretch['kind']; text: string }[] = []
  const add = (kind: Stretch['kind'], text: string) => {
    const last = stretches.at(-1)
    if (last?.kind === kind) last.text += text
    else stretches.push({ kind, text })
  }
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    const [left, right] = [a[i], b[j]]
    if (left !== undefined && right !== undefined && left.trim() === right.trim()) {
      add('same', right)
      i += 1
      j += 1
    } else if (right === undefined || (left !== undefined && at(common, i + 1, j) >= at(common, i, j + 1))) {
      add('gone', left ?? '')
      i += 1
    } else {
      add('new', right)
      j += 1
    }
  }
  return stretches
}

const at = (table: readonly (readonly number[])[], i: number, j: number): number => table[i]?.[j] ?? 0

/** How many words the two have in common from each place on. */
const commonLengths = (a: readonly string[], b: readonly string[]): readonly (readonly number[])[] => {
  const table: number[][] = Array.from({ length: a.length + 1 }, () => Array.from({ length: b.length + 1 }, () => 0))
  for (let i = a.length - 1; i >= 0; i -= 1) {
    const row = table[i] ?? []
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const isSame = a[i]?.trim() === b[j]?.trim()
      row[j] = isSame ? at(table, i + 1, j + 1) + 1 : Math.max(at(table, i + 1, j), row[j + 1] ?? 0)
    }
  }
  return table
}
