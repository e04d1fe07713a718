import type { Child } from 'hono/jsx'
import type { Stretch } from '../../platform/texts/word-difference.ts'
import type { View } from '../../platform/ui/view.ts'
import type { Passage } from './passages.ts'

type Props = { readonly view: View; readonly children: Child }

/** Words that are there no longer: struck through, and told in words to those who do not see it. */
const Gone = ({ view, children }: Props) => (
  <del>
    <span class="ds-sr-only">{view.t('agreementExchange.word.gone')} </span>
    {children}
    <span class="ds-sr-only"> {view.t('agreementExchange.word.end')} </span>
  </del>
)

/** Words that have come: underlined, and told in words to those who do not see it. */
const Added = ({ view, children }: Props) => (
  <ins>
    <span class="ds-sr-only">{view.t('agreementExchange.word.added')} </span>
    {children}
    <span class="ds-sr-only"> {view.t('agreementExchange.word.end')} </span>
  </ins>
)

const Words = ({ view, of }: { view: View; of: readonly Stretch[] }) => (
  <>
    {of.map(({ kind, text }) => {
      if (kind === 'same') return text
      const words = text.trimStart()
      const Changed = kind === 'gone' ? Gone : Added
      return (
        <>
          {text.slice(0, text.length - words.length)}
          <Changed view={view}>{words}</Changed>
        </>
      )
    })}
  </>
)

const stretchesOf = (passage: Passage): readonly Stretch[] =>
  passage.kind === 'changed' ? passage.stretches : [passage]

/** How many passages that have not changed stand around one that has; the rest of them are folded away. */
const kept = 1

/** Passages with what was changed in them. Long runs that nobody has touched give way to a sign that something is left out. */
export const Passages = ({ view, of }: { view: View; of: readonly Passage[] }) => {
  const isNear = (index: number) =>
    of.slice(Math.max(0, index - kept), index + kept + 1).some(({ kind }) => kind !== 'same')
  return (
    <div class="hs-stack" data-gap="tight">
      {of.map((passage, index) => {
        if (isNear(index))
          return (
            <p class="hs-verbatim">
              <Words view={view} of={stretchesOf(passage)} />
            </p>
          )
        return index === 0 || isNear(index - 1) ? <p class="hs-meta">…</p> : null
      })}
    </div>
  )
}
