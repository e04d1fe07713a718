import { Select } from '../../platform/ui/fields.tsx'
import { Buttons, Form, SubmitButton } from '../../platform/ui/form.tsx'
import { Intro, Layout } from '../../platform/ui/layout.tsx'
import { cursorParameter } from '../../platform/ui/table.tsx'
import type { View } from '../../platform/ui/view.ts'
import type { Ask, Page, Returned } from '../../platform/web/page.tsx'
import { buttonField, isKeeper, mostVersions, numberIn, sampleField, trailHere, versionParameter } from './frame.ts'
import { History } from './history.tsx'
import type { LetterheadVersion } from './letterhead.ts'
import { mostLogos, saveLetterhead } from './letterhead-actions.ts'
import { LetterheadFields } from './letterhead-fields.tsx'
import { letterheadFields, letterheadShown } from './letterhead-input.ts'
import { getLetterhead, type Logo, letterheadHistory, logos, newestLetterhead } from './letterhead-queries.ts'
import { letterheadPath, PaperPreview } from './paper-preview.tsx'
import { isSamplePaper, type SamplePaper, samplePapers } from './samples.ts'

type Loaded = {
  readonly newest: LetterheadVersion
  /** The version that the form begins with: the newest, or an older one that was asked for. */
  readonly from: LetterheadVersion
  readonly logos: readonly Logo[]
  readonly history: Awaited<ReturnType<typeof letterheadHistory>>
  readonly sample: SamplePaper
}

const load = async ({ db, authority, query }: Ask): Promise<Loaded> => {
  const newest = await newestLetterhead(db, authority)
  const asked = numberIn(query(versionParameter))
  const older = asked === undefined ? undefined : await getLetterhead(db, asked)
  const before = numberIn(query(cursorParameter))
  const sample = query(sampleField)
  const known = await logos(db, { most: mostLogos })
  const wanted = (older ?? newest).logo?.sha256
  const isMissing = wanted !== undefined && known.every(({ sha256 }) => sha256 !== wanted)
  return {
    newest,
    from: older ?? newest,
    logos: isMissing ? [...known, ...(await logos(db, { most: 1, only: wanted }))] : known,
    history: await letterheadHistory(db, { most: mostVersions + 1, ...(before === undefined ? {} : { before }) }),
    sample: isSamplePaper(sample) ? sample : 'memo',
  }
}

/** The letterhead as it is, a form for the next version of it, and a sample paper beside the form. */
export const letterheadPage: Page<Loaded> = {
  shown: isKeeper,
  load,
  view: (loaded, view, returned) => {
    const { t } = view
    const { newest, from } = loaded
    const values = valuesOf(loaded, returned)
    const title = t('paperSettings.letterhead.title')
    return (
      <Layout view={view} title={title} trail={trailHere(view)} hasErrors={Object.keys(returned.errors).length > 0}>
        <Intro title={title} lead={t('paperSettings.letterhead.lead')} meta={standing(view, newest)} />
        {from.version !== newest.version && (
          <p class="hs-meta">{t('paperSettings.letterhead.from', { version: from.version })}</p>
        )}
        <div class="hs-stack" data-gap="section">
          <Form
            of={saveLetterhead}
            action={letterheadPath(view)}
            view={view}
            values={values}
            errors={returned.errors}
            hasFiles
          >
            {(f) => (
              <div class="hs-cols" data-cols="pair">
                <div class="hs-stack" data-gap="section">
                  <f.Hidden name="base" />
                  <LetterheadFields
                    f={f}
                    view={view}
                    logos={loaded.logos}
                    looking={sampleOf(loaded, values)}
                    values={values}
                    errors={returned.errors}
                  />
                  <Buttons>
                    <SubmitButton name={buttonField} value="spara">
                      {t('paperSettings.letterhead.save')}
                    </SubmitButton>
                  </Buttons>
                </div>
                <Preview view={view} loaded={loaded} values={values} />
              </div>
            )}
          </Form>
          <History view={view} versions={loaded.history} most={mostVersions} at={letterheadPath(view, '/versioner')} />
        </div>
      </Layout>
    )
  },
}

/** What was sent, else what is known. A form that came back is saved on what is newest now: the person has been told. */
const valuesOf = ({ newest, from, sample }: Loaded, { values }: Returned): Readonly<Record<string, string>> =>
  Object.keys(values).length === 0
    ? { ...letterheadFields(from), base: `${newest.version}`, [sampleField]: sample }
    : { ...values }

const standing = ({ t }: View, { version, madeAt, madeBy }: LetterheadVersion): string => {
  if (madeAt === undefined) return t('paperSettings.letterhead.plain')
  const facts = { version, at: madeAt }
  return madeBy === undefined
    ? t('paperSettings.letterhead.standing', facts)
    : t('paperSettings.letterhead.standingBy', { ...facts, by: madeBy })
}

const sampleOf = ({ sample }: Loaded, values: Readonly<Record<string, string>>): SamplePaper => {
  const chosen = values[sampleField]
  return isSamplePaper(chosen) ? chosen : sample
}

type PreviewProps = {
  readonly view: View
  readonly loaded: Loaded
  readonly values: Readonly<Record<string, string>>
}

/** The sample with its choice and its buttons. A script refreshes the part with the mark when a field changes. */
const Preview = ({ view, loaded, values }: PreviewProps) => {
  const { t } = view
  const paper = sampleOf(loaded, values)
  return (
    <section class="hs-pane hs-stack" tabindex={0} aria-labelledby="forhandsgranskning">
      <h2 class="ds-heading" id="forhandsgranskning">
        {t('paperSettings.letterhead.preview')}
      </h2>
      <Select
        view={view}
        name={sampleField}
        label={t('paperSettings.letterhead.sample')}
        value={paper}
        options={samplePapers.map((value) => ({ value, label: t(`paperSettings.paper.${value}`) }))}
      />
      <Buttons>
        <SubmitButton variant="secondary" name={buttonField} value="prov">
          {t('paperSettings.letterhead.show')}
        </SubmitButton>
        <button
          class="ds-button"
          type="submit"
          data-variant="secondary"
          name={buttonField}
          value="pdf"
          formtarget="_blank"
        >
          {t('paperSettings.letterhead.pdf')}
        </button>
      </Buttons>
      <div id="provpapper" data-shown-anew={buttonField} data-press="prov">
        <PaperPreview
          view={view}
          of={letterheadShown(values, loaded.from)}
          paper={paper}
          logos={loaded.logos.map(({ sha256 }) => sha256)}
        />
      </div>
    </section>
  )
}
