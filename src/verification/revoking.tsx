import { z } from 'zod'
import { action, wholeAuthority } from '../platform/action.ts'
import { isStaff } from '../platform/actor.ts'
import { textInput } from '../platform/input.ts'
import { roleIn } from '../platform/permission.ts'
import { refuse } from '../platform/refusal.ts'
import { certificatesOfAuthority, recordRevocation } from '../platform/signing/issued-queries.ts'
import { Empty } from '../platform/ui/empty.tsx'
import { FormPage } from '../platform/ui/form-page.tsx'
import { Intro, Layout } from '../platform/ui/layout.tsx'
import { Status } from '../platform/ui/status.tsx'
import { Table } from '../platform/ui/table.tsx'
import type { View } from '../platform/ui/view.ts'
import { InstantText } from '../platform/ui/when.tsx'
import type { Request } from '../platform/web/env.ts'
import { opened, type Page } from '../platform/web/page.tsx'
import { submit } from '../platform/web/submit.ts'

type Row = Awaited<ReturnType<typeof certificatesOfAuthority>>[number]

const revokes = roleIn('administrator', 'administrator')

/** Enters that a certificate holds no more. Entering it again is no fault: the keys may not have heard the first time. */
export const revokeCertificate = action({
  name: 'signing.revoke',
  input: z.object({ serial: z.string().regex(/^[0-9a-f]{1,64}$/), reason: textInput(1000) }),
  subject: wholeAuthority,
  permission: revokes,
  run: async (doing, { serial, reason }) => {
    const known = (await certificatesOfAuthority(doing.tx)).some((row) => row.serial === serial)
    if (!known) return refuse('verification.revoke.unknown')
    await recordRevocation(doing, { serial, reason })
    return { serial }
  },
  journal: ({ serial }) => ({ details: { serial } }),
})

const at = (view: View, path = ''): string => `/${view.authority?.slug ?? ''}/organisation/certifikat${path}`

/** The certificates that the people of an authority sign with, and its seal. */
export const certificatesPage: Page<{ readonly rows: readonly Row[]; readonly mayRevoke: boolean }> = {
  shown: isStaff,
  load: async ({ db, actor }) => ({
    rows: await certificatesOfAuthority(db),
    mayRevoke: revokes.holds(actor, undefined),
  }),
  view: ({ rows, mayRevoke }, view) => {
    const { t } = view
    return (
      <Layout view={view} title={t('verification.revoke.title')} trail={toOrganisation(view)}>
        <Intro title={t('verification.revoke.title')} lead={t('verification.revoke.lead')} />
        <Table
          view={view}
          caption={t('verification.revoke.title')}
          isCaptionHidden
          columns={[
            { heading: t('verification.revoke.name'), cell: ({ name }) => name },
            {
              heading: t('verification.revoke.until'),
              cell: ({ validUntil }) => <InstantText view={view} instant={validUntil} />,
            },
            { heading: t('verification.revoke.state'), cell: (row) => <State view={view} row={row} /> },
            ...(mayRevoke
              ? [
                  {
                    heading: t('verification.revoke.act'),
                    cell: (row: Row) =>
                      row.revokedAt === null && (
                        <a href={at(view, `/${row.serial}/sparra`)}>
                          {t('verification.revoke.button')}
                          <span class="ds-sr-only"> {row.name}</span>
                        </a>
                      ),
                  },
                ]
              : []),
          ]}
          rows={rows}
          empty={<Empty title={t('verification.revoke.none')} text={t('verification.revoke.noneText')} />}
        />
      </Layout>
    )
  },
}

const State = ({ view, row }: { view: View; row: Row }) =>
  row.revokedAt === null ? (
    <Status state="done">{view.t('verification.revoke.holds')}</Status>
  ) : (
    <>
      <Status state="stop">{view.t('verification.revoke.revoked')}</Status>{' '}
      <InstantText view={view} instant={row.revokedAt} />: {row.revokedReason}
    </>
  )

const toOrganisation = (view: View) => [
  { href: `/${view.authority?.slug ?? ''}/organisation`, label: view.t('organisations.nav.organisation') },
]

/** Before a certificate is revoked: what follows, and why it is done. */
export const revokePage: Page<Row> = {
  shown: (actor) => revokes.holds(actor, undefined),
  load: async ({ db, param }) => (await certificatesOfAuthority(db)).find(({ serial }) => serial === param('serial')),
  view: (row, view, returned) => (
    <FormPage
      view={view}
      returned={returned}
      title={view.t('verification.revoke.formTitle', { name: row.name })}
      lead={view.t('verification.revoke.formLead')}
      trail={[...toOrganisation(view), { href: at(view), label: view.t('verification.revoke.title') }]}
      of={revokeCertificate}
      effects={[view.t('verification.revoke.effect'), view.t('verification.revoke.before')]}
      button={view.t('verification.revoke.button')}
      isDangerous
    >
      {(f) => <f.Field name="reason" label={view.t('verification.revoke.reason')} size={40} />}
    </FormPage>
  ),
}

const post = submit(revokeCertificate, {
  page: revokePage,
  to: (_, { slug }) => `/${slug}/organisation/certifikat`,
  said: 'verification.done.revoked',
})

/** Enters the revocation, and then tells the keys: from there on nothing is signed with the certificate. The table decides, not the answer. */
export const postRevocation = async (c: Request): Promise<Response> => {
  const answer = await post(c)
  const serial = c.req.param('serial') ?? ''
  const isRevoked = await opened(c, async (tx, { authority, actor }) => {
    if (!authority || !revokes.holds(actor, undefined)) return false
    return (await certificatesOfAuthority(tx)).some((row) => row.serial === serial && row.revokedAt !== null)
  })
  if (isRevoked) await (await c.get('services').signing.keys()).revoke(serial)
  return answer
}
