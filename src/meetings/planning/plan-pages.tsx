import { extraMeeting } from '../../law/extra-meeting.ts'
import { allPeople, type Body, bodies, type Person, personOfAccount } from '../../organisations/index.ts'
import { type Actor, accountOf } from '../../platform/actor.ts'
import { type Id, isId } from '../../platform/id.ts'
import { dayInWords } from '../../platform/time.ts'
import type { FieldName, FormFields } from '../../platform/ui/form.tsx'
import { FormPage } from '../../platform/ui/form-page.tsx'
import { Receipt } from '../../platform/ui/receipt.tsx'
import type { NavLink, View } from '../../platform/ui/view.ts'
import type { Ask, Page, Returned } from '../../platform/web/page.tsx'
import { isClosedForPlanning, keepsMeetings, type Plan } from './plan.ts'
import { cancelMeeting, changeMeeting, planMeeting } from './plan-actions.ts'
import { getPlan } from './plan-queries.ts'

/** Whether the actor is a secretary of some body: the pages that plan are shown to no one else. */
export const isSecretary = (actor: Actor): boolean => actor.kind === 'role' && actor.role === 'committeeSecretary'

/** The planned meeting of the address; undefined when there is none. */
export const planOfAddress = async ({ db, param }: Ask): Promise<Plan | undefined> =>
  isId(param('meetingId')) ? getPlan(db, param('meetingId')) : undefined

/** The address of a page below a meeting. */
export const meetingPath = (view: View, meetingId: string, below = ''): string =>
  `/${view.authority?.slug}/sammantraden/${meetingId}${below}`

/** "Kommunstyrelsen 9 mars 2026". */
export const nameOf = ({ bodyName, heldOn }: Pick<Plan, 'bodyName' | 'heldOn'>, view: View): string =>
  `${bodyName} ${dayInWords(heldOn, view.language)}`

/** The trail to the pages below a planned meeting. */
export const trailTo = (view: View, plan?: Plan): NavLink[] => [
  { href: `/${view.authority?.slug}/sammantraden`, label: view.t('planning.meetings') },
  ...(plan ? [{ href: meetingPath(view, plan.meetingId, '/planera'), label: nameOf(plan, view) }] : []),
]

type Editing = {
  readonly plan?: Plan
  readonly bodies: readonly Body[]
  readonly people: readonly Person[]
  /** Who plans: the secretary until somebody says otherwise. */
  readonly self?: Id | undefined
}

/** The form that plans a meeting. */
export const newMeetingPage: Page<Editing> = {
  shown: isSecretary,
  load: async ({ db, actor }) => {
    const accountId = accountOf(actor)
    return {
      bodies: (await bodies(db)).filter((body) => keepsMeetings.holds(actor, body)),
      people: await allPeople(db),
      self: accountId === undefined ? undefined : (await personOfAccount(db, accountId))?.personId,
    }
  },
  view: (editing, view, returned) => <MeetingForm view={view} returned={returned} editing={editing} />,
}

/** The form that moves a meeting or changes how it is held. */
export const changeMeetingPage: Page<Editing> = {
  shown: isSecretary,
  load: async (ask) => {
    const plan = await planOfAddress(ask)
    if (!plan) return undefined
    return isClosedForPlanning(plan) ?? { plan, bodies: [], people: await allPeople(ask.db) }
  },
  view: (editing, view, returned) => <MeetingForm view={view} returned={returned} editing={editing} />,
}

type FormProps = { view: View; returned: Returned; editing: Editing }

const MeetingForm = ({ view, returned, editing: { plan, bodies, people, self } }: FormProps) => {
  const { t } = view
  const common = { view, returned, trail: trailTo(view, plan) }
  if (plan)
    return (
      <FormPage
        {...common}
        title={t('planning.plan.changeTitle', { meeting: nameOf(plan, view) })}
        {...(plan.state === 'summoned' ? { lead: t('planning.plan.changeTells') } : {})}
        of={changeMeeting}
        known={plan}
        button={t('form.save')}
      >
        {(f) => <WhenFields f={f} view={view} people={people} />}
      </FormPage>
    )
  return (
    <FormPage
      {...common}
      title={t('planning.plan.newTitle')}
      lead={t('planning.plan.newLead')}
      of={planMeeting}
      known={{ secretaryId: self, ...(bodies.length === 1 ? { bodyId: bodies[0]?.bodyId } : {}) }}
      button={t('planning.plan.create')}
    >
      {(f) => (
        <>
          <f.Select
            name="bodyId"
            label={t('planning.plan.body')}
            options={bodies.map(({ bodyId, name }) => ({ value: bodyId, label: name }))}
          />
          <WhenFields f={f} view={view} people={people} />
        </>
      )}
    </FormPage>
  )
}

