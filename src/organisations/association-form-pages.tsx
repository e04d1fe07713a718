import type { Child } from 'hono/jsx'
import { FormPage } from '../platform/ui/form-page.tsx'
import type { NavLink, View } from '../platform/ui/view.ts'
import type { Page, Returned } from '../platform/web/page.tsx'
import {
  addAssociation,
  changeAssociation,
  describeAssociation,
  endRepresentative,
  inviteRepresentative,
} from './association-actions.ts'
import { associationOfAddress, associationsLink, mayKeep } from './association-pages.tsx'
import { type Association, type Representative, representativeRoles, representatives } from './association-queries.ts'
import { at } from './frame.tsx'

const linkTo = (view: View, { associationId, name }: Association) => ({
  href: at(view, `/foreningar/${associationId}`),
  label: name,
})

type FormProps = { view: View; returned: Returned; association: Association | undefined }

const AssociationForm = ({ view, returned, association }: FormProps) => {
  const { t } = view
  return (
    <FormPage
      view={view}
      returned={returned}
      title={
        association
          ? t('organisations.association.changeNamed', { name: association.name })
          : t('organisations.association.new')
      }
      trail={[associationsLink(view), ...(association ? [linkTo(view, association)] : [])]}
      of={association ? changeAssociation : addAssociation}
      known={association ?? {}}
      button={t('form.save')}
    >
      {(f) => (
        <>
          <f.Field name="name" label={t('organisations.association.name')} size={40} />
          <f.Field
            name="organisationNumber"
            label={t('organisations.association.number')}
            hint={t('organisations.association.numberHint')}
            size={14}
            isOptional
          />
          <f.TextArea
            name="purpose"
            label={t('organisations.association.purpose')}
            hint={t('organisations.association.purposeHint')}
            rows={6}
            isOptional
          />
          <f.Field
            name="area"
            label={t('organisations.association.area')}
            hint={t('organisations.association.areaHint')}
            size={40}
            isOptional
          />
        </>
      )}
    </FormPage>
  )
}

/** The form for a new association. */
export const newAssociationPage: Page<object> = {
  shown: mayKeep,
  load: async () => ({}),
  view: (_, view, returned) => <AssociationForm view={view} returned={returned} association={undefined} />,
}

/** The form that changes an association's name, number and description. */
export const changeAssociationPage: Page<Association> = {
  shown: mayKeep,
  load: associationOfAddress,
  view: (association, view, returned) => <AssociationForm view={view} returned={returned} association={association} />,
}

/** The form in which an association describes itself. */
export const describePage: Page<Association> = {
  shown: (actor) => actor.kind === 'association' || mayKeep(actor),
  load: async (ask) => {
    const association = await associationOfAddress(ask)
    const isOther = ask.actor.kind === 'association' && ask.actor.associationId !== association?.associationId
    return isOther ? undefined : association
  },
  view: (association, view, returned) => {
    const { t } = view
    return (
      <FormPage
        view={view}
        returned={returned}
        title={t('organisations.association.describeNamed', { name: association.name })}
        trail={[associationsLink(view), linkTo(view, association)]}
        of={describeAssociation}
        known={association}
        button={t('form.save')}
      >
        {(f) => (
          <>
            <f.TextArea
              name="purpose"
              label={t('organisations.association.purpose')}
              hint={t('organisations.association.purposeHint')}
              rows={8}
              isOptional
            />
            <f.Field
              name="area"
              label={t('organisations.association.area')}
              hint={t('organisations.association.areaHint')}
              size={40}
              isOptional
            />
          </>
        )}
      </FormPage>
    )
  },
}

/** The form that invites a person to act for an association. */
export const inviteRepresentativePage: Page<Association> = {
  shown: mayKeep,
  load: associationOfAddress,
  view: (association, view, returned) => {
    const { t } = view
    return (
      <FormPage
        view={view}
        returned={returned}
        title={t('organisations.association.inviteNamed', { name: association.name })}
        lead={t('organisations.account.inviteLead')}
        trail={[associationsLink(view), linkTo(view, association)]}
        of={inviteRepresentative}
        button={t('organisations.account.send')}
      >
        {(f) => (
          <>
            <f.Field name="name" label={t('organisations.account.name')} size={34} autocomplete="off" />
            <f.Field name="email" type="email" label={t('organisations.account.email')} size={34} autocomplete="off" />
            <f.Choice
              name="role"
              label={t('organisations.association.role')}
              options={representativeRoles.map((role) => ({
                value: role,
                label: t(`organisations.representativeRole.${role}`),
              }))}
            />
          </>
        )}
      </FormPage>
    )
  },
}

type Representing = { readonly association: Association; readonly one: Representative }
type Shown = Representing & { readonly trail: readonly NavLink[] }

/** A page about one person who represents an association, for those who keep the list. */
export const representativePage = (
  show: (shown: Shown, view: View, returned: Returned) => Child,
): Page<Representing> => ({
  shown: mayKeep,
  load: async (ask) => {
    const association = await associationOfAddress(ask)
    if (!association) return undefined
    const all = await representatives(ask.db, association.associationId)
    const one = all.find(({ representativeId }) => representativeId === ask.param('representativeId'))
    return one && { association, one }
  },
  view: (found, view, returned) =>
    show({ ...found, trail: [associationsLink(view), linkTo(view, found.association)] }, view, returned),
})

/** The form that ends a person's right to act for an association. */
export const endRepresentativePage = representativePage(({ association, one, trail }, view, returned) => (
  <FormPage
    view={view}
    returned={returned}
    title={view.t('organisations.association.endRepresentative')}
    lead={`${one.name}, ${association.name}`}
    trail={trail}
    of={endRepresentative}
    known={{ lastOn: view.today }}
    button={view.t('organisations.association.endRepresentative')}
    isDangerous
  >
    {(f) => (
      <f.DateField
        name="lastOn"
        label={view.t('organisations.term.last')}
        hint={view.t('organisations.account.endHint')}
      />
    )}
  </FormPage>
))
