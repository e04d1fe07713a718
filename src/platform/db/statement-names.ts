/** The name under which a statement is kept prepared on a connection; undefined when it is sent anew each time. */
export type NameOf = (text: string) => string | undefined

const mostNames = 200
const mostCounted = 2000
const timesBefore = 2

/**
 * Names for the statements asked for again and again: the server then reads and plans each once per connection. A statement
 * that limits its rows is always planned anew: the best way to the first fifty depends on how many rows the authority has,
 * and a kept plan would be the one of the authority that came first.
 */
export const statementNames = (): NameOf => {
  const names = new Map<string, string>()
  const asked = new Map<string, number>()
  return (text) => {
    const known = names.get(text)
    if (known !== undefined) return known
    if (names.size >= mostNames) return undefined
    const times = (asked.get(text) ?? 0) + 1
    if (times <= timesBefore || /\blimit\b/i.test(text)) {
      if (asked.has(text) || asked.size < mostCounted) asked.set(text, times)
      return undefined
    }
    asked.delete(text)
    const name = `h${names.size}`
    names.set(text, name)
    return name
  }
}
