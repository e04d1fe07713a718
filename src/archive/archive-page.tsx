import { type Case, getCase } from '../cases/index.ts'
import { isId } from '../platform/id.ts'
import { Facts } from '../platform/ui/facts.tsx'
import { ButtonLink, Buttons, Form, SubmitButton } from '../platform/ui/form.tsx'
import { Intro, Layout } from '../platform/ui/layout.tsx'
import { Progress } from '../platform/ui/progress.tsx'
import { Status } from '../platform/ui/status.tsx'
import type { View } from '../platform/ui/view.ts'
import type { Ask, Page } from '../platform/web/page.tsx'
import { type ArchivePackage, isArchivist } from './archive.ts'
import { packCase } from './pack-actions.ts'
import { latestPackage } from './package-queries.ts'

type ReadyPackage = Extract<ArchivePackage, { state: 'ready' }>

/** A case with its latest package, and the latest that can be taken out. */
export type PackageOfCase = {
  readonly subject: Case
  readonly last: ArchivePackage | undefined
  readonly ready: ReadyPackage | undefined
}

/** The case of the address with its packages; undefined when there is no such case. */
export const packageOfAddress = async ({ db, param }: Ask): Promise<PackageOfCase | undefined> => {
  const subject = isId(param('caseId')) ? await getCase(db, param('caseId')) : undefined
  if (!subject) return undefined
  const last = await latestPackage(db, subject.caseId)
  const ready = last?.state === 'ready' ? last : await latestPackage(db, subject.caseId, { isReady: true })
  return { subject, last, ready: ready?.state === 'ready' ? ready : undefined }
}

/** The page of the archive package of a case. */
export const archivePage: Page<PackageOfCase> = {
  shown: isArchivist,
  load: packageOfAddress,
  view: (of, view) => {
    const { subject } = of
    const title = view.t('archive.title', { number: subject.caseNumber })
    const trail = [
      { href: `/${view.authority?.slug ?? ''}/arenden`, label: view.t('casePages.menu') },
      { href: casePath(view, subject.caseId), label: `${subject.caseNumber} ${subject.title}` },
    ]
    return (
      <Layout view={view} title={title} trail={trail}>
        <Intro title={title} lead={view.t('archive.lead')}>
          <Standing view={view} of={of} />
        </Intro>
        <div class="hs-cols">
          <div class="hs-stack" data-gap="section">
            {of.last?.state === 'packing' && (
              <Progress view={view} what={view.t('archive.packing')} done={0} total={1} />
            )}
            {of.ready && <About view={view} ready={of.ready} caseId={subject.caseId} />}
            {subject.state === 'closed' && of.last?.state !== 'packing' && (
              <Again view={view} caseId={subject.caseId} isFirst={of.last === undefined} />
            )}
          </div>
          {of.ready && <Aside view={view} ready={of.ready} />}
        </div>
      </Layout>
    )
  },
}

const casePath = (view: View, caseId: string, below = ''): string =>
  `/${view.authority?.slug ?? ''}/arenden/${caseId}${below}`

const Standing = ({ view: { t }, of: { subject, last, ready } }: { view: View; of: PackageOfCase }) => {
  if (last?.state === 'packing') return null
  if (last?.state === 'failed')
    return (
      <>
        <p>
          <Status state="stop">{t('archive.failed')}</Status>
        </p>
        <p>{t.find(`archive.failure.${last.failure}`) ?? t('archive.failure.fault')}</p>
      </>
    )
  if (!ready) return <p>{t(subject.state === 'open' ? 'archive.openCase' : 'archive.soon')}</p>
  return (
    <>
      <p>
        <Status state="done">{t('archive.ready')}</Status>
      </p>
      {subject.state === 'open' && <p>{t('archive.reopened', { at: ready.madeAt })}</p>}
    </>
  )
}

const About = ({ view, ready, caseId }: { view: View; ready: ReadyPackage; caseId: string }) => {
  const { t } = view
  const { documents, files, registerEntries, decisions, events } = ready.holds
  return (
    <>
      <section class="hs-stack" aria-labelledby="innehall">
        <h2 class="ds-heading" id="innehall">
          {t('archive.holds')}
        </h2>
        <Facts
          rows={[
            { label: t('archive.documents'), value: String(documents) },
            { label: t('archive.registerEntries'), value: String(registerEntries) },
            { label: t('archive.decisions'), value: String(decisions) },
            { label: t('archive.events'), value: String(events) },
            { label: t('archive.files'), value: String(files) },
          ]}
        />
        <p>{t('archive.parts')}</p>
        <p>{t('archive.unmasked')}</p>
      </section>
      <Buttons>
        <ButtonLink href={casePath(view, caseId, '/arkiv/paket.zip')}>{t('archive.download')}</ButtonLink>
      </Buttons>
    </>
  )
}

const Aside = ({ view: { t }, ready }: { view: View; ready: ReadyPackage }) => (
  <aside class="hs-stack" aria-labelledby="om">
    <h2 class="ds-heading" id="om">
      {t('archive.facts')}
    </h2>
    <Facts
      isNarrow
      rows={[
        { label: t('archive.made'), value: t('archive.at', { at: ready.madeAt }) },
        { label: t('archive.size'), value: sizeInWords(t, ready.sizeBytes) },
        { label: t('archive.seal'), value: t(ready.isSealed ? 'archive.sealed' : 'archive.unsealed') },
        { label: t('archive.sha256'), value: <code class="hs-verbatim">{ready.sha256}</code> },
      ]}
    />
    <p class="hs-meta">{t('archive.standard')}</p>
    <p class="hs-meta">{t('archive.check', { command: 'npm run archive:check -- paket.zip' })}</p>
  </aside>
)

const sizeInWords = (t: View['t'], bytes: number): string =>
  bytes < 1024 * 1024
    ? t('archive.kilobytes', { size: Math.ceil(bytes / 1024) })
    : t('archive.megabytes', { size: Math.ceil(bytes / 1024 / 1024) })

const Again = ({ view, caseId, isFirst }: { view: View; caseId: string; isFirst: boolean }) => (
  <section class="hs-stack" aria-labelledby="pa-nytt">
    <h2 class="ds-heading" id="pa-nytt">
      {view.t(isFirst ? 'archive.first' : 'archive.again')}
    </h2>
    <p class="hs-meta">{view.t(isFirst ? 'archive.firstHint' : 'archive.againHint')}</p>
    <Form of={packCase} action={casePath(view, caseId, '/arkiv')} view={view}>
      {() => (
        <Buttons>
          <SubmitButton variant="secondary">{view.t(isFirst ? 'archive.first' : 'archive.again')}</SubmitButton>
        </Buttons>
      )}
    </Form>
  </section>
)
