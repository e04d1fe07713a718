/** Why somebody is proposed: one likeness that both can see, with its words where it has any. */
export type Reason =
  | { readonly kind: 'theme' | 'targetGroup' | 'offers'; readonly shared: readonly string[] }
  | { readonly kind: 'area'; readonly area: string }
  | { readonly kind: 'words'; readonly words: readonly string[] }

/** What the two have in common, as the database tells it. */
export type Shared = {
  readonly themes: readonly string[]
  readonly targetGroups: readonly string[]
  readonly offers: readonly string[]
  readonly area: string
  readonly words: readonly string[]
}

/** The reasons in the order they weigh. Every proposal has at least one. */
export const reasonsOf = (shared: Shared): readonly Reason[] => [
  ...(shared.themes.length > 0 ? [{ kind: 'theme' as const, shared: shared.themes }] : []),
  ...(shared.area === '' ? [] : [{ kind: 'area' as const, area: shared.area }]),
  ...(shared.targetGroups.length > 0 ? [{ kind: 'targetGroup' as const, shared: shared.targetGroups }] : []),
  ...(shared.offers.length > 0 ? [{ kind: 'offers' as const, shared: shared.offers }] : []),
  ...(shared.words.length > 0 ? [{ kind: 'words' as const, words: shared.words }] : []),
]
