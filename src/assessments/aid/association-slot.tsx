import type { Association, AssociationSlot } from '../../organisations/index.ts'
import type { View } from '../../platform/ui/view.ts'
import { DayText } from '../../platform/ui/when.tsx'
import type { Declaration, Grant } from './aid.ts'
import { partnershipsOfAssociation, type StandsIn } from './association-queries.ts'
import { declarations } from './declaration-queries.ts'
import { mayWork } from './frame.ts'
import { GrantTable, grantPath } from './grant-parts.tsx'
import { grantsTo } from './grant-queries.ts'

/**
 * Partnerships, what this authority has granted and what has been declared, on the page of an association: all for itself, for staff
 * what their authority has to do with, for others the public partnerships. Four statements.
 */
export const aidOfAssociationSlot: AssociationSlot = async (ask, association, { isOwn, isStaff }) => {
  const { db, actor, authority } = ask
  const { associationId } = association
  const sees = isOwn || isStaff
  const standsIn = await partnershipsOfAssociation(ask, {
    associationId,
    authorityId: authority.authorityId,
    isPublicOnly: !sees,
  })
  const grants = sees ? await grantsTo(db, [associationId]) : []
  const declared = sees ? await declarations(db, { associationId }) : []
  return (view) => (
    <>
      {(sees || standsIn.length > 0) && <Partnerships view={view} of={standsIn} />}
      {sees && <Grants view={view} of={grants} association={association} mayWork={mayWork(actor)} />}
      {sees && <DeclaredAid view={view} of={declared} standsIn={standsIn} />}
    </>
  )
}

const Partnerships = ({ view, of: standsIn }: { view: View; of: readonly StandsIn[] }) => {
  const { t } = view
  return (
    <section class="hs-stack" aria-labelledby="partnerskap">
      <h2 class="ds-heading" id="partnerskap">
        {t('aid.association.partnerships')}
      </h2>
      {standsIn.length === 0 ? (
        <p>{t('aid.association.noPartnerships')}</p>
      ) : (
        <ul class="hs-list" data-dense>
          {standsIn.map(({ partnershipId, title, state, hostName }) => (
            <li class="hs-row" data-spread>
              <a href={`/${view.authority?.slug}/partnerskap/${partnershipId}`}>{title}</a>
              <span class="hs-meta">
                {hostName}, {t(`partnerships.state.${state}`)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

type GrantsProps = {
  readonly view: View
  readonly of: readonly Grant[]
  readonly association: Association
  readonly mayWork: boolean
}

const Grants = ({ view, of: grants, association, mayWork }: GrantsProps) => {
  const { t } = view
  return (
    <section class="hs-stack" aria-labelledby="beviljat">
      <h2 class="ds-heading" id="beviljat">
        {t('aid.grant.title', { name: view.authority?.name ?? '' })}
      </h2>
      <GrantTable view={view} of={grants} name={association.name} mayWork={mayWork} />
      {mayWork && (
        <p>
          <a href={`${grantPath(view, association.associationId)}/nytt`}>{t('aid.grant.add')}</a>
        </p>
      )}
    </section>
  )
}

type DeclaredProps = {
  readonly view: View
  readonly of: readonly Declaration[]
  readonly standsIn: readonly StandsIn[]
}

const DeclaredAid = ({ view, of: declared, standsIn }: DeclaredProps) => {
  const { t } = view
  const titleOf = (id: string) => standsIn.find(({ partnershipId }) => partnershipId === id)?.title ?? ''
  return (
    <section class="hs-stack" aria-labelledby="intygat">
      <h2 class="ds-heading" id="intygat">
        {t('aid.association.declared')}
      </h2>
      {declared.length === 0 ? (
        <p>{t('aid.association.nothingDeclared')}</p>
      ) : (
        <ul class="hs-list" data-dense>
          {declared.map((one) => (
            <li class="hs-row" data-spread>
              <span>
                <DayText view={view} day={one.declaredOn} />,{' '}
                <a href={`/${view.authority?.slug}/partnerskap/${one.partnershipId}/stod`}>
                  {titleOf(one.partnershipId)}
                </a>
              </span>
              <span class="hs-meta">
                {t('aid.association.sum', {
                  rows: one.rows.length,
                  amount: one.rows.reduce((sum, { euro }) => sum + euro, 0),
                })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
