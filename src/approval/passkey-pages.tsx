import { type Actor, accountOf } from '../platform/actor.ts'
import { perform } from '../platform/perform.ts'
import { dayOf } from '../platform/time.ts'
import { Empty } from '../platform/ui/empty.tsx'
import { Buttons, Form, SubmitButton } from '../platform/ui/form.tsx'
import { Intro, Layout } from '../platform/ui/layout.tsx'
import { Table } from '../platform/ui/table.tsx'
import { DayText } from '../platform/ui/when.tsx'
import type { Request } from '../platform/web/env.ts'
import { forbiddenPage, missingPage } from '../platform/web/errors.tsx'
import { opened, type Page } from '../platform/web/page.tsx'
import { submit } from '../platform/web/submit.ts'
import { at } from './frame.tsx'
import { addKey, askKey } from './passkey-actions.ts'
import { ownChallenge, ownPasskeys, type Passkey } from './passkey-queries.ts'
import { askToMake, newChallenge, relyingParty } from './relying-party.ts'

const isSignedIn = (actor: Actor): boolean => accountOf(actor) !== undefined

/** The person's own passkeys. */
export const keysPage: Page<readonly Passkey[]> = {
  shown: isSignedIn,
  load: ({ db }) => ownPasskeys(db),
  view: (keys, view) => {
    const { t } = view
    return (
      <Layout view={view} title={t('approval.keys.title')}>
        <Intro title={t('approval.keys.title')} lead={t('approval.keys.lead')} />
        <div class="hs-stack" data-gap="section">
          <Table
            view={view}
            caption={t('approval.keys.title')}
            isCaptionHidden
            columns={[
              { heading: t('approval.keys.name'), cell: ({ label }) => label },
              { heading: t('approval.keys.made'), cell: ({ madeAt }) => <DayText view={view} day={dayOf(madeAt)} /> },
              {
                heading: t('approval.keys.used'),
                cell: ({ lastUsedAt }) =>
                  lastUsedAt ? <DayText view={view} day={dayOf(lastUsedAt)} /> : t('approval.keys.never'),
              },
              {
                heading: t('approval.keys.remove', { name: '' }).trim(),
                cell: ({ credentialId, label }) => (
                  <form method="post" action={at(view, '/passkeys/ta-bort')}>
                    <input type="hidden" name="credentialId" value={credentialId} />
                    <button class="hs-link" type="submit">
                      {t('approval.keys.remove', { name: label })}
                    </button>
                  </form>
                ),
              },
            ]}
            rows={keys}
            empty={<Empty title={t('approval.keys.none')} text={t('approval.keys.noneText')} />}
          />
          <form method="post" action={at(view, '/passkeys/fraga')}>
            <Buttons>
              <SubmitButton>{t('approval.keys.add')}</SubmitButton>
            </Buttons>
          </form>
        </div>
      </Layout>
    )
  },
}

/** Makes a challenge for a new key, and leads to the page where the device answers it. */
export const askKeyHandler = async (c: Request): Promise<Response> => {
  const found = await opened(c, async (_, found) => found)
  const { authority, actor } = found
  if (!authority) return missingPage(c, found)
  if (!isSignedIn(actor)) return forbiddenPage(c, found)
  const { db, clock } = c.get('services')
  await perform({ db, clock, actor, authority }, askKey, { challenge: newChallenge() })
  return c.redirect(`/${authority.slug}/passkeys/ny`, 303)
}

type Making = { readonly options: string }

/** Where the device is asked for a new passkey and the person names it. */
export const newKeyPage: Page<Making> = {
  shown: isSignedIn,
  load: async ({ db, actor, now }) => {
    const challenge = await ownChallenge(db, now)
    if (challenge === undefined || !('email' in actor)) return undefined
    const { accountId: id, name, email } = actor
    return { options: askToMake(challenge, { id, name, email }, await ownPasskeys(db)) }
  },
  view: ({ options }, view, { values, errors }) => {
    const { t } = view
    return (
      <Layout
        view={view}
        title={t('approval.keys.askTitle')}
        trail={[{ href: at(view, '/passkeys'), label: t('approval.keys.title') }]}
        hasErrors={Object.keys(errors).length > 0}
      >
        <Intro title={t('approval.keys.askTitle')} lead={t('approval.keys.askLead')} />
        <div class="hs-cols" data-cols="read">
          <Form of={addKey} action={at(view, '/passkeys/ny')} view={view} values={values} errors={errors}>
            {(f) => (
              <>
                <f.Field name="label" label={t('approval.keys.label')} hint={t('approval.keys.labelHint')} />
                <input type="hidden" name="assertion" value="" data-passkey={options} />
                <p class="hs-meta">{t('approval.keys.askWait')}</p>
                <Buttons>
                  <SubmitButton>{t('approval.keys.save')}</SubmitButton>
                </Buttons>
              </>
            )}
          </Form>
        </div>
      </Layout>
    )
  },
}

/** Adds the key that the device answered with. The relying party is the public address of the installation. */
export const addKeyHandler = (c: Request): Promise<Response> =>
  submit(addKey, {
    page: newKeyPage,
    to: (_, { slug }) => `/${slug}/passkeys`,
    said: 'approval.done.keyAdded',
    input: (fields) => ({ ...fields, party: relyingParty(c.get('services').baseUrl, c.req.url) }),
  })(c)
