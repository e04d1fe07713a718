import type { Child } from 'hono/jsx'
import { isId } from '../platform/id.ts'
import { wordDifference } from '../platform/texts/word-difference.ts'
import { Intro, Layout } from '../platform/ui/layout.tsx'
import { Status } from '../platform/ui/status.tsx'
import type { View } from '../platform/ui/view.ts'
import type { Page } from '../platform/web/page.tsx'
import { guidelinesLink, versionPath } from './frame.tsx'
import { type ClauseChange, clauseChanges, type GuidelineClause, type GuidelineVersion } from './guidelines.ts'
import { clausesOf, versionMeant, versionsAt } from './queries.ts'

type Side = { readonly version: GuidelineVersion; readonly clauses: readonly GuidelineClause[] }

/** What changed from an earlier version: the one named by `mot`, else the one just before. Three statements. */
export const differencePage: Page<{ readonly before: Side; readonly after: Side }> = {
  load: async ({ db, param, query, today }) => {
    const named = param('guideline')
    const versions = await versionsAt(db, named)
    const after = versionMeant(versions, named, today)
    const against = query('mot')
    const before = versions.find(({ versionId, number }) =>
      against !== undefined && isId(against) ? versionId === against : number < (after?.number ?? 0),
    )
    if (!after || !before) return undefined
    const side = async (version: GuidelineVersion) => ({ version, clauses: await clausesOf(db, version.versionId) })
    return { before: await side(before), after: await side(after) }
  },
  view: ({ before, after }, view) => {
    const { t } = view
    const changes = clauseChanges(before.clauses, after.clauses)
    const changed = changes.filter(({ kind }) => kind !== 'same')
    const numbers = { after: after.version.number, before: before.version.number }
    const [older, newer] = [before.version.introduction, after.version.introduction]
    return (
      <Layout
        view={view}
        title={t('guidelines.difference.title')}
        trail={[guidelinesLink(view), { href: versionPath(view, after.version), label: after.version.title }]}
      >
        <Intro title={t('guidelines.difference.title')} meta={after.version.title}>
          <p class="hs-lead">{t('guidelines.difference.lead', numbers)}</p>
          <p class="hs-meta">{t('guidelines.difference.same', { count: changes.length - changed.length })}</p>
        </Intro>
        <div class="hs-cols" data-cols="read">
          <div class="hs-stack" data-gap="section">
            {older !== newer && (
              <section class="hs-stack" aria-labelledby="inledning">
                <h2 class="ds-heading" id="inledning">
                  {t('guidelines.difference.introduction')}
                </h2>
                <Words older={older} newer={newer} />
              </section>
            )}
            {changed.length === 0 && older === newer && <p>{t('guidelines.difference.none')}</p>}
            {changed.map((change) => (
              <Changed view={view} of={change} />
            ))}
          </div>
        </div>
      </Layout>
    )
  },
}

const looks = { added: 'active', removed: 'stop', changed: 'wait' } as const

const Changed = ({ view, of: { kind, before, after } }: { view: View; of: ClauseChange }) => {
  const clause = after ?? before
  if (!clause || kind === 'same') return null
  return (
    <section class="hs-stack">
      <h2 class="ds-heading">
        {clause.number} <Words older={before?.heading ?? clause.heading} newer={clause.heading} isInline />
      </h2>
      <p>
        <Status state={looks[kind]}>{view.t(`guidelines.difference.${kind}`)}</Status>
      </p>
      {before && after && before.number !== after.number && (
        <p class="hs-meta">{view.t('guidelines.difference.movedFrom', { number: before.number })}</p>
      )}
      <Words older={before?.text ?? ''} newer={after?.text ?? ''} />
    </section>
  )
}

const Words = ({ older, newer, isInline }: { older: string; newer: string; isInline?: boolean }) => {
  const told: readonly Child[] = wordDifference(older, newer).map(({ kind, text }) => {
    if (kind === 'gone') return <del>{text}</del>
    return kind === 'new' ? <ins>{text}</ins> : text
  })
  return isInline ? <span>{told}</span> : <p class="hs-verbatim">{told}</p>
}
