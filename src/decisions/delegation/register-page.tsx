import { noticesOfDelegated } from '../../notices/index.ts'
import { type Body, bodies } from '../../organisations/index.ts'
import { isStaff } from '../../platform/actor.ts'
import { isId } from '../../platform/id.ts'
import { paragraphSign } from '../../platform/texts/words.ts'
import { Empty } from '../../platform/ui/empty.tsx'
import { Select } from '../../platform/ui/fields.tsx'
import { ButtonLink, SubmitButton } from '../../platform/ui/form.tsx'
import { Intro, Layout } from '../../platform/ui/layout.tsx'
import { Receipt } from '../../platform/ui/receipt.tsx'
import { type Column, cursorParameter, Pages, Table } from '../../platform/ui/table.tsx'
import type { View } from '../../platform/ui/view.ts'
import { DayText } from '../../platform/ui/when.tsx'
import type { Page } from '../../platform/web/page.tsx'
import { type DelegatedDecision, dutyOf, entersDelegated, reportsDelegated } from './delegation.ts'
import { type DelegatedSearch, delegatedDecisions } from './queries.ts'

const perPage = 50

/** The names of the search in the address. */
export const searchNames = { bodyId: 'organ', state: 'lage' } as const
const toReport = 'ska-anmalas'

/** The address of the register, or of a page below it, narrowed to a body when one is given. */
export const delegationPath = (view: View, below = '', bodyId?: string): string =>
  `/${view.authority?.slug ?? ''}/delegering${below}${bodyId ? `?${searchNames.bodyId}=${bodyId}` : ''}`

type Notices = Awaited<ReturnType<typeof noticesOfDelegated>>

type Listing = {
  readonly search: Omit<DelegatedSearch, 'limit'>
  readonly decisions: readonly DelegatedDecision[]
  readonly hasMore: boolean
  readonly bodies: readonly Body[]
  /** The notices of those that need one of their own. */
  readonly notices: Notices
  readonly mayEnter: boolean
  readonly mayReport: boolean
}

/** Delegationsbeslut: what was decided in the bodies' place, and what each decision asks for afterwards. */
export const registerPage: Page<Listing> = {
  shown: isStaff,
  load: async ({ db, actor, query }) => {
    const id = (name: string) => {
      const text = query(name)
      return text !== undefined && isId(text) ? text : undefined
    }
    const search = {
      bodyId: id(searchNames.bodyId),
      toReport: query(searchNames.state) === toReport,
      after: id(cursorParameter),
    }
    const found = await delegatedDecisions(db, { ...search, limit: perPage + 1 })
    const ownNotice = found.filter((one) => dutyOf(one).value === 'ownNotice').map(({ decisionId }) => decisionId)
    return {
      search,
      decisions: found.slice(0, perPage),
      hasMore: found.length > perPage,
      bodies: await bodies(db),
      notices: await noticesOfDelegated(db, ownNotice),
      mayEnter: entersDelegated.holds(actor, undefined),
      mayReport: reportsDelegated.holds(actor, undefined),
    }
  },
  view: (listing, view) => {
    const { t } = view
    const { search, decisions, hasMore } = listing
    return (
      <Layout view={view} title={t('delegation.title')}>
        <Intro title={t('delegation.title')} lead={t('delegation.lead')} />
        <div class="hs-stack">
          <Ways view={view} listing={listing} />
          <Filter view={view} listing={listing} />
          <Table
            view={view}
            caption={t('delegation.title')}
            isCaptionHidden
            columns={columns(view, listing.notices)}
            rows={decisions}
            empty={<Empty title={t('delegation.empty')} text={t('delegation.emptyText')} />}
          />
          <Pages
            view={view}
            previous={search.after === undefined ? undefined : ''}
            next={hasMore ? decisions.at(-1)?.decisionId : undefined}
          />
        </div>
      </Layout>
    )
  },
}

