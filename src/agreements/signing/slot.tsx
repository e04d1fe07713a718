import { getPaper, nextToSign, standingOf } from '../../drafts/index.ts'
import type { PartnershipSlot, PartnershipTask } from '../../partnerships/index.ts'
import { agreementOfPartnership } from '../queries.ts'
import { signingPath } from './path.ts'
import { decisionsOn, liveIssue } from './queries.ts'
import { undecided } from './signing.ts'

/** What is left of deciding and signing, for the side whose turn it is. Three statements, and the paper's own where one is out. */
export const signingSlot: PartnershipSlot = async ({ db }, partnership, { isParty }) => {
  const { partnershipId, state } = partnership
  if (!isParty || (state !== 'associationDecision' && state !== 'signing')) return () => ({})
  const agreement = await agreementOfPartnership(db, partnershipId)
  if (!agreement) return () => ({})
  if (state === 'associationDecision') {
    const left = undecided(partnership, await decisionsOn(db, partnershipId), agreement.revision)
    return (view) => ({
      tasks: left.map(
        ({ name }): PartnershipTask => ({
          side: 'association',
          what: view.t('agreementSigning.task.decide', { party: name }),
          href: signingPath(view, partnershipId, 'foreningens-beslut'),
        }),
      ),
    })
  }
  const issue = await liveIssue(db, partnershipId)
  const paper = issue && (await getPaper(db, issue.documentId))
  const turn = paper && nextToSign(paper)
  return (view) => {
    const href = signingPath(view, partnershipId)
    const { t } = view
    const task: readonly PartnershipTask[] = !issue
      ? [{ side: 'authority', what: t('agreementSigning.task.issue'), href }]
      : turn
        ? [{ side: turn.associationId ? 'association' : 'authority', what: t('agreementSigning.task.sign'), href }]
        : []
    return {
      tasks: task,
      section: (
        <section class="hs-stack" aria-labelledby="underskrift">
          <h2 class="ds-heading" id="underskrift">
            {t('agreementSigning.title')}
          </h2>
          <p>
            {paper && standingOf(paper) === 'sealed'
              ? t('agreementSigning.out.done')
              : issue
                ? t('agreementSigning.out.until', { day: issue.expiresOn, revision: String(issue.revision) })
                : t('agreementSigning.gate.issue')}
          </p>
          <p>
            <a href={href}>{t('agreementSigning.title')}</a>
          </p>
        </section>
      ),
    }
  }
}
