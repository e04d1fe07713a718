import type { Child } from 'hono/jsx'
import type { View } from './view.ts'

/** Which side of a partnership. They weigh the same. */
export type PartyKind = 'authority' | 'association' | 'both'

/** A party's sign and name. */
export const Party = ({ kind, children }: { kind: PartyKind; children: Child }) => (
  <span class="hs-party" data-party={kind}>
    {children}
  </span>
)

type MeetProps = { readonly authorities: readonly Child[]; readonly associations: readonly Child[] }

/** The parties of a partnership with the clasp between them. */
export const Meet = ({ authorities, associations }: MeetProps) => (
  <div class="hs-meet">
    {authorities.map((name) => (
      <Party kind="authority">{name}</Party>
    ))}
    <span class="hs-clasp"></span>
    {associations.map((name) => (
      <Party kind="association">{name}</Party>
    ))}
  </div>
)

type Side = { readonly name: Child; readonly children: Child }

type PairProps = {
  readonly view: View
  readonly authority: Side
  readonly association: Side
  readonly together?: Child
}

const SideOf = ({ kind, side }: { kind: 'authority' | 'association'; side: Side }) => (
  <div class="hs-side hs-stack" data-party={kind}>
    <h3 class="ds-heading">
      <Party kind={kind}>{side.name}</Party>
    </h3>
    {side.children}
  </div>
)

/** What each party does, side by side and equally large, and what they do together below. */
export const Pair = ({ view, authority, association, together }: PairProps) => (
  <div class="hs-pair">
    <SideOf kind="authority" side={authority} />
    <SideOf kind="association" side={association} />
    {together && (
      <div class="hs-side hs-stack" data-party="both">
        <div class="hs-clasp"></div>
        <h3 class="ds-heading">
          <Party kind="both">{view.t('party.together')}</Party>
        </h3>
        {together}
      </div>
    )}
  </div>
)
