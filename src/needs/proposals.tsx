import type { View } from '../platform/ui/view.ts'
import { at, Part, tagsInWords } from './frame.tsx'
import type { Reason } from './matching/matching.ts'
import type { Proposal } from './matching/queries.ts'

/** A likeness in words: "Samma tema: Äldre". */
export const reasonInWords = (view: View, reason: Reason): string => {
  const { t } = view
  if (reason.kind === 'area') return t('needs.reason.area', { area: reason.area })
  if (reason.kind === 'words') return t('needs.reason.words', { words: reason.words })
  const kind = reason.kind === 'offers' ? 'resource' : reason.kind
  return t(`needs.reason.${reason.kind}`, { tags: tagsInWords(view, kind, reason.shared) ?? '' })
}

const Reasons = ({ view, of }: { view: View; of: readonly Reason[] }) => (
  <ul class="ds-list hs-meta">
    {of.map((reason) => (
      <li>{reasonInWords(view, reason)}</li>
    ))}
  </ul>
)

type ListProps = {
  readonly view: View
  readonly proposals: readonly Proposal[]
  readonly to: (proposal: Proposal) => string
}

/** Those who may fit, the likeliest first, each with why. */
export const ProposalList = ({ view, proposals, to }: ListProps) => (
  <ul class="hs-list">
    {proposals.map((proposal) => (
      <li class="hs-stack" data-gap="tight">
        <h3 class="ds-heading">
          <a href={to(proposal)}>{proposal.name}</a>
        </h3>
        <Reasons view={view} of={proposal.reasons} />
      </li>
    ))}
  </ul>
)

/** Föreslagna: associations that may fit a need. Others may answer just as well, and it says so. */
export const Proposals = ({ view, proposals }: { view: View; proposals: readonly Proposal[] }) => {
  if (proposals.length === 0) return null
  return (
    <Part title={view.t('needs.proposals.title')} id="foreslagna">
      <p class="hs-meta">{view.t('needs.proposals.lead')}</p>
      <ProposalList view={view} proposals={proposals} to={({ id }) => at(view, `/foreningar/${id}`)} />
    </Part>
  )
}
