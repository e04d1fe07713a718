import { assignmentReminder } from '../../law/assignment-follow-up.ts'
import { type Actor, isStaff } from '../../platform/actor.ts'
import { isAfter } from '../../platform/time.ts'
import { type FactRow, Facts } from '../../platform/ui/facts.tsx'
import { Finding } from '../../platform/ui/finding.tsx'
import { ButtonLink, Buttons } from '../../platform/ui/form.tsx'
import { Intro, Layout } from '../../platform/ui/layout.tsx'
import { Receipt } from '../../platform/ui/receipt.tsx'
import { Status } from '../../platform/ui/status.tsx'
import type { View } from '../../platform/ui/view.ts'
import type { Page } from '../../platform/web/page.tsx'
import type { AgendaItem } from './agenda.ts'
import { AgendaList } from './agenda-list.tsx'
import { agendaOf } from './agenda-queries.ts'
import { summonedTo } from './answer-queries.ts'
import type { Summoned } from './answers.ts'
import { AnswerSummary } from './answers-page.tsx'
import {
  type DueAssignment,
  openAssignments,
  type ReadyCase,
  readyCases,
  untoldDecisions,
} from './candidate-queries.ts'
import { Candidates } from './candidates.tsx'
import { announcementDeadline, summonsDeadline } from './findings.ts'
import { isClosedForPlanning, keepsMeetings, type Plan, seesAnswers, seesTies } from './plan.ts'
import { ExtraReceipt, meetingPath, nameOf, planOfAddress, trailTo } from './plan-pages.tsx'
import type { BodyRules } from './rules.ts'
import { rulesOf } from './rules-queries.ts'

export type ShownPlan = {
  readonly plan: Plan
  readonly rules: BodyRules
  readonly items: readonly AgendaItem[]
  readonly people: readonly Summoned[]
  readonly cases: readonly ReadyCase[]
  readonly assignments: readonly DueAssignment[]
  /** Decisions taken on delegation that the body has not been told of. */
  readonly untold: number
  /** Whether the actor is its secretary and it may still be changed. */
  readonly mayChange: boolean
  readonly actor: Actor
}

/** A planned meeting: when and where, its agenda with what the law says of each item, the summons and the answers. */
export const agendaPage: Page<ShownPlan> = {
  shown: isStaff,
  load: async (ask) => {
    const { db, actor, today } = ask
    const plan = await planOfAddress(ask)
    if (!plan) return undefined
    const mayChange = keepsMeetings.holds(actor, plan) && isClosedForPlanning(plan) === undefined
    const rules = await rulesOf(db, { bodyId: plan.bodyId, kind: plan.bodyKind })
    const items = await agendaOf(db, plan.meetingId)
    const people = await summonedTo(db, plan.meetingId)
    const cases = mayChange ? await readyCases(db, plan) : []
    const assignments = mayChange ? await openAssignments(db, plan.bodyId) : []
    const untold = mayChange ? await untoldDecisions(db, plan) : 0
    return {
      ...{ plan, rules, items, people, cases, untold, actor, mayChange },
      assignments: assignments.filter(isDue(plan, today)),
    }
  },
  view: (shown, view, returned) => {
    const { plan, items, mayChange } = shown
    const title = nameOf(plan, view)
    return (
      <Layout view={view} title={title} trail={trailTo(view)} hasErrors={Object.keys(returned.errors).length > 0}>
        <Intro title={title} meta={[timesOf(plan), plan.place].filter(Boolean).join(' · ')} />
        {plan.state === 'cancelled' && (
          <Finding
            view={view}
            of={{ level: 'info', title: view.t('planning.page.cancelled', { because: plan.cancelledBecause ?? '' }) }}
          />
        )}
        <div class="hs-cols">
          <div class="hs-stack" data-gap="section">
            <section class="hs-stack" aria-labelledby="punkter">
              <h2 class="ds-heading" id="punkter">
                {view.t('planning.page.agenda')}
              </h2>
              <AgendaList view={view} items={items} plan={plan} mayChange={mayChange} returned={returned} />
              {mayChange && (
                <Buttons>
                  <ButtonLink href={meetingPath(view, plan.meetingId, '/punkt/ny')} variant="secondary">
                    {view.t('planning.item.add')}
                  </ButtonLink>
                </Buttons>
              )}
            </section>
            {mayChange && <Candidates view={view} shown={shown} />}
          </div>
          <aside class="hs-stack" data-gap="section" aria-label={view.t('planning.page.facts')}>
            <PlanFacts view={view} shown={shown} />
            <Summoning view={view} shown={shown} />
          </aside>
        </div>
      </Layout>
    )
  },
}

