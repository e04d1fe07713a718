import { Facts } from '../platform/ui/facts.tsx'
import { Intro, Layout } from '../platform/ui/layout.tsx'
import type { View } from '../platform/ui/view.ts'
import type { Page } from '../platform/web/page.tsx'
import { builtInKeys, builtInProfile, type CriteriaProfile, type ProfileVersion, typeIn } from './criteria.ts'
import { contradictions } from './data/profiles.ts'
import { criteriaLink, guidelinesLink } from './frame.tsx'
import { typeInWords } from './profile-parts.tsx'
import { savedProfileFor } from './profile-queries.ts'

type Loaded = { readonly inForce: ProfileVersion | undefined }
type Row = { readonly name: string; readonly profile: CriteriaProfile; readonly isOurs: boolean }

/** Where the sources say different things, and what each published set and the authority's own do. One statement. */
export const contradictionsPage: Page<Loaded> = {
  load: async ({ db, authority, today }) => ({ inForce: await savedProfileFor(db, authority.authorityId, today) }),
  view: ({ inForce }, view) => {
    const { t } = view
    const rows: readonly Row[] = [
      ...(inForce ? [{ name: inForce.name, profile: inForce, isOurs: true }] : []),
      ...builtInKeys.map((key) => ({
        name: t(`guidelines.profile.name.${key}`),
        profile: builtInProfile(key),
        isOurs: false,
      })),
    ]
    return (
      <Layout
        view={view}
        title={t('guidelines.contradiction.title')}
        trail={[guidelinesLink(view), criteriaLink(view)]}
      >
        <Intro title={t('guidelines.contradiction.title')} lead={t('guidelines.contradiction.lead')} />
        <div class="hs-stack" data-gap="section">
          {contradictions.map(({ key, criterion }) => (
            <section class="hs-stack" aria-labelledby={key}>
              <h2 class="ds-heading" id={key}>
                {t(`guidelines.contradiction.${key}.title`)}
              </h2>
              <p>{t(`guidelines.contradiction.${key}.text`)}</p>
              <Compared view={view} rows={rows} told={({ profile }) => typeInWords(view, typeIn(profile, criterion))} />
            </section>
          ))}
          <section class="hs-stack" aria-labelledby="hur-mycket">
            <h2 class="ds-heading" id="hur-mycket">
              {t('guidelines.contradiction.demandsTitle')}
            </h2>
            <p>{t('guidelines.contradiction.demandsText')}</p>
            <Compared
              view={view}
              rows={rows}
              told={({ profile }) => t(`guidelines.profile.demandKinds.${profile.demands}`)}
            />
          </section>
        </div>
      </Layout>
    )
  },
}

type ComparedProps = {
  readonly view: View
  readonly rows: readonly Row[]
  readonly told: (row: Row) => string
}

/** Those who do the same stand together: what they do, then who. */
const Compared = ({ view, rows, told }: ComparedProps) => (
  <Facts
    rows={[...Map.groupBy(rows, told)].map(([label, alike]) => ({
      label,
      value: alike.map(({ name, isOurs }) => (
        <p>
          {name}
          {isOurs && <strong> ({view.t('guidelines.contradiction.ours')})</strong>}
        </p>
      )),
    }))}
  />
)
