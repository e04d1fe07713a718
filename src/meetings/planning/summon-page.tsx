import { preparedForCouncil } from '../../law/preparation.ts'
import { type Term, termsOn } from '../../organisations/index.ts'
import { Finding } from '../../platform/ui/finding.tsx'
import { ButtonLink, Buttons, Form, SubmitButton } from '../../platform/ui/form.tsx'
import { Intro, Layout } from '../../platform/ui/layout.tsx'
import type { View } from '../../platform/ui/view.ts'
import type { Page, Returned } from '../../platform/web/page.tsx'
import { agendaOf } from './agenda-queries.ts'
import { findingsOfItem, summonsDeadline } from './findings.ts'
import { isClosedForPlanning, type Plan } from './plan.ts'
import { isSecretary, meetingPath, nameOf, planOfAddress, trailTo } from './plan-pages.tsx'
import type { BodyRules } from './rules.ts'
import { rulesOf } from './rules-queries.ts'
import { sendSummons } from './summon-actions.ts'

type Shown = {
  readonly plan: Plan
  readonly rules: BodyRules
  readonly terms: readonly Term[]
  readonly items: number
  /** Items that the law says may not be decided as they stand. */
  readonly blocked: readonly string[]
}

/** The page before a summons goes out: when it must have gone, to whom, and what stands in the way. */
export const summonPage: Page<Shown> = {
  shown: isSecretary,
  load: async (ask) => {
    const plan = await planOfAddress(ask)
    if (!plan) return undefined
    const refusal = isClosedForPlanning(plan)
    if (refusal) return refusal
    const items = await agendaOf(ask.db, plan.meetingId)
    return {
      plan,
      rules: await rulesOf(ask.db, { bodyId: plan.bodyId, kind: plan.bodyKind }),
      terms: await termsOn(ask.db, plan.bodyId, plan.heldOn),
      items: items.length,
      blocked: items
        .filter((item) => findingsOfItem(item, plan).some(({ level }) => level === 'block'))
        .map(({ title }) => title),
    }
  },
  view: (shown, view, returned) => {
    const { t } = view
    const { plan, terms, items } = shown
    const title = t('planning.summon.title', { meeting: nameOf(plan, view) })
    const deadline = summonsDeadline(plan, shown.rules, view.today)
    const isLate = plan.summonedAt === undefined && deadline.level !== 'ok'
    const isStopped = isLate && plan.bodyKind === 'council'
    return (
      <Layout view={view} title={title} trail={trailTo(view, plan)} hasErrors={Object.keys(returned.errors).length > 0}>
        <Intro title={title} />
        <div class="hs-cols" data-cols="read">
          <div class="hs-stack" data-gap="section">
            <Finding
              view={view}
              of={{
                level: plan.summonedAt || !isLate ? 'ok' : isStopped ? 'block' : 'warn',
                title: t(
                  plan.summonedAt
                    ? 'planning.summon.was'
                    : isLate
                      ? 'planning.summon.isLate'
                      : 'planning.summon.inTime',
                ),
                ...(isStopped ? { text: t('planning.summon.urgentRoute') } : {}),
                receipt: deadline,
              }}
            />
            {shown.blocked.length > 0 && (
              <Finding
                view={view}
                of={{
                  level: 'warn',
                  title: t('planning.summon.blocked', { count: shown.blocked.length }),
                  text: shown.blocked.join('; '),
                  provisions: preparedForCouncil.versions.at(-1)?.citations ?? [],
                }}
              />
            )}
            <ul class="ds-list">
              <li>{t('planning.summon.people', { count: terms.length })}</li>
              <li>{t('planning.summon.items', { count: items })}</li>
              <li>{t('planning.summon.mail')}</li>
              <li>{t('planning.summon.answers')}</li>
            </ul>
            <SendForm view={view} plan={plan} isLate={isLate} isStopped={isStopped} returned={returned} />
          </div>
        </div>
      </Layout>
    )
  },
}

type SendProps = { view: View; plan: Plan; isLate: boolean; isStopped: boolean; returned: Returned }

const SendForm = ({ view, plan, isLate, isStopped, returned }: SendProps) => {
  const { t } = view
  if (isStopped)
    return (
      <Buttons>
        <ButtonLink href={meetingPath(view, plan.meetingId, '/andra')}>{t('planning.summon.move')}</ButtonLink>
        <a href={meetingPath(view, plan.meetingId, '/planera')}>{t('form.back')}</a>
      </Buttons>
    )
  return (
    <Form
      of={sendSummons}
      action={meetingPath(view, plan.meetingId, '/kalla')}
      view={view}
      values={returned.values}
      errors={returned.errors}
    >
      {(f) => (
        <>
          {isLate && <f.Checkbox name="hasSeenLate" label={t('planning.summon.hasSeenLate')} />}
          <Buttons>
            <SubmitButton>{t(plan.summonedAt ? 'planning.summon.again' : 'planning.summon.send')}</SubmitButton>
            <a href={meetingPath(view, plan.meetingId, '/planera')}>{t('form.back')}</a>
          </Buttons>
        </>
      )}
    </Form>
  )
}