/** Assignments that are due at the meeting, and those without a day that it is time to ask about (R-ASG-3). */
const isDue =
  ({ heldOn }: Plan, today: ShownPlan['plan']['heldOn']) =>
  ({ givenOn, dueOn }: DueAssignment): boolean =>
    dueOn ? !isAfter(dueOn, heldOn) : !isAfter(assignmentReminder.decide({ givenOn, today }).value, heldOn)

/** "18.30–21.00". */
export const timesOf = ({ startsAt, endsAt }: Pick<Plan, 'startsAt' | 'endsAt'>): string =>
  [startsAt, endsAt]
    .filter((time) => time !== undefined)
    .join('–')
    .replaceAll(':', '.')

const PlanFacts = ({ view, shown: { plan, mayChange, actor } }: { view: View; shown: ShownPlan }) => {
  const { t } = view
  const rows: FactRow[] = [
    { label: t('planning.page.state'), value: <MeetingStatus view={view} plan={plan} /> },
    { label: t('planning.plan.secretary'), value: plan.secretaryName },
    { label: t('planning.page.doors'), value: t(plan.isOpenDoors ? 'planning.page.open' : 'planning.page.closed') },
    { label: t('planning.page.remote'), value: plan.isRemote ? t('planning.page.remoteYes') : undefined },
    { label: t('planning.plan.hindrance'), value: plan.hindranceTo || undefined },
  ]
  return (
    <section class="hs-stack">
      <Facts isNarrow rows={rows} />
      <ExtraReceipt view={view} plan={plan} />
      <ul class="hs-list" data-dense>
        <li>
          <a href={meetingPath(view, plan.meetingId, '/kallelse')}>{t('planning.page.toSummons')}</a>
        </li>
        {plan.state !== 'cancelled' && seesTies.holds(actor, plan) && (
          <li>
            <a href={meetingPath(view, plan.meetingId, '/nu')}>{t('live.overview.open')}</a>
          </li>
        )}
        <li>
          <a href={meetingPath(view, plan.meetingId, '/handlingar')}>{t('planning.page.pack')}</a>
        </li>
        {seesTies.holds(actor, plan) && (
          <li>
            <a href={meetingPath(view, plan.meetingId, '/jav')}>{t('planning.page.ties')}</a>
          </li>
        )}
        {mayChange && (
          <>
            <li>
              <a href={meetingPath(view, plan.meetingId, '/andra')}>{t('planning.page.change')}</a>
            </li>
            <li>
              <a href={meetingPath(view, plan.meetingId, '/stall-in')}>{t('planning.plan.cancel')}</a>
            </li>
          </>
        )}
      </ul>
    </section>
  )
}

/** The state of a meeting in a word. */
export const MeetingStatus = ({ view, plan: { state } }: { view: View; plan: Pick<Plan, 'state'> }) => {
  const shapes = {
    planned: 'todo',
    summoned: 'wait',
    open: 'active',
    adjourned: 'active',
    closed: 'done',
    cancelled: 'stop',
  } as const
  return <Status state={shapes[state]}>{view.t(`planning.state.${state}`)}</Status>
}

const Summoning = ({ view, shown }: { view: View; shown: ShownPlan }) => {
  const { plan, rules, mayChange, people } = shown
  const { t } = view
  const deadline = summonsDeadline(plan, rules, view.today)
  return (
    <section class="hs-stack" aria-labelledby="kallelse">
      <h2 class="ds-heading" id="kallelse">
        {t('planning.page.summons')}
      </h2>
      {plan.summonedAt ? (
        <p>{t('planning.page.sentAt', { at: plan.summonedAt })}</p>
      ) : (
        <Receipt view={view} of={deadline} label={t('planning.page.sendBy')} />
      )}
      {plan.bodyKind === 'council' && (
        <Receipt view={view} of={announcementDeadline(plan.heldOn, false)} label={t('planning.page.announceBy')} />
      )}
      {people.length > 0 && (
        <AnswerSummary view={view} plan={plan} people={people} hasList={seesAnswers(shown.actor, plan)} />
      )}
      {mayChange && (
        <p>
          <ButtonLink href={meetingPath(view, plan.meetingId, '/kalla')}>
            {t(plan.summonedAt ? 'planning.summon.again' : 'planning.summon.send')}
          </ButtonLink>
        </p>
      )}
    </section>
  )
}
