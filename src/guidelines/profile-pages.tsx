import { dayOf } from '../platform/time.ts'
import { Facts } from '../platform/ui/facts.tsx'
import { ButtonLink } from '../platform/ui/form.tsx'
import { Intro, Layout } from '../platform/ui/layout.tsx'
import { Status } from '../platform/ui/status.tsx'
import type { View } from '../platform/ui/view.ts'
import { DayText } from '../platform/ui/when.tsx'
import type { Page } from '../platform/web/page.tsx'
import {
  type BuiltInProfile,
  builtInKeys,
  builtInProfile,
  defaultProfile,
  type ProfileVersion,
  profileDifferences,
} from './criteria.ts'
import { at, criteriaLink, guidelinesLink } from './frame.tsx'
import { writesGuidelines } from './guidelines.ts'
import { CriteriaTable, profileName, typeInWords } from './profile-parts.tsx'
import { profileVersions, savedProfileFor } from './profile-queries.ts'

type Loaded = {
  /** The one the page is about: the one that counts where the address names none. */
  readonly shown: ProfileVersion | BuiltInProfile
  readonly inForce: ProfileVersion | undefined
  readonly versions: readonly ProfileVersion[]
  readonly isOverview: boolean
  readonly mayWrite: boolean
}

/** The criteria that count, every version of them and the published sets; or one of these by its name or id. Two statements. */
export const profilePage: Page<Loaded> = {
  load: async ({ db, actor, authority, param, today }) => {
    const [versions, inForce] = [
      await profileVersions(db, authority.authorityId),
      await savedProfileFor(db, authority.authorityId, today),
    ]
    const named = param('profile')
    const key = builtInKeys.find((each) => each === named)
    const byName = key ? builtInProfile(key) : versions.find(({ profileVersionId }) => profileVersionId === named)
    const shown = named === '' ? (inForce ?? builtInProfile(defaultProfile)) : byName
    const mayWrite = writesGuidelines.holds(actor, undefined)
    return shown && { shown, inForce, versions, isOverview: named === '', mayWrite }
  },
  view: (loaded, view) => {
    const { t } = view
    const { shown, isOverview } = loaded
    const title = isOverview ? t('guidelines.profile.title') : profileName(view, shown)
    return (
      <Layout view={view} title={title} trail={[guidelinesLink(view), ...(isOverview ? [] : [criteriaLink(view)])]}>
        <Intro
          title={title}
          meta={'number' in shown ? t('guidelines.versionOf', { title: shown.name, number: shown.number }) : undefined}
          lead={isOverview ? t('guidelines.profile.lead') : aboutOf(view, shown)}
        >
          <p>
            <InForce view={view} loaded={loaded} />
          </p>
        </Intro>
        <div class="hs-cols">
          <div class="hs-stack" data-gap="section">
            <section class="hs-stack" aria-labelledby="kriterier">
              <h2 class="ds-heading" id="kriterier">
                {isOverview ? profileName(view, shown) : t('guidelines.criteriaTitle')}
              </h2>
              <p>{t(`guidelines.profile.demandKinds.${shown.demands}`)}.</p>
              <CriteriaTable view={view} of={shown} />
              <p class="hs-meta">{t('guidelines.profile.law')}</p>
            </section>
            <Changes view={view} loaded={loaded} />
          </div>
          <Aside view={view} loaded={loaded} />
        </div>
      </Layout>
    )
  },
}

type Part = { readonly view: View; readonly loaded: Loaded }

const aboutOf = (view: View, shown: ProfileVersion | BuiltInProfile): string | undefined =>
  'key' in shown ? view.t(`guidelines.profile.about.${shown.key}`) : undefined

const InForce = ({ view, loaded: { shown, inForce } }: Part) => {
  const { t } = view
  if ('key' in shown) {
    if (inForce !== undefined || shown.key !== defaultProfile) return null
    return <Status state="active">{t('guidelines.profile.default')}</Status>
  }
  return shown.profileVersionId === inForce?.profileVersionId ? (
    <Status state="active">{t('guidelines.profile.inForce')}</Status>
  ) : (
    <Status state="done">{t('guidelines.profile.notYet')}</Status>
  )
}

