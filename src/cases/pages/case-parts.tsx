import { ButtonLink } from '../../platform/ui/form.tsx'
import { Intro } from '../../platform/ui/layout.tsx'
import { Meet, Party } from '../../platform/ui/party.tsx'
import { Status } from '../../platform/ui/status.tsx'
import { Tasks } from '../../platform/ui/tasks.tsx'
import { Timeline, TimelineFilter } from '../../platform/ui/timeline.tsx'
import type { View } from '../../platform/ui/view.ts'
import { type Case, stages } from '../cases.ts'
import type { CaseEvent, CaseStanding, CaseStep } from '../slots.ts'
import { type CaseFacts, casePath, stepState, withNow } from './case-story.ts'

/** Number, body and officer, the matter, the parties as equals, one status, and what those who work here can do. */
export const Top = ({ view, of, standing }: { view: View; of: CaseFacts; standing: CaseStanding }) => {
  const { subject } = of
  const meta = (
    <>
      <span class="hs-num">{subject.caseNumber}</span> · {subject.bodyName}
      {subject.officerName !== undefined && <> · {view.t('casePages.page.officer', { name: subject.officerName })}</>}
    </>
  )
  // The summary is for those who see records, as it is in the search.
  const lead = of.isStaff && subject.summary !== '' ? { lead: subject.summary } : {}
  return (
    <Intro title={subject.title} meta={meta} {...lead}>
      <PartiesOf of={subject} />
      <p>
        <Status state={standing.state}>{standing.status}</Status>
      </p>
      {of.isStaff && <Doing view={view} of={of} />}
    </Intro>
  )
}

const PartiesOf = ({ of: { parties } }: { of: Case }) => {
  const names = (kind: 'authority' | 'association') =>
    parties.filter((party) => party.kind === kind).map(({ name }) => name)
  const [authorities, associations] = [names('authority'), names('association')]
  if (authorities.length > 0 && associations.length > 0)
    return <Meet authorities={authorities} associations={associations} />
  return (
    <p class="hs-row">
      {parties.map((party) => (
        <Party kind={party.kind}>{party.name}</Party>
      ))}
    </p>
  )
}

const Doing = ({ view, of: { subject, mayKeep, mayPublish } }: { view: View; of: CaseFacts }) => {
  const { t } = view
  const at = casePath(view, subject.caseId)
  return (
    <p class="hs-row hs-meta hs-noprint">
      <span>{t(subject.isPublic ? 'casePages.page.public' : 'casePages.page.hidden')}</span>
      {mayPublish && <a href={`${at}/publicera`}>{t('casePages.page.publish')}</a>}
      {mayKeep && <a href={`${at}/andra`}>{t('casePages.page.change')}</a>}
      {mayKeep && (
        <a href={`${at}/${subject.state === 'open' ? 'avsluta' : 'ateroppna'}`}>
          {t(subject.state === 'open' ? 'casePages.page.close' : 'casePages.page.reopen')}
        </a>
      )}
    </p>
  )
}

type StepsProps = { readonly view: View; readonly of: Case; readonly known: readonly CaseStep[] }

/** The five steps of the matter. Where no association is a party they are told without partnership. */
export const Steps = ({ view, of: subject, known }: StepsProps) => {
  const { t } = view
  const isShared = subject.parties.some(({ kind }) => kind === 'association')
  return (
    <section class="hs-stack" aria-labelledby="steg">
      <h2 class="ds-heading" id="steg">
        {t('casePages.steps.title')}
      </h2>
      <Tasks
        tasks={stages.map((stage) => {
          const state = stepState(subject, stage)
          const title = isShared ? t(`casePages.steps.${stage}`) : t(`casePages.plainSteps.${stage}`)
          const seen = known.find((step) => step.stage === stage)
          return { title, state, word: t(`casePages.stepWord.${state}`), href: seen?.href, meta: seen?.meta }
        })}
      />
    </section>
  )
}

const kinds = ['case', 'paper', 'meeting', 'approval', 'notice', 'appeal', 'assignment'] as const

type TimelineProps = {
  readonly view: View
  readonly events: readonly CaseEvent[]
  readonly chosen: string | undefined
  readonly isStaff: boolean
}

/** All that has happened: newest first for those who work with it, told from the beginning for others. */
export const TimelineSection = ({ view, events, chosen, isStaff }: TimelineProps) => {
  const { t } = view
  const kind = kinds.find((one) => one === chosen)
  const shown = withNow(view, events).filter((event) => kind === undefined || event.kind === kind)
  const counted = kinds.map((value) => ({
    value,
    label: t(`casePages.eventKind.${value}`),
    count: events.filter((event) => event.kind === value).length,
  }))
  return (
    <section class="hs-stack" aria-labelledby="tidslinje">
      <h2 class="ds-heading" id="tidslinje">
        {t('casePages.page.timeline')}
      </h2>
      <TimelineFilter view={view} kinds={counted} chosen={kind} />
      {shown.length > 0 ? (
        <Timeline view={view} rows={shown} order={isStaff ? 'newestFirst' : 'oldestFirst'} hasDatesBeside />
      ) : (
        <p>{t('casePages.page.noEventsOfKind')}</p>
      )}
    </section>
  )
}

/** A link that looks like a button, below a section. */
export const More = ({ href, children }: { href: string; children: string }) => (
  <p class="hs-noprint">
    <ButtonLink href={href} variant="secondary">
      {children}
    </ButtonLink>
  </p>
)
