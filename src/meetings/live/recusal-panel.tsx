import { recusalGrounds, ties } from '../../law/recusal-grounds.ts'
import { Finding } from '../../platform/ui/finding.tsx'
import { SubmitButton } from '../../platform/ui/form.tsx'
import { Receipt } from '../../platform/ui/receipt.tsx'
import type { View } from '../../platform/ui/view.ts'
import { named } from './item.ts'
import type { ItemForm } from './item-page.tsx'
import { lawBodyOf, type RollRow } from './meeting.ts'
import type { ProposedRecusal } from './recusal-queries.ts'

type Props = { readonly view: View; readonly form: ItemForm }

/** Proposes to the secretary who may have to leave, from the ties that people have told of. One button notes them all; nothing is printed. */
export const RecusalPanel = ({ view, form }: Props) => {
  const { t } = view
  const here = form.recusals.flatMap((proposed) => {
    const row = form.roll.find(({ attendanceId }) => attendanceId === proposed.attendanceId)
    const isOut = form.item.standings.some(
      ({ attendanceId, standing }) => attendanceId === proposed.attendanceId && standing !== 'serves',
    )
    return row?.isPresent && !isOut ? [{ row, proposed }] : []
  })
  if (here.length === 0) return null
  const leaving = [...new Set(here.filter(({ proposed }) => proposed.advice === 'leave').map(({ row }) => row))]
  return (
    <div class="hs-stack hs-noprint" data-gap="tight">
      {here.map((one) => (
        <OneProposal view={view} form={form} {...one} />
      ))}
      {form.mayWrite && leaving.length > 0 && (
        <div class="hs-row">
          <SubmitButton
            variant="secondary"
            name="do"
            value={`recuse.${leaving.map(({ position }) => position).join('.')}`}
          >
            {t('live.recusal.note', { names: leaving.map(named).join(', ') })}
          </SubmitButton>
          <p class="hs-meta">{t('live.recusal.onlyHere')}</p>
        </div>
      )}
    </div>
  )
}

const OneProposal = ({ view, form, row, proposed }: Props & { row: RollRow; proposed: ProposedRecusal }) => (
  <Finding
    view={view}
    of={{
      level: 'warn',
      title: view.t(`live.recusal.${proposed.advice}`, { name: named(row) }),
      text: view.t('live.recusal.because', { association: proposed.associationName, tie: ties[proposed.tie] }),
    }}
  >
    <Receipt
      view={view}
      of={recusalGrounds.decide({ tie: proposed.tie, on: form.meeting.heldOn, body: lawBodyOf(form.meeting) })}
      summary={view.t(`planning.conflict.${proposed.advice}Short`)}
    />
  </Finding>
)
