import { FileField } from '../../platform/ui/fields.tsx'
import type { FieldName, FormFields } from '../../platform/ui/form.tsx'
import type { View } from '../../platform/ui/view.ts'
import type { Returned } from '../../platform/web/page.tsx'
import type { saveLetterhead } from './letterhead-actions.ts'
import { footerBounds } from './letterhead-input.ts'
import type { Logo } from './letterhead-queries.ts'
import { LogoChoice } from './logo-choice.tsx'
import type { SamplePaper } from './samples.ts'
import { WordingFields } from './wording-fields.tsx'

type FieldsProps = {
  readonly f: FormFields<FieldName<typeof saveLetterhead>>
  readonly view: View
  readonly logos: readonly Logo[]
  /** The sample that is looked at. */
  readonly looking: SamplePaper
  readonly values: Readonly<Record<string, string>>
  readonly errors: Returned['errors']
}

/** What can be chosen of a letterhead: sender and look, logo, headings and order. */
export const LetterheadFields = ({ f, view, logos, looking, values, errors }: FieldsProps) => {
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
        <LogoChoice view={view} logos={logos} chosen={values.logo ?? ''} />
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
        <WordingFields view={view} values={values} errors={errors} looking={looking} />
      </section>
    </>
  )
}
