import { isTurnOf, papersAwaiting } from '../../drafts/index.ts'
import { approvalDeadline } from '../../law/approval.ts'
import { personOfAccount } from '../../organisations/index.ts'
import { type Actor, accountOf } from '../../platform/actor.ts'
import { type Id, isId } from '../../platform/id.ts'
import { paragraphSign } from '../../platform/texts/words.ts'
import { type Day, dayInWords } from '../../platform/time.ts'
import { Form, SubmitButton } from '../../platform/ui/form.tsx'
import { Intro, Layout } from '../../platform/ui/layout.tsx'
import { Receipt } from '../../platform/ui/receipt.tsx'
import { Said } from '../../platform/ui/said.tsx'
import type { View } from '../../platform/ui/view.ts'
import { DayText } from '../../platform/ui/when.tsx'
import type { Page } from '../../platform/web/page.tsx'
import { readsMeetings, writeNote } from './actions.ts'
import {
  isSummoned,
  itemsToRead,
  meetingDaysOf,
  meetingsToRead,
  meetingToRead,
  type ReadItem,
  type ReadMeeting,
} from './queries.ts'

const reads = (actor: Actor): boolean => readsMeetings.holds(actor, undefined)
const at = (view: View, below = ''): string => `/${view.authority?.slug ?? ''}/lasplats${below}`

type Waiting = { readonly documentId: Id; readonly title: string; readonly meetingOn: Day | undefined }

/** Läsplatsen: what a member has to read, and what waits for the member's own signature with its last day. */
export const readerPage: Page<{
  readonly meetings: readonly ReadMeeting[]
  readonly waiting: readonly Waiting[]
  /** Whether the account is a person with seats, and so may tell of ties. */
  readonly hasPerson: boolean
}> = {
  shown: reads,
  load: async ({ db, actor, today }) => {
    const accountId = accountOf(actor)
    if (accountId === undefined) return undefined
    const papers = (await papersAwaiting(db, accountId)).filter((paper) => isTurnOf(actor, paper))
    const days = await meetingDaysOf(
      db,
      papers.map(({ documentId }) => documentId),
    )
    return {
      meetings: await meetingsToRead(db, accountId, today),
      hasPerson: (await personOfAccount(db, accountId)) !== undefined,
      waiting: papers.map(({ documentId, title }) => ({ documentId, title, meetingOn: days.get(documentId) })),
    }
  },
  view: ({ meetings, waiting, hasPerson }, view) => {
    const { t } = view
    return (
      <Layout view={view} title={t('reader.title')}>
        <Intro title={t('reader.title')} lead={t('reader.lead')} />
        <div class="hs-cols">
          <section class="hs-stack" aria-labelledby="lasa">
            <h2 class="ds-heading" id="lasa">
              {t('reader.meetings')}
            </h2>
            {meetings.length === 0 && <p class="hs-meta">{t('reader.noMeetings')}</p>}
            <ul class="hs-list">
              {meetings.map((meeting) => (
                <li class="hs-stack" data-gap="tight">
                  <h3 class="ds-heading">
                    <a href={at(view, `/${meeting.meetingId}`)}>{meeting.bodyName}</a>
                  </h3>
                  <p class="hs-meta">{whenOf(view, meeting)}</p>
                </li>
              ))}
            </ul>
          </section>
          <section class="hs-stack" aria-labelledby="underteckna">
            <h2 class="ds-heading" id="underteckna">
              {t('reader.waiting')}
            </h2>
            {waiting.length === 0 && <p class="hs-meta">{t('reader.nothingWaits')}</p>}
            <ul class="hs-list">
              {waiting.map(({ documentId, title, meetingOn }) => (
                <li class="hs-stack" data-gap="tight">
                  <a href={`/${view.authority?.slug ?? ''}/handlingar/${documentId}`}>{title}</a>
                  {meetingOn && (
                    <Receipt of={approvalDeadline.decide({ meetingOn })} view={view} label={t('reader.lastDay')} />
                  )}
                </li>
              ))}
            </ul>
            <p>
              <a href={`/${view.authority?.slug ?? ''}/att-justera`}>{t('reader.allMinutes')}</a>
            </p>
            {hasPerson && (
              <p>
                <a href={`/${view.authority?.slug ?? ''}/mina-bindningar`}>{t('reader.ties')}</a>
              </p>
            )}
          </section>
        </div>
      </Layout>
    )
  },
}

