import { getCase } from '../cases/index.ts'
import { isId } from '../platform/id.ts'
import { Empty } from '../platform/ui/empty.tsx'
import { ButtonLink } from '../platform/ui/form.tsx'
import { FormPage } from '../platform/ui/form-page.tsx'
import { Intro, Layout } from '../platform/ui/layout.tsx'
import type { View } from '../platform/ui/view.ts'
import type { Ask, Page } from '../platform/web/page.tsx'
import { addAnother, beginPartnership } from './actions.ts'
import { loadKept } from './loading.ts'
import { keepsPartnerships, type Partnership } from './partnerships.ts'
import { associationsToChoose, type Choosable, casesToChoose, mostChoices, otherAuthoritiesHere } from './queries.ts'
import { trailTo } from './trail.ts'

const orNone = (t: View['t'], choices: readonly Choosable[]) => [
  { value: '', label: t('partnerships.form.nobody') },
  ...options(choices),
]

const options = (choices: readonly Choosable[]) => choices.map(({ id, label }) => ({ value: id, label }))

const caseHint = ({ t }: View, { length }: readonly Choosable[]): string => {
  const cut = length < mostChoices.cases ? [] : [t('partnerships.form.casesCut', { count: mostChoices.cases })]
  return [t('partnerships.form.caseHint'), ...cut].join(' ')
}

const associationHint = ({ t }: View, { length }: readonly Choosable[]): string => {
  if (length === 0) return t('partnerships.form.noAssociations')
  // Those that are parties already may have been left out.
  const isCut = length >= mostChoices.organisations - 100
  return t(`partnerships.form.${isCut ? 'associationsCut' : 'associationHint'}`)
}

type Beginning = {
  readonly cases: readonly Choosable[]
  readonly associations: readonly Choosable[]
  readonly known: Readonly<Record<string, string>>
  readonly authorityName: string
}

const loadBeginning = async ({ db, query, authority }: Ask): Promise<Beginning> => {
  const asked = query('arende') ?? ''
  const matter = isId(asked) ? await getCase(db, asked) : undefined
  const partner = matter?.parties.find((party) => party.associationId !== undefined)?.associationId
  return {
    cases: await casesToChoose(db, matter?.caseId),
    associations: await associationsToChoose(db, matter?.caseId),
    known: matter ? { caseId: matter.caseId, title: matter.title, ...(partner ? { associationId: partner } : {}) } : {},
    authorityName: authority.name,
  }
}

/** Begins a partnership from a case (`?arende=`): what it is called, the goal, the parties and what each brings. */
export const beginPage: Page<Beginning> = {
  shown: (actor) => keepsPartnerships.holds(actor, undefined),
  load: loadBeginning,
  view: (loaded, view, returned) => {
    const { t } = view
    if (loaded.cases.length === 0) return <NoCases view={view} />
    return (
      <FormPage
        view={view}
        returned={returned}
        title={t('partnerships.form.begin')}
        lead={t('partnerships.form.beginLead')}
        trail={trailTo(view)}
        of={beginPartnership}
        known={loaded.known}
        button={t('partnerships.form.beginButton')}
      >
        {(f) => (
          <>
            <f.Select
              name="caseId"
              label={t('partnerships.form.case')}
              hint={caseHint(view, loaded.cases)}
              options={options(loaded.cases)}
            />
            <f.Field name="title" label={t('partnerships.form.title')} hint={t('partnerships.form.titleHint')} />
            <f.TextArea
              name="goal"
              label={t('partnerships.form.goal')}
              hint={t('partnerships.form.goalHint')}
              isOptional
            />
            <f.Select
              name="associationId"
              label={t('partnerships.form.association')}
              hint={associationHint(view, loaded.associations)}
              options={options(loaded.associations)}
            />
            <f.TextArea
              name="authorityBrings"
              label={t('partnerships.form.authorityBrings', { name: loaded.authorityName })}
              hint={t('partnerships.form.bringsHint')}
              isOptional
            />
            <f.TextArea
              name="associationBrings"
              label={t('partnerships.form.associationBrings')}
              hint={t('partnerships.form.bringsHint')}
              isOptional
            />
            <f.DateField name="startsOn" label={t('partnerships.form.startsOn')} isOptional />
            <f.DateField name="endsOn" label={t('partnerships.form.endsOn')} isOptional />
          </>
        )}
      </FormPage>
    )
  },
}

const NoCases = ({ view }: { view: View }) => (
  <Layout view={view} title={view.t('partnerships.form.begin')} trail={trailTo(view)}>
    <Intro title={view.t('partnerships.form.begin')} />
    <Empty title={view.t('partnerships.form.noCases')} text={view.t('partnerships.form.noCasesText')}>
      <ButtonLink href={`/${view.authority?.slug}/arenden`}>{view.t('partnerships.page.case')}</ButtonLink>
    </Empty>
  </Layout>
)

type Joining = {
  readonly partnership: Partnership
  readonly associations: readonly Choosable[]
  readonly authorities: readonly Choosable[]
}

/** Lets another association or authority join, on the same terms as those who are there. */
export const addPartyPage: Page<Joining> = {
  load: async (ask) => {
    const found = await loadKept(ask)
    if (!found || 'kind' in found) return found
    const taken = found.parties.map(({ organisationId }) => organisationId)
    const all = await associationsToChoose(ask.db, found.caseId)
    const authorities = await otherAuthoritiesHere(ask.db, ask.authority.authorityId)
    const free = (choices: readonly Choosable[]) => choices.filter(({ id }) => !taken.includes(id))
    return { partnership: found, associations: free(all), authorities: free(authorities) }
  },
  view: ({ partnership, associations, authorities }, view, returned) => {
    const { t } = view
    return (
      <FormPage
        view={view}
        returned={returned}
        title={t('partnerships.form.partyTitle')}
        trail={trailTo(view, partnership)}
        of={addAnother}
        button={t('partnerships.form.partyButton')}
      >
        {(f) => (
          <>
            <f.Select
              name="associationId"
              label={t('partnerships.form.association')}
              hint={associationHint(view, associations)}
              options={authorities.length > 0 ? orNone(t, associations) : options(associations)}
              isOptional={authorities.length > 0}
            />
            {authorities.length > 0 && (
              <f.Select
                name="otherAuthorityId"
                label={t('partnerships.form.orAuthority')}
                hint={t('partnerships.form.orAuthorityHint')}
                options={orNone(t, authorities)}
                isOptional
              />
            )}
            <f.TextArea
              name="brings"
              label={t('partnerships.form.partyBrings')}
              hint={t('partnerships.form.bringsHint')}
              isOptional
            />
          </>
        )}
      </FormPage>
    )
  },
}
