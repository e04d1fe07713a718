import { labels } from './data/labels.ts'
import { type Entry, officeOf, type Printing, partyPieces, personLine, withRole } from './people-forms.ts'
import { type Block, fact, type Line, plain } from './written.ts'

/** The lists of an attendance sheet with their headings; empty lists have none. */
export function attendanceLists(printing: Printing): { heading: string; entries: Entry[] }[] {
  const { plan, random } = printing
  // A stand-in for one paragraph stands among the deciding in one half of the documents (as the real ones vary).
  const merged = random.chance(0.5)
  const standIns = withRole(plan, 'servingSubstitute')
  const inList = standIns.filter(({ entry }) => merged && entry.serves !== undefined)
  const apart = standIns.filter((entry) => !inList.includes(entry))
  return [
    { heading: random.pick(labels.deciding), entries: [...withRole(plan, 'deciding'), ...inList] },
    { heading: random.pick(labels.serving), entries: apart },
    { heading: random.pick(labels.substitutes), entries: withRole(plan, 'substitute') },
    { heading: random.pick(labels.officials), entries: withRole(plan, 'official', 'other') },
    { heading: random.pick(labels.absent), entries: withRole(plan, 'absent') },
  ].filter(({ entries }) => entries.length > 0)
}

/** A heading on its own line, then one person on each line. */
export function attendanceList(printing: Printing): Block[] {
  return attendanceLists(printing).map(({ heading, entries }) => [
    [heading],
    ...entries.map((entry) => personLine(printing, entry)),
  ])
}

/** The heading beside the first person, the others below. */
export function attendanceBeside(printing: Printing, gap: string): Block[] {
  return attendanceLists(printing).map(({ heading, entries }) =>
    entries.map((entry, index) => [index === 0 ? `${heading}${gap}` : gap, ...personLine(printing, entry)]),
  )
}

/** Members to the left and substitutes to the right on the same lines; the other lists follow. */
export function attendanceTwoColumns(printing: Printing): Block[] {
  const lists = attendanceLists(printing)
  const right = lists.find(({ entries }) => entries.some(({ entry }) => entry.role === 'substitute'))
  const [left, ...others] = lists
  if (left === undefined) return []
  const rest = others.filter((list) => list !== right)
  const rows: Line[] = sideBySide([
    [[left.heading], ...left.entries.map((entry) => personLine(printing, entry))],
    right === undefined ? [] : [[right.heading], ...right.entries.map((entry) => personLine(printing, entry))],
  ])
  return [
    rows,
    ...rest.map(({ heading, entries }): Block => [[heading], ...entries.map((entry) => personLine(printing, entry))]),
  ]
}

function sideBySide([left, right]: readonly [readonly Line[], readonly Line[]]): Line[] {
  const width = Math.max(...left.map((written) => plain(written).length)) + 5
  return Array.from({ length: Math.max(left.length, right.length) }, (_, index) => {
    const first = left[index] ?? []
    const second = right[index]
    if (second === undefined) return first
    return [...first, ' '.repeat(width - plain(first).length), ...second]
  })
}

/** All names of a list, then all roles in the same order; presence stands with the role. */
export function attendanceRolesApart(printing: Printing): Block[] {
  return attendanceLists(printing).map(({ heading, entries }): Block => {
    const political = entries.every(({ entry }) => entry.party !== undefined)
    if (!political) return [[heading], ...entries.map((entry) => personLine(printing, entry))]
    const names = entries.map(
      ({ entry, index }): Line => [fact([`/attendance/${index}/name`, `/attendance/${index}/role`], entry.name)],
    )
    return [[heading], ...names, ...entries.map((entry) => roleLine(printing, entry))]
  })
}

function roleLine(printing: Printing, { entry, index }: Entry): Line {
  const { plan, forms } = printing
  const role = officeOf(plan, entry) ?? (['deciding', 'absent'].includes(entry.role) ? 'ledamot' : 'ersättare')
  const [, ...rest] = personLine(printing, { entry: { ...entry, party: entry.party ?? '' }, index })
  const party = partyPieces(forms.party(entry.party ?? ''), `/attendance/${index}/party`)
  const beyond = rest.slice(3).filter((piece) => piece !== `, ${role}`)
  return [`${role.slice(0, 1).toUpperCase()}${role.slice(1)}`, ...party, ...beyond]
}

/** A table with the party in a column of its own, as tagged PDF files give it. */
export function attendancePartyColumn(printing: Printing): Block[] {
  return attendanceLists(printing).map(({ heading, entries }): Block => {
    const rows = entries.map(({ entry, index }): Line => {
      if (entry.party === undefined) return personLine(printing, { entry, index })
      const [name, , party, , ...rest] = personLine(printing, { entry, index }).filter((piece) => piece !== '')
      const remark = rest.map((piece, place) =>
        place === 0 && typeof piece === 'string' ? piece.replace(/^,? /, '') : piece,
      )
      return [name ?? '', '\t', party ?? '', ...(remark.length > 0 ? ['\t', ...remark] : [])]
    })
    return [[heading], ...rows]
  })
}

/** Everyone of a list on one line with commas between; only those without remarks can stand so. */
export function attendanceRun(printing: Printing): Block[] {
  return attendanceLists(printing).map(({ heading, entries }): Block => {
    const simple = entries.every(
      ({ entry }) => !entry.title && !entry.absent && !entry.present && !entry.recused && !entry.serves,
    )
    if (!simple) return [[`${heading}:`], ...entries.map((entry) => personLine(printing, entry))]
    const people = entries.map((entry, index): Line => [...(index === 0 ? [] : [', ']), ...personLine(printing, entry)])
    return [[`${heading}: `, ...people.flat()]]
  })
}
