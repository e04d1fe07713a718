import { isStaff } from '../platform/actor.ts'
import { isId } from '../platform/id.ts'
import { Empty } from '../platform/ui/empty.tsx'
import { ButtonLink, Buttons } from '../platform/ui/form.tsx'
import { Intro, Layout } from '../platform/ui/layout.tsx'
import { cursorParameter, Pages } from '../platform/ui/table.tsx'
import type { View } from '../platform/ui/view.ts'
import type { Ask, Page } from '../platform/web/page.tsx'
import { holdsOn, type Term } from './bodies.ts'
import { termsOfPerson } from './body-queries.ts'
import { at, organisationLink, periodInWords } from './frame.tsx'
import { isAdministrator } from './overview-pages.tsx'
import { getPerson, type Person, people, peoplePerPage, type Title, titlesOf } from './people-queries.ts'

type Listed = {
  readonly found: readonly (Person & { readonly titles: readonly Title[] })[]
  readonly next: string | undefined
  readonly isFirst: boolean
  readonly mayChange: boolean
}

/** People by name, with the titles they have today. */
export const peoplePage: Page<Listed> = {
  shown: isStaff,
  load: async ({ db, actor, query, today }) => {
    const cursor = query(cursorParameter) ?? ''
    const after = isId(cursor) ? cursor : undefined
    const rows = await people(db, { after })
    const shown = rows.slice(0, peoplePerPage)
    const last = shown.at(-1)
    const titles = await titlesOf(
      db,
      shown.map(({ personId }) => personId),
    )
    return {
      found: shown.map((person) => ({
        ...person,
        titles: titles.filter((title) => title.personId === person.personId && holdsOn(title, today)),
      })),
      next: rows.length > peoplePerPage && last ? last.personId : undefined,
      isFirst: after === undefined,
      mayChange: isAdministrator(actor),
    }
  },
  view: (listed, view) => {
    const { t } = view
    const add = listed.mayChange && (
      <ButtonLink href={at(view, '/organisation/personer/ny')} variant="secondary">
        {t('organisations.person.new')}
      </ButtonLink>
    )
    return (
      <Layout view={view} title={t('organisations.person.title')} trail={[organisationLink(view)]}>
        <Intro title={t('organisations.person.title')} lead={t('organisations.person.lead')} />
        <div class="hs-cols" data-cols="read">
          <div class="hs-stack">
            {listed.found.length === 0 ? (
              <Empty title={t('organisations.person.none')} text={t('organisations.person.noneText')} />
            ) : (
              <ul class="hs-list" data-dense>
                {listed.found.map((person) => (
                  <li>
                    <a href={at(view, `/organisation/personer/${person.personId}`)}>{person.name}</a>
                    {person.titles.length > 0 && <p class="hs-meta">{person.titles.map(titleInWords).join('; ')}</p>}
                  </li>
                ))}
              </ul>
            )}
            <Pages view={view} next={listed.next} previous={listed.isFirst ? undefined : ''} />
            {add && <Buttons>{add}</Buttons>}
          </div>
        </div>
      </Layout>
    )
  },
}

/** "socialchef, Socialförvaltningen". */
export const titleInWords = ({ title, unit }: Title): string => (unit === '' ? title : `${title}, ${unit}`)

type Shown = {
  readonly person: Person
  readonly terms: readonly Term[]
  readonly titles: readonly Title[]
  readonly mayChange: boolean
}

/** The person of the address, if there is one. */
export const personOfAddress = async ({ db, param }: Ask): Promise<Person | undefined> =>
  isId(param('personId')) ? getPerson(db, param('personId')) : undefined

/** One person: terms of office and titles, with when they held. */
export const personPage: Page<Shown> = {
  shown: isStaff,
  load: async (ask) => {
    const person = await personOfAddress(ask)
    if (!person) return undefined
    return {
      person,
      terms: await termsOfPerson(ask.db, person.personId),
      titles: await titlesOf(ask.db, [person.personId]),
      mayChange: isAdministrator(ask.actor),
    }
  },
  view: ({ person, terms, titles, mayChange }, view) => {
    const { t } = view
    return (
      <Layout view={view} title={person.name} trail={[organisationLink(view), peopleLink(view)]}>
        <Intro title={person.name} />
        <div class="hs-cols" data-cols="read">
          <div class="hs-stack" data-gap="section">
            <section class="hs-stack">
              <h2 class="ds-heading">{t('organisations.person.terms')}</h2>
              {terms.length === 0 && <p>{t('organisations.person.noTerms')}</p>}
              <ul class="hs-list" data-dense>
                {terms.map((term) => (
                  <li>
                    <a href={at(view, `/organisation/organ/${term.bodyId}`)}>{term.bodyName}</a>,{' '}
                    {t(`organisations.termRole.${term.role}`)}
                    <p class="hs-meta">{periodInWords(t, term)}</p>
                  </li>
                ))}
              </ul>
            </section>
            <Titles view={view} titles={titles} mayChange={mayChange} />
            {mayChange && (
              <Buttons>
                <ButtonLink href={at(view, `/organisation/personer/${person.personId}/titel`)} variant="secondary">
                  {t('organisations.person.addTitle')}
                </ButtonLink>
                <a href={at(view, `/organisation/personer/${person.personId}/konto`)}>
                  {t('organisations.person.account')}
                </a>
                <a href={at(view, `/organisation/personer/${person.personId}/namn`)}>
                  {t('organisations.person.rename')}
                </a>
              </Buttons>
            )}
          </div>
        </div>
      </Layout>
    )
  },
}

const Titles = ({ view, titles, mayChange }: { view: View; titles: readonly Title[]; mayChange: boolean }) => (
  <section class="hs-stack">
    <h2 class="ds-heading">{view.t('organisations.person.titles')}</h2>
    {titles.length === 0 && <p>{view.t('organisations.person.noTitles')}</p>}
    <ul class="hs-list" data-dense>
      {titles.map((title) => (
        <li>
          {titleInWords(title)}
          <p class="hs-meta">{periodInWords(view.t, title)}</p>
          {mayChange && (
            <a href={at(view, `/organisation/titlar/${title.titleId}/avsluta`)}>
              {view.t('organisations.person.endTitle')}
              <span class="ds-sr-only"> {title.title}</span>
            </a>
          )}
        </li>
      ))}
    </ul>
  </section>
)

/** The link that leads to the list of people, for trails. */
export const peopleLink = (view: View) => ({
  href: at(view, '/organisation/personer'),
  label: view.t('organisations.person.title'),
})

/** The link that leads to a person, for trails. */
export const personLink = (view: View, person: Person) => ({
  href: at(view, `/organisation/personer/${person.personId}`),
  label: person.name,
})
