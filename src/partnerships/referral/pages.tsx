import type { Child } from 'hono/jsx'
import { isId } from '../../platform/id.ts'
import { isAfter } from '../../platform/time.ts'
import { Empty } from '../../platform/ui/empty.tsx'
import { ButtonLink } from '../../platform/ui/form.tsx'
import { Intro, Layout } from '../../platform/ui/layout.tsx'
import { Status, type StatusState } from '../../platform/ui/status.tsx'
import { Table } from '../../platform/ui/table.tsx'
import type { View } from '../../platform/ui/view.ts'
import type { Ask, Page } from '../../platform/web/page.tsx'
import { keepsPartnerships, type Partnership, partyOf } from '../partnerships.ts'
import { partnershipPath } from '../parts.tsx'
import { getPartnership } from '../queries.ts'
import { trailTo } from '../trail.ts'
import { latestReferral } from './queries.ts'
import { type Referral, type ReferralBody, type Stance, unanswered } from './referral.ts'

/** What the pages of a referral know. */
export type InReferral = {
  readonly partnership: Partnership
  readonly referral: Referral | undefined
  /** Whether the reader sends it and enters the answers. */
  readonly mayWrite: boolean
}

const path = (view: View, partnership: Partnership, below = '') =>
  `${partnershipPath(view, partnership)}/remiss${below}`

/** The trail to a form of the referral. */
export const trailInside = (view: View, partnership: Partnership) => [
  ...trailTo(view, partnership),
  { href: path(view, partnership), label: view.t('referral.title') },
]

/** The referral of the address, for its parties. */
export const loadReferral = async (ask: Ask): Promise<InReferral | undefined> => {
  const { db, param, actor, authority } = ask
  const id = param('partnershipId')
  const partnership = isId(id) ? await getPartnership(db, id) : undefined
  if (!partnership || !partyOf(actor, authority.authorityId, partnership)) return undefined
  const isHost = partnership.hostAuthorityId === ask.authority.authorityId
  return {
    partnership,
    referral: await latestReferral(ask.db, partnership.partnershipId),
    mayWrite: isHost && keepsPartnerships.holds(ask.actor, undefined) && partnership.state === 'referral',
  }
}

/** The referral as every party reads it: the question, the last day, and what each has answered. */
export const referralPage: Page<InReferral> = {
  load: loadReferral,
  view: (of, view) => {
    const { t } = view
    const { partnership, referral, mayWrite } = of
    const send = mayWrite && (
      <ButtonLink href={path(view, partnership, '/skicka')} {...(referral ? { variant: 'secondary' as const } : {})}>
        {t(referral ? 'referral.send.again' : 'referral.send.title')}
      </ButtonLink>
    )
    return (
      <Layout view={view} title={`${t('referral.title')}: ${partnership.title}`} trail={trailTo(view, partnership)}>
        <Intro title={t('referral.title')} meta={partnership.title} lead={t('referral.lead')} />
        {referral ? (
          <div class="hs-stack" data-gap="section">
            <Sent view={view} of={referral} />
            <Compilation view={view} of={of} referral={referral} />
            {send && (
              <p class="hs-row hs-noprint">
                {send}
                {partnership.caseId && (
                  <a href={`/${view.authority?.slug}/arenden/${partnership.caseId}/skriv`}>{t('referral.write')}</a>
                )}
              </p>
            )}
          </div>
        ) : (
          <Empty title={t('referral.none')} text={t(mayWrite ? 'referral.gate.notSent' : 'referral.notTime')}>
            {send}
          </Empty>
        )}
      </Layout>
    )
  },
}

const Sent = ({ view, of }: { view: View; of: Referral }) => (
  <section class="hs-stack" aria-labelledby="fragan">
    <h2 class="ds-heading" id="fragan">
      {view.t('referral.send.question')}
    </h2>
    <p class="hs-verbatim">{of.question}</p>
    <p>
      {view.t('referral.last', { day: of.answerBy })}{' '}
      {view.t(of.isSilenceConsent ? 'referral.silence' : 'referral.noSilence')}
    </p>
    <p class="hs-meta">{view.t('referral.sent', { at: of.sentAt })}</p>
  </section>
)

const looks: Readonly<Record<Stance, StatusState>> = {
  supports: 'done',
  partly: 'late',
  objects: 'stop',
  nothing: 'done',
}

const Compilation = ({ view, of, referral }: { view: View; of: InReferral; referral: Referral }) => {
  const { t } = view
  const left = unanswered(referral).length
  const all = referral.bodies.length
  return (
    <section class="hs-stack" aria-labelledby="sammanstallning">
      <h2 class="ds-heading" id="sammanstallning">
        {t('referral.compilation')}
      </h2>
      <p>{t('referral.count', { answered: String(all - left), all: String(all) })}</p>
      <Table
        view={view}
        caption={t('referral.compilation')}
        isCaptionHidden
        rows={referral.bodies}
        empty={null}
        columns={[
          { heading: t('referral.who'), cell: ({ name }) => name },
          { heading: t('referral.stand'), cell: (body) => <Stand view={view} of={{ ...of, referral, body }} /> },
          {
            heading: t('referral.says'),
            cell: ({ answered }) => (answered ? <p class="hs-verbatim">{answered.text}</p> : ''),
          },
        ]}
      />
    </section>
  )
}

type InBody = InReferral & { readonly referral: Referral; readonly body: ReferralBody }

const Stand = ({ view, of: { partnership, referral, body, mayWrite } }: { view: View; of: InBody }): Child => {
  const { t } = view
  const { answered } = body
  const isLate = isAfter(view.today, referral.answerBy)
  return (
    <>
      {answered ? (
        <>
          <Status state={looks[answered.stance]}>{t(`referral.stance.${answered.stance}`)}</Status>
          <p class="hs-meta">{t('referral.by', { by: answered.by || body.name, on: answered.on })}</p>
        </>
      ) : (
        <Status state={isLate ? 'locked' : 'wait'}>{t(isLate ? 'referral.silent' : 'referral.waiting')}</Status>
      )}
      {mayWrite && (
        <p class="hs-noprint">
          <a
            href={path(view, partnership, `/${body.bodyId}`)}
            aria-label={`${t(answered ? 'referral.answer.change' : 'referral.answer.enter')}: ${body.name}`}
          >
            {t(answered ? 'referral.answer.change' : 'referral.answer.enter')}
          </a>
        </p>
      )}
    </>
  )
}
