import { type Body, bodies } from '../../organisations/index.ts'
import { isStaff } from '../../platform/actor.ts'
import { capitalised } from '../../platform/texts/words.ts'
import { Empty } from '../../platform/ui/empty.tsx'
import { Select } from '../../platform/ui/fields.tsx'
import { SubmitButton } from '../../platform/ui/form.tsx'
import { Intro, Layout } from '../../platform/ui/layout.tsx'
import { type Column, CsvLink, cursorParameter, Pages, Table } from '../../platform/ui/table.tsx'
import { type View, withParameter } from '../../platform/ui/view.ts'
import type { Page } from '../../platform/web/page.tsx'
import { Back, Due, Given, promisePath } from './parts.tsx'
import type { Promised } from './promised.ts'
import { type PromiseSearch, promiseStates, promisesFor } from './queries.ts'
import { searchNames, searchOf, stateWords } from './search.ts'

/** How many promises a page holds. */
const perPage = 50

type Listing = {
  readonly search: Omit<PromiseSearch, 'limit'>
  readonly promises: readonly Promised[]
  readonly hasMore: boolean
  readonly bodies: readonly Body[]
  readonly seesAll: boolean
}

/** Löften: what decisions gave somebody to do, when it is due and what came back. The public sees what is public of it. */
export const promisesPage: Page<Listing> = {
  load: async (ask) => {
    const search = searchOf(ask)
    const found = await promisesFor(ask.db, ask.actor, { ...search, limit: perPage + 1 })
    return {
      search,
      promises: found.slice(0, perPage),
      hasMore: found.length > perPage,
      bodies: await bodies(ask.db),
      seesAll: isStaff(ask.actor),
    }
  },
  view: (listing, view) => {
    const { t } = view
    const { promises, hasMore, search, seesAll } = listing
    const body = listing.bodies.find(({ bodyId }) => bodyId === search.bodyId)
    const title = body ? t('promises.titleOf', { body: body.name }) : t('promises.title')
    const csv = withParameter(view.path, cursorParameter, undefined).replace('/uppdrag', '/uppdrag.csv')
    const last = promises.at(-1)
    return (
      <Layout view={view} title={title} description={t('promises.lead')}>
        <Intro title={title} lead={t(seesAll ? 'promises.lead' : 'promises.leadPublic')} />
        <div class="hs-stack">
          <Filter view={view} listing={listing} />
          <Table
            view={view}
            caption={title}
            isCaptionHidden
            columns={columns(view)}
            rows={promises}
            empty={<Empty title={t('promises.empty')} text={t('promises.emptyText')} />}
          />
          <Pages
            view={view}
            previous={search.after === undefined ? undefined : ''}
            next={hasMore && last ? last.assignmentId : undefined}
          />
          {promises.length > 0 && (
            <p>
              <CsvLink view={view} href={csv} />
            </p>
          )}
        </div>
      </Layout>
    )
  },
}

const columns = (view: View): readonly Column<Promised>[] => [
  {
    heading: view.t('promises.column.text'),
    cell: (row) => <a href={promisePath(view, row.assignmentId)}>{capitalised(row.text)}</a>,
  },
  { heading: view.t('promises.column.toRole'), cell: ({ toRole }) => capitalised(toRole) },
  { heading: view.t('promises.column.given'), cell: (row) => <Given view={view} of={row} /> },
  { heading: view.t('promises.column.dueOn'), cell: (row) => <Due view={view} of={row} /> },
  { heading: view.t('promises.column.back'), cell: (row) => <Back view={view} of={row} /> },
]

const Filter = ({ view, listing: { search, bodies } }: { view: View; listing: Listing }) => {
  const { t } = view
  return (
    <form method="get" class="hs-fields hs-noprint" aria-label={t('form.search')}>
      <Select
        view={view}
        name={searchNames.bodyId}
        label={t('promises.filter.body')}
        options={[
          { value: '', label: t('promises.filter.anyBody') },
          ...bodies.map(({ bodyId, name }) => ({ value: bodyId, label: name })),
        ]}
        value={search.bodyId ?? ''}
      />
      <Select
        view={view}
        name={searchNames.state}
        label={t('promises.filter.state')}
        options={promiseStates.map((state) => ({ value: stateWords[state], label: t(`promises.filter.${state}`) }))}
        value={stateWords[search.state]}
      />
      <SubmitButton variant="secondary">{t('form.filter')}</SubmitButton>
    </form>
  )
}
