import { type Body, bodies, getBody } from '../../organisations/index.ts'
import { isStaff } from '../../platform/actor.ts'
import { isId } from '../../platform/id.ts'
import { Empty } from '../../platform/ui/empty.tsx'
import { Select } from '../../platform/ui/fields.tsx'
import { ButtonLink, SubmitButton } from '../../platform/ui/form.tsx'
import { FormPage } from '../../platform/ui/form-page.tsx'
import { Intro, Layout } from '../../platform/ui/layout.tsx'
import { type Column, Table } from '../../platform/ui/table.tsx'
import type { View } from '../../platform/ui/view.ts'
import type { Ask, Page } from '../../platform/web/page.tsx'
import { addRule, endRule } from './actions.ts'
import { type DelegationRule, receivers, setsDelegation, subjects } from './delegation.ts'
import { registerLink } from './form-pages.tsx'
import { delegationPath, searchNames } from './register-page.tsx'
import { getRule, rulesOn } from './rule-queries.ts'

type Rules = {
  readonly bodies: readonly Body[]
  readonly body: Body | undefined
  readonly rules: readonly DelegationRule[]
  readonly maySet: boolean
}

const bodyAsked = async ({ db, query }: Ask): Promise<Body | undefined> => {
  const bodyId = query(searchNames.bodyId)
  return bodyId !== undefined && isId(bodyId) ? getBody(db, bodyId) : undefined
}

/** Delegeringsordningen: what each body has handed over the right to decide, and to whom. Anyone may read it. */
export const rulesPage: Page<Rules> = {
  load: async (ask) => {
    const body = await bodyAsked(ask)
    return {
      bodies: await bodies(ask.db),
      body,
      rules: await rulesOn(ask.db, ask.today, body?.bodyId),
      maySet: setsDelegation.holds(ask.actor, undefined),
    }
  },
  view: (loaded, view) => {
    const { t } = view
    const { body, rules, maySet } = loaded
    const title = body ? t('delegation.rules.titleOf', { body: body.name }) : t('delegation.rules.title')
    return (
      <Layout view={view} title={title}>
        <Intro title={title} lead={t('delegation.rules.lead')} />
        <div class="hs-stack">
          {maySet && body && (
            <p class="hs-row hs-noprint">
              <ButtonLink href={delegationPath(view, '/regler/ny', body.bodyId)}>
                {t('delegation.rules.add')}
              </ButtonLink>
              <a href={delegationPath(view, `/regler/las-in/${body.bodyId}`)}>{t('delegation.file.link')}</a>
            </p>
          )}
          <form method="get" class="hs-fields hs-noprint" aria-label={t('form.search')}>
            <Select
              view={view}
              name={searchNames.bodyId}
              label={t('delegation.body')}
              options={[
                { value: '', label: t('delegation.anyBody') },
                ...loaded.bodies.map(({ bodyId, name }) => ({ value: bodyId, label: name })),
              ]}
              value={body?.bodyId ?? ''}
            />
            <SubmitButton variant="secondary">{t('form.filter')}</SubmitButton>
          </form>
          <Table
            view={view}
            caption={title}
            isCaptionHidden
            columns={columns(view, loaded)}
            rows={rules}
            empty={
              <Empty
                title={t('delegation.rules.empty')}
                text={t(maySet ? 'delegation.rules.emptyText' : 'delegation.rules.emptyPublic')}
              />
            }
          />
        </div>
      </Layout>
    )
  },
}

