import type { FieldProps, Option } from './fields.tsx'
import type { View } from './view.ts'

type GroupProps = Omit<FieldProps, 'value'> & {
  readonly view: View
  readonly options: readonly Option[]
  readonly chosen: readonly string[]
  readonly type: 'radio' | 'checkbox'
  /** Large outlined alternatives, for a question that has a page of its own. */
  readonly isLarge?: boolean
}

const Alternative = ({ group, option, index }: { group: GroupProps; option: Option; index: number }) => {
  const first = group.id ?? group.name
  // The first alternative carries the bare id, so that a link in the error summary lands on it.
  const id = index === 0 ? first : `${first}-${index + 1}`
  const hintId = option.hint === undefined ? '' : `${id}-hjalp`
  const errorId = group.error === undefined ? '' : `${first}-fel`
  return (
    <div class="ds-field" data-variant={group.isLarge ? 'outline' : undefined}>
      <input
        class="ds-input"
        type={group.type}
        name={group.name}
        id={id}
        value={option.value}
        checked={group.chosen.includes(option.value)}
        aria-invalid={group.error === undefined ? undefined : 'true'}
        aria-describedby={[errorId, hintId].filter((part) => part !== '').join(' ') || undefined}
      />
      <label class="ds-label" for={id}>
        {option.label}
      </label>
      {option.hint !== undefined && (
        <p data-field="description" id={hintId}>
          {option.hint}
        </p>
      )}
    </div>
  )
}

const Group = (group: GroupProps) => (
  <fieldset class={group.isLarge ? 'ds-fieldset hs-choice' : 'ds-fieldset'}>
    {/* What the error summary calls the field: the label of its first alternative is not its name. */}
    <legend class="ds-label" data-of={group.error === undefined ? undefined : (group.id ?? group.name)}>
      {group.label}
      {group.isOptional && ` (${group.view.t('frame.optional')})`}
    </legend>
    {group.hint && <p data-field="description">{group.hint}</p>}
    {group.options.map((option, index) => (
      <Alternative group={group} option={option} index={index} />
    ))}
    {group.error !== undefined && (
      <p class="ds-validation-message" id={`${group.id ?? group.name}-fel`}>
        {group.error}
      </p>
    )}
  </fieldset>
)

/** What a choice has beside an ordinary field. */
export type ChoiceProps = FieldProps & { readonly options: readonly Option[]; readonly isLarge?: boolean }

/** One of a few alternatives, all visible. */
export const Choice = ({ value, ...group }: ChoiceProps & { view: View }) => (
  <Group {...group} type="radio" chosen={value === undefined ? [] : [String(value)]} />
)

/** What several choices have: `values` are those ticked. */
export type ChoicesProps = Omit<ChoiceProps, 'value'> & { readonly values?: readonly string[] }

/** Any number of a few alternatives. */
export const Choices = ({ values = [], ...group }: ChoicesProps & { view: View }) => (
  <Group {...group} type="checkbox" chosen={values} />
)
