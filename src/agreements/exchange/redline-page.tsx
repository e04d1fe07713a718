import { bodies as allBodies } from '../../organisations/index.ts'
import type { Id } from '../../platform/id.ts'
import { Select } from '../../platform/ui/fields.tsx'
import { SubmitButton } from '../../platform/ui/form.tsx'
import { Intro, Layout } from '../../platform/ui/layout.tsx'
import { Party } from '../../platform/ui/party.tsx'
import { Status } from '../../platform/ui/status.tsx'
import type { View } from '../../platform/ui/view.ts'
import { InstantText } from '../../platform/ui/when.tsx'
import type { Ask, Page } from '../../platform/web/page.tsx'
import type { Agreement, SavedClause } from '../agreements.ts'
import type { Clause } from '../clauses.ts'
import { agreementOfAddress, agreementPath, type InAgreement, trailInside } from '../frame.ts'
import { agreementOfPartnership, type Comment, revisionsOf } from '../queries.ts'
import { clauseName } from '../words.ts'
import { commentsOnAll, saidBeside, savesBetween } from './queries.ts'
import { type ClauseChange, lastKnown, redlineOf } from './redline.ts'
import { partyNames } from './sheet.ts'
import { Passages } from './words-changed.tsx'

type Loaded = InAgreement & {
  readonly from: Agreement
  readonly to: Agreement
  /** Why the comparison begins where it does; undefined where the reader has chosen. */
  readonly because: ReturnType<typeof lastKnown>['because'] | undefined
  readonly revisions: Awaited<ReturnType<typeof revisionsOf>>
  readonly saves: readonly SavedClause[]
  readonly comments: readonly Comment[]
  readonly names: ReadonlyMap<string, string>
}

const numberIn = (text: string | undefined, most: number): number | undefined => {
  const number = text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : 0
  return number >= 1 && number <= most ? number : undefined
}

/** What parties and bodies are called, by their ids. One statement. */
export const namesFor = async (ask: Pick<Ask, 'db'>, partnership: InAgreement['partnership']) =>
  new Map([...(await allBodies(ask.db)).map(({ bodyId, name }) => [bodyId, name] as const), ...partyNames(partnership)])

/** What has changed between two revisions: the reader's choice, else since its own party last took a stand. */
export const redlinePage: Page<Loaded> = {
  load: async (ask) => {
    const found = await agreementOfAddress(ask)
    if (!found) return undefined
    const { agreement, party, partnership } = found
    const { agreementId, partnershipId, revision } = agreement
    const revisions = await revisionsOf(ask.db, agreementId)
    const own = revisions.filter(({ partyId }) => partyId === party.partyId).map((one) => one.revision)
    const usual = lastKnown(agreement, own, party.partyId)
    const chosen = numberIn(ask.query('fran'), revision)
    const to = numberIn(ask.query('till'), revision) ?? revision
    const from = chosen ?? Math.min(usual.from, to)
    const at = async (number: number) =>
      number === revision
        ? agreement
        : ((await agreementOfPartnership(ask.db, partnershipId, { at: number })) ?? agreement)
    return {
      ...found,
      from: await at(Math.min(from, to)),
      to: await at(Math.max(from, to)),
      because: chosen === undefined ? usual.because : undefined,
      revisions,
      saves: await savesBetween(ask.db, { agreementId, from: Math.min(from, to), to: Math.max(from, to) }),
      comments: await commentsOnAll(ask.db, agreementId),
      names: await namesFor(ask, partnership),
    }
  },
  view: (of, view) => {
    const { t } = view
    const { partnership, from, to, because } = of
    const numbers = { from: from.revision, to: to.revision }
    const { changed, same } = redlineOf(of, { t, names: of.names })
    return (
      <Layout
        view={view}
        title={`${t('agreementExchange.redline.title')}: ${partnership.title}`}
        trail={trailInside(view, partnership)}
      >
        <Intro
          title={t('agreementExchange.redline.title')}
          meta={partnership.title}
          lead={t('agreementExchange.redline.lead', numbers)}
        >
          {because && <p class="hs-meta hs-noprint">{t(`agreementExchange.redline.${because}`, numbers)}</p>}
        </Intro>
        <div class="hs-cols">
          <div class="hs-stack" data-gap="section">
            {changed.length === 0 && (
              <p>{t(`agreementExchange.redline.${numbers.from === numbers.to ? 'sameVersion' : 'none'}`)}</p>
            )}
            {changed.map((change) => (
              <Changed view={view} of={of} change={change} />
            ))}
            {same.length > 0 && <Unchanged view={view} of={of} same={same} />}
          </div>
          <Versions view={view} of={of} />
        </div>
      </Layout>
    )
  },
}

const looks = { added: 'active', leftOut: 'stop', changed: 'wait' } as const
const kinds = { added: 'addedClause', leftOut: 'leftOut', changed: 'changed' } as const

