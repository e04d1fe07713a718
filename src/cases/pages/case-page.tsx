import { isStaff } from '../../platform/actor.ts'
import { isId } from '../../platform/id.ts'
import { Layout } from '../../platform/ui/layout.tsx'
import { NextStep } from '../../platform/ui/next-step.tsx'
import type { View } from '../../platform/ui/view.ts'
import type { Ask, Page } from '../../platform/web/page.tsx'
import { assignmentsOf } from '../assignment-queries.ts'
import { type Case, keepsRecords, mayRead, publishes, seesRecords } from '../cases.ts'
import { papersOf } from '../document-queries.ts'
import { findingsOf, getCase } from '../queries.ts'
import type { CaseContribution, CaseSlot } from '../slots.ts'
import { Steps, TimelineSection, Top } from './case-parts.tsx'
import { Contact, Documents, FindingsPanel } from './case-parts-aside.tsx'
import { AssignmentsSection } from './case-parts-assignments.tsx'
import { type CaseFacts, ownEvents, ownFindings, standingOf, waitingFor } from './case-story.ts'

type Loaded = CaseFacts & {
  readonly contributions: readonly ((view: View) => CaseContribution)[]
  readonly chosenKind: string | undefined
}

/** The case that the address names, when the reader may see it. */
export const visibleCase = async ({ db, actor, param }: Ask): Promise<Case | undefined> => {
  const id = param('caseId')
  const found = isId(id) ? await getCase(db, id) : undefined
  return found && mayRead(actor, found) ? found : undefined
}

/**
 * A fixed number of statements whatever the case holds. All are asked for at once, so that they travel together: what came with a case
 * that the reader may not see is dropped here.
 */
const load =
  (slots: readonly CaseSlot[]) =>
  async (ask: Ask): Promise<Loaded | undefined> => {
    const { db, actor } = ask
    const caseId = ask.param('caseId')
    if (!isId(caseId)) return undefined
    const seesAll = seesRecords(actor)
    const [subject, papers, assignments, filedFindings, contributions] = await Promise.all([
      visibleCase(ask),
      papersOf(db, caseId, { all: seesAll, on: ask.today }),
      seesAll ? assignmentsOf(db, caseId) : [],
      seesAll ? findingsOf(db, caseId) : [],
      Promise.all(slots.map((slot) => slot(ask, caseId))),
    ])
    if (!subject) return undefined
    return {
      subject,
      papers,
      assignments,
      filedFindings,
      contributions,
      chosenKind: ask.query('visa'),
      isStaff: isStaff(actor),
      mayKeep: keepsRecords.holds(actor, undefined),
      mayPublish: publishes.holds(actor, undefined),
    }
  }

/** The home of a case: what it is about, how far it has come, what comes next, and all that has happened. */
export const casePage = (slots: readonly CaseSlot[]): Page<Loaded> => ({
  load: load(slots),
  view: (loaded, view) => {
    const { subject } = loaded
    const parts = loaded.contributions.map((contribute) => contribute(view))
    const standing = standingOf(view, subject, parts)
    const events = [...ownEvents(view, loaded), ...parts.flatMap((part) => part.events)]
    const waited = waitingFor(events)
    // What is to be done is said to those who do it; others are told what is being waited for.
    const next = loaded.isStaff || waited ? standing.next : undefined
    return (
      <Layout view={view} title={`${subject.title}, ${subject.caseNumber}`} trail={trailOf(view)}>
        <Top view={view} of={loaded} standing={standing} />
        <div class="hs-cols">
          <div class="hs-stack" data-gap="section">
            {next && (
              <NextStep
                view={view}
                what={next.what}
                responsible={next.who}
                explanation={next.when}
                receipt={next.receipt ?? waited?.receipt}
                bound={next.bound ?? 'from'}
              />
            )}
            <Steps view={view} of={subject} known={parts.flatMap(({ steps }) => steps ?? [])} />
            <TimelineSection view={view} events={events} chosen={loaded.chosenKind} isStaff={loaded.isStaff} />
            {parts.map((part) => part.section)}
            {loaded.isStaff && <AssignmentsSection view={view} of={loaded} />}
          </div>
          <aside class="hs-stack" data-gap="section" aria-label={view.t('casePages.page.about')}>
            {loaded.isStaff && <FindingsPanel view={view} of={ownFindings(view, loaded, parts)} />}
            <Documents view={view} of={loaded} />
            <Contact view={view} of={subject} />
          </aside>
        </div>
      </Layout>
    )
  },
})

/** The trail to a page below the list of cases. */
export const trailOf = (view: View) => [
  { href: `/${view.authority?.slug}`, label: view.t('start.menu') },
  { href: `/${view.authority?.slug}/arenden`, label: view.t('casePages.menu') },
]
