import type { Actor } from '../../platform/actor.ts'
import { isId } from '../../platform/id.ts'
import type { NavLink, View } from '../../platform/ui/view.ts'
import type { Ask } from '../../platform/web/page.tsx'
import { type Case, keepsRecords } from '../cases.ts'
import { getCase } from '../queries.ts'

/** Whether the actor keeps the records: who may open the forms of a case. */
export const isKeeper = (actor: Actor): boolean => keepsRecords.holds(actor, undefined)

/** The case of the address; undefined when there is none. */
export const caseOfAddress = async ({ db, param }: Ask): Promise<Case | undefined> =>
  isId(param('caseId')) ? getCase(db, param('caseId')) : undefined

/** The address of a case, or of a page below it. */
export const casePath = (view: View, caseId: string, below = ''): string =>
  `/${view.authority?.slug ?? ''}/arenden/${caseId}${below}`

/** The trail to a page of a case: the list, then the case. */
export const trailTo = (view: View, of?: Pick<Case, 'caseId' | 'caseNumber' | 'title'>): readonly NavLink[] => [
  { href: `/${view.authority?.slug ?? ''}/arenden`, label: view.t('caseWork.cases') },
  ...(of ? [{ href: casePath(view, of.caseId), label: `${of.caseNumber} ${of.title}` }] : []),
]
