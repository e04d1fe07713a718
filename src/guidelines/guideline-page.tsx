import { Empty } from '../platform/ui/empty.tsx'
import { Facts } from '../platform/ui/facts.tsx'
import { ButtonLink } from '../platform/ui/form.tsx'
import { Intro, Layout } from '../platform/ui/layout.tsx'
import type { View } from '../platform/ui/view.ts'
import { DayText } from '../platform/ui/when.tsx'
import type { Page } from '../platform/web/page.tsx'
import type { ProfileVersion } from './criteria.ts'
import { at, guidelinesLink, Prose, VersionStanding, versionPath } from './frame.tsx'
import { type SourceDocument, sourceDocument } from './from-document/document-queries.ts'
import { documentPath } from './from-document/pages.tsx'
import {
  adoptsGuidelines,
  anchorOf,
  type GuidelineClause,
  type GuidelineVersion,
  writesGuidelines,
} from './guidelines.ts'
import { profilesWith } from './profile-queries.ts'
import { type AdoptingItem, adoptingItem, clausesOf, versionMeant, versionsAt } from './queries.ts'

type Loaded = {
  readonly version: GuidelineVersion
  readonly versions: readonly GuidelineVersion[]
  readonly clauses: readonly GuidelineClause[]
  readonly item: AdoptingItem | undefined
  readonly profile: ProfileVersion | undefined
  /** Shown to those who write: the document may not be public. */
  readonly source: SourceDocument | undefined
  readonly mayWrite: boolean
  readonly mayAdopt: boolean
}

/** One version of guidelines with its clauses, each at an address of its own. Five statements at most. */
export const guidelinePage: Page<Loaded> = {
  load: async ({ db, actor, param, today }) => {
    const named = param('guideline')
    const versions = await versionsAt(db, named)
    const version = versionMeant(versions, named, today)
    if (!version) return undefined
    const { adoptedItemId, profileVersionId, sourceDocumentId } = version
    const mayWrite = writesGuidelines.holds(actor, undefined)
    return {
      version,
      versions,
      clauses: await clausesOf(db, version.versionId),
      item: adoptedItemId === undefined ? undefined : await adoptingItem(db, adoptedItemId),
      profile:
        profileVersionId === undefined ? undefined : (await profilesWith(db, [profileVersionId])).get(profileVersionId),
      source: mayWrite && sourceDocumentId ? await sourceDocument(db, sourceDocumentId) : undefined,
      mayWrite,
      mayAdopt: adoptsGuidelines.holds(actor, undefined),
    }
  },
  view: (loaded, view) => {
    const { version, clauses } = loaded
    return (
      <Layout view={view} title={version.title} trail={[guidelinesLink(view)]}>
        <Intro title={version.title} meta={view.t('guidelines.version', { number: version.number })}>
          <p>
            <VersionStanding view={view} of={version} />
          </p>
        </Intro>
        <div class="hs-cols">
          <div class="hs-stack" data-gap="section">
            {version.introduction && (
              <div class="hs-stack">
                <Prose text={version.introduction} />
              </div>
            )}
            {clauses.length === 0 && (
              <Empty title={view.t('guidelines.page.noClauses')} text={view.t('guidelines.page.noClausesText')} />
            )}
            {clauses.map((clause) => (
              <Clause view={view} clause={clause} loaded={loaded} />
            ))}
          </div>
          <aside class="hs-stack" data-gap="section" aria-label={view.t('guidelines.page.facts')}>
            <Work view={view} loaded={loaded} />
            <Contents view={view} clauses={clauses} />
            <About view={view} loaded={loaded} />
            <Versions view={view} loaded={loaded} />
          </aside>
        </div>
      </Layout>
    )
  },
}

type Part = { readonly view: View; readonly loaded: Loaded }

const Clause = ({ view, loaded, clause }: Part & { clause: GuidelineClause }) => {
  const { t } = view
  const { number, heading, text, clauseId } = clause
  const anchor = anchorOf(clause)
  const isOpen = loaded.mayWrite && loaded.version.state === 'draft'
  return (
    <section class="hs-stack" aria-labelledby={anchor}>
      <h2 class="ds-heading" id={anchor}>
        <a href={`#${anchor}`} aria-label={t('guidelines.page.linkTo', { number })}>
          {number}
        </a>{' '}
        {heading}
      </h2>
      <Prose text={text} />
      {isOpen && (
        <p class="hs-row hs-noprint">
          <a href={at(view, `/${loaded.version.versionId}/punkter/${clauseId}`)}>
            {t('guidelines.page.changeClause')} <span class="ds-sr-only">{number}</span>
          </a>
          <a href={at(view, `/${loaded.version.versionId}/punkter/${clauseId}/ta-bort`)}>
            {t('guidelines.page.removeClause')} <span class="ds-sr-only">{number}</span>
          </a>
        </p>
      )}
    </section>
  )
}

