import { isStaff } from '../platform/actor.ts'
import { type Id, isId } from '../platform/id.ts'
import { Empty } from '../platform/ui/empty.tsx'
import { ButtonLink } from '../platform/ui/form.tsx'
import { Intro, Layout } from '../platform/ui/layout.tsx'
import { type Column, cursorParameter, Pages, Table } from '../platform/ui/table.tsx'
import { type View, withParameter } from '../platform/ui/view.ts'
import type { Ask, Page } from '../platform/web/page.tsx'
import { type Home, homeOf, MirroredHome } from './home.tsx'
import { FilterLinks, filterFrom, type ListFilter, statesOf } from './list-filter.tsx'
import { keepsPartnerships, type Partnership } from './partnerships.ts'
import { Parties, partnershipPath, StateWord, termInWords } from './parts.tsx'
import { partnershipsFor } from './queries.ts'
import { WaysInRow } from './ways-in.tsx'

const perPage = 25

type Loaded = {
  readonly partnerships: readonly Partnership[]
  readonly hasMore: boolean
  readonly filter: ListFilter
  /** The name of the association that asks, and whether only its own are shown. */
  readonly own: { readonly name: string; readonly isChosen: boolean } | undefined
  readonly seesAll: boolean
  readonly mayBegin: boolean
  readonly home: Home | undefined
}

/** The cursor of the page after: the id of the last row. A title may hold words that its reader must not see. */
export const cursorOf = ({ partnershipId }: Partnership): string => partnershipId

/** Reads a cursor; undefined when it is not one of ours. */
export const readCursor = (text: string | undefined): Id | undefined => (isId(text ?? '') ? text : undefined)

const load = async (ask: Ask): Promise<Loaded> => {
  const { db, actor, authority, query } = ask
  const filter = filterFrom(query)
  const own =
    actor.kind === 'association' ? { name: actor.associationName, isChosen: query('vilka') !== 'alla' } : undefined
  const after = readCursor(query(cursorParameter))
  const found = await partnershipsFor(db, actor, {
    authorityId: authority.authorityId,
    states: statesOf(filter),
    isOwn: own?.isChosen ?? false,
    after,
    limit: perPage,
  })
  return {
    partnerships: found.slice(0, perPage),
    hasMore: found.length > perPage,
    filter,
    own,
    seesAll: isStaff(actor),
    mayBegin: keepsPartnerships.holds(actor, undefined),
    home: actor.kind === 'association' && own?.isChosen && !after ? await homeOf(ask) : undefined,
  }
}

/** The partnerships of an authority: public ones for anyone, its own for an association, all for those who work here. */
export const partnershipsPage: Page<Loaded> = {
  load,
  view: (loaded, view) => {
    const { t } = view
    const last = loaded.partnerships.at(-1)
    const isOwn = loaded.own?.isChosen ?? false
    return (
      <Layout view={view} title={t('partnerships.list.title')} description={t('partnerships.list.lead')}>
        <Intro
          title={t('partnerships.list.title')}
          lead={
            isOwn && loaded.own
              ? t('partnerships.list.leadOwn', { name: loaded.own.name })
              : t('partnerships.list.lead')
          }
        >
          {loaded.mayBegin && (
            <p class="hs-row">
              <ButtonLink href={beginPath(view)}>{t('partnerships.list.begin')}</ButtonLink>
              <a href={`/${view.authority?.slug}/pilotuppdrag`}>{t('partnerships.list.pilots')}</a>
            </p>
          )}
          <WaysInRow view={view} isAssociation={loaded.own !== undefined} />
        </Intro>
        <div class="hs-stack">
          {loaded.home && <MirroredHome view={view} of={loaded.home} />}
          {loaded.own && <Which view={view} isOwn={isOwn} />}
          <FilterLinks view={view} chosen={loaded.filter} />
          <Table
            view={view}
            caption={t('partnerships.list.caption')}
            isCaptionHidden
            columns={columnsFor(view, loaded)}
            rows={loaded.partnerships}
            empty={<Nothing view={view} loaded={loaded} />}
          />
        </div>
        <Pages view={view} next={loaded.hasMore && last ? cursorOf(last) : undefined} />
      </Layout>
    )
  },
}

const beginPath = (view: View): string => `/${view.authority?.slug}/partnerskap/nytt`

const columnsFor = (view: View, { seesAll, own }: Loaded): readonly Column<Partnership>[] => {
  const { t } = view
  return [
    {
      heading: t('partnerships.list.name'),
      cell: (row) => <a href={partnershipPath(view, row)}>{row.title}</a>,
    },
    { heading: t('partnerships.list.parties'), cell: (row) => <Parties of={row} /> },
    { heading: t('partnerships.list.state'), cell: (row) => <StateWord view={view} of={row} /> },
    { heading: t('partnerships.list.term'), cell: (row) => termInWords(view, row) },
    ...(seesAll || own
      ? [
          {
            heading: t('partnerships.list.visibility'),
            cell: (row: Partnership) =>
              t(row.isPublic ? 'partnerships.list.publicOnes' : 'partnerships.list.partiesOnly'),
          },
        ]
      : []),
  ]
}

const Which = ({ view, isOwn }: { view: View; isOwn: boolean }) => (
  <nav class="hs-row hs-noprint" aria-label={view.t('partnerships.list.which')}>
    <a href={filtered(view, 'vilka', undefined)} aria-current={isOwn ? 'true' : undefined}>
      {view.t('partnerships.list.own')}
    </a>
    <a href={filtered(view, 'vilka', 'alla')} aria-current={isOwn ? undefined : 'true'}>
      {view.t('partnerships.list.everyone')}
    </a>
  </nav>
)

/** A new filter begins on the first page. */
const filtered = (view: View, name: string, value: string | undefined): string =>
  withParameter(withParameter(view.path, name, value), cursorParameter, undefined)

const Nothing = ({ view, loaded }: { view: View; loaded: Loaded }) => {
  const { t } = view
  if (loaded.filter.part)
    return <Empty title={t('partnerships.list.emptyState')} text={t('partnerships.list.emptyStateText')} />
  if (loaded.mayBegin) return <Empty title={t('partnerships.list.empty')} text={t('partnerships.list.emptyStaff')} />
  const text = loaded.own?.isChosen ? t('partnerships.list.emptyOwn') : t('partnerships.list.emptyPublic')
  return <Empty title={t('partnerships.list.empty')} text={text} />
}
