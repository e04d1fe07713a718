import { isStaff } from '../../platform/actor.ts'
import { isId } from '../../platform/id.ts'
import { capitalised } from '../../platform/texts/words.ts'
import { Facts } from '../../platform/ui/facts.tsx'
import { ButtonLink } from '../../platform/ui/form.tsx'
import { Intro, Layout } from '../../platform/ui/layout.tsx'
import { Receipt } from '../../platform/ui/receipt.tsx'
import { Said } from '../../platform/ui/said.tsx'
import type { View } from '../../platform/ui/view.ts'
import { DayText } from '../../platform/ui/when.tsx'
import type { Ask, Page } from '../../platform/web/page.tsx'
import { worksOnCases } from '../cases.ts'
import { casePath } from '../work/form-page.tsx'
import { Due, Given, ItemLink, promisePath, Standing } from './parts.tsx'
import { type AssignmentReport, type Promised, reminderOf } from './promised.ts'
import { getPromise, reportsOf } from './queries.ts'

/** A promise with every report on it. */
type OnePromise = {
  readonly promised: Promised
  readonly reports: readonly AssignmentReport[]
  readonly seesRecords: boolean
  readonly keeps: boolean
}

/** The promise of the address, as far as the reader may see it. */
export const promiseOfAddress = async ({ db, actor, param }: Ask): Promise<Promised | undefined> =>
  isId(param('assignmentId')) ? getPromise(db, actor, param('assignmentId')) : undefined

/** One promise: what, to whom, from where, when it is due, and what came back. */
export const promisePage: Page<OnePromise> = {
  load: async (ask) => {
    const promised = await promiseOfAddress(ask)
    if (!promised) return undefined
    return {
      promised,
      reports: await reportsOf(ask.db, ask.actor, promised),
      seesRecords: isStaff(ask.actor),
      keeps: worksOnCases.holds(ask.actor, undefined),
    }
  },
  view: (one, view) => {
    const { t } = view
    const { promised } = one
    const title = t('promises.one', { role: promised.toRole })
    return (
      <Layout view={view} title={title} trail={[listLink(view)]}>
        <Intro title={title} meta={<Standing view={view} of={promised} />} />
        <div class="hs-cols">
          <div class="hs-stack" data-gap="section">
            <Said label={t('promises.column.text')}>
              <p>{capitalised(promised.text)}</p>
            </Said>
            <Reports view={view} of={one} />
          </div>
          <aside class="hs-stack" aria-label={t('promises.facts')}>
            <PromiseFacts view={view} of={one} />
          </aside>
        </div>
      </Layout>
    )
  },
}

/** The way back to the list. */
export const listLink = (view: View) => ({
  href: `/${view.authority?.slug ?? ''}/uppdrag`,
  label: view.t('promises.title'),
})

const PromiseFacts = ({ view, of: { promised, seesRecords } }: { view: View; of: OnePromise }) => {
  const { t } = view
  const reminder = seesRecords ? reminderOf(promised, view.today) : undefined
  return (
    <Facts
      isNarrow
      rows={[
        { label: t('promises.column.given'), value: <Given view={view} of={promised} /> },
        {
          label: t('promises.column.case'),
          value: <a href={casePath(view, promised.caseId)}>{`${promised.caseNumber} ${promised.caseTitle}`}</a>,
        },
        { label: t('promises.column.dueOn'), value: <Due view={view} of={promised} /> },
        { label: t('promises.column.reportBackTo'), value: promised.reportBackTo },
        { label: t('promises.column.reminder'), value: reminder && <Receipt of={reminder} view={view} /> },
        {
          label: t('promises.column.closedOn'),
          value: promised.closedOn && <DayText view={view} day={promised.closedOn} />,
        },
        { label: t('promises.column.backIn'), value: promised.backIn && <ItemLink view={view} of={promised.backIn} /> },
      ]}
    />
  )
}

const Reports = ({ view, of: { promised, reports, seesRecords, keeps } }: { view: View; of: OnePromise }) => {
  const { t } = view
  return (
    <section class="hs-stack" aria-labelledby="redovisat">
      <h2 class="ds-heading" id="redovisat">
        {t('promises.reports')}
      </h2>
      {reports.length === 0 && (
        <p class="hs-meta">{t(promised.state === 'open' ? 'promises.noReport' : 'promises.reportElsewhere')}</p>
      )}
      {reports.map((report) => (
        <article class="hs-stack" data-gap="tight">
          <h3 class="ds-heading">
            <DayText view={view} day={report.on} />
          </h3>
          {report.text.split(/\n{2,}/).map((paragraph) => (
            <p>{paragraph}</p>
          ))}
          {seesRecords && report.documentId && (
            <p>
              <a href={casePath(view, promised.caseId, `/handlingar/${report.documentId}`)}>
                {t('promises.reportPaper')}
              </a>
            </p>
          )}
        </article>
      ))}
      {keeps && promised.state !== 'closed' && (
        <p class="hs-row hs-noprint">
          <ButtonLink href={promisePath(view, promised.assignmentId, '/redovisa')}>
            {t('promises.report.title')}
          </ButtonLink>
          {promised.state === 'reported' && (
            <a href={promisePath(view, promised.assignmentId, '/avsluta')}>{t('promises.close.title')}</a>
          )}
          <a href={casePath(view, promised.caseId, `/uppdrag/${promised.assignmentId}/slutdatum`)}>
            {t(promised.dueOn ? 'caseWork.assignment.moveDue' : 'caseWork.assignment.setDue')}
          </a>
        </p>
      )}
    </section>
  )
}
