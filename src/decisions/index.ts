import { Hono } from 'hono'
import { isStaff } from '../platform/actor.ts'
import type { Capability } from '../platform/capability.ts'
import type { Env } from '../platform/web/env.ts'
import { page } from '../platform/web/page.tsx'
import { decisionPage } from './decision-page.tsx'
import { extractPage, extractText } from './extract-pages.tsx'
import { meetingPage, meetingsPage } from './meeting-pages.tsx'
import { meetingPaperFile, meetingPaperPage } from './minutes-pages.tsx'
import { decisionsTexts } from './texts.ts'

export { type Decision, forceOn, legalDays, mayBeAppealed } from './decisions.ts'
export { extractDocument } from './documents.ts'
export { type MinutesPapers, minutesPapersOf } from './minutes-papers.ts'
export { decisionsOfCase, getDecision } from './queries.ts'
export { decisionsSlot } from './slot.tsx'

/** Decisions with who took part and what follows, and the meetings where they were made. */
export const decisions: Capability = {
  texts: decisionsTexts,
  routes: new Hono<Env>()
    .get('/:slug/beslut/:itemId', page(decisionPage))
    .get('/:slug/beslut/:itemId/utdrag', page(extractPage))
    .get('/:slug/beslut/:itemId/utdrag.txt', extractText)
    .get('/:slug/sammantraden', page(meetingsPage))
    .get('/:slug/sammantraden/:meetingId', page(meetingPage))
    .get('/:slug/sammantraden/:meetingId/:paper', page(meetingPaperPage))
    .get('/:slug/sammantraden/:meetingId/:paper/:file{fil\\.(?:txt|docx)}', meetingPaperFile),
  nav: [{ path: '/sammantraden', label: 'decisions.menu', shown: isStaff }],
}
