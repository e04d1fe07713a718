import { aidRegister, keepAidUntil } from '../../law/aid-duties.ts'
import { partnershipPath } from '../../partnerships/index.ts'
import { Receipt } from '../../platform/ui/receipt.tsx'
import { Status } from '../../platform/ui/status.tsx'
import { Table } from '../../platform/ui/table.tsx'
import type { View } from '../../platform/ui/view.ts'
import { DayText } from '../../platform/ui/when.tsx'
import { type Declared, type Grant, looksDeclared, markOf, mustBeRegistered } from './aid.ts'
import type { AidOfAssociation } from './aid-page.tsx'

/** What the authority has granted the association, and for each aid whether it is a declared row, its register day and how long it is kept. */
export const Granted = ({ view, of }: { view: View; of: AidOfAssociation }) => {
  const { t } = view
  const { partnership, association, grants, mayWork } = of
  const rows = of.declaration?.rows ?? []
  const path = partnershipPath(view, partnership)
  return (
    <div class="hs-stack">
      <h3 class="ds-heading">{t('aid.grant.title', { name: view.authority?.name ?? '' })}</h3>
      <GrantTable
        view={view}
        of={grants}
        name={association.name}
        overlap={(grant) => <Overlap view={view} of={grant} rows={rows} path={path} mayWork={mayWork} />}
        mayWork={mayWork}
      />
      {mayWork && (
        <p>
          <a href={`${grantPath(view, association.organisationId)}/nytt?partnerskap=${partnership.partnershipId}`}>
            {t('aid.grant.add')}
          </a>
        </p>
      )}
    </div>
  )
}

/** Where the aid of an association is entered. */
export const grantPath = (view: View, associationId: string): string =>
  `/${view.authority?.slug}/foreningar/${associationId}/stod`

type Overlapping = {
  readonly view: View
  readonly of: Grant
  readonly rows: readonly Declared[]
  readonly path: string
  readonly mayWork: boolean
}

const Overlap = ({ view, of: grant, rows, path, mayWork }: Overlapping) => {
  const { t } = view
  if (grant.euro === undefined) return null
  const isMarked = rows.some((row) => markOf(row) === grant.declaredAs)
  const isLikely = !isMarked && looksDeclared(grant, rows) !== undefined
  if (rows.length === 0) return null
  return (
    <p class="hs-meta">
      {isMarked && t('aid.grant.overlaps')}
      {isLikely && <strong>{t('aid.grant.looksSame')}</strong>}{' '}
      {mayWork && (
        <a href={`${path}/stod/samma/${grant.grantId}`}>
          {t(isMarked ? 'aid.grant.changeOverlap' : 'aid.grant.markOverlap')}
          <span class="ds-sr-only"> {grant.title}</span>
        </a>
      )}
    </p>
  )
}

type GrantTableProps = {
  readonly view: View
  readonly of: readonly Grant[]
  readonly name: string
  readonly mayWork: boolean
  readonly overlap?: (grant: Grant) => unknown
}

/** Grants with their kind, worth, decision and what is due of them. */
export const GrantTable = ({ view, of: grants, name, mayWork, overlap }: GrantTableProps) => {
  const { t } = view
  return (
    <Table
      view={view}
      caption={t('aid.grant.caption', { name })}
      isCaptionHidden
      rows={grants}
      empty={<p>{t('aid.grant.none')}</p>}
      columns={[
        {
          heading: t('aid.grant.what'),
          cell: (grant) => (
            <>
              {grant.title}
              <p class="hs-meta">{t(`aid.kind.${grant.kind}`)}</p>
            </>
          ),
        },
        { heading: t('aid.grant.on'), cell: (grant) => <Decided view={view} of={grant} /> },
        { heading: t('aid.grant.amount'), isNumber: true, cell: (grant) => t('aid.kr', { amount: grant.amountKr }) },
        {
          heading: t('aid.grant.aid'),
          cell: (grant) => (
            <>
              <Regulated view={view} of={grant} mayWork={mayWork} />
              {overlap?.(grant)}
            </>
          ),
        },
      ]}
    />
  )
}

const Decided = ({ view, of: grant }: { view: View; of: Grant }) => {
  const { t } = view
  return (
    <>
      <DayText view={view} day={grant.grantedOn} />
      {grant.decisionReference !== '' && <p class="hs-meta">{grant.decisionReference}</p>}
      {grant.fromOn && (
        <p class="hs-meta">
          {grant.untilOn
            ? t('aid.grant.period', { from: grant.fromOn, until: grant.untilOn })
            : t('aid.grant.from', { from: grant.fromOn })}
        </p>
      )}
    </>
  )
}

const Regulated = ({ view, of: grant, mayWork }: { view: View; of: Grant; mayWork: boolean }) => {
  const { t } = view
  if (grant.euro === undefined)
    return (
      <>
        {t(`aid.grantRegulation.${grant.regulation}`)}
        {grant.notAidReason !== '' && <p class="hs-meta">{grant.notAidReason}</p>}
      </>
    )
  return (
    <>
      {t('aid.euro', { amount: grant.euro })}, {t(`aid.grantRegulation.${grant.regulation}`)}
      <Registering view={view} of={grant} mayWork={mayWork} />
      <p class="hs-meta">{t('aid.grant.keep', { day: keepAidUntil(grant.grantedOn) })}</p>
    </>
  )
}

const Registering = ({ view, of: grant, mayWork }: { view: View; of: Grant; mayWork: boolean }) => {
  const { t, today } = view
  if (!mustBeRegistered(grant)) return null
  if (grant.registeredOn) return <p class="hs-meta">{t('aid.grant.registered', { day: grant.registeredOn })}</p>
  const due = aidRegister.decide({ grantedOn: grant.grantedOn })
  const isLate = Temporal.PlainDate.compare(due.value, today) < 0
  return (
    <div class="hs-stack" data-gap="tight">
      <Status state={isLate ? 'late' : 'todo'}>{t('aid.grant.notRegistered')}</Status>
      <Receipt of={due} view={view} label={t('aid.grant.registerBy')} />
      {mayWork && (
        <a href={`${grantPath(view, grant.associationId)}/${grant.grantId}/registrerat`}>
          {t('aid.grant.register')}
          <span class="ds-sr-only"> {grant.title}</span>
        </a>
      )}
    </div>
  )
}
