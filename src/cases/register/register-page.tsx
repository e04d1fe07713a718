import { type Body, bodies } from '../../organisations/index.ts'
import { isStaff } from '../../platform/actor.ts'
import { Empty } from '../../platform/ui/empty.tsx'
import { DateField, Select } from '../../platform/ui/fields.tsx'
import { SubmitButton } from '../../platform/ui/form.tsx'
import { Intro, Layout } from '../../platform/ui/layout.tsx'
import { type Column, CsvLink, cursorParameter, Pages, Table } from '../../platform/ui/table.tsx'
import { type View, withParameter } from '../../platform/ui/view.ts'
import { DayText } from '../../platform/ui/when.tsx'
import type { Page } from '../../platform/web/page.tsx'
import { casePath } from '../work/form-page.tsx'
import type { RegisterEntry } from './entries.ts'
import { entriesFor, type RegisterSearch } from './queries.ts'
import { searchNames, searchOf } from './search.ts'

/** How many entries a page of the register holds. */
const perPage = 50

type Listing = {
  readonly search: Omit<RegisterSearch, 'limit'>
  readonly entries: readonly RegisterEntry[]
  readonly hasMore: boolean
  readonly bodies: readonly Body[]
  readonly seesAll: boolean
}

const columns = (view: View): readonly Column<RegisterEntry>[] => [
  {
    heading: view.t('register.column.subject'),
    cell: ({ subject, isSecret, secrecyProvision }) => (
      <>
        {subject}
        {isSecret && (
          <span class="hs-meta">
            {' '}
            {view.t('register.secret')}
            {secrecyProvision && ` (${secrecyProvision})`}
          </span>
        )}
      </>
    ),
  },
  {
    heading: view.t('register.column.number'),
    cell: ({ caseId, caseNumber }) => (
      <span class="hs-num">
        <a href={casePath(view, caseId)}>{caseNumber}</a>
      </span>
    ),
  },
  {
    heading: view.t('register.column.registeredOn'),
    cell: ({ registeredOn }) => <DayText view={view} day={registeredOn} />,
  },
  {
    heading: view.t('register.column.datedOn'),
    cell: ({ datedOn }) => (datedOn ? <DayText view={view} day={datedOn} /> : view.t('register.undated')),
  },
  {
    heading: view.t('register.column.way'),
    cell: ({ direction, counterpart }) =>
      counterpart === ''
        ? view.t(`register.direction.${direction}`)
        : view.t(`register.${direction === 'received' ? 'from' : 'to'}`, { name: counterpart }),
  },
]

const Filter = ({ view, listing: { search, bodies } }: { view: View; listing: Listing }) => {
  const { t } = view
  const hint = t('register.filter.dayHint', { example: view.today.toString() })
  return (
    <form method="get" class="hs-fields hs-noprint" aria-label={t('form.search')}>
      <DateField
        view={view}
        name={searchNames.from}
        label={t('register.filter.from')}
        hint={hint}
        value={search.from?.toString()}
      />
      <DateField
        view={view}
        name={searchNames.to}
        label={t('register.filter.to')}
        hint={hint}
        value={search.to?.toString()}
      />
      <Select
        view={view}
        name={searchNames.bodyId}
        label={t('register.filter.body')}
        options={[
          { value: '', label: t('register.filter.anyBody') },
          ...bodies.map(({ bodyId, name }) => ({ value: bodyId, label: name })),
        ]}
        value={search.bodyId ?? ''}
      />
      <SubmitButton variant="secondary">{t('form.filter')}</SubmitButton>
    </form>
  )
}

/** Diariet: what has come in and been drawn up, the latest first. The public sees what is public of it. */
export const registerPage: Page<Listing> = {
  load: async (ask) => {
    const search = searchOf(ask)
    const found = await entriesFor(ask.db, ask.actor, { ...search, limit: perPage + 1 })
    return {
      search,
      entries: found.slice(0, perPage),
      hasMore: found.length > perPage,
      bodies: await bodies(ask.db),
      seesAll: isStaff(ask.actor),
    }
  },
  view: (listing, view) => {
    const { t } = view
    const { entries, hasMore, seesAll, search } = listing
    const last = entries.at(-1)
    const isNarrowed = search.from !== undefined || search.to !== undefined || search.bodyId !== undefined
    const csv = withParameter(view.path, cursorParameter, undefined).replace('/diarium', '/diarium.csv')
    return (
      <Layout view={view} title={t('register.title')}>
        <Intro title={t('register.title')} lead={t(seesAll ? 'register.lead' : 'register.leadPublic')} />
        <div class="hs-stack">
          <Filter view={view} listing={listing} />
          <Table
            view={view}
            caption={t('register.title')}
            isCaptionHidden
            columns={columns(view)}
            rows={entries}
            empty={<Empty title={t('register.empty')} text={t(isNarrowed ? 'table.noMatch' : 'register.emptyText')} />}
          />
          <Pages
            view={view}
            previous={search.after === undefined ? undefined : ''}
            next={hasMore && last ? last.entryId : undefined}
          />
          {entries.length > 0 && (
            <p>
              <CsvLink view={view} href={csv} />
            </p>
          )}
        </div>
      </Layout>
    )
  },
}
