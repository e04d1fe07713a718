import { type Body, type BodyKind, bodyKinds, checkCaseNumber, type Numbering } from '../../organisations/index.ts'
import { isRefusal } from '../../platform/refusal.ts'
import { bodyKey, bodyNamed } from './bodies.ts'
import { type Choices, type Conflict, undecided } from './conflicts.ts'
import type { Entered } from './entered.ts'
import { faultsIn } from './faults.ts'
import type { CasePlan, PlannedMinutes } from './plan.ts'
import type { PlacedFinding } from './proposal.ts'
import type { ChosenBody, KnownCase } from './settled.ts'

/** What is wrong with a field of the form: a text key and its facts. */
export type FieldFault = { readonly key: string; readonly facts?: Readonly<Record<string, string>> }
export type FieldFaults = Readonly<Record<string, FieldFault>>

/** A body that the documents name: the one that fits, or undefined where a person has to say. `at` counts the names. */
export type NamedBody = { readonly at: number; readonly name: string; readonly fitting: Body | undefined }

/** The bodies that the minutes name, each once. */
export const namedBodies = (plan: CasePlan, bodies: readonly Body[]): readonly NamedBody[] => {
  const names = new Map(plan.minutes.map(({ bodyName }) => [bodyKey(bodyName), bodyName]))
  return [...names.values()].map((name, at) => ({ at, name, fitting: bodyNamed(bodies, name) }))
}

const kindIn = (text: string | undefined): BodyKind | undefined => bodyKinds.find((kind) => kind === text)

/** The body as the person says: one that is there, a new one, none of ours (`outside`), or undefined when it is not said. */
export const chosenBody = (
  { at, fitting }: NamedBody,
  { bodies: choices }: Pick<Entered, 'bodies'>,
  bodies: readonly Body[],
): ChosenBody | 'outside' | undefined => {
  if (fitting) return { ref: fitting.bodyId, name: fitting.name, kind: fitting.kind }
  const { choice, name = '', kind } = choices[String(at)] ?? {}
  if (choice === 'outside') return 'outside'
  if (choice === 'new') {
    const newKind = kindIn(kind)
    return newKind && name !== '' ? { ref: `new.${at}`, name, kind: newKind } : undefined
  }
  const known = bodies.find(({ bodyId }) => bodyId === choice)
  return known && { ref: known.bodyId, name: known.name, kind: known.kind }
}

/** The body that a document's minutes are of, by the names above. */
export const bodyOfMinutes =
  (named: readonly NamedBody[], entered: Pick<Entered, 'bodies'>, bodies: readonly Body[]) =>
  ({ bodyName }: PlannedMinutes): ChosenBody | undefined => {
    const found = named.find(({ name }) => bodyKey(name) === bodyKey(bodyName))
    const chosen = found && chosenBody(found, entered, bodies)
    return chosen === 'outside' ? undefined : chosen
  }

/** What is wrong with the answers about bodies that the records do not know. */
export const bodyFaults = (
  named: readonly NamedBody[],
  { bodies: choices }: Entered,
  bodies: readonly Body[],
): FieldFaults => {
  const faults: Record<string, FieldFault> = {}
  for (const { at, fitting } of named) {
    if (fitting) continue
    const { choice = '', name = '', kind } = choices[String(at)] ?? {}
    const isKnown = choice === 'outside' || bodies.some(({ bodyId }) => bodyId === choice)
    if (choice !== 'new' && !isKnown) faults[`bodies.${at}.choice`] = { key: 'imports.confirming.bodyUnknown' }
    if (choice !== 'new') continue
    if (name === '' || name.length > 200) faults[`bodies.${at}.name`] = { key: 'imports.confirming.bodyNameFault' }
    const isTaken = [...bodies.map((body) => body.name), ...namesBefore(choices, at)].includes(name)
    if (isTaken) faults[`bodies.${at}.name`] = { key: 'imports.confirming.bodyNameTaken' }
    if (!kindIn(kind)) faults[`bodies.${at}.kind`] = { key: 'imports.confirming.bodyKindMissing' }
  }
  return faults
}

const namesBefore = (choices: Entered['bodies'], at: number): readonly string[] =>
  Object.entries(choices).flatMap(([index, { choice, name }]) =>
    Number(index) < at && choice === 'new' && name ? [name] : [],
  )

/** What is wrong with number, title and body of the case. `known` is the case that has the number already; a body that counts by itself needs none. */
export const caseFaults = (
  entered: Entered,
  known: KnownCase | undefined,
  { hasBody, numbering }: { hasBody: boolean; numbering: Numbering | undefined },
): FieldFaults => {
  const { caseNumber, title } = entered
  if (caseNumber.length > 60) return { caseNumber: { key: 'imports.confirming.numberTooLong' } }
  if (known) {
    if (known.caseId === entered.caseId) return {}
    return { caseNumber: { key: 'imports.confirming.numberKnown', facts: { title: known.title } } }
  }
  const isMissing = caseNumber === '' && numbering?.kind !== 'ownSeries'
  const checked = numbering && caseNumber !== '' && checkCaseNumber(numbering.pattern, caseNumber)
  return {
    ...(isMissing ? { caseNumber: { key: 'imports.confirming.numberMissing' } } : {}),
    ...(checked && isRefusal(checked)
      ? { caseNumber: { key: checked.reason, facts: { example: String(checked.facts.example ?? '') } } }
      : {}),
    ...(title === '' ? { title: { key: 'imports.confirming.titleMissing' } } : {}),
    ...(title.length > 500 ? { title: { key: 'imports.confirming.titleTooLong' } } : {}),
    ...(hasBody ? {} : { bodyId: { key: 'imports.confirming.chooseBody' } }),
  }
}

/** What stands in the way in the documents themselves: it is corrected in the review. */
export const documentFaults = (plan: CasePlan): FieldFaults => {
  const faults: Record<string, FieldFault> = {}
  for (const [index, { facts }] of plan.documents.entries()) {
    const [fault] = faultsIn(facts)
    const name = facts.file
    if (plan.withoutDay.includes(facts))
      faults[`documents.${index}`] = { key: 'imports.confirming.dayMissing', facts: { name } }
    if (fault) faults[`documents.${index}`] = { key: 'imports.confirming.factFault', facts: { name, at: fault.at } }
  }
  return faults
}

/** The choices and the reading that are still to be made. */
export const choiceFaults = (
  conflicts: readonly Conflict[],
  choices: Choices,
  findings: readonly PlacedFinding[],
  hasSeenFindings: boolean,
): FieldFaults => ({
  ...Object.fromEntries(
    undecided(conflicts, choices).map(
      ({ key }) => [`choices.${key}`, { key: 'imports.confirming.chooseOne' }] as const,
    ),
  ),
  ...(needsEyes(findings) && !hasSeenFindings ? { hasSeenFindings: { key: 'imports.confirming.seeFindings' } } : {}),
})

/** Whether a person has to say that they have read the findings. */
export const needsEyes = (findings: readonly PlacedFinding[]): boolean =>
  findings.some(({ level }) => level === 'block' || level === 'warn')
