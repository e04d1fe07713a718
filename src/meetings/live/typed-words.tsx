import type { View } from '../../platform/ui/view.ts'
import { fieldName } from './collision-page.tsx'
import type { ItemForm } from './item-page.tsx'

const isWords =
  /^(point|reservation|background|decisionPath|agreedReason|dispatchTo|secrecyProvision|(motion|note|assign)Text)\b/

/** What was typed in a paragraph that takes no more words, so that nobody has to remember it. Nothing where the form can still be sent. */
export const TypedWords = ({ view, form }: { readonly view: View; readonly form: ItemForm }) => {
  const { typed, values, mayWrite } = form
  const words = Object.entries(typed).filter(
    ([name, text]) => isWords.test(name) && text.trim() !== '' && text !== (values[name] ?? ''),
  )
  if (mayWrite || words.length === 0) return null
  return (
    <section class="hs-panel hs-stack" aria-labelledby="skrivet">
      <h2 class="ds-heading" id="skrivet">
        {view.t('live.item.typed')}
      </h2>
      <p>{view.t('live.item.typedHint')}</p>
      {words.map(([name, text]) => (
        <div>
          <p class="hs-meta">{fieldName(view, name, form)}</p>
          <div class="hs-verbatim">{text}</div>
        </div>
      ))}
    </section>
  )
}
