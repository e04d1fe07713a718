import type { Case } from '../cases/index.ts'
import type { Motion } from '../meetings/index.ts'
import { dayInWords, isAfter } from '../platform/time.ts'
import { Facts } from '../platform/ui/facts.tsx'
import { Intro, Layout } from '../platform/ui/layout.tsx'
import { Provisions } from '../platform/ui/provision.tsx'
import { Said } from '../platform/ui/said.tsx'
import { Timeline } from '../platform/ui/timeline.tsx'
import type { View } from '../platform/ui/view.ts'
import { DayText } from '../platform/ui/when.tsx'
import type { Page } from '../platform/web/page.tsx'
import { type Decision, legalDays, mayBeAppealed } from './decisions.ts'
import { eventsOf, forcePath, nameOf } from './events.ts'
import { type VisibleDecision, visibleDecision } from './extract-pages.tsx'
import { decides } from './slot.tsx'
import { correctionsHeading } from './texts.ts'
import { Changes, WhoDecided, withParty } from './who.tsx'

/** What was corrected after the minutes were approved; the approved words stay as they are (FL 36 §). */
const Corrections = ({ view, notes }: { view: View; notes: VisibleDecision['notes'] }) =>
  notes.length === 0 ? null : (
    <section class="hs-stack" aria-labelledby="rattelser">
      <h2 class="ds-heading" id="rattelser">
        {correctionsHeading}
      </h2>
      {notes.map(({ text, notedOn, byName }) => (
        <div>
          <p>{text}</p>
          <p class="hs-meta">
            <DayText view={view} day={notedOn} />, {byName}
          </p>
        </div>
      ))}
    </section>
  )

/** One paragraph: what was decided, why, how, by whom, and what happens next. Public when its case is. */
export const decisionPage: Page<VisibleDecision> = {
  load: visibleDecision,
  view: ({ decision, matter, notes }, view) => (
    <Layout view={view} title={decision.item.title} trail={trailOf(view, decision, matter)}>
      <Intro
        title={decision.item.title}
        meta={<Meta view={view} decision={decision} matter={matter} />}
        lead={mayBeAppealed(decision) ? undefined : view.t('decisions.notAppealable')}
      />
      <div class="hs-cols">
        <div class="hs-stack" data-gap="section">
          {decision.item.points.length > 0 && (
            <section class="hs-stack" aria-labelledby="beslut">
              <h2 class="ds-heading" id="beslut">
                {decides(view, decision)}
              </h2>
              <Said points={decision.item.points} />
            </section>
          )}
          {decision.item.background !== '' && (
            <section class="hs-stack" aria-labelledby="varfor">
              <h2 class="ds-heading" id="varfor">
                {view.t('decisions.why')}
              </h2>
              {decision.item.background.split('\n\n').map((paragraph) => (
                <p>{paragraph}</p>
              ))}
            </section>
          )}
          <How view={view} decision={decision} />
          <Corrections view={view} notes={notes} />
          <section class="hs-stack" aria-labelledby="deltog">
            <h2 class="ds-heading" id="deltog">
              {view.t(decision.item.outcome === 'proposal' ? 'decisions.whoProposed' : 'decisions.whoDecided')}
            </h2>
            <Changes view={view} decision={decision} />
            <WhoDecided view={view} decision={decision} />
          </section>
        </div>
        <aside class="hs-stack" data-gap="section" aria-label={view.t('decisions.next')}>
          <section class="hs-stack">
            <h2 class="ds-heading">{view.t('decisions.next')}</h2>
            <Timeline view={view} rows={eventsOf(view, decision).slice(1)} order="oldestFirst" />
          </section>
          <HowToAppeal view={view} decision={decision} />
          <p class="hs-noprint">
            <a href={`/${view.authority?.slug}/beslut/${decision.item.meetingItemId}/utdrag`}>
              {view.t('decisions.extract')}
            </a>
            {isForStaff(view) && (
              <>
                {' · '}
                <a href={`/${view.authority?.slug}/beslut/${decision.item.meetingItemId}/expediera`}>
                  {view.t('dispatch.title')}
                </a>
              </>
            )}
            {isForStaff(view) && mayBeAppealed(decision) && (
              <>
                {' · '}
                <a href={forcePath(view, decision)}>{view.t('decisions.forceKeeping.menu')}</a>
              </>
            )}
          </p>
        </aside>
      </div>
    </Layout>
  ),
}

