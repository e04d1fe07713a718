import type { PaperForm } from './fields.ts'
import { agreementForm } from './kinds/agreement.ts'
import { followUpForm } from './kinds/follow-up-report.ts'
import { guidelinesForm } from './kinds/guidelines.ts'
import { officialMemoForm } from './kinds/official-memo.ts'
import { referralAnswerForm } from './kinds/referral-answer.ts'

const forms: Readonly<Record<string, PaperForm>> = {
  officialReport: officialMemoForm,
  referralResponse: referralAnswerForm,
  guidelines: guidelinesForm,
  agreement: agreementForm,
  followUpReport: followUpForm,
}

/** The form that a kind of paper is written in; undefined for one that is made of what a meeting has recorded. */
export const paperForm = (kind: string): PaperForm | undefined => (Object.hasOwn(forms, kind) ? forms[kind] : undefined)
