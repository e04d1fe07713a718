import type { Child } from 'hono/jsx'
import {
  type Appeal,
  courtOutcomes,
  enterRuling,
  forwardAppeal,
  keepsBoard,
  registerAppeal,
  type Struck,
  struckOf,
} from '../notices/index.ts'
import { isStaff } from '../platform/actor.ts'
import { Form, SubmitButton } from '../platform/ui/form.tsx'
import { Intro, Layout } from '../platform/ui/layout.tsx'
import { Status } from '../platform/ui/status.tsx'
import type { View } from '../platform/ui/view.ts'
import { DayText } from '../platform/ui/when.tsx'
import type { Page, Returned } from '../platform/web/page.tsx'
import { type Decision, forceOn, legalDays } from './decisions.ts'
import { decisionPath, forcePath, nameOf } from './events.ts'
import { type VisibleDecision, visibleDecision } from './extract-pages.tsx'
import { Confirm, StruckEntries } from './force-confirmation.tsx'

type Loaded = VisibleDecision & { readonly mayKeep: boolean; readonly struck: readonly Struck[] }

/** Appeals against a decision, what the court said, and whether it has force: for those who keep the board, read by all staff. */
export const forcePage: Page<Loaded> = {
  shown: isStaff,
  load: async (ask) => {
    const found = await visibleDecision(ask)
    if (!found) return undefined
    const struck = await struckOf(ask.db, found.decision.item.meetingItemId)
    return { ...found, struck, mayKeep: keepsBoard.holds(ask.actor, undefined) }
  },
  view: ({ decision, mayKeep, struck }, view, returned) => {
    const { t } = view
    const force = forceOn(decision, view.today)
    const days = legalDays(decision)
    return (
      <Layout
        view={view}
        title={t('decisions.forceKeeping.title')}
        trail={[{ href: decisionPath(view, decision), label: decision.item.title }]}
        hasErrors={Object.keys(returned.errors).length > 0}
      >
        <Intro title={t('decisions.forceKeeping.title')} meta={`${nameOf(view, decision)}: ${decision.item.title}`}>
          <p>
            <Status state={force === 'confirmed' ? 'done' : force === 'quashed' ? 'stop' : 'wait'}>
              {t(`decisions.forceKeeping.stand.${force}`)}
            </Status>
          </p>
          {days.lastAppealDay && (
            <p class="hs-meta">
              {t('decisions.lastAppealDay')}: <DayText view={view} day={days.lastAppealDay.value} />
            </p>
          )}
        </Intro>
        <div class="hs-cols" data-cols="read">
          <div class="hs-stack" data-gap="section">
            <Appeals view={view} decision={decision} mayKeep={mayKeep} returned={returned} />
            <Confirm view={view} decision={decision} mayKeep={mayKeep} />
            <StruckEntries view={view} struck={struck} />
          </div>
        </div>
      </Layout>
    )
  },
}

type Props = { view: View; decision: Decision; mayKeep: boolean; returned: Returned }

/** What a form of the page gets back: only the one that was sent. */
const backTo = (view: View, path: string, { values, errors }: Returned): Pick<Returned, 'values' | 'errors'> =>
  view.path.split('?')[0] === path ? { values, errors } : { values: {}, errors: {} }

const Appeals = ({ view, decision, mayKeep, returned }: Props) => {
  const { t } = view
  const { appeals } = decision.force
  return (
    <section class="hs-stack" aria-labelledby="overklaganden">
      <h2 class="ds-heading" id="overklaganden">
        {t('decisions.forceKeeping.appeals')}
      </h2>
      {appeals.length === 0 && <p>{t('decisions.forceKeeping.noAppeals')}</p>}
      <ol class="hs-list">
        {appeals.map((appeal) => (
          <li class="hs-stack" data-gap="tight">
            <AppealRow view={view} decision={decision} appeal={appeal} mayKeep={mayKeep} returned={returned} />
          </li>
        ))}
      </ol>
      {mayKeep && (
        <Form
          of={registerAppeal}
          action={forcePath(view, decision, '/overklagande')}
          view={view}
          {...backTo(view, forcePath(view, decision, '/overklagande'), returned)}
        >
          {(f) => (
            <>
              <f.DateField
                name="receivedOn"
                label={t('decisions.forceKeeping.receivedOn')}
                hint={t('decisions.forceKeeping.receivedHint')}
              />
              {decision.item.appealType === 'administrativeAppeal' && (
                <f.DateField name="toldOn" label={t('decisions.forceKeeping.toldOn')} />
              )}
              <SubmitButton variant="secondary">{t('decisions.forceKeeping.register')}</SubmitButton>
            </>
          )}
        </Form>
      )}
    </section>
  )
}

