import { type Actor, isStaff } from '../platform/actor.ts'
import { Empty } from '../platform/ui/empty.tsx'
import { Facts } from '../platform/ui/facts.tsx'
import { ButtonLink } from '../platform/ui/form.tsx'
import { FormPage } from '../platform/ui/form-page.tsx'
import { Intro, Layout } from '../platform/ui/layout.tsx'
import { Status } from '../platform/ui/status.tsx'
import type { View } from '../platform/ui/view.ts'
import type { Page } from '../platform/web/page.tsx'
import { accountRoles } from './account-queries.ts'
import { type Body, holdsOn } from './bodies.ts'
import { changeAuthority } from './body-actions.ts'
import { bodies } from './body-queries.ts'
import { at, organisationLink } from './frame.tsx'
import { bodiesWithoutNumbering } from './numbering-queries.ts'

/** Whether the actor keeps the organisation: sees the buttons that change it. */
export const isAdministrator = (actor: Actor): boolean => actor.kind === 'role' && actor.role === 'administrator'

/** The pages of the letterhead say the same, and refuse everyone else. */
const keepsLetterhead = (actor: Actor): boolean =>
  actor.kind === 'role' && (actor.role === 'administrator' || actor.role === 'registrar')

type Overview = {
  readonly bodies: readonly (Body & { readonly depth: number })[]
  readonly email: string
  readonly mayChange: boolean
  /** The bodies that cannot have cases yet, and whether nobody may open any: for the administrator, who mends it. */
  readonly unnumbered: ReadonlySet<string>
  readonly hasRegistrar: boolean
  /** Whether the actor decides how papers look. */
  readonly keepsLetterhead: boolean
}

/** The bodies of the authority in their order, and the way to people, accounts and contact details. For those who work here. */
export const overviewPage: Page<Overview> = {
  shown: isStaff,
  load: async ({ db, actor, authority, today }) => {
    const found = await bodies(db)
    const mayChange = isAdministrator(actor)
    const contact = await db
      .selectFrom('authority')
      .select('email')
      .where('authority_id', '=', authority.authorityId)
      .executeTakeFirst()
    return {
      bodies: found,
      email: contact?.email ?? '',
      mayChange,
      unnumbered: new Set(mayChange ? await bodiesWithoutNumbering(db, today) : []),
      hasRegistrar:
        !mayChange || (await accountRoles(db)).some((role) => role.role === 'registrar' && holdsOn(role, today)),
      keepsLetterhead: keepsLetterhead(actor),
    }
  },
  view: (found, view) => {
    const title = view.t('organisations.overview.title', { authority: view.authority?.name ?? '' })
    return (
      <Layout view={view} title={title}>
        <Intro title={title} lead={view.t('organisations.overview.lead')} />
        <div class="hs-cols">
          <section class="hs-stack" aria-labelledby="organ">
            <h2 class="ds-heading" id="organ">
              {view.t('organisations.overview.bodies')}
            </h2>
            <Bodies view={view} found={found} />
          </section>
          <aside class="hs-stack" data-gap="section" aria-label={view.t('organisations.overview.more')}>
            <More view={view} found={found} />
          </aside>
        </div>
      </Layout>
    )
  },
}

const Bodies = ({ view, found }: { view: View; found: Overview }) => {
  const { t } = view
  const add = found.mayChange && (
    <ButtonLink href={at(view, '/organisation/organ/nytt')}>{t('organisations.overview.addBody')}</ButtonLink>
  )
  if (found.bodies.length === 0) {
    const text = t('organisations.overview.noBodiesText')
    return (
      <Empty
        title={t('organisations.overview.noBodies')}
        text={found.mayChange ? text : `${text} ${t('organisations.overview.askAdministrator')}`}
      >
        {add}
      </Empty>
    )
  }
  return (
    <>
      <ul class="hs-list">
        {found.bodies.map((body) => (
          <li class="hs-stack" data-gap="tight">
            <h3 class="ds-heading">
              <a href={at(view, `/organisation/organ/${body.bodyId}`)}>{body.name}</a>
            </h3>
            <p class="hs-meta">{describe(view, body, found.bodies)}</p>
            {found.unnumbered.has(body.bodyId) && (
              <p>
                <Status state="late">{t('organisations.overview.noNumbering')}</Status>{' '}
                <a href={at(view, `/organisation/organ/${body.bodyId}/numrering`)}>
                  {t('organisations.overview.chooseNumbering')}
                  <span class="ds-sr-only"> {body.name}</span>
                </a>
              </p>
            )}
          </li>
        ))}
      </ul>
      {add && <div class="hs-row">{add}</div>}
    </>
  )
}

