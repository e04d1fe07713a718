import { getCase, mayRead, papersOf } from '../cases/index.ts'
import type { PartnershipSlot } from './slots.ts'

const shownKinds: readonly string[] = ['agreement', 'officialReport', 'minutesExtract', 'followUpReport']

/** The papers of a partnership that everyone may read, as masked web versions: agreement, memo, extracts, reports. Two statements. */
export const publishedSlot: PartnershipSlot = async ({ db, actor, authority, today }, partnership) => {
  const { caseId, hostAuthorityId } = partnership
  const matter = caseId && hostAuthorityId === authority.authorityId ? await getCase(db, caseId) : undefined
  if (!matter || !mayRead(actor, matter)) return () => ({})
  const papers = (await papersOf(db, matter.caseId, { all: false, on: today })).filter(({ kind }) =>
    shownKinds.includes(kind),
  )
  if (papers.length === 0) return () => ({})
  return (view) => ({
    section: (
      <section class="hs-stack" aria-labelledby="handlingar">
        <h2 class="ds-heading" id="handlingar">
          {view.t('partnerships.page.papers')}
        </h2>
        <ul class="hs-list" data-dense>
          {papers.map(({ documentId, title, on }) => (
            <li>
              <a href={`/${view.authority?.slug}/arenden/${matter.caseId}/handlingar/${documentId}`}>{title}</a>
              {on && <span class="hs-meta"> {view.t('partnerships.page.paperOn', { day: on })}</span>}
            </li>
          ))}
        </ul>
      </section>
    ),
  })
}
