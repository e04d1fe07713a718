import type { Child } from 'hono/jsx'
import { nextToSign, type Signature } from '../drafts/index.ts'
import { ButtonLink, Buttons } from '../platform/ui/form.tsx'
import { Status } from '../platform/ui/status.tsx'
import { Table } from '../platform/ui/table.tsx'
import type { View } from '../platform/ui/view.ts'
import { type Approval, ownTurn, type Signatory, signatoriesOf, standingRound, stateOf } from './approval.ts'
import { minutesPath } from './frame.tsx'
import type { Loaded } from './minutes-page.tsx'
import type { AccountNamed } from './people-queries.ts'
import { accountsOf, roleInFile } from './signer-choice.ts'

type Props = { readonly view: View; readonly of: Loaded; readonly mayKeep: boolean }

/** Who approves, in order: by the law before the signing, as the paper says once it has begun. */
export const Signers = ({ view, of, mayKeep }: Props): Child => {
  const { t } = view
  const { approval } = of
  const heading = (
    <h2 class="ds-heading" id="justerare">
      {t('approval.page.signers')}
    </h2>
  )
  return (
    <section class="hs-stack" aria-labelledby="justerare">
      {heading}
      {approval.paper ? (
        <Signed view={view} signatures={approval.paper.signatures} approval={approval} />
      ) : (
        <Expected view={view} approval={approval} accounts={of.accounts} />
      )}
      <Replaced view={view} approval={approval} mayKeep={mayKeep} />
    </section>
  )
}

const Signed = ({
  view,
  signatures,
  approval,
}: {
  view: View
  signatures: readonly Signature[]
  approval: Approval
}) => {
  const { t } = view
  const next = approval.paper && nextToSign(approval.paper)
  return (
    <Table
      view={view}
      caption={t('approval.page.signers')}
      isCaptionHidden
      columns={[
        { heading: t('approval.page.name'), cell: ({ position, name }) => `${position}. ${name}` },
        { heading: t('approval.page.as'), cell: ({ role }) => role },
        { heading: t('approval.page.said'), cell: (row) => <Said view={view} of={row} isNext={row === next} /> },
      ]}
      rows={signatures}
      empty={null}
    />
  )
}

const Said = ({ view, of, isNext }: { view: View; of: Signature; isNext: boolean }): Child => {
  const { t } = view
  if (of.state === 'signed') return <Status state="done">{t('approval.page.signedAt', { at: of.at })}</Status>
  if (of.state === 'declined') return <Status state="stop">{t('approval.page.declinedAt', { at: of.at })}</Status>
  return isNext ? (
    <Status state="active">{t('approval.page.turn')}</Status>
  ) : (
    <Status state="todo">{t('approval.page.waits')}</Status>
  )
}

type ExpectedProps = { readonly view: View; readonly approval: Approval; readonly accounts: readonly AccountNamed[] }

const Expected = ({ view, approval, accounts }: ExpectedProps) => {
  const { t } = view
  const withAccounts = stateOf(approval) === 'preparing'
  return (
    <Table
      view={view}
      caption={t('approval.page.signers')}
      isCaptionHidden
      columns={[
        {
          heading: t('approval.page.name'),
          cell: ({ name, party }: Signatory) => (party === undefined ? name : `${name} (${party})`),
        },
        { heading: t('approval.page.as'), cell: roleInFile },
        ...(withAccounts
          ? [
              {
                heading: t('approval.page.account'),
                cell: ({ name }: Signatory) =>
                  accountsOf(name, accounts)
                    .map(({ email }) => email)
                    .join(', ') || t('approval.page.noAccount'),
              },
            ]
          : []),
      ]}
      rows={signatoriesOf(approval)}
      empty={null}
    />
  )
}

const Replaced = ({ view, approval, mayKeep }: { view: View; approval: Approval; mayKeep: boolean }): Child => {
  const { t } = view
  const { minutes, replaced } = approval
  return (
    <>
      {replaced.map(({ name, because }) => (
        <p class="hs-meta">{t('approval.page.instead', { name, because })}</p>
      ))}
      {mayKeep && stateOf(approval) === 'preparing' && minutes.approvers.length > 0 && (
        <p class="hs-row">
          {minutes.approvers.map(({ name }, position) => (
            <a href={minutesPath(view, minutes.minutesId, `/byt/${position}`)}>
              {t('approval.page.replace', { name })}
            </a>
          ))}
        </p>
      )}
    </>
  )
}

/** What the reader can do now: sign or decline when it is their turn; remind and take back for whoever keeps the minutes. */
export const SignerActs = ({ view, of: { approval, actor }, mayKeep }: Props): Child => {
  const { t } = view
  const state = stateOf(approval)
  const { minutesId } = approval.minutes
  const next = approval.paper && nextToSign(approval.paper)
  const isTurn = state === 'signing' && ownTurn(actor, approval.paper) !== undefined
  const remindedAt = standingRound(approval)?.remindedAt
  if (state === 'approved' || (state === 'preparing' && !mayKeep)) return null
  return (
    <Buttons>
      {isTurn && <ButtonLink href={minutesPath(view, minutesId, '/skriv-under')}>{t('approval.page.sign')}</ButtonLink>}
      {isTurn && (
        <ButtonLink href={minutesPath(view, minutesId, '/avboj')} variant="secondary">
          {t('approval.page.decline')}
        </ButtonLink>
      )}
      {state === 'signing' && mayKeep && next && (
        <form method="post" action={minutesPath(view, minutesId, '/paminn')}>
          <button class="hs-link" type="submit">
            {t('approval.page.remind', { name: next.name })}
          </button>
        </form>
      )}
      {remindedAt && <span class="hs-meta">{t('approval.page.reminded', { at: remindedAt })}</span>}
      {(state === 'signing' || state === 'declined') && mayKeep && (
        <a href={minutesPath(view, minutesId, '/ta-tillbaka')}>{t('approval.page.takeBack')}</a>
      )}
      {state === 'preparing' && <a href={minutesPath(view, minutesId, '/pa-papper')}>{t('approval.page.onPaper')}</a>}
    </Buttons>
  )
}
