import { isStaff, roles } from '../platform/actor.ts'
import { isId } from '../platform/id.ts'
import { isAfter } from '../platform/time.ts'
import { ButtonLink } from '../platform/ui/form.tsx'
import { FormPage } from '../platform/ui/form-page.tsx'
import { Intro, Layout } from '../platform/ui/layout.tsx'
import { Status } from '../platform/ui/status.tsx'
import { Table } from '../platform/ui/table.tsx'
import type { View } from '../platform/ui/view.ts'
import type { Page } from '../platform/web/page.tsx'
import { endRole, invite } from './account-actions.ts'
import { type AccountRole, accountRoles, getAccountRole } from './account-queries.ts'
import { type Body, holdsOn } from './bodies.ts'
import { bodies } from './body-queries.ts'
import { at, organisationLink, periodInWords } from './frame.tsx'
import { isAdministrator } from './overview-pages.tsx'
import type { Person } from './people-queries.ts'
import { peopleWithoutAccount } from './person-account-queries.ts'

/** Who may sign in for the authority, as what, and when. */
export const accountsPage: Page<{ readonly held: readonly AccountRole[]; readonly mayChange: boolean }> = {
  shown: isStaff,
  load: async ({ db, actor }) => ({ held: await accountRoles(db), mayChange: isAdministrator(actor) }),
  view: ({ held, mayChange }, view) => {
    const { t } = view
    return (
      <Layout view={view} title={t('organisations.account.title')} trail={[organisationLink(view)]}>
        <Intro
          title={t('organisations.account.title')}
          lead={t('organisations.account.lead', { authority: view.authority?.name ?? '' })}
        >
          {mayChange && (
            <div class="hs-row">
              <ButtonLink href={at(view, '/organisation/konton/bjud-in')}>
                {t('organisations.account.invite')}
              </ButtonLink>
            </div>
          )}
        </Intro>
        <Table
          view={view}
          caption={t('organisations.account.title')}
          isCaptionHidden
          rows={held}
          empty={<p>{t('organisations.account.none')}</p>}
          columns={[
            { heading: t('organisations.account.name'), cell: (role) => role.name },
            { heading: t('organisations.account.role'), cell: (role) => roleInWords(view, role) },
            { heading: t('organisations.account.email'), cell: (role) => role.email },
            { heading: t('organisations.account.state'), cell: (role) => <RoleState view={view} role={role} /> },
            ...(mayChange
              ? [
                  {
                    heading: t('organisations.body.actions'),
                    cell: (role: AccountRole) => <RoleLinks view={view} role={role} />,
                  },
                ]
              : []),
          ]}
        />
      </Layout>
    )
  },
}

const roleInWords = ({ t }: View, { role, bodyName }: AccountRole): string => {
  const word = t(`role.${role}`)
  return bodyName === undefined ? word : t('role.inBody', { role: word, body: bodyName })
}

const RoleState = ({ view, role }: { view: View; role: AccountRole }) => {
  const state = holdsOn(role, view.today) ? 'holds' : isAfter(role.fromOn, view.today) ? 'later' : 'ended'
  return (
    <>
      <Status state={state === 'holds' ? 'done' : state === 'later' ? 'wait' : 'locked'}>
        {view.t(`organisations.account.${state}`)}
      </Status>
      <p class="hs-meta">{periodInWords(view.t, role)}</p>
    </>
  )
}

const RoleLinks = ({ view, role }: { view: View; role: AccountRole }) => (
  <div class="hs-row">
    <a href={at(view, `/organisation/konton/${role.roleId}/namn`)}>
      {view.t('organisations.person.rename')}
      <span class="ds-sr-only"> {role.name}</span>
    </a>
    <EndLink view={view} role={role} />
  </div>
)

const EndLink = ({ view, role }: { view: View; role: AccountRole }) =>
  role.untilOn && !isAfter(role.untilOn, view.today) ? null : (
    <a href={at(view, `/organisation/konton/${role.roleId}/avsluta`)}>
      {view.t('organisations.account.end')}
      <span class="ds-sr-only"> {role.name}</span>
    </a>
  )

/** The link to the list of accounts. */
export const accountsLink = (view: View) => ({
  href: at(view, '/organisation/konton'),
  label: view.t('organisations.account.title'),
})

/** The form that invites a person to a role. */
export const invitePage: Page<{ found: readonly Body[]; unnamed: readonly Person[] }> = {
  shown: isAdministrator,
  load: async ({ db }) => ({ found: await bodies(db), unnamed: await peopleWithoutAccount(db) }),
  view: ({ found, unnamed }, view, returned) => {
    const { t } = view
    return (
      <FormPage
        view={view}
        returned={returned}
        title={t('organisations.account.invite')}
        lead={t('organisations.account.inviteLead')}
        trail={[organisationLink(view), accountsLink(view)]}
        of={invite}
        known={{ fromOn: view.today }}
        button={t('organisations.account.send')}
      >
        {(f) => (
          <>
            <f.Field name="name" label={t('organisations.account.name')} size={34} autocomplete="off" />
            <f.Field
              name="email"
              type="email"
              label={t('organisations.account.email')}
              hint={t('organisations.account.emailHint')}
              size={34}
              autocomplete="off"
            />
            {unnamed.length > 0 && (
              <f.Select
                name="personId"
                label={t('organisations.account.person')}
                hint={t('organisations.account.personHint')}
                options={[
                  { value: '', label: t('organisations.account.newPerson') },
                  ...unnamed.map(({ personId, name }) => ({ value: personId, label: name })),
                ]}
              />
            )}
            <f.Choice
              name="role"
              label={t('organisations.account.role')}
              options={roles.map((role) => ({ value: role, label: t(`role.${role}`) }))}
            />
            <f.Select
              name="bodyId"
              label={t('organisations.account.body')}
              hint={t('organisations.account.bodyHint')}
              options={found.map(({ bodyId, name }) => ({ value: bodyId, label: name }))}
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

/** The form that ends a role. */
export const endRolePage: Page<AccountRole> = {
  shown: isAdministrator,
  load: async ({ db, param }) => (isId(param('roleId')) ? getAccountRole(db, param('roleId')) : undefined),
  view: (role, view, returned) => (
    <FormPage
      view={view}
      returned={returned}
      title={view.t('organisations.account.end')}
      lead={`${role.name}, ${roleInWords(view, role)}, ${periodInWords(view.t, role)}`}
      trail={[organisationLink(view), accountsLink(view)]}
      of={endRole}
      known={{ lastOn: view.today }}
      button={view.t('organisations.account.end')}
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
  ),
}
