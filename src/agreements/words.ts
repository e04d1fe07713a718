import { kronor } from '../platform/money.ts'
import type { View } from '../platform/ui/view.ts'
import type { ClauseKey } from './clauses.ts'
import type { Lack } from './completeness.ts'

/** What a clause is called. */
export const clauseName = (view: View, key: ClauseKey): string => view.t(`agreements.clause.${key}`)

/** What a field is called, by its name. */
export const fieldName = (view: View, name: string): string => view.t.find(`agreements.field.${name}`) ?? name

/** What one of a few is called. */
export const choiceName = (view: View, value: string): string => view.t.find(`agreements.choice.${value}`) ?? value

/** What a clause lacks, in a sentence. */
export const lackInWords = (view: View, lack: Lack): string => {
  const { t } = view
  if (lack.kind === 'field') return t('agreements.lack.field', { field: fieldName(view, lack.name) })
  if (lack.kind === 'party') return t('agreements.lack.party', { party: lack.party.name })
  if (lack.kind !== 'payment') return t(`agreements.lack.${lack.kind}`, { group: choiceName(view, lack.group) })
  const { fault } = lack
  if (fault.key === 'sum' || fault.key === 'year') {
    const sums = { party: fault.party.name, paid: kronor(fault.paid), promised: kronor(fault.promised) }
    return fault.key === 'sum'
      ? t('agreements.payments.sum', sums)
      : t('agreements.payments.year', { ...sums, from: fault.from })
  }
  return t(`agreements.payments.${fault.key}`, { on: fault.on })
}

/** The name of a field of a form as the reader knows it: "Mål och delmål, rad 2: Mål". */
export const placeInWords = (view: View, name: string): string => {
  const [field = '', row, column] = name.split('.')
  if (row === undefined || column === undefined) return fieldName(view, field)
  return view.t('agreements.field.place', {
    field: fieldName(view, field),
    row: Number(row) + 1,
    column: fieldName(view, column),
  })
}
