import { Hono } from 'hono'
import type { Capability } from '../../platform/capability.ts'
import type { Env } from '../../platform/web/env.ts'
import { page } from '../../platform/web/page.tsx'
import { submit } from '../../platform/web/submit.ts'
import { writeNote } from './actions.ts'
import { readerPage, readMeetingPage } from './reader-pages.tsx'
import { texts } from './texts.ts'

const meetingAt = '/:slug/lasplats/:meetingId'

/** Läsplatsen for members: papers of the coming meetings, what waits for a signature, and notes nobody else sees. */
export const reader: Capability = {
  texts,
  routes: new Hono<Env>()
    .get('/:slug/lasplats', page(readerPage))
    .get(meetingAt, page(readMeetingPage))
    .post(
      meetingAt,
      submit(writeNote, {
        page: readMeetingPage,
        to: ({ meetingId, itemId }, { slug }) => `/${slug}/lasplats/${meetingId}#punkt-${itemId}`,
        said: 'reader.done.noted',
      }),
    ),
  nav: [
    {
      path: '/lasplats',
      label: 'reader.menu',
      shown: (actor) => actor.kind === 'role' && ['chair', 'politician'].includes(actor.role),
    },
  ],
}
