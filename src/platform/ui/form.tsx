import type { Child } from 'hono/jsx'
import { Choice, type ChoiceProps, Choices, type ChoicesProps } from './choice.tsx'
import {
  Checkbox,
  DateField,
  Field,
  type FieldProps,
  FileField,
  HiddenCsrf,
  type Option,
  Select,
  TextArea,
  type TextFieldProps,
} from './fields.tsx'
import type { View } from './view.ts'

/** What a form reads of an action: its name and the keys of its zod object. */
export type ActionLike = {
  readonly name: string
  readonly input: { readonly shape: Readonly<Record<string, unknown>> }
}

/** A key of the action's schema, or a place below it ("members.0.name"). Anything else is a type error. */
export type FieldName<A extends ActionLike> =
  | (keyof A['input']['shape'] & string)
  | `${keyof A['input']['shape'] & string}.${string}`

/** What was written, by field name: after an error what the person sent, before that what is known. */
export type Values = Readonly<Record<string, unknown>>

/** What is wrong, by field name; the empty name is about the whole form. From `fieldErrors`. */
export type Errors = Readonly<Record<string, string>>

type Bound<P, Name extends string> = Omit<P, 'name' | 'value' | 'values' | 'error'> & { readonly name: Name }

/** Fields that know the values and errors of their form, and whose names are keys of the action's schema. */
export type FormFields<Name extends string> = {
  readonly Field: (props: Bound<TextFieldProps, Name>) => Child
  readonly DateField: (props: Bound<FieldProps, Name>) => Child
  readonly TextArea: (props: Bound<FieldProps & { rows?: number }, Name>) => Child
  readonly Select: (props: Bound<FieldProps & { options: readonly Option[] }, Name>) => Child
  readonly Choice: (props: Bound<ChoiceProps, Name>) => Child
  readonly Choices: (props: Bound<ChoicesProps, Name>) => Child
  /** `tick` is what is sent when ticked; "true" when left out. */
  readonly Checkbox: (props: Bound<FieldProps, Name> & { tick?: string }) => Child
  readonly FileField: (props: Bound<FieldProps & { multiple?: boolean; accept?: string }, Name>) => Child
  readonly Hidden: (props: { readonly name: Name; readonly value?: string | number }) => Child
}

const written = (value: unknown): string | undefined =>
  value === undefined || value === null || value instanceof Blob ? undefined : String(value)

const all = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.map(String)
  const one = written(value)
  return one === undefined || one === '' ? [] : [one]
}

const ticked = (value: unknown, tick: string): boolean => value === true || value === 'on' || all(value).includes(tick)

const bindFields = (view: View, values: Values, errors: Errors, prefix: string): FormFields<string> => {
  const id = (props: { id?: string | undefined; name: string }) => props.id ?? `${prefix}${props.name}`
  const common = (props: { id?: string | undefined; name: string }) => ({
    view,
    id: id(props),
    value: written(values[props.name]),
    error: errors[props.name],
  })
  return {
    Field: (props) => <Field {...props} {...common(props)} />,
    DateField: (props) => <DateField {...props} {...common(props)} />,
    TextArea: (props) => <TextArea {...props} {...common(props)} />,
    Select: (props) => <Select {...props} {...common(props)} />,
    Choice: (props) => <Choice {...props} {...common(props)} />,
    Choices: (props) => (
      <Choices {...props} view={view} id={id(props)} values={all(values[props.name])} error={errors[props.name]} />
    ),
    Checkbox: ({ tick = 'true', ...props }) => (
      <Checkbox {...props} {...common(props)} value={tick} isChecked={ticked(values[props.name], tick)} />
    ),
    FileField: (props) => <FileField {...props} {...common(props)} value={undefined} />,
    Hidden: ({ name, value }) => (
      <input type="hidden" name={name} value={value === undefined ? written(values[name]) : String(value)} />
    ),
  }
}

type SummaryProps = { readonly view: View; readonly errors: Errors; readonly idPrefix?: string }

/** Says how many things need correcting and leads to each of them, or why what was asked for cannot be done. Nothing when there is nothing. */
export const ErrorSummary = ({ view, errors, idPrefix = '' }: SummaryProps) => {
  const entries = Object.entries(errors)
  if (entries.length === 0) return null
  return (
    <div class="ds-error-summary" tabindex={-1} role="alert" aria-labelledby={`${idPrefix}fel-rubrik`}>
      <h2 class="ds-heading" id={`${idPrefix}fel-rubrik`}>
        {entries.every(([name]) => name === '')
          ? view.t('form.refused')
          : view.t('form.errors', { count: entries.length })}
      </h2>
      <ul class="ds-list">
        {entries.map(([name, text]) => (
          <li>{name === '' ? text : <a href={`#${idPrefix}${name}`}>{text}</a>}</li>
        ))}
      </ul>
    </div>
  )
}

type FormProps<A extends ActionLike> = {
  readonly of: A
  /** Where it is sent, by POST. */
  readonly action: string
  readonly view: View
  readonly values?: Values
  readonly errors?: Errors
  /** Set when the form holds a `FileField`. */
  readonly hasFiles?: boolean
  /** Put before each field's id, when a page has several forms with the same names. */
  readonly idPrefix?: string
  readonly children: (fields: FormFields<FieldName<A>>) => Child
}

/**
 * A form for an action: plain HTML, token included, errors listed first. The children are a function of the fields:
 * `{(f) => <><f.Field name="title" label="…" /><Buttons …/></>}`.
 */
export const Form = <A extends ActionLike>(props: FormProps<A>) => {
  const { view, values = {}, errors = {}, idPrefix = '' } = props
  return (
    <>
      <ErrorSummary view={view} errors={errors} idPrefix={idPrefix} />
      <form
        action={props.action}
        method="post"
        class="hs-stack"
        data-action={props.of.name}
        enctype={props.hasFiles ? 'multipart/form-data' : undefined}
        novalidate
      >
        <HiddenCsrf view={view} />
        {props.children(bindFields(view, values, errors, idPrefix))}
      </form>
    </>
  )
}

type ButtonProps = {
  readonly children: Child
  readonly variant?: 'secondary'
  /** For what cannot be undone. */
  readonly isDangerous?: boolean
  readonly name?: string
  readonly value?: string
}

/** A button that sends its form. At most one without `variant` on a page. */
export const SubmitButton = ({ children, variant, isDangerous, name, value }: ButtonProps) => (
  <button
    class="ds-button"
    type="submit"
    data-variant={variant}
    data-color={isDangerous ? 'danger' : undefined}
    name={name}
    value={value}
  >
    {children}
  </button>
)

/** A link that looks like a button: it leads somewhere, it changes nothing. */
export const ButtonLink = ({ href, children, variant }: { href: string; children: Child; variant?: 'secondary' }) => (
  <a class="ds-button" href={href} data-variant={variant}>
    {children}
  </a>
)

/** Buttons and links in a row. */
export const Buttons = ({ children }: { children: Child }) => <div class="hs-row hs-noprint">{children}</div>
