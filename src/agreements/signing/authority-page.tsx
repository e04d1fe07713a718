import { type Candidate, staffCandidates } from '../../drafts/index.ts'
import { type Body, bodies } from '../../organisations/index.ts'
import { isStaff } from '../../platform/actor.ts'
import { FormPage } from '../../platform/ui/form-page.tsx'
import type { Page } from '../../platform/web/page.tsx'
import { writesForParty } from '../agreements.ts'
import { agreementOfAddress, type InAgreement, trailTo } from '../frame.ts'
import { decideForAuthority, forces } from './decide-authority.ts'
import { signingPath } from './path.ts'
import { otherAuthorities } from './signing.ts'

type Deciding = InAgreement & { readonly ownBodies: readonly Body[]; readonly staff: readonly Candidate[] }

/** An authority beside the host tells what its own body has decided about the agreement as it now reads, and who signs for it. */
export const authorityDecisionPage: Page<Deciding> = {
  shown: (actor) => isStaff(actor) && writesForParty(actor),
  load: async (ask) => {
    const found = await agreementOfAddress(ask)
    if (!found || !otherAuthorities(found.partnership).includes(found.party)) return undefined
    const [ownBodies, staff] = await Promise.all([bodies(ask.db), staffCandidates(ask.db, ask.today)])
    return { ...found, ownBodies, staff }
  },
  view: ({ partnership, agreement, party, ownBodies, staff }, view, returned) => {
    const { t } = view
    return (
      <FormPage
        view={view}
        returned={returned}
        title={t('agreementSigning.authority.title', { party: party.name })}
        lead={t('agreementSigning.authority.lead', { revision: String(agreement.revision) })}
        trail={[
          ...trailTo(view, partnership),
          { href: signingPath(view, partnership.partnershipId), label: t('agreementSigning.title') },
        ]}
        of={decideForAuthority}
        button={t('agreementSigning.decide.button')}
      >
        {(f) => (
          <>
            <f.Select
              name="bodyId"
              label={t('agreementSigning.authority.body')}
              options={ownBodies.map(({ bodyId, name }) => ({ value: bodyId, label: name }))}
            />
            <f.DateField name="decidedOn" label={t('agreementSigning.authority.on')} />
            <f.Field
              name="minutesReference"
              label={t('agreementSigning.decide.where')}
              hint={t('agreementSigning.authority.whereHint')}
              size={40}
            />
            <f.Choice
              name="force"
              label={t('agreementSigning.authority.force')}
              options={forces.map((force) => ({
                value: force,
                label: t(`agreementSigning.authority.forces.${force}`),
              }))}
            />
            <f.DateField name="forceOn" label={t('agreementSigning.authority.forceOn')} isOptional />
            <f.TextArea
              name="forceReason"
              label={t('agreementSigning.authority.forceReason')}
              hint={t('agreementSigning.authority.forceReasonHint')}
              isOptional
              rows={3}
            />
            <f.Select
              name="signer"
              label={t('agreementSigning.authority.signer')}
              hint={t('agreementSigning.authority.signerHint')}
              options={staff.map(({ accountId, name }) => ({ value: accountId, label: name }))}
            />
            <f.Field
              name="mandateReference"
              label={t('agreementSigning.authority.mandate')}
              hint={t('agreementSigning.authority.mandateHint')}
              size={40}
            />
          </>
        )}
      </FormPage>
    )
  },
}