const AppealRow = ({ view, decision, appeal, mayKeep, returned }: Props & { appeal: Appeal }) => {
  const { t } = view
  const own = (verb: string) => forcePath(view, decision, `/${appeal.appealId}/${verb}`)
  const isReturned = (path: string) => Object.keys(backTo(view, path, returned).errors).length > 0
  return (
    <>
      <p>
        <strong>
          <DayText view={view} day={appeal.receivedOn} />
        </strong>{' '}
        {t(appeal.isInTime ? 'decisions.forceKeeping.inTime' : 'decisions.forceKeeping.late')}
      </p>
      {appeal.forwardedOn && (
        <p class="hs-meta">
          {t('decisions.forceKeeping.forwarded')} <DayText view={view} day={appeal.forwardedOn} />
        </p>
      )}
      {appeal.outcome && appeal.finalOn && (
        <p>
          {t(`decisions.forceKeeping.outcome.${appeal.outcome}`)} <DayText view={view} day={appeal.finalOn} />{' '}
          {appeal.courtCaseNumber}
        </p>
      )}
      {mayKeep && !appeal.forwardedOn && (
        <Unfolded summary={t('decisions.forceKeeping.forwarded')} isOpen={isReturned(own('vidare'))}>
          <Form
            of={forwardAppeal}
            action={own('vidare')}
            view={view}
            {...backTo(view, own('vidare'), returned)}
            idPrefix={`v-${appeal.appealId}`}
          >
            {(f) => (
              <>
                <f.DateField name="forwardedOn" label={t('decisions.forceKeeping.forwardedOn')} />
                <SubmitButton variant="secondary">{t('decisions.forceKeeping.forward')}</SubmitButton>
              </>
            )}
          </Form>
        </Unfolded>
      )}
      {mayKeep && !appeal.outcome && (
        <Unfolded summary={t('decisions.forceKeeping.ruling')} isOpen={isReturned(own('avgorande'))}>
          <Ruling view={view} path={own('avgorande')} appeal={appeal} returned={returned} />
        </Unfolded>
      )}
      {mayKeep && (
        <p>
          <a href={own('stryk')}>
            {t('decisions.strike.link')}
            <span class="ds-sr-only">: {t('decisions.strike.appeal', { day: appeal.receivedOn })}</span>
          </a>
        </p>
      )}
    </>
  )
}

/** A form that is seldom needed: open when it came back with a fault. */
const Unfolded = ({ summary, isOpen, children }: { summary: string; isOpen: boolean; children: Child }) => (
  <details class="hs-more" open={isOpen}>
    <summary>{summary}</summary>
    <div class="hs-stack">{children}</div>
  </details>
)

type RulingProps = { view: View; path: string; appeal: Appeal; returned: Returned }

const Ruling = ({ view, path, appeal, returned }: RulingProps) => {
  const { t } = view
  return (
    <Form
      of={enterRuling}
      action={path}
      view={view}
      {...backTo(view, path, returned)}
      idPrefix={`a-${appeal.appealId}`}
    >
      {(f) => (
        <>
          <f.Select
            name="outcome"
            label={t('decisions.forceKeeping.outcomeLabel')}
            options={courtOutcomes.map((value) => ({ value, label: t(`decisions.forceKeeping.outcome.${value}`) }))}
          />
          <f.DateField name="finalOn" label={t('decisions.forceKeeping.finalOn')} />
          <f.Field name="courtCaseNumber" label={t('decisions.forceKeeping.courtCaseNumber')} isOptional />
          <SubmitButton variant="secondary">{t('decisions.forceKeeping.enter')}</SubmitButton>
        </>
      )}
    </Form>
  )
}
