import { isId } from '../platform/id.ts'
import { FormPage } from '../platform/ui/form-page.tsx'
import type { Page } from '../platform/web/page.tsx'
import { organisationLink } from './frame.tsx'
import { isAdministrator } from './overview-pages.tsx'
import { addPerson, addTitle, endTitle, renamePerson } from './people-actions.ts'
import { peopleLink, personLink, personOfAddress, titleInWords } from './people-pages.tsx'
import { getPerson, getTitle, type Person, type Title } from './people-queries.ts'

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
      button={view.t('form.save')}
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
      button={view.t('form.save')}
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
        button={t('form.save')}
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
      button={view.t('organisations.person.endTitle')}
    >
      {(f) => <f.DateField name="lastOn" label={view.t('organisations.term.last')} />}
    </FormPage>
  ),
}
