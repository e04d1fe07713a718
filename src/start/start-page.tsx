import { isTurnOf, papersAwaiting } from '../drafts/index.ts'
import { personOfAccount } from '../organisations/index.ts'
import { homeOf, partnershipsFor } from '../partnerships/index.ts'
import { stockholm } from '../platform/time.ts'
import type { Ask, Page } from '../platform/web/page.tsx'
import { type AssociationFacts, AssociationView } from './association-view.tsx'
import { nearMeetings, recentMinutes } from './meeting-queries.ts'
import { publicDecisions } from './public-queries.ts'
import { type PublicFacts, PublicView } from './public-view.tsx'
import { casesOfAssociation, datedAssignments, openCases, undatedAssignments, waitingImports } from './queries.ts'
import { doesRecords, followsMinutes, scopeOf } from './scope.ts'
import { type StaffFacts, StaffView } from './staff-view.tsx'
import { clocksFrom, todosFrom } from './todo.ts'

/** How far back the page looks for minutes that still have something to be done: older ones are history. */
const daysBack = 120

/** The start page of an authority: work for those in a role, the own matters for an association, the public front for anyone. */
export const startPage: Page<StaffFacts | AssociationFacts | PublicFacts> = {
  load: (ask) => {
    const { actor } = ask
    if (actor.kind === 'role') return loadStaff(ask, actor)
    return actor.kind === 'association' ? loadAssociation(ask, actor) : loadPublic(ask)
  },
  view: (facts, view) => {
    if (facts.kind === 'staff') return <StaffView view={view} facts={facts} />
    if (facts.kind === 'association') return <AssociationView view={view} facts={facts} />
    return <PublicView view={view} facts={facts} />
  },
}

const hourOf = ({ now }: Ask): number => now.toZonedDateTimeISO(stockholm).hour

const loadStaff = async (ask: Ask, actor: StaffFacts['actor']): Promise<StaffFacts> => {
  const { db, today } = ask
  const scope = scopeOf(actor)
  const minutes = await recentMinutes(db, scope, today.subtract({ days: daysBack }))
  const dated = await datedAssignments(db, scope)
  const undated = await undatedAssignments(db, scope)
  const imports = doesRecords(actor) ? await waitingImports(db, scope) : []
  const signing = await toSign(ask, actor)
  return {
    kind: 'staff',
    actor,
    hour: hourOf(ask),
    todos: todosFrom({ minutes: followsMinutes(actor) ? minutes : [], dated, undated, imports, signing }, today),
    waiting: dated,
    clocks: clocksFrom(minutes, today),
    meetings: await nearMeetings(db, scope, today),
    partnerships: await homeOf(ask),
    cases: await openCases(db, scope),
    hasPerson: (await personOfAccount(db, actor.accountId)) !== undefined,
  }
}

const toSign = async ({ db }: Ask, actor: StaffFacts['actor'] | AssociationFacts['actor']) =>
  (await papersAwaiting(db, actor.accountId)).filter((paper) => isTurnOf(actor, paper))

const loadAssociation = async (ask: Ask, actor: AssociationFacts['actor']): Promise<AssociationFacts> => ({
  kind: 'association',
  actor,
  hour: hourOf(ask),
  signing: await toSign(ask, actor),
  partnerships: await partnershipsFor(ask.db, actor, {
    authorityId: ask.authority.authorityId,
    isOwn: true,
    limit: 20,
  }),
  home: await homeOf(ask),
  cases: await casesOfAssociation(ask.db, actor.associationId),
})

const loadPublic = async (ask: Ask): Promise<PublicFacts> => ({
  kind: 'public',
  isSignedIn: ask.actor.kind === 'account',
  decisions: await publicDecisions(ask),
  partnerships: await partnershipsFor(ask.db, ask.actor, { authorityId: ask.authority.authorityId, limit: 5 }),
})
