import { isStaff } from '../platform/actor.ts'
import type { Capability } from '../platform/capability.ts'
import { postJob } from './board/jobs.ts'
import { routes } from './routes.ts'
import { noticesTexts } from './texts.ts'

/** Notices: the public board, posting and taking down. */
export const notices: Capability = {
  texts: noticesTexts,
  routes,
  jobs: [postJob],
  nav: [
    { path: '/anslagstavla', label: 'notices.menu', shown: (actor) => !isStaff(actor) },
    { path: '/anslag', label: 'notices.keepingMenu', shown: isStaff },
  ],
}

export { keepsBoard } from './board/board.ts'
export { noticesOfDelegated } from './board/other-queries.ts'
export { putOnBoardAsTold } from './board/told-queries.ts'
export { noticeCertificateContent, noticeContent, noticeInMinutes } from './documents.ts'
export { confirmForce, enterRuling, forwardAppeal, registerAppeal } from './force/actions.ts'
export {
  type Appeal,
  courtOutcomes,
  type ForceFacts,
  type ForceStand,
  forceStand,
  nothingKnown,
} from './force/force.ts'
export { forceFactsOf } from './force/force-queries.ts'
export { type Struck, strikeAppeal, strikeForce, struckOf } from './force/striking.ts'
export type { Notice } from './notices.ts'
export { noticesOfMeetings, recordNotice } from './queries.ts'
export { startWatch } from './watch/round.ts'
