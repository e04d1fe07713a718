import type { Translate } from '../platform/texts/texts.ts'
import { dayInWords } from '../platform/time.ts'
import type { NavLink, View } from '../platform/ui/view.ts'
import { lastDay, type Period } from './bodies.ts'

/** The address of a page of this authority. */
export const at = (view: View, path: string): string => `/${view.authority?.slug ?? ''}${path}`

/** The link that leads to the organisation of the authority: first in most trails here. */
export const organisationLink = (view: View): NavLink => ({
  href: at(view, '/organisation'),
  label: view.t('organisations.nav.organisation'),
})

/** "1 januari 2026 till och med 31 december 2026", "från och med 1 januari 2026". */
export const periodInWords = (t: Translate, { fromOn, untilOn }: Period): string => {
  const last = lastDay(untilOn)
  return last
    ? t('organisations.term.until', { from: fromOn, last })
    : t('organisations.term.open', { from: dayInWords(fromOn, t.language) })
}
