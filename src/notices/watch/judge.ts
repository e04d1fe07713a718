import type { Instant } from '../../platform/time.ts'

/** What a prober found: the notice with these words, the page without it, or no answer at all. */
export type Probe = {
  readonly at: Instant
  readonly result: 'seen' | 'absent' | 'unreachable'
  readonly contentSha256?: string
}

/** A time in which nobody can show that the notice was there. */
export type Gap = {
  readonly from: Instant
  readonly until: Instant
  readonly minutes: number
  readonly why: 'absent' | 'changed' | 'unreachable' | 'notProbed'
  /** Someone told beforehand that the program would be down. */
  readonly isPlanned: boolean
}

/** A gap that a lawyer has judged. */
export type Judged = { readonly from: Instant; readonly until: Instant; readonly brokeThePeriod: boolean }

/**
 * `unbroken`: seen all the time, within what may pass between two looks. `interrupted`: the page answered without the notice, or a lawyer
 * said so. `toAssess`: a gap that nobody has judged yet; until then legal force is not shown.
 */
export type Display = { readonly state: 'unbroken' | 'interrupted' | 'toAssess'; readonly gaps: readonly Gap[] }

type Watched = {
  readonly probes: readonly Probe[]
  readonly from: Instant
  /** The end of the display, or now while it goes on. */
  readonly until: Instant
  /** How long may pass unseen before someone must judge it. A setting: an interpretation, an hour by default. */
  readonly longestMinutes: number
  readonly contentSha256: string
  readonly outages: readonly { readonly from: Instant; readonly until: Instant }[]
  readonly judged: readonly Judged[]
}

const compare = Temporal.Instant.compare
const minutesBetween = (from: Instant, until: Instant): number =>
  Math.floor((until.epochMilliseconds - from.epochMilliseconds) / 60_000)

/** How the display of a notice stands. Nothing is taken for seen that no probe saw with the right words. */
export const judgeDisplay = (watched: Watched): Display => {
  return judgeGaps(gapsIn(watched), watched)
}

/** How the display stands with these gaps, when some of them have been judged. A planned stop explains a gap and does not undo it. */
export const judgeGaps = (
  found: readonly Omit<Gap, 'isPlanned'>[],
  { judged, outages }: Pick<Watched, 'judged' | 'outages'>,
): Display => {
  const gaps = found.map((gap) => ({ ...gap, isPlanned: outages.some((outage) => covers(outage, gap)) }))
  const opened = gaps.filter((gap) => !isJudged(gap, judged))
  const isBroken =
    opened.some(({ why }) => why === 'absent' || why === 'changed') ||
    judged.some(({ brokeThePeriod }) => brokeThePeriod)
  return { state: isBroken ? 'interrupted' : opened.length > 0 ? 'toAssess' : 'unbroken', gaps }
}

const isJudged = (gap: Gap, judged: readonly Judged[]): boolean =>
  judged.some(({ from, until }) => compare(from, gap.from) <= 0 && compare(until, gap.until) >= 0)

/** The gaps between the moments when the notice was seen, from its posting to the end, oldest first. */
const gapsIn = ({
  probes,
  from,
  until,
  longestMinutes,
  contentSha256,
}: Omit<Watched, 'judged' | 'outages'>): readonly Omit<Gap, 'isPlanned'>[] => {
  const inTime = probes
    .filter(({ at }) => compare(at, from) >= 0 && compare(at, until) <= 0)
    .toSorted((a, b) => compare(a.at, b.at))
  const gaps: Omit<Gap, 'isPlanned'>[] = []
  let seenAt = from
  let since: Probe[] = []
  const close = (at: Instant) => {
    const minutes = minutesBetween(seenAt, at)
    const gone = since.find(({ result }) => result !== 'unreachable')
    if (gone || minutes > longestMinutes) {
      const span = { from: seenAt, until: at }
      const why = gone
        ? gone.result === 'absent'
          ? 'absent'
          : 'changed'
        : since.length > 0
          ? 'unreachable'
          : 'notProbed'
      gaps.push({ ...span, minutes, why })
    }
    seenAt = at
    since = []
  }
  for (const probe of inTime) {
    if (probe.result === 'seen' && probe.contentSha256 === contentSha256) close(probe.at)
    else since.push(probe)
  }
  close(until)
  return gaps
}

/** Whether the outage overlaps the gap: a planned stop explains it in the words of the certificate, and no more. */
const covers = (outage: { from: Instant; until: Instant }, gap: { from: Instant; until: Instant }): boolean =>
  compare(outage.from, gap.until) < 0 && compare(outage.until, gap.from) > 0
