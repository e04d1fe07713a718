import { z } from 'zod'
import { getPaper, nextToSign, standingOf } from '../../drafts/index.ts'
import { addressesOf, getPartnership, slugOf } from '../../partnerships/index.ts'
import { action } from '../../platform/action.ts'
import { idInput } from '../../platform/input.ts'
import { everyAuthority, type Job } from '../../platform/jobs/job.ts'
import { inTenant, type Performing, perform } from '../../platform/perform.ts'
import { systemOnly } from '../../platform/permission.ts'
import { refuse } from '../../platform/refusal.ts'
import { dayInWords } from '../../platform/time.ts'
import type { Services } from '../../platform/web/env.ts'
import { takeBack } from './actions.ts'
import { issuesWaiting, liveIssue, recordReminded } from './queries.ts'
import { hasExpired, type Issue, isReminderDue } from './signing.ts'
import { expiredReason } from './texts.ts'

const task = 'agreements.remind'

const issueInput = z.object({ partnershipId: idInput })

/** Takes back a paper whose last day to sign is over. Only the house does. A paper that all have signed stands. */
const expireIssue = action({
  name: 'agreementSigning.expire',
  input: issueInput,
  subject: ({ tx }, { partnershipId }) => liveIssue(tx, partnershipId, { lock: true }),
  permission: systemOnly,
  run: async (doing, { partnershipId }, issue) => {
    const paper = await getPaper(doing.tx, issue.documentId, { lock: true })
    const isSigned = paper !== undefined && ['sealing', 'sealed'].includes(standingOf(paper))
    if (isSigned || !hasExpired(issue, doing.today)) return refuse('agreementSigning.notExpired')
    await takeBack(doing, partnershipId, expiredReason)
    return { partnershipId }
  },
  journal: ({ partnershipId }) => ({ subjectId: partnershipId }),
})

/** Notes that the party whose turn it is has been reminded today. */
const noteReminded = action({
  name: 'agreementSigning.remind',
  input: issueInput,
  subject: ({ tx }, { partnershipId }) => liveIssue(tx, partnershipId, { lock: true }),
  permission: systemOnly,
  run: async (doing, { partnershipId }, issue) => {
    if (!isReminderDue(issue, doing.today)) return refuse('agreementSigning.notExpired')
    await recordReminded(doing, issue.issueId)
    return { partnershipId }
  },
  journal: ({ partnershipId }) => ({ subjectId: partnershipId }),
})

/** Each morning: reminds whoever's turn it is in good time, and takes back papers whose last day is over. */
export const remindSigningJob: Job = {
  task,
  payload: z.object({}),
  repeats: '20 6 * * *',
  work: async (services) => {
    for (const authority of await everyAuthority(services)) {
      const { db, clock } = services
      const performing: Performing = { db, clock, authority, actor: { kind: 'system', task } }
      const waiting = await inTenant(performing, (tx) => issuesWaiting(tx, authority.authorityId))
      for (const issue of waiting) await lookAt({ services, performing }, issue)
    }
  },
}

const lookAt = async (
  { services, performing }: { services: Services; performing: Performing },
  issue: Issue,
): Promise<void> => {
  const { partnershipId, documentId, expiresOn } = issue
  const { authority, clock } = performing
  const today = clock.today()
  const found = await inTenant(performing, async (tx) => {
    const [paper, partnership] = [await getPaper(tx, documentId), await getPartnership(tx, partnershipId)]
    const turn = paper && nextToSign(paper)
    const organisationId = turn && (turn.associationId ?? turn.authorityId ?? authority.authorityId)
    const at = turn?.authorityId ? await slugOf(tx, turn.authorityId) : authority.slug
    const to = organisationId ? await addressesOf(tx, { partnershipId, organisationId, on: today }) : []
    return { paper, title: partnership?.title ?? '', turn, to, at }
  })
  if (!found.paper || found.paper.sealedAt) return
  if (hasExpired(issue, today)) {
    await perform(performing, expireIssue, { partnershipId })
    return
  }
  if (!found.turn || !isReminderDue(issue, today)) return
  const done = await perform(performing, noteReminded, { partnershipId })
  if (done.kind !== 'done') return
  const t = services.texts('sv')
  const link = `${services.baseUrl}/${found.at}/partnerskap/${partnershipId}/underskrift`
  const facts = { title: found.title, last: dayInWords(expiresOn), link }
  for (const to of found.to)
    await services.sendMail({
      to,
      subject: t('agreementSigning.mail.subject', facts),
      text: t('agreementSigning.mail.text', facts),
    })
}
