import { reservation } from '../../law/reservation.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Id } from '../../platform/id.ts'
import { type Refusal, refuse } from '../../platform/refusal.ts'
import { type Day, type Instant, stockholm } from '../../platform/time.ts'
import { keepsMeetings, type MeetingState, type OfBody, worksFor } from '../planning/plan.ts'
import type { BodyRules } from '../planning/rules.ts'
import { provisionOf } from './provisions.ts'
import type { Participant } from './service.ts'

/** Sammanträde som hålls: what the secretary's table knows of it, with the rules of its body. */
export type LiveMeeting = {
  readonly meetingId: Id
  readonly bodyId: Id
  /** The board that a subcommittee is drawn from: its secretary and chair follow it too. */
  readonly parentBodyId?: Id
  readonly bodyName: string
  readonly bodyKind: 'council' | 'executiveBoard' | 'committeeBoard' | 'subcommittee'
  /** Number of members by decision of the council; undefined where nobody has said. */
  readonly seats?: number
  readonly heldOn: Day
  readonly startsAt?: string
  readonly place: string
  readonly state: MeetingState
  readonly openedAt?: Instant
  readonly closedAt?: Instant
  readonly isRemote: boolean
  readonly isOpenDoors: boolean
  readonly approvalPlace: string
  readonly approvalPlannedAt?: Instant
  readonly version: number
  readonly rules: BodyRules
}

/** One of the roll: with a seat, a substitute, an official or another who is there. */
export type RollRow = {
  readonly attendanceId: Id
  readonly personId?: Id
  readonly name: string
  readonly party?: string
  readonly role: 'deciding' | 'servingSubstitute' | 'substitute' | 'official' | 'other' | 'absent'
  readonly termRole?: Participant['termRole']
  readonly orderPosition: number
  readonly title?: string
  readonly unit?: string
  /** Place on the roll, from 0. Names fields of forms, so that ids need not travel. */
  readonly position: number
  readonly isPresent: boolean
  readonly isRemote: boolean
}

/** An arrival, departure or return by the clock. */
export type PresenceEvent = {
  readonly attendanceId: Id
  readonly kind: 'arrived' | 'left' | 'returned'
  readonly cause?: 'recusal' | 'other'
  readonly at: Instant
  readonly meetingItemId?: Id
}

/** Those of the roll who hold a seat or may step in, as the law's functions ask for them. */
export const participantsOf = (roll: readonly RollRow[]): readonly Participant[] =>
  roll.flatMap(({ termRole, ...row }) =>
    termRole === undefined
      ? []
      : [
          {
            attendanceId: row.attendanceId,
            name: row.name,
            ...(row.party === undefined ? {} : { party: row.party }),
            termRole,
            orderPosition: row.orderPosition,
            isPresent: row.isPresent,
          },
        ],
  )

/** The number that quorum is counted on: the seats of the body, or else everyone with a seat on the roll. */
export const seatsOf = (meeting: Pick<LiveMeeting, 'seats'>, roll: readonly RollRow[]): number =>
  meeting.seats ?? roll.filter(({ termRole }) => termRole !== undefined && termRole !== 'substitute').length

/** Whose law holds: the council's or the boards'. */
export const lawBodyOf = ({ bodyKind }: Pick<LiveMeeting, 'bodyKind'>): 'council' | 'board' =>
  bodyKind === 'council' ? 'council' : 'board'

/** The paragraphs run through the calendar year of the meeting. */
export const seriesYear = ({ heldOn }: Pick<LiveMeeting, 'heldOn'>): number => heldOn.year

/** The body of a meeting, as permissions ask for it. */
export const bodyOf = ({ bodyId, parentBodyId }: LiveMeeting): OfBody => ({ bodyId, parentBodyId })

/** The secretary of the body, or of the one it is drawn from, holds its meetings: who plans them. */
export const keepsMinutes = keepsMeetings

/** Whether one may see the forms that change a meeting: some body's secretary. Which body's, the action asks. */
export const holdsMeetings = (actor: Actor): boolean => actor.kind === 'role' && actor.role === 'committeeSecretary'

const readers: readonly string[] = ['committeeSecretary', 'chair', 'auditor', 'registrar', 'administrator']

/** Who may see a meeting while it is held. Who left because of jäv is not for everyone until the minutes say it. */
export const mayFollow = (actor: Actor): boolean => actor.kind === 'role' && readers.includes(actor.role)

/** Whether one who may see meetings may see this one: a secretary or chair of another body may not. */
export const mayFollowThis = (actor: Actor, body: OfBody): boolean =>
  mayFollow(actor) &&
  actor.kind === 'role' &&
  (!['committeeSecretary', 'chair'].includes(actor.role) || worksFor(actor, body))

/** Refuses what may only be done while the meeting is open. A closed meeting does not change. */
export const whyNotOpen = ({ state }: Pick<LiveMeeting, 'state'>): Refusal | undefined => {
  if (state === 'open') return undefined
  if (state === 'closed') return refuse('live.closed', { provision: provisionOf(reservation) })
  return refuse(state === 'adjourned' ? 'live.isAdjourned' : 'live.notOpened')
}

const clockForm = /^([01]?\d|2[0-3])[.:]([0-5]\d)$/

/** The moment of "13.02" or "13:02" on the day of the meeting in Sweden; undefined when it is no time of day. */
export const clockOn = (day: Day, text: string): Instant | undefined => {
  const match = clockForm.exec(text.trim())
  if (!match) return undefined
  const plainTime = { hour: Number(match[1]), minute: Number(match[2]) }
  return day.toZonedDateTime({ timeZone: stockholm, plainTime }).toInstant()
}

/** "13.02" by the clock in Sweden. */
export const clockOf = (instant: Instant): string => {
  const { hour, minute } = instant.toZonedDateTimeISO(stockholm)
  return `${String(hour).padStart(2, '0')}.${String(minute).padStart(2, '0')}`
}
