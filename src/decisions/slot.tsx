import type { CaseEvent, CaseSlot } from '../cases/index.ts'
import type { Stretch } from '../meetings/index.ts'
import { isStaff } from '../platform/actor.ts'
import { Said } from '../platform/ui/said.tsx'
import type { View } from '../platform/ui/view.ts'
import { DayText } from '../platform/ui/when.tsx'
import { type Decision, leading } from './decisions.ts'
import { decisionPath, eventsOf, nameOf } from './events.ts'
import { hidingDecisions } from './hiding.ts'
import { decisionsOfCase } from './queries.ts'
import { standingOf } from './standing.ts'
import { Changes, Elsewhere, WhoDecided } from './who.tsx'

/** What the decisions of a case show on its page: the way from meeting to legal force, and who took part in each. */
export const decisionsSlot: CaseSlot = async (ask, caseId) => {
  const [found, hide] = await Promise.all([decisionsOfCase(ask.db, caseId, ask.now), hidingDecisions(ask, caseId)])
  const decisions = found.flatMap(hide)
  const first = leading(decisions)
  return (view) => ({
    ...(first
      ? {
          steps: [
            {
              stage: 'decision',
              href: '#besluten',
              meta: (
                <>
                  {nameOf(view, first)}, <DayText view={view} day={first.meeting.heldOn} />
                </>
              ),
            },
          ],
        }
      : {}),
    events: onceEach(decisions.flatMap((decision) => eventsOf(view, decision))),
    standing: standingOf(view.t, decisions, view.today),
    findings: [],
    ...(decisions.length > 0
      ? { section: <Decisions view={view} decisions={decisions} isStaff={isStaff(ask.actor)} /> }
      : {}),
  })
}

/** Paragraphs of the same minutes are approved and announced together: what is said of them is said once. */
const onceEach = (events: readonly CaseEvent[]): readonly CaseEvent[] => [
  ...new Map(
    events.map((event) => [`${event.kind} ${event.day} ${event.title} ${event.meta ?? ''}`, event] as const),
  ).values(),
]

type DecisionsProps = { readonly view: View; readonly decisions: readonly Decision[]; readonly isStaff: boolean }

const Decisions = ({ view, decisions, isStaff: sees }: DecisionsProps) => (
  <section class="hs-stack" data-gap="section" aria-labelledby="besluten">
    <h2 class="ds-heading" id="besluten">
      {view.t('decisions.section')}
    </h2>
    {decisions
      .toSorted((a, b) => Temporal.PlainDate.compare(b.meeting.heldOn, a.meeting.heldOn))
      .map((decision) => (
        <OneDecision view={view} decision={decision} elsewhere={sees ? decision.elsewhere : []} />
      ))}
  </section>
)

type OneProps = { readonly view: View; readonly decision: Decision; readonly elsewhere: readonly Stretch[] }

/** Other paragraphs are other matters: they are shown to those who work here. */
const OneDecision = ({ view, decision, elsewhere }: OneProps) => {
  const { t } = view
  return (
    <article class="hs-stack" aria-label={nameOf(view, decision)}>
      <h3 class="ds-heading">
        <a href={decisionPath(view, decision)}>{nameOf(view, decision)}</a>
      </h3>
      <p class="hs-meta">
        <DayText view={view} day={decision.meeting.heldOn} />
      </p>
      {decision.item.points.length > 0 && <Said label={decides(view, decision)} points={decision.item.points} />}
      <Changes view={view} decision={decision} />
      {decision.takingPart.deciding.length > 0 && (
        <details class="hs-more">
          <summary>
            {t('decisions.showWho')} ({decision.takingPart.deciding.length})
          </summary>
          <WhoDecided view={view} decision={decision} />
        </details>
      )}
      <Elsewhere view={view} stretches={elsewhere} />
    </article>
  )
}

/** "Kommunstyrelsen beslutar", or that it proposes to another body. */
export const decides = (view: View, { item, meeting }: Decision): string => {
  const body = meeting.bodyName
  if (item.outcome === 'proposal') return view.t('decisions.proposes', { body })
  return item.outcome === 'decision' ? view.t('decisions.decides', { body }) : view.t('decisions.handled', { body })
}
