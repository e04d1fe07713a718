import { Select, TextArea } from '../../platform/ui/fields.tsx'
import { SubmitButton } from '../../platform/ui/form.tsx'
import type { View } from '../../platform/ui/view.ts'
import { named } from './item.ts'
import type { ItemForm } from './item-page.tsx'
import { clockOf } from './meeting.ts'
import { servingIn } from './sitting.ts'

/** Reservations, separate statements and notes to the minutes. */
export const NoteSection = ({ view, form }: { view: View; form: ItemForm }) => {
  const { t } = view
  const { item, values, typed, errors, roll } = form
  const serving = servingIn(roll, item.standings)
  const options = serving.map((row) => ({ value: `${row.position}`, label: named(row) }))
  const others = form.meeting.rules.mayNoteOpinion
    ? roll
        .filter(({ termRole }) => termRole !== undefined)
        .map((row) => ({ value: `${row.position}`, label: named(row) }))
    : options
  return (
    <section class="hs-stack" aria-labelledby="m6">
      <h2 class="ds-heading" id="m6">
        {t('live.item.reservations')}
      </h2>
      {item.reservations.map(({ position, announcedAt, ...who }) => (
        <div class="hs-stack" data-gap="tight">
          <TextArea
            view={view}
            name={`reservation.${position}.text`}
            label={t('live.item.reservationText', { name: named(who) })}
            hint={`${announcedAt ? `${t('live.item.reservedAt', { name: who.name, at: clockOf(announcedAt) })}. ` : ''}${t('live.item.reservationTextHint')}`}
            value={values[`reservation.${position}.text`]}
            rows={2}
          />
          {form.mayWrite && (
            <div class="hs-row">
              <SubmitButton variant="secondary" name="do" value={`removeReservation.${position}`}>
                {t('live.item.remove')}
              </SubmitButton>
            </div>
          )}
        </div>
      ))}
      {item.notes.length > 0 && (
        <ul class="hs-list" data-dense>
          {item.notes.map((note) => (
            <li class="hs-row" data-spread>
              <span>
                <strong>{t(`live.item.noteKinds.${note.kind}`)}</strong> {named(note)}: {note.text}
              </span>
              <SubmitButton variant="secondary" name="do" value={`removeNote.${note.position}`}>
                {t('live.item.remove')}
              </SubmitButton>
            </li>
          ))}
        </ul>
      )}
      {form.mayWrite && (
        <div class="hs-fields">
          <Select
            view={view}
            name="reserveBy"
            label={t('live.item.reserver')}
            value={typed.do === 'reserve' ? typed.reserveBy : ''}
            error={errors.reserveBy}
            options={options}
          />
          <SubmitButton variant="secondary" name="do" value="reserve">
            {t('live.item.reserve')}
          </SubmitButton>
        </div>
      )}
      <details class="hs-more" open={typed.do === 'note'} hidden={!form.mayWrite}>
        <summary>{t('live.item.addNote')}</summary>
        <div class="hs-stack">
          <div class="hs-fields">
            <Select
              view={view}
              name="noteBy"
              label={t('live.item.noteBy')}
              value={typed.do === 'note' ? typed.noteBy : ''}
              error={errors.noteBy}
              options={others}
            />
            <Select
              view={view}
              name="noteKind"
              label={t('live.item.noteKind')}
              value={typed.noteKind ?? 'note'}
              options={(['note', 'statement'] as const).map((kind) => ({
                value: kind,
                label: t(`live.item.noteKinds.${kind}`),
              }))}
            />
          </div>
          <TextArea
            view={view}
            name="noteText"
            label={t('live.item.noteText')}
            value={typed.do === 'note' ? typed.noteText : ''}
            error={errors.noteText}
            rows={3}
          />
          <div class="hs-row">
            <SubmitButton variant="secondary" name="do" value="note">
              {t('live.item.addNote')}
            </SubmitButton>
          </div>
        </div>
      </details>
    </section>
  )
}
