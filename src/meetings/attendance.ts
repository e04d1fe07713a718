import type { Id } from '../platform/id.ts'

/** Paragraphs from and to, both included. */
export type ParagraphRange = { readonly from: number; readonly to: number }

export type AttendanceRole = 'deciding' | 'servingSubstitute' | 'substitute' | 'official' | 'other' | 'absent'

/** Närvaro (KL 5:66): one person of the list, with the paragraphs where it differs from the whole meeting. */
export type Attendance = {
  readonly attendanceId: Id
  readonly name: string
  readonly party?: string
  readonly role: AttendanceRole
  readonly title?: string
  readonly unit?: string
  readonly present: readonly ParagraphRange[]
  readonly absent: readonly ParagraphRange[]
  readonly recused: readonly ParagraphRange[]
  readonly serves: readonly ParagraphRange[]
}

/** Ordförande: who led which paragraphs. */
export type MeetingChair = { readonly name: string; readonly party?: string; readonly paragraphs: ParagraphRange }

const holds = (ranges: readonly ParagraphRange[], paragraph: number): boolean =>
  ranges.some(({ from, to }) => from <= paragraph && paragraph <= to)

/** Whether the person took part in deciding this paragraph (KL 5:67): with a seat, there, and not disqualified. */
export const decides = (person: Attendance, paragraph: number): boolean => {
  if (holds(person.absent, paragraph) || holds(person.recused, paragraph)) return false
  if (person.present.length > 0 && !holds(person.present, paragraph)) return false
  if (person.role === 'deciding') return true
  return person.role === 'servingSubstitute' && (person.serves.length === 0 || holds(person.serves, paragraph))
}

/** One who left for jäv. `steppedIn` is who served instead, when the list leaves no doubt. */
export type Recused = { readonly person: Attendance; readonly steppedIn?: Attendance }

/** Who took part in one paragraph, as the list of attendance says. */
export type TakingPart = {
  readonly chair?: MeetingChair
  readonly deciding: readonly Attendance[]
  /** Substitutes among the deciding. */
  readonly serving: readonly Attendance[]
  readonly recused: readonly Recused[]
  readonly absent: readonly Attendance[]
}

/** Reads the list for one paragraph. */
export const takingPart = (
  people: readonly Attendance[],
  chairs: readonly MeetingChair[],
  paragraph: number,
): TakingPart => {
  const deciding = people.filter((person) => decides(person, paragraph))
  const serving = deciding.filter((person) => person.role === 'servingSubstitute')
  const chair = chairs.find(({ paragraphs }) => holds([paragraphs], paragraph))
  const out = people.filter((person) => holds(person.recused, paragraph))
  return {
    ...(chair ? { chair } : {}),
    deciding,
    serving,
    recused: out.map((person) => ({ person, ...steppedInFor(person, out, serving) })),
    absent: people.filter(
      (person) => person.role === 'deciding' && !holds(person.recused, paragraph) && !decides(person, paragraph),
    ),
  }
}

/** A seat, a party, one leaves and one serves: then it is plain who stepped in. Minutes need not say it (KL 5:66). */
const steppedInFor = (
  person: Attendance,
  out: readonly Attendance[],
  serving: readonly Attendance[],
): { steppedIn?: Attendance } => {
  if (person.role !== 'deciding') return {}
  const sameParty = (other: Attendance) => other.party !== undefined && other.party === person.party
  const candidates = serving.filter(sameParty)
  const leaving = out.filter((other) => other.role === 'deciding' && sameParty(other))
  const [only] = candidates
  return candidates.length === 1 && leaving.length === 1 && only ? { steppedIn: only } : {}
}

/** A run of paragraphs with the same people and the same chair. */
export type Stretch = ParagraphRange & { readonly takingPart: TakingPart }

/** The paragraphs cut where anyone comes, goes, serves or takes the chair: within a piece nothing changes. */
const pieces = (
  people: readonly Attendance[],
  chairs: readonly MeetingChair[],
  paragraphs: readonly ParagraphRange[],
): ParagraphRange[] => {
  const ranges = [
    ...people.flatMap(({ present, absent, recused, serves }) => [...present, ...absent, ...recused, ...serves]),
    ...chairs.map((chair) => chair.paragraphs),
  ]
  const cuts = [...new Set(ranges.flatMap(({ from, to }) => [from, to + 1]))].toSorted((a, b) => a - b)
  return paragraphs.flatMap(({ from, to }) => {
    const starts = [from, ...cuts.filter((cut) => from < cut && cut <= to)]
    return starts.map((start, index) => ({ from: start, to: (starts[index + 1] ?? to + 1) - 1 }))
  })
}

/** Where a meeting was not as it was most of the time: another chair, someone out for jäv, or others who decided. In paragraph order. */
export const differentStretches = (
  people: readonly Attendance[],
  chairs: readonly MeetingChair[],
  paragraphs: readonly ParagraphRange[],
): Stretch[] => {
  const stretches: (Stretch & { readonly key: string })[] = []
  for (const { from, to } of pieces(people, chairs, paragraphs)) {
    const part = takingPart(people, chairs, from)
    const ids = [...part.deciding, { attendanceId: '/' }, ...part.recused.map(({ person }) => person)].map(
      (person) => person.attendanceId,
    )
    const key = [part.chair?.name ?? '', ...ids].join(' ')
    const last = stretches.at(-1)
    if (last?.key === key && last.to === from - 1) stretches[stretches.length - 1] = { ...last, to }
    else stretches.push({ from, to, takingPart: part, key })
  }
  const lengths = new Map<string, number>()
  for (const { key, from, to } of stretches) lengths.set(key, (lengths.get(key) ?? 0) + to - from + 1)
  const [usual] = [...lengths].toSorted((a, b) => b[1] - a[1])[0] ?? []
  return stretches.filter(({ key }) => key !== usual).map(({ key: _, ...stretch }) => stretch)
}
