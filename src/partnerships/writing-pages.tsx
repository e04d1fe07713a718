import { refuse } from '../platform/refusal.ts'
import { FormPage } from '../platform/ui/form-page.tsx'
import type { Page } from '../platform/web/page.tsx'
import { changePartnership, writeBrings, writeGoal } from './actions.ts'
import { loadKept, loadShared } from './loading.ts'
import { type Partnership, type PartnershipParty, writesFor } from './partnerships.ts'
import { SharedAtOnce } from './shared-at-once.tsx'
import { trailTo } from './trail.ts'

/** The goal, to be written by either party while nothing is decided. */
export const goalPage: Page<Partnership> = {
  load: loadShared,
  view: (partnership, view, returned) => (
    <FormPage
      view={view}
      returned={returned}
      title={view.t('partnerships.form.goalTitle')}
      trail={trailTo(view, partnership)}
      of={writeGoal}
      known={{ goal: partnership.goal }}
      button={view.t('partnerships.form.save')}
    >
      {(f) => (
        <>
          <SharedAtOnce view={view} isShort />
          <f.TextArea
            name="goal"
            label={view.t('partnerships.form.goal')}
            hint={view.t('partnerships.form.goalHint')}
            rows={6}
          />
        </>
      )}
    </FormPage>
  ),
}

type Bringing = { readonly partnership: Partnership; readonly party: PartnershipParty }

/** What one party brings, to be written by that party. */
export const bringsPage: Page<Bringing> = {
  load: async (ask) => {
    const partnership = await loadShared(ask)
    if (!partnership || 'kind' in partnership) return partnership
    const party = partnership.parties.find(({ partyId }) => partyId === ask.param('partyId'))
    if (!party) return undefined
    return writesFor.holds(ask.actor, party) ? { partnership, party } : refuse(`permissions.${writesFor.who}`)
  },
  view: ({ partnership, party }, view, returned) => (
    <FormPage
      view={view}
      returned={returned}
      title={view.t('partnerships.form.bringsTitle', { name: party.name })}
      trail={trailTo(view, partnership)}
      of={writeBrings}
      known={{ brings: party.brings }}
      button={view.t('partnerships.form.save')}
    >
      {(f) => (
        <>
          <SharedAtOnce view={view} isShort />
          <f.TextArea
            name="brings"
            label={view.t('partnerships.form.brings')}
            hint={view.t('partnerships.form.bringsHint')}
            rows={6}
          />
        </>
      )}
    </FormPage>
  ),
}

/** The name and the first and last day. */
export const factsPage: Page<Partnership> = {
  load: loadKept,
  view: (partnership, view, returned) => (
    <FormPage
      view={view}
      returned={returned}
      title={view.t('partnerships.form.factsTitle')}
      trail={trailTo(view, partnership)}
      of={changePartnership}
      known={{ title: partnership.title, startsOn: partnership.startsOn, endsOn: partnership.endsOn }}
      button={view.t('partnerships.form.save')}
    >
      {(f) => (
        <>
          <f.Field
            name="title"
            label={view.t('partnerships.form.title')}
            hint={view.t('partnerships.form.titleHint')}
          />
          <f.DateField name="startsOn" label={view.t('partnerships.form.startsOn')} isOptional />
          <f.DateField name="endsOn" label={view.t('partnerships.form.endsOn')} isOptional />
        </>
      )}
    </FormPage>
  ),
}
