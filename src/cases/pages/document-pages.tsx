import { isId } from '../../platform/id.ts'
import { Facts } from '../../platform/ui/facts.tsx'
import { ButtonLink, Buttons } from '../../platform/ui/form.tsx'
import { Intro, Layout } from '../../platform/ui/layout.tsx'
import { OnLetterhead } from '../../platform/ui/on-letterhead.tsx'
import { SourceFact, SourceText } from '../../platform/ui/source.tsx'
import type { View } from '../../platform/ui/view.ts'
import { DayText } from '../../platform/ui/when.tsx'
import type { Request } from '../../platform/web/env.ts'
import { type Ask, type Page, page } from '../../platform/web/page.tsx'
import { type Case, publishes, seesRecords } from '../cases.ts'
import { type CaseDocument, getDocument } from '../document-queries.ts'
import { WebDownloads } from '../masking/web-downloads.tsx'
import { getWebVersion, type KeptWebVersion } from '../masking/web-version-queries.ts'
import { type Fact, factsIn, isSure } from '../reading.ts'
import { trailOf, visibleCase } from './case-page.tsx'
import { casePath, documentPath } from './case-story.ts'
import { factInWords, factLabel } from './fact-words.ts'

type Loaded = { readonly subject: Case } & (
  | { readonly kind: 'record'; readonly document: CaseDocument; readonly mayPublish: boolean }
  | { readonly kind: 'web'; readonly web: KeptWebVersion }
)

const load = async (ask: Ask): Promise<Loaded | undefined> => {
  const subject = await visibleCase(ask)
  const documentId = ask.param('documentId')
  if (!subject || !isId(documentId)) return undefined
  const which = { caseId: subject.caseId, documentId }
  if (seesRecords(ask.actor)) {
    const document = await getDocument(ask.db, which)
    return document && { kind: 'record', subject, document, mayPublish: publishes.holds(ask.actor, undefined) }
  }
  const web = await getWebVersion(ask.db, { ...which, on: ask.today })
  return web && { kind: 'web', subject, web }
}

const recordOrWeb: Page<Loaded> = {
  load,
  view: (loaded, view) => {
    const { subject } = loaded
    const trail = [...trailOf(view), { href: casePath(view, subject.caseId), label: subject.caseNumber }]
    const { title } = loaded.kind === 'record' ? loaded.document : loaded.web
    return (
      <Layout view={view} title={`${title}, ${subject.caseNumber}`} trail={trail}>
        {loaded.kind === 'record' ? <Recorded view={view} of={loaded} /> : <OnWeb view={view} of={loaded} />}
      </Layout>
    )
  },
}

/** A paper of a case: the record with its facts for those who work here, else the masked version. Kept out of search engines. */
export const documentPage = (c: Request): Promise<Response> => {
  c.set('isNoIndex', true)
  return page(recordOrWeb)(c)
}

type WebProps = { readonly view: View; readonly of: Extract<Loaded, { kind: 'web' }> }

const OnWeb = ({ view, of }: WebProps) => {
  const { subject, web } = of
  return (
    <>
      {web.paper ? (
        <div class="hs-intro">
          <p class="hs-meta">
            <WebMeta view={view} of={of} />
          </p>
          <p class="hs-lead">{view.t('casePages.document.webNote')}</p>
        </div>
      ) : (
        <Intro title={web.title} meta={<WebMeta view={view} of={of} />} lead={view.t('casePages.document.webNote')} />
      )}
      <div class="hs-cols">
        {web.paper ? (
          // Its own title is the heading of the page.
          <OnLetterhead of={web.paper.tree} letterhead={web.paper.letterhead} />
        ) : (
          <div class="hs-said hs-source">
            <div class="hs-verbatim" lang="sv">
              {web.text}
            </div>
          </div>
        )}
        <aside class="hs-stack" aria-label={view.t('masking.download.title')}>
          <WebDownloads view={view} at={documentPath(view, subject.caseId, web.documentId)} of={web} />
        </aside>
      </div>
    </>
  )
}

