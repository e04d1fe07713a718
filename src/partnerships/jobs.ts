import { z } from 'zod'
import { decisionsOfCase } from '../decisions/index.ts'
import type { Authority } from '../platform/actor.ts'
import { everyAuthority, type Job, job } from '../platform/jobs/job.ts'
import { inTenant, type Performing, perform } from '../platform/perform.ts'
import type { Services } from '../platform/web/env.ts'
import { waitingFor } from './consent.ts'
import { factsFrom, followed } from './following.ts'
import type { Gate } from './gates.ts'
import { followingWith } from './moving.ts'
import { stepsTaken } from './moving-queries.ts'
import { getPartnership } from './queries.ts'
import { addressesOf, followable, slugOf } from './telling-queries.ts'
import { awaitedIn } from './transitions.ts'

/** Mails one party where the partnership is now and for whom it waits. The letter holds no more than the page's name and the way there. */
export const tellJob = job({
  task: 'partnerships.tell',
  payload: z.object({ partnershipId: z.uuid(), organisationId: z.uuid() }),
  work: async ({ services, performing }, { partnershipId, organisationId }) => {
    const found = await inTenant(performing, async (tx) => ({
      partnership: await getPartnership(tx, partnershipId),
      addresses: await addressesOf(tx, { partnershipId, organisationId, on: services.clock.today() }),
      ownSlug: await slugOf(tx, organisationId),
    }))
    const { partnership, addresses, ownSlug } = found
    const asked = partnership && waitingFor(partnership).find((one) => one.organisationId === organisationId)
    const party = asked ?? partnership?.parties.find((one) => one.organisationId === organisationId)
    if (!partnership || !party) return
    const t = services.texts('sv')
    const awaited = awaitedIn(partnership.state)
    const isTheirs = awaited === 'authority' ? organisationId === partnership.hostAuthorityId : awaited === party.kind
    const turn = asked ? 'asked' : isTheirs ? 'yours' : awaited === 'together' ? 'both' : 'others'
    const facts = {
      title: partnership.title,
      state: t(`partnerships.state.${partnership.state}`),
      next: t(`partnerships.next.${partnership.state}`),
      authority: performing.authority.name,
      link: `${services.baseUrl}/${ownSlug || performing.authority.slug}/partnerskap/${partnershipId}${asked ? '/svar' : ''}`,
    }
    for (const to of addresses)
      await services.sendMail({
        to,
        subject: t(`partnerships.mail.${turn}.subject`, facts),
        text: t(`partnerships.mail.${turn}.text`, facts),
      })
  },
})

const followAsked = z.object({ authorityId: z.uuid(), partnershipId: z.uuid() })

/**
 * Lets partnerships follow minutes, notices and courts: one that is named, or each quarter of an hour all that wait for them. Only one
 * that has something to follow is written to, so that the journal tells of steps and not of looking. One that fails does not
 * keep the others from it.
 */
export const followJob = (gates: readonly Gate[]): Job => ({
  task: 'partnerships.follow',
  payload: z.object({}),
  repeats: '*/15 * * * *',
  work: async (services, raw) => {
    const follow = followingWith(gates)
    const asked = followAsked.safeParse(raw)
    const faults: unknown[] = []
    for (const authority of await everyAuthority(services)) {
      if (asked.success && asked.data.authorityId !== authority.authorityId) continue
      const performing = performingFor(services, authority)
      const ids = asked.success ? [asked.data.partnershipId] : await waiting(performing)
      for (const partnershipId of ids)
        await perform(performing, follow, { partnershipId }).catch((fault: unknown) => faults.push(fault))
    }
    if (faults.length > 0) throw faults[0]
  },
})

const performingFor = ({ db, clock }: Services, authority: Authority): Performing => ({
  db,
  clock,
  actor: { kind: 'system', task: 'partnerships.follow' },
  authority,
})

const waiting = (performing: Performing) =>
  inTenant(performing, async (tx) => {
    const { clock, authority } = performing
    const found = await followable(tx, authority.authorityId)
    const ready: string[] = []
    for (const { partnershipId, caseId, state } of found) {
      const decisions = await decisionsOfCase(tx, caseId, clock.now())
      const facts = factsFrom(decisions, await stepsTaken(tx, partnershipId), clock.today())
      if (followed(state, facts, clock.today()).length > 0) ready.push(partnershipId)
    }
    return ready
  })