/** "Utskott, under Kommunstyrelsen, nio platser". */
const describe = ({ t }: View, body: Body, all: readonly Body[]): string => {
  const parent = all.find(({ bodyId }) => bodyId === body.parentBodyId)
  return [
    t(`organisations.bodyKind.${body.kind}`),
    ...(parent ? [t('organisations.overview.belongsTo', { body: parent.name })] : []),
    ...(body.seats === undefined ? [] : [t('organisations.overview.seats', { count: body.seats })]),
  ].join('. ')
}

const More = ({ view, found }: { view: View; found: Overview }) => {
  const { t } = view
  return (
    <>
      <section class="hs-stack">
        <h2 class="ds-heading">{t('organisations.overview.more')}</h2>
        {!found.hasRegistrar && (
          <div class="hs-panel hs-stack" data-gap="tight">
            <Status state="late">{t('organisations.overview.noRegistrar')}</Status>
            <p>{t('organisations.overview.noRegistrarText')}</p>
            <p>
              <a href={at(view, '/organisation/konton/bjud-in')}>{t('organisations.account.invite')}</a>
            </p>
          </div>
        )}
        <ul class="hs-list" data-dense>
          <li>
            <a href={at(view, '/organisation/personer')}>{t('organisations.overview.people')}</a>
          </li>
          <li>
            <a href={at(view, '/organisation/konton')}>{t('organisations.overview.accounts')}</a>
          </li>
          <li>
            <a href={at(view, '/organisation/certifikat')}>{t('verification.revoke.title')}</a>
          </li>
          {found.keepsLetterhead && (
            <>
              <li>
                <a href={at(view, '/organisation/brevhuvud')}>{t('paperSettings.letterhead.link')}</a>
              </li>
              <li>
                <a href={at(view, '/organisation/standardtexter')}>{t('agreements.library.link')}</a>
              </li>
              <li>
                <a href={at(view, '/organisation/wordmall')}>{t('paperSettings.template.link')}</a>
              </li>
            </>
          )}
        </ul>
      </section>
      <section class="hs-stack">
        <h2 class="ds-heading">{t('organisations.overview.contact')}</h2>
        <Facts
          isNarrow
          rows={[
            {
              label: t('organisations.contact.address'),
              value: view.authority?.address || t('organisations.overview.noContact'),
            },
            { label: t('organisations.contact.email'), value: found.email || undefined },
          ]}
        />
        {found.mayChange && (
          <p>
            <a href={at(view, '/organisation/uppgifter')}>{t('organisations.overview.changeContact')}</a>
          </p>
        )}
      </section>
    </>
  )
}

/** Name, address and mail of the authority. */
export const contactPage: Page<{ name: string; address: string; email: string }> = {
  shown: isAdministrator,
  load: ({ db, authority }) =>
    db
      .selectFrom('authority')
      .select(['name', 'address', 'email'])
      .where('authority_id', '=', authority.authorityId)
      .executeTakeFirst(),
  view: (known, view, returned) => (
    <FormPage
      view={view}
      returned={returned}
      title={view.t('organisations.contact.title')}
      trail={[organisationLink(view)]}
      of={changeAuthority}
      known={known}
      button={view.t('form.save')}
    >
      {(f) => (
        <>
          <f.Field name="name" label={view.t('organisations.contact.name')} size={40} />
          <f.Field
            name="address"
            label={view.t('organisations.contact.address')}
            hint={view.t('organisations.contact.addressHint')}
            size={40}
            isOptional
          />
          <f.Field name="email" type="email" label={view.t('organisations.contact.email')} size={34} isOptional />
        </>
      )}
    </FormPage>
  ),
}