/** Meetings are in the menu of those who work here. */
const isForStaff = (view: View): boolean =>
  view.nav.some(({ href }) => href === `/${view.authority?.slug}/sammantraden`)

/** Meetings are for those who work here; everyone else is led to the case. */
const trailOf = (view: View, { meeting }: Decision, matter: Case | undefined) => {
  const home = `/${view.authority?.slug}/sammantraden`
  if (!isForStaff(view))
    return matter
      ? [{ href: `/${view.authority?.slug}/arenden/${matter.caseId}`, label: `${matter.caseNumber} ${matter.title}` }]
      : []
  return [
    { href: home, label: view.t('decisions.meetings') },
    { href: `${home}/${meeting.meetingId}`, label: `${meeting.bodyName} ${dayInWords(meeting.heldOn, view.language)}` },
  ]
}

const Meta = ({ view, decision, matter }: { view: View; decision: Decision; matter: Case | undefined }) => (
  <>
    {nameOf(view, decision)} · <DayText view={view} day={decision.meeting.heldOn} />
    {matter && (
      <>
        {' · '}
        <a class="hs-num" href={`/${view.authority?.slug}/arenden/${matter.caseId}`}>
          {matter.caseNumber}
        </a>
      </>
    )}
  </>
)

const How = ({ view, decision }: { view: View; decision: Decision }) => {
  const { item } = decision
  const { t } = view
  const rows = [
    ...(item.motions.length > 0
      ? [
          {
            label: t('decisions.motions'),
            value: item.motions.map((motion) => motionInWords(view, motion)).join(' '),
          },
        ]
      : []),
    ...(item.decisionPath !== '' ? [{ label: t('decisions.path'), value: item.decisionPath }] : []),
    ...(item.votes.length > 0
      ? [{ label: t('decisions.votes'), value: item.votes.map((vote) => t('decisions.voteCount', vote)).join('; ') }]
      : []),
    ...(item.reservations.length > 0
      ? [{ label: t('decisions.reservations'), value: item.reservations.map(withParty).join(', ') }]
      : []),
  ]
  if (rows.length === 0) return null
  return (
    <section class="hs-stack" aria-labelledby="gang">
      <h2 class="ds-heading" id="gang">
        {t('decisions.how')}
      </h2>
      <Facts rows={rows} />
    </section>
  )
}

/** A motion as minutes word it begins with who made it; one that was entered by hand may be the demand alone. */
const motionInWords = ({ t }: View, { by, kind, text }: Motion): string => {
  if (text === '') return `${withParty(by)} ${t(`live.item.moves.${kind}`)}.`
  if (text.startsWith(by.name)) return text
  return /^\p{Ll}/u.test(text)
    ? `${withParty(by)} ${text}`
    : `${withParty(by)} ${t(`live.item.moves.${kind}`)}: ${text}`
}

const HowToAppeal = ({ view, decision }: { view: View; decision: Decision }) => {
  const { t } = view
  const last = legalDays(decision).lastAppealDay
  if (!last) return null
  const day = last.value
  if (isAfter(view.today, day)) return <p class="hs-meta">{t('decisions.appealLate', { day })}</p>
  return (
    <section class="hs-panel hs-stack" data-tone="linen" aria-labelledby="overklaga">
      <h2 class="ds-heading" id="overklaga">
        {t('decisions.howToAppeal')}
      </h2>
      <p>{t('decisions.appealWho')}</p>
      <ol class="ds-list">
        <li>{t('decisions.appealWrite')}</li>
        <li>{t('decisions.appealName')}</li>
        <li>{t('decisions.appealSend', { day })}</li>
      </ol>
      <p class="hs-meta">
        {t('decisions.appealKommun')} <Provisions of={last.citations} />
      </p>
    </section>
  )
}
