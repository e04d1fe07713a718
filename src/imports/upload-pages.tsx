import { keepsRecords } from '../cases/index.ts'
import type { Actor } from '../platform/actor.ts'
import { isId } from '../platform/id.ts'
import { FileField } from '../platform/ui/fields.tsx'
import { Buttons, Form, SubmitButton } from '../platform/ui/form.tsx'
import { Intro, Layout } from '../platform/ui/layout.tsx'
import { Status, type StatusState } from '../platform/ui/status.tsx'
import { Pages, Table } from '../platform/ui/table.tsx'
import type { View } from '../platform/ui/view.ts'
import { InstantText } from '../platform/ui/when.tsx'
import type { Page, Returned } from '../platform/web/page.tsx'
import { readingLimits } from './extraction/limits.ts'
import { at } from './frame.ts'
import type { ImportState } from './imports.ts'
import { type ImportRow, importsPerPage, latestImports } from './list-queries.ts'
import { filesAtOnce, megabytesAtOnce, upload } from './upload-actions.ts'

/** Who may send in documents and review them: those who keep the records. */
export const mayImport = (actor: Actor): boolean => keepsRecords.holds(actor, undefined)

const bytesPerMegabyte = 1024 * 1024

type Loaded = { readonly rows: readonly ImportRow[]; readonly next: string | undefined }

const UploadForm = ({ view, returned }: { view: View; returned: Returned }) => {
  const { t } = view
  const limits = {
    fileMegabytes: readingLimits.fileBytes / bytesPerMegabyte,
    pages: readingLimits.pages,
    unpackedMegabytes: readingLimits.unpackedBytes / bytesPerMegabyte,
    files: filesAtOnce,
    megabytes: megabytesAtOnce,
  }
  return (
    <Form of={upload} action={at(view, '/las-in')} view={view} errors={returned.errors} hasFiles>
      {() => (
        <>
          <FileField
            view={view}
            name="files[]"
            id="files"
            label={t('imports.upload.files')}
            hint={t('imports.upload.hint', limits)}
            error={returned.errors.files}
            multiple
            accept=".txt,.pdf,.docx,.zip"
          />
          <Buttons>
            <SubmitButton>{t('imports.upload.send')}</SubmitButton>
          </Buttons>
        </>
      )}
    </Form>
  )
}

const stateShape = {
  reading: 'active',
  review: 'todo',
  unreadable: 'late',
  nothingNew: 'done',
  confirmed: 'done',
  discarded: 'stop',
} as const satisfies Record<ImportState, StatusState>

/** How far an import has come, in a word. */
export const ImportStatus = ({ view, state }: { view: View; state: ImportState }) => (
  <Status state={stateShape[state]}>{view.t(`imports.state.${state}`)}</Status>
)

/** The name of the first file, and how many more there are. */
const filesInWords = ({ t }: View, { firstFile, files }: ImportRow): string =>
  files > 1 ? t('imports.list.more', { name: firstFile, count: files - 1 }) : firstFile

const Earlier = ({ view, rows, next }: { view: View } & Loaded) => {
  const { t } = view
  return (
    <section class="hs-stack" aria-labelledby="tidigare">
      <h2 class="ds-heading" id="tidigare">
        {t('imports.list.title')}
      </h2>
      <Table
        view={view}
        caption={t('imports.list.title')}
        isCaptionHidden
        rows={rows}
        columns={[
          {
            heading: t('imports.list.when'),
            cell: (row) => (
              <a href={at(view, `/las-in/${row.importId}`)}>
                <InstantText view={view} instant={row.createdAt} />
              </a>
            ),
          },
          { heading: t('imports.list.who'), cell: (row) => row.createdBy },
          { heading: t('imports.list.state'), cell: (row) => <ImportStatus view={view} state={row.state} /> },
          { heading: t('imports.list.files'), cell: (row) => filesInWords(view, row) },
          { heading: t('imports.list.documents'), cell: (row) => row.documents, isNumber: true },
        ]}
        empty={<p>{t('imports.list.none')}</p>}
      />
      <Pages view={view} previous={undefined} next={next} />
    </section>
  )
}

/** The page where documents are sent in, with the earlier imports below. */
export const uploadPage: Page<Loaded> = {
  shown: mayImport,
  load: async ({ db, query }) => {
    const after = query('fran')
    const found = await latestImports(db, after !== undefined && isId(after) ? after : undefined)
    const rows = found.slice(0, importsPerPage)
    return { rows, next: found.length > importsPerPage ? rows.at(-1)?.importId : undefined }
  },
  view: (loaded, view, returned) => (
    <Layout view={view} title={view.t('imports.nav')} hasErrors={Object.keys(returned.errors).length > 0}>
      <Intro title={view.t('imports.nav')} lead={view.t('imports.upload.lead')} />
      <div class="hs-stack" data-gap="section">
        <div class="hs-cols" data-cols="read">
          <div class="hs-stack">
            <UploadForm view={view} returned={returned} />
          </div>
        </div>
        <Earlier view={view} {...loaded} />
      </div>
    </Layout>
  ),
}
