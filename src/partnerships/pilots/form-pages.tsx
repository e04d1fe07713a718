import type { Actor } from '../../platform/actor.ts'
import { FormPage } from '../../platform/ui/form-page.tsx'
import type { Page } from '../../platform/web/page.tsx'
import { keepsPartnerships } from '../partnerships.ts'
import { type Choosable, partnershipsFor } from '../queries.ts'
import { advancePilot, beginPilot, linkPilot, planPilot, reportPilot } from './actions.ts'
import { type Pilot, type PilotPartnership, pilotVerbsIn, withoutFinalReport } from './pilot.ts'
import { loadPilot, trailToPilot } from './pilot-pages.tsx'
import { assignmentsToPilot } from './queries.ts'

const shown = (actor: Actor): boolean => keepsPartnerships.holds(actor, undefined)
const options = (choices: readonly Choosable[]) => choices.map(({ id, label }) => ({ value: id, label }))

/** Makes a pilot assignment of an open assignment. */
export const beginPilotPage: Page<{ readonly assignments: readonly Choosable[] }> = {
  shown,
  load: async ({ db }) => ({ assignments: await assignmentsToPilot(db) }),
  view: ({ assignments }, view, returned) => {
    const { t } = view
    return (
      <FormPage
        view={view}
        returned={returned}
        title={t('pilots.begin')}
        lead={assignments.length === 0 ? t('pilots.noAssignments') : t('pilots.lead')}
        trail={trailToPilot(view)}
        of={beginPilot}
        button={t('pilots.beginButton')}
      >
        {(f) => (
          <>
            <f.Select name="assignmentId" label={t('pilots.assignment')} options={options(assignments)} />
            <f.Field name="title" label={t('pilots.name')} />
          </>
        )}
      </FormPage>
    )
  },
}

/** Who is responsible, the plan and the time. */
export const planPage: Page<Pilot> = {
  shown,
  load: loadPilot,
  view: (pilot, view, returned) => {
    const { t } = view
    return (
      <FormPage
        view={view}
        returned={returned}
        title={t('pilots.plan.title')}
        trail={trailToPilot(view, pilot)}
        of={planPilot}
        known={{ ...pilot }}
        button={t('pilots.save')}
      >
        {(f) => (
          <>
            <f.Field name="title" label={t('pilots.name')} />
            <f.Field
              name="responsible"
              label={t('pilots.plan.responsible')}
              hint={t('pilots.plan.responsibleHint')}
              isOptional
            />
            <f.TextArea
              name="plan"
              label={t('pilots.plan.plan')}
              hint={t('pilots.plan.planHint')}
              rows={6}
              isOptional
            />
            <f.DateField name="startsOn" label={t('pilots.plan.startsOn')} isOptional />
            <f.DateField name="endsOn" label={t('pilots.plan.endsOn')} isOptional />
          </>
        )}
      </FormPage>
    )
  },
}

/** Ties one of the authority's partnerships to the assignment. */
export const linkPage: Page<{ readonly pilot: Pilot; readonly partnerships: readonly Choosable[] }> = {
  shown,
  load: async (ask) => {
    const pilot = await loadPilot(ask)
    if (!pilot) return undefined
    const { authorityId } = ask.authority
    const found = await partnershipsFor(ask.db, ask.actor, { authorityId, limit: 300 })
    const linked = pilot.partnerships.map(({ partnershipId }) => partnershipId)
    const free = found.filter((one) => one.hostAuthorityId === authorityId && !linked.includes(one.partnershipId))
    return { pilot, partnerships: free.map(({ partnershipId, title }) => ({ id: partnershipId, label: title })) }
  },
  view: ({ pilot, partnerships }, view, returned) => {
    const { t } = view
    return (
      <FormPage
        view={view}
        returned={returned}
        title={t('pilots.link')}
        trail={trailToPilot(view, pilot)}
        of={linkPilot}
        button={t('pilots.linkButton')}
      >
        {(f) => <f.Select name="partnershipId" label={t('pilots.partnership')} options={options(partnerships)} />}
      </FormPage>
    )
  },
}

/** The final report of one pilot. */
export const finalReportPage: Page<{ readonly pilot: Pilot; readonly tried: PilotPartnership }> = {
  shown,
  load: async (ask) => {
    const pilot = await loadPilot(ask)
    const tried = pilot?.partnerships.find(({ partnershipId }) => partnershipId === ask.param('partnershipId'))
    return pilot && tried && { pilot, tried }
  },
  view: ({ pilot, tried }, view, returned) => {
    const { t } = view
    return (
      <FormPage
        view={view}
        returned={returned}
        title={t('pilots.finalReport')}
        lead={t('pilots.finalLead', { title: tried.title })}
        trail={trailToPilot(view, pilot)}
        of={reportPilot}
        known={{ text: tried.finalReport?.text }}
        button={t('pilots.save')}
      >
        {(f) => <f.TextArea name="text" label={t('pilots.finalText')} rows={8} />}
      </FormPage>
    )
  },
}

/** Takes a pilot assignment a step on; asks for the decision of the board only where a final report is missing. */
export const movePilotPage: Page<Pilot> = {
  shown,
  load: loadPilot,
  view: (pilot, view, returned) => {
    const { t } = view
    const verbs = pilotVerbsIn(pilot.state)
    const mayLack = verbs.some((verb) => verb === 'final' || verb === 'close') && withoutFinalReport(pilot).length > 0
    return (
      <FormPage
        view={view}
        returned={returned}
        title={t('pilots.move.title')}
        lead={t(`pilots.state.${pilot.state}`)}
        trail={trailToPilot(view, pilot)}
        of={advancePilot}
        button={t('pilots.move.button')}
      >
        {(f) => (
          <>
            <f.Choice
              name="verb"
              label={t('pilots.move.choose')}
              isLarge
              options={verbs.map((verb) => ({ value: verb, label: t(`pilots.verb.${verb}`) }))}
            />
            {mayLack && (
              <f.Field
                name="boardDecision"
                label={t('pilots.move.board')}
                hint={t('pilots.move.boardHint')}
                isOptional
              />
            )}
            <f.TextArea name="note" label={t('pilots.move.note')} rows={4} isOptional />
          </>
        )}
      </FormPage>
    )
  },
}
