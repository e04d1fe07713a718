import { z } from 'zod'
import { type Person, personOfAccount } from '../../organisations/index.ts'
import { action, type Doing } from '../../platform/action.ts'
import { accountOf, isStaff } from '../../platform/actor.ts'
import { perform } from '../../platform/perform.ts'
import type { Permission } from '../../platform/permission.ts'
import type { Instant } from '../../platform/time.ts'
import { Buttons, Form, SubmitButton } from '../../platform/ui/form.tsx'
import { Intro, Layout } from '../../platform/ui/layout.tsx'
import type { Request } from '../../platform/web/env.ts'
import { forbiddenPage, missingPage } from '../../platform/web/errors.tsx'
import { opened, type Page, renderPage, untouched } from '../../platform/web/page.tsx'
import { newToken, tokenHash } from '../../platform/web/session.ts'
import { calendarMadeAt, saveCalendarAddress } from './own-queries.ts'

const self: Permission<Person> = { who: 'ownSummons', holds: (actor) => actor.kind === 'role' }

/** Makes the secret address of one's own calendar anew. The one before stops working. */
export const makeCalendarAddress = action({
  name: 'planning.makeCalendarAddress',
  input: z.object({ hash: z.string().length(64) }),
  subject: async ({ tx, actor }: Doing) => {
    const accountId = accountOf(actor)
    return accountId === undefined ? undefined : personOfAccount(tx, accountId)
  },
  permission: self,
  run: async ({ tx, authority, now }, { hash }, { personId }) => {
    await saveCalendarAddress(tx, { authorityId: authority.authorityId, personId, tokenHash: hash, now })
    return {}
  },
  journal: (_, { personId }) => ({ subjectId: personId }),
})

/** One's own calendar: the way to a new secret address, which is shown once. */
export const calendarPage = (address?: string): Page<{ readonly madeAt: Instant | undefined }> => ({
  shown: isStaff,
  load: async ({ db, actor }) => {
    const accountId = accountOf(actor)
    const person = accountId === undefined ? undefined : await personOfAccount(db, accountId)
    return person && { madeAt: await calendarMadeAt(db, person.personId) }
  },
  view: ({ madeAt }, view) => {
    const { t } = view
    const title = t('planning.calendar.title')
    return (
      <Layout
        view={view}
        title={title}
        trail={[{ href: `/${view.authority?.slug}/mina-sammantraden`, label: t('planning.own.title') }]}
      >
        <Intro title={title} lead={t('planning.calendar.lead')} />
        <div class="hs-cols" data-cols="read">
          <div class="hs-stack">
            {address !== undefined && (
              <section class="hs-panel hs-stack" aria-labelledby="adress">
                <h2 class="ds-heading" id="adress">
                  {t('planning.calendar.address')}
                </h2>
                <p>
                  <a href={address}>{address}</a>
                </p>
                <p>{t('planning.calendar.once')}</p>
              </section>
            )}
            {madeAt !== undefined && address === undefined && <p>{t('planning.calendar.has', { at: madeAt })}</p>}
            <Form of={makeCalendarAddress} action={`/${view.authority?.slug}/min-kalender`} view={view}>
              {() => (
                <Buttons>
                  <SubmitButton {...(madeAt === undefined ? {} : { variant: 'secondary' as const })}>
                    {t(madeAt === undefined ? 'planning.calendar.make' : 'planning.calendar.makeNew')}
                  </SubmitButton>
                </Buttons>
              )}
            </Form>
          </div>
        </div>
      </Layout>
    )
  },
})

/** Makes the address and shows it in the answer: it is kept nowhere, so it cannot be shown again. */
export const postCalendarAddress = async (c: Request): Promise<Response> => {
  const found = await opened(c, async (_, found) => found)
  const { authority, actor } = found
  if (!authority) return missingPage(c, found)
  if (!isStaff(actor)) return forbiddenPage(c, found)
  const { db, clock, baseUrl } = c.get('services')
  const token = newToken()
  const outcome = await perform({ db, clock, actor, authority }, makeCalendarAddress, { hash: tokenHash(token) })
  if (outcome.kind !== 'done') return missingPage(c, found)
  return renderPage(c, calendarPage(`${baseUrl}/${authority.slug}/kalender/${token}.ics`), untouched, 200)
}
