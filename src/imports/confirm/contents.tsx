import type { Child } from 'hono/jsx'
import { dayInWords } from '../../platform/time.ts'
import { Finding, Findings } from '../../platform/ui/finding.tsx'
import { Table } from '../../platform/ui/table.tsx'
import type { View } from '../../platform/ui/view.ts'
import { conflictInWords, factInWords } from './fact-words.ts'
import { isToBeTied, minutesStandBy } from './held-here.ts'
import type { PlannedDocument } from './plan.ts'
import type { Prepared } from './preparing.ts'
import type { SettledMeeting } from './settled.ts'

type Part = { readonly view: View; readonly prepared: Prepared }

const Section = ({ id, title, children }: { id: string; title: string; children: Child }) => (
  <section class="hs-stack" aria-labelledby={id}>
    <h2 class="ds-heading" id={id}>
      {title}
    </h2>
    {children}
  </section>
)

/** The documents in their order, with what they will be called; a fault stands at its document. */
export const Documents = ({ view, prepared, errors }: Part & { errors: Readonly<Record<string, string>> }) => {
  const { t } = view
  const rows = prepared.plan.documents.map((document, index) => ({ document, index }))
  return (
    <Section id="handlingar" title={t('imports.confirming.documents')}>
      <Table
        view={view}
        caption={t('imports.confirming.documents')}
        isCaptionHidden
        columns={[
          {
            heading: t('imports.confirming.document'),
            cell: ({ document, index }) => (
              <span id={`documents.${index}`}>
                {document.title}
                <br />
                <span class="hs-meta">{document.facts.file}</span>
                {errors[`documents.${index}`] && <p class="ds-validation-message">{errors[`documents.${index}`]}</p>}
              </span>
            ),
          },
          {
            heading: t('imports.confirming.dated'),
            cell: ({ document }) =>
              document.on ? dayInWords(document.on, view.language) : t('imports.confirming.undated'),
          },
          { heading: t('imports.confirming.direction'), cell: ({ document }) => directionInWords(view, document) },
        ]}
        rows={rows}
        empty={null}
      />
    </Section>
  )
}

const directionInWords = ({ t }: View, { direction, counterpart }: PlannedDocument): string => {
  if (direction === 'drawnUp') return t('imports.confirming.drawnUp')
  return counterpart === ''
    ? t('imports.confirming.received')
    : t('imports.confirming.receivedFrom', { from: counterpart })
}

/** The meetings with the decisions of the case. */
export const Meetings = ({ view, prepared }: Part) => {
  const { t } = view
  const { meetings } = prepared.settled
  return (
    <Section id="sammantraden" title={t('imports.confirming.meetings')}>
      {meetings.length === 0 && (
        <p>{t(`imports.confirming.${prepared.plan.minutes.length > 0 ? 'meetingsLater' : 'noMeetings'}`)}</p>
      )}
      {meetings.map((meeting) => (
        <MeetingPart view={view} meeting={meeting} />
      ))}
    </Section>
  )
}

const MeetingPart = ({ view, meeting }: { view: View; meeting: SettledMeeting }) => {
  const { t } = view
  const ofCase = meeting.items.filter((item) => item.isOfCase)
  const others = meeting.items.filter((item) => !item.isOfCase && !item.known).length
  const people = Object.values(meeting.people).flat().length
  return (
    <div class="hs-stack">
      <h3 class="ds-heading">{t('imports.confirming.meeting', { body: meeting.body.name, on: meeting.heldOn })}</h3>
      <p class="hs-meta">
        {t(`imports.confirming.${howKnown(meeting)}`)}
        {people > 0 && `. ${t('imports.confirming.people', { count: people })}`}
        {others > 0 && `. ${t('imports.confirming.otherItems', { count: others })}`}
      </p>
      {meeting.known?.isHeldHere && <HeldHere view={view} meeting={meeting} />}
      {ofCase.map(({ paragraph, facts }) => (
        <div class="hs-stack">
          <p>
            <strong>
              {paragraph === undefined
                ? facts.title
                : t('imports.confirming.item', { paragraph, title: facts.title ?? '' })}
            </strong>
            {facts.outcome && <span class="hs-meta"> {t(`imports.confirming.values.${facts.outcome}`)}</span>}
          </p>
          {(facts.points ?? []).length > 0 && (
            <ol class="ds-list">
              {facts.points?.map((point) => (
                <li>{point}</li>
              ))}
            </ol>
          )}
        </div>
      ))}
    </div>
  )
}

const howKnown = ({ known }: SettledMeeting) => (known?.isHeldHere ? 'heldHere' : known ? 'knownMeeting' : 'newMeeting')

/** That a meeting which was held here stays as it is, and what the document says otherwise. */
const HeldHere = ({ view, meeting }: { view: View; meeting: SettledMeeting }) => {
  const { t } = view
  const { differences = [] } = meeting
  const tied = meeting.items.filter(isToBeTied)
  return (
    <Finding
      view={view}
      of={{ level: 'info', title: t('imports.confirming.heldHereStands'), provisions: [minutesStandBy()] }}
    >
      {tied.length > 0 && <p>{t('imports.confirming.isTied')}</p>}
      {differences.length > 0 && (
        <details class="hs-more">
          <summary>{t('imports.confirming.saysOtherwise', { count: differences.length })}</summary>
          <ul class="ds-list">
            {differences.map((each) => (
              <li>
                {t('imports.confirming.difference', {
                  about: conflictInWords(t, each),
                  known: factInWords(t, each.known),
                  read: factInWords(t, each.read),
                })}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Finding>
  )
}

/** The assignments that the decisions give. */
export const Assignments = ({ view, prepared }: Part) => {
  const { t } = view
  const { assignments } = prepared.settled
  if (assignments.length === 0) return null
  return (
    <Section id="uppdrag" title={t('imports.confirming.assignments')}>
      <ul class="ds-list">
        {assignments.map(({ toRole, text, facts }) => (
          <li>
            {t('imports.confirming.assignmentTo', { to: toRole, text })}
            <br />
            <span class="hs-meta">
              {[
                facts.dueOn ? t('imports.confirming.due', { on: facts.dueOn }) : t('imports.confirming.noDue'),
                ...(facts.reportBackTo ? [t('imports.confirming.reportedTo', { to: facts.reportBackTo })] : []),
              ].join('. ')}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** What the checks say, with the document each is told at. */
export const FindingsPart = ({ view, prepared }: Part) => {
  const { t } = view
  const { findings, plan } = prepared
  const titleOf = (file: string) => plan.documents.find(({ facts }) => facts.file === file)?.title ?? file
  return (
    <Section id="kontroller" title={t('imports.confirming.findings')}>
      {findings.length === 0 && <p>{t('imports.confirming.noFindings')}</p>}
      <Findings
        view={view}
        of={findings.map(({ level, message, rule, file }) => ({
          level,
          title: message,
          text: `${titleOf(file)} · ${rule}`,
        }))}
      />
    </Section>
  )
}
