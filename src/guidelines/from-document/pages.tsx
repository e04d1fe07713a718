import { isId } from '../../platform/id.ts'
import { Empty } from '../../platform/ui/empty.tsx'
import { FormPage } from '../../platform/ui/form-page.tsx'
import { Intro, Layout } from '../../platform/ui/layout.tsx'
import { Table } from '../../platform/ui/table.tsx'
import type { View } from '../../platform/ui/view.ts'
import { DayText } from '../../platform/ui/when.tsx'
import type { Page } from '../../platform/web/page.tsx'
import { at, guidelinesLink } from '../frame.tsx'
import { type GuidelineVersion, writesGuidelines } from '../guidelines.ts'
import { guidelineVersions } from '../queries.ts'
import { beginFromDocument } from './actions.ts'
import { type Passage, passagesIn } from './clauses-in.ts'
import { type SourceDocument, sourceDocument, sourceDocuments } from './document-queries.ts'

const mayWrite: NonNullable<Page<unknown>['shown']> = (actor) => writesGuidelines.holds(actor, undefined)

/** Where guidelines begin from a document. */
export const fromDocumentPath = (view: View, { documentId }: Pick<SourceDocument, 'documentId'>): string =>
  at(view, `/ur-handling/${documentId}`)

/** Where a document is read in its case. */
export const documentPath = (view: View, { caseId, documentId }: Pick<SourceDocument, 'caseId' | 'documentId'>) =>
  `/${view.authority?.slug}/arenden/${caseId}/handlingar/${documentId}`

/** The filed documents that guidelines can begin from. */
export const sourcesPage: Page<readonly SourceDocument[]> = {
  shown: mayWrite,
  load: ({ db }) => sourceDocuments(db),
  view: (documents, view) => {
    const { t } = view
    return (
      <Layout view={view} title={t('guidelines.source.title')} trail={[guidelinesLink(view)]}>
        <Intro title={t('guidelines.source.title')} lead={t('guidelines.source.lead')} />
        <Table
          view={view}
          caption={t('guidelines.source.title')}
          isCaptionHidden
          rows={documents}
          empty={
            <Empty title={t('guidelines.source.none')} text={t('guidelines.source.noneText')}>
              <a href={`/${view.authority?.slug}/las-in`}>{t('guidelines.source.read')}</a>
            </Empty>
          }
          columns={[
            {
              heading: t('guidelines.source.document'),
              cell: (row) => <a href={fromDocumentPath(view, row)}>{row.title}</a>,
            },
            { heading: t('guidelines.source.case'), cell: (row) => row.caseNumber },
            { heading: t('guidelines.source.on'), cell: (row) => row.on && <DayText view={view} day={row.on} /> },
          ]}
        />
      </Layout>
    )
  },
}

type Beginning = {
  readonly document: SourceDocument
  readonly passages: readonly Passage[]
  /** The latest version of each of the guidelines that have no draft. */
  readonly open: readonly GuidelineVersion[]
}

/** The form that begins a draft from a document: what it is called, what it is a version of, and which passages become clauses. */
export const fromDocumentPage: Page<Beginning> = {
  shown: mayWrite,
  load: async ({ db, param }) => {
    const id = param('documentId')
    const document = isId(id) ? await sourceDocument(db, id) : undefined
    if (!document) return undefined
    const all = [...Map.groupBy(await guidelineVersions(db), ({ guidelineId }) => guidelineId).values()]
    const open = all.filter((versions) => versions.every(({ state }) => state !== 'draft'))
    return { document, passages: passagesIn(document), open: open.flatMap(([latest]) => latest ?? []) }
  },
  view: ({ document, passages, open }, view, returned) => {
    const { t } = view
    const proposed = passages.filter(({ isProposed }) => isProposed)
    return (
      <FormPage
        view={view}
        returned={returned}
        title={t('guidelines.source.beginTitle')}
        lead={t('guidelines.source.beginLead', { title: document.title })}
        trail={[guidelinesLink(view), { href: at(view, '/ur-handling'), label: t('guidelines.source.title') }]}
        of={beginFromDocument}
        known={{
          title: document.title.slice(0, 300),
          ...Object.fromEntries(proposed.map(({ key }) => [`clauses.${key}`, 'true'])),
        }}
        button={t('guidelines.source.button')}
      >
        {(f) => (
          <>
            <p>
              <a href={documentPath(view, document)}>{t('guidelines.source.readDocument')}</a>
            </p>
            <f.Field name="title" label={t('guidelines.form.title')} />
            {open.length > 0 && (
              <f.Select
                name="guidelineId"
                label={t('guidelines.source.versionOf')}
                hint={t('guidelines.source.versionOfHint')}
                isOptional
                options={open.map(({ guidelineId, title }) => ({ value: guidelineId, label: title }))}
              />
            )}
            <fieldset class="ds-fieldset">
              <legend class="ds-label">{t('guidelines.source.passages')}</legend>
              <p class="hs-meta">{t('guidelines.source.passagesHint')}</p>
              {passages.map(({ key, heading, text, within }) => (
                <f.Checkbox name={`clauses.${key}`} label={heading} hint={hintOf(view, text, within)} />
              ))}
            </fieldset>
          </>
        )}
      </FormPage>
    )
  },
}

const shown = 160

const hintOf = (view: View, text: string, within: string | undefined): string | undefined => {
  if (within !== undefined) return view.t('guidelines.source.ownClause')
  const start = text.replaceAll(/\s+/g, ' ')
  return start === '' ? undefined : start.length <= shown ? start : `${start.slice(0, shown).trimEnd()} …`
}
