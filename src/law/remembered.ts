/** How many answers of one rule are kept. Emptied rather than let grow by wild input. */
const mostAnswers = 1000

/** The input as a text, or undefined where it holds lists or rows: those are not worth keeping. */
const keyOf = (input: object): string | undefined => {
  let key = ''
  for (const [name, value] of Object.entries(input)) {
    if (value === undefined) continue
    if (typeof value === 'object' && !(value instanceof Temporal.PlainDate)) return undefined
    key += `${name}=${typeof value}:${String(value)};`
  }
  return key
}

/** The same pure function, remembering what it has answered: a board asks for the same few days again and again. */
export const remembering = <Input extends object, Answer>(
  decide: (input: Input) => Answer,
): ((input: Input) => Answer) => {
  const known = new Map<string, Answer>()
  return (input) => {
    const key = keyOf(input)
    if (key === undefined) return decide(input)
    const before = known.get(key)
    if (before !== undefined) return before
    if (known.size >= mostAnswers) known.clear()
    const answer = decide(input)
    known.set(key, answer)
    return answer
  }
}
