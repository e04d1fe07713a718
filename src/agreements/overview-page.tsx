import { SharedAtOnce } from '../partnerships/index.ts'
import { nothingAfterThis } from '../platform/db/pipeline.ts'
import { isId } from '../platform/id.ts'
import { isRefusal } from '../platform/refusal.ts'
import { Empty } from '../platform/ui/empty.tsx'
import { Buttons, Form, SubmitButton } from '../platform/ui/form.tsx'
import { Intro, Layout } from '../platform/ui/layout.tsx'
import { Meet } from '../platform/ui/party.tsx'
import { type Task, Tasks } from '../platform/ui/tasks.tsx'
import type { View } from '../platform/ui/view.ts'
import type { Page } from '../platform/web/page.tsx'
import { beginAgreement } from './actions.ts'
import { mayWriteNow, type StandingClause, standingClauses } from './agreements.ts'
import { Beside } from './beside.tsx'
import { incomplete, lacksOf } from './completeness.ts'
import { broughtBy } from './contributions.ts'
import { type Dates, datesOf } from './dates.ts'
import { agreementPath, type InAgreement, type InPartnership, partnershipOfAddress, trailTo } from './frame.ts'
import { remarksIn } from './linter.ts'
import { commentCounts } from './queries.ts'
import { Shares } from './shares.tsx'
import { longestMonths, termMonths } from './term.ts'
import { clauseName, lackInWords } from './words.ts'

type Loaded = InPartnership & { readonly comments: ReadonlyMap<string, number>; readonly dates: Dates | undefined }

/** The agreement at a glance: its clauses in order with what is missing, what each party brings, who is "klar", and the last days. */
export const overviewPage: Page<Loaded> = {
  load: async (ask) => {
    const id = ask.param('partnershipId')
    if (!isId(id)) return undefined
    const [found, comments] = await Promise.all([partnershipOfAddress(ask), commentCounts(ask.db, id)])
    if (!found) return undefined
    nothingAfterThis(ask.db)
    return { ...found, comments, dates: found.agreement && (await datesOf(ask.db, found.agreement)) }
  },
  view: (loaded, view) => {
    const { partnership, agreement } = loaded
    const { t } = view
    const names = (kind: string) => partnership.parties.filter((party) => party.kind === kind).map(({ name }) => name)
    return (
      <Layout view={view} title={`${t('agreements.title')}: ${partnership.title}`} trail={trailTo(view, partnership)}>
        <Intro
          title={t('agreements.title')}
          meta={
            <>
              {partnership.title}
              {agreement &&
                ` · ${t('agreements.overview.revision', { revision: agreement.revision, at: agreement.changedAt })}`}
            </>
          }
          lead={t('agreements.overview.lead')}
        >
          <Meet authorities={names('authority')} associations={names('association')} />
        </Intro>
        {agreement ? <Whole view={view} of={{ ...loaded, agreement }} /> : <NotBegun view={view} of={loaded} />}
      </Layout>
    )
  },
}

const NotBegun = ({ view, of: { partnership, isWriter } }: { view: View; of: Loaded }) => {
  const { t } = view
  const now = mayWriteNow(partnership)
  const why = isRefusal(now) ? (t.find(now.reason) ?? now.reason) : t('agreements.begin.text')
  return (
    <Empty title={t('agreements.begin.title')} text={why}>
      {isWriter && !isRefusal(now) && (
        <Form of={beginAgreement} action={agreementPath(view, partnership)} view={view}>
          {() => (
            <>
              <SharedAtOnce view={view} />
              <Buttons>
                <SubmitButton>{t('agreements.begin.button')}</SubmitButton>
              </Buttons>
            </>
          )}
        </Form>
      )}
    </Empty>
  )
}

const Whole = ({ view, of }: { view: View; of: InAgreement & Loaded }) => {
  const { t } = view
  const { agreement, partnership } = of
  const missing = incomplete(agreement, partnership)
  const standing = standingClauses(agreement)
  const mandatory = standing.filter(({ need }) => need === 'mandatory').length
  const { contents } = agreement
  return (
    <div class="hs-cols">
      <div class="hs-stack" data-gap="section">
        <section class="hs-stack" aria-labelledby="bidrag">
          <h2 class="ds-heading" id="bidrag">
            {t('agreements.shares.title')}
          </h2>
          <Shares
            view={view}
            of={broughtBy(partnership.parties, contents.contributions.contributions, termMonths(contents.term))}
          />
        </section>
        <section class="hs-stack" aria-labelledby="avsnitt">
          <h2 class="ds-heading" id="avsnitt">
            {t('agreements.overview.clauses')}
          </h2>
          <p class="hs-lead">
            {missing.length === 0
              ? t('agreements.overview.complete', { count: mandatory })
              : t('agreements.overview.missing', { done: mandatory - missing.length, count: mandatory })}
          </p>
          <p class="hs-row">
            <a href={agreementPath(view, partnership, '/skillnader')}>{t('agreementExchange.links.differences')}</a>
            <a href={agreementPath(view, partnership, '/word')}>{t('agreementExchange.links.word')}</a>
          </p>
          <Tasks tasks={standing.map((one) => taskOf(view, of, one))} />
        </section>
      </div>
      <Beside view={view} of={of} dates={of.dates} longest={longestMonths(contents.term)} />
    </div>
  )
}

const taskOf = (view: View, of: InAgreement & Loaded, { clause, need, isIn, saved }: StandingClause): Task => {
  const { t } = view
  const { agreement, partnership, comments } = of
  const [first, ...others] = isIn ? lacksOf(clause.key, agreement, partnership) : []
  const said = comments.get(clause.key) ?? 0
  const remarks = isIn ? remarksIn(clause.key, agreement.contents).length : 0
  const notes = [
    first && (need === 'mandatory' || saved) ? lackInWords(view, first) : '',
    others.length > 0 ? t('agreements.overview.more', { count: others.length }) : '',
    remarks > 0 ? t('agreements.overview.remarks', { count: remarks }) : '',
    said > 0 ? t('agreements.overview.comments', { count: said }) : '',
  ].filter((note) => note !== '')
  const word = !isIn ? (need === 'out' ? 'notNeeded' : 'out') : first ? 'missing' : 'whole'
  return {
    title: clauseName(view, clause.key),
    href: agreementPath(view, partnership, `/avsnitt/${clause.key}`),
    state: !isIn ? 'wait' : first ? 'todo' : 'done',
    word: t(`agreements.word.${word}`),
    meta: notes.length > 0 ? notes.join(' · ') : undefined,
  }
}
