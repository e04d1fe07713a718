import { lastAppealDay } from '../law/appeal.ts'
import { type Partnership, WaysIn } from '../partnerships/index.ts'
import { paragraphSign } from '../platform/texts/words.ts'
import { isAfter } from '../platform/time.ts'
import { Empty } from '../platform/ui/empty.tsx'
import { Field } from '../platform/ui/fields.tsx'
import { SubmitButton } from '../platform/ui/form.tsx'
import { Intro, Layout } from '../platform/ui/layout.tsx'
import { Provisions } from '../platform/ui/provision.tsx'
import { Receipt } from '../platform/ui/receipt.tsx'
import { Status } from '../platform/ui/status.tsx'
import type { View } from '../platform/ui/view.ts'
import { DayText } from '../platform/ui/when.tsx'
import { PartnershipList } from './association-view.tsx'
import type { PublicDecision } from './public-queries.ts'
import { at } from './todo-list.tsx'

/** What anyone is shown. `isSignedIn` when the person has an account but no role here. */
export type PublicFacts = {
  readonly kind: 'public'
  readonly isSignedIn: boolean
  readonly decisions: readonly PublicDecision[]
  readonly partnerships: readonly Partnership[]
}

/** The public front of an authority: search, latest decisions, partnerships, and how to follow and to appeal. */
export const PublicView = ({ view, facts }: { view: View; facts: PublicFacts }) => {
  const { t } = view
  const title = t('start.front.title', { authority: view.authority?.name ?? '' })
  return (
    <Layout view={view} title={title} description={t('start.front.lead')}>
      <Intro title={title} lead={t('start.front.lead')}>
        {facts.isSignedIn && <p class="hs-meta">{t('start.front.noRole')}</p>}
      </Intro>
      <div class="hs-cols">
        <div class="hs-stack" data-gap="section">
          <search>
            <form action={at(view, '/arenden')} method="get" class="hs-stack" aria-label={t('start.front.search')}>
              <Field view={view} type="search" name="sok" label={t('start.front.searchLabel')} size={40} />
              <div class="hs-row">
                <SubmitButton>{t('form.search')}</SubmitButton>
                <a href={at(view, '/arenden')}>{t('start.front.allCases')}</a>
              </div>
            </form>
          </search>
          <Decisions view={view} decisions={facts.decisions} />
          <section class="hs-stack" aria-labelledby="partnerskap">
            <h2 class="ds-heading" id="partnerskap">
              {t('start.front.partnerships')}
            </h2>
            {facts.partnerships.length === 0 ? (
              <p class="hs-meta">{t('start.front.partnershipsEmpty')}</p>
            ) : (
              <>
                <PartnershipList view={view} partnerships={facts.partnerships} />
                <p>
                  <a href={at(view, '/partnerskap')}>{t('start.front.allPartnerships')}</a>
                </p>
              </>
            )}
          </section>
        </div>
        <Side view={view} />
      </div>
    </Layout>
  )
}

const Decisions = ({ view, decisions }: { view: View; decisions: readonly PublicDecision[] }) => {
  const { t } = view
  return (
    <section class="hs-stack" aria-labelledby="beslut">
      {decisions.length === 0 ? (
        <Empty title={t('start.front.decisionsEmpty')} text={t('start.front.decisionsEmptyText')} />
      ) : (
        <>
          <h2 class="ds-heading" id="beslut">
            {t('start.front.decisions')}
          </h2>
          <ul class="hs-list">
            {decisions.map((decision) => (
              <DecisionRow view={view} decision={decision} />
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

const DecisionRow = ({ view, decision }: { view: View; decision: PublicDecision }) => {
  const { t } = view
  const { appealFrom, paragraph, heldOn } = decision
  const last = appealFrom && lastAppealDay.decide({ announcedOn: appealFrom, meetingOn: heldOn })
  const isRunning = last !== undefined && !isAfter(view.today, last.value)
  return (
    <li class="hs-stack" data-gap="tight">
      <div class="hs-row" data-spread>
        <h3 class="ds-heading">
          <a href={at(view, `/beslut/${decision.meetingItemId}`)}>{decision.title}</a>
        </h3>
        {isRunning && <Status state="active">{t('start.front.mayAppeal')}</Status>}
      </div>
      <p class="hs-meta">
        {decision.bodyName}
        {paragraph !== undefined && ` ${paragraphSign(paragraph)}`}, <DayText view={view} day={heldOn} />
      </p>
      {isRunning && last && <Receipt of={last} view={view} label={t('start.front.lastDay')} />}
    </li>
  )
}

const Side = ({ view }: { view: View }) => {
  const { t } = view
  const law = lastAppealDay.versions.at(-1)?.citations ?? []
  return (
    <aside class="hs-stack" data-gap="section" aria-label={t('start.front.side')}>
      <WaysIn view={view} />
      <section class="hs-stack" aria-labelledby="folj">
        <h2 class="ds-heading" id="folj">
          {t('start.front.follow')}
        </h2>
        <p>{t('start.front.followText')}</p>
      </section>
      <section class="hs-panel hs-stack" data-tone="linen" aria-labelledby="overklaga">
        <h2 class="ds-heading" id="overklaga">
          {t('start.front.appeal')}
        </h2>
        <p>{t('start.front.appealText')}</p>
        <p>
          <a href={`${view.links.law}/${lastAppealDay.id}`}>{t('start.front.appealLaw')}</a>
        </p>
        <p>
          <Provisions of={law} />
        </p>
      </section>
    </aside>
  )
}
