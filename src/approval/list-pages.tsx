import { filedExtracts, getDecision } from '../decisions/index.ts'
import { approvalDeadline } from '../law/approval.ts'
import { paragraphsInWords } from '../law/paragraphs.ts'
import type { MeetingItem } from '../meetings/index.ts'
import { defaultWording, type MinutesContent, minutesKind } from '../papers/index.ts'
import { isStaff } from '../platform/actor.ts'
import type { Document } from '../platform/documents/document.ts'
import { DocumentHtml } from '../platform/documents/html.tsx'
import { isId } from '../platform/id.ts'
import { refuse } from '../platform/refusal.ts'
import { paragraphSign } from '../platform/texts/words.ts'
import { dayInWords } from '../platform/time.ts'
import { Empty } from '../platform/ui/empty.tsx'
import { FormPage } from '../platform/ui/form-page.tsx'
import { Intro, Layout } from '../platform/ui/layout.tsx'
import { Receipt } from '../platform/ui/receipt.tsx'
import { Status } from '../platform/ui/status.tsx'
import { Table } from '../platform/ui/table.tsx'
import type { View } from '../platform/ui/view.ts'
import type { Page } from '../platform/web/page.tsx'
import { type Approval, keepsMinutes } from './approval.ts'
import { getApproval } from './approval-queries.ts'
import { certifyExtract } from './extract-actions.ts'
import { at, minutesPath, trailTo } from './frame.tsx'
import { minutesPaperOf, openVersionOf } from './minutes-paper.ts'
import { type MinutesWaiting, minutesWaiting } from './people-queries.ts'

/** How far back minutes that nobody has sent out are listed: older ones are known from papers. */
const daysBack = 120

/** Every set of minutes that waits to be approved, with its last day. */
export const waitingPage: Page<readonly MinutesWaiting[]> = {
  shown: isStaff,
  load: ({ db, today }) => minutesWaiting(db, today.subtract({ days: daysBack })),
  view: (waiting, view) => {
    const { t } = view
    return (
      <Layout view={view} title={t('approval.list.title')}>
        <Intro title={t('approval.list.title')} lead={t('approval.list.lead')} />
        <Table
          view={view}
          caption={t('approval.list.title')}
          isCaptionHidden
          columns={[
            {
              heading: t('approval.list.minutes'),
              cell: (row) => <a href={minutesPath(view, row.minutesId)}>{nameOf(view, row)}</a>,
            },
            { heading: t('approval.list.paragraphs'), cell: ({ ranges }) => paragraphsInWords(ranges) },
            {
              heading: t('approval.list.day'),
              cell: ({ heldOn }) => <Receipt of={approvalDeadline.decide({ meetingOn: heldOn })} view={view} />,
            },
            { heading: t('approval.list.state'), cell: (row) => <Where view={view} of={row} /> },
          ]}
          rows={waiting}
          empty={<Empty title={t('approval.list.none')} text={t('approval.list.noneText')} />}
        />
      </Layout>
    )
  },
}

const nameOf = (view: View, { kind, isSecret, bodyName, heldOn }: MinutesWaiting): string =>
  view.t('approval.page.title', {
    kind: view.t(`approval.kind.${isSecret ? 'secret' : kind}`),
    body: bodyName,
    day: dayInWords(heldOn, view.language),
  })

const Where = ({ view, of: { state, nextName } }: { view: View; of: MinutesWaiting }) => {
  const { t } = view
  if (state === 'declined') return <Status state="stop">{t('approval.state.declined')}</Status>
  if (nextName !== undefined) return <Status state="wait">{t('approval.list.waitsFor', { name: nextName })}</Status>
  return <Status state="todo">{t('approval.state.preparing')}</Status>
}

type Open = { readonly approval: Approval; readonly tree: Document }

/** Minutes of paragraphs under secrecy as anyone may read them: the words are replaced by the provision. */
export const openPage: Page<Open> = {
  shown: isStaff,
  load: async ({ db, param, authority }) => {
    const approval = isId(param('minutesId')) ? await getApproval(db, param('minutesId')) : undefined
    const paper = approval?.isSecret ? await minutesPaperOf(db, approval, authority) : undefined
    if (!approval || !paper) return undefined
    return { approval, tree: openTree(paper.content, provisionsOf(approval)) }
  },
  view: ({ approval, tree }, view) => (
    <Layout view={view} title={view.t('approval.open.title')} trail={trailTo(view, approval)}>
      <p class="hs-lead">{view.t('approval.open.lead')}</p>
      <div class="hs-cols" data-cols="read">
        <DocumentHtml of={tree} />
      </div>
    </Layout>
  ),
}

const openTree = (content: MinutesContent, provisions: ReadonlyMap<number, string>): Document =>
  minutesKind.document(minutesKind.schema.parse(openVersionOf(content, provisions)), defaultWording)

const provisionsOf = ({ items, facts }: Approval): ReadonlyMap<number, string> =>
  new Map(
    items.flatMap(({ paragraph, meetingItemId }): (readonly [number, string])[] => {
      const provision = facts.get(meetingItemId)?.secrecyProvision
      return paragraph === undefined || provision === undefined ? [] : [[paragraph, provision]]
    }),
  )

/** Where an extract of one approved paragraph is certified. */
export const certifyPage: Page<MeetingItem> = {
  shown: (actor) => keepsMinutes.holds(actor, undefined),
  load: async ({ db, param, now }) => {
    const decision = isId(param('itemId')) ? await getDecision(db, param('itemId'), now) : undefined
    if (!decision) return undefined
    if (!decision.minutes?.approvedOn) return refuse('approval.extractTooEarly')
    const { item } = decision
    const filed = (await filedExtracts(db, [item.meetingItemId])).get(item.meetingItemId) ?? []
    const standing = filed.find(({ isOpenVersion }) => !isOpenVersion)
    return standing?.isCertified ? refuse('approval.certifiedAlready') : item
  },
  view: (item, view, returned) => {
    const { t } = view
    const paragraph = item.paragraph === undefined ? item.title : paragraphSign(item.paragraph)
    return (
      <FormPage
        view={view}
        returned={returned}
        title={t('approval.certify.title')}
        lead={t('approval.certify.lead', { paragraph })}
        trail={[{ href: at(view, `/beslut/${item.meetingItemId}`), label: item.title }]}
        of={certifyExtract}
        button={t('approval.certify.button')}
      />
    )
  },
}
