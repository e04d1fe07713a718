import { isNamedSigner, type Signature } from '../drafts/index.ts'
import { type Actor, isStaff } from '../platform/actor.ts'
import { isId } from '../platform/id.ts'
import { isRefusal, type Refusal, refuse } from '../platform/refusal.ts'
import { Buttons, Form, SubmitButton } from '../platform/ui/form.tsx'
import { Intro, Layout } from '../platform/ui/layout.tsx'
import type { Ask, Page } from '../platform/web/page.tsx'
import { beginAct, confirmAct } from './act-actions.ts'
import { getAct } from './act-queries.ts'
import { type Act, usableAct } from './acts.ts'
import { type Approval, ownTurn, turnIn } from './approval.ts'
import { getApproval } from './approval-queries.ts'
import { at, minutesPath, trailTo } from './frame.tsx'
import { ownPasskeys, type Passkey } from './passkey-queries.ts'
import { askToConfirm } from './relying-party.ts'

/** The turn of the person who asks. */
export type OwnTurn = {
  readonly approval: Approval
  readonly signature: Signature
  readonly email: string
  readonly keys: readonly Passkey[]
}

/** The turn of the person who asks, with their keys. Refuses out of turn; tells those who are no signers whom it is for. */
export const ownTurnOf = async ({ db, actor, param }: Ask): Promise<OwnTurn | Refusal | undefined> => {
  const approval = isId(param('minutesId')) ? await getApproval(db, param('minutesId')) : undefined
  if (!approval) return undefined
  const own = ownTurn(actor, approval.paper) ?? approval.paper?.signatures.find((one) => isNamedSigner(actor, one))
  if (!own) return refuse('permissions.namedSigner')
  const turn = turnIn(approval, actor, own.position)
  if (isRefusal(turn)) return turn
  return { approval, signature: turn.signature, email: emailOf(actor), keys: await ownPasskeys(db) }
}

const emailOf = (actor: Actor): string => ('email' in actor ? actor.email : '')

/** Where a person says that they have read the minutes, and chooses how to confirm the signature. */
export const signPage: Page<OwnTurn> = {
  shown: isStaff,
  load: ownTurnOf,
  view: ({ approval, signature, email, keys }, view, { errors }) => {
    const { t } = view
    const documentId = approval.paper?.documentId ?? ''
    return (
      <Layout
        view={view}
        title={t('approval.sign.title')}
        trail={trailTo(view, approval)}
        hasErrors={Object.keys(errors).length > 0}
      >
        <Intro title={t('approval.sign.title')} lead={t('approval.sign.as', { role: signature.role })} />
        <div class="hs-cols" data-cols="read">
          <Form
            of={beginAct}
            action={minutesPath(view, approval.minutes.minutesId, '/skriv-under')}
            view={view}
            errors={errors}
          >
            {(f) => (
              <>
                <p class="hs-row">
                  <a href={at(view, `/handlingar/${documentId}/fil.pdf`)}>{t('approval.sign.read')}</a>
                  <a href={at(view, `/handlingar/${documentId}/las`)}>{t('approval.sign.words')}</a>
                </p>
                <p>{t('approval.sign.final')}</p>
                <f.Hidden name="position" value={signature.position} />
                <f.Checkbox name="hasRead" label={t('approval.sign.hasRead')} />
                <Buttons>
                  {keys.length > 0 && (
                    <SubmitButton name="means" value="passkey">
                      {t('approval.sign.passkey')}
                    </SubmitButton>
                  )}
                  <SubmitButton name="means" value="code" {...(keys.length > 0 ? { variant: 'secondary' } : {})}>
                    {t('approval.sign.code', { email })}
                  </SubmitButton>
                </Buttons>
                <p class="hs-meta">
                  {t('approval.sign.script')} <a href={at(view, '/passkeys')}>{t('approval.sign.passkeys')}</a>
                </p>
              </>
            )}
          </Form>
        </div>
      </Layout>
    )
  },
}

type Confirming = { readonly approval: Approval; readonly act: Act; readonly keys: readonly Passkey[] }

/** Where the code is typed, or the device asked for the passkey. Refuses an act that can no longer be used. */
export const confirmPage: Page<Confirming> = {
  shown: isStaff,
  load: async ({ db, param, now }) => {
    const act = isId(param('actId')) ? await getAct(db, param('actId')) : undefined
    const approval = act && isId(param('minutesId')) ? await getApproval(db, param('minutesId')) : undefined
    if (!act || approval?.paper?.documentId !== act.documentId) return undefined
    const usable = usableAct(act, now)
    return usable === true ? { approval, act, keys: await ownPasskeys(db) } : usable
  },
  view: ({ approval, act, keys }, view, { errors }) => {
    const { t } = view
    const isCode = act.means === 'code'
    const options = isCode ? '' : askToConfirm(act.secret, keys)
    return (
      <Layout
        view={view}
        title={t('approval.confirm.title')}
        trail={trailTo(view, approval)}
        hasErrors={Object.keys(errors).length > 0}
      >
        <Intro
          title={t('approval.confirm.title')}
          lead={t(isCode ? 'approval.confirm.codeLead' : 'approval.confirm.keyLead')}
        />
        <div class="hs-cols" data-cols="read">
          <Form
            of={confirmAct}
            action={minutesPath(view, approval.minutes.minutesId, `/bekrafta/${act.actId}`)}
            view={view}
            errors={errors}
          >
            {(f) => (
              <>
                {isCode ? (
                  <f.Field
                    name="code"
                    label={t('approval.confirm.code')}
                    inputmode="numeric"
                    autocomplete="one-time-code"
                    size={12}
                  />
                ) : (
                  <>
                    <input type="hidden" name="assertion" value="" data-passkey={options} />
                    <p class="hs-meta">{t('approval.confirm.keyWait')}</p>
                  </>
                )}
                <Buttons>
                  <SubmitButton>{t('approval.confirm.button')}</SubmitButton>
                  <a href={minutesPath(view, approval.minutes.minutesId, '/skriv-under')}>{t('form.back')}</a>
                </Buttons>
              </>
            )}
          </Form>
        </div>
      </Layout>
    )
  },
}