const Work = ({ view, loaded: { version, clauses, mayWrite, mayAdopt } }: Part) => {
  const { t } = view
  if (!mayWrite || version.state === 'replaced') return null
  const to = (below: string) => at(view, `/${version.versionId}/${below}`)
  if (version.state === 'adopted')
    return (
      <p class="hs-noprint">
        <ButtonLink href={to('ny-version')} variant="secondary">
          {t('guidelines.page.newVersion')}
        </ButtonLink>
      </p>
    )
  const links = [
    { href: to('punkter/ny'), label: t('guidelines.page.addClause') },
    { href: to('andra'), label: t('guidelines.page.change') },
    ...(mayAdopt && clauses.length > 0 ? [{ href: to('anta'), label: t('guidelines.page.adopt') }] : []),
    { href: to('slang'), label: t('guidelines.page.discard') },
  ]
  return (
    <section class="hs-stack hs-noprint" data-gap="tight" aria-labelledby="arbeta">
      <h2 class="ds-heading" id="arbeta">
        {t('guidelines.page.work')}
      </h2>
      <ul class="hs-list" data-dense>
        {links.map(({ href, label }) => (
          <li>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

const Contents = ({ view, clauses }: { view: View; clauses: readonly GuidelineClause[] }) =>
  clauses.length < 3 ? null : (
    <nav class="hs-stack" data-gap="tight" aria-labelledby="innehallet">
      <h2 class="ds-heading" id="innehallet">
        {view.t('guidelines.page.contents')}
      </h2>
      <ul class="hs-list" data-dense>
        {clauses.map((clause) => (
          <li>
            <a href={`#${anchorOf(clause)}`}>
              {clause.number} {clause.heading}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )

const AdoptedBy = ({ view, loaded: { version, item } }: Part) => {
  if (!item) return <>{version.adoptedBy}</>
  const { bodyName, heldOn, paragraph = 0 } = item
  return (
    <a href={`/${view.authority?.slug}/beslut/${item.itemId}`}>
      {view.t('guidelines.page.paragraph', { body: bodyName, day: heldOn, paragraph })}
    </a>
  )
}

const About = ({ view, loaded }: Part) => {
  const { t } = view
  const { version, profile, source } = loaded
  const { adoptedOn, validFrom, validUntil, reviseBy } = version
  const said = (day: typeof adoptedOn) => day && <DayText view={view} day={day} />
  return (
    <section class="hs-stack" aria-labelledby="om">
      <h2 class="ds-heading" id="om">
        {t('guidelines.page.facts')}
      </h2>
      <Facts
        isNarrow
        rows={[
          { label: t('guidelines.page.adoptedBy'), value: adoptedOn && <AdoptedBy view={view} loaded={loaded} /> },
          { label: t('guidelines.page.adoptedOn'), value: said(adoptedOn) },
          { label: t('guidelines.page.validFrom'), value: said(validFrom) },
          { label: t('guidelines.page.validUntil'), value: said(validUntil?.subtract({ days: 1 })) },
          { label: t('guidelines.page.appliesTo'), value: version.appliesTo || undefined },
          { label: t('guidelines.page.responsible'), value: version.responsible || undefined },
          { label: t('guidelines.page.reviseBy'), value: said(reviseBy) },
          {
            label: t('guidelines.page.source'),
            value: source && <a href={documentPath(view, source)}>{source.title}</a>,
          },
          {
            label: t('guidelines.page.criteria'),
            value: profile && (
              <a href={at(view, `/kriterier/${profile.profileVersionId}`)}>
                {t('guidelines.versionOf', { title: profile.name, number: profile.number })}
              </a>
            ),
          },
        ]}
      />
    </section>
  )
}

const Versions = ({ view, loaded: { version, versions } }: Part) => {
  const { t } = view
  return (
    <section class="hs-stack" aria-labelledby="versioner">
      <h2 class="ds-heading" id="versioner">
        {t('guidelines.page.versions')}
      </h2>
      <ul class="hs-list" data-dense>
        {versions.map((each) => (
          <li>
            <a
              href={versionPath(view, each)}
              aria-current={each.versionId === version.versionId ? ('page' as const) : undefined}
            >
              {t('guidelines.version', { number: each.number })}
            </a>
            <p class="hs-meta">
              <VersionStanding view={view} of={each} />
            </p>
          </li>
        ))}
      </ul>
      {versions.some(({ number }) => number < version.number) && (
        <p>
          <a href={at(view, `/${version.versionId}/skillnad`)}>{t('guidelines.page.difference')}</a>
        </p>
      )}
    </section>
  )
}
