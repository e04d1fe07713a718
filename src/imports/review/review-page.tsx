import { isId } from '../../platform/id.ts'
import { Findings } from '../../platform/ui/finding.tsx'
import { ButtonLink, Buttons } from '../../platform/ui/form.tsx'
import { Intro, Layout } from '../../platform/ui/layout.tsx'
import { SourceText } from '../../platform/ui/source.tsx'
import type { View } from '../../platform/ui/view.ts'
import type { Ask, Page } from '../../platform/web/page.tsx'
import { checkDocument } from '../findings/check-document.ts'
import { at, importLink, reviewLink, uploadLink } from '../frame.ts'
import type { Finding as ReadFinding } from '../output.ts'
import { factsOf } from '../proposals.ts'
import { mayImport } from '../upload-pages.tsx'
import { isOpen, type Reviewed, reviewed } from './correct-actions.ts'
import { SureFacts } from './fact-groups.tsx'
import { UnsureRow } from './fact-rows.tsx'
import { marksOf, type ReviewFact, reviewFacts } from './facts.ts'

/** The document of the address, in the import of the address. */
export const reviewedOfAddress = async ({ db, param }: Ask): Promise<Reviewed | undefined> => {
  if (!isId(param('importDocumentId')) || !isId(param('importId'))) return undefined
  const found = await reviewed(db, param('importDocumentId'))
  return found?.document.importId === param('importId') ? found : undefined
}

const leadOf = (view: View, { reading, document }: Reviewed, facts: readonly ReviewFact[]): string => {
  const { t } = view
  const kind = document.corrections['/kind'] ?? reading.kind
  if (kind === 'unknown') return t('imports.review.leadUnknown')
  const unsure = facts.filter(({ isSure }) => !isSure).length
  return [
    t('imports.review.lead', { count: facts.length }),
    t('imports.review.leadUnsure', { count: unsure }),
    t('imports.review.leadNumbers'),
  ].join(' ')
}

const RuleFindings = ({ view, findings }: { view: View; findings: readonly ReadFinding[] }) => {
  const { t } = view
  return (
    <div class="hs-stack" data-gap="tight">
      <h2 class="ds-heading" id="regler">
        {t('imports.review.findings')}
      </h2>
      {findings.length === 0 && <p>{t('imports.review.noFindings')}</p>}
      <Findings
        view={view}
        of={findings.map(({ level, message, rule }) => ({ level, title: message, rule }))}
        more={({ rule }) => (
          <p>
            <a href={`/lagrum#${rule}`}>{t('imports.review.rule', { rule })}</a>
          </p>
        )}
      />
    </div>
  )
}

type ColumnProps = { readonly view: View; readonly of: Reviewed; readonly facts: readonly ReviewFact[] }

const FactColumn = ({ view, of, facts }: ColumnProps) => {
  const { t } = view
  const unsure = facts.filter(({ isSure }) => !isSure).toSorted((a, b) => a.number - b.number)
  const sure = facts.filter(({ isSure }) => isSure)
  const base = reviewLink(view, of.document).href
  const common = { view, base, isOpen: isOpen(of) }
  const corrected = factsOf(of.document)
  return (
    <section class="hs-stack" data-gap="section" id="uppgifter" aria-label={t('imports.review.facts')}>
      {unsure.length > 0 && (
        <div class="hs-stack">
          <h2 class="ds-heading">{t('imports.review.decide', { count: unsure.length })}</h2>
          <ol class="hs-list">
            {unsure.map((fact) => (
              <UnsureRow {...common} of={fact} />
            ))}
          </ol>
        </div>
      )}
      {corrected && <RuleFindings view={view} findings={checkDocument(corrected, of.document.text)} />}
      <div class="hs-stack">
        <h2 class="ds-heading">{t('imports.review.sure')}</h2>
        {common.isOpen && (
          <p class="hs-noprint">
            <a href={`${base}/lagg-till`}>{t('imports.review.add')}</a>
          </p>
        )}
        {sure.length === 0 && <p>{t('imports.review.nothingSure')}</p>}
        <SureFacts {...common} facts={sure} />
      </div>
    </section>
  )
}

/** The source on one side and what was read on the other, linked both ways. */
export const reviewPage: Page<Reviewed> = {
  shown: mayImport,
  load: reviewedOfAddress,
  view: (loaded, view) => {
    const { t } = view
    const { document, reading, found } = loaded
    const facts = reviewFacts(t, reading, document.corrections)
    return (
      <Layout
        view={view}
        title={`${t('imports.review.title')} ${document.name}`}
        trail={[uploadLink(view), importLink(view, found)]}
      >
        <Intro title={t('imports.review.title')} meta={document.name} lead={leadOf(view, loaded, facts)}>
          <p class="hs-noprint">
            <a href="#uppgifter">{t('imports.review.skipSource')}</a>
          </p>
        </Intro>
        {!isOpen(loaded) && <p>{t('imports.review.closed')}</p>}
        <div class="hs-cols" data-cols="pair">
          <section class="hs-stack" aria-labelledby="kalla">
            <h2 class="ds-heading" id="kalla">
              {t('imports.review.source')}
            </h2>
            <SourceText view={view} text={document.text} marks={marksOf(facts)} />
          </section>
          <FactColumn view={view} of={loaded} facts={facts} />
        </div>
        <Buttons>
          <ButtonLink href={at(view, `/las-in/${found.importId}`)}>{t('imports.review.save')}</ButtonLink>
        </Buttons>
      </Layout>
    )
  },
}
