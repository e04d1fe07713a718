import type { InputSpec } from '../law/inputs.ts'
import type { RuleCard } from '../law/rule.ts'
import { Choices } from '../platform/ui/choice.tsx'
import { DateField, Field, Select } from '../platform/ui/fields.tsx'
import { ErrorSummary } from '../platform/ui/form.tsx'
import type { View } from '../platform/ui/view.ts'
import { inWords } from './rule-words.ts'

type Props = {
  readonly view: View
  readonly rule: RuleCard
  readonly values: Readonly<Record<string, string>>
  readonly errors: Readonly<Record<string, string>>
}

/** Lets anyone try a rule with their own input. Sent by GET: the answer has an address of its own and nothing is kept. */
export const RuleForm = ({ view, rule, values, errors }: Props) => (
  <>
    <ErrorSummary view={view} errors={errors} />
    <form action={`/lagrum/${rule.id}`} method="get" class="hs-stack" novalidate>
      {Object.entries(rule.inputs).map(([name, spec]) => (
        <Input view={view} name={name} spec={spec} value={values[name]} error={errors[name]} />
      ))}
      <div>
        <button class="ds-button" type="submit">
          {view.t('lawbook.tryAgain')}
        </button>
      </div>
    </form>
  </>
)

type InputProps = { view: View; name: string; spec: InputSpec; value: string | undefined; error: string | undefined }

const Input = ({ view, name, spec, value, error }: InputProps) => {
  const { t } = view
  const field = { view, name, label: inWords(view, spec.label), value, error, isOptional: spec.optional ?? false }
  if (spec.kind === 'day') return <DateField {...field} />
  if (spec.kind === 'yesNo')
    return (
      <Select
        {...field}
        options={[none(view), { value: 'ja', label: t('lawbook.yes') }, { value: 'nej', label: t('lawbook.no') }]}
      />
    )
  if (spec.kind === 'choice') {
    const options = Object.entries(spec.choices).map(([key, label]) => ({ value: key, label: inWords(view, label) }))
    return <Select {...field} options={[none(view), ...options]} />
  }
  if (spec.kind === 'several') {
    const { value: _, ...rest } = field
    const options = Object.entries(spec.choices).map(([key, label]) => ({ value: key, label: inWords(view, label) }))
    return <Choices {...rest} options={options} values={(value ?? '').split(',').map((word) => word.trim())} />
  }
  if (spec.kind === 'count')
    return (
      <Field {...field} size={6} inputmode="numeric" hint={t('lawbook.hint.count', { min: spec.min, max: spec.max })} />
    )
  return <Field {...field} size={40} hint={t(`lawbook.hint.${spec.kind}`)} />
}

const none = (view: View) => ({ value: '', label: view.t('lawbook.optional') })
