import { nextToSign, type Signature, standingOf } from '../../drafts/index.ts'
import type { Partnership, PartnershipSlot, PartnershipTask } from '../../partnerships/index.ts'
import type { Ask } from '../../platform/web/page.tsx'
import { agreementOfPartnership } from '../queries.ts'
import { agreementPaper, authorityDecisionsOn } from './authority-queries.ts'
import { preparingStates } from './decide-authority.ts'
import { signingPath } from './path.ts'
import { liveIssue } from './queries.ts'
import { otherAuthorities, undecided } from './signing.ts'

/** What is left of deciding and signing, for the side whose turn it is. Three statements, and the paper's own where one is out. */
export const signingSlot: PartnershipSlot = async (ask, partnership, { isParty }) => {
  const { db } = ask
  const { partnershipId, state } = partnership
  if (!isParty) return () => ({})
  // What the boards of the associations have left the gate tells.
  if (state !== 'signing')
    return preparingStates.some((one) => one === state) ? authorityTasks(ask, partnership) : () => ({})
  const issue = await liveIssue(db, partnershipId)
  const paper = issue && (await agreementPaper(db, partnershipId))
  const turn = paper && nextToSign(paper)
  return (view) => {
    const href = signingPath(view, partnershipId)
    const { t } = view
    const task: readonly PartnershipTask[] = !issue
      ? [{ side: 'authority', what: t('agreementSigning.task.issue'), href }]
      : turn
        ? [{ ...sideOf(partnership, turn), what: t('agreementSigning.task.sign', { name: turn.name }), href }]
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

/** What an authority beside the host has left to decide, told to every party; the way in is its own. */
const authorityTasks = async ({ db, authority }: Ask, partnership: Partnership): ReturnType<PartnershipSlot> => {
  if (otherAuthorities(partnership).length === 0) return () => ({})
  const { partnershipId } = partnership
  const [agreement, decided] = await Promise.all([
    agreementOfPartnership(db, partnershipId),
    authorityDecisionsOn(db, partnershipId),
  ])
  const left = undecided(partnership, decided, agreement?.revision ?? 0).filter(({ kind }) => kind === 'authority')
  return (view) => ({
    tasks: left.map(({ name, organisationId, partyId }): PartnershipTask => {
      const below = organisationId === authority.authorityId ? 'myndighetens-beslut' : 'underskrift'
      const what = view.t('agreementSigning.task.decideAuthority', { party: name })
      return { side: 'authority', partyId, what, href: signingPath(view, partnershipId, below) }
    }),
  })
}

/** For which party a place on the paper is signed. */
const sideOf = ({ parties, hostAuthorityId }: Partnership, { associationId, authorityId }: Signature) => {
  const party = parties.find(
    ({ organisationId }) => organisationId === (associationId ?? authorityId ?? hostAuthorityId),
  )
  return { side: party?.kind ?? ('authority' as const), ...(party ? { partyId: party.partyId } : {}) }
}
