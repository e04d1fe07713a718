import { Select } from '../../platform/ui/fields.tsx'
import { ButtonLink, Buttons, SubmitButton } from '../../platform/ui/form.tsx'
import { Intro, Layout } from '../../platform/ui/layout.tsx'
import type { Page } from '../../platform/web/page.tsx'
import { isKeeper, numberIn, sampleField, trailHere, versionParameter } from './frame.ts'
import type { LetterheadVersion } from './letterhead.ts'
import { getLetterhead } from './letterhead-queries.ts'
import { letterheadPath, PaperPreview } from './paper-preview.tsx'
import { isSamplePaper, type SamplePaper, samplePapers } from './samples.ts'

type Loaded = { readonly of: LetterheadVersion; readonly sample: SamplePaper }

/** A version that holds or has held, on a sample paper. */
export const versionPage: Page<Loaded> = {
  shown: isKeeper,
  load: async ({ db, param, query }) => {
    const version = numberIn(param('version'))
    const of = version === undefined ? undefined : await getLetterhead(db, version)
    const sample = query(sampleField)
    return of && { of, sample: isSamplePaper(sample) ? sample : 'memo' }
  },
  view: ({ of, sample }, view) => {
    const { t } = view
    const { version, madeAt, madeBy } = of
    const title = t('paperSettings.version.title', { version })
    const here = letterheadPath(view, `/versioner/${version}`)
    return (
      <Layout
        view={view}
        title={title}
        trail={trailHere(view, { href: letterheadPath(view), label: t('paperSettings.letterhead.title') })}
      >
        <Intro
          title={title}
          meta={[madeAt && t('paperSettings.history.when', { at: madeAt }), madeBy].filter(Boolean).join(' · ')}
        />
        <div class="hs-cols" data-cols="read">
          <div class="hs-stack">
            <form method="get" action={here} class="hs-fields">
              <Select
                view={view}
                name={sampleField}
                label={t('paperSettings.letterhead.sample')}
                value={sample}
                options={samplePapers.map((value) => ({ value, label: t(`paperSettings.paper.${value}`) }))}
              />
              <SubmitButton variant="secondary">{t('paperSettings.letterhead.show')}</SubmitButton>
            </form>
            <Buttons>
              <ButtonLink href={`${letterheadPath(view)}?${versionParameter}=${version}`} variant="secondary">
                {t('paperSettings.version.begin')}
              </ButtonLink>
              <a href={`${here}/prov.pdf?${sampleField}=${sample}`}>{t('paperSettings.letterhead.pdf')}</a>
            </Buttons>
            <h2 class="ds-heading">{t(`paperSettings.paper.${sample}`)}</h2>
            <PaperPreview view={view} of={of} paper={sample} logos={of.logo ? [of.logo.sha256] : []} />
          </div>
        </div>
      </Layout>
    )
  },
}
