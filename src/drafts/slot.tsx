import { type CaseSlot, getCase } from '../cases/index.ts'
import { paperKind } from '../papers/index.ts'
import { isStaff } from '../platform/actor.ts'
import { ButtonLink } from '../platform/ui/form.tsx'
import type { View } from '../platform/ui/view.ts'
import { type OpenDraft, openDrafts } from './draft-queries.ts'
import { at, draftPath, isWriter, paperPath } from './frame.tsx'
import { StandingWord } from './paper-page.tsx'
import { type PaperInList, papersIssuedIn } from './paper-queries.ts'
import { nextToSign, standingOf } from './papers.ts'

/** The drafts of a case, for those who write, and its issued papers with who is to sign them. Four statements. */
export const draftsSlot: CaseSlot = async ({ db, actor }, caseId) => {
  const nothing = () => ({ events: [], findings: [] })
  // What a party may read it finds among what it has to sign; on the page of the case stands what is public.
  if (!isStaff(actor)) return nothing
  const mayWrite = isWriter(actor)
  const [drafts, papers, subject] = await Promise.all([
    mayWrite ? openDrafts(db, caseId) : [],
    papersIssuedIn(db, caseId),
    mayWrite ? getCase(db, caseId) : undefined,
  ])
  const mayBegin = mayWrite && subject?.state === 'open'
  if (drafts.length === 0 && papers.length === 0 && !mayBegin) return nothing
  return (view) => ({
    events: [],
    findings: [],
    section: (
      <section class="hs-stack" aria-labelledby="utkast">
        <h2 class="ds-heading" id="utkast">
          {view.t('drafts.slot.title')}
        </h2>
        {drafts.length === 0 && papers.length === 0 && <p class="hs-meta">{view.t('drafts.slot.none')}</p>}
        <Drafts view={view} of={drafts} />
        <Papers view={view} of={papers} />
        {mayBegin && (
          <p>
            <ButtonLink href={at(view, `/arenden/${caseId}/skriv`)} variant="secondary">
              {view.t('drafts.begin.button')}
            </ButtonLink>
          </p>
        )}
      </section>
    ),
  })
}

const Drafts = ({ view, of }: { view: View; of: readonly OpenDraft[] }) => {
  const { t } = view
  if (of.length === 0) return null
  return (
    <>
      <h3 class="hs-label">{t('drafts.slot.drafts')}</h3>
      <ul class="hs-list" data-dense>
        {of.map(({ draftId, kind, title, updatedAt, updatedByName }) => {
          const facts = { kind: paperKind(kind)?.label ?? kind, at: updatedAt }
          return (
            <li>
              <p>
                <a href={draftPath(view, draftId)}>{title}</a>
              </p>
              <p class="hs-meta">
                {updatedByName === undefined
                  ? t('drafts.slot.draftMeta', facts)
                  : t('drafts.slot.draftMetaBy', { ...facts, name: updatedByName })}
              </p>
            </li>
          )
        })}
      </ul>
    </>
  )
}

const Papers = ({ view, of }: { view: View; of: readonly PaperInList[] }) => {
  const { t } = view
  if (of.length === 0) return null
  return (
    <>
      <h3 class="hs-label">{t('drafts.slot.papers')}</h3>
      <ul class="hs-list" data-dense>
        {of.map((paper) => {
          const turn = nextToSign(paper)
          return (
            <li>
              <div class="hs-row" data-spread>
                <a href={paperPath(view, paper.documentId)}>{paper.title}</a>
                <StandingWord view={view} of={standingOf(paper)} />
              </div>
              {turn && <p class="hs-meta">{t('drafts.paper.waitsFor', { name: turn.name, role: turn.role })}</p>}
            </li>
          )
        })}
      </ul>
    </>
  )
}
