import { hash } from 'node:crypto'

/** What the fields of a form hold, by their names. */
export type FieldValues = Readonly<Record<string, string>>

/** A field that two people have changed, each in their own way. */
export type Collision = { readonly name: string; readonly mine: string; readonly theirs: string }

/** What to keep of two people's changes, and where only a person can choose. */
export type Merged = { readonly values: FieldValues; readonly collisions: readonly Collision[] }

/** A short mark of what a field held when the form was shown: enough to tell whether anyone has changed it since. */
export const markOf = (value: string): string => {
  const known = marksOfShort.get(value)
  if (known !== undefined) return known
  const mark = hash('sha256', value.replaceAll('\r\n', '\n'), 'base64url').slice(0, 8)
  if (value.length <= 2) marksOfShort.set(value, mark)
  return mark
}

// Most fields are boxes and places on the roll: empty, 1, 17.
const marksOfShort = new Map<string, string>()

/** The marks of all fields, as the form carries them. */
export const marksOf = (values: FieldValues): FieldValues =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, markOf(value)]))

/**
 * Keeps what each has changed. `seen` are the marks of what I began with: a field that I left alone is theirs, one that they left
 * alone is mine, and one that both have changed waits for a choice. What the form did not show is theirs.
 */
export const merge = ({ theirs, sent, seen }: Record<'theirs' | 'sent' | 'seen', FieldValues>): Merged => {
  const values: Record<string, string> = { ...theirs }
  const collisions: Collision[] = []
  for (const [name, mark] of Object.entries(seen)) {
    const mine = (sent[name] ?? '').replaceAll('\r\n', '\n')
    const their = theirs[name] ?? ''
    if (mine === their || markOf(mine) === mark) continue
    if (markOf(their) === mark) values[name] = mine
    else collisions.push({ name, mine, theirs: their })
  }
  return { values, collisions }
}

/** The marks in the hidden field of a form; none when it was tampered with, so that nothing of the form is taken as changed. */
export const readMarks = (text: string): FieldValues => {
  try {
    const read: unknown = JSON.parse(text)
    if (typeof read !== 'object' || read === null || Array.isArray(read)) return {}
    return Object.fromEntries(
      Object.entries(read).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    )
  } catch {
    return {}
  }
}
