import type { Capability } from '../platform/capability.ts'
import { texts } from './texts.ts'

/** Kinds of paper that leave an authority: what each must say, the form that it is written in, and the document that it becomes. */
export const papers: Capability = { texts }

export {
  type CellField,
  contentSent,
  type FieldGroup,
  type Given,
  isBlankRow,
  type PaperField,
  type PaperForm,
  type RowsField,
} from './fields.ts'
export { paperForm } from './forms.ts'
export { agreementKind } from './kinds/agreement.ts'
export { type Agreement, isSameParty } from './kinds/agreement-content.ts'
export { type CouncilAnnouncement, councilAnnouncementKind } from './kinds/council-announcement.ts'
export { type DelegatedAnnouncement, delegatedAnnouncementKind } from './kinds/delegated-announcement.ts'
export { displayCertificate } from './kinds/display-certificate.ts'
export type { FollowUp } from './kinds/follow-up-content.ts'
export { followUpKind } from './kinds/follow-up-report.ts'
export { type Guidelines, guidelinesKind } from './kinds/guidelines.ts'
export type { Item, MeetingContent, Named, Person } from './kinds/meeting-content.ts'
export { type MinutesContent, minutesKind } from './kinds/minutes.ts'
export { type MinutesExtractContent, minutesExtractKind } from './kinds/minutes-extract.ts'
export { type NoticeContent, noticeKind } from './kinds/notice.ts'
export { type NoticeCertificateContent, noticeCertificateKind } from './kinds/notice-certificate.ts'
export { type OfficialMemo, officialMemoKind, type ProposalStep, proposalSteps } from './kinds/official-memo.ts'
export { bodyInSentence } from './kinds/printed.ts'
export { type ReferralAnswer, referralAnswerKind } from './kinds/referral-answer.ts'
export { type SummonsContent, summonsKind } from './kinds/summons.ts'
export { paperKind, paperKinds } from './kinds.ts'
export type { AnyPaperKind, Composed, PaperKind } from './paper-kind.ts'
export { memoInTemplate } from './settings/filled-memo.ts'
export { type HouseStyle, plainLetterhead } from './settings/letterhead.ts'
export { houseStyle, wordingAt } from './settings/letterhead-queries.ts'
export { defaultWording, type Wording, type WordingChoice, wordingChoiceSchema, wordingOf } from './wording.ts'
export type { WrittenFacts } from './written-facts.ts'
