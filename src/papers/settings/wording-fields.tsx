import { Field } from '../../platform/ui/fields.tsx'
import type { Errors } from '../../platform/ui/form.tsx'
import type { View } from '../../platform/ui/view.ts'
import { defaultWording, type OrderedPaper, type WordKey } from '../wording.ts'
import { wordingGroups } from './data/wording-groups.ts'
import type { SamplePaper } from './samples.ts'
import { headingSeen } from './wording-form.ts'

type Written = {
  readonly view: View
  readonly values: Readonly<Record<string, unknown>>
  readonly errors: Errors
}

const writtenAt = ({ values }: Written, name: string): string | undefined => {
  const value = values[name]
  return typeof value === 'string' ? value : undefined
}

/** Headings and order, paper by paper. Open are the paper that is being looked at and those with something to correct. */
export const WordingFields = ({ looking, ...written }: Written & { readonly looking: SamplePaper }) => (
  <div>
    {wordingGroups.map(({ paper, orders, words }) => {
      const names = [...words.map((key) => `words.${key}`), ...orders.map((order) => `order.${order}.`)]
      const isWrong = Object.keys(written.errors).some((field) => names.some((name) => field.startsWith(name)))
      return (
        <details class="prov-more" open={isWrong || paper === looking}>
          <summary>{written.view.t(`paperSettings.paper.${paper}`)}</summary>
          <div class="hs-stack" data-gap="section">
            {orders.map((order) => (
              <Places {...written} of={order} />
            ))}
            <div class="prov-words">
              {words.map((key) => (
                <Word {...written} of={key} />
              ))}
            </div>
          </div>
        </details>
      )
    })}
  </div>
)

/** One heading, called what it usually is. */
const Word = ({ of, ...written }: Written & { readonly of: WordKey }) => {
  const usual = headingSeen(of)
  const name = `words.${of}`
  return (
    <Field
      view={written.view}
      name={name}
      label={<span lang="sv">{usual}</span>}
      value={writtenAt(written, name) ?? usual}
      error={written.errors[name]}
    />
  )
}

/** The order of the parts of a paper, in places that are written by hand. */
const Places = ({ of, ...written }: Written & { readonly of: OrderedPaper }) => {
  const { t } = written.view
  const usual = defaultWording.order[of]
  const placeOf = (part: string) => writtenAt(written, `order.${of}.${part}`) ?? `${usual.indexOf(part) + 1}`
  const parts = usual.toSorted((a, b) => (Number(placeOf(a)) || 0) - (Number(placeOf(b)) || 0))
  return (
    <table class="prov-places">
      <caption>{t(`paperSettings.order.${of}`)}</caption>
      <thead class="ds-sr-only">
        <tr>
          <th scope="col">{t('paperSettings.letterhead.part')}</th>
          <th scope="col">{t('paperSettings.letterhead.place')}</th>
        </tr>
      </thead>
      <tbody>
        {parts.map((part) => {
          const name = `order.${of}.${part}`
          const error = written.errors[name]
          return (
            <tr>
              <th scope="row">
                <label for={name}>{t.find(`paperSettings.part.${part}`) ?? part}</label>
                {error && (
                  <p class="ds-validation-message" id={`${name}-fel`}>
                    {error}
                  </p>
                )}
              </th>
              <td>
                <input
                  class="ds-input"
                  type="number"
                  min="1"
                  max="30"
                  id={name}
                  name={name}
                  value={placeOf(part)}
                  aria-invalid={error ? 'true' : undefined}
                  aria-describedby={error ? `${name}-fel` : undefined}
                />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