/** What this version changed from the one before. */
const Changes = ({ view, loaded: { shown, versions } }: Part) => {
  if (!('number' in shown)) return null
  const before = versions.find(({ number }) => number < shown.number)
  const changes = before ? profileDifferences(before, shown) : []
  if (!before || changes.length === 0) return null
  return (
    <section class="hs-stack" aria-labelledby="andrat">
      <h2 class="ds-heading" id="andrat">
        {view.t('guidelines.profile.changedFrom', { number: before.number })}
      </h2>
      <ul class="ds-list">
        {changes.map(({ id, ...change }) => (
          <li>
            {id} {view.t(`guidelines.criteria.${id}.name`)}: <del>{typeInWords(view, change.before)}</del>{' '}
            <ins>{typeInWords(view, change.after)}</ins>
          </li>
        ))}
      </ul>
    </section>
  )
}

const About = ({ view, shown }: { view: View; shown: ProfileVersion | BuiltInProfile }) => {
  const { t } = view
  if ('key' in shown)
    return (
      <Facts
        isNarrow
        rows={shown.sources.map(({ name, url }) => ({
          label: t('guidelines.profile.sources'),
          value: <a href={url}>{name}</a>,
        }))}
      />
    )
  return (
    <Facts
      isNarrow
      rows={[
        { label: t('guidelines.profile.saved'), value: <DayText view={view} day={dayOf(shown.savedAt)} /> },
        {
          label: t('guidelines.profile.basedOn'),
          value: <a href={at(view, `/kriterier/${shown.basedOn}`)}>{t(`guidelines.profile.name.${shown.basedOn}`)}</a>,
        },
        { label: t('guidelines.profile.reason'), value: shown.reason || undefined },
      ]}
    />
  )
}

const Aside = ({ view, loaded: { shown, versions, mayWrite, inForce } }: Part) => {
  const { t } = view
  const begin = 'key' in shown ? shown.key : shown.profileVersionId
  return (
    <aside class="hs-stack" data-gap="section" aria-label={t('guidelines.profile.versions')}>
      <About view={view} shown={shown} />
      <div class="hs-stack">
        {mayWrite && (
          <p>
            <ButtonLink href={at(view, `/kriterier/ny?fran=${begin}`)} variant="secondary">
              {'key' in shown ? t('guidelines.profile.copy') : t('guidelines.profile.adapt')}
            </ButtonLink>
          </p>
        )}
        <p>
          <a href={at(view, '/kriterier/motsagelser')}>{t('guidelines.profile.contradictions')}</a>
        </p>
        {mayWrite && inForce && (
          <p>
            <a
              href={at(view, `/kriterier/${'key' in shown ? inForce.profileVersionId : shown.profileVersionId}/utfall`)}
            >
              {t('guidelines.profile.outcomeToday')}
            </a>
          </p>
        )}
      </div>
      <section class="hs-stack" data-gap="tight" aria-labelledby="egna">
        <h2 class="ds-heading" id="egna">
          {t('guidelines.profile.versions')}
        </h2>
        {versions.length === 0 && <p class="hs-meta">{t('guidelines.profile.noVersions')}</p>}
        <ul class="hs-list" data-dense>
          {versions.map(({ profileVersionId, name, number }) => (
            <li>
              <a href={at(view, `/kriterier/${profileVersionId}`)}>
                {t('guidelines.versionOf', { title: name, number })}
              </a>
            </li>
          ))}
        </ul>
      </section>
      <section class="hs-stack" data-gap="tight" aria-labelledby="publicerade">
        <h2 class="ds-heading" id="publicerade">
          {t('guidelines.profile.builtIn')}
        </h2>
        <ul class="hs-list" data-dense>
          {builtInKeys.map((key) => (
            <li>
              <a href={at(view, `/kriterier/${key}`)}>{t(`guidelines.profile.name.${key}`)}</a>
            </li>
          ))}
        </ul>
      </section>
    </aside>
  )
}
