import { Field, Select } from '../../platform/ui/fields.tsx'
import { SubmitButton } from '../../platform/ui/form.tsx'
import type { View } from '../../platform/ui/view.ts'
import { named } from './item.ts'
import type { ItemForm } from './item-page.tsx'

/** Someone comes or goes while the paragraph is handled: by the clock, from this paragraph or the next. */
export const MoveFields = ({ view, form }: { view: View; form: ItemForm }) => {
  const { t } = view
  const { typed, errors, roll } = form
  return (
    <details class="hs-more" open={typed.do === 'event'}>
      <summary>{t('live.item.move')}</summary>
      <div class="hs-fields">
        <Select
          view={view}
          name="eventBy"
          label={t('live.roll.who')}
          value={typed.eventBy}
          error={errors.eventBy}
          options={roll.map((row) => ({ value: `${row.position}`, label: named(row) }))}
        />
        <Select
          view={view}
          name="eventKind"
          label={t('live.roll.what')}
          value={typed.eventKind ?? 'left'}
          options={(['left', 'arrived'] as const).map((kind) => ({ value: kind, label: t(`live.roll.moves.${kind}`) }))}
        />
        <Field
          view={view}
          name="eventClock"
          label={t('live.opening.clock')}
          value={typed.eventClock}
          error={errors.eventClock}
          size={6}
        />
        <Select
          view={view}
          name="eventFrom"
          label={t('live.item.from')}
          value={typed.eventFrom ?? 'next'}
          options={[
            { value: 'next', label: t('live.item.fromNext') },
            { value: 'this', label: t('live.item.fromThis') },
          ]}
        />
        <SubmitButton variant="secondary" name="do" value="event">
          {t('live.roll.moveButton')}
        </SubmitButton>
      </div>
      <p class="hs-meta">{t('live.roll.moveHint')}</p>
    </details>
  )
}
