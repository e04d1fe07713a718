import type { Child } from 'hono/jsx'
import { type Actor, isStaff } from '../platform/actor.ts'
import { isId } from '../platform/id.ts'
import { Empty } from '../platform/ui/empty.tsx'
import { Facts } from '../platform/ui/facts.tsx'
import { Field } from '../platform/ui/fields.tsx'
import { ButtonLink, SubmitButton } from '../platform/ui/form.tsx'
import { Intro, Layout } from '../platform/ui/layout.tsx'
import { Party } from '../platform/ui/party.tsx'
import { cursorParameter, Pages, Table } from '../platform/ui/table.tsx'
import type { View } from '../platform/ui/view.ts'
import type { Ask, Page } from '../platform/web/page.tsx'
import { keepsAssociations } from './association-actions.ts'
import {
  type Association,
  associations,
  associationsPerPage,
  getAssociation,
  type Representative,
  representatives,
} from './association-queries.ts'
import type { AssociationSlot } from './association-slots.ts'
import { at, periodInWords } from './frame.tsx'

/** Whether the actor keeps the list for the authority. */
export const mayKeep = (actor: Actor): boolean => keepsAssociations.holds(actor, undefined)

/** The association of the address, if there is one. */
export const associationOfAddress = async ({ db, param }: Ask): Promise<Association | undefined> =>
  isId(param('associationId')) ? getAssociation(db, param('associationId')) : undefined

/** The link that leads to the list, for trails. */
export const associationsLink = (view: View) => ({
  href: at(view, '/foreningar'),
  label: view.t('organisations.nav.associations'),
})

type Listed = {
  readonly found: readonly Association[]
  readonly search: string | undefined
  readonly next: string | undefined
  readonly isFirst: boolean
  readonly mayAdd: boolean
}

/** Associations in Swedish order, with search. Open to anyone. */
export const associationsPage: Page<Listed> = {
  load: async ({ db, query, actor }) => {
    const search = query('sok')
    const cursor = query(cursorParameter) ?? ''
    const after = isId(cursor) ? cursor : undefined
    const rows = await associations(db, { search, after })
    const found = rows.slice(0, associationsPerPage)
    const last = found.at(-1)
    return {
      found,
      search,
      next: rows.length > associationsPerPage && last ? last.associationId : undefined,
      isFirst: after === undefined,
      mayAdd: mayKeep(actor),
    }
  },
  view: (listed, view) => {
    const { t } = view
    return (
      <Layout view={view} title={t('organisations.association.title')}>
        <Intro title={t('organisations.association.title')} lead={t('organisations.association.lead')}>
          {listed.mayAdd && (
            <div class="hs-row">
              <ButtonLink href={at(view, '/foreningar/ny')}>{t('organisations.association.new')}</ButtonLink>
            </div>
          )}
        </Intro>
        <div class="hs-stack">
          <form method="get" class="hs-fields">
            <Field
              view={view}
              name="sok"
              type="search"
              label={t('organisations.association.search')}
              value={listed.search}
              size={30}
            />
            <SubmitButton variant="secondary">{t('form.search')}</SubmitButton>
          </form>
          <AssociationTable view={view} listed={listed} />
          <Pages view={view} next={listed.next} previous={listed.isFirst ? undefined : ''} />
        </div>
      </Layout>
    )
  },
}

const AssociationTable = ({ view, listed }: { view: View; listed: Listed }) => {
  const { t } = view
  const empty =
    listed.search === undefined ? (
      <Empty title={t('organisations.association.none')} text={t('organisations.association.noneText')} />
    ) : (
      <p>{t('table.noMatch')}</p>
    )
  return (
    <Table
      view={view}
      caption={t('organisations.association.title')}
      isCaptionHidden
      rows={listed.found}
      empty={empty}
      columns={[
        {
          heading: t('organisations.association.name'),
          cell: ({ associationId, name }) => (
            <Party kind="association">
              <a href={at(view, `/foreningar/${associationId}`)}>{name}</a>
            </Party>
          ),
        },
        { heading: t('organisations.association.area'), cell: ({ area }) => area },
        { heading: t('organisations.association.number'), cell: ({ organisationNumber }) => organisationNumber ?? '' },
      ]}
    />
  )
}

