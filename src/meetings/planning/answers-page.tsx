import { isStaff } from '../../platform/actor.ts'
import { type FactRow, Facts } from '../../platform/ui/facts.tsx'
import { HiddenCsrf } from '../../platform/ui/fields.tsx'
import { Intro, Layout } from '../../platform/ui/layout.tsx'
import { Table } from '../../platform/ui/table.tsx'
import type { View } from '../../platform/ui/view.ts'
import type { Page } from '../../platform/web/page.tsx'
import { summonedTo } from './answer-queries.ts'
import { answers, type Summoned } from './answers.ts'
import { isClosedForPlanning, keepsMeetings, type Plan, seesAnswers } from './plan.ts'
import { meetingPath, nameOf, planOfAddress, trailTo } from './plan-pages.tsx'

type SummaryProps = { view: View; plan: Plan; people: readonly Summoned[]; hasList: boolean }

/** How many come, decline and have not answered, with a way to the list. */
export const AnswerSummary = ({ view, plan, people, hasList }: SummaryProps) => {
  const { t } = view
  const members = people.filter(({ role, calledFor }) => role !== 'substitute' || calledFor !== undefined)
  const count = (is: (one: Summoned) => boolean) => t('planning.answer.people', { count: members.filter(is).length })
  const rows: FactRow[] = [
    { label: t('planning.answer.comes'), value: count(({ answer }) => answer === 'comes' || answer === 'remote') },
    { label: t('planning.answer.declines'), value: count(({ answer }) => answer === 'declines') },
    { label: t('planning.answer.none'), value: count(({ answer }) => answer === undefined) },
  ]
  return (
    <>
      <Facts isNarrow rows={rows} />
      {hasList && (
        <p>
          <a href={meetingPath(view, plan.meetingId, '/svarslista')}>{t('planning.answer.list')}</a>
        </p>
      )}
    </>
  )
}

type Shown = { readonly plan: Plan; readonly people: readonly Summoned[]; readonly mayChange: boolean }

/** Everyone who was summoned, when, what they answered, and which substitutes were called for whom. The secretary may answer for them. */
export const answersPage: Page<Shown> = {
  shown: isStaff,
  load: async (ask) => {
    const plan = await planOfAddress(ask)
    if (!plan || !seesAnswers(ask.actor, plan)) return undefined
    const people = await summonedTo(ask.db, plan.meetingId)
    return { plan, people, mayChange: keepsMeetings.holds(ask.actor, plan) && isClosedForPlanning(plan) === undefined }
  },
  view: ({ plan, people, mayChange }, view) => {
    const { t } = view
    const title = t('planning.answer.title', { meeting: nameOf(plan, view) })
    const nameFor = (id: string | undefined) => people.find(({ personId }) => personId === id)?.name
    return (
      <Layout view={view} title={title} trail={trailTo(view, plan)}>
        <Intro title={title} lead={t('planning.answer.lead')} />
        <Table
          view={view}
          caption={title}
          isCaptionHidden
          rows={people}
          empty={<p>{t('planning.answer.nobody')}</p>}
          columns={[
            { heading: t('planning.answer.name'), cell: ({ name, party }) => (party ? `${name} (${party})` : name) },
            { heading: t('planning.answer.role'), cell: ({ role }) => t(`planning.role.${role}`) },
            {
              heading: t('planning.answer.summoned'),
              cell: ({ summonedAt, hasAccount }) =>
                summonedAt && t(hasAccount ? 'planning.answer.byMail' : 'planning.answer.byOther', { at: summonedAt }),
            },
            {
              heading: t('planning.answer.answer'),
              cell: ({ answer, calledFor }) =>
                [
                  answer ? t(`planning.answer.${answer}`) : t('planning.answer.none'),
                  ...(calledFor ? [t('planning.answer.calledFor', { name: nameFor(calledFor) ?? '' })] : []),
                ].join('. '),
            },
            ...(mayChange
              ? [
                  {
                    heading: t('planning.answer.set'),
                    cell: (one: Summoned) => <SetAnswer view={view} plan={plan} one={one} />,
                  },
                ]
              : []),
          ]}
        />
      </Layout>
    )
  },
}

const SetAnswer = ({ view, plan, one }: { view: View; plan: Plan; one: Summoned }) => (
  <div class="hs-row">
    {answers
      .filter((answer) => answer !== one.answer && (answer !== 'remote' || plan.isRemote))
      .map((answer) => (
        <form action={meetingPath(view, plan.meetingId, '/svarslista')} method="post">
          <HiddenCsrf view={view} />
          <input type="hidden" name="personId" value={one.personId} />
          <input type="hidden" name="answer" value={answer} />
          <button class="hs-link" type="submit">
            {view.t(`planning.answer.${answer}`)}
            <span class="ds-sr-only"> {one.name}</span>
          </button>
        </form>
      ))}
  </div>
)
