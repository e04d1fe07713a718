import { publishes } from '../cases/index.ts'
import { paragraphsInWords } from '../law/paragraphs.ts'
import { paragraphSign } from '../platform/texts/words.ts'
import { daysBetween } from '../platform/time.ts'
import { Receipt } from '../platform/ui/receipt.tsx'
import type { View } from '../platform/ui/view.ts'
import { DayText } from '../platform/ui/when.tsx'
import { type Approval, type ApprovalState, deadlineOf } from './approval.ts'
import { at, minutesPath } from './frame.tsx'
import type { Loaded } from './minutes-page.tsx'

const Deadline = ({ view, approval }: { view: View; approval: Approval }) => {
  const { t } = view
  const receipt = deadlineOf(approval)
  const { approvedOn, approvalPlace } = approval.minutes
  const left = daysBetween(view.today, receipt.value)
  return (
    <section class="hs-stack" aria-labelledby="sista-dag">
      <h2 class="hs-label" id="sista-dag">
        {t(approvedOn ? 'approval.page.lastDayWas' : 'approval.page.lastDay')}
      </h2>
      <Receipt of={receipt} view={view} />
      {approvedOn ? (
        <p>
          {approvalPlace
            ? t('approval.page.approvedAt', { day: approvedOn, place: approvalPlace })
            : t('approval.page.approvedOn', { day: approvedOn })}
        </p>
      ) : (
        <p>{left < 0 ? t('approval.page.late') : t('approval.page.margin', { count: left })}</p>
      )}
    </section>
  )
}

/** Beside the minutes: until when, files, what else there is of the meeting, the notice, earlier tries. */
export const Aside = ({ view, of, state }: { view: View; of: Loaded; state: ApprovalState }) => {
  const { t } = view
  const { approval } = of
  const { minutes, meeting, paper, siblings, isSecret, rounds } = approval
  const others = siblings.filter(({ minutesId }) => minutesId !== minutes.minutesId)
  return (
    <aside class="hs-stack" data-gap="section" aria-label={t('approval.page.files')}>
      <Deadline view={view} approval={approval} />
      <ul class="hs-list" data-dense>
        {paper && (
          <li>
            <a href={at(view, `/handlingar/${paper.documentId}`)}>{t('approval.page.paper')}</a>
          </li>
        )}
        {state === 'approved' && paper && !isSecret && publishes.holds(of.actor, undefined) && (
          <li>
            <a href={at(view, `/arenden/${paper.caseId}/handlingar/${paper.documentId}/publicera`)}>
              {t('approval.page.mask')}
            </a>
          </li>
        )}
        {state === 'approved' && !paper && <li class="hs-meta">{t('approval.page.noPaper')}</li>}
        {isSecret && (
          <li>
            <a href={minutesPath(view, minutes.minutesId, '/oppen')}>{t('approval.page.openVersion')}</a>
          </li>
        )}
        <li>
          <a href={at(view, `/sammantraden/${meeting.meetingId}`)}>{t('approval.page.meeting')}</a>
        </li>
        {others.map((other) => (
          <li>
            <a href={minutesPath(view, other.minutesId)}>
              {t('approval.page.otherMinutes', { paragraphs: paragraphsInWords(other.paragraphs) })}
            </a>
          </li>
        ))}
      </ul>
      {state === 'approved' && <NoticeState view={view} of={of} />}
      {of.extracts.length > 0 && <Extracts view={view} of={of} />}
      {rounds.some((round) => round.state === 'withdrawn') && (
        <section class="hs-stack" aria-labelledby="tidigare">
          <h2 class="hs-label" id="tidigare">
            {t('approval.page.history')}
          </h2>
          {rounds
            .filter((round) => round.state === 'withdrawn' && round.endedAt)
            .map(({ endedAt, endedBecause }) => (
              <p class="hs-meta">
                {endedAt && t('approval.page.takenBackAt', { at: endedAt, because: endedBecause ?? '' })}
              </p>
            ))}
        </section>
      )}
    </aside>
  )
}

/** What stands in the cases, and what waits to be certified. */
const Extracts = ({ view, of: { extracts, approval } }: { view: View; of: Loaded }) => {
  const { t } = view
  return (
    <section class="hs-stack" aria-labelledby="utdragen">
      <h2 class="hs-label" id="utdragen">
        {t('approval.page.extracts')}
      </h2>
      <ul class="hs-list" data-dense>
        {extracts.map(({ documentId, itemId, isCertified, isOpenVersion }) => {
          const item = approval.items.find(({ meetingItemId }) => meetingItemId === itemId)
          const sign = item?.paragraph === undefined ? '' : paragraphSign(item.paragraph)
          return (
            <li>
              <a href={at(view, `/handlingar/${documentId}`)}>
                {isOpenVersion ? t('approval.page.openExtract', { sign }) : `${sign} ${item?.title ?? ''}`}
              </a>
              <p class="hs-meta">{t(isCertified ? 'approval.page.certified' : 'approval.page.uncertified')}</p>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

const NoticeState = ({ view, of: { notice, approval } }: { view: View; of: Loaded }) => {
  const { t } = view
  return (
    <section class="hs-stack" aria-labelledby="anslaget">
      <h2 class="hs-label" id="anslaget">
        {t('approval.page.notice')}
      </h2>
      {notice ? (
        <p>
          <DayText view={view} day={notice.postedOn} before={t('approval.page.postedOn')} />
        </p>
      ) : (
        <>
          <p>{t('approval.page.noticeWaits')}</p>
          <p>
            <a href={at(view, `/anslag/nytt/${approval.minutes.minutesId}`)}>{t('approval.page.toNotice')}</a>
          </p>
        </>
      )}
    </section>
  )
}
