import { assignmentReminder } from '../law/assignment-follow-up.ts'
import { type Home, MirroredHome, WaysIn } from '../partnerships/index.ts'
import type { Actor } from '../platform/actor.ts'
import { Empty } from '../platform/ui/empty.tsx'
import { ButtonLink } from '../platform/ui/form.tsx'
import { Layout } from '../platform/ui/layout.tsx'
import { Receipt } from '../platform/ui/receipt.tsx'
import { Status } from '../platform/ui/status.tsx'
import { Table } from '../platform/ui/table.tsx'
import type { View } from '../platform/ui/view.ts'
import { DayText } from '../platform/ui/when.tsx'
import { CaseList } from './case-list.tsx'
import { Greeting } from './greeting.tsx'
import type { NearMeeting } from './meeting-queries.ts'
import { Meetings } from './meetings-list.tsx'
import type { OpenAssignment, ShortCase } from './queries.ts'
import { doesRecords } from './scope.ts'
import { countThisWeekAndNext, type RunningClock, type Todo } from './todo.ts'
import { at, paragraphsInWords, TodoList } from './todo-list.tsx'

/** What a person in a role is shown. */
export type StaffFacts = {
  readonly kind: 'staff'
  readonly actor: Extract<Actor, { kind: 'role' }>
  readonly hour: number
  /** Whether the account is a person with seats, and so may tell of ties. */
  readonly hasPerson: boolean
  readonly todos: readonly Todo[]
  readonly waiting: readonly OpenAssignment[]
  readonly clocks: readonly RunningClock[]
  readonly meetings: readonly NearMeeting[]
  readonly partnerships: Home
  readonly cases: readonly ShortCase[]
}

/** The start page of a person in a role: what to do, what others owe, meetings and running times. */
export const StaffView = ({ view, facts }: { view: View; facts: StaffFacts }) => {
  const { t } = view
  const { actor } = facts
  const acts = doesRecords(actor) || actor.role === 'chair' || actor.role === 'administrator'
  const isOfficer = actor.role === 'caseOfficer'
  return (
    <Layout view={view} title={t('start.menu')}>
      <Greeting
        view={view}
        name={actor.name}
        hour={facts.hour}
        more={t('start.ahead', { count: countThisWeekAndNext(facts.todos, view.today) })}
      />
      <div class="hs-cols">
        <div class="hs-stack" data-gap="section">
          {facts.todos.length === 0 ? (
            <NothingToDo view={view} actor={actor} />
          ) : (
            <section class="hs-stack" aria-labelledby="attgora">
              <h2 class="ds-heading" id="attgora">
                {t(acts ? 'start.todo' : 'start.watch')}
              </h2>
              <TodoList view={view} todos={facts.todos} />
            </section>
          )}
          <MirroredHome view={view} of={facts.partnerships} />
          <Waiting view={view} waiting={facts.waiting} />
          <CaseList
            view={view}
            id="arenden"
            title={t(isOfficer ? 'start.ownCases' : 'start.bodyCases')}
            cases={facts.cases}
            empty={<p class="hs-meta">{t(isOfficer ? 'start.ownCasesEmpty' : 'start.casesEmpty')}</p>}
          />
        </div>
        <aside class="hs-stack" data-gap="section" aria-label={t('start.side')}>
          <Meetings view={view} meetings={facts.meetings} isOwn={actor.bodyId !== undefined} />
          <Clocks view={view} clocks={facts.clocks} />
          {facts.hasPerson && (
            <p>
              <a href={at(view, '/mina-bindningar')}>{t('start.ties')}</a>
            </p>
          )}
          <WaysIn view={view} />
        </aside>
      </div>
    </Layout>
  )
}

const NothingToDo = ({ view, actor }: { view: View; actor: StaffFacts['actor'] }) => {
  const { t } = view
  const title = t('start.todoEmpty')
  if (actor.role === 'caseOfficer')
    return (
      <Empty title={title} text={t('start.todoEmptyOfficer')}>
        <ButtonLink href={at(view, '/arenden')}>{t('start.toCases')}</ButtonLink>
      </Empty>
    )
  if (doesRecords(actor))
    return (
      <Empty title={title} text={t('start.todoEmptyRecords')}>
        <ButtonLink href={at(view, '/las-in')}>{t('start.readIn')}</ButtonLink>
      </Empty>
    )
  return <Empty title={title} text={t('start.todoEmptyOthers')} />
}

const Waiting = ({ view, waiting }: { view: View; waiting: readonly OpenAssignment[] }) => {
  const { t } = view
  return (
    <section class="hs-stack" aria-labelledby="vantar">
      <h2 class="ds-heading" id="vantar">
        {t('start.waiting')}
      </h2>
      <Table
        view={view}
        caption={t('start.waiting')}
        isCaptionHidden
        columns={[
          {
            heading: t('start.what'),
            cell: (row) => <a href={at(view, `/uppdrag/${row.assignmentId}`)}>{row.text}</a>,
          },
          { heading: t('start.who'), cell: (row) => row.toRole },
          {
            heading: t('start.given'),
            cell: (row) => (row.givenOn ? <DayText view={view} day={row.givenOn} /> : t('start.unknownDay')),
          },
          {
            heading: t('start.promised'),
            cell: (row) => (row.dueOn ? <DayText view={view} day={row.dueOn} /> : t('start.left.noDay')),
          },
          { heading: t('start.reminder'), cell: (row) => <Reminder view={view} of={row} /> },
        ]}
        rows={waiting}
        empty={<p class="hs-meta">{t('start.waitingEmpty')}</p>}
      />
    </section>
  )
}

/** When whoever has the assignment is reminded next (R-ASG-3). */
const Reminder = ({ view, of: { givenOn, dueOn } }: { view: View; of: OpenAssignment }) =>
  givenOn ? (
    <Receipt of={assignmentReminder.decide({ givenOn, dueOn, today: view.today })} view={view} />
  ) : (
    <span>–</span>
  )

const Clocks = ({ view, clocks }: { view: View; clocks: readonly RunningClock[] }) => {
  const { t } = view
  return (
    <section class="hs-stack" aria-labelledby="klockor">
      <h2 class="ds-heading" id="klockor">
        {t('start.clocks')}
      </h2>
      {clocks.length === 0 ? (
        <p class="hs-meta">{t('start.clocksEmpty')}</p>
      ) : (
        <ul class="hs-list">
          {clocks.map(({ minutes, receipt }) => (
            <li class="hs-stack" data-gap="tight">
              <p>
                <a href={at(view, `/sammantraden/${minutes.meetingId}`)}>
                  <strong>
                    {minutes.bodyName} {paragraphsInWords(view, minutes)}
                  </strong>
                </a>
              </p>
              <p class="hs-meta">{t('start.lastAppeal')}</p>
              <Receipt of={receipt} view={view} />
              {minutes.postedOn && <Status state="active">{t('start.upSince', { day: minutes.postedOn })}</Status>}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
