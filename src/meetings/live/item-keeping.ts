import { assignmentClosing } from '../../law/assignment-follow-up.ts'
import { putting } from '../../law/putting.ts'
import type { Doing } from '../../platform/action.ts'
import { isRefusal, type Refusal, refuse } from '../../platform/refusal.ts'
import type { AppealType, MotionKind } from '../meetings.ts'
import { outcomeOf, proposedAppeal } from './appeal-proposal.ts'
import { keepApprovers } from './approvers.ts'
import { pathWords } from './data/path-words.ts'
import { decisionPathText } from './decision-path.ts'
import { isFinding, whyNotAtOnce, whyNotFound } from './finding-rules.ts'
import { foundByVote, goesOnWithoutVote } from './found-by-vote.ts'
import type { ItemFinding, LiveItem, LiveMotion } from './item.ts'
import { changeMotion, writeItem, writePoints, writeReservationText } from './item-recording.ts'
import type { Kept } from './item-service.ts'
import { isProposalOf } from './item-values.ts'
import type { FieldValues } from './merge.ts'
import { provisionOf } from './provisions.ts'
import { orderFromForm, orderValues } from './putting-order.ts'
import { type SittingItem, servingIn } from './sitting.ts'
import { agreedIn } from './unannounced.ts'
import type { Writing } from './writing.ts'
import { samePoints, writtenPoints } from './written-points.ts'

type Asked = {
  readonly values: FieldValues
  readonly was: FieldValues
  /** The name of who keeps the form. */
  readonly by: string
}

/** Keeps the words of a paragraph: motions, decision, finding, reservations and what the minutes say of the way there. */
export const keepPaper = (sitting: SittingItem, asked: Asked): Kept | Refusal => {
  const changed = Object.keys(asked.values).filter((name) => asked.values[name] !== asked.was[name])
  const { meetingItemId } = sitting.item
  const motions = motionsOf(sitting.item, asked)
  const points = pointsOf(sitting, asked, changed)
  const elected = keepApprovers(sitting, { ...asked, changed })
  if (isRefusal(elected)) return elected
  const next = { ...sitting, item: { ...sitting.item, motions, points } }
  const row = rowOf(next, asked, changed)
  if (isRefusal(row)) return row
  const isChanged = changed.length > 0 || row.foundBy !== sitting.item.foundBy
  const writings: readonly Writing[] = [
    ...changedMotions(sitting.item, motions),
    ...(points === sitting.item.points ? [] : [(doing: Doing) => writePoints(doing, meetingItemId, points)]),
    ...changedReservations(sitting.item, asked, changed),
    ...elected,
    ...(isChanged ? [(doing: Doing) => writeItem(doing, meetingItemId, row)] : []),
  ]
  const { finding, foundBy, outcome, asking, ...same } = row
  const { finding: _f, foundBy: _b, outcome: _o, asking: _a, ...rest } = next.item
  const found = {
    ...(finding ? { finding } : {}),
    ...(foundBy ? { foundBy } : {}),
    ...(outcome ? { outcome } : {}),
    ...(asking === undefined ? {} : { asking }),
  }
  return { sitting: { ...next, item: { ...rest, ...same, ...found } }, writings }
}

const isMotionKind = (word: string): word is MotionKind => Object.hasOwn(pathWords.motions, word)

const motionsOf = (item: LiveItem, { values }: Asked): readonly LiveMotion[] =>
  item.motions.map((motion): LiveMotion => {
    const kind = values[`motion.${motion.position}.kind`] ?? motion.kind
    return {
      ...motion,
      kind: isMotionKind(kind) ? kind : motion.kind,
      text: values[`motion.${motion.position}.text`] ?? motion.text,
      isWithdrawn: values[`motion.${motion.position}.withdrawn`] === '1',
    }
  })

const changedMotions = (item: LiveItem, motions: readonly LiveMotion[]): readonly Writing[] =>
  motions.flatMap((motion, index) => {
    const was = item.motions[index]
    const isSame = was?.kind === motion.kind && was.text === motion.text && was.isWithdrawn === motion.isWithdrawn
    return isSame ? [] : [(doing: Doing) => changeMotion(doing, item.meetingItemId, motion)]
  })

const pointForm = /^point\.(\d+)$/

const findingIn = ({ finding }: FieldValues): ItemFinding | undefined =>
  finding !== undefined && isFinding(finding) ? finding : undefined

/** The decision that the form holds. Nobody's own words follow what was found: they write themselves anew. */
const pointsOf = ({ item, roll }: SittingItem, { values, was }: Asked, changed: readonly string[]) => {
  if (!changed.some((name) => pointForm.test(name))) {
    const [before, after] = [was, values].map((elected) =>
      writtenPoints(item, { finding: findingIn(elected), elected }, roll),
    )
    return before && after && samePoints(item.points, before) && !samePoints(before, after) ? after : item.points
  }
  return Object.entries(values)
    .flatMap(([name, text]) => {
      const number = pointForm.exec(name)?.[1]
      return number === undefined ? [] : [{ number: Number(number), text: text.trim() }]
    })
    .toSorted((a, b) => a.number - b.number)
    .map(({ text }) => text)
    .filter((text) => text !== '')
}

