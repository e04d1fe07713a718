import { putting } from '../../law/putting.ts'
import { listInWords } from '../../platform/texts/words.ts'
import { Checkbox, Field, Select } from '../../platform/ui/fields.tsx'
import { SubmitButton } from '../../platform/ui/form.tsx'
import { Provisions } from '../../platform/ui/provision.tsx'
import type { View } from '../../platform/ui/view.ts'
import type { MotionKind } from '../meetings.ts'
import { type LiveMotion, named } from './item.ts'
import type { ItemForm } from './item-page.tsx'
import { puttingOrderOf } from './putting-order.ts'
import { servingIn } from './sitting.ts'

type Props = { readonly view: View; readonly form: ItemForm }

const kinds: readonly MotionKind[] = ['approve', 'reject', 'amend', 'add', 'remit', 'table', 'other']

/** What has been moved and by whom, each open to change, and a row for the next. */
export const MotionSection = ({ view, form }: Props) => {
  const { t } = view
  const { motions } = form.item
  return (
    <section class="hs-stack" aria-labelledby="m2">
      <h2 class="ds-heading" id="m2">
        {t('live.item.motions')}
      </h2>
      {motions.length === 0 ? (
        <p class="hs-meta">{t('live.item.noMotions')}</p>
      ) : (
        <ol class="hs-list">
          {motions.map((motion) => (
            <Motion view={view} form={form} motion={motion} />
          ))}
        </ol>
      )}
      <Order view={view} form={form} />
      {form.mayWrite && <NewMotion view={view} form={form} />}
    </section>
  )
}

/** In which order the chair puts what has been moved: the usual one, open to change. */
const Order = ({ view, form }: Props) => {
  const { t } = view
  const order = puttingOrderOf(form.item)
  if (order.length < 2) return null
  const word = (kind: MotionKind) => t(`live.item.kinds.${kind}`)
  const name = (kind: MotionKind) => `order.${kind}`
  return (
    <>
      <p class="hs-meta">
        {t('live.item.order', { order: listInWords(order.map((kind) => word(kind).toLowerCase())) })}{' '}
        <Provisions of={putting.versions.at(-1)?.citations.slice(0, 1) ?? []} />
      </p>
      <details class="hs-more" hidden={!form.mayWrite}>
        <summary>{t('live.item.changeOrder')}</summary>
        <div class="hs-stack">
          <p class="hs-meta">{t('live.item.changeOrderHint')}</p>
          <div class="hs-fields">
            {order.map((kind) => (
              <Field
                view={view}
                name={name(kind)}
                label={t('live.item.placeOf', { kind: word(kind) })}
                value={form.values[name(kind)]}
                inputmode="numeric"
                size={2}
              />
            ))}
            <SubmitButton variant="secondary" name="do" value="save">
              {t('live.item.keepOrder')}
            </SubmitButton>
          </div>
        </div>
      </details>
    </>
  )
}

const kindOptions = (view: View) => kinds.map((kind) => ({ value: kind, label: view.t(`live.item.kinds.${kind}`) }))

const Motion = ({ view, form, motion }: Props & { motion: LiveMotion }) => {
  const { t } = view
  const { values } = form
  const name = (part: string) => `motion.${motion.position}.${part}`
  return (
    <li class="hs-row" data-spread>
      <p>
        <strong>{named(motion)}</strong> {t(`live.item.moves.${motion.kind}`)}
        {motion.text !== '' && <>: {motion.text}</>}
        {motion.isWithdrawn && <span class="hs-meta"> ({t('live.item.withdrawn')})</span>}
      </p>
      <details class="hs-more" hidden={!form.mayWrite}>
        <summary>
          {t('live.item.change')}
          <span class="ds-sr-only"> {named(motion)}</span>
        </summary>
        <div class="hs-stack">
          <Select
            view={view}
            name={name('kind')}
            label={t('live.item.motionKind')}
            value={values[name('kind')]}
            options={kindOptions(view)}
          />
          <Field view={view} name={name('text')} label={t('live.item.motionText')} value={values[name('text')]} />
          <Checkbox
            view={view}
            name={name('withdrawn')}
            label={t('live.item.isWithdrawn')}
            value="1"
            isChecked={values[name('withdrawn')] === '1'}
          />
          <div class="hs-row">
            <SubmitButton variant="secondary" name="do" value="save">
              {t('live.item.change')}
            </SubmitButton>
            <SubmitButton variant="secondary" name="do" value={`removeMotion.${motion.position}`}>
              {t('live.item.remove')}
            </SubmitButton>
          </div>
        </div>
      </details>
    </li>
  )
}

const NewMotion = ({ view, form }: Props) => {
  const { t } = view
  const { typed, errors } = form
  const isBack = Object.keys(errors).length > 0 || typed.do === 'motion'
  return (
    <div class="hs-fields">
      <Select
        view={view}
        name="motionBy"
        label={t('live.item.mover')}
        value={isBack ? typed.motionBy : ''}
        error={errors.motionBy}
        options={servingIn(form.roll, form.item.standings).map((row) => ({
          value: `${row.position}`,
          label: named(row),
        }))}
      />
      <Select
        view={view}
        name="motionKind"
        label={t('live.item.motionKind')}
        value={isBack ? (typed.motionKind ?? 'approve') : 'approve'}
        options={kindOptions(view)}
      />
      <Field
        view={view}
        name="motionText"
        label={t('live.item.motionText')}
        value={isBack ? typed.motionText : ''}
        error={errors.motionText}
        size={32}
      />
      <SubmitButton variant="secondary" name="do" value="motion">
        {t('live.item.addMotion')}
      </SubmitButton>
    </div>
  )
}
