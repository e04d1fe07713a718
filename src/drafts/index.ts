import type { Capability } from '../platform/capability.ts'
import { sealJob, typesetJob } from './jobs.ts'
import { maySign } from './mine-page.tsx'
import { routes } from './routes.ts'
import { texts } from './texts.ts'

/** Papers that are written here: drafts, finished papers with their files, and who signs them. */
export const drafts: Capability = {
  texts,
  routes,
  jobs: [typesetJob, sealJob],
  nav: [{ path: '/att-skriva-under', label: 'drafts.mine.menu', shown: maySign }],
}

export { letterheadIn, letterheadKept } from '../platform/documents/kept-letterhead.ts'
export { type Candidate, signingCandidates, staffCandidates } from './candidate-queries.ts'
export { foundDamaged } from './damage.tsx'
export { type Difference, differences, flat } from './difference.ts'
export { addDraft } from './draft-queries.ts'
export type { Content, Signer } from './drafts.ts'
export { keepPapersForLong } from './keeping.ts'
export { signedFile } from './making.ts'
export { isTurnOf } from './mine-page.tsx'
export { isWhole } from './paper-hash.ts'
export {
  getBytes,
  getPaper,
  type PaperInList,
  papersAwaiting,
  papersIssuedIn,
  type Revision,
  revisionsOf,
} from './paper-queries.ts'
export {
  type NewPaper,
  recordDeclined,
  recordOtherWords,
  recordPaper,
  recordSignature,
  recordWithdrawn,
} from './paper-recording.ts'
export {
  type IssuedPaper,
  isNamedSigner,
  mayReadPaper,
  nextToSign,
  type Signature,
  type Standing,
  standingOf,
  turnOf,
} from './papers.ts'
export { printedSigners, withSigners } from './printed-signers.ts'
export { draftsSlot } from './slot.tsx'
export { signsElectronically } from './texts.ts'
