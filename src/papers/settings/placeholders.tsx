import { templatePlaceholders } from '../../platform/documents/data/template-placeholders.ts'
import type { Translate } from '../../platform/texts/texts.ts'
import { Table } from '../../platform/ui/table.tsx'
import type { View } from '../../platform/ui/view.ts'

type Placeholder = {
  readonly says: string
  readonly isRequired?: boolean
  readonly each?: Readonly<Record<string, Placeholder>>
}
type Line = { readonly written: string; readonly says: string; readonly isRequired: boolean }

/** Each placeholder as it is written; what is repeated with its beginning and its end, then its own. */
const linesOf = (t: Translate, placeholders: Readonly<Record<string, Placeholder>>, around = ''): Line[] =>
  Object.entries(placeholders).flatMap(([name, { says, isRequired = false, each }]) => {
    const told = around === '' ? says : t('paperSettings.template.within', { says, around })
    const line = { written: each ? `{#${name}} … {/${name}}` : `{${name}}`, says: told, isRequired }
    return each ? [line, ...linesOf(t, each, name)] : [line]
  })

/** Everything that can be filled in, and what it becomes. */
export const Placeholders = ({ view }: { readonly view: View }) => {
  const { t } = view
  return (
    <section class="hs-stack" aria-labelledby="fylls-i">
      <h2 class="ds-heading" id="fylls-i">
        {t('paperSettings.template.placeholders')}
      </h2>
      <p>{t('paperSettings.template.placeholdersText')}</p>
      <Table
        view={view}
        caption={t('paperSettings.template.placeholders')}
        isCaptionHidden
        columns={[
          {
            heading: t('paperSettings.template.placeholder'),
            cell: ({ written }: Line) => <code lang="sv">{written}</code>,
          },
          { heading: t('paperSettings.template.meaning'), cell: ({ says }: Line) => <span lang="sv">{says}</span> },
          {
            heading: t('paperSettings.template.required'),
            cell: ({ isRequired }: Line) => t(`paperSettings.template.${isRequired ? 'yes' : 'no'}`),
          },
        ]}
        rows={linesOf(t, templatePlaceholders)}
        empty={null}
      />
    </section>
  )
}
