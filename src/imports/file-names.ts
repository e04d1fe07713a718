const longestName = 300
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that no name may hold
const unprintable = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

const shown = (raw: string): string => {
  const last = raw.split(/[\\/]/).at(-1) ?? ''
  const name = last.replaceAll(unprintable, '').trim().toWellFormed()
  return name.length <= longestName ? name : `…${name.slice(1 - longestName)}`
}

/**
 * The names of sent files as they are shown: without folders and signs that cannot be seen, and no two alike. A file without a name is
 * called by its place among them.
 */
export const withOwnNames = (names: readonly string[]): string[] => {
  const taken = new Set<string>()
  return names.map((raw, index) => {
    const name = shown(raw) || `${index + 1}`
    let own = name
    for (let number = 2; taken.has(own); number++) own = `${name} (${number})`
    taken.add(own)
    return own
  })
}
