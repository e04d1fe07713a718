import { personOfAccount } from '../../organisations/index.ts'
import { type Actor, accountOf, isStaff } from '../../platform/actor.ts'
import { Empty } from '../../platform/ui/empty.tsx'
import { Facts } from '../../platform/ui/facts.tsx'
import { HiddenCsrf } from '../../platform/ui/fields.tsx'
import { Intro, Layout } from '../../platform/ui/layout.tsx'
import type { View } from '../../platform/ui/view.ts'
import { DayText } from '../../platform/ui/when.tsx'
import type { Page } from '../../platform/web/page.tsx'
import type { AgendaItem } from './agenda.ts'
import { AgendaList } from './agenda-list.tsx'
import { MeetingStatus, timesOf } from './agenda-page.tsx'
import { agendaOf } from './agenda-queries.ts'
import { summonedTo } from './answer-queries.ts'
import { answers, type Summoned } from './answers.ts'
import { type Conflict, conflictsIn } from './conflict-queries.ts'
import { ConflictPrompts } from './conflicts.tsx'
import { meetingsOfPerson, type OwnMeeting } from './own-queries.ts'
import { isClosedForPlanning, type Plan } from './plan.ts'
import { meetingPath, nameOf, planOfAddress } from './plan-pages.tsx'

const hasMeetings = (actor: Actor): boolean => isStaff(actor)

type Own = {
  readonly plan: Plan
  readonly items: readonly AgendaItem[]
  readonly self: Summoned
  /** The member in whose place the person is called. */
  readonly member: string | undefined
  readonly conflicts: readonly Conflict[]
}

/** One's own summons: when and where, what will be handled, what to think of before, and the answer. */
export const ownSummonsPage: Page<Own> = {
  shown: hasMeetings,
  load: async (ask) => {
    const { db, actor } = ask
    const plan = await planOfAddress(ask)
    const accountId = accountOf(actor)
    const person = accountId === undefined ? undefined : await personOfAccount(db, accountId)
    if (!plan || !person) return undefined
    const people = await summonedTo(db, plan.meetingId)
    const self = people.find(({ personId }) => personId === person.personId)
    if (!self) return undefined
    const items = await agendaOf(db, plan.meetingId)
    const conflicts = await conflictsIn(db, { meetingIds: [plan.meetingId], personId: person.personId })
    const member = people.find(({ personId }) => personId === self.calledFor)?.name
    return { plan, items, self, member, conflicts }
  },
  view: ({ plan, items, self, member, conflicts }, view) => {
    const { t } = view
    const title = nameOf(plan, view)
    return (
      <Layout
        view={view}
        title={title}
        trail={[{ href: `/${view.authority?.slug}/mina-sammantraden`, label: t('planning.own.title') }]}
      >
        <Intro title={title} meta={[timesOf(plan), plan.place].filter(Boolean).join(' · ')} />
        <div class="hs-cols">
          <div class="hs-stack" data-gap="section">
            <OwnAnswer view={view} plan={plan} self={self} member={member} />
            {conflicts.length > 0 && (
              <section class="hs-stack hs-noprint" aria-labelledby="jav">
                <h2 class="ds-heading" id="jav">
                  {t('planning.conflict.think')}
                </h2>
                <p>{t('planning.conflict.onlyYou')}</p>
                <ConflictPrompts view={view} plan={plan} conflicts={conflicts} />
              </section>
            )}
            <section class="hs-stack" aria-labelledby="punkter">
              <h2 class="ds-heading" id="punkter">
                {t('planning.page.agenda')}
              </h2>
              <AgendaList view={view} items={items} plan={plan} mayChange={false} />
            </section>
          </div>
          <aside class="hs-stack" data-gap="section" aria-label={t('planning.page.facts')}>
            <p>
              <a href={meetingPath(view, plan.meetingId, '/handlingar')}>{t('planning.page.pack')}</a>
            </p>
            <p>
              <a href={`/${view.authority?.slug}/mina-bindningar`}>{t('planning.own.ties')}</a>
            </p>
          </aside>
        </div>
      </Layout>
    )
  },
}

