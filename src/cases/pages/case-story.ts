import { findRule } from '../../law/index.ts'
import type { Id } from '../../platform/id.ts'
import { isAfter, isBefore } from '../../platform/time.ts'
import type { StatusState } from '../../platform/ui/status.tsx'
import type { View } from '../../platform/ui/view.ts'
import type { Assignment, Case, Stage } from '../cases.ts'
import { stages } from '../cases.ts'
import type { CasePaper } from '../document-queries.ts'
import type { FiledFinding } from '../queries.ts'
import type { CaseContribution, CaseEvent, CaseStanding, LiveFinding } from '../slots.ts'

/** What the pages of a case know of it, as far as the reader may see it. */
export type CaseFacts = {
  readonly subject: Case
  readonly papers: readonly CasePaper[]
  readonly assignments: readonly Assignment[]
  readonly filedFindings: readonly FiledFinding[]
  readonly isStaff: boolean
  /** Whether the reader keeps the records, and whether the reader decides what the public sees. */
  readonly mayKeep: boolean
  readonly mayPublish: boolean
}

/** Where a case has its page. */
export const casePath = (view: View, caseId: Id): string => `/${view.authority?.slug}/arenden/${caseId}`

/** Where a paper has its page. */
export const documentPath = (view: View, caseId: Id, documentId: Id): string =>
  `${casePath(view, caseId)}/handlingar/${documentId}`

/** The one status: what the capabilities know most of, else whether the case is open. A closed case is closed whatever they say. */
export const standingOf = (view: View, subject: Case, parts: readonly CaseContribution[]): CaseStanding => {
  const { t } = view
  if (subject.state === 'closed') {
    const status = subject.closedOn ? t('casePages.page.closed', { day: subject.closedOn }) : t('casePages.list.closed')
    return { weight: 0, state: 'done', status }
  }
  const told = parts.flatMap(({ standing }) => standing ?? []).toSorted((a, b) => b.weight - a.weight)[0]
  if (told) return told
  const who = subject.officerName ?? subject.bodyName
  return {
    weight: 0,
    state: 'active',
    status: t('casePages.page.open'),
    next: { what: t('casePages.page.nextOpen'), who },
  }
}

/** The last days to answer. The referral and its answer may both say the same one. */
const answersDue = (view: View, { caseId }: Case, papers: readonly CasePaper[]): CaseEvent[] => {
  const byDay = papers.flatMap(({ documentId, answerDueOn }) =>
    answerDueOn ? [[String(answerDueOn), { documentId, day: answerDueOn }] as const] : [],
  )
  return [...new Map(byDay).values()].map(({ documentId, day }) => ({
    id: `svar-${documentId}`,
    kind: 'case',
    day,
    label: view.t('casePages.event.dueLabel'),
    title: view.t('casePages.event.answerDue'),
    href: documentPath(view, caseId, documentId),
    ...(isAfter(day, view.today) ? { when: 'next' as const } : {}),
  }))
}

/** When the case was opened and closed, the papers on their days, and the days when assignments are due. */
export const ownEvents = (view: View, { subject, papers, assignments }: CaseFacts): CaseEvent[] => {
  const { t, today } = view
  // A paper without a date stands where the case begins, since it was there by then.
  const filed = papers
    .toSorted((a, b) => Number(a.on !== undefined) - Number(b.on !== undefined))
    .map(
      (paper): CaseEvent => ({
        id: `handling-${paper.documentId}`,
        kind: 'paper',
        day: paper.on ?? subject.openedOn,
        ...(paper.on === undefined ? { label: t('casePages.event.undated') } : {}),
        title: paper.title,
        href: documentPath(view, subject.caseId, paper.documentId),
        meta: t(`casePages.document.kind.${paper.kind}`),
      }),
    )
  const due = assignments.flatMap((assignment): CaseEvent[] =>
    assignment.dueOn === undefined
      ? []
      : [
          {
            id: `uppdrag-${assignment.assignmentId}`,
            kind: 'assignment',
            day: assignment.dueOn,
            label: t('casePages.event.dueLabel'),
            title: t('casePages.event.due', { to: assignment.toRole }),
            meta: assignment.text,
            ...(isAfter(assignment.dueOn, today) ? { when: 'next' as const } : {}),
          },
        ],
  )
  const opened = { id: 'oppnat', kind: 'case', day: subject.openedOn, title: t('casePages.event.opened') } as const
  const closed = subject.closedOn && {
    ...{ id: 'avslutat', kind: 'case' as const },
    ...{ day: subject.closedOn, title: t('casePages.event.closed') },
  }
  return [opened, ...filed, ...answersDue(view, subject, papers), ...due, ...(closed ? [closed] : [])]
}

