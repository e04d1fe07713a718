import { nameAt } from './scan-name.ts'
import { type Flow, joined, trimmed } from './source-text.ts'

const roleLine =
  /^(?:o?rdförande|l?edamot|e?rsättare|(?:1:e|2:e|förste|andre)?\s?vice ordförande|v\.? ordf\.?|ordf\.?)(?=\s*[,(]|$|\s)/iu

/**
 * Entries of a list that prints all names first and then all roles, put together again by their order. Other lists come back
 * unchanged; so does one where the numbers of names and roles differ.
 */
export const rejoined = (entries: readonly Flow[]): Flow[] => {
  const start = entries.findIndex(({ text }) => roleLine.test(text) && !startsWithPerson(text, entries))
  if (start < 1) return [...entries]
  const names = entries.slice(0, start)
  const roles = entries.slice(start)
  if (names.length !== roles.length || !roles.every(({ text }) => roleLine.test(text))) return [...entries]
  return names.map((name, i) => {
    const role = roles[i]
    const word = role ? (roleLine.exec(role.text)?.[0].length ?? 0) : 0
    const rest = role ? trimmed({ text: role.text.slice(word), at: role.at.subarray(word) }) : undefined
    return rest && rest.text !== '' ? joined([name, rest], /^\(/.test(rest.text) ? ' ' : ', ') : name
  })
}

/** Whether an entry is a role without its person. */
export const holdsLooseRole = (entries: readonly Flow[]): boolean =>
  entries.some(({ text }) => roleLine.test(text) && !startsWithPerson(text, entries))

const startsWithPerson = (text: string, entries: readonly Flow[]): boolean => {
  const entry = entries.find((one) => one.text === text)
  return entry !== undefined && nameAt(entry, 0) !== undefined
}
