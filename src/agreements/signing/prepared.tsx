import type { Child } from 'hono/jsx'
import type { PartnershipParty, PartnershipState } from '../../partnerships/index.ts'
import { Party } from '../../platform/ui/party.tsx'
import { Status } from '../../platform/ui/status.tsx'
import { Table } from '../../platform/ui/table.tsx'
import type { View } from '../../platform/ui/view.ts'
import { isReady, writesForParty } from '../agreements.ts'
import { mayDecideIn, waitingStates } from './decide-authority.ts'
import type { Signing } from './pages.tsx'
import { signingPath } from './path.ts'
import { undecided } from './signing.ts'

type Props = { readonly view: View; readonly of: Signing }

/** Whether each party is ready with the words, and has decided by its own body. */
export const Prepared = ({ view, of }: Props) => {
  const { t } = view
  const { partnership, agreement } = of
  return (
    <section class="hs-stack" aria-labelledby="beredda">
      <h2 class="ds-heading" id="beredda">
        {t('agreementSigning.before.title')}
      </h2>
      <Table
        view={view}
        caption={t('agreementSigning.before.title')}
        isCaptionHidden
        rows={partnership.parties}
        empty={null}
        columns={[
          {
            heading: t('agreementSigning.before.party'),
            cell: ({ kind, name }) => <Party kind={kind}>{name}</Party>,
          },
          {
            heading: t('agreementSigning.before.text'),
            cell: ({ partyId }) => (
              <Status state={isReady(agreement, partyId) ? 'done' : 'todo'}>
                {t(isReady(agreement, partyId) ? 'agreementSigning.before.ready' : 'agreementSigning.before.notReady')}
              </Status>
            ),
          },
          {
            heading: t('agreementSigning.before.board'),
            cell: (party) => <Decided view={view} of={of} party={party} />,
          },
        ]}
      />
    </section>
  )
}

const decidedStates: readonly PartnershipState[] = [...waitingStates, 'signing', 'active', 'paused', 'ended']

const Decided = ({ view, of, party }: Props & { party: PartnershipParty }): Child => {
  const { t } = view
  const { partnership, agreement, decisions, authorities } = of
  const said = [...decisions, ...authorities].find(
    (one) => one.partyId === party.partyId && one.revision === agreement.revision,
  )
  if (party.organisationId === partnership.hostAuthorityId)
    return decidedStates.includes(partnership.state) ? (
      <Status state="done">{t('agreementSigning.before.decidedInMeeting')}</Status>
    ) : (
      t('agreementSigning.before.inMeeting')
    )
  const isWaiting = undecided(partnership, said ? [said] : [], agreement.revision).includes(party)
  const isTime =
    party.kind === 'authority' ? mayDecideIn(partnership.state) : partnership.state === 'associationDecision'
  const mayTell = party.partyId === of.party.partyId && isTime && writesForParty(of.actor)
  const below = party.kind === 'authority' ? 'myndighetens-beslut' : 'foreningens-beslut'
  const word = party.kind === 'authority' ? 'authority' : 'association'
  return (
    <>
      <Status state={isWaiting ? 'todo' : 'done'}>
        {t(`agreementSigning.before.${isWaiting ? 'notDecided' : 'decided'}.${word}`)}
      </Status>
      {said && (
        <p class="hs-meta">
          {t('agreementSigning.before.where', { on: said.decidedOn, where: said.minutesReference })}
          {'signerName' in said &&
            ` ${t('agreementSigning.before.signer', { name: said.signerName, where: said.mandateReference })}`}
        </p>
      )}
      {mayTell && (isWaiting || party.kind === 'authority') && (
        <p>
          <a href={signingPath(view, partnership.partnershipId, below)}>
            {t(isWaiting ? 'agreementSigning.before.tell' : 'agreementSigning.before.tellAgain')}
          </a>
        </p>
      )}
    </>
  )
}
