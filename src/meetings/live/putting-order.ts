import { orderOfPutting } from '../../law/putting.ts'
import type { MotionKind } from '../meetings.ts'
import type { LiveMotion } from './item.ts'
import type { FieldValues } from './merge.ts'

/** The kinds of motions that stand, each once. */
export const standingKinds = (motions: readonly Pick<LiveMotion, 'kind' | 'isWithdrawn'>[]): readonly MotionKind[] => [
  ...new Set(motions.filter(({ isWithdrawn }) => !isWithdrawn).map(({ kind }) => kind)),
]

type Put = {
  readonly motions: readonly Pick<LiveMotion, 'kind' | 'isWithdrawn'>[]
  /** The order that the chair chose; empty where the usual one was kept. */
  readonly puttingOrder?: readonly MotionKind[]
}

/** Propositionsordning: the chair's own order where one was chosen, with what has been moved since last; else the usual one (R-DEC-7). */
export const puttingOrderOf = ({ motions, puttingOrder = [] }: Put): readonly MotionKind[] => {
  const usual = orderOfPutting(standingKinds(motions))
  const chosen = puttingOrder.filter((kind) => usual.includes(kind))
  return [...chosen, ...usual.filter((kind) => !chosen.includes(kind))]
}

/** The fields of the order in the form of a paragraph: `order.remit` is its place, from 1. None where there is nothing to order. */
export const orderValues = (put: Put): FieldValues => {
  const order = puttingOrderOf(put)
  return order.length < 2 ? {} : Object.fromEntries(order.map((kind, index) => [`order.${kind}`, `${index + 1}`]))
}

/** The order that the places of a form say; empty when it is the usual one. Undefined when two have the same place or one is no number. */
export const orderFromForm = (put: Put, values: FieldValues): readonly MotionKind[] | undefined => {
  const before = puttingOrderOf(put)
  const places = before.map((kind, index) => ({ kind, place: Number(values[`order.${kind}`] ?? index + 1) }))
  if (places.some(({ place }) => !Number.isInteger(place) || place < 1)) return undefined
  if (new Set(places.map(({ place }) => place)).size < places.length) return undefined
  const order = places.toSorted((a, b) => a.place - b.place).map(({ kind }) => kind)
  const usual = orderOfPutting(standingKinds(put.motions))
  return order.every((kind, index) => kind === usual[index]) ? [] : order
}
