/**
 * The characters that a TrueType font has a glyph for, by its table `cmap` (formats 4 and 12, as every font of today
 * has one of). Throws for a file without: a fault of the installation.
 */
export const charactersOf = (font: Buffer): ReadonlySet<number> => {
  const cmap = tableOf(font, 'cmap')
  const subtables = Array.from({ length: font.readUInt16BE(cmap + 2) }, (_, index) => {
    return cmap + font.readUInt32BE(cmap + 4 + index * 8 + 4)
  })
  const found = new Set<number>()
  for (const at of new Set(subtables)) {
    const format = font.readUInt16BE(at)
    if (format === 4) addSegments(font, at, found)
    if (format === 12) addGroups(font, at, found)
  }
  if (found.size === 0) throw new Error('A font of the typesetter has no characters')
  return found
}

const tableOf = (font: Buffer, tag: string): number => {
  for (let index = 0; index < font.readUInt16BE(4); index += 1) {
    const at = 12 + index * 16
    if (font.toString('latin1', at, at + 4) === tag) return font.readUInt32BE(at + 8)
  }
  throw new Error(`A font of the typesetter has no table ${tag}`)
}

const addSegments = (font: Buffer, at: number, found: Set<number>): void => {
  const bytes = font.readUInt16BE(at + 6)
  const [ends, starts, deltas, ranges] = [at + 14, at + 16 + bytes, at + 16 + 2 * bytes, at + 16 + 3 * bytes]
  for (let segment = 0; segment < bytes; segment += 2) {
    const start = font.readUInt16BE(starts + segment)
    const delta = font.readUInt16BE(deltas + segment)
    const range = font.readUInt16BE(ranges + segment)
    for (let code = start; code <= font.readUInt16BE(ends + segment) && code < 0xffff; code += 1) {
      const glyph = range === 0 ? code : font.readUInt16BE(ranges + segment + range + 2 * (code - start))
      if (glyph !== 0 && ((glyph + delta) & 0xffff) !== 0) found.add(code)
    }
  }
}

const addGroups = (font: Buffer, at: number, found: Set<number>): void => {
  for (let index = 0; index < font.readUInt32BE(at + 12); index += 1) {
    const group = at + 16 + index * 12
    const start = font.readUInt32BE(group)
    const firstGlyph = font.readUInt32BE(group + 8)
    for (let code = start; code <= font.readUInt32BE(group + 4); code += 1) {
      if (firstGlyph + code - start !== 0) found.add(code)
    }
  }
}