const whenOf = (view: View, { heldOn, startsAt, place }: ReadMeeting): string =>
  [dayInWords(heldOn, view.language), startsAt?.replace(':', '.'), place].filter(Boolean).join(' · ')

/** One meeting to read: every item with what is proposed, its papers and the reader's own note. */
export const readMeetingPage: Page<{
  readonly meeting: ReadMeeting
  readonly items: readonly ReadItem[]
  /** Whether the reader is summoned, and so may answer. */
  readonly isCalled: boolean
}> = {
  shown: reads,
  load: async ({ db, param, actor }) => {
    const meeting = isId(param('meetingId')) ? await meetingToRead(db, param('meetingId')) : undefined
    if (!meeting) return undefined
    const items = await itemsToRead(db, meeting.meetingId)
    return { meeting, items, isCalled: await isSummoned(db, accountOf(actor), meeting.meetingId) }
  },
  view: ({ meeting, items, isCalled }, view, returned) => (
    <Layout view={view} title={meeting.bodyName} trail={[{ href: at(view), label: view.t('reader.title') }]}>
      <Intro
        title={meeting.bodyName}
        meta={<DayText view={view} day={meeting.heldOn} />}
        lead={view.t('reader.private')}
      >
        <p class="hs-row hs-noprint">
          {isCalled && <a href={toMeeting(view, meeting, '/svar')}>{view.t('reader.answer')}</a>}
          <a href={toMeeting(view, meeting, '/handlingar')}>{view.t('planning.page.pack')}</a>
        </p>
      </Intro>
      <div class="hs-cols" data-cols="read">
        <div class="hs-stack" data-gap="section">
          {items.map((item, index) => (
            <Item view={view} item={item} number={index + 1} typed={returned.values} errors={returned.errors} />
          ))}
        </div>
      </div>
    </Layout>
  ),
}

const toMeeting = (view: View, { meetingId }: ReadMeeting, below: string): string =>
  `/${view.authority?.slug ?? ''}/sammantraden/${meetingId}${below}`

type ItemProps = {
  readonly view: View
  readonly item: ReadItem
  readonly number: number
  readonly typed: Readonly<Record<string, string>>
  readonly errors: Readonly<Record<string, string>>
}

const Item = ({ view, item, number, typed, errors }: ItemProps) => {
  const isTyped = typed.itemId === item.itemId
  return (
    <article class="hs-stack" id={`punkt-${item.itemId}`}>
      <h2 class="ds-heading">
        {item.paragraph === undefined ? `${number}.` : paragraphSign(item.paragraph)} {item.title}
      </h2>
      {item.background !== '' && <p class="hs-verbatim">{item.background}</p>}
      {item.points.length > 0 && <Said label={view.t('reader.proposal')} points={item.points} />}
      {item.papers.length > 0 && (
        <ul class="ds-list">
          {item.papers.map(({ documentId, caseId, title }) => (
            <li>
              <a href={`/${view.authority?.slug ?? ''}/arenden/${caseId}/handlingar/${documentId}`}>{title}</a>
            </li>
          ))}
        </ul>
      )}
      <details class="hs-more" open={item.note !== '' || isTyped}>
        <summary>{view.t('reader.note', { number })}</summary>
        <Form
          of={writeNote}
          action={view.path.split('?')[0] ?? ''}
          view={view}
          values={isTyped ? typed : { text: item.note }}
          errors={isTyped ? errors : {}}
          idPrefix={`n${number}-`}
        >
          {(f) => (
            <>
              <f.Hidden name="itemId" value={item.itemId} />
              <f.TextArea name="text" label={view.t('reader.note', { number })} rows={3} />
              <SubmitButton variant="secondary">{view.t('reader.save')}</SubmitButton>
            </>
          )}
        </Form>
      </details>
    </article>
  )
}
