import { amountStep } from '../../law/amounts.ts'
import { deMinimis } from '../../law/state-aid.ts'
import { Facts } from '../../platform/ui/facts.tsx'
import { Receipt } from '../../platform/ui/receipt.tsx'
import { Status, type StatusState } from '../../platform/ui/status.tsx'
import type { View } from '../../platform/ui/view.ts'
import { DayText } from '../../platform/ui/when.tsx'
import { type AidLeft, counted, isCounted, roomOf } from './aid.ts'
import type { AidOfAssociation } from './aid-page.tsx'

const looks: Readonly<Record<AidLeft, StatusState>> = {
  settled: 'done',
  notConcluded: 'todo',
  declarationMissing: 'wait',
  changed: 'late',
  tooMuch: 'stop',
  oldDeclaration: 'late',
}

/** Where aid stands for one association, in a sentence. Nothing where the authority is no party of its own. */
export const Left = ({ view, of: { left } }: { view: View; of: AidOfAssociation }) =>
  left === undefined ? null : (
    <p>
      <Status state={looks[left]}>{view.t(`aid.left.${left}`)}</Status>
    </p>
  )

/** The three years: what is declared, what the authority has granted beside it, the ceiling, and what is left. */
export const Sum = ({ view, of }: { view: View; of: AidOfAssociation }) => {
  const { t, today } = view
  const { conclusion, declaration, grants } = of
  const way = conclusion && isCounted(conclusion.way) ? conclusion.way : 'deMinimis'
  const isPlanned = conclusion !== undefined && isCounted(conclusion.way)
  const on = isPlanned ? conclusion.decidesOn : today
  const plannedEuro = isPlanned ? conclusion.plannedEuro : 0
  const room = roomOf({ on, declaration, grants, way, plannedEuro })
  const { declared, granted } = counted(declaration, grants)
  const inWindow = (list: readonly { readonly on: Temporal.PlainDate; readonly euro: number }[]) =>
    list.map((one) => ({ on: one.on, amount: one.euro }))
  const receipt = deMinimis.decide({
    on,
    declared: inWindow(declared),
    granted: inWindow(granted.filter(({ isOverlap }) => isOverlap !== true)),
    plannedEuro,
    ceiling: way === 'sgei' ? 'sgei' : 'general',
  })
  const euro = (amount: number) => t('aid.euro', { amount })
  return (
    <div class="hs-panel hs-stack">
      <h3 class="ds-heading">{t('aid.sum.title')}</h3>
      <Facts
        rows={[
          { label: t('aid.sum.since'), value: <DayText view={view} day={room.since} /> },
          { label: t('aid.sum.declared'), value: declaration ? euro(room.declaredEuro) : t('aid.sum.notDeclared') },
          { label: t('aid.sum.granted', { name: view.authority?.name ?? '' }), value: euro(room.grantedEuro) },
          { label: t('aid.sum.overlap'), value: room.overlapEuro === 0 ? undefined : euro(room.overlapEuro) },
          { label: t('aid.sum.ceiling'), value: amountStep(room.ceiling).says },
          { label: t('aid.sum.room'), value: euro(room.roomEuro) },
          { label: t('aid.sum.planned'), value: isPlanned ? euro(plannedEuro) : undefined },
          {
            label: t('aid.sum.left'),
            value: isPlanned ? (
              <strong>{room.isWithin ? euro(room.leftEuro) : t('aid.sum.tooMuch', { amount: -room.leftEuro })}</strong>
            ) : undefined,
          },
        ]}
      />
      <Receipt of={receipt} view={view} summary={t('aid.sum.how')} />
    </div>
  )
}
