import type { Returned } from '../web/page.tsx'
import { type ActionLike, Buttons, Form, SubmitButton } from './form.tsx'
import { Intro, Layout } from './layout.tsx'
import { Status } from './status.tsx'
import { type Column, Table } from './table.tsx'
import type { NavLink, View } from './view.ts'

type RowsPageProps<Row> = {
  readonly view: View
  readonly returned: Returned
  readonly title: string
  readonly lead: string
  /** The way back is the last link of the trail. */
  readonly trail: readonly NavLink[]
  /** The action that keeps the rows: it takes them as `csv`. */
  readonly of: ActionLike
  /** Where rows are sent to be checked; they are kept at `/spara` below it. */
  readonly path: string
  readonly hint: string
  /** The rows as they were read; undefined before any were sent. */
  readonly rows: readonly Row[] | undefined
  readonly columns: readonly Column<Row>[]
  /** What is wrong with a row, in words; undefined when nothing is. */
  readonly wrongWith: (row: Row) => string | undefined
  /** What is said of a right row; "right" when left out. */
  readonly rightly?: (row: Row) => string
}

/** A page that reads rows of a file, shows each with what is wrong, and keeps them only when every row is right. */
export const RowsPage = <Row extends { readonly line: number }>(props: RowsPageProps<Row>) => {
  const { view, returned, title, lead, trail, of, path, rows } = props
  const { t } = view
  const { csv } = returned.values
  const isRight = rows?.every((row) => props.wrongWith(row) === undefined) ?? false
  const hidden = csv ?? ''
  return (
    <Layout view={view} title={title} trail={trail} hasErrors={Object.keys(returned.errors).length > 0}>
      <Intro title={title} lead={lead} />
      <div class="hs-stack" data-gap="section">
        {rows && <Preview {...props} rows={rows} />}
        {rows && isRight && (
          <Form of={of} action={`${path}/spara`} view={view} idPrefix="spara-">
            {(f) => (
              <>
                <f.Hidden name="csv" value={hidden} />
                <Buttons>
                  <SubmitButton>{t('rows.save', { count: rows.length })}</SubmitButton>
                </Buttons>
              </>
            )}
          </Form>
        )}
        <Form of={of} action={path} view={view} values={returned.values} errors={returned.errors} hasFiles>
          {(f) => (
            <>
              <f.TextArea name="csv" label={t('rows.csv')} hint={props.hint} rows={8} />
              <div class="ds-field">
                <label class="ds-label" for="fil">
                  {t('rows.file')}
                </label>
                <input class="ds-input" type="file" id="fil" name="file" accept=".csv,.txt,text/csv,text/plain" />
              </div>
              <Buttons>
                <SubmitButton {...(isRight ? { variant: 'secondary' as const } : {})}>{t('rows.check')}</SubmitButton>
                <a href={trail.at(-1)?.href}>{t('form.back')}</a>
              </Buttons>
            </>
          )}
        </Form>
      </div>
    </Layout>
  )
}

const Preview = <Row extends { readonly line: number }>(
  props: Omit<RowsPageProps<Row>, 'rows'> & { readonly rows: readonly Row[] },
) => {
  const { view, rows, columns, wrongWith, rightly } = props
  const { t } = view
  const wrong = rows.filter((row) => wrongWith(row) !== undefined).length
  return (
    <section class="hs-stack" aria-labelledby="granskning">
      <h2 class="ds-heading" id="granskning">
        {wrong === 0 ? t('rows.allRight') : t('rows.wrong', { count: wrong })}
      </h2>
      <Table
        view={view}
        caption={t('rows.preview')}
        isCaptionHidden
        rows={rows}
        empty={null}
        columns={[
          { heading: t('rows.line'), cell: ({ line }) => String(line) },
          ...columns,
          {
            heading: t('rows.judged'),
            cell: (row) => {
              const fault = wrongWith(row)
              if (fault !== undefined) return <Status state="stop">{fault}</Status>
              return <Status state="done">{rightly?.(row) ?? t('rows.right')}</Status>
            },
          },
        ]}
      />
    </section>
  )
}
