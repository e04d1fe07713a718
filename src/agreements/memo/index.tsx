import { Hono } from 'hono'
import type { Gate, PartnershipSlot } from '../../partnerships/index.ts'
import { isStaff } from '../../platform/actor.ts'
import type { Capability } from '../../platform/capability.ts'
import type { Env } from '../../platform/web/env.ts'
import { page } from '../../platform/web/page.tsx'
import { submit } from '../../platform/web/submit.ts'
import { writeMemo } from './actions.ts'
import { memoPage } from './memo-page.tsx'
import { memoIn } from './queries.ts'
import { memoTexts } from './texts.ts'

const at = '/:slug/partnerskap/:partnershipId/tjansteskrivelse'

/** The official memo of a partnership, written from its agreement and its assessment, and on its way to the meeting. */
export const agreementMemo: Capability = {
  texts: memoTexts,
  routes: new Hono<Env>().get(at, page(memoPage)).post(
    at,
    submit(writeMemo, {
      page: memoPage,
      to: ({ draftId }, { slug }) => `/${slug}/utkast/${draftId}`,
      said: 'agreementMemo.done.begun',
    }),
  ),
}

/** Nothing goes to a body without a memo that is finished and filed in the case since the preparation began (R-PREP-2). */
export const memoGates: readonly Gate[] = [
  {
    id: 'agreementMemo.filed',
    leaving: 'preparation',
    mayBeExcepted: true,
    side: 'authority',
    check: async ({ db }, { caseId, stateSince }) =>
      caseId && (await memoIn(db, caseId, stateSince))
        ? { state: 'passed' }
        : { state: 'open', says: { key: 'agreementMemo.gate' }, at: '/tjansteskrivelse' },
  },
]

/** What the municipality has to do while the matter is prepared. One statement. */
export const memoSlot: PartnershipSlot = async ({ db, actor }, partnership, { isParty }) => {
  const { caseId, stateSince, state, partnershipId } = partnership
  if (!isParty || !isStaff(actor) || state !== 'preparation' || !caseId) return () => ({})
  const memo = await memoIn(db, caseId, stateSince)
  return (view) => ({
    tasks: memo
      ? []
      : [
          {
            side: 'authority',
            what: view.t('agreementMemo.task'),
            href: `/${view.authority?.slug}/partnerskap/${partnershipId}/tjansteskrivelse`,
          },
        ],
    ...(memo
      ? {
          section: (
            <section class="hs-stack" aria-labelledby="tjansteskrivelse">
              <h2 class="ds-heading" id="tjansteskrivelse">
                {view.t('agreementMemo.name')}
              </h2>
              <p>
                <a href={`/${view.authority?.slug}/handlingar/${memo.documentId}`}>{memo.title}</a>
              </p>
              <p>{view.t('agreementMemo.next')}</p>
            </section>
          ),
        }
      : {}),
  })
}
