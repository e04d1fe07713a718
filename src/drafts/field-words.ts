import type { PaperForm } from '../papers/index.ts'
import type { View } from '../platform/ui/view.ts'

/** A field of a paper as the form calls it: "De som skriver under: Rad 2, Namn". `name` is without what the form puts before it. */
export const fieldInWords = (view: View, form: PaperForm, name: string): string => {
  const [field = '', row, cell] = name.split('.')
  const asked = form.flatMap(({ fields }) => fields).find((one) => one.name === field)
  if (!asked) return view.t('drafts.conflict.other')
  if (asked.kind !== 'rows' || row === undefined) return view.t(asked.label)
  const column = asked.columns.find((one) => one.name === cell)
  const place = view.t('drafts.edit.row', { number: Number(row) + 1 })
  return `${view.t(asked.label)}: ${place}${column ? `, ${view.t(column.label)}` : ''}`
}
