import type { PartnershipParty } from '../../partnerships/index.ts'
import type { Actor } from '../../platform/actor.ts'
import { Intro, Layout } from '../../platform/ui/layout.tsx'
import { Meet } from '../../platform/ui/party.tsx'
import type { View } from '../../platform/ui/view.ts'
import type { Page } from '../../platform/web/page.tsx'
import { type Difference, differences } from '../known/differences.ts'
import { knownOf } from '../known/known-queries.ts'
import { Differences } from '../known/parts.tsx'
import type { SumsOf } from '../known/sums.ts'
import { type AidLeft, aidLeft, type Conclusion, type Declaration, type Grant } from './aid.ts'
import { AidAmounts } from './amounts.tsx'
import { Concluded } from './conclusion-parts.tsx'
import { aidStandings, conclusions } from './conclusion-queries.ts'
import { Declared, Earlier } from './declaration-parts.tsx'
import { declarations } from './declaration-queries.ts'
import { associationsIn, type InPartnership, mayWork, partnershipOfAddress, trailTo } from './frame.ts'
import { Granted } from './grant-parts.tsx'
import { grantsTo } from './grant-queries.ts'
import { Left, Sum } from './sum-parts.tsx'

/** Everything about aid for one association of a partnership, as one authority counts it. */
export type AidOfAssociation = InPartnership & {
  readonly association: PartnershipParty
  /** The one that counts, and those before it. */
  readonly declaration: Declaration | undefined
  readonly earlier: readonly Declaration[]
  readonly grants: readonly Grant[]
  readonly conclusion: Conclusion | undefined
  readonly left: AidLeft | undefined
  /** Whether the reader acts for this very association, or works with aid for the authority. */
  readonly isOwn: boolean
  readonly mayWork: boolean
}

type Loaded = InPartnership & { readonly each: readonly AidOfAssociation[]; readonly found: readonly Difference[] }

const readBy = (actor: Actor, all: readonly PartnershipParty[]): readonly PartnershipParty[] =>
  actor.kind === 'association' ? all.filter(({ organisationId }) => organisationId === actor.associationId) : all

/**
 * Statsstöd in a partnership: what each association declares, what this authority has granted, the room that is left, and what is
 * concluded. Staff see every association, an association sees itself.
 */
export const aidPage = (sumsOf: SumsOf): Page<Loaded> => ({
  load: async (ask) => {
    const found = await partnershipOfAddress(ask)
    if (!found) return undefined
    const { db, actor, authority, today } = ask
    const { partnershipId } = found.partnership
    const shown = readBy(actor, associationsIn(found.partnership))
    const ids = shown.map(({ organisationId }) => organisationId)
    const [declared, granted, concluded, standings, known] = await Promise.all([
      declarations(db, { partnershipId }),
      grantsTo(db, ids),
      conclusions(db, partnershipId),
      aidStandings(db, partnershipId),
      knownOf(db, { ...found, authorityId: authority.authorityId, sumsOf }),
    ])
    const each = shown.map((association): AidOfAssociation => {
      const isIts = (one: { readonly associationId: string }) => one.associationId === association.organisationId
      const [declaration, ...earlier] = declared.filter(isIts)
      const isHere = (one: { readonly authorityId: string }) => one.authorityId === authority.authorityId
      const standing = standings.find((one) => isIts(one) && isHere(one))
      return {
        ...found,
        association,
        declaration,
        earlier,
        grants: granted.filter(isIts),
        conclusion: concluded.find((one) => isIts(one) && isHere(one)),
        left: standing && aidLeft(standing, today),
        isOwn: actor.kind === 'association',
        mayWork: mayWork(actor),
      }
    })
    return { ...found, each, found: differences(known, today).filter(isOfAid) }
  },
  view: ({ partnership, each, found }, view) => {
    const { t } = view
    const names = (kind: string) => partnership.parties.filter((party) => party.kind === kind).map(({ name }) => name)
    return (
      <Layout view={view} title={`${t('aid.title')}: ${partnership.title}`} trail={trailTo(view, partnership)}>
        <Intro title={t('aid.title')} meta={partnership.title} lead={t('aid.lead')}>
          <Meet authorities={names('authority')} associations={names('association')} />
        </Intro>
        <div class="hs-cols">
          <div class="hs-stack" data-gap="section">
            <Differences view={view} partnership={partnership} of={found} mayWork={each.some((one) => one.mayWork)} />
            {each.map((one) => (
              <OneAssociation view={view} of={one} />
            ))}
          </div>
          <aside class="hs-stack" data-gap="section" aria-label={t('aid.aside')}>
            <AidAmounts view={view} />
            {each.map((one) => (
              <Earlier view={view} of={one} />
            ))}
          </aside>
        </div>
      </Layout>
    )
  },
})

const isOfAid = ({ place, other }: Difference): boolean => place === 'aid' || other.source.from === 'aid'

const OneAssociation = ({ view, of }: { view: View; of: AidOfAssociation }) => {
  const id = `forening-${of.association.partyId}`
  return (
    <section class="hs-stack" data-gap="section" aria-labelledby={id}>
      <div class="hs-stack">
        <h2 class="ds-heading" id={id}>
          {of.association.name}
        </h2>
        <Left view={view} of={of} />
        <Sum view={view} of={of} />
      </div>
      <Concluded view={view} of={of} />
      <Declared view={view} of={of} />
      <Granted view={view} of={of} />
    </section>
  )
}
