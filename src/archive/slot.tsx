import { type CaseSlot, getCase } from '../cases/index.ts'
import { isArchivist } from './archive.ts'
import { latestPackage } from './package-queries.ts'

/** On the page of a closed case: whether its package is ready, for those who keep the archive. Two statements. */
export const archiveSlot: CaseSlot = async ({ db, actor }, caseId) => {
  const nothing = () => ({ events: [], findings: [] })
  if (!isArchivist(actor)) return nothing
  const [subject, last] = await Promise.all([getCase(db, caseId), latestPackage(db, caseId)])
  if (subject?.state !== 'closed' && !last) return nothing
  return ({ t, authority }) => ({
    events: [],
    findings: [],
    section: (
      <section class="hs-stack" aria-labelledby="arkivpaket">
        <h2 class="ds-heading" id="arkivpaket">
          {t('archive.slotTitle')}
        </h2>
        <p>{last?.state === 'ready' ? t('archive.slotReady', { at: last.madeAt }) : t('archive.slotNot')}</p>
        <p>
          <a href={`/${authority?.slug ?? ''}/arenden/${caseId}/arkiv`}>{t('archive.slotLink')}</a>
        </p>
      </section>
    ),
  })
}
