import { isStaff } from '../platform/actor.ts'
import { isId } from '../platform/id.ts'
import { isRefusal, type Refusal, refuse } from '../platform/refusal.ts'
import { FormPage } from '../platform/ui/form-page.tsx'
import type { Ask, Page } from '../platform/web/page.tsx'
import { noteCorrection } from './after-actions.ts'
import { type Approval, keepsMinutes, lacksOf, ledAll, stateOf } from './approval.ts'
import { getApproval } from './approval-queries.ts'
import { trailTo } from './frame.tsx'
import { whoMayApprove } from './people-queries.ts'
import { approveOnPaper, declineMinutes, replaceApprover, takeBackMinutes } from './round-actions.ts'
import { type OwnTurn, ownTurnOf } from './sign-pages.tsx'

const mayKeep = (actor: Ask['actor']): boolean => keepsMinutes.holds(actor, undefined)

/** The minutes of the address, for forms that hold in some states only. */
const inState =
  (...states: readonly ReturnType<typeof stateOf>[]) =>
  async ({ db, param }: Ask): Promise<Approval | Refusal | undefined> => {
    const approval = isId(param('minutesId')) ? await getApproval(db, param('minutesId')) : undefined
    if (!approval) return undefined
    const state = stateOf(approval)
    return states.includes(state) ? approval : refuse(whyNot[state])
  }

const whyNot = {
  preparing: 'approval.notSigning',
  signing: 'approval.isSigning',
  declined: 'approval.isDeclined',
  approved: 'approval.isApproved',
} as const

type Replacing = {
  readonly approval: Approval
  readonly name: string
  readonly position: string
  readonly people: readonly { readonly name: string; readonly party?: string }[]
}

/** Where another is put in the place of an approver who cannot. */
export const replacePage: Page<Replacing> = {
  shown: mayKeep,
  load: async (ask) => {
    const approval = await inState('preparing')(ask)
    if (!approval || isRefusal(approval)) return approval
    const position = ask.param('position')
    const name = approval.minutes.approvers[Number(position)]?.name
    if (name === undefined) return undefined
    return { approval, name, position, people: await whoMayApprove(ask.db, approval.meeting.meetingId) }
  },
  view: ({ approval, name, position, people }, view, returned) => {
    const { t } = view
    const taken = approval.minutes.approvers.map((one) => one.name)
    return (
      <FormPage
        view={view}
        returned={returned}
        title={t('approval.replace.title')}
        lead={t('approval.replace.lead', { name })}
        trail={trailTo(view, approval)}
        of={replaceApprover}
        button={t('approval.replace.button')}
      >
        {(f) => (
          <>
            <f.Hidden name="position" value={position} />
            <f.Select
              name="who"
              label={t('approval.replace.who')}
              options={people
                .map((person, index) => ({
                  value: String(index),
                  name: person.name,
                  label: person.party === undefined ? person.name : `${person.name} (${person.party})`,
                }))
                .filter((option) => !taken.includes(option.name) && !ledAll(approval, option.name))
                .map(({ value, label }) => ({ value, label }))}
            />
            <f.Field name="reason" label={t('approval.replace.reason')} />
          </>
        )}
      </FormPage>
    )
  },
}

/** Where a signer says no, and why. */
export const declinePage: Page<OwnTurn> = {
  shown: isStaff,
  load: ownTurnOf,
  view: ({ approval, signature }, view, returned) => {
    const { t } = view
    return (
      <FormPage
        view={view}
        returned={returned}
        title={t('approval.decline.title')}
        effects={[t('approval.decline.stops'), t('approval.decline.noted')]}
        trail={trailTo(view, approval)}
        of={declineMinutes}
        button={t('approval.decline.button')}
        isDangerous
      >
        {(f) => (
          <>
            <f.Hidden name="position" value={signature.position} />
            <f.TextArea name="reason" label={t('approval.decline.reason')} rows={3} />
            <f.Checkbox name="touchesDecision" label={t('approval.decline.touches')} />
          </>
        )}
      </FormPage>
    )
  },
}

/** Where minutes are taken back from signing. */
export const takeBackPage: Page<Approval> = {
  shown: mayKeep,
  load: inState('signing', 'declined'),
  view: (approval, view, returned) => {
    const { t } = view
    return (
      <FormPage
        view={view}
        returned={returned}
        title={t('approval.takeBack.title')}
        effects={[t('approval.takeBack.stops')]}
        trail={trailTo(view, approval)}
        of={takeBackMinutes}
        button={t('approval.takeBack.button')}
        isDangerous
      >
        {(f) => <f.TextArea name="reason" label={t('approval.takeBack.reason')} rows={2} />}
      </FormPage>
    )
  },
}

/** Where an approval by hand, or by the body, is entered. */
export const onPaperPage: Page<Approval> = {
  shown: mayKeep,
  load: inState('preparing'),
  view: (approval, view, returned) => {
    const { t } = view
    return (
      <FormPage
        view={view}
        returned={returned}
        title={t('approval.onPaper.title')}
        lead={t('approval.onPaper.lead')}
        effects={[t('approval.onPaper.starts')]}
        trail={trailTo(view, approval)}
        of={approveOnPaper}
        button={t('approval.onPaper.button')}
      >
        {(f) => (
          <>
            <f.DateField
              name="approvedOn"
              label={t('approval.onPaper.approvedOn')}
              hint={t('approval.onPaper.approvedOnHint')}
            />
            <f.Field name="place" label={t('approval.onPaper.place')} hint={t('approval.onPaper.placeHint')} />
            {lacksOf(approval).some(({ kind }) => kind === 'gap') && (
              <f.TextArea name="gapBecause" label={t('approval.page.gapBecause')} rows={2} />
            )}
            <f.TextArea
              name="note"
              label={t('approval.onPaper.note')}
              hint={t('approval.onPaper.noteHint')}
              rows={2}
              isOptional
            />
          </>
        )}
      </FormPage>
    )
  },
}

/** Where a correction is noted beside approved minutes. */
export const notePage: Page<Approval> = {
  shown: mayKeep,
  load: async (ask) => {
    const approval = await inState('approved')(ask)
    return isRefusal(approval) ? refuse('approval.noteTooEarly') : approval
  },
  view: (approval, view, returned) => {
    const { t } = view
    return (
      <FormPage
        view={view}
        returned={returned}
        title={t('approval.note.title')}
        lead={t('approval.note.lead')}
        trail={trailTo(view, approval)}
        of={noteCorrection}
        button={t('approval.note.button')}
      >
        {(f) => (
          <>
            <f.Field
              name="paragraph"
              label={t('approval.note.paragraph')}
              hint={t('approval.note.paragraphHint')}
              inputmode="numeric"
              size={6}
              isOptional
            />
            <f.TextArea name="text" label={t('approval.note.text')} />
          </>
        )}
      </FormPage>
    )
  },
}
