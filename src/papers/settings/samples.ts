import type { Document } from '../../platform/documents/document.ts'
import { minutesKind } from '../kinds/minutes.ts'
import { noticeKind } from '../kinds/notice.ts'
import { officialMemoKind } from '../kinds/official-memo.ts'
import { referralAnswerKind } from '../kinds/referral-answer.ts'
import { summonsKind } from '../kinds/summons.ts'
import type { Wording } from '../wording.ts'
import { sampleAnswer, sampleMemo, sampleMinutes, sampleNotice, sampleSummons } from './data/samples.ts'

/** The papers that a letterhead can be tried on, by the names of the groups of headings. */
export const samplePapers = ['memo', 'minutes', 'notice', 'summons', 'answer'] as const
export type SamplePaper = (typeof samplePapers)[number]

/** Whether a word names a sample. */
export const isSamplePaper = (name: unknown): name is SamplePaper => samplePapers.some((paper) => paper === name)

const composers: Readonly<Record<SamplePaper, (authority: string, wording: Wording) => Document>> = {
  memo: (authority, wording) => officialMemoKind.document({ ...sampleMemo, authority }, wording),
  minutes: (authority, wording) => minutesKind.document({ ...sampleMinutes, authority }, wording),
  notice: (authority, wording) => noticeKind.document({ ...sampleNotice, authority }, wording),
  summons: (authority, wording) => summonsKind.document({ ...sampleSummons, authority }, wording),
  answer: (authority, wording) => referralAnswerKind.document({ ...sampleAnswer, authority }, wording),
}

/** An invented paper in the name of an authority, in its own words. */
export const sampleDocument = (paper: SamplePaper, authority: string, wording: Wording): Document =>
  composers[paper](authority, wording)
