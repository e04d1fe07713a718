import type { Child } from 'hono/jsx'
import type { CellField, PaperField, PaperForm, RowsField } from '../papers/index.ts'
import { type FormFields, SubmitButton } from '../platform/ui/form.tsx'
import type { View } from '../platform/ui/view.ts'
import type { Content } from './drafts.ts'

/** What a field of the content is called in the form, so that nothing that is written can be taken for something else. */
export const sentName = (name: string): `sent.${string}` => `sent.${name}`

/** Names of the buttons that change the number of rows: `rad+signers`, `rad-signers.2`. */
export const rowVerb = { name: 'gor', add: 'rad+', remove: 'rad-' } as const

/** How many empty rows a table ends with, and how many more a button gives. */
const emptyRows = { usual: 1, added: 5 } as const

type ContentProps = {
  readonly view: View
  readonly form: PaperForm
  readonly fields: FormFields<`sent.${string}`>
  readonly content: Content
  /** What is wrong, by the names of the form. */
  readonly errors: Readonly<Record<string, string>>
  /** The table that gets more empty rows. */
  readonly growing: string | undefined
}

/** All questions of a paper below the headings of its form. */
export const ContentFields = (props: ContentProps) => (
  <div class="hs-stack" data-gap="section">
    {props.form.map(({ label, fields }, index) => (
      <section class="hs-stack" aria-labelledby={`grupp-${index}`}>
        <h2 class="ds-heading" id={`grupp-${index}`}>
          {props.view.t(label)}
        </h2>
        {fields.map((field) => (
          <ContentField {...props} field={field} />
        ))}
      </section>
    ))}
  </div>
)

const ContentField = ({ field, ...props }: ContentProps & { field: PaperField }): Child => {
  if (field.kind === 'rows') return <Rows {...props} field={field} />
  if (field.kind === 'lines') {
    const { view, fields } = props
    const hint = view.t(field.hint ?? 'papers.hint.lines')
    return <fields.TextArea {...asked(view, field)} name={sentName(field.name)} hint={hint} rows={4} />
  }
  return <Cell {...props} field={field} name={sentName(field.name)} />
}

const asked = (view: View, { label, hint, isRequired }: Pick<PaperField, 'label' | 'hint' | 'isRequired'>) => ({
  label: view.t(label),
  ...(hint ? { hint: view.t(hint) } : {}),
  isOptional: !isRequired,
})

type CellProps = Pick<ContentProps, 'view' | 'fields'> & { readonly field: CellField; readonly name: `sent.${string}` }

const Cell = ({ view, fields, field, name }: CellProps): Child => {
  const common = { ...asked(view, field), name }
  if (field.kind === 'text') return <fields.TextArea {...common} rows={4} />
  if (field.kind === 'day') return <fields.DateField {...common} />
  if (field.kind === 'amount' || field.kind === 'count')
    return <fields.Field {...common} size={12} inputmode="numeric" />
  if (field.kind === 'choice') {
    const options = field.options.map(({ value, label }) => ({ value, label: view.t(label) }))
    return <fields.Select {...common} options={options} />
  }
  return <fields.Field {...common} />
}

const Rows = ({ view, fields, field, content, errors, growing }: ContentProps & { field: RowsField }) => {
  const { t } = view
  const { name } = field
  const known = content[name]
  const count = Array.isArray(known) ? known.length : 0
  const shown = count + (growing === name ? emptyRows.added : emptyRows.usual)
  const error = errors[sentName(name)]
  return (
    <fieldset class="ds-fieldset" id={sentName(name)} tabindex={-1}>
      <legend class="ds-label">
        {t(field.label)}
        {!field.isRequired && ` (${t('frame.optional')})`}
      </legend>
      {field.hint && <p data-field="description">{t(field.hint)}</p>}
      {error !== undefined && (
        <p class="ds-validation-message" data-color="danger">
          {error}
        </p>
      )}
      {Array.from({ length: shown }, (_, index) => (
        <Row view={view} fields={fields} field={field} index={index} isKnown={index < count} />
      ))}
      <div class="hs-row">
        <SubmitButton variant="secondary" name={rowVerb.name} value={`${rowVerb.add}${name}`}>
          {t('drafts.edit.addRows', { what: t(field.label) })}
        </SubmitButton>
      </div>
    </fieldset>
  )
}

type RowProps = Pick<ContentProps, 'view' | 'fields'> & {
  readonly field: RowsField
  readonly index: number
  readonly isKnown: boolean
}

const Row = ({ view, fields, field, index, isKnown }: RowProps) => {
  const { t } = view
  const number = index + 1
  // An empty row asks for nothing, so nothing in it is marked as optional either.
  const cells = field.columns.map((column) => (isKnown ? column : { ...column, isRequired: true }))
  const isShort = cells.every(({ kind }) => kind !== 'text')
  return (
    <fieldset class="ds-fieldset">
      <legend class="ds-sr-only">
        {t(field.label)}: {t('drafts.edit.row', { number })}
      </legend>
      <div class="hs-panel hs-stack">
        <div class="hs-row" data-spread>
          <span class="hs-label" aria-hidden="true">
            {t('drafts.edit.row', { number })}
          </span>
          {isKnown && (
            <button class="hs-link" type="submit" name={rowVerb.name} value={`${rowVerb.remove}${field.name}.${index}`}>
              {t('drafts.edit.removeRow', { number })}
            </button>
          )}
        </div>
        <div class={isShort ? 'hs-fields' : 'hs-stack'}>
          {cells.map((cell) => (
            <Cell view={view} fields={fields} field={cell} name={sentName(`${field.name}.${index}.${cell.name}`)} />
          ))}
        </div>
      </div>
    </fieldset>
  )
}
