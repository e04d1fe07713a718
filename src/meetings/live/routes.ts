import { Hono } from 'hono'
import type { Env } from '../../platform/web/env.ts'
import type { Fields } from '../../platform/web/form.ts'
import { page } from '../../platform/web/page.tsx'
import { submit } from '../../platform/web/submit.ts'
import { remindOfWords } from './after-closing.ts'
import { attendanceCsv } from './attendance-csv.ts'
import { openItem } from './begin-item.ts'
import { closeMeeting, writeReservation } from './close-meeting.ts'
import { hindranceKinds } from './closing.ts'
import { addItemPage, closePage, dropItemPage, reservationPage, secretaryPage, toMeeting } from './form-pages.tsx'
import { itemPage } from './item-page.tsx'
import { submitItem } from './item-submit.tsx'
import { holdsMeetings } from './meeting.ts'
import { addItem, adjourn, changeSecretary, dropItem, resume } from './meeting-actions.ts'
import { openMeeting } from './opening.ts'
import { openingPage } from './opening-page.tsx'
import { overviewPage } from './overview-page.tsx'
import { addOther, recordMove } from './roll-actions.ts'
import { rollPage } from './roll-page.tsx'
import { votePage } from './vote-page.tsx'
import { submitVote } from './vote-submit.tsx'

const at = '/:slug/sammantraden/:meetingId/nu'
const itemAt = `${at}/punkter/:itemId`

type OfItem = { readonly meetingId: string; readonly itemId: string }

const toItem = ({ meetingId, itemId }: OfItem, { slug }: { slug: string }) =>
  `/${slug}/sammantraden/${meetingId}/nu/punkter/${itemId}`
const toRoll = ({ meetingId }: { meetingId: string }, { slug }: { slug: string }) =>
  `/${slug}/sammantraden/${meetingId}/nu/upprop`

/** Whose boxes were ticked: the ids in the names of the fields that begin so. */
const tickedBelow = (fields: Fields, prefix: string): readonly string[] =>
  Object.keys(fields).flatMap((name) => (name.startsWith(prefix) ? [name.slice(prefix.length)] : []))

/** What a form at the table may be told of the meeting itself: it comes back with what was typed, and with what is wrong above it. */
const ofMeeting = Object.fromEntries(
  ['closed', 'isAdjourned', 'notOpened', 'alreadyOpened', 'tooEarly', 'notAdjourned', 'alreadyBegun', 'anotherIsOpen']
    .concat(['notBegun', 'noSuchReservation', 'nobodyOwes', ...hindranceKinds.map((kind) => `hindrance.${kind}`)])
    .map((reason) => [`live.${reason}`, '']),
)

/** The roll with its forms, for those who may send them. */
const rollForm = { ...rollPage, shown: holdsMeetings }

/** Refusals about the clock, beside the field where it was written. */
const aboutClock = (field: string) => ({
  'live.notClock': field,
  'live.clockAhead': field,
  'live.clockBefore': field,
})

/** The secretary's table: opening, roll, paragraphs, votes and closing. */
export const routes = new Hono<Env>()

routes
  .get(at, page(overviewPage))
  .get(`${at}/oppna`, page(openingPage))
  .post(
    `${at}/oppna`,
    submit(openMeeting, {
      page: openingPage,
      to: toMeeting,
      said: 'live.done.opened',
      beside: { ...ofMeeting, ...aboutClock('clock'), 'live.nobodyHere': 'present' },
      input: (fields, param) => ({
        ...fields,
        meetingId: param('meetingId'),
        present: tickedBelow(fields, 'present.'),
        remote: tickedBelow(fields, 'remote.'),
      }),
    }),
  )
  .get(`${at}/upprop`, page(rollPage))
  .post(
    `${at}/upprop`,
    submit(recordMove, {
      ...{ page: rollForm, to: toRoll, said: 'live.done.noted' },
      beside: {
        ...ofMeeting,
        ...aboutClock('eventClock'),
        ...{ 'live.notOnRoll': 'eventBy', 'live.alreadyHere': 'eventBy', 'live.notHere': 'eventBy' },
        'live.notRemote': 'eventKind',
      },
    }),
  )
  .post(
    `${at}/upprop/fler`,
    submit(addOther, {
      ...{ page: rollForm, to: toRoll, said: 'live.done.added' },
      beside: { ...ofMeeting, ...aboutClock('otherClock'), 'live.onRollAlready': 'name' },
    }),
  )
  .get(`${at}/narvaro.csv`, attendanceCsv)
  .get(`${at}/ny-punkt`, page(addItemPage))
  .post(
    `${at}/ny-punkt`,
    submit(addItem, {
      ...{ page: addItemPage, to: toMeeting, said: 'live.done.added' },
      beside: { ...ofMeeting, 'live.noSuchCase': 'caseNumber' },
    }),
  )
  .get(`${at}/sekreterare`, page(secretaryPage))
  .post(
    `${at}/sekreterare`,
    submit(changeSecretary, {
      ...{ page: secretaryPage, to: toMeeting, said: 'live.done.secretaryChanged' },
      beside: ofMeeting,
    }),
  )
  .post(
    `${at}/ajournera`,
    submit(adjourn, { page: overviewPage, to: toMeeting, said: 'live.done.adjourned', beside: ofMeeting }),
  )
  .post(
    `${at}/ateruppta`,
    submit(resume, { page: overviewPage, to: toMeeting, said: 'live.done.resumed', beside: ofMeeting }),
  )
  .get(`${at}/avsluta`, page(closePage))
  .post(
    `${at}/avsluta`,
    submit(closeMeeting, {
      ...{ page: closePage, to: toMeeting, said: 'live.done.closed' },
      beside: ofMeeting,
    }),
  )
  .post(
    `${at}/reservationer/paminn`,
    submit(remindOfWords, { page: overviewPage, to: toMeeting, said: 'live.done.reminded', beside: ofMeeting }),
  )

routes
  .get(itemAt, page(itemPage()))
  .post(itemAt, submitItem)
  .post(
    `${itemAt}/ta-upp`,
    submit(openItem, { page: overviewPage, to: toItem, said: 'live.done.begun', beside: ofMeeting }),
  )
  .get(`${itemAt}/stryk`, page(dropItemPage))
  .post(
    `${itemAt}/stryk`,
    submit(dropItem, {
      ...{ page: dropItemPage, to: toMeeting, said: 'live.done.dropped' },
      beside: { ...ofMeeting, 'live.noSuchMeeting': 'to' },
    }),
  )
  .get(`${itemAt}/omrostning`, page(votePage()))
  .post(`${itemAt}/omrostning`, submitVote)
  .get(`${itemAt}/reservation/:position`, page(reservationPage))
  .post(
    `${itemAt}/reservation/:position`,
    submit(writeReservation, {
      ...{ page: reservationPage, to: toItem, said: 'live.done.saved' },
      beside: { ...ofMeeting, 'live.minutesApproved': 'text' },
    }),
  )
