import type { CaseSlot } from '../../cases/index.ts'
import { writesGuidelines } from '../guidelines.ts'
import { sourceDocuments } from './document-queries.ts'
import { fromDocumentPath } from './pages.tsx'

/** On the page of a case that holds guidelines: the way to begin a version from them, for those who write guidelines. One statement. */
export const guidelinesSlot: CaseSlot = async ({ db, actor }, caseId) => {
  const documents = writesGuidelines.holds(actor, undefined) ? await sourceDocuments(db, caseId) : []
  if (documents.length === 0) return () => ({ events: [], findings: [] })
  return (view) => ({
    events: [],
    findings: [],
    section: (
      <section class="hs-stack hs-noprint" data-gap="tight" aria-labelledby="riktlinjer">
        <h2 class="ds-heading" id="riktlinjer">
          {view.t('guidelines.source.inCase')}
        </h2>
        <ul class="hs-list" data-dense>
          {documents.map((document) => (
            <li>
              <a href={fromDocumentPath(view, document)}>
                {view.t('guidelines.source.fromThis', { title: document.title })}
              </a>
            </li>
          ))}
        </ul>
      </section>
    ),
  })
}
