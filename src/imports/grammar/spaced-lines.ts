import type { Line } from './lines.ts'
import { joined } from './source-text.ts'
import { meaningOf } from './vocabulary.ts'

const spaced = /^\p{L}(?:\s{1,4}\p{L}){2,}$/u

/** Whether a line is set with a space between all its letters. */
export const isSpaced = (text: string): boolean => spaced.test(text)

/** Letter-spaced headings that were broken over two lines, made one line again. */
export const spacedJoined = (lines: readonly Line[]): Line[] => {
  const result: Line[] = []
  for (const line of lines) {
    const before = result.at(-1)
    const belongs = before && line.gap === 0 && isSpaced(before.text) && isSpaced(line.text)
    if (before && belongs && meaningOf(`${before.text} ${line.text}`)) {
      const flow = joined([before.flow, line.flow], ' ')
      result[result.length - 1] = { ...before, flow, text: flow.text }
    } else result.push(line)
  }
  return result
}
