import { Buttons, SubmitButton } from '../../platform/ui/form.tsx'
import { Intro, Layout } from '../../platform/ui/layout.tsx'
import type { View } from '../../platform/ui/view.ts'
import type { Page } from '../../platform/web/page.tsx'
import { itemPath, signOf, trailTo } from './frame.tsx'
import { findings, named } from './item.ts'
import type { Typed } from './item-page.tsx'
import { valuesOf } from './item-values.ts'
import { mayFollow, mayFollowThis } from './meeting.ts'
import { type Collision, type FieldValues, marksOf, merge, readMarks } from './merge.ts'
import { getSittingItem, type SittingItem } from './sitting.ts'

type Loaded = SittingItem & {
  readonly values: FieldValues
  readonly theirs: FieldValues
  readonly collisions: readonly Collision[]
}

/** What two people have written in the same fields of a paragraph, side by side. What only one has changed is kept without asking. */
export const collisionPage = ({ fields, seen }: Pick<Typed, 'fields' | 'seen'>): Page<Loaded> => ({
  shown: mayFollow,
  load: async ({ db, param, actor }) => {
    const found = await getSittingItem(db, { meetingId: param('meetingId'), itemId: param('itemId') })
    if (!found || !mayFollowThis(actor, found.meeting)) return undefined
    const theirs = valuesOf(found.item, found)
    return { ...found, theirs, ...merge({ theirs, sent: fields, seen: readMarks(seen) }) }
  },
  view: (loaded, view) => {
    const { t } = view
    const { meeting, item, collisions, values, theirs } = loaded
    const names = new Set(collisions.map(({ name }) => name))
    const kept = { ...Object.fromEntries(Object.entries(fields).filter(([name]) => addsSomething(name))), ...values }
    return (
      <Layout view={view} title={t('live.conflict.title')} trail={trailTo(view, meeting)} hasErrors>
        <Intro
          title={t('live.conflict.title')}
          meta={`${signOf(view, item)} ${item.title}`}
          lead={t('live.conflict.lead')}
        />
        <form
          action={itemPath(view, meeting.meetingId, item.meetingItemId)}
          method="post"
          class="hs-stack"
          data-action="live.saveItem"
        >
          <input type="hidden" name="seen" value={JSON.stringify(marksOf(theirs))} />
          {Object.entries(kept)
            .filter(([name]) => !names.has(name))
            .map(([name, value]) => (
              <input type="hidden" name={name} value={value} />
            ))}
          {collisions.map((one) => (
            <OneCollision view={view} of={one} loaded={loaded} />
          ))}
          <Buttons>
            <SubmitButton name="do" value={fields.do === 'next' ? 'save' : (fields.do ?? 'save')}>
              {t('live.conflict.save')}
            </SubmitButton>
          </Buttons>
        </form>
      </Layout>
    )
  },
})

const addsSomething = (name: string): boolean => /^(motion(By|Kind|Text)|reserveBy|note|assign|event)/.test(name)

const OneCollision = ({ view, of, loaded }: { view: View; of: Collision; loaded: Loaded }) => (
  <fieldset class="ds-fieldset">
    <legend class="ds-label">{fieldName(view, of.name, loaded)}</legend>
    <div class="hs-pair">
      {(['mine', 'theirs'] as const).map((side) => {
        const id = `${of.name}-${side}`
        return (
          <div class="ds-field hs-panel" data-variant="outline">
            <input class="ds-input" type="radio" id={id} name={of.name} value={of[side]} checked={side === 'mine'} />
            <label class="ds-label" for={id}>
              {view.t(`live.conflict.${side}`)}
            </label>
            <div class="hs-verbatim">{fieldValue(view, of.name, of[side], loaded)}</div>
          </div>
        )
      })}
    </div>
  </fieldset>
)

/** What a field of the form of a paragraph is called where it stands alone. */
export const fieldName = ({ t }: View, name: string, { roll, item }: Pick<SittingItem, 'roll' | 'item'>): string => {
  const [first = '', second = ''] = name.split('.')
  const row = roll.find(({ position }) => `${position}` === second)
  if (row && (first === 'present' || first === 'recused' || first === 'stepsIn'))
    return t(`live.field.${first}`, { name: named(row) })
  if (first === 'point') return t('live.field.points', { number: second })
  const motion = item.motions.find(({ position }) => `${position}` === second)
  if (first === 'motion' && motion) return t('live.field.motion', { name: named(motion) })
  const reservation = item.reservations.find(({ position }) => `${position}` === second)
  if (first === 'reservation' && reservation) return t('live.field.reservation', { name: named(reservation) })
  return t.find(`live.field.${first}`) ?? t.find(`live.item.${first}`) ?? t('live.field.other')
}

const fieldValue = ({ t }: View, name: string, value: string, { roll, meeting }: Loaded): string => {
  if (/^(present|recused|is[A-Z])/.test(name) || name.endsWith('.withdrawn'))
    return t(value === '1' ? 'live.field.yes' : 'live.field.no')
  if (value === '') return t('live.conflict.empty')
  const finding = findings.find((each) => name === 'finding' && each === value)
  if (finding) return t(`live.item.findings.${finding}`, { body: meeting.bodyName })
  const row = /^(stepsIn|leads|approver)/.test(name) ? roll.find(({ position }) => `${position}` === value) : undefined
  return row ? named(row) : value
}
