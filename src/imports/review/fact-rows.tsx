import { HiddenCsrf } from '../../platform/ui/fields.tsx'
import { SubmitButton } from '../../platform/ui/form.tsx'
import { SourceFact } from '../../platform/ui/source.tsx'
import type { View } from '../../platform/ui/view.ts'
import type { ReviewFact } from './facts.ts'

type RowProps = {
  readonly view: View
  readonly of: ReviewFact
  /** Address of the review. */
  readonly base: string
  /** Whether it may still be corrected. */
  readonly isOpen: boolean
}

/** The name of a fact in words. */
export const labelInWords = ({ t }: View, label: string): string => t.find(`imports.place.${label}`) ?? label

/** Where a fact is corrected; `then` is the place in the review to come back to. */
export const correctAt = (base: string, pointer: string, then?: string): string =>
  `${base}/ratta?uppgift=${encodeURIComponent(pointer)}${then === undefined ? '' : `&plats=${then}`}`

const TouchNote = ({ view, of: fact }: Pick<RowProps, 'view' | 'of'>) => {
  const { t } = view
  if (!fact.touch) return null
  const read = fact.readAs === '' ? t('imports.correction.nothing') : fact.readAs
  const isPlain = fact.touch === 'added' || fact.touch === 'affirmed'
  return (
    <span class="hs-meta">
      {isPlain ? t(`imports.review.${fact.touch}`) : t(`imports.review.${fact.touch}`, { read })}
    </span>
  )
}

const CorrectLink = ({ view, of: fact, base, isOpen }: RowProps) =>
  isOpen ? (
    <a class="hs-noprint" href={correctAt(base, fact.pointer, `u${fact.number}`)}>
      {view.t('imports.review.correct')}
      <span class="ds-sr-only">
        {' '}
        {labelInWords(view, fact.label)} {fact.value}
      </span>
    </a>
  ) : null

const isPerson = ({ pattern }: ReviewFact) => pattern === '/attendance/*'

/** A fact that needs no decision, in one line. A person's name stands where others have their label. */
export const SureRow = (props: RowProps) => {
  const { view, of: fact } = props
  const value = isPerson(fact) ? fact.rest : fact.value
  return (
    <SourceFact
      view={view}
      number={fact.number}
      label={isPerson(fact) && fact.touch !== 'struck' ? fact.head : labelInWords(view, fact.label)}
      hasPlace={fact.span !== undefined}
      value={
        <>
          {fact.touch === 'struck' ? null : value} <CorrectLink {...props} />
          {fact.touch && (
            <>
              <br />
              <TouchNote view={view} of={fact} />
            </>
          )}
        </>
      }
    />
  )
}

/** A fact that a person has to decide: what was read, why it is unsure, and the two answers. */
export const UnsureRow = (props: RowProps) => {
  const { view, of: fact, base, isOpen } = props
  const { t } = view
  const parts = fact.unsureParts.map((label) => labelInWords(view, label).toLowerCase())
  return (
    <SourceFact
      view={view}
      number={fact.number}
      label={labelInWords(view, fact.label)}
      value={fact.value}
      hasPlace={fact.span !== undefined}
      doubt={parts.length > 0 ? t('imports.review.unsureParts', { parts }) : t('imports.review.unsure')}
    >
      {isOpen && (
        <form class="hs-row hs-noprint" action={correctAt(base, fact.pointer, 'uppgifter')} method="post">
          <HiddenCsrf view={view} />
          <input type="hidden" name="verb" value="affirm" />
          <SubmitButton variant="secondary">
            {t('imports.review.isRight')}
            <span class="ds-sr-only"> {labelInWords(view, fact.label)}</span>
          </SubmitButton>
          <CorrectLink {...props} />
        </form>
      )}
    </SourceFact>
  )
}
