import type { Child } from 'hono/jsx'
import type { View } from '../platform/ui/view.ts'
import type { Ask } from '../platform/web/page.tsx'
import type { Association } from './association-queries.ts'

/** A section on the page of an association: partnerships, grants, declared aid. `organisations` imports none of them; `app.tsx` hands them over. */
export type AssociationSlot = (
  ask: Ask,
  association: Association,
  /** Whether the reader acts for the association, or works for the authority. Others see what is public. */
  reader: { readonly isOwn: boolean; readonly isStaff: boolean },
) => Promise<(view: View) => Child>
