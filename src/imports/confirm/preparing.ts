import { type Body, bodies, caseNumberKey, type Numbering, numberingOn } from '../../organisations/index.ts'
import type { Authority } from '../../platform/actor.ts'
import type { Read } from '../../platform/db/db.ts'
import type { Id } from '../../platform/id.ts'
import { type Refusal, refuse } from '../../platform/refusal.ts'
import type { Day } from '../../platform/time.ts'
import type { Import, ImportDocument } from '../imports.ts'
import { documentsOf } from '../queries.ts'
import type { Entered } from './entered.ts'
import { type Filed, filedAs, filedFrom } from './filed-queries.ts'
import {
  bodyFaults,
  bodyOfMinutes,
  caseFaults,
  choiceFaults,
  documentFaults,
  type FieldFaults,
  type NamedBody,
  namedBodies,
} from './judging.ts'
import { knownCase, knownMeetings } from './known-queries.ts'
import { type CasePlan, planCase } from './plan.ts'
import {
  findingsAbout,
  type PlacedFinding,
  type ReviewedCase,
  type ReviewedDocument,
  reviewedCases,
} from './proposal.ts'
import type { ChosenBody, KnownCase, SettledPlan } from './settled.ts'
import { settlePlan } from './settling.ts'

/** Everything that the page shows and the action saves, made anew from the records each time. */
export type Prepared = {
  readonly import: Import
  readonly rows: readonly ImportDocument[]
  readonly proposed: ReviewedCase
  readonly cases: readonly ReviewedCase[]
  readonly members: readonly ReviewedDocument[]
  readonly filed: readonly Filed[]
  readonly plan: CasePlan
  readonly bodies: readonly Body[]
  readonly named: readonly NamedBody[]
  readonly known: KnownCase | undefined
  readonly settled: SettledPlan
  readonly findings: readonly PlacedFinding[]
  /** The body of a new case; undefined until it is chosen. */
  readonly caseBody: ChosenBody | undefined
  /** How that body numbers the case on the day it was opened; undefined for a new body and one without a setting. */
  readonly numbering: Numbering | undefined
  readonly openedOn: Day
  readonly entered: Entered
  readonly faults: FieldFaults
}

type Preparing = {
  readonly import: Import
  readonly position: number
  readonly authority: Authority
  readonly today: Day
  /** What the form sent; undefined before it has been shown. */
  readonly entered: Entered | undefined
  readonly lock: boolean
}

/** The ids of the documents of a proposed case: what the form sends back, so that an old page saves nothing else. */
export const signatureOf = (members: readonly ReviewedDocument[]): string =>
  members.map(({ row }) => row.importDocumentId).join(' ')

/**
 * Lays one proposed case beside the records. Undefined when the import has no such case; refuses 'imports.confirming.notInReview'
 * and 'imports.confirming.alreadyFiled'.
 */
export const prepare = async (db: Read, ask: Preparing): Promise<Prepared | Refusal | undefined> => {
  if (ask.import.state !== 'review') return refuse('imports.confirming.notInReview')
  const rows = await documentsOf(db, ask.import.importId)
  const cases = reviewedCases(rows)
  const proposed = cases[ask.position]
  if (!proposed) return undefined
  const filed = await filedFrom(db, rows)
  const members = proposed.documents.filter(
    (member) => member.row.state === 'read' && !isFiled(filed, member, proposed),
  )
  if (members.length === 0) return refuse('imports.confirming.alreadyFiled')
  const plan = planCase(
    proposed,
    members.map(({ facts }) => facts),
    ask.authority.name,
  )
  const parts = { import: ask.import, rows, proposed, cases, members, filed, plan }
  return { ...parts, ...(await besideRecords(db, ask, parts)) }
}

/** Whether a document has been filed in this one of the cases it speaks of. */
export const isFiled = (filed: readonly Filed[], { row }: ReviewedDocument, proposed: ReviewedCase): boolean =>
  filedAs(filed, row.importDocumentId, proposed) !== undefined

type Parts = Pick<Prepared, 'plan' | 'members' | 'cases'>

