import type { Span } from '../output.ts'
import type { Truth } from './written.ts'

/** The truth without what the layout did not print; the pointers of what stays are given anew. */
export type Pruned = { truth: Truth; spans: Record<string, Span[]> }

/** Keeps the facts that `spans` has a print of. Entries of a list that were not printed close the gap. */
export function prune(planned: Truth, spans: Record<string, Span[]>): Pruned {
  const kept: Record<string, Span[]> = {}
  const truth = keep({ value: planned, from: '', to: '' })
  // Pruning leaves out optional members and empty entries only, so the shape is still that of a truth.
  return { truth: { ...(truth as Truth), kind: planned.kind }, spans: kept }

  function keep(at: { value: unknown; from: string; to: string }): unknown {
    const own = spans[at.from]
    if (own !== undefined) {
      kept[at.to] = own
      return at.value
    }
    if (Array.isArray(at.value)) return keepList(at.value, at.from, at.to)
    if (typeof at.value !== 'object' || at.value === null) return undefined
    const members = Object.entries(at.value).flatMap(([name, value]) => {
      const member = keep({ value, from: `${at.from}/${name}`, to: `${at.to}/${name}` })
      return member === undefined ? [] : [[name, member] as const]
    })
    return members.length > 0 ? Object.fromEntries(members) : undefined
  }

  function keepList(values: readonly unknown[], from: string, to: string): unknown {
    const list: unknown[] = []
    for (const [index, value] of values.entries()) {
      const entry = keep({ value, from: `${from}/${index}`, to: `${to}/${list.length}` })
      if (entry !== undefined) list.push(entry)
    }
    return list.length > 0 ? list : undefined
  }
}
