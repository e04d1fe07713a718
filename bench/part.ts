import { agreementSpeed } from './agreement.ts'
import { matchingSpeed } from './matching.ts'
import type { Report } from './measuring/report.ts'
import { meetingSpeed } from './meeting.ts'
import { accuracy } from './reading/accuracy-report.ts'
import { readingSpeed } from './reading/speed.ts'
import { renderings } from './renderings.ts'
import { signingSpeed } from './signing.ts'
import { startSpeed } from './start/start.ts'
import { typesetting } from './typesetting.ts'
import { watchSpeed } from './watch.ts'
import { webSpeed } from './web/web.ts'

// One part of `npm run bench`, in a process of its own so that its memory is its own. Answers its parent with reports.

/** How much to measure: all of it, or as much as a minute allows. */
export type Extent = 'whole' | 'quick'

/** The parts by name. */
const parts: Readonly<Record<string, ((extent: Extent) => Promise<readonly Report[]>) | undefined>> = {
  start: startSpeed,
  reading: readingSpeed,
  accuracy,
  renderings,
  typesetting,
  signing: signingSpeed,
  meeting: meetingSpeed,
  matching: matchingSpeed,
  watch: watchSpeed,
  agreement: agreementSpeed,
  web: webSpeed,
}

const [name = '', extent] = process.argv.slice(2)
const part = parts[name]
if (part) {
  const reports = await part(extent === 'quick' ? 'quick' : 'whole')
  process.send?.(reports)
  process.disconnect?.()
}
