import type { PartnershipSlot } from '../partnerships/index.ts'
import { isRefusal } from '../platform/refusal.ts'
import { dayOf } from '../platform/time.ts'
import { Status } from '../platform/ui/status.tsx'
import { isReady, mayWriteNow, notReady } from './agreements.ts'
import { incomplete } from './completeness.ts'
import { agreementPath } from './frame.ts'
import { agreementOfPartnership } from './queries.ts'

/** The agreement on the page of its partnership, for the parties: how far it has come, and what each has left to do. Three statements. */
export const agreementsSlot: PartnershipSlot = async ({ db }, partnership, { isParty }) => {
  const isTime = !isRefusal(mayWriteNow(partnership))
  const agreement = isParty ? await agreementOfPartnership(db, partnership.partnershipId) : undefined
  if (!isParty || (!agreement && !isTime)) return () => ({})
  return (view) => {
    const { t } = view
    const href = agreementPath(view, partnership)
    const missing = agreement ? incomplete(agreement, partnership).length : 0
    const left = agreement ? notReady(agreement, partnership).length : 0
    return {
      events: (agreement?.said ?? [])
        .filter(({ partyId }) => agreement && isReady(agreement, partyId))
        .map(({ partyId, saidAt }) => ({
          id: `klar-${partyId}`,
          day: dayOf(saidAt),
          title: t('agreements.ready.event', {
            name: partnership.parties.find((party) => party.partyId === partyId)?.name ?? '',
          }),
          href,
        })),
      section: (
        <section class="hs-stack" aria-labelledby="overenskommelsen">
          <h2 class="ds-heading" id="overenskommelsen">
            {t('agreements.title')}
          </h2>
          {!agreement && <p>{t('agreements.begin.text')}</p>}
          {agreement && (
            <p>
              <Status state={missing > 0 ? 'active' : left > 0 ? 'wait' : 'done'}>
                {missing > 0
                  ? t('agreements.gate.missing', { number: String(missing) })
                  : left > 0
                    ? t('agreements.ready.waiting', { count: left })
                    : t('agreements.ready.settled')}
              </Status>
            </p>
          )}
          <p>
            <a href={href}>{t(agreement ? 'agreements.open' : 'agreements.begin.title')}</a>
          </p>
        </section>
      ),
    }
  }
}
