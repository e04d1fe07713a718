import { partnershipPath } from '../../partnerships/index.ts'
import { ButtonLink, Buttons, Form, SubmitButton } from '../../platform/ui/form.tsx'
import { Table } from '../../platform/ui/table.tsx'
import type { View } from '../../platform/ui/view.ts'
import { DayText } from '../../platform/ui/when.tsx'
import type { Declaration, Declared as DeclaredRow } from './aid.ts'
import type { AidOfAssociation } from './aid-page.tsx'
import { redeclareAid } from './declaration-actions.ts'
import { rateText } from './inputs.ts'

type Props = { readonly view: View; readonly of: AidOfAssociation }

/** The declaration that counts, and for the association itself the way to a new one. */
export const Declared = ({ view, of }: Props) => {
  const { t } = view
  const { declaration, association } = of
  const isToday = declaration?.declaredOn.equals(view.today) ?? false
  return (
    <div class="hs-stack">
      <h3 class="ds-heading">{t('aid.declaration.title')}</h3>
      {declaration ? (
        <>
          <Signed view={view} of={declaration} />
          <DeclaredRows view={view} of={declaration.rows} name={association.name} />
          {declaration.linked !== '' && (
            <p class="hs-meta">{t('aid.declaration.linkedTo', { who: declaration.linked })}</p>
          )}
        </>
      ) : (
        <p>{t(of.isOwn ? 'aid.declaration.yoursMissing' : 'aid.declaration.missing', { name: association.name })}</p>
      )}
      {of.isOwn && <Declaring view={view} of={of} mayRepeat={declaration !== undefined && !isToday} />}
    </div>
  )
}

const Declaring = ({ view, of, mayRepeat }: Props & { mayRepeat: boolean }) => {
  const { t } = view
  const at = `${partnershipPath(view, of.partnership)}/stod/intyg`
  return (
    <div class="hs-row">
      <ButtonLink href={at} {...(mayRepeat ? { variant: 'secondary' as const } : {})}>
        {t(of.declaration ? 'aid.declaration.new' : 'aid.declaration.first')}
      </ButtonLink>
      {mayRepeat && (
        <Form of={redeclareAid} action={`${at}/galler`} view={view}>
          {() => (
            <Buttons>
              <SubmitButton>{t('aid.declaration.repeat')}</SubmitButton>
            </Buttons>
          )}
        </Form>
      )}
    </div>
  )
}

const Signed = ({ view, of }: { view: View; of: Declaration }) => (
  <p>
    {view.t('aid.declaration.signed', { name: of.signedByName, title: of.signedByTitle })}{' '}
    <DayText view={view} day={of.declaredOn} />.
  </p>
)

/** The rows of a declaration. A declaration without rows says that there is nothing. */
export const DeclaredRows = ({ view, of: rows, name }: { view: View; of: readonly DeclaredRow[]; name: string }) => {
  const { t } = view
  const typed = ({ currency, amount, rate }: DeclaredRow) =>
    currency === 'SEK' && rate !== undefined
      ? t('aid.declaration.inKronor', { amount, rate: rateText(rate) })
      : undefined
  return (
    <Table
      view={view}
      caption={t('aid.declaration.caption', { name })}
      isCaptionHidden
      rows={rows}
      empty={<p>{t('aid.declaration.none')}</p>}
      columns={[
        { heading: t('aid.declaration.giver'), cell: (row) => row.giver },
        { heading: t('aid.declaration.regulation'), cell: (row) => t(`aid.regulation.${row.regulation}`) },
        { heading: t('aid.declaration.on'), cell: (row) => <DayText view={view} day={row.grantedOn} /> },
        {
          heading: t('aid.declaration.euro'),
          isNumber: true,
          cell: (row) => (
            <>
              {t('aid.euro', { amount: row.euro })}
              {typed(row) && <p class="hs-meta">{typed(row)}</p>}
            </>
          ),
        },
        { heading: t('aid.declaration.basis'), cell: (row) => row.basis || '–' },
      ]}
    />
  )
}

/** The declarations before the one that counts: they stay as they were signed. */
export const Earlier = ({ view, of: { earlier, association } }: Props) => {
  const { t } = view
  if (earlier.length === 0) return null
  const id = `tidigare-${association.partyId}`
  return (
    <section class="hs-stack" data-gap="tight" aria-labelledby={id}>
      <h2 class="ds-heading" id={id}>
        {t('aid.declaration.earlier', { name: association.name })}
      </h2>
      {earlier.map((one) => (
        <details class="hs-more">
          <summary>
            <DayText view={view} day={one.declaredOn} />, {t('aid.declaration.rows', { count: one.rows.length })}
          </summary>
          <Signed view={view} of={one} />
          <ul class="hs-list" data-dense>
            {one.rows.map((row) => (
              <li>
                {row.giver}, <DayText view={view} day={row.grantedOn} />: {t('aid.euro', { amount: row.euro })}
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  )
}