const columns = (view: View, { bodies, body, maySet }: Rules): readonly Column<DelegationRule>[] => {
  const { t } = view
  const nameOf = (rule: DelegationRule) => bodies.find(({ bodyId }) => bodyId === rule.bodyId)?.name ?? ''
  return [
    { heading: t('delegation.column.rule'), cell: ({ number, title }) => `${number} ${title}` },
    ...(body ? [] : [{ heading: t('delegation.body'), cell: nameOf }]),
    { heading: t('delegation.field.toRole'), cell: ({ toRole }) => toRole },
    { heading: t('delegation.field.provision'), cell: ({ provision }) => provision || '–' },
    {
      heading: t('delegation.rules.reported'),
      cell: ({ mustBeReported }) => t(mustBeReported ? 'delegation.rules.yes' : 'delegation.rules.no'),
    },
    ...(maySet
      ? [
          {
            heading: t('delegation.rules.change'),
            cell: ({ ruleId, number }: DelegationRule) => (
              <a href={delegationPath(view, `/regler/${ruleId}/upphor`)}>
                {t('delegation.rules.end')} <span class="ds-sr-only">{number}</span>
              </a>
            ),
          },
        ]
      : []),
  ]
}

/** The form that enters a rule of delegation. */
export const addRulePage: Page<Body> = {
  shown: (actor) => setsDelegation.holds(actor, undefined),
  load: bodyAsked,
  view: (body, view, returned) => {
    const { t } = view
    return (
      <FormPage
        view={view}
        returned={returned}
        title={t('delegation.rules.add')}
        lead={t('delegation.rules.addLead', { body: body.name })}
        trail={[{ href: delegationPath(view, '/regler', body.bodyId), label: t('delegation.rules.title') }]}
        of={addRule}
        action={delegationPath(view, '/regler/ny', body.bodyId)}
        known={{
          subject: 'ordinary',
          receiver: 'employee',
          mustBeReported: true,
          isAppealable: true,
          fromOn: view.today,
        }}
        button={t('form.save')}
      >
        {(f) => (
          <>
            <f.Hidden name="bodyId" value={body.bodyId} />
            <f.Field
              name="number"
              label={t('delegation.field.number')}
              hint={t('delegation.field.numberHint')}
              size={8}
            />
            <f.Field name="title" label={t('delegation.field.title')} size={60} />
            <f.Select
              name="subject"
              label={t('delegation.field.subject')}
              options={subjects.map((subject) => ({ value: subject, label: t(`delegation.subject.${subject}`) }))}
            />
            <f.Select
              name="receiver"
              label={t('delegation.field.receiver')}
              options={receivers.map((receiver) => ({ value: receiver, label: t(`delegation.receiver.${receiver}`) }))}
            />
            <f.Field
              name="toRole"
              label={t('delegation.field.toRole')}
              hint={t('delegation.field.toRoleHint')}
              size={40}
            />
            <f.Field name="provision" label={t('delegation.field.provision')} size={40} isOptional />
            <f.Checkbox name="mustBeReported" label={t('delegation.field.mustBeReported')} />
            <f.Checkbox name="isAppealable" label={t('delegation.field.isAppealable')} />
            <f.Checkbox name="isSubDelegation" label={t('delegation.field.isSubDelegation')} />
            <f.Checkbox name="fromHead" label={t('delegation.field.fromHead')} />
            <f.Checkbox name="boardAllows" label={t('delegation.field.boardAllows')} />
            <f.DateField name="fromOn" label={t('delegation.field.fromOn')} />
          </>
        )}
      </FormPage>
    )
  },
}

/** The form that ends a rule. */
export const endRulePage: Page<DelegationRule> = {
  shown: (actor) => isStaff(actor) && setsDelegation.holds(actor, undefined),
  load: async ({ db, param }) => (isId(param('ruleId')) ? getRule(db, param('ruleId')) : undefined),
  view: (rule, view, returned) => (
    <FormPage
      view={view}
      returned={returned}
      title={view.t('delegation.rules.endTitle', { number: rule.number })}
      lead={rule.title}
      trail={[
        registerLink(view, rule.bodyId),
        { href: delegationPath(view, '/regler', rule.bodyId), label: view.t('delegation.rules.title') },
      ]}
      of={endRule}
      known={{ untilOn: view.today }}
      effects={[view.t('delegation.rules.endEffect')]}
      button={view.t('delegation.rules.endButton')}
    >
      {(f) => <f.DateField name="untilOn" label={view.t('delegation.field.untilOn')} />}
    </FormPage>
  ),
}
