import { missingParagraphs } from '../law/numbering.ts'
import {
  type Attendance,
  attendanceOf,
  chairsOf,
  headingsOfMeeting,
  type ItemHeading,
  isMeetingNow,
  type Meeting,
  mayFollow,
  meetingsWith,
  type ParagraphRange,
} from '../meetings/index.ts'
import { type Minutes, minutesOfMeetings } from '../minutes/index.ts'
import { type Notice, noticesOfMeetings } from '../notices/index.ts'
import { isStaff } from '../platform/actor.ts'
import { nothingAfterThis } from '../platform/db/pipeline.ts'
import { isId } from '../platform/id.ts'
import { paragraphRanges, paragraphSign } from '../platform/texts/words.ts'
import { dayInWords } from '../platform/time.ts'
import { Finding } from '../platform/ui/finding.tsx'
import { Intro, Layout } from '../platform/ui/layout.tsx'
import type { View } from '../platform/ui/view.ts'
import type { Page } from '../platform/web/page.tsx'
import { decisionPath } from './events.ts'
import { MeetingAhead } from './meeting-ahead.tsx'
import { MinutesFacts, rangeText } from './minutes-facts.tsx'
import { withParty } from './who.tsx'

/** "18.30–21.00". */
export const timesOf = ({ startsAt, endsAt }: { startsAt?: string | undefined; endsAt?: string | undefined }): string =>
  [startsAt, endsAt]
    .filter((time) => time !== undefined)
    .join('–')
    .replaceAll(':', '.')

/** The address of a meeting. */
export const meetingPath = (view: View, { meetingId }: Pick<Meeting, 'meetingId'>): string =>
  `/${view.authority?.slug}/sammantraden/${meetingId}`

type LoadedMeeting = {
  meeting: Meeting
  people: readonly Attendance[]
  items: readonly ItemHeading[]
  minutes: readonly Minutes[]
  notices: readonly Notice[]
  chairs: readonly { name: string; party?: string; paragraphs: ParagraphRange }[]
  /** Whether the actor may see a meeting while it is held. */
  follows: boolean
}

/** One meeting: its minutes, what was handled, and the list of attendance with its paragraphs. */
export const meetingPage: Page<LoadedMeeting> = {
  shown: isStaff,
  load: async ({ db, param, actor }) => {
    const meetingId = param('meetingId')
    if (!isId(meetingId)) return undefined
    nothingAfterThis(db)
    const [[meeting], minutes, people, chairs, items, notices] = await Promise.all([
      meetingsWith(db, [meetingId]),
      minutesOfMeetings(db, [meetingId]),
      attendanceOf(db, [meetingId]),
      chairsOf(db, [meetingId]),
      headingsOfMeeting(db, meetingId),
      noticesOfMeetings(db, [meetingId]),
    ])
    if (!meeting) return undefined
    return {
      ...{ meeting, minutes, items, notices, follows: mayFollow(actor) },
      people: people.get(meetingId) ?? [],
      chairs: chairs.get(meetingId) ?? [],
    }
  },
  view: (loaded, view) => {
    const { t } = view
    const { meeting } = loaded
    const title = `${meeting.bodyName} ${dayInWords(meeting.heldOn, view.language)}`
    const missing = missingParagraphs(loaded.minutes.flatMap((each) => each.paragraphs))
    return (
      <Layout
        view={view}
        title={title}
        trail={[{ href: `/${view.authority?.slug}/sammantraden`, label: t('decisions.meetings') }]}
      >
        <Intro title={title} meta={[timesOf(meeting), meeting.place].filter(Boolean).join(' · ')} />
        <div class="hs-cols">
          <div class="hs-stack" data-gap="section">
            {meeting.state === 'closed' ? (
              <>
                <Items view={view} items={loaded.items} />
                <AttendanceList view={view} people={loaded.people} />
              </>
            ) : (
              <MeetingAhead view={view} meeting={meeting} items={loaded.items} />
            )}
          </div>
          <aside class="hs-stack" data-gap="section" aria-label={t('decisions.minutes')}>
            {meeting.state !== 'closed' && (
              <p>
                <a href={`${meetingPath(view, meeting)}/planera`}>{t('decisions.ahead.agenda')}</a>
              </p>
            )}
            {loaded.follows && isMeetingNow(meeting) && (
              <p>
                <a href={`${meetingPath(view, meeting)}/nu`}>{t('decisions.ahead.now')}</a>
              </p>
            )}
            <p>
              <a href={`${meetingPath(view, meeting)}/kallelse`}>{t('decisions.paper.summons')}</a>
            </p>
            {loaded.minutes.map((each, index) => (
              <MinutesFacts
                view={view}
                minutes={each}
                path={meetingPath(view, meeting)}
                number={index + 1}
                notice={loaded.notices.find(({ minutesId }) => minutesId === each.minutesId)}
                chairs={loaded.chairs}
              />
            ))}
            {missing.length > 0 && (
              <Finding
                view={view}
                of={{
                  level: 'warn',
                  title: t('decisions.missing', { paragraphs: paragraphRanges(missing, view.language) }),
                  provisions: ['R-MIN-3'],
                }}
              />
            )}
          </aside>
        </div>
      </Layout>
    )
  },
}

const Items = ({ view, items }: { view: View; items: readonly ItemHeading[] }) => (
  <section class="hs-stack" aria-labelledby="arenden">
    <h2 class="ds-heading" id="arenden">
      {view.t('decisions.items')}
    </h2>
    <ul class="hs-list">
      {items.map((item) => (
        <li>
          <p class="hs-meta">
            {item.paragraph === undefined ? view.t('decisions.numberless') : paragraphSign(item.paragraph)}
          </p>
          <p>
            <a href={decisionPath(view, { item })}>{item.title}</a>
          </p>
        </li>
      ))}
    </ul>
  </section>
)

const presenceOf = (view: View, person: Attendance): string =>
  (['present', 'absent', 'recused', 'serves'] as const)
    .filter((kind) => person[kind].length > 0)
    .map((kind) => view.t(`decisions.presence.${kind}`, { paragraphs: rangeText(view, person[kind]) }))
    .join(', ')

const groups = ['deciding', 'servingSubstitute', 'substitute', 'official', 'other', 'absent'] as const

const AttendanceList = ({ view, people }: { view: View; people: readonly Attendance[] }) => (
  <section class="hs-stack" aria-labelledby="narvaro">
    <h2 class="ds-heading" id="narvaro">
      {view.t('decisions.attendance')}
    </h2>
    {groups
      .filter((group) => people.some(({ role }) => role === group))
      .map((group) => (
        <div class="hs-stack" data-gap="tight">
          <h3 class="ds-heading">{view.t(`decisions.group.${group}`)}</h3>
          <ul class="hs-list" data-dense>
            {people
              .filter(({ role }) => role === group)
              .map((person) => (
                <li>
                  <p>{[withParty(person), person.title, person.unit].filter(Boolean).join(', ')}</p>
                  {presenceOf(view, person) !== '' && <p class="hs-meta">{presenceOf(view, person)}</p>}
                </li>
              ))}
          </ul>
        </div>
      ))}
  </section>
)
