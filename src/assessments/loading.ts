import { getPartnership, type Partnership } from '../partnerships/index.ts'
import { isId } from '../platform/id.ts'
import type { Permission } from '../platform/permission.ts'
import { type Refusal, refuse } from '../platform/refusal.ts'
import type { Ask } from '../platform/web/page.tsx'
import { type Assessment, decidesAssessments, type Side, sideOf } from './assessments.ts'
import { getAssessment } from './queries.ts'

/** The partnership of the address as somebody who stands in it reads its assessment. */
export type Standing = {
  readonly partnership: Partnership
  readonly side: Side
  readonly mayDecide: boolean
  readonly assessment: Assessment | undefined
}

/** The partnership and its assessment, for the parties; nothing for anybody else. Six statements. */
export const loadStanding = async ({ db, actor, authority, param }: Ask): Promise<Standing | undefined> => {
  const id = param('partnershipId')
  if (!isId(id)) return undefined
  const [partnership, assessment] = await Promise.all([getPartnership(db, id), getAssessment(db, id)])
  const side = partnership && sideOf(actor, authority.authorityId, partnership)
  if (!partnership || !side) return undefined
  return { partnership, side, mayDecide: decidesAssessments.holds(actor, undefined), assessment }
}

/** A standing whose assessment has begun. */
export type Begun = Standing & { readonly assessment: Assessment }

/** The same, refused while the assessment has not begun. */
export const loadBegun = async (ask: Ask): Promise<Begun | Refusal | undefined> => begunOf(await loadStanding(ask))

const begunOf = (standing: Standing | undefined): Begun | Refusal | undefined => {
  if (!standing) return undefined
  const { assessment } = standing
  return assessment ? { ...standing, assessment } : refuse('assessments.notBegun')
}

/** The same, for those with a permission; the others are told whom to ask before anything else. */
export const loadFor =
  (permission: Permission<unknown>) =>
  async (ask: Ask): Promise<Begun | Refusal | undefined> => {
    const standing = await loadStanding(ask)
    if (standing && !permission.holds(ask.actor, undefined)) return refuse(`permissions.${permission.who}`)
    return begunOf(standing)
  }
