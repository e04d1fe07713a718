import { accountOf } from '../platform/actor.ts'
import type { Translate } from '../platform/texts/texts.ts'
import { Choice as ChoiceField } from '../platform/ui/choice.tsx'
import { Empty } from '../platform/ui/empty.tsx'
import type { Option } from '../platform/ui/fields.tsx'
import { ButtonLink, Buttons, ErrorSummary, SubmitButton } from '../platform/ui/form.tsx'
import { Intro, Layout } from '../platform/ui/layout.tsx'
import type { Request } from '../platform/web/env.ts'
import { forbiddenPage } from '../platform/web/errors.tsx'
import { readForm } from '../platform/web/form.ts'
import { type InstallationPage, installationPage, renderInstallationPage } from '../platform/web/installation-page.tsx'
import { opened } from '../platform/web/page.tsx'
import { sessionHash } from '../platform/web/session.ts'
import { withMessage } from '../platform/web/submit.ts'
import { type Choice, mayFoundAuthorities, ownChoices } from './queries.ts'
import { choiceOnTheWayTo, localPath } from './return-path.ts'
import { pageOf } from './sign-in.ts'
import { actAs } from './sign-in-queries.ts'

type Choosing = {
  readonly choices: readonly Choice[]
  readonly chosen: string
  readonly mayFound: boolean
  /** The page that the person was on the way to. */
  readonly till: string | undefined
}

const asValue = (choice: Choice): string => `${choice.kind}:${choice.id}`

const optionOf = (t: Translate, choice: Choice): Option => {
  if (choice.kind === 'association') {
    const label = t('role.forAssociation', { name: choice.associationName })
    return { value: asValue(choice), label, hint: t('installation.choose.associationHint') }
  }
  const role = t(`role.${choice.role}`)
  const label = choice.bodyName === null ? role : t('role.inBody', { role, body: choice.bodyName })
  return { value: asValue(choice), label, hint: choice.authorityName }
}

const choosePage: InstallationPage<Choosing> = {
  load: async (tx, { actor }, c) => {
    const accountId = accountOf(actor)
    if (!accountId) return undefined
    const session = await tx
      .selectFrom('session')
      .select(['acting_kind', 'acting_id'])
      .where('token_hash', '=', sessionHash(c))
      .executeTakeFirst()
    return {
      choices: await ownChoices(tx, c.get('services').clock.now()),
      chosen: `${session?.acting_kind ?? ''}:${session?.acting_id ?? ''}`,
      mayFound: await mayFoundAuthorities(tx, accountId),
      till: localPath(c.req.query('till')),
    }
  },
  view: ({ choices, chosen, mayFound, till }, view, { errors }) => (
    <Layout view={view} title={view.t('signing.chooseRole')} hasErrors={Object.keys(errors).length > 0}>
      <Intro
        title={view.t('signing.chooseRole')}
        lead={view.t(`installation.choose.${till === undefined ? 'lead' : 'leadOn'}`)}
      />
      <div class="hs-cols" data-cols="read">
        {choices.length === 0 ? (
          <Empty title={view.t('installation.choose.none')} text={view.t('installation.choose.noneText')}>
            {mayFound && <ButtonLink href="/ny-kommun">{view.t('installation.founding.title')}</ButtonLink>}
          </Empty>
        ) : (
          <div class="hs-stack">
            <ErrorSummary view={view} errors={errors} />
            <form action={choiceOnTheWayTo(till)} method="post" class="hs-stack">
              <ChoiceField
                view={view}
                name="choice"
                label={view.t('installation.choose.label')}
                options={choices.map((choice) => optionOf(view.t, choice))}
                value={chosen}
                error={errors.choice}
                isLarge
              />
              <Buttons>
                <SubmitButton>{view.t('installation.choose.submit')}</SubmitButton>
                {mayFound && <a href="/ny-kommun">{view.t('installation.founding.title')}</a>}
              </Buttons>
            </form>
          </div>
        )}
      </div>
    </Layout>
  ),
}

/** GET /byt-roll: what the signed-in person may act as. Others are asked to sign in. */
export const showChoices = async (c: Request): Promise<Response> => {
  const found = await opened(c, async (_, found) => found)
  return found.actor.kind === 'anyone' ? forbiddenPage(c, found) : installationPage(choosePage)(c)
}

/** The page that the person was on the way to, unless it belongs to another authority than the chosen role. */
const leadsOn = (till: string | undefined, choice: Choice): string | undefined =>
  choice.kind === 'association' || till?.split(/[/?#]/)[1] === choice.slug ? till : undefined

/** POST /byt-roll: acts as one of one's own choices from now on, and goes on to where the person was heading. */
export const postChoice = async (c: Request): Promise<Response> => {
  const { choice: asked } = await readForm(c)
  const till = localPath(c.req.query('till'))
  const now = c.get('services').clock.now()
  const answer = await opened(c, async (tx, found) => {
    if (found.actor.kind === 'anyone') return { found }
    const chosen = (await ownChoices(tx, now)).find((choice) => asValue(choice) === asked)
    if (!chosen) return { found, isWrong: true }
    await actAs(tx, sessionHash(c), chosen)
    return { found, path: leadsOn(till, chosen) ?? (await pageOf(tx, chosen)) }
  })
  if (answer.path !== undefined) return c.redirect(withMessage(answer.path, 'installation.done.roleChosen'), 303)
  if (!answer.isWrong) return forbiddenPage(c, answer.found)
  const errors = { choice: c.get('services').texts(answer.found.language)('field.notChosen') }
  return renderInstallationPage(c, choosePage, { values: {}, errors }, 422)
}
