import type { Instant } from '../platform/time.ts'
import { cite } from './citation.ts'
import { reservationExamples } from './data/voting-examples.ts'
import { closing, defineRule, type Step, versions } from './rule.ts'

type Dissent = {
  readonly tookPart: boolean
  readonly announcedAt: Instant
  /** When the meeting was closed; undefined while it goes on. */
  readonly closedAt?: Instant | undefined
}

/** Why a reservation is refused; undefined when it stands. It must be announced before the meeting is closed. */
export const whyNoReservation = ({ tookPart, announcedAt, closedAt }: Dissent): 'noPart' | 'tooLate' | undefined => {
  if (!tookPart) return 'noPart'
  return closedAt && Temporal.Instant.compare(announcedAt, closedAt) >= 0 ? 'tooLate' : undefined
}

/** Reservation mot ett beslut. No reason need be given. */
export const reservation = defineRule({
  id: 'kl-4-27',
  ruleId: 'R-DEC-8',
  title: 'Reservera sig',
  levels: ['block'],
  basis: 'law',
  inputs: {
    tookPart: { kind: 'yesNo', label: 'Deltog i beslutet' },
    announcedAt: { kind: 'signatures', label: 'Tidpunkt då reservationen anmäldes' },
    closedAt: { kind: 'signatures', label: 'Tidpunkt då sammanträdet avslutades', optional: true },
    on: { kind: 'day', label: 'Sammanträdesdag', optional: true },
  },
  versions: versions({
    from: '2018-01-01',
    says: 'Den som har deltagit i beslutet får reservera sig. Reservationen ska anmälas innan sammanträdet avslutas.',
    citations: [cite('kl2017', { chapter: 4, section: '27' })],
  }),
  examples: reservationExamples,
  versionDay: ({ on }) => on,
  check: ({ announcedAt, closedAt }) =>
    announcedAt.length > 1 || (closedAt?.length ?? 0) > 1
      ? [{ input: 'announcedAt', message: 'Skriv en tidpunkt.' }]
      : [],
  decide: ({ tookPart, announcedAt, closedAt }, version) => {
    const [at] = announcedAt
    const why = at && whyNoReservation({ tookPart, announcedAt: at, closedAt: closedAt?.[0] })
    const steps: Step[] = [{ says: tookPart ? 'Deltog i beslutet' : 'Deltog inte i beslutet' }]
    if (why === 'tooLate') steps.push({ says: 'Sammanträdet var redan avslutat' })
    const value = why === undefined
    return {
      value,
      level: value ? 'ok' : 'block',
      steps: [...steps, closing(value ? 'Reservationen gäller' : 'Går inte att ta emot som reservation', version)],
    }
  },
})
