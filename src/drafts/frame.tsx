import { type Case, getCase } from '../cases/index.ts'
import type { Actor } from '../platform/actor.ts'
import { isId } from '../platform/id.ts'
import type { NavLink, View } from '../platform/ui/view.ts'
import type { Ask } from '../platform/web/page.tsx'
import { getDraft } from './draft-queries.ts'
import { type Draft, writesPapers } from './drafts.ts'

/** Whether the actor writes papers: who may open drafts. */
export const isWriter = (actor: Actor): boolean => writesPapers.holds(actor, undefined)

/** The address of a page of this authority. */
export const at = (view: View, path: string): string => `/${view.authority?.slug ?? ''}${path}`

/** The address of a draft, or of a page below it. */
export const draftPath = (view: View, draftId: string, below = ''): string => at(view, `/utkast/${draftId}${below}`)

/** The address of an issued paper, or of a page below it. */
export const paperPath = (view: View, documentId: string, below = ''): string =>
  at(view, `/handlingar/${documentId}${below}`)

/** The trail to what belongs to a case: the list, then the case, then what is given. */
export const trailTo = (
  view: View,
  of: Pick<Case, 'caseId' | 'caseNumber'>,
  ...more: readonly NavLink[]
): readonly NavLink[] => [
  { href: at(view, '/arenden'), label: view.t('casePages.menu') },
  { href: at(view, `/arenden/${of.caseId}`), label: of.caseNumber },
  ...more,
]

/** A draft with its case. */
export type DraftInCase = { readonly draft: Draft; readonly subject: Case }

/** The open draft of the address with its case; undefined when there is none. */
export const draftOfAddress = async ({ db, param }: Ask): Promise<DraftInCase | undefined> => {
  const draft = isId(param('draftId')) ? await getDraft(db, param('draftId')) : undefined
  const subject = draft?.state === 'open' ? await getCase(db, draft.caseId) : undefined
  return draft && subject ? { draft, subject } : undefined
}
