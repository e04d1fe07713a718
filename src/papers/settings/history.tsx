import type { Instant } from '../../platform/time.ts'
import { Pages, Table } from '../../platform/ui/table.tsx'
import type { View } from '../../platform/ui/view.ts'

type Made = { readonly version: number; readonly madeAt?: Instant; readonly madeBy?: string }

type Props = {
  readonly view: View
  /** The latest first; one more than is shown when there are more. */
  readonly versions: readonly Made[]
  readonly most: number
  /** Where a version is shown: its number is added. */
  readonly at: string
}

/** Which versions there have been, when each was made and by whom. */
export const History = ({ view, versions, most, at }: Props) => {
  const { t } = view
  const shown = versions.slice(0, most)
  const last = shown.at(-1)
  return (
    <section class="hs-stack" aria-labelledby="versioner">
      <h2 class="ds-heading" id="versioner">
        {t('paperSettings.history.title')}
      </h2>
      <Table
        view={view}
        caption={t('paperSettings.history.title')}
        isCaptionHidden
        columns={[
          {
            heading: t('paperSettings.history.version'),
            cell: ({ version }: Made) => (
              <a href={`${at}/${version}`}>{t('paperSettings.history.name', { version })}</a>
            ),
          },
          {
            heading: t('paperSettings.history.at'),
            cell: ({ madeAt }: Made) => madeAt && t('paperSettings.history.when', { at: madeAt }),
          },
          {
            heading: t('paperSettings.history.by'),
            cell: ({ madeBy }: Made) => madeBy ?? t('paperSettings.history.unknown'),
          },
        ]}
        rows={shown}
        empty={<p>{t('paperSettings.history.none')}</p>}
      />
      {versions.length > most && last && <Pages view={view} next={`${last.version}`} />}
    </section>
  )
}
