import { directAward } from '../../law/direct-award.ts'
import { valueOfProcurement } from '../../law/procurement-value.ts'
import { partnershipPath } from '../../partnerships/index.ts'
import { dayOf } from '../../platform/time.ts'
import { Finding } from '../../platform/ui/finding.tsx'
import { Buttons, Form, SubmitButton } from '../../platform/ui/form.tsx'
import { Intro, Layout } from '../../platform/ui/layout.tsx'
import { Receipt } from '../../platform/ui/receipt.tsx'
import type { View } from '../../platform/ui/view.ts'
import type { Page, Returned } from '../../platform/web/page.tsx'
import { type Difference, differences } from '../known/differences.ts'
import { type Known, proposedValue } from '../known/known.ts'
import { knownOf } from '../known/known-queries.ts'
import { Differences, Proposed, Taken } from '../known/parts.tsx'
import { fieldsOf } from '../known/proposals.ts'
import type { SumsOf } from '../known/sums.ts'
import { Amounts } from './amounts.tsx'
import { type InPartnership, mayWork, partnershipOfAddress, trailTo } from './frame.ts'
import { answerText } from './inputs.ts'
import { Splitting } from './splitting-parts.tsx'
import { type Beside, monthsOf, type PartnershipValue, valueOn } from './value.ts'
import type { CountValue } from './value-actions.ts'
import { besideIn } from './value-queries.ts'

type Loaded = InPartnership & {
  readonly value: PartnershipValue | undefined
  /** What the authority has beside it; shown to its staff. */
  readonly beside: readonly Beside[]
  readonly known: Known
  readonly mayWrite: boolean
}

/** What the partnership is worth over the whole term, the limits of the day, others beside it, and what a direct award would ask for. */
export const valuePage = (count: CountValue, sumsOf: SumsOf): Page<Loaded> => ({
  load: async (ask) => {
    const found = await partnershipOfAddress(ask)
    if (!found) return undefined
    const { partnership, side } = found
    const known = await knownOf(ask.db, { partnership, side, authorityId: ask.authority.authorityId, sumsOf })
    return {
      ...found,
      known,
      value: known.value,
      beside: side === 'authority' ? await besideIn(ask.db, partnership, partnership.startsOn ?? ask.today) : [],
      mayWrite: side === 'authority' && mayWork(ask.actor),
    }
  },
  view: (loaded, view, returned) => {
    const { t } = view
    const { partnership, value, side } = loaded
    return (
      <Layout
        view={view}
        title={`${t('aid.value.title')}: ${partnership.title}`}
        trail={trailTo(view, partnership)}
        hasErrors={Object.keys(returned.errors).length > 0}
      >
        <Intro title={t('aid.value.title')} meta={partnership.title} lead={t('aid.value.lead')} />
        <div class="hs-cols">
          <div class="hs-stack" data-gap="section">
            {value ? <Counted view={view} of={value} /> : <p>{t('aid.value.none')}</p>}
            <Differences
              view={view}
              partnership={partnership}
              of={differences(loaded.known, view.today).filter(isOfValue)}
              mayWork={loaded.mayWrite}
            />
            {value && side === 'authority' && (
              <Splitting
                view={view}
                of={value}
                beside={loaded.beside}
                path={partnershipPath(view, partnership)}
                mayWrite={loaded.mayWrite}
                returned={returned}
              />
            )}
            {loaded.mayWrite && <CountForm view={view} of={loaded} count={count} returned={returned} />}
          </div>
          <aside class="hs-stack" data-gap="tight" aria-labelledby="granser">
            <h2 class="ds-heading" id="granser">
              {t('aid.value.limits')}
            </h2>
            <Amounts view={view} of={['directAward', 'annex2', 'documentation', 'afterNotice']} />
          </aside>
        </div>
      </Layout>
    )
  },
})

const isOfValue = ({ place, other }: Difference): boolean => place === 'value' || other.source.from === 'value'