type Shown = {
  readonly association: Association
  readonly acting: readonly Representative[]
  readonly mayKeep: boolean
  readonly isOwn: boolean
  readonly seesPeople: boolean
  readonly sections: readonly ((view: View) => Child)[]
}

/** One association, in its own words, with what others tell of it. Who represents it is shown to those who work here and to itself. */
export const associationPage = (slots: readonly AssociationSlot[]): Page<Shown> => ({
  load: async (ask) => {
    const association = await associationOfAddress(ask)
    if (!association) return undefined
    const { actor } = ask
    const isOwn = actor.kind === 'association' && actor.associationId === association.associationId
    const reader = { isOwn, isStaff: isStaff(actor) }
    return {
      association,
      acting: await representatives(ask.db, association.associationId),
      mayKeep: mayKeep(actor),
      isOwn,
      seesPeople: isOwn || reader.isStaff,
      sections: await Promise.all(slots.map((slot) => slot(ask, association, reader))),
    }
  },
  view: (shown, view) => {
    const { t } = view
    const { association } = shown
    const path = at(view, `/foreningar/${association.associationId}`)
    return (
      <Layout view={view} title={association.name} trail={[associationsLink(view)]}>
        <Intro title={association.name} meta={association.area || undefined}>
          <div class="hs-row">
            {shown.mayKeep && (
              <ButtonLink href={`${path}/andra`} variant="secondary">
                {t('organisations.association.change')}
              </ButtonLink>
            )}
            {shown.isOwn && <ButtonLink href={`${path}/beskriv`}>{t('organisations.association.describe')}</ButtonLink>}
          </div>
        </Intro>
        <div class="hs-cols">
          <div class="hs-stack" data-gap="section">
            <section class="hs-stack">
              <h2 class="ds-heading">{t('organisations.association.purpose')}</h2>
              {association.purpose === '' ? (
                <p>{t('organisations.association.noPurpose')}</p>
              ) : (
                <div class="hs-said">
                  {association.purpose.split(/\n\s*\n/).map((paragraph) => (
                    <p>{paragraph}</p>
                  ))}
                </div>
              )}
            </section>
            {shown.sections.map((section) => section(view))}
            {shown.seesPeople && <Represented view={view} shown={shown} path={path} />}
          </div>
          <aside class="hs-stack" aria-label={t('organisations.association.facts')}>
            <h2 class="ds-heading">{t('organisations.association.facts')}</h2>
            <Facts
              isNarrow
              rows={[
                {
                  label: t('organisations.association.number'),
                  value: association.organisationNumber ?? t('organisations.association.noNumber'),
                },
                { label: t('organisations.association.area'), value: association.area || undefined },
              ]}
            />
          </aside>
        </div>
      </Layout>
    )
  },
})

const Represented = ({ view, shown, path }: { view: View; shown: Shown; path: string }) => {
  const { t } = view
  return (
    <section class="hs-stack">
      <h2 class="ds-heading">{t('organisations.association.representatives')}</h2>
      {shown.acting.length === 0 && <p>{t('organisations.association.noRepresentatives')}</p>}
      <ul class="hs-list" data-dense>
        {shown.acting.map((one) => (
          <li>
            <strong>{one.name}</strong>, {t(`organisations.representativeRole.${one.role}`)}
            <p class="hs-meta">
              {one.email}, {periodInWords(t, one)}
            </p>
            {shown.mayKeep && (
              <div class="hs-row">
                <a href={`${path}/foretradare/${one.representativeId}/namn`}>
                  {t('organisations.person.rename')}
                  <span class="ds-sr-only"> {one.name}</span>
                </a>
                {one.untilOn === undefined && (
                  <a href={`${path}/foretradare/${one.representativeId}/avsluta`}>
                    {t('organisations.association.endRepresentative')}
                    <span class="ds-sr-only"> {one.name}</span>
                  </a>
                )}
              </div>
            )}
          </li>
        ))}
      </ul>
      {shown.mayKeep && (
        <p>
          <a href={`${path}/bjud-in`}>{t('organisations.association.invite')}</a>
        </p>
      )}
    </section>
  )
}
