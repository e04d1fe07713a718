import type { Refusal } from '../../platform/refusal.ts'
import { ErrorSummary } from '../../platform/ui/form.tsx'
import { Layout } from '../../platform/ui/layout.tsx'
import { RefusalNotice } from '../../platform/ui/refusal.tsx'
import type { View } from '../../platform/ui/view.ts'
import type { Page } from '../../platform/web/page.tsx'
import { AgreedSection } from './agreed-section.tsx'
import { Ending } from './ending-section.tsx'
import { itemPath, MeetingStatus, signOf, trailTo } from './frame.tsx'
import { ItemAside } from './item-aside.tsx'
import { valuesOf } from './item-values.ts'
import { keepsMinutes, mayFollow, mayFollowThis } from './meeting.ts'
import { type SecretaryFrom, secretariesOf } from './meeting-queries.ts'
import { type FieldValues, marksOf } from './merge.ts'
import { MoreSections } from './more-sections.tsx'
import { MotionSection } from './motion-section.tsx'
import { OutcomeSection } from './outcome-section.tsx'
import { type ProposedRecusal, proposedRecusals } from './recusal-queries.ts'
import { ServiceSection } from './service-section.tsx'
import { getSittingItem, type SittingItem } from './sitting.ts'
import { TypedWords } from './typed-words.tsx'

/** What was sent when the form came back: nothing of it is lost. */
export type Typed = {
  readonly fields: FieldValues
  /** The marks that the form began with, as it carried them. */
  readonly seen: string
  readonly refusal?: Refusal
  readonly errors?: Readonly<Record<string, string>>
}

/** Everything that the sections of the form are drawn from. */
export type ItemForm = SittingItem & {
  readonly values: FieldValues
  /** Fields that add something, as they were typed. */
  readonly typed: FieldValues
  readonly errors: Readonly<Record<string, string>>
  readonly mayWrite: boolean
  readonly secretaries: readonly SecretaryFrom[]
  /** Who may have to leave because of jäv, as they have told; empty for those who may not see ties. */
  readonly recusals: readonly ProposedRecusal[]
}

/** The screen of one paragraph: who serves, what is moved, put and decided, in one form that keeps everything at every button. */
export const itemPage = (typed?: Typed): Page<ItemForm> => ({
  shown: mayFollow,
  load: async ({ db, param, actor }) => {
    const [found, secretaries] = await Promise.all([
      getSittingItem(db, { meetingId: param('meetingId'), itemId: param('itemId') }),
      secretariesOf(db, param('meetingId')),
    ])
    if (!found || !mayFollowThis(actor, found.meeting)) return undefined
    const mayWrite =
      keepsMinutes.holds(actor, found.meeting) && found.meeting.state === 'open' && found.item.paragraph !== undefined
    const { caseId } = found.item
    const recusals =
      caseId !== undefined && mayWrite && found.item.handling === 'open'
        ? await proposedRecusals(db, found.meeting, caseId)
        : []
    const values = valuesOf(found.item, found)
    const sent = typed && mayWrite ? sentOver(values, typed) : values
    return {
      ...found,
      values: sent,
      typed: typed?.fields ?? {},
      errors: typed?.errors ?? {},
      mayWrite,
      secretaries,
      recusals,
    }
  },
  view: (form, view) => {
    const { meeting, item, errors } = form
    const sign = signOf(view, item)
    return (
      <Layout
        view={view}
        title={`${sign} ${item.title}`}
        trail={trailTo(view, meeting)}
        hasErrors={typed?.refusal !== undefined || Object.keys(errors).length > 0}
      >
        <Top view={view} form={form} />
        {typed?.refusal && <RefusalNotice view={view} of={typed.refusal} />}
        <ErrorSummary view={view} errors={errors} />
        <TypedWords view={view} form={form} />
        <form
          action={itemPath(view, meeting.meetingId, item.meetingItemId)}
          method="post"
          data-action="live.saveItem"
          novalidate
        >
          <input type="hidden" name="seen" value={typed?.seen ?? JSON.stringify(marksOf(form.values))} />
          {/* The first button of a form is the one that Enter presses: it must only save. */}
          <button type="submit" name="do" value="save" class="ds-sr-only" tabindex={-1}>
            {view.t('live.item.save', { paragraph: sign })}
          </button>
          <div class="hs-cols">
            <fieldset class="hs-plain hs-stack" data-gap="section" disabled={!form.mayWrite}>
              <ServiceSection view={view} form={form} />
              <AgreedSection view={view} form={form} />
              <MotionSection view={view} form={form} />
              <OutcomeSection view={view} form={form} />
              <MoreSections view={view} form={form} />
              <Ending view={view} form={form} />
            </fieldset>
            <ItemAside view={view} form={form} />
          </div>
        </form>
      </Layout>
    )
  },
})

/** What is shown where something was sent: the fields that the form held, ticked or not. */
const sentOver = (values: FieldValues, { fields, seen }: Typed): FieldValues => {
  const names = seen.match(/"([\w.]+)":/g)?.map((name) => name.slice(1, -2)) ?? []
  return { ...values, ...Object.fromEntries(names.map((name) => [name, fields[name] ?? ''])) }
}

const Top = ({ view, form }: { view: View; form: ItemForm }) => {
  const { t } = view
  const { meeting, item, secretaries } = form
  const sign = signOf(view, item)
  const secretary = secretaries.findLast(({ fromParagraph }) => fromParagraph <= (item.paragraph ?? 1_000_000))?.name
  return (
    <div class="hs-intro">
      <p class="hs-row">
        <MeetingStatus view={view} meeting={meeting} />
        <span class="hs-meta">
          {[meeting.place, secretary && t('live.secretaryIs', { secretary })].filter(Boolean).join(' · ')}
        </span>
      </p>
      <h1 class="ds-heading">
        {sign} {item.title}
      </h1>
      <p class="hs-row hs-meta">
        {item.caseNumber !== undefined && <span class="hs-num">{item.caseNumber}</span>}
        {item.caseId !== undefined && (
          <a href={`/${view.authority?.slug}/arenden/${item.caseId}`}>{t('live.item.case')}</a>
        )}
        {item.paragraph === undefined && t('live.item.waitingLead')}
        {meeting.state === 'closed' && t('live.item.readOnly')}
      </p>
    </div>
  )
}
