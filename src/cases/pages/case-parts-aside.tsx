import { Facts } from '../../platform/ui/facts.tsx'
import { Findings } from '../../platform/ui/finding.tsx'
import { Party } from '../../platform/ui/party.tsx'
import type { View } from '../../platform/ui/view.ts'
import { DayText } from '../../platform/ui/when.tsx'
import type { Case } from '../cases.ts'
import type { CasePaper } from '../document-queries.ts'
import { More } from './case-parts.tsx'
import { type CaseFacts, documentPath, type ShownFinding } from './case-story.ts'

/** What the rules say about the case, the most serious first. */
export const FindingsPanel = ({ view, of: findings }: { view: View; of: readonly ShownFinding[] }) => {
  const { t } = view
  return (
    <section class="hs-stack" data-gap="tight" aria-labelledby="regler">
      <h2 class="ds-heading" id="regler">
        {t('casePages.page.findings')}
      </h2>
      {findings.length === 0 && <p>{t('casePages.page.noFindings')}</p>}
      <Findings
        view={view}
        of={findings.map((finding) => ({ ...finding, title: <span lang="sv">{finding.message}</span> }))}
        more={(finding) => <FindingLinks view={view} of={finding} />}
      />
    </section>
  )
}

const FindingLinks = ({ view, of }: { view: View; of: ShownFinding }) => (
  <p class="hs-row hs-meta">
    <cite class="hs-law">
      <a href={`${view.links.law}#${of.rule}`}>
        {of.ruleName === undefined ? (
          view.t('casePages.page.rule', { rule: of.rule })
        ) : (
          <span lang="sv">
            {of.ruleName} ({of.rule})
          </span>
        )}
      </a>
    </cite>
    {of.href !== undefined && (
      <a class="hs-noprint" href={of.href}>
        {view.t(of.href.startsWith('#') ? 'casePages.page.goTo' : 'casePages.page.inDocument')}
      </a>
    )}
  </p>
)

/** The papers, the newest first: for those who work here with their originals, for others what is published. */
export const Documents = ({ view, of }: { view: View; of: CaseFacts }) => {
  const { t } = view
  return (
    <section class="hs-stack" aria-labelledby="handlingar">
      <h2 class="ds-heading" id="handlingar">
        {t('casePages.page.documents')}
      </h2>
      {of.papers.length === 0 ? (
        <p>{t(of.isStaff ? 'casePages.page.noDocuments' : 'casePages.page.noDocumentsPublic')}</p>
      ) : (
        <ul class="hs-list">
          {of.papers.map((paper) => (
            <OneDocument view={view} of={of} paper={paper} />
          ))}
        </ul>
      )}
      {of.mayKeep && <More href={`/${view.authority?.slug}/las-in`}>{t('casePages.page.readMore')}</More>}
    </section>
  )
}

const OneDocument = ({ view, of, paper }: { view: View; of: CaseFacts; paper: CasePaper }) => {
  const { t } = view
  const path = documentPath(view, of.subject.caseId, paper.documentId)
  const size = t('casePages.document.size', { count: Math.max(1, Math.round(paper.sizeBytes / 1024)) })
  return (
    <li>
      <p>
        <a href={path}>{paper.title}</a>
      </p>
      <p class="hs-meta">
        {t(`casePages.document.kind.${paper.kind}`)}
        {paper.on && (
          <>
            {' · '}
            <DayText view={view} day={paper.on} />
          </>
        )}
        {of.isStaff && paper.isPublic && ` · ${t('casePages.page.published')}`}
      </p>
      {of.isStaff && (
        <p class="hs-meta">
          <a href={`${path}/original`} aria-label={t('casePages.page.originalOf', { title: paper.title })}>
            {t('casePages.page.original')}
          </a>
          {`, ${size}`}
        </p>
      )}
    </li>
  )
}

/** Whom to ask: who handles the case, and the associations that are parties to it. */
export const Contact = ({ view, of: subject }: { view: View; of: Case }) => {
  const { t } = view
  const authority = view.authority?.name ?? ''
  const associations = subject.parties.filter(({ kind }) => kind === 'association')
  return (
    <section class="hs-stack" aria-labelledby="kontakt">
      <h2 class="ds-heading" id="kontakt">
        {t('casePages.page.contact')}
      </h2>
      <Facts
        isNarrow
        rows={[
          {
            label: <Party kind="authority">{authority}</Party>,
            value: [
              subject.officerName ?? t('casePages.page.registrar', { authority: subject.bodyName }),
              view.authority?.address,
            ]
              .filter(Boolean)
              .join(', '),
          },
          ...associations.map((party) => ({
            label: <Party kind="association">{party.name}</Party>,
            value: party.associationId ? (
              <a href={`/${view.authority?.slug}/foreningar/${party.associationId}`}>
                {t('casePages.page.aboutParty')}
              </a>
            ) : (
              t('casePages.page.askParty')
            ),
          })),
        ]}
      />
    </section>
  )
}
