import type { CaseSlot } from '../cases/index.ts'
import { ButtonLink } from '../platform/ui/form.tsx'
import { keepsPartnerships } from './partnerships.ts'
import { Parties, partnershipPath, Standing, standingInWords } from './parts.tsx'
import { partnershipsOfCase } from './queries.ts'

/** The partnerships that a case has led to, on its page; those who keep the records can begin one there. Two statements. */
export const partnershipsSlot: CaseSlot = async ({ db, actor }, caseId) => {
  const found = await partnershipsOfCase(db, actor, caseId)
  const mayBegin = keepsPartnerships.holds(actor, undefined)
  if (found.length === 0 && !mayBegin) return () => ({ events: [], findings: [] })
  const [first] = found
  return (view) => ({
    events: [],
    findings: [],
    ...(first
      ? {
          steps: [{ stage: 'operation', href: partnershipPath(view, first), meta: standingInWords(view, first) }],
        }
      : {}),
    section: (
      <section class="hs-stack" aria-labelledby="partnerskap">
        <h2 class="ds-heading" id="partnerskap">
          {view.t('partnerships.list.title')}
        </h2>
        {found.length > 0 && (
          <ul class="hs-list">
            {found.map((partnership) => (
              <li class="hs-stack" data-gap="tight">
                <div class="hs-row" data-spread>
                  <h3 class="ds-heading">
                    <a href={partnershipPath(view, partnership)}>{partnership.title}</a>
                  </h3>
                  <Standing view={view} of={partnership} />
                </div>
                <Parties of={partnership} />
              </li>
            ))}
          </ul>
        )}
        {mayBegin && (
          <p>
            <ButtonLink href={`/${view.authority?.slug}/partnerskap/nytt?arende=${caseId}`} variant="secondary">
              {view.t('partnerships.list.begin')}
            </ButtonLink>
          </p>
        )}
      </section>
    ),
  })
}
