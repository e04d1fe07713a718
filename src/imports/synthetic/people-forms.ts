import type { Attendance, ParagraphRange } from '../output.ts'
import type { Forms } from './forms.ts'
import type { MinutesPlan } from './minutes-plan.ts'
import type { Random } from './random.ts'
import { fact, type Line, type Piece } from './written.ts'

/** A meeting with the way one document prints it. */
export type Printing = { plan: MinutesPlan; forms: Forms; random: Random }

/** An attendance entry with its place in the plan's list. */
export type Entry = { entry: Attendance; index: number }

/** The entries with one of the roles, in the order of the list. */
export const withRole = (plan: MinutesPlan, ...roles: readonly Attendance['role'][]): Entry[] =>
  plan.attendance.map((entry, index) => ({ entry, index })).filter(({ entry }) => roles.includes(entry.role))

/** "Åsa Berg (S), ordförande, deltar ej § 12 på grund av jäv": one person with everything that is said. */
export function personLine({ forms, random, plan }: Printing, { entry, index }: Entry): Line {
  const at = `/attendance/${index}`
  const pieces: Piece[] = [fact([`${at}/name`, `${at}/role`], entry.name)]
  if (entry.party !== undefined) pieces.push(...partyPieces(forms.party(entry.party), `${at}/party`))
  const office = officeOf(plan, entry)
  if (office !== undefined) pieces.push(`, ${office}`)
  const chairing = plan.chairs.length > 1 ? plan.chairs.find(({ name }) => name === entry.name)?.paragraphs : undefined
  if (chairing !== undefined && random.chance(0.4)) pieces.push(`, ordförande ${forms.ranges(chairing)}`)
  if (entry.title !== undefined) pieces.push(', ', fact(`${at}/title`, entry.title))
  if (entry.unit !== undefined) pieces.push(', ', fact(`${at}/unit`, entry.unit))
  if (entry.role === 'servingSubstitute' && entry.serves === undefined) pieces.push(replaced({ plan, forms, random }))
  for (const [kind, ways] of presenceWays) {
    const ranges = entry[kind]
    if (ranges === undefined) continue
    const open = kind === 'present' ? openEnded(plan, ranges) : undefined
    const print = open !== undefined && random.chance(0.7) ? random.pick(open) : random.pick(ways)(forms.ranges(ranges))
    pieces.push(', ', fact(`${at}/${kind}`, print))
  }
  if (entry.party !== undefined && random.chance(0.04)) pieces.push(random.pick(remarks))
  return pieces
}

/** A space and the bracketed party, whose fact is the letters between the brackets. */
export const partyPieces = (printed: string, at: string): Piece[] => [
  ` ${printed.slice(0, 1)}`,
  fact(at, printed.slice(1, -1)),
  printed.slice(-1),
]

/** The chair is called so where one person held the chair all through. */
export function officeOf(plan: MinutesPlan, entry: Attendance): string | undefined {
  const [chair, second] = plan.chairs
  return second === undefined && chair?.name === entry.name ? 'ordförande' : undefined
}

/** The member whose seat a substitute fills, in about half of the cases; a name that is nobody's attendance. */
function replaced({ plan, forms, random }: Printing): string {
  const absent = withRole(plan, 'absent')
  if (absent.length === 0 || random.chance(0.5)) return ''
  const { entry } = random.pick(absent)
  const who = `${entry.name} ${forms.party(entry.party ?? '')}`
  return random.pick([`, ersätter ${who}`, `, tjänstgör för ${who}`, ` ersättare för ${who}`])
}

/** "till och med § 14": presence from the first paragraph or to the last, where the minutes have one run. */
function openEnded(plan: MinutesPlan, ranges: readonly ParagraphRange[]): string[] | undefined {
  const [all, more] = plan.paragraphs
  const [own] = ranges
  if (all === undefined || own === undefined || more !== undefined || plan.kind === 'minutesExtract') return undefined
  if (own.from === all.from && own.to < all.to)
    return [`närvarande till och med § ${own.to}`, `närvarande t.o.m. § ${own.to}`, `t.o.m. § ${own.to}`]
  if (own.to === all.to && own.from > all.from)
    return [`närvarande från och med § ${own.from}`, `närvarande fr.o.m. § ${own.from}`]
  return undefined
}

/** Remarks on a person that say nothing of any paragraph. */
const remarks = [
  ', deltar digitalt',
  ', via länk',
  ', kom kl. 13.20',
  ', lämnar kl. 14.05',
  ' t.o.m. kl. 15.10',
] as const

type Ways = readonly ((ranges: string) => string)[]

const presenceWays: readonly (readonly ['recused' | 'absent' | 'present' | 'serves', Ways])[] = [
  [
    'recused',
    [
      (ranges) => `deltar ej ${ranges} på grund av jäv`,
      (ranges) => `jäv ${ranges}`,
      (ranges) => `deltar inte ${ranges} på grund av jäv`,
      (ranges) => `ej ${ranges} på grund av jäv`,
    ],
  ],
  [
    'absent',
    [
      (ranges) => `ej ${ranges}`,
      (ranges) => `ej närvarande ${ranges}`,
      (ranges) => `utom ${ranges}`,
      (ranges) => `frånvarande ${ranges}`,
      (ranges) => `deltar ej ${ranges}`,
    ],
  ],
  ['present', [(ranges) => `närvarande ${ranges}`, (ranges) => `${ranges}`, (ranges) => `deltar ${ranges}`]],
  [
    'serves',
    [
      (ranges) => `tjänstgörande ersättare ${ranges}`,
      (ranges) => `tjänstgörande ${ranges}`,
      (ranges) => `tjg ers ${ranges}`,
      (ranges) => `tjänstgör ${ranges}`,
    ],
  ],
]
