import { type Body, getBody, setsRules, setsSomeRules } from '../../organisations/index.ts'
import { isId } from '../../platform/id.ts'
import { isRefusal, type Refusal, refuse } from '../../platform/refusal.ts'
import { FormPage } from '../../platform/ui/form-page.tsx'
import { Provisions } from '../../platform/ui/provision.tsx'
import type { View } from '../../platform/ui/view.ts'
import type { Ask, Page } from '../../platform/web/page.tsx'
import { type BodyRules, type StandingItem, standingKinds } from './rules.ts'
import { setRules, setStandingItems } from './rules-actions.ts'
import { rulesOf, standingItemsOf } from './rules-queries.ts'

const bodyOfAddress = async ({ db, param, actor }: Ask): Promise<Body | Refusal | undefined> => {
  const body = isId(param('bodyId')) ? await getBody(db, param('bodyId')) : undefined
  return body && !setsRules.holds(actor, body) ? refuse(`permissions.${setsRules.who}`) : body
}

const trailTo = (view: View, { bodyId, name }: Body) => [
  { href: `/${view.authority?.slug}/organisation`, label: view.t('planning.organisation') },
  { href: `/${view.authority?.slug}/organisation/organ/${bodyId}`, label: name },
]

/** The form with what a body has decided about its meetings. */
export const rulesPage: Page<{ readonly body: Body; readonly rules: BodyRules }> = {
  shown: setsSomeRules,
  load: async (ask) => {
    const body = await bodyOfAddress(ask)
    if (!body || isRefusal(body)) return body
    return { body, rules: await rulesOf(ask.db, body) }
  },
  view: ({ body, rules }, view, returned) => {
    const { t } = view
    const { firstParagraph, ...known } = rules
    return (
      <FormPage
        view={view}
        returned={returned}
        title={t('planning.rules.title', { body: body.name })}
        lead={t('planning.rules.lead')}
        trail={trailTo(view, body)}
        of={setRules}
        known={{ ...known, firstYear: firstParagraph?.year, firstNumber: firstParagraph?.number }}
        button={t('form.save')}
      >
        {(f) => (
          <>
            <fieldset class="ds-fieldset">
              <legend class="ds-label">{t('planning.rules.summons')}</legend>
              <p data-field="description">
                {t(body.kind === 'council' ? 'planning.rules.summonsCouncil' : 'planning.rules.summonsHint')}{' '}
                {body.kind === 'council' && <Provisions of={['KL 5 kap. 15 §']} />}
              </p>
              <f.Field name="summonsDays" label={t('planning.rules.days')} inputmode="numeric" size={4} />
              <f.Choice
                name="summonsUnit"
                label={t('planning.rules.unit')}
                options={(['calendar', 'working'] as const).map((unit) => ({
                  value: unit,
                  label: t(`planning.unit.${unit}`),
                }))}
              />
            </fieldset>
            <fieldset class="ds-fieldset">
              <legend class="ds-label">{t('planning.rules.meeting')}</legend>
              {body.kind !== 'council' && (
                <f.Checkbox name="mayBeOpen" label={t('planning.rules.open')} hint={t('planning.rules.openHint')} />
              )}
              <f.Checkbox name="mayBeRemote" label={t('planning.rules.remote')} hint={t('planning.rules.remoteHint')} />
              <f.Checkbox name="mayNoteOpinion" label={t('planning.rules.opinion')} />
              {body.kind === 'council' && (
                <f.Checkbox
                  name="fewerMayAnswer"
                  label={t('planning.rules.fewer')}
                  hint={t('planning.rules.fewerHint')}
                />
              )}
              <f.Select
                name="returnRule"
                label={t('planning.rules.return')}
                hint={t('planning.rules.returnHint')}
                options={(['block', 'warn', 'info'] as const).map((rule) => ({
                  value: rule,
                  label: t(`planning.returnRule.${rule}`),
                }))}
              />
            </fieldset>
            <fieldset class="ds-fieldset">
              <legend class="ds-label">{t('planning.rules.after')}</legend>
              <f.Field name="minutesKeptAt" label={t('planning.rules.keptAt')} size={40} isOptional />
              <f.Field
                name="noticeMarginDays"
                label={t('planning.rules.margin')}
                hint={t('planning.rules.marginHint')}
                inputmode="numeric"
                size={4}
              />
            </fieldset>
            <fieldset class="ds-fieldset">
              <legend class="ds-label">{t('planning.rules.paragraphs')}</legend>
              <p data-field="description">{t('planning.rules.paragraphsHint')}</p>
              <f.Field name="firstYear" label={t('planning.rules.year')} inputmode="numeric" size={6} isOptional />
              <f.Field
                name="firstNumber"
                label={t('planning.rules.firstParagraph')}
                inputmode="numeric"
                size={6}
                isOptional
              />
            </fieldset>
          </>
        )}
      </FormPage>
    )
  },
}

const knownRows = (items: readonly StandingItem[]) => ({
  ...Object.fromEntries(Array.from({ length: rowsToShow(items, {}) }, (_, index) => [`items.${index}.place`, 'first'])),
  ...Object.fromEntries(
    items.flatMap(({ kind, title, isFirst }, index) => [
      [`items.${index}.order`, `${index + 1}`],
      [`items.${index}.kind`, kind],
      [`items.${index}.title`, title],
      [`items.${index}.place`, isFirst ? 'first' : 'last'],
    ]),
  ),
})

/** Rows for what is there and some more, and for everything that was sent. */
const rowsToShow = (items: readonly StandingItem[], values: Readonly<Record<string, string>>): number => {
  const sent = Object.keys(values).filter((name) => name.endsWith('.order')).length
  return Math.max(items.length + 3, sent)
}

/** The form with the standing items of a body: one row each, ordered by number, taken away by emptying the title. */
export const standingItemsPage: Page<{ readonly body: Body; readonly items: readonly StandingItem[] }> = {
  shown: setsSomeRules,
  load: async (ask) => {
    const body = await bodyOfAddress(ask)
    if (!body || isRefusal(body)) return body
    return { body, items: await standingItemsOf(ask.db, body.bodyId) }
  },
  view: ({ body, items }, view, returned) => {
    const { t } = view
    return (
      <FormPage
        view={view}
        returned={returned}
        title={t('planning.standing.title', { body: body.name })}
        lead={t('planning.standing.lead')}
        trail={trailTo(view, body)}
        of={setStandingItems}
        known={knownRows(items)}
        button={t('form.save')}
      >
        {(f) =>
          Array.from({ length: rowsToShow(items, returned.values) }, (_, index) => (
            <fieldset class="ds-fieldset">
              <legend class="ds-label">{t('planning.standing.row', { number: index + 1 })}</legend>
              <f.Field name={`items.${index}.title`} label={t('planning.standing.name')} size={40} isOptional />
              <div class="hs-row">
                <f.Select
                  name={`items.${index}.kind`}
                  label={t('planning.standing.kind')}
                  options={standingKinds.map((kind) => ({ value: kind, label: t(`planning.kind.${kind}`) }))}
                  isOptional
                />
                <f.Select
                  name={`items.${index}.place`}
                  label={t('planning.standing.place')}
                  options={(['first', 'last'] as const).map((place) => ({
                    value: place,
                    label: t(`planning.place.${place}`),
                  }))}
                />
                <f.Field name={`items.${index}.order`} label={t('planning.standing.order')} size={3} isOptional />
              </div>
            </fieldset>
          ))
        }
      </FormPage>
    )
  },
}
