import { caseNumberKey } from '../organisations/index.ts'
import { isId } from '../platform/id.ts'
import { ButtonLink, Buttons, Form, SubmitButton } from '../platform/ui/form.tsx'
import { Intro, Layout } from '../platform/ui/layout.tsx'
import { Progress } from '../platform/ui/progress.tsx'
import type { View } from '../platform/ui/view.ts'
import type { Ask, Page } from '../platform/web/page.tsx'
import { type Filed, filedFrom } from './confirm/filed-queries.ts'
import { at, importLink, uploadLink } from './frame.ts'
import { discard } from './import-actions.ts'
import { Failures, type KnownCase, KnownFiles, WaitingElsewhere } from './import-parts.tsx'
import type { Import, ImportDocument, ImportState } from './imports.ts'
import { casesOfDocuments, casesWithKeys, progressOf, type WaitsElsewhere, waitingElsewhere } from './list-queries.ts'
import { MoveForm, Proposal } from './proposal-parts.tsx'
import { type ProposedCase, proposedCases } from './proposals.ts'
import { documentsOf, getImport } from './queries.ts'
import { ImportStatus, mayImport } from './upload-pages.tsx'

type Loaded = {
  readonly found: Import
  readonly progress: { readonly done: number; readonly total: number }
  readonly documents: readonly ImportDocument[]
  readonly proposals: readonly ProposedCase[]
  /** By the key of their numbers. */
  readonly knownCases: ReadonlyMap<string, KnownCase>
  /** By the id of a document in them. */
  readonly casesOf: ReadonlyMap<string, KnownCase>
  /** Which documents stand in which of the proposed cases already. */
  readonly filed: readonly Filed[]
  readonly elsewhere: readonly WaitsElsewhere[]
}

/** The import of the address; undefined when there is none. */
export const importOfAddress = async ({ db, param }: Ask): Promise<Import | undefined> =>
  isId(param('importId')) ? getImport(db, param('importId')) : undefined

const loadImport = async (ask: Ask): Promise<Loaded | undefined> => {
  const found = await importOfAddress(ask)
  if (!found) return undefined
  const progress = await progressOf(ask.db, found.importId)
  const documents = await documentsOf(ask.db, found.importId)
  const proposals = found.state === 'reading' ? [] : proposedCases(documents)
  const keys = proposals.flatMap(({ caseNumber }) => (caseNumber === undefined ? [] : [caseNumberKey(caseNumber)]))
  const filed = await filedFrom(ask.db, documents)
  const saved = [...filed, ...documents].flatMap(({ documentId }) => documentId ?? [])
  return {
    found,
    progress,
    documents,
    proposals,
    knownCases: await casesWithKeys(ask.db, [...new Set(keys)]),
    casesOf: await casesOfDocuments(ask.db, saved),
    filed,
    elsewhere: found.state === 'review' ? await waitingElsewhere(ask.db, found.importId) : [],
  }
}

const leads = {
  reading: 'leadReading',
  review: 'lead',
  unreadable: 'leadUnreadable',
  nothingNew: 'leadNothingNew',
  confirmed: 'leadConfirmed',
  discarded: 'leadDiscarded',
} as const satisfies Record<ImportState, string>

const Proposals = ({ view, loaded }: { view: View; loaded: Loaded }) => {
  const { proposals, found } = loaded
  const { t } = view
  if (proposals.length === 0) return null
  return (
    <section class="hs-stack" aria-labelledby="arenden">
      <h2 class="ds-heading" id="arenden">
        {t('imports.proposal.title')}
      </h2>
      {proposals.map((proposal) => (
        <Proposal
          view={view}
          of={proposal}
          found={found}
          known={
            proposal.caseNumber === undefined ? undefined : loaded.knownCases.get(caseNumberKey(proposal.caseNumber))
          }
          casesOf={loaded.casesOf}
          filed={loaded.filed}
        />
      ))}
    </section>
  )
}

/** One import: how far the reading has come, then what it proposes, what failed and what was known. */
export const importPage: Page<Loaded> = {
  shown: mayImport,
  load: loadImport,
  view: (loaded, view, returned) => {
    const { found, progress, documents, proposals } = loaded
    const { t } = view
    const isReading = found.state === 'reading'
    return (
      <Layout
        view={view}
        title={t('imports.one.title')}
        trail={[uploadLink(view)]}
        hasErrors={Object.keys(returned.errors).length > 0}
      >
        <Intro
          title={t('imports.one.title')}
          meta={t('imports.one.sent', { at: found.createdAt })}
          lead={t(`imports.one.${leads[found.state]}`)}
        >
          <p>
            <ImportStatus view={view} state={found.state} />
          </p>
        </Intro>
        <div class="hs-stack" data-gap="section">
          {isReading && (
            <Progress
              view={view}
              what={t('imports.one.progress', { done: progress.done, count: progress.total })}
              {...progress}
            />
          )}
          <WaitingElsewhere view={view} files={loaded.elsewhere} />
          <Proposals view={view} loaded={loaded} />
          <Failures view={view} documents={documents} />
          <KnownFiles view={view} documents={documents} casesOf={loaded.casesOf} />
          {found.state === 'review' && <MoveForm view={view} found={found} proposals={proposals} returned={returned} />}
          {(found.state === 'unreadable' || found.state === 'nothingNew') && (
            <Buttons>
              <ButtonLink href={uploadLink(view).href}>{t('imports.one.another')}</ButtonLink>
            </Buttons>
          )}
          {(isReading || found.state === 'review') && (
            <p class="hs-noprint">
              <a href={at(view, `/las-in/${found.importId}/kasta`)}>{t('imports.one.discard')}</a>
            </p>
          )}
        </div>
      </Layout>
    )
  },
}

/** The page that says what discarding means and asks why. */
export const discardPage: Page<Import> = {
  shown: mayImport,
  load: importOfAddress,
  view: (found, view, returned) => {
    const { t } = view
    const back = importLink(view, found)
    return (
      <Layout
        view={view}
        title={t('imports.discard.title')}
        trail={[uploadLink(view), back]}
        hasErrors={Object.keys(returned.errors).length > 0}
      >
        <Intro title={t('imports.discard.title')} lead={t('imports.discard.lead')} />
        <div class="hs-cols" data-cols="read">
          <div class="hs-stack">
            <Form of={discard} action={view.path} view={view} values={returned.values} errors={returned.errors}>
              {(f) => (
                <>
                  <f.Field
                    name="reason"
                    label={t('imports.discard.reason')}
                    hint={t('imports.discard.reasonHint')}
                    size={40}
                  />
                  <Buttons>
                    <SubmitButton isDangerous>{t('imports.discard.submit')}</SubmitButton>
                    <a href={back.href}>{t('form.back')}</a>
                  </Buttons>
                </>
              )}
            </Form>
          </div>
        </div>
      </Layout>
    )
  },
}
