import { partnershipPath } from '../../partnerships/index.ts'
import { dayOf } from '../../platform/time.ts'
import type { View } from '../../platform/ui/view.ts'
import { answerInWords, titleOf, type Words } from '../frame.tsx'
import { isQuestion } from '../questions.ts'
import type { Difference } from './differences.ts'
import type { Proposal, Source } from './proposals.ts'

/** "överenskommelsen, ändring 14, 20 november 2026": where something is known, within a sentence. */
export const sourceInWords = ({ t }: Words, { from, at, by, revision = 0 }: Source): string =>
  t(`assessments.known.from.${from}`, { day: dayOf(at), name: by, revision })

/** What a field holds, in words: an answer, a sum, a time, a way. */
export const valueInWords = (view: Words, field: string, value: string): string => {
  const { t } = view
  if (isQuestion(field)) return answerInWords(view, field, value)
  if (field === 'yearlyKr' || field === 'marketKr' || field === 'aid' || field === 'grossKr')
    return t('aid.kr', { amount: Number(value) })
  if (field === 'months' && value === '') return t('assessments.known.endless')
  if (field === 'months' || field === 'optionMonths') return t('assessments.known.months', { count: Number(value) })
  if (field === 'rules') return t.find(`assessments.known.rules.${value}`) ?? value
  if (field === 'years') return t('assessments.known.years', { count: Number(value) })
  return t.find(field === 'way' ? `aid.way.${value}` : `aid.choice.${value}`) ?? value
}

/** What a field is called. */
export const fieldInWords = (view: Words, field: string): string =>
  isQuestion(field) ? titleOf(view, field) : (view.t.find(`assessments.known.field.${field}`) ?? field)

/** Whether what was kept is what was proposed, and from where: "Ur …", "Ändrat från … i …". */
export const keptInWords = (view: View, kept: string, { field, value, source }: Proposal): string => {
  const facts = { source: sourceInWords(view, source), value: valueInWords(view, field, value) }
  return view.t(kept === value ? 'assessments.known.taken' : 'assessments.known.changed', facts)
}

/** The difference in a sentence. */
export const differenceInWords = (view: Words, { place, kept, other }: Difference): string =>
  view.t(`assessments.known.differs.${other.field === 'rules' || other.field === 'grossKr' ? other.field : place}`, {
    field: fieldInWords(view, other.field),
    kept: valueInWords(view, other.field, kept),
    source: sourceInWords(view, other.source),
    other: valueInWords(view, other.field, other.value),
  })

const places = {
  agreement: '/overenskommelse',
  value: '/varde',
  aid: '/stod',
  level: '/niva',
  assessment: '/provning',
} as const satisfies Record<Source['from'], string>

/** Where something is known, and where what is kept can be changed. */
export const pathsOf = (view: View, partnership: { readonly partnershipId: string }, { place, other }: Difference) => {
  const path = partnershipPath(view, partnership)
  const kept = { answers: `/provning/fragor/${other.field}`, value: '/varde#rakna', aid: '/stod' }[place]
  return { kept: `${path}${kept}`, other: `${path}${places[other.source.from]}` }
}