const besideRecords = async (db: Read, ask: Preparing, parts: Parts) => {
  const { plan } = parts
  const ours = await bodies(db)
  const named = namedBodies(plan, ours)
  const asked = ask.entered?.caseNumber ?? plan.caseNumber ?? ''
  const known = asked === '' ? undefined : await knownCase(db, caseNumberKey(asked), { lock: ask.lock })
  const entered = ask.entered ?? firstAnswers(plan, known)
  const bodyOf = bodyOfMinutes(named, entered, ours)
  const wanted = plan.minutes.flatMap((minutes) => {
    const body = bodyOf(minutes)
    return body && !body.ref.startsWith('new.') ? [{ bodyId: body.ref, on: minutes.heldOn }] : []
  })
  const records = { ...(await knownMeetings(db, wanted)), ...(known ? { case: known } : {}) }
  const { choices, caseNumber } = entered
  const settled = settlePlan({ plan, known: records, caseNumber, choices, bodyOf })
  const every = parts.cases.flatMap(({ documents }) =>
    documents.map((each) => [each.row.importDocumentId, each] as const),
  )
  const all = [...new Map(every).values()]
  const findings = findingsAbout(parts.members, all)
  const caseBody = bodyOfCase({ plan, named, entered, ours, bodyOf })
  const openedOn = plan.openedOn ?? ask.today
  const numbering = await numberingFor(db, caseBody, openedOn)
  const aboutBodies = bodyFaults(named, entered, ours)
  // A new body that lacks something is asked about where it lacks it.
  const asksAt = `bodies.${/^new\.(\d+)$/.exec(entered.bodyId)?.[1]}.`
  const isAsked = Object.keys(aboutBodies).some((field) => field.startsWith(asksAt))
  const hasBody = caseBody !== undefined || isAsked
  const faults = {
    ...caseFaults(entered, known, { hasBody, numbering }),
    ...aboutBodies,
    ...choiceFaults(settled.conflicts, choices, findings, entered.hasSeenFindings !== undefined),
    ...documentFaults(plan),
  }
  return { bodies: ours, named, known, settled, findings, caseBody, numbering, openedOn, entered, faults }
}

const numberingFor = async (db: Read, body: ChosenBody | undefined, on: Day) =>
  body && !body.ref.startsWith('new.') ? numberingOn(db, body.ref, on) : undefined

/** What stands in the fields at first. */
const firstAnswers = (plan: CasePlan, known: KnownCase | undefined): Entered => ({
  importId: '',
  position: 0,
  documents: '',
  caseId: known?.caseId ?? '',
  caseNumber: known?.caseNumber ?? plan.caseNumber ?? '',
  title: known?.title ?? plan.title ?? '',
  bodyId: '',
  bodies: {},
  choices: {},
})

type CaseBody = {
  readonly plan: CasePlan
  readonly named: readonly NamedBody[]
  readonly entered: Entered
  readonly ours: readonly Body[]
  readonly bodyOf: ReturnType<typeof bodyOfMinutes>
}

/** The body as chosen for the case: one that is there, or one of the new ones. */
const bodyOfCase = ({ plan, named, entered, ours, bodyOf }: CaseBody): ChosenBody | undefined => {
  const known = ours.find(({ bodyId }) => bodyId === entered.bodyId)
  if (known) return { ref: known.bodyId, name: known.name, kind: known.kind }
  const ofMinutes = plan.minutes.flatMap((minutes) => bodyOf(minutes) ?? [])
  const isOffered = named.some(({ at, fitting }) => !fitting && `new.${at}` === entered.bodyId)
  return isOffered ? ofMinutes.find(({ ref }) => ref === entered.bodyId) : undefined
}

/** The body that the case most likely is in: the last that decided and is no subcommittee. Only a suggestion in the form. */
export const suggestedBody = ({ settled, entered }: Pick<Prepared, 'settled' | 'entered'>): Id => {
  if (entered.bodyId !== '') return entered.bodyId
  const bodiesInTime = [...settled.meetings].sort((a, b) => Temporal.PlainDate.compare(a.heldOn, b.heldOn))
  const whole = bodiesInTime.filter(({ body }) => body.kind !== 'subcommittee' && body.kind !== 'council')
  return (whole.at(-1) ?? bodiesInTime.at(-1))?.body.ref ?? ''
}