type WhenName = Exclude<FieldName<typeof changeMeeting>, 'meetingId' | `meetingId.${string}`>

const WhenFields = ({ f, view, people }: { f: FormFields<WhenName>; view: View; people: readonly Person[] }) => {
  const { t } = view
  return (
    <>
      <f.DateField name="heldOn" label={t('planning.plan.day')} />
      <div class="hs-row">
        <f.Field name="startsAt" label={t('planning.plan.starts')} size={6} isOptional />
        <f.Field name="endsAt" label={t('planning.plan.ends')} size={6} isOptional />
      </div>
      <f.Field name="place" label={t('planning.plan.place')} size={40} isOptional />
      <f.Select
        name="secretaryId"
        label={t('planning.plan.secretary')}
        options={people.map(({ personId, name }) => ({ value: personId, label: name }))}
        isOptional
      />
      <f.Checkbox name="isOpenDoors" label={t('planning.plan.open')} />
      <f.Checkbox name="isRemote" label={t('planning.plan.remote')} />
      <f.Field
        name="remoteAddress"
        label={t('planning.plan.remoteAddress')}
        hint={t('planning.plan.remoteHint')}
        size={40}
        isOptional
      />
      <f.Field
        name="hindranceTo"
        label={t('planning.plan.hindrance')}
        hint={t('planning.plan.hindranceHint')}
        size={40}
        isOptional
      />
      <fieldset class="ds-fieldset">
        <legend class="ds-label">{t('planning.plan.extra')}</legend>
        <p data-field="description">{t('planning.plan.extraHint')}</p>
        <f.Checkbox name="isExtra" label={t('planning.plan.isExtra')} />
        <f.Checkbox name="chairWants" label={t('planning.plan.chairWants')} />
        <f.Field name="askedBy" label={t('planning.plan.askedBy')} inputmode="numeric" size={4} isOptional />
      </fieldset>
    </>
  )
}

/** The page before a meeting is cancelled: what happens, and why it is done. */
export const cancelPage: Page<Plan> = {
  shown: isSecretary,
  load: async (ask) => {
    const plan = await planOfAddress(ask)
    return plan && (isClosedForPlanning(plan) ?? plan)
  },
  view: (plan, view, returned) => {
    const { t } = view
    return (
      <FormPage
        view={view}
        returned={returned}
        title={t('planning.plan.cancelTitle', { meeting: nameOf(plan, view) })}
        trail={trailTo(view, plan)}
        of={cancelMeeting}
        effects={[
          t('planning.plan.cancelCalendar'),
          ...(plan.state === 'summoned' ? [t('planning.plan.cancelTells')] : []),
          t('planning.plan.cancelKeeps'),
        ]}
        button={t('planning.plan.cancel')}
        isDangerous
      >
        {(f) => <f.Field name="because" label={t('planning.plan.because')} size={50} />}
      </FormPage>
    )
  },
}

/** Whether an extra meeting must be held, as the law counts it (R-SUM-6). Nothing for an ordinary one. */
export const ExtraReceipt = ({ view, plan }: { view: View; plan: Plan }) => {
  const { isExtra, seats, askedBy, chairWants, heldOn } = plan
  if (!isExtra || seats === undefined) return null
  const answer = extraMeeting.decide({ seats, asking: Math.min(askedBy ?? 0, seats), chairWants, on: heldOn })
  return (
    <Receipt
      view={view}
      of={answer}
      summary={view.t(answer.value ? 'planning.plan.mustHold' : 'planning.plan.mayHold')}
    />
  )
}
