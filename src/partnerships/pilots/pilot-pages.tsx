import { getAssignment } from '../../cases/index.ts'
import { isStaff } from '../../platform/actor.ts'
import { isId } from '../../platform/id.ts'
import { dayOf, type Instant } from '../../platform/time.ts'
import { Empty } from '../../platform/ui/empty.tsx'
import { Facts } from '../../platform/ui/facts.tsx'
import { ButtonLink } from '../../platform/ui/form.tsx'
import { Intro, Layout } from '../../platform/ui/layout.tsx'
import { Status, type StatusState } from '../../platform/ui/status.tsx'
import { Table } from '../../platform/ui/table.tsx'
import { Timeline } from '../../platform/ui/timeline.tsx'
import type { View } from '../../platform/ui/view.ts'
import type { Ask, Page } from '../../platform/web/page.tsx'
import { keepsPartnerships } from '../partnerships.ts'
import { termInWords } from '../parts.tsx'
import { type Pilot, type PilotState, pilotVerbsIn } from './pilot.ts'
import { getPilot, pilotSteps, pilotsOf } from './queries.ts'

const looks: Readonly<Record<PilotState, StatusState>> = {
  ...{ assigned: 'todo', planned: 'todo', exploring: 'active', piloting: 'active' },
  ...{ interimReport: 'active', finalPilotReport: 'active', reportedToBoard: 'wait', closed: 'done' },
}

const listPath = (view: View): string => `/${view.authority?.slug}/pilotuppdrag`
const pilotPath = (view: View, { pilotId }: Pick<Pilot, 'pilotId'>): string => `${listPath(view)}/${pilotId}`

/** The trail to a page of one pilot assignment. */
export const trailToPilot = (view: View, pilot?: Pilot) => [
  { href: listPath(view), label: view.t('pilots.title') },
  ...(pilot ? [{ href: pilotPath(view, pilot), label: pilot.title }] : []),
]

const Standing = ({ view, state }: { view: View; state: PilotState }) => (
  <Status state={looks[state]}>{view.t(`pilots.state.${state}`)}</Status>
)

type Listed = { readonly pilots: readonly Pilot[]; readonly mayBegin: boolean }

/** The pilot assignments of an authority with how many pilots still owe their final report. */
export const pilotsPage: Page<Listed> = {
  shown: isStaff,
  load: async ({ db, actor }) => ({ pilots: await pilotsOf(db), mayBegin: keepsPartnerships.holds(actor, undefined) }),
  view: ({ pilots, mayBegin }, view) => {
    const { t } = view
    return (
      <Layout view={view} title={t('pilots.title')}>
        <Intro title={t('pilots.title')} lead={t('pilots.lead')}>
          {mayBegin && (
            <p>
              <ButtonLink href={`${listPath(view)}/nytt`}>{t('pilots.begin')}</ButtonLink>
            </p>
          )}
        </Intro>
        <Table
          view={view}
          caption={t('pilots.title')}
          isCaptionHidden
          columns={[
            { heading: t('pilots.name'), cell: (row) => <a href={pilotPath(view, row)}>{row.title}</a> },
            { heading: t('pilots.next'), cell: (row) => <Standing view={view} state={row.state} /> },
            { heading: t('pilots.plan.time'), cell: (row) => termInWords(view, row) },
            { heading: t('pilots.partnerships'), cell: (row) => row.partnerships.map(({ title }) => title).join(', ') },
          ]}
          rows={pilots}
          empty={<Empty title={t('pilots.empty')} text={t('pilots.emptyText')} />}
        />
      </Layout>
    )
  },
}

type Step = {
  readonly id: string
  readonly to: string
  readonly at: Instant
  readonly note: string
  readonly boardDecision: string
}
type One = {
  readonly pilot: Pilot
  readonly assignment: string
  readonly steps: readonly Step[]
  readonly mayKeep: boolean
}

/** The pilot assignment of the address. */
export const loadPilot = async ({ db, param }: Ask): Promise<Pilot | undefined> => {
  const id = param('pilotId')
  return isId(id) ? getPilot(db, id) : undefined
}

