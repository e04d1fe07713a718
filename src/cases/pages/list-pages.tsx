import { type Body, bodies } from '../../organisations/index.ts'
import { isStaff } from '../../platform/actor.ts'
import { nothingAfterThis } from '../../platform/db/pipeline.ts'
import { Empty } from '../../platform/ui/empty.tsx'
import { Field, Select } from '../../platform/ui/fields.tsx'
import { ButtonLink, Buttons, SubmitButton } from '../../platform/ui/form.tsx'
import { Intro, Layout } from '../../platform/ui/layout.tsx'
import { Status } from '../../platform/ui/status.tsx'
import { type Column, CsvLink, cursorParameter, Pages, sortParameter, Table } from '../../platform/ui/table.tsx'
import { type View, withParameter } from '../../platform/ui/view.ts'
import { DayText } from '../../platform/ui/when.tsx'
import type { Ask, Page } from '../../platform/web/page.tsx'
import { keepsRecords } from '../cases.ts'
import { type CaseRow, type CaseSearch, casesFor, countCases, firstCases } from '../list.ts'
import { casePath } from './case-story.ts'
import { type Asked, askedFor, stateWords } from './list-query.ts'

const perPage = 25

/** Found cases are counted no further. */
const mostCounted = 300

type Loaded = {
  readonly asked: Asked
  readonly rows: readonly CaseRow[]
  readonly hasMore: boolean
  /** How many the search found; undefined where nothing was searched for. */
  readonly count: number | undefined
  readonly bodies: readonly Body[]
  readonly isStaff: boolean
  readonly mayKeep: boolean
}

const load = async (ask: Ask): Promise<Loaded> => {
  const { db, actor } = ask
  const asked = askedFor(ask)
  const { by: sort, isDescending } = asked.sorting
  const search = { ...asked.filter, sort, isDescending, limit: perPage }
  nothingAfterThis(db)
  const [known, { rows, count }] = await Promise.all([bodies(db), pageOf(ask, asked, search)])
  return {
    asked,
    rows: rows.slice(0, perPage),
    hasMore: rows.length > perPage,
    count,
    bodies: known,
    isStaff: isStaff(actor),
    mayKeep: keepsRecords.holds(actor, undefined),
  }
}

type Found = { readonly rows: readonly CaseRow[]; readonly count: number | undefined }

const pageOf = async ({ db, actor }: Ask, { after, filter }: Asked, search: CaseSearch): Promise<Found> => {
  const isSearch = isNarrowed(filter)
  if (isSearch && after === undefined) return firstCases(db, actor, search, mostCounted)
  const [rows, count] = await Promise.all([
    casesFor(db, actor, { ...search, after }),
    isSearch ? countCases(db, actor, filter, mostCounted) : undefined,
  ])
  return { rows, count }
}

const isNarrowed = ({ words, state, bodyId }: Asked['filter']): boolean =>
  words !== undefined || state !== undefined || bodyId !== undefined

/** The cases that the reader may see, to search, filter, sort and fetch as a file. */
export const casesPage: Page<Loaded> = {
  load,
  view: (loaded, view) => {
    const { t } = view
    const { asked, rows, mayKeep } = loaded
    const last = rows.at(-1)
    return (
      <Layout view={view} title={t('casePages.list.title')}>
        <Intro
          title={t('casePages.list.title')}
          lead={t(loaded.isStaff ? 'casePages.list.lead' : 'casePages.list.leadPublic')}
        >
          {mayKeep && (
            <Buttons>
              <ButtonLink href={at(view, '/las-in')}>{t('casePages.list.read')}</ButtonLink>
              <ButtonLink href={at(view, '/arenden/nytt')} variant="secondary">
                {t('casePages.list.create')}
              </ButtonLink>
            </Buttons>
          )}
        </Intro>
        <div class="hs-stack">
          <Filter view={view} of={loaded} />
          {loaded.count !== undefined && loaded.count > 0 && (
            <p class="hs-meta">
              {loaded.count > mostCounted
                ? t('casePages.list.manyFound', { most: mostCounted })
                : t('casePages.list.found', { count: loaded.count })}
            </p>
          )}
          <Table
            view={view}
            caption={t('casePages.list.caption')}
            isCaptionHidden
            columns={columnsFor(view)}
            rows={rows}
            sorting={asked.sorting}
            empty={<Nothing view={view} of={loaded} />}
          />
          <div class="hs-row" data-spread>
            <Pages
              view={view}
              previous={asked.after === undefined ? undefined : ''}
              next={loaded.hasMore && last ? last.caseId : undefined}
            />
            {rows.length > 0 && <CsvLink view={view} href={csvPath(view)} />}
          </div>
        </div>
      </Layout>
    )
  },
}

