import { Empty } from '../../platform/ui/empty.tsx'
import { Findings } from '../../platform/ui/finding.tsx'
import { ButtonLink, ErrorSummary } from '../../platform/ui/form.tsx'
import { Layout } from '../../platform/ui/layout.tsx'
import { Status } from '../../platform/ui/status.tsx'
import type { View } from '../../platform/ui/view.ts'
import type { Page } from '../../platform/web/page.tsx'
import { type OwedWords, owedWords } from './after-closing-queries.ts'
import { provisionOfHindrance } from './close-meeting.ts'
import { type Hindrance, hindrances, type WholeMeeting } from './closing.ts'
import { getWholeMeeting } from './closing-queries.ts'
import { itemPath, livePath, MeetingStatus, meetingName, OneButton, signOf } from './frame.tsx'
import type { AgendaItem } from './item.ts'
import { clockOf, keepsMinutes, type LiveMeeting, mayFollow, mayFollowThis, seatsOf } from './meeting.ts'
import { getLiveMeeting } from './meeting-queries.ts'
import { Owed } from './owed-words.tsx'

type Loaded = WholeMeeting & { readonly mayWrite: boolean; readonly owed: readonly OwedWords[] }

/** The whole meeting at a glance: its items in order, who is there, and what is left before it can be closed. */
export const overviewPage: Page<Loaded> = {
  shown: mayFollow,
  load: async ({ db, param, actor }) => {
    const meeting = await getLiveMeeting(db, param('meetingId'))
    if (!meeting || !mayFollowThis(actor, meeting)) return undefined
    const owed = meeting.state === 'closed' ? await owedWords(db, meeting.meetingId) : []
    return { ...(await getWholeMeeting(db, meeting)), owed, mayWrite: keepsMinutes.holds(actor, meeting) }
  },
  view: (whole, view, returned) => {
    const { t } = view
    const { meeting } = whole
    const title = meetingName(meeting, view)
    const secretary = whole.secretaries.at(-1)?.name
    return (
      <Layout
        view={view}
        title={title}
        trail={[{ href: `/${view.authority?.slug}/sammantraden`, label: t('live.meetings') }]}
        hasErrors={Object.keys(returned.errors).length > 0}
      >
        <ErrorSummary view={view} errors={returned.errors} />
        <div class="hs-intro">
          <p class="hs-row">
            <MeetingStatus view={view} meeting={meeting} />
            <span class="hs-meta">
              {[meeting.place, secretary && t('live.secretaryIs', { secretary })].filter(Boolean).join(' · ')}
            </span>
          </p>
          <h1 class="ds-heading">{title}</h1>
          {whole.mayWrite && meeting.state === 'open' && <p class="hs-lead">{t('live.overview.lead')}</p>}
        </div>
        <div class="hs-cols">
          <section class="hs-stack" aria-labelledby="dagordning">
            <h2 class="ds-heading" id="dagordning">
              {t('live.overview.agenda')}
            </h2>
            <Agenda view={view} whole={whole} />
            {whole.mayWrite && meeting.state === 'open' && (
              <p>
                <a href={`${livePath(view, meeting.meetingId)}/ny-punkt`}>{t('live.overview.addItem')}</a>
              </p>
            )}
          </section>
          <Side view={view} whole={whole} />
        </div>
      </Layout>
    )
  },
}

const shape = { waiting: 'todo', open: 'active', done: 'done', struck: 'locked' } as const