/** One pilot assignment: what the body asked for, the plan, the partnerships that try it and what came of them. */
export const pilotPage: Page<One> = {
  shown: isStaff,
  load: async (ask) => {
    const pilot = await loadPilot(ask)
    if (!pilot) return undefined
    return {
      pilot,
      assignment: (await getAssignment(ask.db, pilot.assignmentId))?.text ?? '',
      steps: await pilotSteps(ask.db, pilot.pilotId),
      mayKeep: keepsPartnerships.holds(ask.actor, undefined) && pilot.state !== 'closed',
    }
  },
  view: (one, view) => {
    const { t } = view
    const { pilot, steps } = one
    return (
      <Layout view={view} title={pilot.title} trail={trailToPilot(view)}>
        <div class="hs-intro">
          <h1 class="ds-heading">{pilot.title}</h1>
          <p class="hs-row">
            <Standing view={view} state={pilot.state} />
            <span class="hs-meta">{t('pilots.since', { day: dayOf(pilot.stateSince) })}</span>
          </p>
        </div>
        <div class="hs-cols">
          <div class="hs-stack" data-gap="section">
            <Tried view={view} one={one} />
            <section class="hs-stack" aria-labelledby="steg">
              <h2 class="ds-heading" id="steg">
                {t('pilots.steps')}
              </h2>
              {steps.length === 0 ? (
                <p class="hs-meta">{t('pilots.nothing')}</p>
              ) : (
                <Timeline
                  view={view}
                  order="oldestFirst"
                  hasDatesBeside
                  rows={steps.map((step) => rowOf(view, step))}
                />
              )}
            </section>
          </div>
          <Side view={view} one={one} />
        </div>
      </Layout>
    )
  },
}

const rowOf = (view: View, { id, to, at, note, boardDecision }: Step) => {
  const decided = boardDecision === '' ? '' : view.t('pilots.byBoard', { decision: boardDecision })
  const meta = [note, decided].filter((said) => said !== '').join('. ')
  return { id: `steg-${id}`, day: dayOf(at), title: view.t.find(`pilots.state.${to}`) ?? to, ...(meta ? { meta } : {}) }
}

const Tried = ({ view, one: { pilot, mayKeep } }: { view: View; one: One }) => {
  const { t } = view
  return (
    <section class="hs-stack" aria-labelledby="piloter">
      <h2 class="ds-heading" id="piloter">
        {t('pilots.partnerships')}
      </h2>
      {pilot.partnerships.length === 0 && <p class="hs-meta">{t('pilots.noPartnerships')}</p>}
      <ul class="hs-list">
        {pilot.partnerships.map(({ partnershipId, title, finalReport }) => (
          <li class="hs-stack" data-gap="tight">
            <div class="hs-row" data-spread>
              <h3 class="ds-heading">
                <a href={`/${view.authority?.slug}/partnerskap/${partnershipId}`}>{title}</a>
              </h3>
              <Status state={finalReport ? 'done' : 'todo'}>
                {finalReport ? t('pilots.finalOn', { day: finalReport.on }) : t('pilots.noFinal')}
              </Status>
            </div>
            {finalReport && <p style="white-space: pre-line">{finalReport.text}</p>}
            {mayKeep && (
              <p>
                <a href={`${pilotPath(view, pilot)}/slutrapport/${partnershipId}`}>{t('pilots.writeFinal')}</a>
              </p>
            )}
          </li>
        ))}
      </ul>
      {mayKeep && (
        <p>
          <ButtonLink href={`${pilotPath(view, pilot)}/partnerskap`} variant="secondary">
            {t('pilots.link')}
          </ButtonLink>
        </p>
      )}
    </section>
  )
}

const Side = ({ view, one: { pilot, assignment, mayKeep } }: { view: View; one: One }) => {
  const { t } = view
  const hasTime = pilot.startsOn !== undefined || pilot.endsOn !== undefined
  return (
    <aside class="hs-stack" data-gap="section" aria-label={t('pilots.assignment')}>
      {mayKeep && pilotVerbsIn(pilot.state).length > 0 && (
        <p>
          <ButtonLink href={`${pilotPath(view, pilot)}/lage`}>{t('pilots.move.title')}</ButtonLink>
        </p>
      )}
      <section class="hs-stack" aria-labelledby="uppdraget">
        <h2 class="ds-heading" id="uppdraget">
          {t('pilots.assignment')}
        </h2>
        <Facts
          isNarrow
          rows={[
            { label: t('pilots.assignmentText'), value: assignment },
            { label: t('pilots.plan.responsible'), value: pilot.responsible || undefined },
            { label: t('pilots.plan.time'), value: hasTime ? termInWords(view, pilot) : t('pilots.plan.timeNone') },
            { label: t('pilots.plan.plan'), value: pilot.plan || t('pilots.plan.none') },
          ]}
        />
        {mayKeep && (
          <p>
            <a href={`${pilotPath(view, pilot)}/plan`}>{t('pilots.plan.title')}</a>
          </p>
        )}
      </section>
    </aside>
  )
}
