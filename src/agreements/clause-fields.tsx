import type { Child } from 'hono/jsx'
import type { Partnership } from '../partnerships/index.ts'
import type { Option } from '../platform/ui/fields.tsx'
import { type FormFields, SubmitButton } from '../platform/ui/form.tsx'
import type { View } from '../platform/ui/view.ts'
import type { CellField, Clause, ClauseField, RowsField } from './clauses.ts'
import { choiceName, fieldName } from './words.ts'

/** What a field is called in the form, so that nothing that is written can be taken for something else. */
export const sentName = (name: string): `sent.${string}` => `sent.${name}`

/** The button that is pressed, and the names of those that change the number of rows: `rad+goals`, `rad-goals.2`. */
export const rowVerb = { name: 'gor', add: 'rad+', remove: 'rad-' } as const

const emptyRows = { usual: 1, added: 5 } as const

type Props = {
  readonly view: View
  readonly clause: Clause
  readonly fields: FormFields<`sent.${string}`>
  /** How many rows each table holds already. */
  readonly counts: Readonly<Record<string, number>>
  readonly errors: Readonly<Record<string, string>>
  /** The table that gets more empty rows. */
  readonly growing: string | undefined
  readonly parties: Partnership['parties']
  /** The bodies that may decide, for the field that asks for one. */
  readonly bodies: readonly Option[]
}

/** All questions of a clause. */
export const ClauseFields = (props: Props): Child =>
  props.clause.fields.map((field) => <Question {...props} field={field} />)

const Question = ({ field, ...props }: Props & { field: ClauseField }): Child => {
  if (field.kind === 'rows') return <Rows {...props} field={field} />
  const { view, fields } = props
  if (field.kind === 'lines')
    return (
      <fields.TextArea
        {...asked(view, field)}
        name={sentName(field.name)}
        hint={view.t('agreements.form.lines')}
        rows={6}
      />
    )
  return <Cell {...props} field={field} name={sentName(field.name)} />
}

const asked = (view: View, { name, isRequired }: Pick<ClauseField, 'name' | 'isRequired'>) => {
  const hint = view.t.find(`agreements.hint.${name}`)
  return { label: fieldName(view, name), ...(hint ? { hint } : {}), isOptional: !isRequired }
}

type CellProps = Pick<Props, 'view' | 'fields' | 'parties' | 'bodies'> & {
  readonly field: CellField
  readonly name: `sent.${string}`
  /** In a row the hints stand once above the table instead. */
  readonly isInRow?: boolean
}

const Cell = ({ view, fields, field, name, parties, bodies, isInRow = false }: CellProps): Child => {
  const { hint, ...told } = asked(view, field)
  const common = { ...told, ...(hint && !isInRow ? { hint } : {}), name }
  if (field.kind === 'text') return <fields.TextArea {...common} rows={isInRow ? 2 : 8} />
  if (field.kind === 'day' && isInRow) return <fields.Field {...common} size={12} inputmode="numeric" />
  if (field.kind === 'day') return <fields.DateField {...common} />
  if (field.kind === 'amount' || field.kind === 'count')
    return <fields.Field {...common} size={12} inputmode="numeric" />
  if (field.kind === 'line') return <fields.Field {...common} />
  return <fields.Select {...common} options={optionsOf(view, field, { parties, bodies })} />
}

const optionsOf = (
  view: View,
  field: CellField,
  { parties, bodies }: Pick<Props, 'parties' | 'bodies'>,
): readonly Option[] => {
  if (field.kind === 'choice') return field.options.map((value) => ({ value, label: choiceName(view, value) }))
  if (field.kind === 'body') return bodies
  const side = field.kind === 'party' ? field.side : undefined
  return parties
    .filter(({ kind }) => side === undefined || kind === side)
    .map(({ partyId, name }) => ({ value: partyId, label: name }))
}

const Rows = ({ field, ...props }: Props & { field: RowsField }) => {
  const { view, counts, growing, errors } = props
  const { t } = view
  const count = counts[field.name] ?? 0
  const shown = count + (growing === field.name ? emptyRows.added : emptyRows.usual)
  const error = errors[sentName(field.name)]
  const hint = t.find(`agreements.hint.${field.name}`)
  return (
    <fieldset class="ds-fieldset" id={sentName(field.name)} tabindex={-1}>
      <legend class="ds-label">
        {fieldName(view, field.name)}
        {!field.isRequired && ` (${t('frame.optional')})`}
      </legend>
      {hint && <p data-field="description">{hint}</p>}
      {field.columns.map((column) => {
        const about =
          column.kind === 'day'
            ? t('form.dateHint', { example: view.today.toString() })
            : t.find(`agreements.hint.${column.name}`)
        return about && <p data-field="description">{`${fieldName(view, column.name)}: ${about}`}</p>
      })}
      {error !== undefined && (
        <p class="ds-validation-message" data-color="danger">
          {error}
        </p>
      )}
      {Array.from({ length: shown }, (_, index) => (
        <Row {...props} field={field} index={index} isKnown={index < count} />
      ))}
      <div class="hs-row">
        <SubmitButton variant="secondary" name={rowVerb.name} value={`${rowVerb.add}${field.name}`}>
          {t('agreements.form.addRows')}
        </SubmitButton>
      </div>
    </fieldset>
  )
}

type RowProps = Props & { readonly field: RowsField; readonly index: number; readonly isKnown: boolean }

const Row = ({ field, index, isKnown, ...props }: RowProps) => {
  const { t } = props.view
  const row = t('agreements.form.row', { number: index + 1 })
  // An empty row asks for nothing, so nothing in it is marked as optional either.
  const cells = field.columns.map((column) => (isKnown ? column : { ...column, isRequired: true as const }))
  const inRow = (column: CellField) => (
    <Cell {...props} field={column} name={sentName(`${field.name}.${index}.${column.name}`)} isInRow />
  )
  return (
    <fieldset class="ds-fieldset">
      <legend class="ds-sr-only">
        {fieldName(props.view, field.name)}: {row}
      </legend>
      <div class="hs-panel hs-stack">
        <div class="hs-row" data-spread>
          <span class="hs-label" aria-hidden="true">
            {isKnown ? row : t('agreements.form.newRow')}
          </span>
          {isKnown && (
            <button class="hs-link" type="submit" name={rowVerb.name} value={`${rowVerb.remove}${field.name}.${index}`}>
              {t('agreements.form.removeRow', { number: index + 1 })}
            </button>
          )}
        </div>
        {cells.filter(({ kind }) => kind === 'text').map(inRow)}
        <div class="hs-fields">{cells.filter(({ kind }) => kind !== 'text').map(inRow)}</div>
      </div>
    </fieldset>
  )
}