const changedReservations = (item: LiveItem, { values }: Asked, changed: readonly string[]): readonly Writing[] =>
  item.reservations.flatMap(({ position }) => {
    const name = `reservation.${position}.text`
    const words = { itemId: item.meetingItemId, position, text: values[name] ?? '' }
    return changed.includes(name) ? [(doing: Doing) => writeReservationText(doing, words)] : []
  })

const appealTypes: readonly AppealType[] = ['legalityReview', 'administrativeAppeal', 'preparatory', 'execution']

/** The row of the paragraph as the form has it. Refuses what the law does not let a body find. */
const rowOf = (before: SittingItem, { values, by }: Asked, changed: readonly string[]) => {
  const { meeting, roll } = before
  const agreed = agreedIn(before.item, values, { present: servingIn(roll, before.item.standings).length, by })
  if (isRefusal(agreed)) return agreed
  const item = { ...before.item, agreed }
  const sitting = { ...before, item }
  const finding = findingIn(values)
  const asking = /^\d{1,3}$/.test(values.asking ?? '') ? Number(values.asking) : undefined
  const hasChanged = (...names: string[]) => changed.some((name) => names.includes(name))
  if (finding) {
    const refusal = whyNotFound(sitting, { finding, asking })
    if (refusal) return refusal
  }
  const isImmediate = values.isImmediate === '1'
  if (isImmediate && hasChanged('isImmediate')) {
    const refusal = whyNotAtOnce(item)
    if (refusal) return refusal
  }
  if ((values.asking ?? '') !== '' && asking === undefined) return refuse('live.notNumber')
  const isProposal = hasChanged('isProposal') ? values.isProposal === '1' : isProposalOf(item, meeting)
  const byHand = appealTypes.find((type) => hasChanged('appealType') && type === values.appealType)
  const proposed = hasChanged('finding', 'isProposal')
    ? proposedAppeal(meeting, { kind: item.kind, finding }, isProposal)
    : item.appealType
  const outcome = finding
    ? outcomeOf(finding, isProposal, item.kind)
    : chosenOutcome(item, isProposal, hasChanged('isProposal'))
  const foundBy = foundByOf(item, finding)
  const puttingOrder = hasChanged(...Object.keys(orderValues(item))) ? orderFromForm(item, values) : item.puttingOrder
  if (!puttingOrder) return refuse('live.orderUnclear', { provision: provisionOf(putting) })
  const closesAssignment = item.reportsOn !== undefined && values.closesAssignment === '1'
  if (closesAssignment && !item.reportsOn?.isOwn)
    return refuse('live.notOwnAssignment', { provision: provisionOf(assignmentClosing) })
  return {
    ...{ puttingOrder, closesAssignment, agreed },
    ...{ finding, foundBy, outcome, asking, isImmediate },
    appealType: byHand ?? proposed,
    isClosedDoors: values.isClosedDoors === '1',
    secrecyProvision: (values.secrecyProvision ?? '').trim(),
    dispatchTo: (values.dispatchTo ?? '').trim(),
    ownWords: ownWordsOf(
      { ...item, puttingOrder, ...(finding ? { finding } : {}), ...(asking === undefined ? {} : { asking }) },
      { values, changed, bodyName: meeting.bodyName, roll },
    ),
  }
}

const chosenOutcome = (item: LiveItem, isProposal: boolean, isChosen: boolean) => {
  if (isChosen) return isProposal ? ('proposal' as const) : ('decision' as const)
  return item.outcome === 'proposal' || item.outcome === 'decision' ? item.outcome : undefined
}

const foundByOf = (item: LiveItem, finding: LiveItem['finding']) => {
  const last = foundByVote(item.votes)?.vote ?? item.votes.at(-1)
  if (last && !goesOnWithoutVote(item.votes)) return last.outcome === 'lot' ? ('lot' as const) : ('vote' as const)
  return finding ? ('acclamation' as const) : undefined
}

type Words = {
  readonly values: FieldValues
  readonly changed: readonly string[]
  readonly bodyName: string
  readonly roll: SittingItem['roll']
}

/** Words that a person wrote instead of those that write themselves. An emptied part writes itself again. */
const ownWordsOf = (item: LiveItem, { values, changed, bodyName, roll }: Words): LiveItem['ownWords'] => {
  const automatic = { background: item.givenBackground, decisionPath: decisionPathText(item, bodyName, roll) }
  const own = (name: 'background' | 'decisionPath'): string | undefined => {
    if (!changed.includes(name)) return item.ownWords[name]
    const text = (values[name] ?? '').trim()
    return text === '' || text === automatic[name].trim() ? undefined : text
  }
  const [background, decisionPath] = [own('background'), own('decisionPath')]
  return {
    ...(background === undefined ? {} : { background }),
    ...(decisionPath === undefined ? {} : { decisionPath }),
  }
}
