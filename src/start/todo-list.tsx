import type { Child } from 'hono/jsx'
import { capitalised, paragraphRanges } from '../platform/texts/words.ts'
import { type Day, dayOf, daysBetween } from '../platform/time.ts'
import { Receipt } from '../platform/ui/receipt.tsx'
import { Status, type StatusState } from '../platform/ui/status.tsx'
import type { View } from '../platform/ui/view.ts'
import { DayText } from '../platform/ui/when.tsx'
import type { RecentMinutes } from './meeting-queries.ts'
import type { OpenAssignment } from './queries.ts'
import type { Todo, ToSign } from './todo.ts'

/** The address of a page of this authority. */
export const at = (view: View, path: string): string => `/${view.authority?.slug ?? ''}${path}`

/** "§§ 104–118": every paragraph of the minutes; nothing when they are not known. */
export const paragraphsInWords = (view: View, { paragraphs }: RecentMinutes): string =>
  paragraphRanges(
    paragraphs.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, index) => from + index)),
    view.language,
  )

/** How many days are left, as a shape and words. */
export const Left = ({ view, until }: { view: View; until: Day }) => {
  const { t, today } = view
  const days = daysBetween(today, until)
  if (days < 0) return <Status state="late">{t('start.left.late')}</Status>
  if (days === 0) return <Status state="late">{t('start.left.today')}</Status>
  if (days === 1) return <Status state="late">{t('start.left.tomorrow')}</Status>
  return <Status state={days <= 7 ? 'active' : 'todo'}>{t('start.left.days', { count: days })}</Status>
}

/** What there is to do, each with its day, how the day was counted and a way to it. */
export const TodoList = ({ view, todos }: { view: View; todos: readonly Todo[] }) => (
  <ol class="hs-list">
    {todos.map((todo) => (
      <Row view={view} todo={todo} />
    ))}
  </ol>
)

const Row = ({ view, todo }: { view: View; todo: Todo }) => {
  if (todo.kind === 'due' || todo.kind === 'noDay') return <AssignmentRow view={view} todo={todo} />
  if (todo.kind === 'review') {
    const { waiting } = todo
    const { t } = view
    return (
      <Item
        title={t('start.kind.review', { name: waiting.firstName })}
        href={at(view, `/las-in/${waiting.importId}`)}
        status={status('todo', t('start.left.doubts', { count: waiting.doubts }))}
        meta={t('start.reviewMeta', { count: waiting.documents, day: dayOf(waiting.createdAt) })}
      />
    )
  }
  if (todo.kind === 'sign') return <ToSignRow view={view} of={todo.paper} />
  return <MinutesRow view={view} todo={todo} />
}

/** A paper whose turn it is to be signed by the reader. */
export const ToSignRow = ({ view, of }: { view: View; of: ToSign }) => (
  <Item
    title={view.t('start.kind.sign', { title: of.title })}
    href={at(view, `/handlingar/${of.documentId}`)}
    status={status('active', view.t('start.left.yourTurn'))}
    meta={view.t('start.signMeta')}
  />
)

const status = (state: StatusState, text: string) => <Status state={state}>{text}</Status>

const AssignmentRow = ({ view, todo }: { view: View; todo: Extract<Todo, { assignment: OpenAssignment }> }) => {
  const { t } = view
  const { assignment } = todo
  const facts = { text: assignment.text, number: assignment.caseNumber }
  const isDue = todo.kind === 'due'
  return (
    <Item
      title={t(isDue ? 'start.kind.due' : 'start.kind.noDay', { role: assignment.toRole })}
      href={at(view, `/uppdrag/${assignment.assignmentId}`)}
      status={todo.lastOn ? <Left view={view} until={todo.lastOn} /> : status('late', t('start.left.noDay'))}
      meta={isDue ? t('start.assignmentMeta', facts) : t('start.noDayMeta', facts)}
    >
      {todo.lastOn && (
        <p>
          <DayText view={view} day={todo.lastOn} before={t('start.by')} />
        </p>
      )}
    </Item>
  )
}

const MinutesRow = ({ view, todo }: { view: View; todo: Extract<Todo, { minutes: RecentMinutes }> }) => {
  const { t } = view
  const { minutes, kind, lastOn, receipt } = todo
  const isFrom = kind === 'takeDown'
  return (
    <Item
      title={t(`start.kind.${kind}`, { body: minutes.bodyName, day: minutes.meetingOn })}
      href={at(view, kind === 'approve' ? `/protokoll/${minutes.minutesId}` : `/sammantraden/${minutes.meetingId}`)}
      status={isFrom ? status('todo', t('start.left.removable')) : <Left view={view} until={lastOn} />}
      meta={minutesMeta(view, todo)}
    >
      <Receipt of={receipt} view={view} label={t(labels[kind])} />
    </Item>
  )
}

const labels = {
  approve: 'start.by',
  post: 'start.by',
  takeDown: 'start.from',
  appealEnds: 'start.front.lastDay',
} as const

const minutesMeta = (view: View, { minutes, kind }: Extract<Todo, { minutes: RecentMinutes }>): string => {
  const { t } = view
  const paragraphs = paragraphsInWords(view, minutes) || capitalised(minutes.bodyName)
  const { approvedOn, postedOn } = minutes
  if (kind === 'approve') return t('start.minutesMeta', { body: minutes.bodyName, paragraphs })
  if (kind === 'post' && approvedOn) return t('start.approvedMeta', { paragraphs, day: approvedOn })
  const posted = postedOn ? t('start.postedMeta', { paragraphs, day: postedOn }) : ''
  return kind === 'appealEnds' ? `${posted} ${t('start.courtMeta')}` : posted
}

type ItemProps = {
  readonly title: string
  readonly href: string
  readonly status: Child
  readonly meta: string
  readonly children?: Child
}

const Item = ({ title, href, status, meta, children }: ItemProps) => (
  <li class="hs-stack" data-gap="tight">
    <div class="hs-row" data-spread>
      <h3 class="ds-heading">
        <a href={href}>{title}</a>
      </h3>
      {status}
    </div>
    <p class="hs-meta">{meta}</p>
    {children}
  </li>
)
