import { amountOn } from '../../law/amounts.ts'
import type { PartnershipParty } from '../../partnerships/index.ts'
import { refuse } from '../../platform/refusal.ts'
import { FormPage } from '../../platform/ui/form-page.tsx'
import type { Page } from '../../platform/web/page.tsx'
import { type Conclusion, conditions, ways } from './aid.ts'
import { concludeAid } from './conclusion-actions.ts'
import { conclusions } from './conclusion-queries.ts'
import { associationsIn, type InPartnership, mayWork, partnershipOfAddress, trailInside } from './frame.ts'
import { answerText, rateText } from './inputs.ts'
import { monthsOf } from './value.ts'

type Loaded = InPartnership & { readonly association: PartnershipParty; readonly known: Conclusion | undefined }

const monthsInYear = 12

const knownOf = (known: Conclusion) => ({
  ...known,
  ...Object.fromEntries(conditions.map((name) => [name, answerText(known.facts[name])])),
  rate: rateText(known.rate),
})

/** The form in which an officer answers the aid test, counts what is given, and concludes by what way it may be given. */
export const conclusionPage: Page<Loaded> = {
  load: async (ask) => {
    const found = await partnershipOfAddress(ask)
    const id = ask.param('associationId')
    const association = found && associationsIn(found.partnership).find(({ organisationId }) => organisationId === id)
    if (!found || !association) return undefined
    if (!mayWork(ask.actor)) return refuse('permissions.records')
    const all = await conclusions(ask.db, found.partnership.partnershipId)
    const isIts = (one: Conclusion) => one.associationId === id && one.authorityId === ask.authority.authorityId
    return { ...found, association, known: all.find(isIts) }
  },
  view: ({ partnership, association, known }, view, returned) => {
    const { t } = view
    const months = monthsOf(partnership)
    const fresh = {
      years: months === undefined ? undefined : Math.ceil(months / monthsInYear),
      rate: rateText(amountOn('euroRate', view.today).value),
      paidKr: '0',
      ...Object.fromEntries(conditions.map((name) => [name, ''])),
    }
    return (
      <FormPage
        view={view}
        returned={returned}
        title={t('aid.conclude.title', { name: association.name })}
        lead={t('aid.conclude.lead')}
        trail={trailInside(view, partnership)}
        of={concludeAid}
        known={known ? knownOf(known) : fresh}
        button={t('aid.conclude.button')}
      >
        {(f) => (
          <>
            {conditions.map((name) => (
              <f.Choice
                name={name}
                label={t(`aid.conclude.${name}`)}
                hint={t(`aid.conclude.${name}Hint`)}
                options={[
                  { value: 'yes', label: t('aid.choice.yes') },
                  { value: 'no', label: t('aid.choice.no') },
                  { value: '', label: t('aid.choice.unknown') },
                ]}
              />
            ))}
            <f.Field
              name="marketKr"
              label={t('aid.conclude.market')}
              hint={t('aid.conclude.marketHint')}
              size={14}
              inputmode="numeric"
            />
            <f.Field name="paidKr" label={t('aid.conclude.paid')} size={14} inputmode="numeric" />
            <f.Field name="years" label={t('aid.conclude.years')} size={4} inputmode="numeric" />
            <f.Field
              name="rate"
              label={t('aid.conclude.rate')}
              hint={t('aid.conclude.rateHint')}
              size={10}
              inputmode="decimal"
            />
            <f.DateField name="decidesOn" label={t('aid.conclude.decidesOn')} />
            <f.Choice
              name="way"
              label={t('aid.conclude.way')}
              options={ways.map((value) => ({
                value,
                label: t(`aid.way.${value}`),
                hint: t(`aid.wayHint.${value}`),
              }))}
            />
            <f.Field name="article" label={t('aid.conclude.article')} size={30} isOptional />
            <f.TextArea name="reason" label={t('aid.conclude.reason')} rows={5} />
          </>
        )}
      </FormPage>
    )
  },
}
