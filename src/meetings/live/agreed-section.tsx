import { announcedItems } from '../../law/summons.ts'
import { Checkbox, TextArea } from '../../platform/ui/fields.tsx'
import { Provisions } from '../../platform/ui/provision.tsx'
import type { View } from '../../platform/ui/view.ts'
import type { ItemForm } from './item-page.tsx'
import { servingIn } from './sitting.ts'
import { needsAgreement } from './unannounced.ts'

/** Why the council decides a matter that was not announced, and that all who are there agree to that. */
export const AgreedSection = ({ view, form }: { readonly view: View; readonly form: ItemForm }) => {
  const { t } = view
  const { item, meeting, values, errors } = form
  if (!needsAgreement(meeting, item)) return null
  const { count, notedBy } = item.agreed
  return (
    <section class="hs-stack" aria-labelledby="m0">
      <h2 class="ds-heading" id="m0">
        {t('live.agreed.title')}
      </h2>
      <p>
        {t('live.agreed.lead')} <Provisions of={announcedItems.versions.at(-1)?.citations ?? []} />
      </p>
      <TextArea
        view={view}
        name="agreedReason"
        label={t('live.agreed.reason')}
        value={values.agreedReason}
        error={errors.agreedReason}
        rows={2}
      />
      <Checkbox
        view={view}
        name="isAgreed"
        label={t('live.agreed.all', { count: servingIn(form.roll, item.standings).length })}
        value="1"
        isChecked={values.isAgreed === '1'}
        error={errors.isAgreed}
      />
      {count !== undefined && notedBy !== undefined && (
        <p class="hs-meta">{t('live.agreed.noted', { count, name: notedBy })}</p>
      )}
    </section>
  )
}