type AnswerProps = { view: View; plan: Plan; self: Summoned; member: string | undefined }

const OwnAnswer = ({ view, plan, self, member }: AnswerProps) => {
  const { t } = view
  const isOpen = isClosedForPlanning(plan) === undefined
  return (
    <section class="hs-stack" aria-labelledby="svar">
      <h2 class="ds-heading" id="svar">
        {t('planning.own.answer')}
      </h2>
      <Facts
        isNarrow
        rows={[
          { label: t('planning.page.state'), value: <MeetingStatus view={view} plan={plan} /> },
          { label: t('planning.own.youAre'), value: t(`planning.role.${self.role}`) },
          { label: t('planning.own.calledFor'), value: member },
          {
            label: t('planning.own.yourAnswer'),
            value: t(self.answer ? `planning.answer.${self.answer}` : 'planning.answer.none'),
          },
          {
            label: t('planning.plan.remoteAddress'),
            value: plan.isRemote ? plan.remoteAddress || undefined : undefined,
          },
        ]}
      />
      {isOpen && (
        <div class="hs-row">
          {answers
            .filter((answer) => answer !== self.answer && (answer !== 'remote' || plan.isRemote))
            .map((answer) => (
              <form action={meetingPath(view, plan.meetingId, '/svar')} method="post">
                <HiddenCsrf view={view} />
                <input type="hidden" name="answer" value={answer} />
                <button class="ds-button" type="submit" data-variant={answer === 'comes' ? undefined : 'secondary'}>
                  {t(`planning.own.${answer}`)}
                </button>
              </form>
            ))}
        </div>
      )}
    </section>
  )
}

/** The coming meetings that one is summoned to, and the way to one's own calendar. */
export const ownMeetingsPage: Page<{ readonly meetings: readonly OwnMeeting[]; readonly isPerson: boolean }> = {
  shown: hasMeetings,
  load: async ({ db, actor, today }) => {
    const accountId = accountOf(actor)
    const person = accountId === undefined ? undefined : await personOfAccount(db, accountId)
    return {
      meetings: person ? await meetingsOfPerson(db, person.personId, today) : [],
      isPerson: person !== undefined,
    }
  },
  view: ({ meetings, isPerson }, view) => {
    const { t } = view
    return (
      <Layout view={view} title={t('planning.own.title')}>
        <Intro title={t('planning.own.title')} lead={t('planning.own.lead')} />
        <div class="hs-cols" data-cols="read">
          <div class="hs-stack">
            {meetings.length === 0 ? (
              <Empty
                title={t('planning.own.none')}
                text={t(isPerson ? 'planning.own.noneText' : 'planning.own.notPerson')}
              />
            ) : (
              <ul class="hs-list">
                {meetings.map(({ meetingId, bodyName, heldOn, answer, state, isCalled }) => (
                  <li>
                    <p class="hs-meta">
                      <DayText view={view} day={heldOn} />
                    </p>
                    <p>
                      <a href={meetingPath(view, meetingId, '/svar')}>{bodyName}</a>
                    </p>
                    <p class="hs-meta">
                      {[
                        t(`planning.state.${state}`),
                        t(answer ? `planning.answer.${answer}` : 'planning.answer.none'),
                        isCalled ? t('planning.own.called') : undefined,
                      ]
                        .filter(Boolean)
                        .join(' · ')}
                    </p>
                  </li>
                ))}
              </ul>
            )}
            {isPerson && (
              <ul class="hs-list" data-dense>
                <li>
                  <a href={`/${view.authority?.slug}/min-kalender`}>{t('planning.own.calendar')}</a>
                </li>
                <li>
                  <a href={`/${view.authority?.slug}/mina-bindningar`}>{t('planning.own.ties')}</a>
                </li>
              </ul>
            )}
          </div>
        </div>
      </Layout>
    )
  },
}
