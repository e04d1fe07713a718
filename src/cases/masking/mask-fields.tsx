import type { Child } from 'hono/jsx'
import { maskGrounds, ownGrounds } from '../../law/web-publication.ts'
import type { FieldName, FormFields } from '../../platform/ui/form.tsx'
import type { Mark } from '../../platform/ui/spans.ts'
import type { View } from '../../platform/ui/view.ts'
import type { publishDocument } from './actions.ts'
import type { MaskProposal } from './proposals.ts'
import type { OwnRow } from './sent-masking.ts'

/** A proposal with the number of its first place; the text and the list share the numbers. */
type Numbered = { readonly proposal: MaskProposal; readonly first: number }

const numbered = (proposals: readonly MaskProposal[]): readonly Numbered[] => {
  let next = 1
  return proposals.map((proposal) => {
    const first = next
    next += proposal.places.length
    return { proposal, first }
  })
}

/** Every place of every proposal, marked in the text. */
export const marksOf = (proposals: readonly MaskProposal[]): readonly Mark[] =>
  numbered(proposals).flatMap(({ proposal, first }) =>
    proposal.places.map(({ from, until }, index) => ({ number: first + index, start: from, end: until, isSure: true })),
  )

type ProposalsProps = {
  readonly view: View
  readonly proposals: readonly MaskProposal[]
  readonly chosen: readonly string[]
}

/** What should be hidden: each run of words with its ground, its provision, and where it stands in the text. */
export const Proposals = ({ view, proposals, chosen }: ProposalsProps) => {
  const { t } = view
  if (proposals.length === 0) return <p>{t('masking.noProposals')}</p>
  return (
    <fieldset class="ds-fieldset">
      <legend class="ds-label">{t('masking.field.mask')}</legend>
      <p data-field="description">{t('masking.field.maskHint')}</p>
      {numbered(proposals).map((each, index) => (
        <Proposal view={view} of={each} index={index} isChosen={chosen.includes(each.proposal.id)} />
      ))}
    </fieldset>
  )
}

type ProposalProps = {
  readonly view: View
  readonly of: Numbered
  readonly index: number
  readonly isChosen: boolean
}

const Proposal = ({ view, of: { proposal, first }, index, isChosen }: ProposalProps): Child => {
  const { t } = view
  const { id, ground, words, places } = proposal
  const at = `forslag-${index + 1}`
  const { mayStay, provision } = maskGrounds[ground]
  return (
    <div class="ds-field">
      <input
        class="ds-input"
        type="checkbox"
        name="mask[]"
        id={at}
        value={id}
        checked={isChosen}
        aria-describedby={`${at}-hjalp`}
      />
      <label class="ds-label" for={at}>
        {t('masking.proposal', { what: t(`masking.ground.${ground}`), words, count: places.length })}
      </label>
      <div data-field="description" id={`${at}-hjalp`}>
        {t(mayStay ? 'masking.mayStay' : 'masking.mustGo', { provision })}{' '}
        <span class="hs-noprint">
          {places.map((_, place) => (
            <a class="hs-ref" id={`u${first + place}`} href={`#k${first + place}`}>
              <span class="ds-sr-only">{t('source.show')} </span>
              {first + place}
            </a>
          ))}
        </span>
      </div>
    </div>
  )
}

type OwnProps = {
  readonly view: View
  readonly rows: readonly OwnRow[]
  readonly f: FormFields<FieldName<typeof publishDocument>>
}

/** Words of a person's own choice, each with its ground. Selecting words in the text fills in a row; they can be typed as well. */
export const OwnWordsRows = ({ view, rows, f }: OwnProps) => {
  const { t } = view
  const options = ownGrounds.map((value) => ({ value, label: t(`masking.ground.${value}`) }))
  return (
    <fieldset class="ds-fieldset">
      <legend class="ds-label">{t('masking.field.words')}</legend>
      <p data-field="description">{t('masking.field.wordsHint')}</p>
      {rows.map((_, index) => (
        <div class="hs-fields">
          <f.Field name={`own.${index}.words`} label={t('masking.own.words', { number: index + 1 })} />
          <f.Select name={`own.${index}.ground`} label={t('masking.own.ground')} options={options} />
        </div>
      ))}
    </fieldset>
  )
}
