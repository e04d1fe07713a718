import { isId } from '../platform/id.ts'
import type { FormFields } from '../platform/ui/form.tsx'
import { FormPage } from '../platform/ui/form-page.tsx'
import type { View } from '../platform/ui/view.ts'
import type { Page } from '../platform/web/page.tsx'
import { correctAccountName, correctRepresentativeName } from './account-name-actions.ts'
import { accountsLink } from './account-pages.tsx'
import { type AccountRole, getAccountRole } from './account-queries.ts'
import { representativePage } from './association-form-pages.tsx'
import { organisationLink } from './frame.tsx'
import { isAdministrator } from './overview-pages.tsx'

/** The one field of both forms. */
const nameField =
  ({ t }: View) =>
  (f: FormFields<'name'>) => (
    <f.Field
      name="name"
      label={t('organisations.account.name')}
      hint={t('organisations.account.renameHint')}
      size={34}
    />
  )

/** The form that corrects the name of an account with a role here. */
export const accountNamePage: Page<AccountRole> = {
  shown: isAdministrator,
  load: async ({ db, param }) => (isId(param('roleId')) ? getAccountRole(db, param('roleId')) : undefined),
  view: ({ name, email }, view, returned) => (
    <FormPage
      {...{ view, returned }}
      title={view.t('organisations.person.rename')}
      lead={email}
      trail={[organisationLink(view), accountsLink(view)]}
      of={correctAccountName}
      known={{ name }}
      button={view.t('form.save')}
    >
      {nameField(view)}
    </FormPage>
  ),
}

/** The form that corrects the name of whoever represents an association. */
export const representativeNamePage = representativePage(({ one: { name, email }, trail }, view, returned) => (
  <FormPage
    {...{ view, returned, trail }}
    title={view.t('organisations.person.rename')}
    lead={email}
    of={correctRepresentativeName}
    known={{ name }}
    button={view.t('form.save')}
  >
    {nameField(view)}
  </FormPage>
))
