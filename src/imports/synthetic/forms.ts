import { day, dayInWords, weekdayName } from '../../platform/time.ts'
import type { ParagraphRange } from '../output.ts'
import type { Random } from './random.ts'

/** How one document prints dates, clock times and paragraphs; chosen once, as a typist would. */
export type Forms = {
  date: (iso: string) => string
  hours: (start: string, end: string) => { start: string; between: string; end: string }
  ranges: (ranges: readonly ParagraphRange[]) => string
  party: (party: string) => string
}

/** Picks a form for each kind of value. */
export function pickForms(random: Random): Forms {
  return {
    date: random.pick(dateForms),
    hours: random.pick(hourForms),
    ranges: random.pick(rangeForms),
    party: random.pick([
      (party) => `(${party})`,
      (party) => `(${party})`,
      (party) => `(${party.length > 4 ? party : party.toLowerCase()})`,
    ]),
  }
}

const words = (iso: string): string => dayInWords(day(iso))

const dateForms: readonly Forms['date'][] = [
  (iso) => iso,
  (iso) => iso,
  words,
  (iso) => `den ${words(iso)}`,
  (iso) => `${weekdayName(day(iso))}en den ${words(iso)}`,
  (iso) => `${weekdayName(day(iso))} ${words(iso)}`,
  (iso) => `${day(iso).day}/${day(iso).month} ${day(iso).year}`,
]

const dotted = (time: string): string => time.replace(':', '.')

const hourForms: readonly Forms['hours'][] = [
  (start, end) => ({ start, between: '–', end }),
  (start, end) => ({ start, between: '-', end }),
  (start, end) => ({ start: `kl. ${dotted(start)}`, between: '–', end: dotted(end) }),
  (start, end) => ({ start: `kl ${start}`, between: ' - ', end }),
  (start, end) => ({ start: `klockan ${dotted(start)}`, between: '-', end: dotted(end) }),
  (start, end) => ({ start: `kl. ${start}`, between: ' – ', end }),
  (start, end) => ({ start: `kl ${start.replace(':00', '')}`, between: '-', end }),
]

const run =
  (dash: string) =>
  ({ from, to }: ParagraphRange): string =>
    from === to ? `${from}` : `${from}${dash}${to}`

const joined = (ranges: readonly ParagraphRange[], dash: string): string => ranges.map(run(dash)).join(', ')

const several = (ranges: readonly ParagraphRange[]): boolean =>
  ranges.some(({ from, to }) => from !== to) || ranges.length > 1

const rangeForms: readonly Forms['ranges'][] = [
  (ranges) => `${several(ranges) ? '§§' : '§'} ${joined(ranges, '–')}`,
  (ranges) => `${several(ranges) ? '§§' : '§'} ${joined(ranges, '-')}`,
  (ranges) => `§ ${joined(ranges, '-')}`,
  (ranges) => `${several(ranges) ? '§§' : '§'} ${joined(ranges, ' - ')}`,
  (ranges) => `§${several(ranges) ? '§' : ''}${joined(ranges, '-')}`,
  (ranges) => `${several(ranges) ? '§§' : '§'} ${joined(ranges, '-').replaceAll(', ', ',')}`,
]