const Changed = ({ view, of, change }: { view: View; of: Loaded; change: ClauseChange }) => {
  const { t } = view
  const { clause, kind, fields, saves } = change
  const comments = of.comments.filter((one) => one.clause === clause.key)
  return (
    <section class="hs-stack" aria-labelledby={clause.key}>
      <h2 class="ds-heading" id={clause.key}>
        {clause.number}. {clauseName(view, clause.key)}
      </h2>
      <p class="hs-row">
        <Status state={looks[kind]}>{t(`agreementExchange.redline.${kinds[kind]}`)}</Status>
        <a class="hs-noprint" href={agreementPath(view, of.partnership, `/avsnitt/${clause.key}`)}>
          {t('agreementExchange.redline.read')}
        </a>
        <a class="hs-noprint" href={agreementPath(view, of.partnership, `/avsnitt/${clause.key}/historik`)}>
          {t('agreementExchange.links.history')}
        </a>
      </p>
      <div class="hs-stack" data-gap="tight">
        {saves.map((save) => (
          <SavedBy view={view} of={of} save={save} />
        ))}
      </div>
      {fields.map(({ label, passages }) => (
        <div class="hs-stack" data-gap="tight">
          <p class="hs-label">{label}</p>
          <Passages view={view} of={passages} />
        </div>
      ))}
      {comments.length > 0 && (
        <div class="hs-panel hs-stack">
          <p class="hs-label">{t('agreementExchange.redline.comments')}</p>
          {comments.length > saidBeside && (
            <p class="hs-meta">
              {t('agreementExchange.redline.commentsCut', { count: saidBeside })}{' '}
              <a class="hs-noprint" href={agreementPath(view, of.partnership, `/avsnitt/${clause.key}`)}>
                {t('agreementExchange.redline.read')}
              </a>
            </p>
          )}
          {comments.slice(-saidBeside).map(({ partyId, said, saidAt }) => (
            <div class="hs-stack" data-gap="tight">
              <p class="hs-meta">
                {nameOf(of, partyId)}, <InstantText view={view} instant={saidAt} />
              </p>
              <p class="hs-verbatim">{said}</p>
            </div>
          ))}
        </div>
      )}
    </section>
  )
}

const nameOf = ({ partnership }: Pick<Loaded, 'partnership'>, id: Id | undefined): string | undefined =>
  partnership.parties.find(({ partyId }) => partyId === id)?.name

type SavedByProps = { readonly view: View; readonly of: Pick<Loaded, 'partnership'>; readonly save: SavedClause }

/** Who saved a version, for which party, and when. */
export const SavedBy = ({ view, of, save }: SavedByProps) => {
  const party = of.partnership.parties.find(({ partyId }) => partyId === save.partyId)
  return (
    <span class="hs-row">
      {party ? <Party kind={party.kind}>{party.name}</Party> : <span>{view.t('agreementExchange.redline.start')}</span>}
      <span class="hs-meta">
        {view.t('agreementExchange.redline.saved', { revision: save.revision })},{' '}
        <InstantText view={view} instant={save.savedAt} />
      </span>
    </span>
  )
}

const Unchanged = ({ view, of, same }: { view: View; of: Loaded; same: readonly Clause[] }) => (
  <details class="hs-more">
    <summary>{view.t('agreementExchange.redline.unchanged', { count: same.length })}</summary>
    <ul class="ds-list">
      {same.map(({ key, number }) => (
        <li>
          <a href={agreementPath(view, of.partnership, `/avsnitt/${key}`)}>
            {number}. {clauseName(view, key)}
          </a>
        </li>
      ))}
    </ul>
  </details>
)

const Versions = ({ view, of }: { view: View; of: Loaded }) => {
  const { t } = view
  const { agreement, partnership, revisions, from, to } = of
  const options = [
    ...(revisions[0]?.revision === agreement.revision
      ? []
      : [
          {
            value: String(agreement.revision),
            label: t('agreementExchange.redline.optionNow', { revision: agreement.revision }),
          },
        ]),
    ...revisions.map(({ revision, savedAt, partyId }) => ({
      value: String(revision),
      label: t('agreementExchange.redline.option', {
        ...{ revision, at: savedAt },
        by: nameOf(of, partyId) ?? t('agreementExchange.redline.start'),
      }),
    })),
  ]
  return (
    <aside class="hs-stack hs-noprint" aria-label={t('agreementExchange.redline.choose')}>
      <section class="hs-panel hs-stack" data-variant="outline" aria-labelledby="valj">
        <h2 class="ds-heading" id="valj">
          {t('agreementExchange.redline.choose')}
        </h2>
        <form class="hs-stack" method="get" action={agreementPath(view, partnership, '/skillnader')}>
          <Select
            view={view}
            name="fran"
            label={t('agreementExchange.redline.from')}
            options={options}
            value={from.revision}
          />
          <Select
            view={view}
            name="till"
            label={t('agreementExchange.redline.to')}
            options={options}
            value={to.revision}
          />
          <SubmitButton variant="secondary">{t('agreementExchange.redline.compare')}</SubmitButton>
        </form>
      </section>
      <p class="hs-meta">{t('agreementExchange.redline.print')}</p>
      <p>
        <a href={agreementPath(view, partnership, '/word')}>{t('agreementExchange.links.word')}</a>
      </p>
    </aside>
  )
}
