import type { Child } from 'hono/jsx'
import { csrfField, type View } from './view.ts'

/** The token against forged requests. Every form that posts has one; `Form` puts it in by itself. */
export const HiddenCsrf = ({ view }: { view: View }) =>
  view.csrf === undefined ? null : <input type="hidden" name={csrfField} value={view.csrf} />

/** What every field has. `label` and `hint` are in the reader's language already. */
export type FieldProps<Name extends string = string> = {
  readonly name: Name
  readonly label: Child
  readonly hint?: Child
  readonly value?: string | number | undefined
  readonly error?: string | undefined
  readonly isOptional?: boolean
  /** Taken from the name when left out. Give it when a name appears twice on a page. */
  readonly id?: string | undefined
}

/** A choice among alternatives. */
export type Option = {
  readonly value: string
  readonly label: string
  readonly hint?: string | undefined
}

const describedBy = (id: string, { error, hint }: { error?: string | undefined; hint?: Child }): string | undefined => {
  const ids = [error === undefined ? '' : `${id}-fel`, hint ? `${id}-hjalp` : ''].filter((part) => part !== '')
  return ids.length === 0 ? undefined : ids.join(' ')
}

const ErrorText = ({ id, error }: { id: string; error?: string | undefined }) =>
  error === undefined ? null : (
    <p class="ds-validation-message" id={`${id}-fel`}>
      {error}
    </p>
  )

const HintText = ({ id, hint }: { id: string; hint?: Child }) =>
  hint ? (
    <p data-field="description" id={`${id}-hjalp`}>
      {hint}
    </p>
  ) : null

const LabelText = ({ view, label, isOptional }: { view: View; label: Child; isOptional?: boolean | undefined }) => (
  <>
    {label}
    {isOptional && ` (${view.t('frame.optional')})`}
  </>
)

type Framed = { readonly view: View; readonly id: string; readonly children?: Child } & Omit<FieldProps, 'id' | 'name'>

const Framed = ({ view, id, label, hint, error, isOptional, children }: Framed) => (
  <div class="ds-field">
    <label class="ds-label" for={id}>
      <LabelText view={view} label={label} isOptional={isOptional} />
    </label>
    <HintText id={id} hint={hint} />
    {children}
    <ErrorText id={id} error={error} />
  </div>
)

const ariaOf = (id: string, field: { error?: string | undefined; hint?: Child }) => ({
  'aria-invalid': field.error === undefined ? undefined : ('true' as const),
  'aria-describedby': describedBy(id, field),
})

/** A single line of text. `size` is the width in characters: as long as the answer is expected to be. */
export type TextFieldProps = FieldProps & {
  readonly type?: 'text' | 'email' | 'search' | 'tel' | 'url' | 'number' | 'password'
  readonly size?: number
  readonly autocomplete?: string
  readonly inputmode?: 'numeric' | 'decimal'
}

/** A label, an explanation, one line to write in and, after an error, what is wrong. */
export const Field = ({ view, ...field }: TextFieldProps & { view: View }) => {
  const id = field.id ?? field.name
  return (
    <Framed view={view} {...field} id={id}>
      <input
        class="ds-input"
        type={field.type ?? 'text'}
        id={id}
        name={field.name}
        value={field.value === undefined ? undefined : String(field.value)}
        size={field.size}
        autocomplete={field.autocomplete}
        inputmode={field.inputmode}
        {...ariaOf(id, field)}
      />
    </Framed>
  )
}

/** A day as `YYYY-MM-DD`, written by hand: no calendar script is needed, and a wrong date is kept and explained. */
export const DateField = ({ view, hint, ...field }: FieldProps & { view: View }) => (
  <Field
    view={view}
    {...field}
    hint={hint ?? view.t('form.dateHint', { example: view.today.toString() })}
    size={12}
    inputmode="numeric"
  />
)

/** Several lines of text. */
export const TextArea = ({ view, rows = 4, ...field }: FieldProps & { view: View; rows?: number }) => {
  const id = field.id ?? field.name
  // A newline right after the tag is dropped by browsers, so a value that begins with one needs its own.
  const value = `${field.value ?? ''}`
  return (
    <Framed view={view} {...field} id={id}>
      <textarea class="ds-input" id={id} name={field.name} rows={rows} {...ariaOf(id, field)}>
        {value.startsWith('\n') ? `\n${value}` : value}
      </textarea>
    </Framed>
  )
}

/** One of many alternatives in a list. `isOptional` adds an empty first choice. */
export const Select = ({ view, options, ...field }: FieldProps & { view: View; options: readonly Option[] }) => {
  const id = field.id ?? field.name
  const hasValue = options.some((option) => option.value === String(field.value ?? ''))
  return (
    <Framed view={view} {...field} id={id}>
      <select class="ds-input" id={id} name={field.name} data-width="auto" {...ariaOf(id, field)}>
        {(field.isOptional || !hasValue) && <option value="">{view.t('form.choose')}</option>}
        {options.map((option) => (
          <option value={option.value} selected={option.value === String(field.value ?? '')}>
            {option.label}
          </option>
        ))}
      </select>
    </Framed>
  )
}

/** A file to send. The form must have `upload`. A browser forgets the choice after an error: say so in the error. */
export const FileField = ({
  view,
  multiple,
  accept,
  ...field
}: FieldProps & { view: View; multiple?: boolean; accept?: string }) => {
  const id = field.id ?? field.name
  const hint = field.hint ?? (multiple ? view.t('form.fileHint') : undefined)
  return (
    <Framed view={view} {...field} hint={hint} id={id}>
      <input
        class="ds-input"
        type="file"
        id={id}
        name={field.name}
        multiple={multiple}
        accept={accept}
        {...ariaOf(id, { error: field.error, hint })}
      />
    </Framed>
  )
}

/** Yes or no to one thing. Sends `value` ("true" when left out) when ticked, and nothing when not. */
export const Checkbox = ({ view, isChecked, ...field }: FieldProps & { view: View; isChecked?: boolean }) => {
  const id = field.id ?? field.name
  return (
    <div class="ds-field">
      <input
        class="ds-input"
        type="checkbox"
        id={id}
        name={field.name}
        value={`${field.value ?? 'true'}`}
        checked={isChecked}
        {...ariaOf(id, field)}
      />
      <label class="ds-label" for={id}>
        <LabelText view={view} label={field.label} isOptional={field.isOptional} />
      </label>
      <HintText id={id} hint={field.hint} />
      <ErrorText id={id} error={field.error} />
    </div>
  )
}
