import type { Content } from './drafts.ts'

/** A field that two people left different. `suggested` is what is likely meant: the side that someone has changed. */
export type Difference = {
  /** As the form names it: `title`, `attendance.3.name`. */
  readonly name: string
  readonly mine: string
  readonly theirs: string
  readonly suggested: 'mine' | 'theirs'
}

/** Every field of the content by the name that a form gives it; lists of lines stand one a line. */
export const flat = (content: Content): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(content).flatMap(([name, value]) =>
      Array.isArray(value) && value.every((row) => typeof row === 'object' && row !== null)
        ? value.flatMap((row, index) =>
            Object.entries(row).map(([cell, inner]) => [`${name}.${index}.${cell}`, written(inner)] as const),
          )
        : [[name, written(value)] as const],
    ),
  )

const written = (value: unknown): string => {
  if (Array.isArray(value)) return value.map(written).join('\n')
  return value === undefined || value === null ? '' : String(value).replaceAll('\r\n', '\n')
}

/**
 * Where what I wrote differs from what someone saved meanwhile, in the order of my form. `base` is what we both began with; where only
 * they changed a field theirs is suggested, otherwise mine.
 */
export const differences = (base: Content | undefined, theirs: Content, mine: Content): readonly Difference[] => {
  const [begun, saved, typed] = [base && flat(base), flat(theirs), flat(mine)]
  return [...new Set([...Object.keys(typed), ...Object.keys(saved)])].flatMap((name) => {
    const [my = '', their = ''] = [typed[name], saved[name]]
    if (my === their) return []
    const isOnlyTheirs = begun !== undefined && (begun[name] ?? '') === my
    return [{ name, mine: my, theirs: their, suggested: isOnlyTheirs ? ('theirs' as const) : ('mine' as const) }]
  })
}
