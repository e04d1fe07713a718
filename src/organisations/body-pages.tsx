import { type Actor, isStaff } from '../platform/actor.ts'
import { isId } from '../platform/id.ts'
import { isAfter } from '../platform/time.ts'
import { Empty } from '../platform/ui/empty.tsx'
import { Facts } from '../platform/ui/facts.tsx'
import { ButtonLink } from '../platform/ui/form.tsx'
import { Intro, Layout } from '../platform/ui/layout.tsx'
import { Table } from '../platform/ui/table.tsx'
import type { View } from '../platform/ui/view.ts'
import { DayText } from '../platform/ui/when.tsx'
import type { Ask, Page } from '../platform/web/page.tsx'
import { type Body, holdsOn, type Term } from './bodies.ts'
import { getBody, termsOf } from './body-queries.ts'
import { at, organisationLink, periodInWords } from './frame.tsx'
import { exampleOf } from './numbering.ts'
import { type Numbering, numberingOn, previewCaseNumber } from './numbering-queries.ts'
import { isAdministrator } from './overview-pages.tsx'
import { setsRules } from './substitution-actions.ts'

/** The body of the address; undefined when there is none, or when the address holds no id. */
export const bodyOfAddress = async ({ db, param }: Ask): Promise<Body | undefined> =>
  isId(param('bodyId')) ? getBody(db, param('bodyId')) : undefined

type Shown = {
  readonly body: Body
  readonly parent: Body | undefined
  readonly terms: readonly Term[]
  readonly numbering: Numbering | undefined
  readonly next: string | undefined
  readonly actor: Actor
}

/** One body: who serves now, how its cases are numbered, and who has served. */
export const bodyPage: Page<Shown> = {
  shown: isStaff,
  load: async (ask) => {
    const { db, today, actor } = ask
    const body = await bodyOfAddress(ask)
    if (!body) return undefined
    const numbering = await numberingOn(db, body.bodyId, today)
    const counts = numbering?.kind === 'ownSeries'
    return {
      body,
      parent: body.parentBodyId ? await getBody(db, body.parentBodyId) : undefined,
      terms: await termsOf(db, body.bodyId),
      numbering,
      next: counts ? await previewCaseNumber(db, { ...body, year: today.year, pattern: numbering.pattern }) : undefined,
      actor,
    }
  },
  view: (found, view) => {
    const { body, parent } = found
    const meta = [
      view.t(`organisations.bodyKind.${body.kind}`),
      ...(parent ? [view.t('organisations.overview.belongsTo', { body: parent.name })] : []),
    ]
    return (
      <Layout view={view} title={body.name} trail={[organisationLink(view)]}>
        <Intro title={body.name} meta={meta.join('. ')} lead={seatsInWords(found, view)} />
        <div class="hs-cols">
          <div class="hs-stack" data-gap="section">
            <Serving view={view} found={found} />
            <Others view={view} found={found} />
          </div>
          <aside class="hs-stack" data-gap="section" aria-label={view.t('organisations.body.numbering')}>
            <NumberingFacts view={view} found={found} />
            <BodyLinks view={view} found={found} />
          </aside>
        </div>
      </Layout>
    )
  },
}

const BodyLinks = ({ view, found: { body, actor } }: { view: View; found: Shown }) => {
  const { t } = view
  const path = at(view, `/organisation/organ/${body.bodyId}`)
  return (
    <ul class="hs-list" data-dense>
      {setsRules.holds(actor, body) && (
        <>
          <li>
            <a href={`${path}/regler`}>{t('organisations.meetings.rules')}</a>
          </li>
          <li>
            <a href={`${path}/punkter`}>{t('organisations.meetings.standing')}</a>
          </li>
          <li>
            <a href={`${path}/ersattare`}>{t('organisations.substitution.order')}</a>
          </li>
        </>
      )}
      <li>
        <a href={at(view, `/organ/${body.bodyId}/kalender.ics`)}>{t('organisations.meetings.feed')}</a>
      </li>
      {isAdministrator(actor) && (
        <li>
          <a href={`${path}/andra`}>{t('organisations.body.change')}</a>
        </li>
      )}
    </ul>
  )
}

const seatsInWords = ({ body, terms }: Shown, view: View): string | undefined => {
  if (body.seats === undefined) return undefined
  const taken = terms.filter((term) => term.role !== 'substitute' && holdsOn(term, view.today)).length
  return view.t('organisations.overview.seatsTaken', { taken, count: body.seats })
}

