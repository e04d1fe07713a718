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
import { at, FormPage, organisationLink, periodInWords } from './frame.tsx'
import { isAdministrator } from './overview-pages.tsx'
import { addPerson, addTitle, endTitle, renamePerson } from './people-actions.ts'
import { getPerson, getTitle, type Person, people, peoplePerPage, type Title, titlesOf } from './people-queries.ts'

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

const titleInWords = ({ title, unit }: Title): string => (unit === '' ? title : `${title}, ${unit}`)

type Shown = {
  readonly person: Person
  readonly terms: readonly Term[]
  readonly titles: readonly Title[]
  readonly mayChange: boolean
}

const personOfAddress = async ({ db, param }: Ask): Promise<Person | undefined> =>
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

const peopleLink = (view: View) => ({
  href: at(view, '/organisation/personer'),
  label: view.t('organisations.person.title'),
})

const personLink = (view: View, person: Person) => ({
  href: at(view, `/organisation/personer/${person.personId}`),
  label: person.name,
})

/** The form for a new person. */
export const newPersonPage: Page<object> = {
  shown: isAdministrator,
  load: async () => ({}),
  view: (_, view, returned) => (
    <FormPage
      view={view}
      returned={returned}
      title={view.t('organisations.person.new')}
      trail={[organisationLink(view), peopleLink(view)]}
      of={addPerson}
      submit={view.t('form.save')}
    >
      {(f) => <f.Field name="name" label={view.t('organisations.person.name')} size={34} />}
    </FormPage>
  ),
}

/** The form that corrects a name. */
export const renamePage: Page<Person> = {
  shown: isAdministrator,
  load: personOfAddress,
  view: (person, view, returned) => (
    <FormPage
      view={view}
      returned={returned}
      title={view.t('organisations.person.rename')}
      trail={[peopleLink(view), personLink(view, person)]}
      of={renamePerson}
      known={{ name: person.name }}
      submit={view.t('form.save')}
    >
      {(f) => <f.Field name="name" label={view.t('organisations.person.name')} size={34} />}
    </FormPage>
  ),
}

/** The form for a new title. */
export const newTitlePage: Page<Person> = {
  shown: isAdministrator,
  load: personOfAddress,
  view: (person, view, returned) => {
    const { t } = view
    return (
      <FormPage
        view={view}
        returned={returned}
        title={t('organisations.person.newTitle', { name: person.name })}
        trail={[peopleLink(view), personLink(view, person)]}
        of={addTitle}
        known={{ fromOn: view.today }}
        submit={t('form.save')}
      >
        {(f) => (
          <>
            <f.Field name="title" label={t('organisations.person.jobTitle')} size={34} />
            <f.Field name="unit" label={t('organisations.person.unit')} size={34} isOptional />
            <f.DateField name="fromOn" label={t('organisations.term.from')} />
            <f.DateField name="lastOn" label={t('organisations.term.last')} isOptional />
          </>
        )}
      </FormPage>
    )
  },
}

/** The form that ends a title. */
export const endTitlePage: Page<{ readonly title: Title; readonly person: Person }> = {
  shown: isAdministrator,
  load: async ({ db, param }) => {
    const title = isId(param('titleId')) ? await getTitle(db, param('titleId')) : undefined
    const person = title && (await getPerson(db, title.personId))
    return title && person && { title, person }
  },
  view: ({ title, person }, view, returned) => (
    <FormPage
      view={view}
      returned={returned}
      title={view.t('organisations.person.endTitle')}
      lead={`${person.name}, ${titleInWords(title)}`}
      trail={[peopleLink(view), personLink(view, person)]}
      of={endTitle}
      known={{ lastOn: view.today }}
      submit={view.t('organisations.person.endTitle')}
    >
      {(f) => <f.DateField name="lastOn" label={view.t('organisations.term.last')} />}
    </FormPage>
  ),
}
