import { SubmitButton } from '../../platform/ui/form.tsx'
import type { View } from '../../platform/ui/view.ts'
import { signOf } from './frame.tsx'
import type { ItemForm } from './item-page.tsx'
import { nextWaiting } from './item-parts.ts'

/** The buttons at the end: on to the next, finish, or only save. */
export const Ending = ({ view, form }: { view: View; form: ItemForm }) => {
  const { t } = view
  const { item, agenda, mayWrite } = form
  if (!mayWrite) return null
  const sign = signOf(view, item)
  const isOpen = item.handling === 'open'
  const next = isOpen ? nextWaiting(form) : undefined
  const last = Math.max(0, ...agenda.map(({ paragraph }) => paragraph ?? 0))
  return (
    <div class="hs-row hs-noprint">
      {next && (
        <SubmitButton name="do" value="next">
          {t('live.item.saveNext', { next: signOf(view, { ...next, paragraph: last + 1 }) })}
        </SubmitButton>
      )}
      {isOpen && (
        <SubmitButton {...(next ? { variant: 'secondary' as const } : {})} name="do" value="done">
          {t('live.item.saveDone', { paragraph: sign })}
        </SubmitButton>
      )}
      <SubmitButton {...(isOpen ? { variant: 'secondary' as const } : {})} name="do" value="save">
        {t('live.item.save', { paragraph: sign })}
      </SubmitButton>
    </div>
  )
}
