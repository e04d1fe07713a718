import type { Child } from 'hono/jsx'
import { listInWords, paragraphSign } from '../../platform/texts/words.ts'
import { Select } from '../../platform/ui/fields.tsx'
import type { View } from '../../platform/ui/view.ts'
import { named } from './item.ts'
import type { ItemForm } from './item-page.tsx'
import { clockOf, type RollRow } from './meeting.ts'
import { MoveFields } from './move-fields.tsx'
import { RecusalPanel } from './recusal-panel.tsx'
import { quorumIn, servingIn } from './sitting.ts'

type Props = { readonly view: View; readonly form: ItemForm }

/** The roll of the paragraph: who is there, who is out because of jäv, and who steps in. */
export const ServiceSection = ({ view, form }: Props) => {
  const { t } = view
  const paragraph = paragraphSign(form.item.paragraph ?? '–')
  const members = form.roll.filter(({ termRole }) => termRole !== undefined && termRole !== 'substitute')
  const serving = new Set(servingIn(form.roll, form.item.standings).map(({ attendanceId }) => attendanceId))
  const substitutes = form.roll.filter((row) => row.termRole === 'substitute' && !serving.has(row.attendanceId))
  const left = substitutes.filter(({ position }) => form.values[`recused.${position}`] === '1')
  return (
    <section class="hs-stack" aria-labelledby="m1">
      <h2 class="ds-heading" id="m1">
        {t('live.item.service')}
      </h2>
      <Folded view={view} form={form} isFolded={members.length > foldedAbove}>
        <table class="ds-table hs-cards" data-compact>
          <caption class="ds-sr-only">{t('live.item.caption', { paragraph })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('live.item.member')}</th>
              <th scope="col">{t('live.item.present')}</th>
              <th scope="col">{t('live.item.recusedIn', { paragraph })}</th>
              <th scope="col">{t('live.item.replacedBy')}</th>
            </tr>
          </thead>
          <tbody>
            {members.map((row) => (
              <MemberRow view={view} form={form} row={row} paragraph={paragraph} />
            ))}
          </tbody>
        </table>
      </Folded>
      <RecusalPanel view={view} form={form} />
      {left.length > 0 && (
        <p class="hs-meta">{t('live.item.substituteLeft', { names: listInWords(left.map(named)) })}</p>
      )}
      <Leader view={view} form={form} />
      <Substitutes
        view={view}
        form={form}
        rows={form.roll.filter(({ termRole }) => termRole === 'substitute')}
        paragraph={paragraph}
      />
      {form.mayWrite && <MoveFields view={view} form={form} />}
    </section>
  )
}

/** A longer roll than this would stand between the secretary and everything else in the paragraph. */
const foldedAbove = 25

const Folded = ({ view, form, isFolded, children }: Props & { isFolded: boolean; children: Child }) => {
  if (!isFolded) return <>{children}</>
  const { serving, seats } = quorumIn(form, form.item)
  return (
    <details class="hs-more">
      <summary>{view.t('live.item.serviceCount', { serving, seats })}</summary>
      {children}
    </details>
  )
}

type RowProps = Props & { readonly row: RollRow; readonly paragraph: string }

const Tick = ({ form, name, label }: { form: ItemForm; name: string; label: string }) => (
  <input
    class="ds-input"
    type="checkbox"
    id={name}
    name={name}
    value="1"
    checked={form.values[name] === '1'}
    aria-label={label}
  />
)

