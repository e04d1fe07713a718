import { Empty } from '../platform/ui/empty.tsx'
import { Form, SubmitButton } from '../platform/ui/form.tsx'
import { FormPage } from '../platform/ui/form-page.tsx'
import { Intro, Layout } from '../platform/ui/layout.tsx'
import type { Ask, Page } from '../platform/web/page.tsx'
import { at, Part, trailToNeeds } from './frame.tsx'
import { needsForAssociation, type Proposal } from './matching/queries.ts'
import { answersInvitations } from './needs.ts'
import { setLeastOpenDays, wantProposals } from './opening-actions.ts'
import { ProposalList } from './proposals.tsx'
import { leastOpenDays, wantsProposals } from './queries.ts'

const mostProposed = 20

type Loaded = { readonly associationId: string; readonly wants: boolean; readonly proposals: readonly Proposal[] }

const load = async ({ db, actor, authority, today }: Ask): Promise<Loaded | undefined> => {
  if (actor.kind !== 'association') return undefined
  const { associationId } = actor
  const asked = { associationId, authorityId: authority.authorityId, today }
  return {
    associationId,
    wants: await wantsProposals(db, associationId),
    proposals: await needsForAssociation(db, asked, mostProposed),
  }
}

/** Behov som kan passa er: open needs with reasons, for an association that has asked for it. */
export const fittingPage: Page<Loaded> = {
  shown: (actor) => answersInvitations.holds(actor, undefined),
  load,
  view: ({ associationId, wants, proposals }, view) => {
    const { t } = view
    return (
      <Layout view={view} title={t('needs.fitting.title')} trail={trailToNeeds(view)}>
        <Intro title={t('needs.fitting.title')} lead={t('needs.fitting.lead')} />
        <div class="hs-cols">
          <div class="hs-stack" data-gap="section">
            {proposals.length > 0 && (
              <Part title={t('needs.fitting.proposed', { count: proposals.length })} id="forslag">
                <ProposalList view={view} proposals={proposals} to={({ id }) => at(view, `/behov/${id}`)} />
              </Part>
            )}
            {proposals.length === 0 && (
              <Empty
                title={t(wants ? 'needs.fitting.empty' : 'needs.fitting.off')}
                text={t(wants ? 'needs.fitting.emptyText' : 'needs.fitting.offText')}
              >
                <a href={at(view, '/behov')}>{t('needs.thanks.list')}</a>
              </Empty>
            )}
          </div>
          <aside class="hs-stack" data-gap="section" aria-label={t('needs.fitting.how')}>
            <Part title={t('needs.fitting.how')} id="hur">
              <p>{t('needs.fitting.howText')}</p>
              <p>
                <a href={at(view, `/foreningar/${associationId}`)}>{t('needs.fitting.profile')}</a>
              </p>
              <Form of={wantProposals} action={at(view, '/behov/passar')} view={view}>
                {(f) => (
                  <>
                    <f.Hidden name="wants" value={wants ? 'no' : 'yes'} />
                    <SubmitButton variant="secondary">
                      {t(wants ? 'needs.fitting.stop' : 'needs.fitting.start')}
                    </SubmitButton>
                  </>
                )}
              </Form>
            </Part>
          </aside>
        </div>
      </Layout>
    )
  },
}

/** How long an invitation stands open at least, by the authority's own rule. */
export const settingPage: Page<{ readonly days: number }> = {
  shown: (actor) => setLeastOpenDays.permission.holds(actor, { authorityId: '', slug: '', name: '', address: '' }),
  load: async ({ db, authority }) => ({ days: await leastOpenDays(db, authority.authorityId) }),
  view: ({ days }, view, returned) => (
    <FormPage
      view={view}
      returned={returned}
      title={view.t('needs.setting.title')}
      lead={view.t('needs.setting.lead')}
      trail={trailToNeeds(view)}
      of={setLeastOpenDays}
      known={{ days }}
      button={view.t('needs.setting.save')}
    >
      {(f) => <f.Field name="days" label={view.t('needs.setting.days')} inputmode="numeric" size={5} />}
    </FormPage>
  ),
}
