import { createHash } from 'node:crypto'
import { keepsRecords } from '../cases/index.ts'
import type { Id } from '../platform/id.ts'
import { roleIn } from '../platform/permission.ts'
import { isRefusal, type Refusal, refuse } from '../platform/refusal.ts'
import { next, states } from '../platform/states.ts'
import { type Day, isAfter, isBefore } from '../platform/time.ts'

/** Punkt i riktlinjerna, with its number as printed. */
export type GuidelineClause = {
  readonly clauseId: Id
  readonly position: number
  readonly number: string
  readonly heading: string
  readonly text: string
}

/** Tells one wording of a form's fields from another, so that nobody writes over what another has written meanwhile. */
const markOf = (words: readonly (string | number)[]): string =>
  createHash('sha256').update(JSON.stringify(words)).digest('base64url').slice(0, 16)

/** The mark of a clause as it reads. */
export const clauseMark = ({ position, number, heading, text }: Omit<GuidelineClause, 'clauseId'>): string =>
  markOf([position, number, heading, text])

export type GuidelineState = 'draft' | 'adopted' | 'replaced'

const guidelineStates = states<GuidelineState, 'adopt' | 'replace'>({
  draft: { adopt: 'adopted' },
  adopted: { replace: 'replaced' },
  replaced: {},
})

/** Riktlinjer: one version of them, from a draft to one that a later version has replaced. */
export type GuidelineVersion = {
  readonly versionId: Id
  readonly guidelineId: Id
  /** The word in the address; the same for all versions. */
  readonly slug: string
  readonly number: number
  readonly title: string
  readonly introduction: string
  readonly appliesTo: string
  readonly responsible: string
  readonly reviseBy?: Day
  readonly state: GuidelineState
  readonly validFrom?: Day
  /** First day it no longer holds. */
  readonly validUntil?: Day
  readonly adoptedOn?: Day
  readonly adoptedBy: string
  readonly adoptedItemId?: Id
  readonly profileVersionId?: Id
  /** The filed document that its clauses were first taken from. */
  readonly sourceDocumentId?: Id
}

/** Whether the version holds on a day. */
export const holdsOn = ({ validFrom, validUntil }: GuidelineVersion, on: Day): boolean =>
  validFrom !== undefined && !isBefore(on, validFrom) && (validUntil === undefined || isBefore(on, validUntil))

/** What is decided when a version is adopted. */
export type Adopting = { readonly adoptedOn: Day; readonly validFrom: Day; readonly today: Day }

/**
 * Adopts a draft. Refuses one without clauses, a decision that has not been made yet, one that would hold before it was decided, and one
 * that would hold before the version it replaces. Tells which version it replaces.
 */
export const adopt = (
  draft: Pick<GuidelineVersion, 'state'> & { readonly clauses: readonly unknown[] },
  current: Pick<GuidelineVersion, 'validFrom'> | undefined,
  { adoptedOn, validFrom, today }: Adopting,
): Refusal | true => {
  const state = next(guidelineStates, draft.state, 'adopt', 'guidelines.notDraft')
  if (isRefusal(state)) return state
  if (draft.clauses.length === 0) return refuse('guidelines.noClauses')
  if (isAfter(adoptedOn, today)) return refuse('guidelines.notDecidedYet')
  if (isBefore(validFrom, adoptedOn)) return refuse('guidelines.holdsBeforeDecision')
  if (current?.validFrom && !isAfter(validFrom, current.validFrom)) return refuse('guidelines.holdsBeforeLast')
  return true
}

/** Refuses what can only be done to a draft. */
export const asDraft = ({ state }: Pick<GuidelineVersion, 'state'>): Refusal | undefined =>
  state === 'draft' ? undefined : refuse('guidelines.notDraft')

/** The place of a clause in its page: "3.1 a" is `#punkt-3-1-a`. The same in every version, so that a link keeps its meaning. */
export const anchorOf = ({ number }: Pick<GuidelineClause, 'number'>): string =>
  `punkt-${number
    .toLocaleLowerCase('sv')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '')}`

const letters: Readonly<Record<string, string>> = { å: 'a', ä: 'a', ö: 'o', é: 'e', ü: 'u' }

/** The mark of what stands before the clauses. */
export const headMark = (version: GuidelineVersion): string => {
  const { title, introduction, appliesTo, responsible, reviseBy } = version
  return markOf([title, introduction, appliesTo, responsible, reviseBy?.toString() ?? ''])
}

/** The word in the address that a title gives; cut at 60 characters. */
export const slugOf = (title: string): string => {
  const plain = title.toLocaleLowerCase('sv').replaceAll(/[åäöéü]/g, (letter) => letters[letter] ?? '')
  const slug = plain.replaceAll(/[^a-z0-9]+/g, '-').slice(0, 60)
  return slug.replaceAll(/^-+|-+$/g, '') || 'riktlinjer'
}

/** Words in the address that are pages of their own. */
export const takenSlugs: readonly string[] = ['nya', 'kriterier', 'ur-handling']

/** One clause of two versions, matched by its number; what only one of them has stands alone. */
export type ClauseChange = {
  readonly kind: 'same' | 'changed' | 'added' | 'removed'
  readonly before?: GuidelineClause
  readonly after?: GuidelineClause
}

/** Every clause of both versions in the order of the newer, removed ones where they stood. Matched by heading, else by number. */
export const clauseChanges = (
  before: readonly GuidelineClause[],
  after: readonly GuidelineClause[],
): readonly ClauseChange[] => {
  const byHeading = new Map(before.map((clause) => [clause.heading, clause]))
  const taken = new Set<GuidelineClause>()
  const partnerOf = (clause: GuidelineClause): GuidelineClause | undefined => {
    const partner = byHeading.get(clause.heading) ?? before.find(({ number }) => number === clause.number)
    if (partner === undefined || taken.has(partner)) return undefined
    taken.add(partner)
    return partner
  }
  // Those that kept their heading find each other first, so that a new clause 3 does not take the place of the old one.
  const kept = after.filter(({ heading }) => byHeading.has(heading))
  const partners = new Map(
    [...kept, ...after.filter((clause) => !kept.includes(clause))].map((clause) => [clause, partnerOf(clause)]),
  )
  const changes = after.map((clause) => changeOf(partners.get(clause), clause))
  for (const gone of before.filter((clause) => !taken.has(clause))) {
    const place = changes.findIndex(({ after: other }) => other !== undefined && other.position >= gone.position)
    changes.splice(place === -1 ? changes.length : place, 0, { kind: 'removed', before: gone })
  }
  return changes
}

const changeOf = (before: GuidelineClause | undefined, after: GuidelineClause): ClauseChange => {
  if (!before) return { kind: 'added', after }
  const isSame = before.text === after.text && before.heading === after.heading && before.number === after.number
  return { kind: isSame ? 'same' : 'changed', before, after }
}

/** Who writes guidelines and criteria. */
export const writesGuidelines = keepsRecords

/** Who records that guidelines have been adopted. */
export const adoptsGuidelines = roleIn('registrar', 'registrar', 'committeeSecretary')
