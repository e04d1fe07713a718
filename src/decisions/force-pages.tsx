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
            <AppealRow view={view} decision={decision} appeal={appeal} mayKeep={mayKeep} />
          </li>
        ))}
      </ol>
      {mayKeep && (
        <Form
          of={registerAppeal}
          action={forcePath(view, decision, '/overklagande')}
          view={view}
          values={returned.values}
          errors={returned.errors}
        >
          {(f) => (
            <>
              <f.DateField
                name="receivedOn"
                label={t('decisions.forceKeeping.receivedOn')}
                hint={t('decisions.forceKeeping.receivedHint')}
              />
              <SubmitButton variant="secondary">{t('decisions.forceKeeping.register')}</SubmitButton>
            </>
          )}
        </Form>
      )}
    </section>
  )
}

type RowProps = { view: View; decision: Decision; appeal: Appeal; mayKeep: boolean }

const AppealRow = ({ view, decision, appeal, mayKeep }: RowProps) => {
  const { t } = view
  const own = (verb: string) => forcePath(view, decision, `/${appeal.appealId}/${verb}`)
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
      {mayKeep && (
        <p>
          <a href={own('stryk')} aria-label={t('decisions.strike.appealTitle', { day: appeal.receivedOn })}>
            {t('decisions.strike.link')}
          </a>
        </p>
      )}
      {mayKeep && !appeal.forwardedOn && (
        <Form
          of={forwardAppeal}
          action={own('vidare')}
          view={view}
          values={{}}
          errors={{}}
          idPrefix={`v-${appeal.appealId}`}
        >
          {(f) => (
            <>
              <f.DateField name="forwardedOn" label={t('decisions.forceKeeping.forwardedOn')} />
              <SubmitButton variant="secondary">{t('decisions.forceKeeping.forward')}</SubmitButton>
            </>
          )}
        </Form>
      )}
      {mayKeep && !appeal.outcome && (
        <Form
          of={enterRuling}
          action={own('avgorande')}
          view={view}
          values={{}}
          errors={{}}
          idPrefix={`a-${appeal.appealId}`}
        >
          {(f) => (
            <>
              <f.Select
                name="outcome"
                label={t('decisions.forceKeeping.ruling')}
                options={courtOutcomes.map((value) => ({ value, label: t(`decisions.forceKeeping.outcome.${value}`) }))}
              />
              <f.DateField name="finalOn" label={t('decisions.forceKeeping.finalOn')} />
              <f.Field name="courtCaseNumber" label={t('decisions.forceKeeping.courtCaseNumber')} isOptional />
              <SubmitButton variant="secondary">{t('decisions.forceKeeping.enter')}</SubmitButton>
            </>
          )}
        </Form>
      )}
    </>
  )
}
