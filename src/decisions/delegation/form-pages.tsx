import { type Body, bodies, getBody } from '../../organisations/index.ts'
import { type Id, isId } from '../../platform/id.ts'
import { paragraphSign } from '../../platform/texts/words.ts'
import { dayInWords } from '../../platform/time.ts'
import { FormPage } from '../../platform/ui/form-page.tsx'
import type { View } from '../../platform/ui/view.ts'
import type { Page } from '../../platform/web/page.tsx'
import { enterDelegated, reportDelegated } from './actions.ts'
import { type DelegatedDecision, type DelegationRule, entersDelegated, reportsDelegated } from './delegation.ts'
import { delegatedDecisions } from './queries.ts'
import { delegationPath, searchNames } from './register-page.tsx'
import { type ReportingItem, reportingItems } from './report-queries.ts'
import { rulesOn } from './rule-queries.ts'

/** The way back to the register. */
export const registerLink = (view: View, bodyId?: Id) => ({
  href: delegationPath(view, '', bodyId),
  label: view.t('delegation.title'),
})

type Entering = {
  readonly bodies: readonly Body[]
  readonly rules: readonly DelegationRule[]
  readonly bodyId: string | undefined
}

/** The form that enters a decision taken on delegation. */
export const enterPage: Page<Entering> = {
  shown: (actor) => entersDelegated.holds(actor, undefined),
  load: async ({ db, today, query }) => {
    const asked = query(searchNames.bodyId)
    const bodyId = asked !== undefined && isId(asked) ? asked : undefined
    return { bodies: await bodies(db), rules: await rulesOn(db, today, bodyId), bodyId }
  },
  view: ({ bodies, rules, bodyId }, view, returned) => {
    const { t } = view
    const nameOf = (id: Id) => bodies.find((one) => one.bodyId === id)?.name ?? ''
    return (
      <FormPage
        view={view}
        returned={returned}
        title={t('delegation.enter.title')}
        lead={t('delegation.enter.lead')}
        trail={[registerLink(view, bodyId)]}
        of={enterDelegated}
        known={{ bodyId, decidedOn: view.today }}
        button={t('form.save')}
      >
        {(f) => (
          <>
            <f.Select
              name="bodyId"
              label={t('delegation.field.bodyId')}
              options={bodies.map((body) => ({ value: body.bodyId, label: body.name }))}
            />
            <f.Select
              name="ruleId"
              label={t('delegation.field.ruleId')}
              options={[
                { value: '', label: t('delegation.field.noRule') },
                ...rules.map((rule) => ({
                  value: rule.ruleId,
                  label: `${bodyId ? '' : `${nameOf(rule.bodyId)}: `}${rule.number} ${rule.title}`,
                })),
              ]}
              isOptional
            />
            <f.Checkbox
              name="isUrgent"
              label={t('delegation.field.isUrgent')}
              hint={t('delegation.field.isUrgentHint')}
            />
            <f.Checkbox
              name="isAppealable"
              label={t('delegation.field.isAppealable')}
              hint={t('delegation.field.appealableOfUrgent')}
            />
            <f.TextArea name="text" label={t('delegation.field.text')} hint={t('delegation.field.textHint')} rows={4} />
            <f.Field name="decidedBy" label={t('delegation.field.decidedBy')} size={40} />
            <f.DateField name="decidedOn" label={t('delegation.field.decidedOn')} />
            <f.Field name="caseNumber" label={t('delegation.field.caseNumber')} size={20} isOptional />
          </>
        )}
      </FormPage>
    )
  },
}

type Reporting = {
  readonly body: Body
  readonly items: readonly ReportingItem[]
  readonly waiting: readonly DelegatedDecision[]
}

const most = 200

/** The form that marks decisions as reported in a paragraph of the body's meeting. */
export const reportPage: Page<Reporting> = {
  shown: (actor) => reportsDelegated.holds(actor, undefined),
  load: async ({ db, query }) => {
    const bodyId = query(searchNames.bodyId)
    const body = bodyId !== undefined && isId(bodyId) ? await getBody(db, bodyId) : undefined
    if (!body) return undefined
    const waiting = await delegatedDecisions(db, { bodyId: body.bodyId, toReport: true, limit: most })
    return { body, waiting, items: await reportingItems(db, body.bodyId) }
  },
  view: ({ body, items, waiting }, view, returned) => {
    const { t } = view
    const isReady = items.length > 0 && waiting.length > 0
    return (
      <FormPage
        view={view}
        returned={returned}
        title={t('delegation.report.title')}
        lead={t(
          isReady
            ? 'delegation.report.lead'
            : waiting.length === 0
              ? 'delegation.report.none'
              : 'delegation.report.noItem',
        )}
        trail={[registerLink(view, body.bodyId)]}
        of={reportDelegated}
        action={delegationPath(view, '/anmal', body.bodyId)}
        known={{
          itemId: (items.find(({ isDelegated }) => isDelegated) ?? items[0])?.itemId,
          ...Object.fromEntries(waiting.map(({ decisionId }, index) => [`decisionIds.${index}`, decisionId])),
        }}
        button={t('delegation.report.button')}
      >
        {(f) => (
          <>
            <f.Hidden name="bodyId" value={body.bodyId} />
            {isReady && (
              <>
                <f.Select
                  name="itemId"
                  label={t('delegation.field.itemId')}
                  options={items.map((item) => ({ value: item.itemId, label: inWords(view, item) }))}
                />
                <fieldset class="ds-fieldset">
                  <legend class="ds-label">{t('delegation.field.decisionIds')}</legend>
                  {waiting.map((one, index) => (
                    <f.Checkbox
                      name={`decisionIds.${index}`}
                      id={index === 0 ? 'decisionIds' : undefined}
                      tick={one.decisionId}
                      label={`D ${one.year}-${one.serial} ${one.text.slice(0, 200)}`}
                      hint={`${one.decidedBy}, ${dayInWords(one.decidedOn, view.language)}`}
                    />
                  ))}
                </fieldset>
              </>
            )}
          </>
        )}
      </FormPage>
    )
  },
}

const inWords = (view: View, { heldOn, paragraph, title }: ReportingItem): string =>
  `${dayInWords(heldOn, view.language)} ${paragraph === undefined ? '' : paragraphSign(paragraph)} ${title}`
