import { recusalGrounds, ties } from '../../law/recusal-grounds.ts'
import { Finding } from '../../platform/ui/finding.tsx'
import { Intro, Layout } from '../../platform/ui/layout.tsx'
import { Receipt } from '../../platform/ui/receipt.tsx'
import { Table } from '../../platform/ui/table.tsx'
import type { View } from '../../platform/ui/view.ts'
import type { Page } from '../../platform/web/page.tsx'
import { provisionOf } from '../live/provisions.ts'
import { type Conflict, conflictsIn } from './conflict-queries.ts'
import { type Plan, seesTies } from './plan.ts'
import { nameOf, planOfAddress, trailTo } from './plan-pages.tsx'

/** Asks a person, and no one else, to think of jäv before the meeting: the item, the tie they have told of, and what it may mean. */
export const ConflictPrompts = ({
  view,
  plan,
  conflicts,
}: {
  view: View
  plan: Plan
  conflicts: readonly Conflict[]
}) => (
  <>
    {conflicts.map(({ itemTitle, associationName, tie, advice }) => (
      <Finding
        view={view}
        of={{
          level: advice === 'leave' ? 'block' : 'warn',
          title: view.t(`planning.conflict.${advice}`, { item: itemTitle }),
          text: [
            view.t('planning.conflict.because', { association: associationName, tie: ties[tie] }),
            plan.bodyKind === 'council' ? view.t('planning.conflict.personal') : '',
          ]
            .filter((words) => words !== '')
            .join(' '),
          ...(plan.bodyKind === 'council' ? { provisions: [provisionOf(recusalGrounds, 2)] } : {}),
        }}
      >
        <Receipt
          view={view}
          of={recusalGrounds.decide({ tie, on: plan.heldOn, body: plan.bodyKind === 'council' ? 'council' : 'board' })}
          summary={view.t(`planning.conflict.${advice}Short`)}
        />
      </Finding>
    ))}
  </>
)

type Shown = { readonly plan: Plan; readonly conflicts: readonly Conflict[] }

/** For the secretary and the chair of the body: who may have to leave the room, where. Never printed. */
export const conflictsPage: Page<Shown> = {
  shown: (actor) => actor.kind === 'role' && ['committeeSecretary', 'chair'].includes(actor.role),
  load: async (ask) => {
    const plan = await planOfAddress(ask)
    if (!plan || !seesTies.holds(ask.actor, plan)) return undefined
    return { plan, conflicts: await conflictsIn(ask.db, { meetingIds: [plan.meetingId] }) }
  },
  view: ({ plan, conflicts }, view) => {
    const { t } = view
    const title = t('planning.conflict.title', { meeting: nameOf(plan, view) })
    return (
      <Layout view={view} title={title} trail={trailTo(view, plan)}>
        <Intro title={title} lead={t('planning.conflict.lead')} />
        <div class="hs-noprint">
          <Table
            view={view}
            caption={title}
            isCaptionHidden
            rows={conflicts}
            empty={<p>{t('planning.conflict.none')}</p>}
            columns={[
              { heading: t('planning.answer.name'), cell: ({ personName }) => personName },
              { heading: t('planning.conflict.item'), cell: ({ itemTitle }) => itemTitle },
              { heading: t('planning.conflict.party'), cell: ({ associationName }) => associationName },
              { heading: t('planning.conflict.tie'), cell: ({ tie }) => <span lang="sv">{ties[tie]}</span> },
              { heading: t('planning.conflict.advice'), cell: ({ advice }) => t(`planning.conflict.${advice}Short`) },
            ]}
          />
        </div>
      </Layout>
    )
  },
}
