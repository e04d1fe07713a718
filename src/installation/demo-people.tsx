import type { Translate } from '../platform/texts/texts.ts'
import { SubmitButton } from '../platform/ui/form.tsx'
import { Party } from '../platform/ui/party.tsx'
import type { View } from '../platform/ui/view.ts'
import type { DemoPerson } from './queries.ts'

/** Short enough for a button: the whole name stands above it. */
export const firstName = (name: string): string => name.split(' ')[0] ?? name

/** Where a demo sign-in is sent. */
export const demoSignInPath = '/demo/logga-in'

const actsAs = (t: Translate, person: DemoPerson): string => {
  if (person.associationName !== null) return t('role.forAssociation', { name: person.associationName })
  if (person.role === null) return t('role.none')
  const role = t(`role.${person.role}`)
  return person.bodyName === null ? role : t('role.inBody', { role, body: person.bodyName })
}

const Person = ({ view, person }: { view: View; person: DemoPerson }) => (
  <li class="hs-stack" data-gap="tight">
    <h3 class="ds-heading">
      <Party kind={person.associationName === null ? 'authority' : 'association'}>{person.name}</Party>
    </h3>
    <p class="hs-meta">{actsAs(view.t, person)}</p>
    <p>{view.t(`installation.try.${person.role ?? 'association'}`)}</p>
    <form action={demoSignInPath} method="post">
      <input type="hidden" name="accountId" value={person.accountId} />
      <SubmitButton variant="secondary">
        {view.t('installation.front.signInAs', { name: firstName(person.name) })}
      </SubmitButton>
    </form>
  </li>
)

type Props = { readonly view: View; readonly people: readonly DemoPerson[]; readonly publicPath: string | undefined }

/** The people of the demo with a button each, and last the one who has no account. */
export const DemoPeople = ({ view, people, publicPath }: Props) => (
  <section class="hs-stack" aria-labelledby="prova">
    <h2 class="ds-heading" id="prova">
      {view.t('installation.front.demo')}
    </h2>
    <p>{people.length === 0 ? view.t('installation.front.demoNone') : view.t('installation.front.demoLead')}</p>
    <ul class="hs-list" data-cols="3">
      {people.map((person) => (
        <Person view={view} person={person} />
      ))}
      {publicPath !== undefined && (
        <li class="hs-stack" data-gap="tight">
          <h3 class="ds-heading">{view.t('installation.front.lookName')}</h3>
          <p>{view.t('installation.front.lookLead')}</p>
          <p>
            <a href={publicPath}>{view.t('installation.front.look')}</a>
          </p>
        </li>
      )}
    </ul>
  </section>
)