/** Marks the latest event that has happened as now, where something is still to come. */
export const withNow = (view: View, events: readonly CaseEvent[]): readonly CaseEvent[] => {
  const past = events.filter(({ when, day }) => when !== 'next' && !isAfter(day, view.today))
  const latest = past.toSorted((a, b) => Temporal.PlainDate.compare(a.day, b.day)).at(-1)
  if (!latest || past.length === events.length) return events
  return events.map((event) => (event === latest ? { ...event, when: 'now' as const } : event))
}

/** The last day to come that follows from the appeal period: until then a decision waits. */
export const waitingFor = (events: readonly CaseEvent[]): CaseEvent | undefined =>
  events
    .filter(({ kind, when, receipt }) => kind === 'appeal' && when === 'next' && receipt)
    .toSorted((a, b) => Temporal.PlainDate.compare(a.day, b.day))
    .at(-1)

/** A finding as the panel shows it. `ruleName` is the rule in words where the law storey knows it. */
export type ShownFinding = LiveFinding & { readonly ruleName?: string | undefined }

/** What is said of a missing due day: the rule, and the check of how something is reported back. */
const aboutDueDays = new Set(['R-ASG-1', 'C3'])

/**
 * Filed and live findings, each once. Those about missing due days are left out when every assignment has got one, since a paper
 * goes on saying what it said when it was read.
 */
export const ownFindings = (view: View, facts: CaseFacts, parts: readonly CaseContribution[]): ShownFinding[] => {
  const { assignments, subject } = facts
  const lacking = assignments.filter(({ dueOn, state }) => dueOn === undefined && state !== 'closed').length
  const isSettled = assignments.length > 0 && assignments.every(({ dueOn }) => dueOn !== undefined)
  const filed = facts.filedFindings
    .filter(({ rule }) => !(isSettled && aboutDueDays.has(rule)))
    .map(({ documentId, ...finding }) => ({
      ...finding,
      ...(documentId ? { href: documentPath(view, subject.caseId, documentId) } : {}),
    }))
  const own: LiveFinding[] =
    lacking > 0 && !filed.some(({ rule }) => rule === 'R-ASG-1')
      ? [
          {
            level: 'warn',
            rule: 'R-ASG-1',
            message: view.t('casePages.assignments.lacksDue', { count: lacking }),
            href: '#uppdrag',
          },
        ]
      : []
  const all = [...filed, ...own, ...parts.flatMap(({ findings }) => findings)]
  const byWords = new Map(all.map((finding) => [`${finding.level} ${finding.rule} ${finding.message}`, finding]))
  return [...byWords.values()].map((finding) => ({ ...finding, ruleName: findRule(finding.rule)?.title }))
}

/** How far one of the five steps has come. A closed case has no step that can still begin by itself. */
export const stepState = (subject: Case, stage: Stage): StatusState & ('done' | 'active' | 'locked' | 'todo') => {
  const at = stages.indexOf(subject.stage)
  const step = stages.indexOf(stage)
  if (step < at) return 'done'
  if (step === at) return subject.state === 'closed' ? 'done' : 'active'
  return subject.state === 'closed' ? 'todo' : 'locked'
}

/** Whether an open assignment has passed its day. */
export const isLate = (view: View, { state, dueOn }: Assignment): boolean =>
  state === 'open' && dueOn !== undefined && isBefore(dueOn, view.today)