const Counted = ({ view, of: value }: { view: View; of: PartnershipValue }) => {
  const { t, today } = view
  const { totalKr, isBelow, duties } = valueOn(value, today)
  const counted = valueOfProcurement.decide({ ...value, on: today })
  const award = directAward.decide({ valueKr: totalKr, isAnnex2: value.isAnnex2, on: today })
  return (
    <section class="hs-stack" aria-labelledby="vardet">
      <h2 class="ds-heading" id="vardet">
        {t('aid.kr', { amount: totalKr })}
      </h2>
      <p class="hs-meta">{t('aid.value.by', { name: value.byName, day: dayOf(value.at) })}</p>
      <Taken view={view} of={value.proposed} kept={written(value)} />
      <Finding
        view={view}
        of={{
          level: isBelow ? 'ok' : 'warn',
          title: t(isBelow ? 'aid.value.below' : 'aid.value.reaches'),
          text: t('aid.value.onlyIfPurchase'),
        }}
      >
        <Receipt of={counted} view={view} summary={t('aid.value.how')} />
      </Finding>
      {duties.length > 0 && (
        <Finding view={view} of={{ level: 'info', title: t('aid.value.duties'), provisions: award.citations }}>
          <ul class="ds-list">
            {duties.map((duty) => (
              <li>{t(`aid.duty.${duty}`)}</li>
            ))}
          </ul>
        </Finding>
      )}
    </section>
  )
}

/** A value as its form writes it. */
const written = ({ yearlyKr, months, optionMonths, isTotalStated, isAnnex2 }: PartnershipValue) => ({
  ...{ yearlyKr: String(yearlyKr), months: String(months ?? ''), optionMonths: String(optionMonths) },
  ...{ isTotalStated: answerText(isTotalStated), isAnnex2: answerText(isAnnex2) },
})

const firstFields = ({ value, partnership, known }: Loaded) =>
  value
    ? written(value)
    : { months: monthsOf(partnership), optionMonths: '0', isTotalStated: 'yes', ...fieldsOf(proposedValue(known)) }

type CountProps = { readonly view: View; readonly of: Loaded; readonly count: CountValue; readonly returned: Returned }

const CountForm = ({ view, of, count, returned }: CountProps) => {
  const { t } = view
  const isReturned = 'yearlyKr' in returned.values
  return (
    <section class="hs-stack" aria-labelledby="rakna">
      <h2 class="ds-heading" id="rakna">
        {t(of.value ? 'aid.value.again' : 'aid.value.count')}
      </h2>
      <Form
        of={count}
        action={`${partnershipPath(view, of.partnership)}/varde`}
        view={view}
        values={isReturned ? returned.values : firstFields(of)}
        errors={isReturned ? returned.errors : {}}
      >
        {(f) => (
          <>
            <Proposed view={view} of={proposedValue(of.known)} isKept={of.value !== undefined} />
            <f.Field
              name="yearlyKr"
              label={t('aid.value.yearly')}
              hint={t('aid.value.yearlyHint')}
              size={14}
              inputmode="numeric"
            />
            <f.Field
              name="months"
              label={t('aid.value.months')}
              hint={t('aid.value.monthsHint')}
              size={4}
              inputmode="numeric"
              isOptional
            />
            <f.Field
              name="optionMonths"
              label={t('aid.value.options')}
              hint={t('aid.value.optionsHint')}
              size={4}
              inputmode="numeric"
              isOptional
            />
            <f.Choice
              name="isTotalStated"
              label={t('aid.value.stated')}
              options={[
                { value: 'yes', label: t('aid.choice.yes') },
                { value: 'no', label: t('aid.choice.no') },
              ]}
            />
            <f.Choice
              name="isAnnex2"
              label={t('aid.value.annex2')}
              hint={t('aid.value.annex2Hint')}
              options={[
                { value: 'yes', label: t('aid.choice.yes') },
                { value: 'no', label: t('aid.choice.no') },
              ]}
            />
            <Buttons>
              <SubmitButton {...(of.value ? { variant: 'secondary' as const } : {})}>
                {t('aid.value.button')}
              </SubmitButton>
            </Buttons>
          </>
        )}
      </Form>
    </section>
  )
}