const Ways = ({ view, listing: { search, mayEnter, mayReport } }: { view: View; listing: Listing }) => (
  <p class="hs-row hs-noprint">
    {mayEnter && (
      <ButtonLink href={delegationPath(view, '/nytt', search.bodyId)}>{view.t('delegation.enter.title')}</ButtonLink>
    )}
    {mayReport && search.bodyId && (
      <a href={delegationPath(view, '/anmal', search.bodyId)}>{view.t('delegation.report.title')}</a>
    )}
    <a href={delegationPath(view, '/regler', search.bodyId)}>{view.t('delegation.rules.title')}</a>
  </p>
)

const Filter = ({ view, listing: { search, bodies } }: { view: View; listing: Listing }) => {
  const { t } = view
  return (
    <form method="get" class="hs-fields hs-noprint" aria-label={t('form.search')}>
      <Select
        view={view}
        name={searchNames.bodyId}
        label={t('delegation.body')}
        options={[
          { value: '', label: t('delegation.anyBody') },
          ...bodies.map(({ bodyId, name }) => ({ value: bodyId, label: name })),
        ]}
        value={search.bodyId ?? ''}
      />
      <Select
        view={view}
        name={searchNames.state}
        label={t('delegation.which')}
        options={[
          { value: '', label: t('delegation.all') },
          { value: toReport, label: t('delegation.toReport') },
        ]}
        value={search.toReport ? toReport : ''}
      />
      <SubmitButton variant="secondary">{t('form.filter')}</SubmitButton>
    </form>
  )
}

const columns = (view: View, notices: Notices): readonly Column<DelegatedDecision>[] => {
  const { t } = view
  return [
    { heading: t('delegation.column.text'), cell: (row) => <What view={view} of={row} /> },
    {
      heading: t('delegation.column.rule'),
      cell: ({ rule }) => (rule ? `${rule.number} ${rule.title}` : t('delegation.urgent')),
    },
    { heading: t('delegation.column.decidedBy'), cell: ({ decidedBy }) => decidedBy },
    { heading: t('delegation.column.decidedOn'), cell: ({ decidedOn }) => <DayText view={view} day={decidedOn} /> },
    {
      heading: t('delegation.column.duty'),
      cell: (row) => <Duty view={view} of={row} notice={notices.get(row.decisionId)} />,
    },
  ]
}

const What = ({ view, of: { text, year, serial, bodyName, matter } }: { view: View; of: DelegatedDecision }) => (
  <div>
    {text}
    <p class="hs-meta">
      {bodyName} {numberOf(year, serial)}
      {matter && (
        <>
          {' · '}
          <a href={`/${view.authority?.slug ?? ''}/arenden/${matter.caseId}`}>{matter.caseNumber}</a>
        </>
      )}
    </p>
  </div>
)

/** "D 2026-12": the number of the decision within its body. */
const numberOf = (year: number, serial: number): string => `D ${year}-${serial}`

/** What the decision asks for, with the provision behind it, and where it was reported. */
const Duty = (props: { view: View; of: DelegatedDecision; notice: ReturnType<Notices['get']> }) => {
  const { view, of, notice } = props
  const duty = dutyOf(of)
  return (
    <>
      <Receipt of={duty} view={view} summary={view.t(`delegation.duty.${duty.value}`)} />
      {notice && (
        <a href={`/${view.authority?.slug ?? ''}/anslagstavla/${notice.noticeId}`}>
          <DayText view={view} day={notice.postedOn} before={view.t('delegation.announced')} />
        </a>
      )}
      {of.standsIn && !of.reportedIn && (
        <a href={`/${view.authority?.slug ?? ''}/sammantraden/${of.standsIn.meetingId}/planera`}>
          <DayText view={view} day={of.standsIn.heldOn} before={view.t('delegation.onAgenda')} />
        </a>
      )}
      {of.reportedIn && (
        <a href={`/${view.authority?.slug ?? ''}/beslut/${of.reportedIn.itemId}`}>
          {of.reportedIn.paragraph === undefined ? '' : paragraphSign(of.reportedIn.paragraph)}{' '}
          <DayText view={view} day={of.reportedIn.heldOn} />
        </a>
      )}
    </>
  )
}
