import { agreement } from './kinds/agreement.ts'
import { followUpReport } from './kinds/follow-up-report.ts'
import { guidelines } from './kinds/guidelines.ts'
import { minutesKind } from './kinds/minutes.ts'
import { minutesExtractKind } from './kinds/minutes-extract.ts'
import { noticeKind } from './kinds/notice.ts'
import { noticeCertificateKind } from './kinds/notice-certificate.ts'
import { officialMemo } from './kinds/official-memo.ts'
import { referralAnswer } from './kinds/referral-answer.ts'
import { summonsKind } from './kinds/summons.ts'
import { type AnyPaperKind, anyPaper } from './paper-kind.ts'

/** Every kind of paper that leaves an authority, in the order in which a matter meets them. A new kind adds its line here. */
export const paperKinds: readonly AnyPaperKind[] = [
  anyPaper(officialMemo),
  anyPaper(referralAnswer),
  anyPaper(summonsKind),
  anyPaper(minutesKind),
  anyPaper(minutesExtractKind),
  anyPaper(noticeKind),
  anyPaper(noticeCertificateKind),
  anyPaper(guidelines),
  anyPaper(agreement),
  anyPaper(followUpReport),
]

/** The kind of that name, or undefined when no paper is called so. */
export const paperKind = (kind: string): AnyPaperKind | undefined => paperKinds.find((one) => one.kind === kind)
