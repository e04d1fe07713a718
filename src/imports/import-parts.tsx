import type { Id } from '../platform/id.ts'
import { Table } from '../platform/ui/table.tsx'
import type { View } from '../platform/ui/view.ts'
import { at } from './frame.ts'
import type { ImportDocument } from './imports.ts'
import type { WaitsElsewhere } from './list-queries.ts'

/** A case that is in the register. */
export type KnownCase = { readonly caseId: Id; readonly caseNumber: string; readonly title: string }

/** A link to a case by its number and title. */
export const CaseLink = ({ view, of }: { view: View; of: KnownCase }) => (
  <a href={at(view, `/arenden/${of.caseId}`)}>
    <span class="hs-num">{of.caseNumber}</span> {of.title}
  </a>
)

type PartProps = { readonly view: View; readonly documents: readonly ImportDocument[] }

/** The files that could not be read, each with what to do. Nothing when there are none. */
export const Failures = ({ view, documents }: PartProps) => {
  const failed = documents.filter((document) => document.state === 'failed')
  if (failed.length === 0) return null
  const { t } = view
  return (
    <section class="hs-stack" aria-labelledby="fel">
      <h2 class="ds-heading" id="fel">
        {t('imports.failures.title')}
      </h2>
      <Table
        view={view}
        caption={t('imports.failures.title')}
        isCaptionHidden
        rows={failed}
        columns={[
          { heading: t('imports.failures.file'), cell: (row) => row.name },
          { heading: t('imports.failures.why'), cell: (row) => row.failure?.message },
        ]}
        empty={null}
      />
    </section>
  )
}

/** The files whose content is here already, each with its case. Nothing when there are none. */
export const KnownFiles = ({
  view,
  documents,
  casesOf,
}: PartProps & { readonly casesOf: ReadonlyMap<Id, KnownCase> }) => {
  const known = documents.filter((document) => document.state === 'known')
  if (known.length === 0) return null
  const { t } = view
  return (
    <section class="hs-stack" aria-labelledby="kanda">
      <h2 class="ds-heading" id="kanda">
        {t('imports.known.title')}
      </h2>
      <p>{t('imports.known.text')}</p>
      <ul class="ds-list">
        {known.map(({ name, documentId }) => {
          const found = documentId === undefined ? undefined : casesOf.get(documentId)
          return (
            <li>
              {name}
              {'. '}
              {found ? (
                <>
                  {t('imports.known.inCase')} <CaseLink view={view} of={found} />
                </>
              ) : (
                documentId === undefined && t('imports.known.twice')
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** The files that wait for review in another import as well, each with a link to it. Nothing when there are none. */
export const WaitingElsewhere = ({ view, files }: { view: View; files: readonly WaitsElsewhere[] }) => {
  if (files.length === 0) return null
  const { t } = view
  return (
    <section class="hs-stack" aria-labelledby="vantar">
      <h2 class="ds-heading" id="vantar">
        {t('imports.elsewhere.title')}
      </h2>
      <p>{t('imports.elsewhere.text')}</p>
      <ul class="ds-list">
        {files.map(({ name, importId }) => (
          <li>
            <a href={at(view, `/las-in/${importId}`)}>{t('imports.elsewhere.link', { name })}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
