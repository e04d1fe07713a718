import type { NavLink, View } from '../../platform/ui/view.ts'
import type { Ask, Page } from '../../platform/web/page.tsx'
import { associationOfAddress, associationsLink, mayKeep } from '../association-pages.tsx'
import type { Association } from '../association-queries.ts'
import { pathOf } from './section.tsx'

/** The association of the address for those who may write there: it itself and those who keep the list. */
export const kept = async (ask: Ask): Promise<Association | undefined> => {
  const { actor } = ask
  const association = await associationOfAddress(ask)
  const isOwn = actor.kind === 'association' && actor.associationId === association?.associationId
  return isOwn || mayKeep(actor) ? association : undefined
}

/** Who sees the forms. */
export const shown: NonNullable<Page<unknown>['shown']> = (actor) => actor.kind === 'association' || mayKeep(actor)

/** The way to a form of an association. */
export const trail = (view: View, association: Association): readonly NavLink[] => [
  associationsLink(view),
  { href: pathOf(view, association), label: association.name },
]

/** An association and the one row that is to end. */
export type Ending<One> = { readonly association: Association; readonly one: One }
