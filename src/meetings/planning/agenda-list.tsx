import { HiddenCsrf } from '../../platform/ui/fields.tsx'
import { Finding, type FindingData } from '../../platform/ui/finding.tsx'
import { ErrorSummary, SubmitButton } from '../../platform/ui/form.tsx'
import { Said } from '../../platform/ui/said.tsx'
import type { View } from '../../platform/ui/view.ts'
import { type Returned, untouched } from '../../platform/web/page.tsx'
import type { AgendaItem } from './agenda.ts'
import { findingsOfItem, type PlanFinding } from './findings.ts'
import type { Plan } from './plan.ts'
import { meetingPath } from './plan-pages.tsx'

type ListProps = {
  view: View
  items: readonly AgendaItem[]
  plan: Plan
  mayChange: boolean
  /** What was typed when a new order came back. */
  returned?: Returned
}

/** The agenda in order: each item with its proposal, its papers, what the law says to those who plan, and what can be done with it. */
export const AgendaList = ({ view, items, plan, mayChange, returned = untouched }: ListProps) => {
  if (items.length === 0) return <p>{view.t('planning.page.noItems')}</p>
  return (
    <>
      <ErrorSummary view={view} errors={returned.errors} />
      <ol class="hs-list">
        {items.map((item, index) => (
          <li id={`punkt-${item.itemId}`} class="hs-stack" data-gap="tight">
            <p class="hs-meta">{metaOf(view, item, index + 1)}</p>
            <h3 class="ds-heading">
              {item.caseId ? <a href={`/${view.authority?.slug}/arenden/${item.caseId}`}>{item.title}</a> : item.title}
            </h3>
            {item.points.length > 0 && <Said label={view.t('planning.item.proposal')} points={item.points} />}
            <Papers view={view} item={item} />
            {mayChange &&
              findingsOfItem(item, plan).map((found) => <Finding view={view} of={shown(view, found, item)} />)}
            {mayChange && <ItemActs view={view} item={item} number={index + 1} returned={returned} />}
          </li>
        ))}
      </ol>
      {mayChange && items.length > 1 && (
        <form
          id={orderForm}
          class="hs-row hs-noprint"
          action={meetingPath(view, plan.meetingId, '/ordning')}
          method="post"
        >
          <HiddenCsrf view={view} />
          <SubmitButton variant="secondary">{view.t('planning.item.keepOrder')}</SubmitButton>
          <p class="hs-meta">{view.t('planning.item.orderHint')}</p>
        </form>
      )}
    </>
  )
}

/** The fields of the order stand beside their items, outside the form that they are sent in. */
const orderForm = 'ordning'

const metaOf = ({ t }: View, item: AgendaItem, number: number): string =>
  [
    t('planning.item.number', { number }),
    t(`planning.kind.${item.kind}`) === item.title ? undefined : t(`planning.kind.${item.kind}`),
    item.caseNumber,
    item.rapporteur,
    item.minutesPlanned === undefined ? undefined : t('planning.item.minutes', { count: item.minutesPlanned }),
    item.isUrgent ? t('planning.item.urgent') : undefined,
    item.isExtra ? t('planning.item.extra') : undefined,
    item.isClosedDoors ? t('planning.item.closedDoors') : undefined,
  ]
    .filter((part) => part !== undefined && part !== '')
    .join(' · ')

const Papers = ({ view, item }: { view: View; item: AgendaItem }) =>
  item.papers.length === 0 ? null : (
    <ul class="hs-list" data-dense>
      {item.papers.map(({ documentId, title }) => (
        <li>
          <a href={`/${view.authority?.slug}/arenden/${item.caseId}/handlingar/${documentId}`}>{title}</a>
        </li>
      ))}
    </ul>
  )

const isClock = (about: PlanFinding['about']): boolean => about === 'motionClock' || about === 'motionLate'

/** A day is shown with how it was counted; of what is lacking, the words say all there is. */
const shown = ({ t }: View, { about, level, answer }: PlanFinding, item: AgendaItem): FindingData => ({
  level,
  title: t(`planning.finding.${about}`),
  ...(isClock(about)
    ? { receipt: answer }
    : {
        text: [
          ...answer.steps.slice(0, -1).map(({ says }) => says),
          ...(about === 'boardExplained' ? [item.handledBecause] : []),
        ].join('. '),
        provisions: answer.citations,
      }),
})

type ActsProps = { view: View; item: AgendaItem; number: number; returned: Returned }

const ItemActs = ({ view, item, number, returned }: ActsProps) => {
  const path = meetingPath(view, item.meetingId, `/punkt/${item.itemId}`)
  const name = `order.${item.itemId}`
  const named = <span class="ds-sr-only"> {item.title}</span>
  return (
    <div class="hs-row hs-noprint">
      <input
        class="ds-input"
        id={name}
        name={name}
        form={orderForm}
        size={2}
        inputmode="numeric"
        value={returned.values[name] ?? `${number}`}
        aria-label={view.t('planning.item.place', { title: item.title })}
        aria-invalid={returned.errors[name] === undefined ? undefined : 'true'}
      />
      <a href={path}>
        {view.t('planning.item.change')}
        {named}
      </a>
      <form action={`${path}/ta-bort`} method="post">
        <HiddenCsrf view={view} />
        <button class="hs-link" type="submit">
          {view.t('planning.item.remove')}
          {named}
        </button>
      </form>
    </div>
  )
}