const MemberRow = ({ view, form, row, paragraph }: RowProps) => {
  const { t } = view
  const { item, values } = form
  const standing = item.standings.find(({ attendanceId }) => attendanceId === row.attendanceId)
  const isEmpty = standing?.standing !== 'serves'
  const name = `stepsIn.${row.position}`
  const at = form.events.findLast(
    (event) =>
      event.attendanceId === row.attendanceId && event.kind === 'left' && event.meetingItemId === item.meetingItemId,
  )?.at
  const isRecused = values[`recused.${row.position}`] === '1'
  return (
    <tr>
      <th scope="row">
        {named(row)}
        {row.isRemote && row.isPresent && <span class="hs-meta"> {t('live.item.remote')}</span>}
        {standing?.leads && (
          <>
            <br />
            <span class="hs-meta">{t('live.item.chairHere', { paragraph })}</span>
          </>
        )}
      </th>
      <td data-label={t('live.item.present')}>
        <Tick form={form} name={`present.${row.position}`} label={t('live.item.isPresent', { name: row.name })} />
      </td>
      <td data-label={t('live.item.recusedIn', { paragraph })}>
        <Tick
          form={form}
          name={`recused.${row.position}`}
          label={t('live.item.isRecused', { name: row.name, paragraph })}
        />
        {isRecused && at && (
          <>
            &ensp;<span class="hs-meta">{t('live.item.leftAt', { at: clockOf(at) })}</span>
          </>
        )}
      </td>
      {isEmpty ? (
        <td data-label={t('live.item.replacedBy')}>
          <select
            class="ds-input"
            data-width="auto"
            data-size="sm"
            name={name}
            id={name}
            aria-label={t('live.item.whoStepsIn', { name: row.name })}
          >
            <option value="">{t('live.item.nobody')}</option>
            {candidates(form, row).map((each) => (
              <option value={`${each.position}`} selected={values[name] === `${each.position}`}>
                {named(each)}
              </option>
            ))}
          </select>
        </td>
      ) : (
        <td data-label={t('live.item.replacedBy')} data-empty>
          –<input type="hidden" name={name} value={values[name] ?? ''} />
        </td>
      )}
    </tr>
  )
}

/** Who may be chosen for a seat: substitutes who are there and may, those of the member's party first. */
const candidates = ({ roll, item, barred }: ItemForm, { party }: RollRow): readonly RollRow[] => {
  const out = new Set(
    item.standings.filter(({ standing }) => standing !== 'serves').map(({ attendanceId }) => attendanceId),
  )
  return roll
    .filter((row) => row.termRole === 'substitute' && !out.has(row.attendanceId) && !barred.has(row.attendanceId))
    .toSorted((a, b) => Number(b.party === party) - Number(a.party === party) || a.orderPosition - b.orderPosition)
}

/** Shown where nobody of the presidium serves: then one is pointed out. */
const Leader = ({ view, form }: Props) => {
  const serving = servingIn(form.roll, form.item.standings)
  const presidium = serving.some(({ termRole }) => termRole === 'chair' || termRole === 'viceChair')
  if (presidium || form.item.standings.length === 0)
    return <input type="hidden" name="leads" value={form.values.leads ?? ''} />
  return (
    <Select
      view={view}
      name="leads"
      label={view.t('live.item.leads')}
      hint={view.t('live.item.leadsHint')}
      value={form.values.leads}
      error={form.errors.leads}
      options={serving.map((row) => ({ value: `${row.position}`, label: named(row) }))}
    />
  )
}

const Substitutes = ({ view, form, rows, paragraph }: Props & { rows: readonly RollRow[]; paragraph: string }) => {
  const { t } = view
  if (rows.length === 0) return null
  const serving = new Set(servingIn(form.roll, form.item.standings).map(({ attendanceId }) => attendanceId))
  const idle = rows.filter(({ attendanceId }) => !serving.has(attendanceId)).length
  return (
    <details class="hs-more">
      <summary>{t('live.item.substitutes', { count: idle })}</summary>
      <table class="ds-table hs-cards" data-compact>
        <caption class="ds-sr-only">{t('live.item.substitutesCaption', { paragraph })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('live.role.substitute')}</th>
            <th scope="col">{t('live.item.present')}</th>
            <th scope="col">{t('live.item.recusedIn', { paragraph })}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              <th scope="row">{named(row)}</th>
              <td data-label={t('live.item.present')}>
                <Tick
                  form={form}
                  name={`present.${row.position}`}
                  label={t('live.item.isPresent', { name: row.name })}
                />
              </td>
              <td data-label={t('live.item.recusedIn', { paragraph })}>
                <Tick
                  form={form}
                  name={`recused.${row.position}`}
                  label={t('live.item.isRecused', { name: row.name, paragraph })}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
