import type { Child } from 'hono/jsx'
import { type FiledExtract, filedExtracts } from '../decisions/index.ts'
import { type MinutesNote, notesOf } from '../minutes/index.ts'
import { type Notice, noticesOfMeetings } from '../notices/index.ts'
import { type Actor, isStaff } from '../platform/actor.ts'
import type { Document } from '../platform/documents/document.ts'
import { DocumentBelow } from '../platform/documents/html.tsx'
import { isId } from '../platform/id.ts'
import { Intro, Layout } from '../platform/ui/layout.tsx'
import { Status, type StatusState } from '../platform/ui/status.tsx'
import type { View } from '../platform/ui/view.ts'
import type { Page } from '../platform/web/page.tsx'
import { type Approval, type ApprovalState, keepsMinutes, standingRound, stateOf } from './approval.ts'
import { getApproval } from './approval-queries.ts'
import { minutesPath, titleOf, trailTo } from './frame.tsx'
import { Lacks } from './lacks.tsx'
import { MendedWords } from './mend-page.tsx'
import { type Mended, mendedIn } from './mending.ts'
import { Aside } from './minutes-aside.tsx'
import { minutesPaperOf } from './minutes-paper.ts'
import { type AccountNamed, accountsHere } from './people-queries.ts'
import { SignerActs, Signers } from './signers.tsx'
import { StartForm } from './start-form.tsx'

/** Minutes on their way to be approved, as a page shows them. */
export type Loaded = {
  readonly approval: Approval
  readonly actor: Actor
  readonly accounts: readonly AccountNamed[]
  readonly notes: readonly MinutesNote[]
  readonly tree: Document
  readonly notice?: Notice
  readonly mended: readonly Mended[]
  /** The extracts that stand in the cases of the paragraphs. */
  readonly extracts: readonly FiledExtract[]
}

/** The page of minutes: what is missing, until when, who approves, how far it has come, and the document itself. */
export const minutesPage: Page<Loaded> = {
  shown: isStaff,
  load: async ({ db, param, actor, authority, today }) => {
    const minutesId = param('minutesId')
    const approval = isId(minutesId) ? await getApproval(db, minutesId) : undefined
    if (!approval) return undefined
    const itemIds = approval.minutes.approvedOn ? approval.items.map(({ meetingItemId }) => meetingItemId) : []
    const [accounts, notes, paper, notices, extracts, mended] = await Promise.all([
      accountsHere(db, today),
      notesOf(db, minutesId),
      approval.paper ? undefined : minutesPaperOf(db, approval, authority),
      noticesOfMeetings(db, [approval.meeting.meetingId]),
      filedExtracts(db, itemIds),
      mendedIn(
        db,
        approval.items.map(({ meetingItemId }) => meetingItemId),
      ),
    ])
    const tree = approval.paper?.tree ?? paper?.tree
    const notice = notices.find((one) => one.minutesId === minutesId)
    const filed = itemIds.flatMap((itemId) => extracts.get(itemId) ?? [])
    return tree && { approval, actor, accounts, notes, tree, mended, extracts: filed, ...(notice ? { notice } : {}) }
  },
  view: (of, view, returned) => {
    const { t } = view
    const { approval, tree, actor } = of
    const state = stateOf(approval)
    const mayKeep = keepsMinutes.holds(actor, undefined)
    return (
      <Layout
        view={view}
        title={titleOf(view, approval)}
        trail={trailTo(view)}
        hasErrors={Object.keys(returned.errors).length > 0}
      >
        <Intro title={titleOf(view, approval)}>
          <p>
            <Status state={shapes[state]}>{t(`approval.state.${state}`)}</Status>
          </p>
          <SignerActs view={view} of={of} mayKeep={mayKeep} />
        </Intro>
        <div class="hs-cols">
          <div class="hs-stack" data-gap="section">
            <Declined view={view} approval={approval} mayKeep={mayKeep} />
            {state === 'preparing' && <Lacks view={view} approval={approval} mayKeep={mayKeep} />}
            <Signers view={view} of={of} mayKeep={mayKeep} />
            {state === 'preparing' && mayKeep && <StartForm view={view} of={of} returned={returned} />}
            <MendedWords
              view={view}
              approval={approval}
              mended={of.mended}
              mayMend={mayKeep && state === 'preparing' && approval.isClosed}
            />
            <Notes view={view} of={of} mayKeep={mayKeep} />
            <section class="hs-stack" aria-label={t('approval.page.document')}>
              {state === 'preparing' && <p class="hs-meta">{t('approval.page.unsigned')}</p>}
              <div class="hs-panel">
                <DocumentBelow of={tree} steps={1} />
              </div>
            </section>
          </div>
          <Aside view={view} of={of} state={state} />
        </div>
      </Layout>
    )
  },
}

const shapes: Readonly<Record<ApprovalState, StatusState>> = {
  preparing: 'todo',
  signing: 'wait',
  declined: 'stop',
  approved: 'done',
}

const Declined = (props: { view: View; approval: Approval; mayKeep: boolean }): Child => {
  const { view, approval, mayKeep } = props
  const { t } = view
  const round = standingRound(approval)
  if (round?.state !== 'declined') return null
  const by = approval.paper?.signatures.find(({ state }) => state === 'declined')?.name ?? ''
  return (
    <section class="hs-refusal" aria-labelledby="avbojt">
      <h2 class="ds-heading" id="avbojt">
        {t('approval.page.declinedBecause', { name: by, reason: round.endedBecause ?? '' })}
      </h2>
      <p>{t(round.touchesDecision ? 'approval.page.declinedDecision' : 'approval.page.declinedText')}</p>
      {mayKeep && (
        <p>
          <a href={minutesPath(view, approval.minutes.minutesId, '/overlamna')}>{t('approval.handOver.title')}</a>
        </p>
      )}
    </section>
  )
}

const Notes = ({ view, of: { approval, notes }, mayKeep }: { view: View; of: Loaded; mayKeep: boolean }): Child => {
  const { t } = view
  const { minutesId, approvedOn } = approval.minutes
  if (approvedOn === undefined) return null
  if (notes.length === 0 && !mayKeep) return null
  return (
    <section class="hs-stack" aria-labelledby="rattelser">
      <h2 class="ds-heading" id="rattelser">
        {t('approval.page.notes')}
      </h2>
      <ul class="hs-list">
        {notes.map(({ noteId, paragraph, text, notedOn, byName }) => (
          <li id={`rattelse-${noteId}`}>
            <p>
              {paragraph === undefined
                ? text
                : t('approval.page.noteParagraph', { paragraph: `§\u00a0${paragraph}`, text })}
            </p>
            <p class="hs-meta">{t('approval.page.noteBy', { day: notedOn, name: byName })}</p>
          </li>
        ))}
      </ul>
      {mayKeep && (
        <p>
          <a href={minutesPath(view, minutesId, '/rattelse')}>{t('approval.page.note')}</a>
        </p>
      )}
    </section>
  )
}
