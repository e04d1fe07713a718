import { openNeed } from './data/need.ts'
import type { Rows } from './load-rows.ts'
import type { Standing } from './partnership-rows.ts'
import { idOf, type Loading } from './place-rows.ts'

const officer = 'Kristina Nordbom'

/** A need that is open for others, with an invitation that runs and the answers so far. */
export const needRows = (loading: Loading, { partnershipId: partnership_id, story }: Standing): Rows => {
  const { now, newId, today } = loading
  const teller = story.associations[0]?.association ?? ''
  const answeredAt = now.subtract({ hours: 20 })
  return {
    need: [
      {
        ...{ partnership_id, host_authority_id: loading.authorityId, title: openNeed.title },
        ...{ challenge: openNeed.challenge, for_whom: openNeed.forWhom, wanted: openNeed.wanted },
        ...{ brings: openNeed.brings, area: openNeed.area, themes: [...openNeed.themes] },
        ...{ target_groups: [...openNeed.targetGroups], wanted_resources: [...openNeed.wantedResources] },
        ...{ association_id: idOf(loading.associations, teller), political_body: '', shorter_because: '' },
        sent_at: now.subtract({ hours: 340 }),
        ...{ opened_on: today.subtract({ days: 6 }), invitation: openNeed.invitation },
        ...{ invites_from: today.subtract({ days: 6 }), invites_until: today.add({ days: 22 }) },
      },
    ],
    need_screening: [
      {
        ...{ need_screening_id: newId(), partnership_id, outcome: 'goOn', answer: openNeed.screening },
        ...{ screened_at: now.subtract({ hours: 150 }), account_id: idOf(loading.accounts, officer) },
      },
    ],
    need_answer: openNeed.answers.map(({ association, says, brings }) => ({
      ...{ need_answer_id: newId(), partnership_id, association_id: idOf(loading.associations, association) },
      ...{ says, brings, answered_at: answeredAt, outcome: 'waiting' as const, outcome_reason: '' },
    })),
  }
}
