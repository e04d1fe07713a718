import { Intro, Layout } from '../../platform/ui/layout.tsx'
import { Status } from '../../platform/ui/status.tsx'
import type { Page } from '../../platform/web/page.tsx'
import type { SavedClause } from '../agreements.ts'
import { type Clause, clauseOf } from '../clauses.ts'
import { agreementOfAddress, agreementPath, type InAgreement, trailInside } from '../frame.ts'
import { versionsOf } from '../queries.ts'
import { clauseName } from '../words.ts'
import { fieldChanges } from './redline.ts'
import { namesFor, SavedBy } from './redline-page.tsx'
import { Passages } from './words-changed.tsx'

type Loaded = InAgreement & {
  readonly clause: Clause
  readonly versions: readonly SavedClause[]
  readonly names: ReadonlyMap<string, string>
}

/** Every version of one clause, the newest first, each with what was changed from the one before and by which party. */
export const historyPage: Page<Loaded> = {
  load: async (ask) => {
    const clause = clauseOf(ask.param('clause'))
    const found = clause && (await agreementOfAddress(ask))
    if (!clause || !found) return undefined
    return {
      ...found,
      clause,
      versions: await versionsOf(ask.db, found.agreement.agreementId, clause.key),
      names: await namesFor(ask, found.partnership),
    }
  },
  view: (of, view) => {
    const { t } = view
    const { clause, versions, partnership, names } = of
    const name = clauseName(view, clause.key)
    const title = t('agreementExchange.history.title', { clause: name })
    const up = { href: agreementPath(view, partnership, `/avsnitt/${clause.key}`), label: `${clause.number}. ${name}` }
    return (
      <Layout view={view} title={`${title}: ${partnership.title}`} trail={trailInside(view, partnership, up)}>
        <Intro title={title} meta={partnership.title} lead={t('agreementExchange.history.lead')} />
        <div class="hs-cols" data-cols="read">
          <div class="hs-stack" data-gap="section">
            {versions.length === 0 && <p>{t('agreementExchange.history.none')}</p>}
            {versions.map((version, index) => {
              const before = versions[index + 1]
              const fields = fieldChanges(clause, before, version, { t, names })
              return (
                <section class="hs-stack" aria-labelledby={`version-${version.version}`}>
                  <h2 class="ds-heading" id={`version-${version.version}`}>
                    {t('agreementExchange.history.version', { version: version.version })}
                  </h2>
                  <SavedBy view={view} of={of} save={version} />
                  {version.isLeftOut && <Status state="stop">{t('agreementExchange.history.leftOut')}</Status>}
                  {!before && <p class="hs-meta">{t('agreementExchange.history.first')}</p>}
                  {before && fields.length === 0 && <p class="hs-meta">{t('agreementExchange.history.same')}</p>}
                  {fields.map(({ label, passages }) => (
                    <div class="hs-stack" data-gap="tight">
                      <p class="hs-label">{label}</p>
                      <Passages view={view} of={passages} />
                    </div>
                  ))}
                </section>
              )
            })}
          </div>
        </div>
      </Layout>
    )
  },
}
