import { partnershipPath } from '../../partnerships/index.ts'
import { type Refusal, refuse } from '../../platform/refusal.ts'
import type { FormFields } from '../../platform/ui/form.tsx'
import { FormPage } from '../../platform/ui/form-page.tsx'
import type { View } from '../../platform/ui/view.ts'
import type { Ask, Page } from '../../platform/web/page.tsx'
import { type Declaration, declaredRegulations } from './aid.ts'
import { declareAid } from './declaration-actions.ts'
import { rowsTyped } from './declaration-form.ts'
import { declarations } from './declaration-queries.ts'
import { type InPartnership, partnershipOfAddress, trailInside } from './frame.ts'
import { rateText } from './inputs.ts'

type Loaded = InPartnership & { readonly latest: Declaration | undefined }

const emptyRows = 3

const load = async (ask: Ask): Promise<Loaded | Refusal | undefined> => {
  const found = await partnershipOfAddress(ask)
  if (!found) return undefined
  const { db, actor } = ask
  if (actor.kind !== 'association') return refuse('permissions.ownAssociation')
  const { partnershipId } = found.partnership
  const [latest] = await declarations(db, { partnershipId, associationId: actor.associationId })
  return { ...found, latest }
}

const knownRows = (latest: Declaration | undefined): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    (latest?.rows ?? []).flatMap((row, index) =>
      Object.entries({ ...row, rate: row.rate === undefined ? '' : rateText(row.rate) }).map(([name, value]) => [
        `rows.${index}.${name}`,
        value,
      ]),
    ),
  )

/** The form in which an association declares the aid that it has got from all givers. Rows that are left empty do not count. */
export const declarationPage: Page<Loaded> = {
  load,
  view: ({ partnership, latest }, view, returned) => {
    const { t } = view
    const count = Math.max((latest?.rows.length ?? 0) + emptyRows, rowsTyped(returned.values))
    const path = `${partnershipPath(view, partnership)}/stod/intyg`
    return (
      <FormPage
        view={view}
        returned={returned}
        title={t('aid.declare.title')}
        lead={t('aid.declare.lead')}
        trail={trailInside(view, partnership)}
        of={declareAid}
        action={path}
        known={{ ...knownRows(latest), linked: latest?.linked, title: latest?.signedByTitle }}
        button={t('aid.declare.button')}
      >
        {(f) => (
          <>
            {Array.from({ length: count }, (_, index) => (
              <Row view={view} f={f} index={index} />
            ))}
            <p>
              <button class="hs-link" type="submit" formaction={`${path}/rader`}>
                {t('aid.declare.more')}
              </button>
            </p>
            <f.TextArea
              name="linked"
              label={t('aid.declare.linked')}
              hint={t('aid.declare.linkedHint')}
              rows={2}
              isOptional
            />
            <f.Field name="title" label={t('aid.declare.role')} hint={t('aid.declare.roleHint')} size={34} />
            <f.Checkbox name="isSure" label={t('aid.declare.sure')} />
          </>
        )}
      </FormPage>
    )
  },
}

type RowProps = {
  readonly view: View
  readonly f: FormFields<keyof typeof declareAid.input.shape | `rows.${string}`>
  readonly index: number
}

const Row = ({ view, f, index }: RowProps) => {
  const { t } = view
  const at = (name: string) => `rows.${index}.${name}` as const
  return (
    <fieldset class="ds-fieldset">
      <legend class="ds-sr-only">{t('aid.declare.row', { number: index + 1 })}</legend>
      <div class="hs-panel hs-stack">
        <span class="hs-label" aria-hidden="true">
          {t('aid.declare.row', { number: index + 1 })}
        </span>
        <div class="hs-fields">
          <f.Field name={at('giver')} label={t('aid.declare.giver')} />
          <f.Field
            name={at('grantedOn')}
            label={t('aid.declare.on')}
            hint={t('aid.declare.onHint')}
            inputmode="numeric"
          />
          <f.Select
            name={at('regulation')}
            label={t('aid.declare.regulation')}
            hint={t('aid.declare.regulationHint')}
            options={declaredRegulations.map((value) => ({ value, label: t(`aid.declare.short.${value}`) }))}
          />
          <f.Field name={at('amount')} label={t('aid.declare.amount')} inputmode="numeric" />
          <f.Select
            name={at('currency')}
            label={t('aid.declare.currency')}
            options={[
              { value: 'SEK', label: t('aid.declare.kronor') },
              { value: 'EUR', label: t('aid.declare.euro') },
            ]}
          />
          <f.Field
            name={at('rate')}
            label={t('aid.declare.rate')}
            hint={t('aid.declare.rateHint')}
            inputmode="decimal"
          />
        </div>
        <f.Field name={at('basis')} label={t('aid.declare.basis')} isOptional />
      </div>
    </fieldset>
  )
}
