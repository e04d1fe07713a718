import { folded, merged, placesOf } from './folded-text.ts'

/**
 * Plain data without the words, deep and in names of fields too. A number that was one of the words is left out, since
 * what is unknown is left out in data.
 */
export const maskData = (data: unknown, hidden: readonly string[], mark: string): unknown => {
  const words = [...new Set(hidden.map((one) => one.trim()))].filter((one) => one !== '')
  const parts = [...new Set(words.flatMap((one) => one.split('\n')))].filter((one) => one.trim() !== '')
  return masked(data, { words: [...new Set([...words, ...parts])].sort(longestFirst), mark })
}

type Hiding = { readonly words: readonly string[]; readonly mark: string }

const longestFirst = (one: string, other: string): number => other.length - one.length

const masked = (value: unknown, hiding: Hiding): unknown => {
  if (typeof value === 'string') return maskedText(value, hiding)
  if (typeof value === 'number') return hiding.words.includes(`${value}`) ? undefined : value
  if (Array.isArray(value)) return value.map((each) => masked(each, hiding)).filter((each) => each !== undefined)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, field]) => {
      const kept = masked(field, hiding)
      return kept === undefined ? [] : [[maskedText(name, hiding), kept]]
    }),
  )
}

const maskedText = (text: string, { words, mark }: Hiding): string => {
  let kept = text
  for (const word of words) {
    for (const { from, until } of merged(placesOf(folded(kept), word)).reverse()) {
      kept = kept.slice(0, from) + mark + kept.slice(until)
    }
  }
  return kept
}
