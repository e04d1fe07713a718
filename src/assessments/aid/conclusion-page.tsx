import { amountOn } from '../../law/amounts.ts'
import type { PartnershipParty } from '../../partnerships/index.ts'
import { refuse } from '../../platform/refusal.ts'
import { FormPage } from '../../platform/ui/form-page.tsx'
import type { Page } from '../../platform/web/page.tsx'
import { proposedAid } from '../known/known.ts'
import { knownOf } from '../known/known-queries.ts'
import { Proposed } from '../known/parts.tsx'
import { fieldsOf, type Proposal } from '../known/proposals.ts'
import type { SumsOf } from '../known/sums.ts'
import { type Conclusion, conditions, ways } from './aid.ts'
import type { ConcludeAid } from './conclusion-actions.ts'
import { associationsIn, type InPartnership, mayWork, partnershipOfAddress, trailInside } from './frame.ts'
import { answerText, rateText } from './inputs.ts'
import { monthsInYear, monthsOf } from './value.ts'

type Loaded = InPartnership & {
  readonly association: PartnershipParty
  readonly concluded: Conclusion | undefined
  readonly proposals: readonly Proposal[]
  /** What the agreement says that all associations get together, where it is not told for each. */
  readonly togetherKr: number | undefined
}

const written = (concluded: Conclusion) => ({
  ...concluded,
  ...Object.fromEntries(conditions.map((name) => [name, answerText(concluded.facts[name])])),
  rate: rateText(concluded.rate),
})

/** The form in which an officer answers the aid test, counts what is given, and concludes by what way it may be given. */
export const conclusionPage = (of: ConcludeAid, sumsOf: SumsOf): Page<Loaded> => ({
  load: async (ask) => {
    const found = await partnershipOfAddress(ask)
    const id = ask.param('associationId')
    const association = found && associationsIn(found.partnership).find(({ organisationId }) => organisationId === id)
    if (!found || !association) return undefined
    if (!mayWork(ask.actor)) return refuse('permissions.records')
    const { authorityId } = ask.authority
    const known = await knownOf(ask.db, { ...found, authorityId, sumsOf })
    const aid = known.sums?.aid.find((one) => one.authorityId === authorityId)
    return {
      ...found,
      association,
      concluded: known.conclusions.find(({ associationId }) => associationId === id),
      proposals: proposedAid(known),
      togetherKr: known.associations.length > 1 ? aid?.totalKr : undefined,
    }
  },
  view: ({ partnership, association, concluded, proposals, togetherKr }, view, returned) => {
    const { t } = view
    const months = monthsOf(partnership)
    const fresh = {
      years: months === undefined ? undefined : Math.ceil(months / monthsInYear),
      rate: rateText(amountOn('euroRate', view.today).value),
      paidKr: '0',
      ...Object.fromEntries(conditions.map((name) => [name, ''])),
      ...fieldsOf(proposals),
    }
    return (
      <FormPage
        view={view}
        returned={returned}
        title={t('aid.conclude.title', { name: association.name })}
        lead={t('aid.conclude.lead')}
        trail={trailInside(view, partnership)}
        of={of}
        known={concluded ? written(concluded) : fresh}
        button={t('aid.conclude.button')}
      >
        {(f) => (
          <>
            <Proposed view={view} of={proposals} isKept={concluded !== undefined} />
            {togetherKr !== undefined && <p class="hs-meta">{t('aid.conclude.together', { amount: togetherKr })}</p>}
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
})
