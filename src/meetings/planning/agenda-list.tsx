import { HiddenCsrf } from '../../platform/ui/fields.tsx'
import { Finding, type FindingData } from '../../platform/ui/finding.tsx'
import { Said } from '../../platform/ui/said.tsx'
import type { View } from '../../platform/ui/view.ts'
import type { AgendaItem } from './agenda.ts'
import { findingsOfItem, type PlanFinding } from './findings.ts'
import type { Plan } from './plan.ts'
import { meetingPath } from './plan-pages.tsx'

type ListProps = { view: View; items: readonly AgendaItem[]; plan: Plan; mayChange: boolean }

/** The agenda in order: each item with its proposal, its papers, what the law says, and what can be done with it. */
export const AgendaList = ({ view, items, plan, mayChange }: ListProps) =>
  items.length === 0 ? (
    <p>{view.t('planning.page.noItems')}</p>
  ) : (
    <ol class="hs-list">
      {items.map((item, index) => (
        <li id={`punkt-${item.itemId}`}>
          <p class="hs-meta">{metaOf(view, item, index + 1)}</p>
          <h3 class="ds-heading">
            {item.caseId ? <a href={`/${view.authority?.slug}/arenden/${item.caseId}`}>{item.title}</a> : item.title}
          </h3>
          {item.points.length > 0 && <Said label={view.t('planning.item.proposal')} points={item.points} />}
          <Papers view={view} item={item} />
          {findingsOfItem(item, plan).map((finding) => (
            <Finding view={view} of={shownFinding(view, finding, item)} />
          ))}
          {mayChange && item.handling === 'waiting' && (
            <ItemActs view={view} item={item} isFirst={index === 0} isLast={index === items.length - 1} />
          )}
        </li>
      ))}
    </ol>
  )

const metaOf = ({ t }: View, item: AgendaItem, number: number): string =>
  [
    t('planning.item.number', { number }),
    t(`planning.kind.${item.kind}`),
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

const shownFinding = ({ t }: View, { about, level, ruleId, answer }: PlanFinding, item: AgendaItem): FindingData => ({
  level,
  title: t(`planning.finding.${about}`),
  ...(item.handledBecause === '' || about !== 'boardExplained' ? {} : { text: item.handledBecause }),
  provisions: [ruleId],
  receipt: answer,
})

type ActsProps = { view: View; item: AgendaItem; isFirst: boolean; isLast: boolean }

const ItemActs = ({ view, item, isFirst, isLast }: ActsProps) => {
  const path = meetingPath(view, item.meetingId, `/punkt/${item.itemId}`)
  const named = <span class="ds-sr-only"> {item.title}</span>
  return (
    <div class="hs-row hs-noprint">
      <a href={path}>
        {view.t('planning.item.change')}
        {named}
      </a>
      {(['up', 'down'] as const)
        .filter((direction) => !(direction === 'up' ? isFirst : isLast))
        .map((direction) => (
          <form action={`${path}/flytta`} method="post">
            <HiddenCsrf view={view} />
            <input type="hidden" name="direction" value={direction} />
            <button class="hs-link" type="submit">
              {view.t(`planning.item.${direction}`)}
              {named}
            </button>
          </form>
        ))}
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
