import type { Id } from '../platform/id.ts'
import { type Day, isAfter } from '../platform/time.ts'

/** Kommunfullmäktige, kommunstyrelse, nämnd, utskott. */
export const bodyKinds = ['council', 'executiveBoard', 'committeeBoard', 'subcommittee'] as const
export type BodyKind = (typeof bodyKinds)[number]

/** Organ: a body that meets and decides or prepares. A subcommittee has the body it is drawn from as parent. */
export type Body = {
  readonly bodyId: Id
  readonly name: string
  readonly kind: BodyKind
  readonly parentBodyId?: Id | undefined
  /** Number of members; undefined where it is not known. */
  readonly seats?: number | undefined
}

/** Ordförande, vice ordförande, ledamot, ersättare. */
export const termRoles = ['chair', 'viceChair', 'member', 'substitute'] as const
export type TermRole = (typeof termRoles)[number]

/** Uppdrag: a person's service in a body, from a day until (and not on) a day. */
export type Term = {
  readonly termId: Id
  readonly bodyId: Id
  readonly bodyName: string
  readonly personId: Id
  readonly personName: string
  readonly role: TermRole
  readonly party?: string | undefined
  readonly position: number
  readonly fromOn: Day
  readonly untilOn?: Day | undefined
}

/** Something that holds from a day until (and not on) a day, or without an end. */
export type Period = { readonly fromOn: Day; readonly untilOn?: Day | undefined }

/** Whether a period holds on a day. */
export const holdsOn = ({ fromOn, untilOn }: Period, on: Day): boolean =>
  !isAfter(fromOn, on) && (untilOn === undefined || isAfter(untilOn, on))

/** Whether two periods have a day in common. */
export const overlap = (a: Period, b: Period): boolean =>
  (a.untilOn === undefined || isAfter(a.untilOn, b.fromOn)) && (b.untilOn === undefined || isAfter(b.untilOn, a.fromOn))

/** The first day that no longer counts, from the last day as people write it: "till och med". */
export const untilFrom = (lastOn: Day | undefined): Day | undefined => lastOn?.add({ days: 1 })

/** The last day as people write it, from the first day that no longer counts. */
export const lastDay = (untilOn: Day | undefined): Day | undefined => untilOn?.subtract({ days: 1 })

/** The bodies with each subcommittee right after the body it is drawn from. Keeps the order otherwise. */
export const inTree = (bodies: readonly Body[]): readonly (Body & { readonly depth: number })[] => {
  const below = (parent: Id | undefined, depth: number): readonly (Body & { readonly depth: number })[] =>
    bodies
      .filter((body) => body.parentBodyId === parent)
      .flatMap((body) => [{ ...body, depth }, ...(depth < 3 ? below(body.bodyId, depth + 1) : [])])
  return below(undefined, 0)
}
