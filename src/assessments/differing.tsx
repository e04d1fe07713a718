import type { View } from '../platform/ui/view.ts'
import type { Ask } from '../platform/web/page.tsx'
import { isChangeable, routeTexts } from './assessments.ts'
import { type Difference, differences } from './known/differences.ts'
import type { Known } from './known/known.ts'
import { knownOf } from './known/known-queries.ts'
import { Differences } from './known/parts.tsx'
import type { SumsOf } from './known/sums.ts'
import type { Begun } from './loading.ts'
import { outcomeTitle } from './outcome-parts.tsx'
import { shownRoute } from './route-view.ts'

/** An assessment with what other places know of the same things. */
export type Compared = Begun & { readonly known: Known }

/** Adds what other places know to an assessment that has been loaded. */
export const compared = async ({ db, authority }: Ask, begun: Begun, sumsOf: SumsOf): Promise<Compared> => {
  const { partnership, side, assessment } = begun
  const { authorityId } = authority
  return { ...begun, known: await knownOf(db, { partnership, side, authorityId, sumsOf, answers: assessment.answers }) }
}

/** What answers, value, aid and agreement say differently, and whether it would lead to another outcome. */
export const Differing = ({ view, loaded }: { view: View; loaded: Compared }) => {
  const { partnership, assessment, mayDecide, known } = loaded
  const found = differences(known, view.today)
  if (found.length === 0) return null
  const texts = routeTexts(assessment)
  const on = assessment.proposedOn ?? view.today
  const now = outcomeTitle(view, shownRoute(texts, on).outcome)
  const leadsTo = ({ place, other }: Difference): string | undefined => {
    if (place !== 'answers') return undefined
    const then = outcomeTitle(view, shownRoute({ ...texts, [other.field]: other.value }, on).outcome)
    return then === now ? undefined : then
  }
  return (
    <section class="hs-stack" data-gap="tight" aria-labelledby="olika">
      <h2 class="ds-heading" id="olika">
        {view.t('assessments.known.title')}
      </h2>
      <Differences
        view={view}
        partnership={partnership}
        of={found}
        mayWork={mayDecide && isChangeable(partnership)}
        leadsTo={leadsTo}
      />
    </section>
  )
}
