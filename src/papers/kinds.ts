import { agreementKind } from './kinds/agreement.ts'
import { followUpKind } from './kinds/follow-up-report.ts'
import { guidelinesKind } from './kinds/guidelines.ts'
import { minutesKind } from './kinds/minutes.ts'
import { minutesExtractKind } from './kinds/minutes-extract.ts'
import { noticeKind } from './kinds/notice.ts'
import { noticeCertificateKind } from './kinds/notice-certificate.ts'
import { officialMemoKind } from './kinds/official-memo.ts'
import { referralAnswerKind } from './kinds/referral-answer.ts'
import { summonsKind } from './kinds/summons.ts'
import { type AnyPaperKind, anyPaper } from './paper-kind.ts'

/** Every kind of paper that leaves an authority, in the order in which a matter meets them. A new kind adds its line here. */
export const paperKinds: readonly AnyPaperKind[] = [
  anyPaper(officialMemoKind),
  anyPaper(referralAnswerKind),
  anyPaper(summonsKind),
  anyPaper(minutesKind),
  anyPaper(minutesExtractKind),
  anyPaper(noticeKind),
  anyPaper(noticeCertificateKind),
  anyPaper(guidelinesKind),
  anyPaper(agreementKind),
  anyPaper(followUpKind),
]

/** The kind of that name, or undefined when no paper is called so. */
export const paperKind = (kind: string): AnyPaperKind | undefined => paperKinds.find((one) => one.kind === kind)
