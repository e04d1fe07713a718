import type { Child } from 'hono/jsx'
import { dayWithin } from '../texts/words.ts'
import { type Day, dayInWords, type Instant, instantInWords } from '../time.ts'
import type { View } from './view.ts'

/** A day in words. `year` leaves out the year when the reader already knows it; `before` stands inside ("Senast"). */
export const DayText = ({ view, day, year, before }: { view: View; day: Day; year?: number; before?: Child }) => (
  <time datetime={day.toString()}>
    {before && <>{before} </>}
    {year === undefined ? dayInWords(day, view.language) : dayWithin(day, year, view.language)}
  </time>
)

/** A point in time in words, in Swedish time. */
export const InstantText = ({ view, instant }: { view: View; instant: Instant }) => (
  <time datetime={instant.toString()}>{instantInWords(instant, view.language)}</time>
)