const WebMeta = ({ view, of: { subject, web } }: WebProps) => (
  <>
    <span class="hs-num">{subject.caseNumber}</span> · {view.t(`casePages.document.kind.${web.kind}`)}
    {web.on && (
      <>
        {' · '}
        <DayText view={view} day={web.on} />
      </>
    )}
  </>
)

type RecordProps = { readonly view: View; readonly of: Extract<Loaded, { kind: 'record' }> }

const Recorded = ({ view, of }: RecordProps) => {
  const { t } = view
  const { subject, document, mayPublish } = of
  const path = documentPath(view, subject.caseId, document.documentId)
  const facts = factsIn(document.reading)
  const marks = facts.flatMap((fact, index) =>
    fact.span ? [{ number: index + 1, start: fact.span[0], end: fact.span[1], isSure: isSure(fact) }] : [],
  )
  return (
    <>
      <Intro
        title={document.title}
        meta={
          <>
            <span class="hs-num">{subject.caseNumber}</span> · {t(`casePages.document.kind.${document.kind}`)}
          </>
        }
      >
        <Buttons>
          {document.isIssued && (
            <ButtonLink href={`/${view.authority?.slug}/handlingar/${document.documentId}`}>
              {t('casePages.document.issued')}
            </ButtonLink>
          )}
          <ButtonLink href={`${path}/original`} {...(document.isIssued ? { variant: 'secondary' } : {})}>
            {t('casePages.document.download')}
          </ButtonLink>
          {mayPublish && (
            <ButtonLink href={`${path}/publicera`} variant="secondary">
              {t('casePages.document.mask')}
            </ButtonLink>
          )}
          <a href={`${path}/webbversion`}>{t('masking.web.title')}</a>
        </Buttons>
      </Intro>
      <div class="hs-cols" data-cols="pair">
        <SourceText view={view} text={document.text} marks={marks} label={t('casePages.document.source')} />
        <div class="hs-stack" data-gap="section">
          <FiledAs view={view} of={of} />
          <FactList view={view} facts={facts} />
        </div>
      </div>
    </>
  )
}

const FiledAs = ({ view, of: { document } }: RecordProps) => {
  const { t } = view
  const at = t('casePages.document.at', { at: document.filedAt })
  return (
    <Facts
      rows={[
        {
          label: t('casePages.document.on'),
          value: document.on ? <DayText view={view} day={document.on} /> : t('casePages.document.noDay'),
        },
        {
          label: t('casePages.document.filed'),
          value:
            document.filedByName === undefined
              ? at
              : t('casePages.document.filedBy', { at, name: document.filedByName }),
        },
        { label: t('casePages.document.file'), value: document.fileName },
        {
          label: t('casePages.document.hash'),
          value: <span class="hs-meta">{hashInGroups(document.sha256)}</span>,
        },
        {
          label: t('casePages.document.visibility'),
          value: t(document.isPublic ? 'casePages.document.public' : 'casePages.document.staff'),
        },
      ]}
    />
  )
}

/** Eight groups of eight, so that it can be compared by eye and broken across lines. */
const hashInGroups = (sha256: string): string => sha256.replaceAll(/.{8}(?!$)/g, '$& ')

const FactList = ({ view, facts }: { view: View; facts: readonly Fact[] }) => {
  const { t } = view
  return (
    <section class="hs-stack" aria-labelledby="uppgifter">
      <h2 class="ds-heading" id="uppgifter">
        {t('casePages.document.facts')}
      </h2>
      {facts.length === 0 ? (
        <p>{t('casePages.document.noFacts')}</p>
      ) : (
        <ol class="hs-list">
          {facts.map((fact, index) => (
            <SourceFact
              view={view}
              number={index + 1}
              label={factLabel(view.t, fact)}
              value={factInWords(view.t, fact)}
              doubt={isSure(fact) ? undefined : t('casePages.document.unsure')}
              hasPlace={fact.span !== undefined}
            >
              {fact.isCorrected && (
                <p class="hs-meta">{t(fact.span ? 'casePages.document.corrected' : 'casePages.document.added')}</p>
              )}
            </SourceFact>
          ))}
        </ol>
      )}
    </section>
  )
}