const at = (view: View, path: string): string => `/${view.authority?.slug}${path}`

/** The same search and order as a file, from the first row. */
const csvPath = (view: View): string =>
  withParameter(view.path, cursorParameter, undefined).replace('/arenden', '/arenden.csv')

const columnsFor = (view: View): readonly Column<CaseRow>[] => {
  const { t } = view
  return [
    {
      heading: t('casePages.list.name'),
      sort: 'title',
      cell: (row) => <a href={casePath(view, row.caseId)}>{row.title}</a>,
    },
    {
      heading: t('casePages.list.number'),
      sort: 'number',
      cell: (row) => <span class="hs-num">{row.caseNumber}</span>,
    },
    { heading: t('casePages.list.body'), cell: (row) => row.bodyName },
    {
      heading: t('casePages.list.state'),
      cell: (row) => (
        <Status state={row.state === 'open' ? 'active' : 'done'}>{t(`casePages.list.${row.state}`)}</Status>
      ),
    },
    {
      heading: t('casePages.list.latest'),
      sort: 'latest',
      cell: (row) => <DayText view={view} day={row.latestEventOn} />,
    },
  ]
}

const Filter = ({ view, of: { asked, bodies: known, isStaff } }: { view: View; of: Loaded }) => {
  const { t } = view
  const { words, state, bodyId } = asked.filter
  const order = new URLSearchParams(view.path.split('?')[1]).get(sortParameter)
  return (
    <form method="get" class="hs-fields" aria-label={t('casePages.list.search')}>
      <Field
        view={view}
        name="sok"
        type="search"
        label={t('casePages.list.search')}
        hint={t(isStaff ? 'casePages.list.searchHint' : 'casePages.list.searchHintPublic')}
        value={words}
        size={32}
      />
      <Select
        view={view}
        name="lage"
        label={t('casePages.list.state')}
        value={state ? stateWords[state] : ''}
        options={[
          { value: '', label: t('casePages.list.anyState') },
          { value: stateWords.open, label: t('casePages.list.open') },
          { value: stateWords.closed, label: t('casePages.list.closed') },
        ]}
      />
      <Select
        view={view}
        name="organ"
        label={t('casePages.list.body')}
        value={bodyId ?? ''}
        options={[
          { value: '', label: t('casePages.list.anyBody') },
          ...known.map((body) => ({ value: body.bodyId, label: body.name })),
        ]}
      />
      {order !== null && <input type="hidden" name={sortParameter} value={order} />}
      <SubmitButton variant="secondary">{t('form.search')}</SubmitButton>
    </form>
  )
}

const Nothing = ({ view, of: { asked, isStaff, mayKeep } }: { view: View; of: Loaded }) => {
  const { t } = view
  if (isNarrowed(asked.filter)) {
    return (
      <Empty title={t('casePages.list.noMatch')} text={t('table.noMatch')}>
        <a href={at(view, '/arenden')}>{t('casePages.list.clear')}</a>
      </Empty>
    )
  }
  return (
    <Empty
      title={t('casePages.list.empty')}
      text={t(isStaff ? 'casePages.list.emptyStaff' : 'casePages.list.emptyPublic')}
    >
      {mayKeep && <a href={at(view, '/las-in')}>{t('casePages.list.read')}</a>}
    </Empty>
  )
}