const Agenda = ({ view, whole }: { view: View; whole: Loaded }) => {
  const { t } = view
  const { agenda, meeting, mayWrite } = whole
  if (agenda.length === 0) return <Empty title={t('live.overview.empty')} text={t('live.overview.emptyText')} />
  const isBusy = agenda.some(({ handling }) => handling === 'open')
  const next = agenda.filter(({ handling }) => handling === 'waiting').toSorted((a, b) => a.position - b.position)[0]
  return (
    <ul class="hs-list">
      {agenda.map((item) => (
        <li class="hs-row" data-spread>
          <div class="hs-stack" data-gap="tight">
            <p class="hs-meta hs-row">
              <span class="hs-num">{signOf(view, item)}</span>
              {item.caseNumber !== undefined && <span class="hs-num">{item.caseNumber}</span>}
              {item.isImmediate && <span>{t('live.immediate')}</span>}
              {item.isUrgent && <span>{t('live.urgent')}</span>}
              <Status state={shape[item.handling]}>{t(`live.handling.${item.handling}`)}</Status>
            </p>
            <p>
              <ItemTitle view={view} meetingId={meeting.meetingId} item={item} />
            </p>
          </div>
          {mayWrite && meeting.state === 'open' && item.handling === 'waiting' && (
            <div class="hs-row hs-noprint">
              {!isBusy && <TakeUp view={view} meetingId={meeting.meetingId} item={item} isNext={item === next} />}
              <a href={`${itemPath(view, meeting.meetingId, item.meetingItemId)}/stryk`}>
                {t('live.overview.drop')}
                <span class="ds-sr-only"> {item.title}</span>
              </a>
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}

const ItemTitle = ({ view, meetingId, item }: { view: View; meetingId: string; item: AgendaItem }) =>
  item.paragraph === undefined ? (
    <strong>{item.title}</strong>
  ) : (
    <a href={itemPath(view, meetingId, item.meetingItemId)}>{item.title}</a>
  )

type TakeUpProps = { view: View; meetingId: string; item: AgendaItem; isNext: boolean }

const TakeUp = ({ view, meetingId, item, isNext }: TakeUpProps) => (
  <form action={`${itemPath(view, meetingId, item.meetingItemId)}/ta-upp`} method="post" data-action="live.openItem">
    <button class="ds-button" type="submit" data-variant={isNext ? undefined : 'secondary'}>
      {view.t('live.overview.takeUp')}
      <span class="ds-sr-only"> {item.title}</span>
    </button>
  </form>
)

const Side = ({ view, whole }: { view: View; whole: Loaded }) => {
  const { t } = view
  const { meeting, roll, mayWrite, adjournments } = whole
  const path = livePath(view, meeting.meetingId)
  const here = roll.filter(
    ({ isPresent, termRole }) => isPresent && termRole !== undefined && termRole !== 'substitute',
  )
  const seats = seatsOf(meeting, roll)
  const substitutes = roll.filter(({ isPresent, termRole }) => isPresent && termRole === 'substitute')
  const isHeld = meeting.state === 'open' || meeting.state === 'adjourned'
  return (
    <aside class="hs-stack" data-gap="section" aria-label={t('live.overview.state')}>
      {mayWrite && (meeting.state === 'planned' || meeting.state === 'summoned') && (
        <p>
          <ButtonLink href={`${path}/oppna`}>{t('live.overview.open')}</ButtonLink>
        </p>
      )}
      {meeting.state !== 'planned' && meeting.state !== 'summoned' && (
        <section class="hs-panel hs-stack">
          <h2 class="ds-heading">{t('live.overview.state')}</h2>
          {isHeld && (
            <p>{t('live.overview.presentCount', { present: here.length, seats, substitutes: substitutes.length })}</p>
          )}
          {adjournments.length > 0 && (
            <p class="hs-meta">
              {t('live.overview.adjournments')}{' '}
              {adjournments
                .map(({ from, until }) =>
                  until
                    ? t('live.overview.fromUntil', { from: clockOf(from), until: clockOf(until) })
                    : t('live.overview.since', { from: clockOf(from) }),
                )
                .join(', ')}
            </p>
          )}
          <ul class="hs-list" data-dense>
            <li>
              <a href={`${path}/upprop`}>{t('live.overview.roll')}</a>
            </li>
            {mayWrite && meeting.state === 'open' && (
              <li>
                <a href={`${path}/sekreterare`}>{t('live.overview.secretary')}</a>
              </li>
            )}
            <li>
              <a href={`${path}/narvaro.csv`}>{t('live.overview.csv')}</a>
            </li>
            {meeting.state === 'closed' && (
              <li>
                <a href={`/${view.authority?.slug}/sammantraden/${meeting.meetingId}`}>{t('live.overview.recorded')}</a>
              </li>
            )}
          </ul>
          {mayWrite && meeting.state === 'open' && (
            <OneButton action={`${path}/ajournera`} name="live.adjourn">
              {t('live.overview.adjourn')}
            </OneButton>
          )}
          {mayWrite && meeting.state === 'adjourned' && (
            <OneButton action={`${path}/ateruppta`} name="live.resume">
              {t('live.overview.resume')}
            </OneButton>
          )}
        </section>
      )}
      {isHeld && <ToClose view={view} whole={whole} />}
      <Owed view={view} meetingId={meeting.meetingId} owed={whole.owed} mayWrite={mayWrite} />
    </aside>
  )
}

const ToClose = ({ view, whole }: { view: View; whole: Loaded }) => {
  const { t } = view
  const found = hindrances(whole)
  return (
    <section class="hs-stack" data-gap="tight">
      <h2 class="ds-heading">{t('live.overview.toClose')}</h2>
      {found.length === 0 && <p>{t('live.overview.readyToClose')}</p>}
      <HindranceList view={view} meeting={whole.meeting} of={found} />
      {whole.mayWrite && whole.meeting.state === 'open' && (
        <p>
          <ButtonLink href={`${livePath(view, whole.meeting.meetingId)}/avsluta`} variant="secondary">
            {t('live.overview.close')}
          </ButtonLink>
        </p>
      )}
    </section>
  )
}

/** What stands in the way of closing, each with its provision. */
export const HindranceList = ({
  view,
  meeting,
  of: found,
}: {
  view: View
  meeting: LiveMeeting
  of: readonly Hindrance[]
}) => (
  <Findings
    view={view}
    of={found.map(({ kind, items }) => ({
      level: 'block' as const,
      title: view.t(`live.hindrance.${kind}`, { count: items.length }),
      text: items
        .slice(0, 5)
        .map((item) => `${signOf(view, item)} ${item.title}`)
        .join(', '),
      provisions: [provisionOfHindrance(kind, meeting)],
    }))}
  />
)
