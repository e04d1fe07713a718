import { type Actor, isStaff } from '../../platform/actor.ts'
import { FormPage } from '../../platform/ui/form-page.tsx'
import type { Ask, Page } from '../../platform/web/page.tsx'
import { writesForParty } from '../agreements.ts'
import { trailTo } from '../frame.ts'
import { issueAgreement, withdrawIssue } from './actions.ts'
import { loadSigning, type Signing } from './pages.tsx'
import { signingPath } from './path.ts'

const sends = (actor: Actor): boolean => isStaff(actor) && writesForParty(actor)

const forHost = async (ask: Ask): Promise<Signing | undefined> => {
  const found = await loadSigning(ask)
  return found?.isHostStaff ? found : undefined
}

/** Sends the agreement to be signed, with a last day. */
export const issuePage: Page<Signing> = {
  shown: sends,
  load: forHost,
  view: ({ partnership, named }, view, returned) => (
    <FormPage
      view={view}
      returned={returned}
      title={view.t('agreementSigning.issue.title')}
      lead={view.t('agreementSigning.issue.lead')}
      effects={[
        view.t('agreementSigning.issue.order', { names: named.map(({ name }) => name).join(', ') }),
        view.t('agreementSigning.issue.locked'),
      ]}
      trail={[
        ...trailTo(view, partnership),
        { href: signingPath(view, partnership.partnershipId), label: view.t('agreementSigning.title') },
      ]}
      of={issueAgreement}
      known={{ expiresOn: view.today.add({ days: 30 }) }}
      button={view.t('agreementSigning.issue.button')}
    >
      {(f) => (
        <f.DateField
          name="expiresOn"
          label={view.t('agreementSigning.issue.until')}
          hint={view.t('agreementSigning.issue.untilHint')}
        />
      )}
    </FormPage>
  ),
}

/** Takes the paper back before all have signed. */
export const withdrawPage: Page<Signing> = {
  shown: sends,
  load: forHost,
  view: ({ partnership }, view, returned) => (
    <FormPage
      view={view}
      returned={returned}
      title={view.t('agreementSigning.withdraw.title')}
      lead={view.t('agreementSigning.withdraw.lead')}
      trail={[
        ...trailTo(view, partnership),
        { href: signingPath(view, partnership.partnershipId), label: view.t('agreementSigning.title') },
      ]}
      of={withdrawIssue}
      button={view.t('agreementSigning.withdraw.button')}
      isDangerous
    >
      {(f) => <f.Field name="reason" label={view.t('agreementSigning.withdraw.reason')} size={40} />}
    </FormPage>
  ),
}
