import { isId } from '../platform/id.ts'
import type { Translate } from '../platform/texts/texts.ts'
import { FormPage } from '../platform/ui/form-page.tsx'
import type { Ask, Page } from '../platform/web/page.tsx'
import { type Body, lastDay, type Term, termRoles } from './bodies.ts'
import { bodyLink } from './body-form-pages.tsx'
import { bodyOfAddress } from './body-pages.tsx'
import { getTerm } from './body-queries.ts'
import { organisationLink, periodInWords } from './frame.tsx'
import { isAdministrator } from './overview-pages.tsx'
import { allPeople, type Person } from './people-queries.ts'
import { addTerm, correctTerm, endTerm } from './term-actions.ts'

const roleOptions = (t: Translate) =>
  termRoles.map((role) => ({ value: role, label: t(`organisations.termRole.${role}`) }))

/** The form for a new term of office in a body. */
export const newTermPage: Page<{ readonly body: Body; readonly people: readonly Person[] }> = {
  shown: isAdministrator,
  load: async (ask) => {
    const body = await bodyOfAddress(ask)
    return body && { body, people: await allPeople(ask.db) }
  },
  view: ({ body, people }, view, returned) => {
    const { t } = view
    return (
      <FormPage
        view={view}
        returned={returned}
        title={t('organisations.term.new', { body: body.name })}
        trail={[organisationLink(view), bodyLink(view, body)]}
        of={addTerm}
        known={{ fromOn: view.today }}
        button={t('form.save')}
      >
        {(f) => (
          <>
            <f.Select
              name="personId"
              label={t('organisations.term.person')}
              options={people.map(({ personId, name }) => ({ value: personId, label: name }))}
              isOptional
            />
            <f.Field
              name="newName"
              label={t('organisations.term.newName')}
              hint={t('organisations.term.newNameHint')}
              size={34}
              isOptional
            />
            <f.Choice name="role" label={t('organisations.term.role')} options={roleOptions(t)} />
            <f.Field name="party" label={t('organisations.term.party')} size={8} isOptional />
            <f.Field
              name="position"
              label={t('organisations.term.position')}
              hint={t('organisations.term.positionHint')}
              inputmode="numeric"
              size={4}
              isOptional
            />
            <f.DateField name="fromOn" label={t('organisations.term.from')} />
            <f.DateField
              name="lastOn"
              label={t('organisations.term.last')}
              hint={t('organisations.term.lastHint')}
              isOptional
            />
          </>
        )}
      </FormPage>
    )
  },
}

const termOfAddress = async ({ db, param }: Ask): Promise<Term | undefined> =>
  isId(param('termId')) ? getTerm(db, param('termId')) : undefined

const bodyOf = (term: Term) => ({ bodyId: term.bodyId, name: term.bodyName })

/** The form that corrects a term that was written wrong. */
export const correctTermPage: Page<Term> = {
  shown: isAdministrator,
  load: termOfAddress,
  view: (term, view, returned) => {
    const { t } = view
    return (
      <FormPage
        view={view}
        returned={returned}
        title={t('organisations.term.correct')}
        lead={`${term.personName}, ${term.bodyName}`}
        trail={[organisationLink(view), bodyLink(view, bodyOf(term))]}
        of={correctTerm}
        known={{ ...term, lastOn: lastDay(term.untilOn) }}
        button={t('form.save')}
      >
        {(f) => (
          <>
            <f.Choice name="role" label={t('organisations.term.role')} options={roleOptions(t)} />
            <f.Field name="party" label={t('organisations.term.party')} size={8} isOptional />
            <f.Field
              name="position"
              label={t('organisations.term.position')}
              hint={t('organisations.term.positionHint')}
              inputmode="numeric"
              size={4}
              isOptional
            />
            <f.DateField name="fromOn" label={t('organisations.term.from')} />
            <f.DateField
              name="lastOn"
              label={t('organisations.term.last')}
              hint={t('organisations.term.lastHint')}
              isOptional
            />
          </>
        )}
      </FormPage>
    )
  },
}

/** The form that ends a term. */
export const endTermPage: Page<Term> = {
  shown: isAdministrator,
  load: termOfAddress,
  view: (term, view, returned) => {
    const { t } = view
    const role = t(`organisations.termRole.${term.role}`)
    return (
      <FormPage
        view={view}
        returned={returned}
        title={t('organisations.term.end')}
        lead={`${term.personName}, ${role}, ${term.bodyName}, ${periodInWords(t, term)}. ${t('organisations.term.endsText')}`}
        trail={[organisationLink(view), bodyLink(view, bodyOf(term))]}
        of={endTerm}
        known={{ lastOn: view.today }}
        button={t('organisations.term.end')}
        isDangerous
      >
        {(f) => <f.DateField name="lastOn" label={t('organisations.term.last')} />}
      </FormPage>
    )
  },
}
