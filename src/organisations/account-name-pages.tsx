import { isId } from '../platform/id.ts'
import { FormPage } from '../platform/ui/form-page.tsx'
import type { Page } from '../platform/web/page.tsx'
import { correctAccountName, correctRepresentativeName } from './account-name-actions.ts'
import { accountsLink } from './account-pages.tsx'
import { type AccountRole, getAccountRole } from './account-queries.ts'
import { representativePage } from './association-form-pages.tsx'
import { organisationLink } from './frame.tsx'
import { isAdministrator } from './overview-pages.tsx'

/** The form that corrects the name of an account with a role here. */
export const accountNamePage: Page<AccountRole> = {
  shown: isAdministrator,
  load: async ({ db, param }) => (isId(param('roleId')) ? getAccountRole(db, param('roleId')) : undefined),
  view: ({ name, email }, view, returned) => (
    <FormPage
      view={view}
      returned={returned}
      title={view.t('organisations.person.rename')}
      lead={email}
      trail={[organisationLink(view), accountsLink(view)]}
      of={correctAccountName}
      known={{ name }}
      button={view.t('form.save')}
    >
      {(f) => (
        <f.Field
          name="name"
          label={view.t('organisations.account.name')}
          hint={view.t('organisations.account.renameHint')}
          size={34}
        />
      )}
    </FormPage>
  ),
}

/** The form that corrects the name of whoever represents an association. */
export const representativeNamePage = representativePage(({ one, trail }, view, returned) => (
  <FormPage
    view={view}
    returned={returned}
    title={view.t('organisations.person.rename')}
    lead={one.email}
    trail={trail}
    of={correctRepresentativeName}
    known={{ name: one.name }}
    button={view.t('form.save')}
  >
    {(f) => (
      <f.Field
        name="name"
        label={view.t('organisations.account.name')}
        hint={view.t('organisations.account.renameHint')}
        size={34}
      />
    )}
  </FormPage>
))
