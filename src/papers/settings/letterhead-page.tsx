import type { Actor } from '../../platform/actor.ts'
import { FileField, Select } from '../../platform/ui/fields.tsx'
import { Buttons, type FieldName, Form, type FormFields, SubmitButton } from '../../platform/ui/form.tsx'
import { Intro, Layout } from '../../platform/ui/layout.tsx'
import { cursorParameter } from '../../platform/ui/table.tsx'
import type { NavLink, View } from '../../platform/ui/view.ts'
import type { Ask, Page, Returned } from '../../platform/web/page.tsx'
import { History } from './history.tsx'
import type { LetterheadVersion } from './letterhead.ts'
import { keepsLetterhead, mostLogos, saveLetterhead } from './letterhead-actions.ts'
import { footerBounds, letterheadFields, letterheadShown } from './letterhead-input.ts'
import { getLetterhead, type Logo, letterheadHistory, logos, newestLetterhead } from './letterhead-queries.ts'
import { LogoChoice } from './logo-choice.tsx'
import { letterheadPath, PaperPreview } from './paper-preview.tsx'
import { isSamplePaper, type SamplePaper, samplePapers } from './samples.ts'
import { WordingFields } from './wording-fields.tsx'

/** The field that says which sample is looked at, and the one that says which button was pressed. */
export const sampleField = 'prov'
export const buttonField = 'knapp'

/** In the address: the version that the form begins with. */
export const versionParameter = 'version'

/** A number of a version as it stands in an address. */
export const numberIn = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,6}$/.test(text) ? Number(text) : undefined

type Loaded = {
  readonly newest: LetterheadVersion
  /** The version that the form begins with: the newest, or an older one that was asked for. */
  readonly from: LetterheadVersion
  readonly logos: readonly Logo[]
  readonly history: Awaited<ReturnType<typeof letterheadHistory>>
  readonly sample: SamplePaper
}

/** Whether the actor decides how papers look. */
export const isKeeper = (actor: Actor): boolean => keepsLetterhead.holds(actor, undefined)

/** How many versions the history shows at a time. */
export const mostVersions = 20

/** The way back from the pages of papers. */
export const trailHere = (view: View, ...more: readonly NavLink[]): readonly NavLink[] => [
  { href: `/${view.authority?.slug ?? ''}/organisation`, label: view.t('organisations.nav.organisation') },
  ...more,
]

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
                  <Fields f={f} view={view} loaded={loaded} values={values} errors={returned.errors} />
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

type FieldsProps = {
  readonly f: FormFields<FieldName<typeof saveLetterhead>>
  readonly view: View
  readonly loaded: Loaded
  readonly values: Readonly<Record<string, string>>
  readonly errors: Returned['errors']
}

const Fields = ({ f, view, loaded, values, errors }: FieldsProps) => {
  const { t } = view
  return (
    <>
      <section class="hs-stack" aria-labelledby="avsandare">
        <h2 class="ds-heading" id="avsandare">
          {t('paperSettings.letterhead.look')}
        </h2>
        <f.Field name="sender" label={t('paperSettings.letterhead.sender')} size={36} />
        <f.TextArea
          name="footer"
          label={t('paperSettings.letterhead.footer')}
          hint={t('paperSettings.letterhead.footerHint', { most: footerBounds.lines })}
          rows={4}
          isOptional
        />
        <f.Field
          name="accent"
          label={t('paperSettings.letterhead.accent')}
          hint={t('paperSettings.letterhead.accentHint')}
          size={10}
          autocomplete="off"
        />
        <f.Choice
          name="typeface"
          label={t('paperSettings.letterhead.typeface')}
          options={[
            { value: 'serif', label: t('paperSettings.letterhead.serif') },
            { value: 'sans', label: t('paperSettings.letterhead.sans') },
          ]}
        />
      </section>
      <section class="hs-stack" aria-labelledby="logotyp">
        <h2 class="ds-heading" id="logotyp">
          {t('paperSettings.letterhead.logo')}
        </h2>
        <LogoChoice view={view} logos={loaded.logos} chosen={values.logo ?? ''} />
        <FileField
          view={view}
          name="logoFile"
          label={t('paperSettings.letterhead.logoFile')}
          hint={t('paperSettings.letterhead.logoFileHint')}
          accept="image/png,image/jpeg"
          error={errors.logoFile}
          isOptional
        />
        <f.Field
          name="logoDescription"
          label={t('paperSettings.letterhead.logoDescription')}
          hint={t('paperSettings.letterhead.logoDescriptionHint')}
          size={36}
        />
      </section>
      <section class="hs-stack" aria-labelledby="rubriker">
        <h2 class="ds-heading" id="rubriker">
          {t('paperSettings.letterhead.words')}
        </h2>
        <p>{t('paperSettings.letterhead.wordsText')}</p>
        <f.Choice
          name="paragraphStyle"
          label={t('paperSettings.letterhead.paragraphs')}
          options={[
            { value: 'sign', label: t('paperSettings.letterhead.sign') },
            { value: 'series', label: t('paperSettings.letterhead.series') },
          ]}
        />
        <WordingFields view={view} values={values} errors={errors} looking={sampleOf(loaded, values)} />
      </section>
    </>
  )
}

const sampleOf = ({ sample }: Loaded, values: Readonly<Record<string, string>>): SamplePaper => {
  const chosen = values[sampleField]
  return isSamplePaper(chosen) ? chosen : sample
}

/** The sample with its choice and its buttons. A script refreshes the part with the mark when a field changes. */
const Preview = ({ view, loaded, values }: Pick<FieldsProps, 'view' | 'loaded' | 'values'>) => {
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
