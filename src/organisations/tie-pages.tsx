import { ties } from '../law/recusal-grounds.ts'
import { type Actor, accountOf } from '../platform/actor.ts'
import { isId } from '../platform/id.ts'
import { HiddenCsrf } from '../platform/ui/fields.tsx'
import { Buttons, Form, SubmitButton } from '../platform/ui/form.tsx'
import { FormPage } from '../platform/ui/form-page.tsx'
import { Intro, Layout } from '../platform/ui/layout.tsx'
import type { Page } from '../platform/web/page.tsx'
import { type AccountRole, accountRoles } from './account-queries.ts'
import { at, organisationLink } from './frame.tsx'
import { isAdministrator } from './overview-pages.tsx'
import { getPerson, type Person } from './people-queries.ts'
import { accountOfPerson, personOfAccount } from './person-account-queries.ts'
import { linkAccount, tellTie, tieKinds } from './tie-actions.ts'
import { associationNames, type ToldTie, tiesOf } from './tie-queries.ts'

type Own = {
  readonly ties: readonly ToldTie[]
  readonly associations: Awaited<ReturnType<typeof associationNames>>
}

const mayHaveTies = (actor: Actor): boolean => actor.kind === 'role'

/** One's own ties to associations: told, seen and taken back by oneself. */
export const tiesPage: Page<Own> = {
  shown: mayHaveTies,
  load: async ({ db, actor }) => {
    const accountId = accountOf(actor)
    const own = accountId === undefined ? undefined : await personOfAccount(db, accountId)
    return own && { ties: await tiesOf(db, [own.personId]), associations: await associationNames(db) }
  },
  view: ({ ties: told, associations: all }, view, returned) => {
    const { t } = view
    const title = t('organisations.tie.title')
    return (
      <Layout view={view} title={title} hasErrors={Object.keys(returned.errors).length > 0}>
        <Intro title={title} lead={t('organisations.tie.lead')} />
        <div class="hs-cols" data-cols="read">
          <div class="hs-stack" data-gap="section">
            {told.length === 0 ? (
              <p>{t('organisations.tie.none')}</p>
            ) : (
              <ul class="hs-list">
                {told.map(({ tieId, associationName, kind }) => (
                  <li>
                    <p>
                      <strong>{associationName}</strong>
                    </p>
                    <p lang="sv">{ties[kind]}</p>
                    <form action={at(view, `/mina-bindningar/${tieId}/ta-bort`)} method="post">
                      <HiddenCsrf view={view} />
                      <button class="hs-link" type="submit">
                        {t('organisations.tie.end')}
                        <span class="ds-sr-only"> {associationName}</span>
                      </button>
                    </form>
                  </li>
                ))}
              </ul>
            )}
            <Form
              of={tellTie}
              action={at(view, '/mina-bindningar')}
              view={view}
              values={returned.values}
              errors={returned.errors}
            >
              {(f) => (
                <>
                  <f.Select
                    name="associationId"
                    label={t('organisations.tie.association')}
                    options={all.map(({ associationId, name }) => ({ value: associationId, label: name }))}
                  />
                  <f.Choice
                    name="kind"
                    label={t('organisations.tie.kind')}
                    options={tieKinds.map((kind) => ({ value: kind, label: ties[kind] }))}
                  />
                  <Buttons>
                    <SubmitButton>{t('organisations.tie.tell')}</SubmitButton>
                  </Buttons>
                </>
              )}
            </Form>
          </div>
        </div>
      </Layout>
    )
  },
}

type Linking = {
  readonly person: Person
  readonly accounts: readonly AccountRole[]
  readonly accountId: string | undefined
}

/** The form that says which account a person signs in with. */
export const personAccountPage: Page<Linking> = {
  shown: isAdministrator,
  load: async ({ db, param }) => {
    const person = isId(param('personId')) ? await getPerson(db, param('personId')) : undefined
    if (!person) return undefined
    return { person, accounts: await accountRoles(db), accountId: await accountOfPerson(db, person.personId) }
  },
  view: ({ person, accounts, accountId }, view, returned) => {
    const { t } = view
    const each = new Map(accounts.map((account) => [account.accountId, account]))
    return (
      <FormPage
        view={view}
        returned={returned}
        title={t('organisations.person.accountTitle', { name: person.name })}
        lead={t('organisations.person.accountLead')}
        trail={[
          organisationLink(view),
          { href: at(view, `/organisation/personer/${person.personId}`), label: person.name },
        ]}
        of={linkAccount}
        known={{ accountId }}
        button={t('form.save')}
      >
        {(f) => (
          <f.Select
            name="accountId"
            label={t('organisations.person.account')}
            options={[...each.values()].map((one) => ({ value: one.accountId, label: `${one.name}, ${one.email}` }))}
            isOptional
          />
        )}
      </FormPage>
    )
  },
}