const Serving = ({ view, found }: { view: View; found: Shown }) => {
  const { t } = view
  const add = isAdministrator(found.actor) && (
    <span class="hs-row">
      <ButtonLink href={at(view, `/organisation/organ/${found.body.bodyId}/uppdrag/nytt`)}>
        {t('organisations.body.addTerm')}
      </ButtonLink>
      <a href={at(view, `/organisation/organ/${found.body.bodyId}/uppdrag/las-in`)}>
        {t('organisations.termFile.link')}
      </a>
    </span>
  )
  const serving = found.terms.filter((term) => holdsOn(term, view.today))
  return (
    <section class="hs-stack">
      <h2 class="ds-heading">{t('organisations.body.serving')}</h2>
      <TermTable
        view={view}
        caption={t('organisations.body.serving')}
        terms={serving}
        actor={found.actor}
        empty={
          <Empty title={t('organisations.body.noneServing')} text={t('organisations.body.noneServingText')}>
            {add}
          </Empty>
        }
      />
      {add && serving.length > 0 && <div class="hs-row">{add}</div>}
    </section>
  )
}

const Others = ({ view, found }: { view: View; found: Shown }) => {
  const coming = found.terms.filter((term) => isAfter(term.fromOn, view.today))
  const former = found.terms.filter((term) => term.untilOn && !isAfter(term.untilOn, view.today))
  return (
    <>
      {(['coming', 'former'] as const).map((when) => {
        const terms = when === 'coming' ? coming : former
        const title = view.t(`organisations.body.${when}`)
        return terms.length === 0 ? null : (
          <section class="hs-stack">
            <h2 class="ds-heading">{title}</h2>
            <TermTable view={view} caption={title} terms={terms} actor={found.actor} empty={null} />
          </section>
        )
      })}
    </>
  )
}

type TermTableProps = {
  view: View
  caption: string
  terms: readonly Term[]
  actor: Actor
  empty: Parameters<typeof Table>[0]['empty']
}

const TermTable = ({ view, caption, terms, actor, empty }: TermTableProps) => {
  const { t } = view
  const path = (term: Term) => at(view, `/organisation/uppdrag/${term.termId}`)
  return (
    <Table
      view={view}
      caption={caption}
      isCaptionHidden
      rows={terms}
      empty={empty}
      columns={[
        {
          heading: t('organisations.term.person'),
          cell: (term) => <a href={at(view, `/organisation/personer/${term.personId}`)}>{term.personName}</a>,
        },
        { heading: t('organisations.term.role'), cell: (term) => t(`organisations.termRole.${term.role}`) },
        { heading: t('organisations.term.party'), cell: (term) => term.party ?? '' },
        { heading: t('organisations.term.period'), cell: (term) => periodInWords(t, term) },
        ...(isAdministrator(actor)
          ? [
              {
                heading: t('organisations.body.actions'),
                cell: (term: Term) => (
                  <span class="hs-row">
                    <a href={`${path(term)}/ratta`}>
                      {t('organisations.term.correctLink')}
                      <span class="ds-sr-only"> {term.personName}</span>
                    </a>
                    <a href={`${path(term)}/avsluta`}>
                      {t('organisations.term.endLink')}
                      <span class="ds-sr-only"> {term.personName}</span>
                    </a>
                  </span>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}

const NumberingFacts = ({ view, found }: { view: View; found: Shown }) => {
  const { t } = view
  const { numbering, next } = found
  return (
    <section class="hs-stack">
      <h2 class="ds-heading">{t('organisations.body.numbering')}</h2>
      {numbering ? (
        <>
          <p>{t(`organisations.body.${numbering.kind}`)}</p>
          <Facts
            isNarrow
            rows={[
              next === undefined
                ? { label: t('organisations.body.example'), value: exampleOf(numbering.pattern) }
                : { label: t('organisations.body.next'), value: next },
              {
                label: t('organisations.numbering.from'),
                value: <DayText view={view} day={numbering.fromOn} />,
              },
            ]}
          />
        </>
      ) : (
        <p>{t('organisations.body.noNumbering')}</p>
      )}
      {isAdministrator(found.actor) && (
        <p>
          <a href={at(view, `/organisation/organ/${found.body.bodyId}/numrering`)}>
            {t('organisations.body.setNumbering')}
          </a>
        </p>
      )}
    </section>
  )
}
