import { Empty } from '../platform/ui/empty.tsx'
import { ButtonLink } from '../platform/ui/form.tsx'
import { Intro, Layout } from '../platform/ui/layout.tsx'
import type { View } from '../platform/ui/view.ts'
import type { Page } from '../platform/web/page.tsx'
import type { CriteriaProfile, ProfileVersion } from './criteria.ts'
import { at, VersionStanding, versionPath } from './frame.tsx'
import { type GuidelineVersion, writesGuidelines } from './guidelines.ts'
import { profileFor } from './profile-queries.ts'
import { guidelineVersions, versionMeant } from './queries.ts'

type Loaded = {
  readonly guidelines: readonly (readonly GuidelineVersion[])[]
  readonly profile: CriteriaProfile | ProfileVersion
  readonly mayWrite: boolean
}

/** The guidelines of an authority, each by the version that holds, and the criteria that count. Two statements. */
export const listPage: Page<Loaded> = {
  load: async ({ db, actor, authority, today }) => {
    const versions = await guidelineVersions(db)
    return {
      guidelines: [...Map.groupBy(versions, ({ guidelineId }) => guidelineId).values()],
      profile: await profileFor(db, authority.authorityId, today),
      mayWrite: writesGuidelines.holds(actor, undefined),
    }
  },
  view: ({ guidelines, profile, mayWrite }, view) => {
    const { t } = view
    return (
      <Layout view={view} title={t('guidelines.title')} description={t('guidelines.lead')}>
        <Intro title={t('guidelines.title')} lead={t('guidelines.lead')}>
          {mayWrite && (
            <p class="hs-row">
              <ButtonLink href={at(view, '/nya')} variant="secondary">
                {t('guidelines.begin')}
              </ButtonLink>
              <a href={at(view, '/ur-handling')}>{t('guidelines.source.link')}</a>
            </p>
          )}
        </Intro>
        <div class="hs-cols">
          <div class="hs-stack" data-gap="section">
            {guidelines.length === 0 ? (
              <Empty title={t('guidelines.empty')} text={t('guidelines.emptyText')} />
            ) : (
              <ul class="hs-list">
                {guidelines.map((versions) => (
                  <OneInList view={view} versions={versions} />
                ))}
              </ul>
            )}
          </div>
          <CriteriaAside view={view} profile={profile} />
        </div>
      </Layout>
    )
  },
}

const OneInList = ({ view, versions }: { view: View; versions: readonly GuidelineVersion[] }) => {
  const { t } = view
  const shown = versionMeant(versions, versions[0]?.slug ?? '', view.today)
  const draft = versions.find(({ state, versionId }) => state === 'draft' && versionId !== shown?.versionId)
  if (!shown) return null
  return (
    <li class="hs-stack" data-gap="tight">
      <h2 class="ds-heading">
        <a href={versionPath(view, shown)}>{shown.title}</a>
      </h2>
      <p>
        <VersionStanding view={view} of={shown} />
      </p>
      <p class="hs-meta">
        {t('guidelines.version', { number: shown.number })}
        {shown.appliesTo && `. ${t('guidelines.page.appliesTo')} ${shown.appliesTo}`}
      </p>
      {draft && (
        <p>
          <a href={versionPath(view, draft)}>
            {t('guidelines.version', { number: draft.number })}, {t('guidelines.standing.draft')}
          </a>
        </p>
      )}
    </li>
  )
}

const CriteriaAside = ({ view, profile }: { view: View; profile: CriteriaProfile | ProfileVersion }) => {
  const { t } = view
  return (
    <aside class="hs-stack" aria-labelledby="kriterier">
      <h2 class="ds-heading" id="kriterier">
        {t('guidelines.profile.title')}
      </h2>
      <p>{'number' in profile ? profile.name : t('guidelines.profile.default')}</p>
      <ul class="hs-list" data-dense>
        <li>
          <a href={at(view, '/kriterier')}>{t('guidelines.criteriaTitle')}</a>
        </li>
        <li>
          <a href={at(view, '/kriterier/motsagelser')}>{t('guidelines.profile.contradictions')}</a>
        </li>
      </ul>
    </aside>
  )
}
