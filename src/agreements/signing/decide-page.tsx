import { evidenceOf } from '../../organisations/index.ts'
import { FormPage } from '../../platform/ui/form-page.tsx'
import type { Page } from '../../platform/web/page.tsx'
import { agreementOfAddress, type InAgreement, trailTo } from '../frame.ts'
import { decideForAssociation } from './actions.ts'

type Deciding = InAgreement & {
  readonly evidence: readonly { readonly evidenceId: string; readonly title: string }[]
}

/** The association tells what its board has decided about the agreement as it now reads. */
export const decidePage: Page<Deciding> = {
  shown: (actor) => actor.kind === 'association',
  load: async (ask) => {
    const found = await agreementOfAddress(ask)
    if (!found || ask.actor.kind !== 'association') return undefined
    return { ...found, evidence: await evidenceOf(ask.db, found.party.organisationId) }
  },
  view: ({ partnership, agreement, evidence, party }, view, returned) => {
    const { t } = view
    return (
      <FormPage
        view={view}
        returned={returned}
        title={t('agreementSigning.decide.title', { party: party.name })}
        lead={t('agreementSigning.decide.lead', { revision: String(agreement.revision) })}
        trail={trailTo(view, partnership)}
        of={decideForAssociation}
        button={t('agreementSigning.decide.button')}
      >
        {(f) => (
          <>
            <f.DateField name="decidedOn" label={t('agreementSigning.decide.on')} />
            <f.Field
              name="minutesReference"
              label={t('agreementSigning.decide.where')}
              hint={t('agreementSigning.decide.whereHint')}
              size={40}
            />
            <f.Select
              name="evidenceId"
              label={t('agreementSigning.decide.evidence')}
              hint={t('agreementSigning.decide.evidenceHint')}
              isOptional
              options={[
                { value: '', label: t('agreementSigning.decide.noEvidence') },
                ...evidence.map(({ evidenceId, title }) => ({ value: evidenceId, label: title })),
              ]}
            />
          </>
        )}
      </FormPage>
    )
  },
}
