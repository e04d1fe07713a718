import type { Child } from 'hono/jsx'
import { formProvision } from '../law/form-provisions.ts'
import { type Refusal, refuse } from '../platform/refusal.ts'
import { Buttons, Form, SubmitButton } from '../platform/ui/form.tsx'
import { Intro, Layout } from '../platform/ui/layout.tsx'
import { Party } from '../platform/ui/party.tsx'
import { Provisions } from '../platform/ui/provision.tsx'
import type { View } from '../platform/ui/view.ts'
import { InstantText } from '../platform/ui/when.tsx'
import type { Ask, Page, Returned } from '../platform/web/page.tsx'
import { answerQuestion } from './actions.ts'
import { isChangeable, type KeptAnswer, mayAnswer, routeTexts, takesPart } from './assessments.ts'
import { answerInWords, at, hintOf, titleOf, trailBelow, whyOf } from './frame.tsx'
import { type Begun, loadFor } from './loading.ts'
import { Progress, placeInWords } from './progress.tsx'
import { historyOf } from './queries.ts'
import { type Answerable, isChoice, isQuestion } from './questions.ts'
import { choices, type Question } from './route/answers.ts'
import { questionBefore } from './route-view.ts'

/** Somebody who may answer a question, and what has been answered to it, the latest first. */
export type Answering<Q extends Answerable> = {
  readonly begun: Begun
  readonly question: Q
  readonly history: readonly KeptAnswer[]
}

/** The form of an answer, for those who may give it; refuses what is the other side's, and what is decided. */
export const loadAnswering = async <Q extends Answerable>(
  ask: Ask,
  question: Q,
): Promise<Answering<Q> | Refusal | undefined> => {
  const begun = await loadFor(takesPart)(ask)
  if (!begun || 'kind' in begun) return begun
  if (!mayAnswer(begun.side, question)) return refuse('assessments.authorityAnswers')
  if (!isChangeable(begun.partnership)) return refuse('assessments.decidedAlready')
  return { begun, question, history: await historyOf(ask.db, begun.partnership.partnershipId, question) }
}

/** One question of the route. */
export const questionPage: Page<Answering<Question>> = {
  load: async (ask) => {
    const question = ask.param('question')
    return isQuestion(question) && question !== 'children' ? loadAnswering(ask, question) : undefined
  },
  view: ({ begun, question, history }, view, returned) => {
    const { t } = view
    const { partnership, assessment } = begun
    const texts = routeTexts(assessment)
    const before = questionBefore(texts, question)
    const title = titleOf(view, question)
    const back = before && before !== 'children' ? `/fragor/${before}` : ''
    return (
      <Layout
        view={view}
        title={title}
        trail={trailBelow(view, partnership)}
        hasErrors={Object.keys(returned.errors).length > 0}
      >
        <Intro title={title} meta={`${t('assessments.title')} · ${placeInWords(view, question)}`} />
        <div class="hs-cols">
          <AnswerForm view={view} returned={returned} history={history} back={at(view, partnership, back)}>
            {(f) => <RouteAnswer view={view} question={question} field={f} />}
          </AnswerForm>
          <aside class="hs-stack" aria-label={t('assessments.aboutQuestion')}>
            <h2 class="ds-heading">{t('assessments.why')}</h2>
            <p>{whyOf(view, question)}</p>
            <p>
              <Provisions of={[formProvision(question, view.today)]} />
            </p>
            <Progress view={view} texts={texts} now={question} />
            <History view={view} history={history} inWords={(answer) => answerInWords(view, question, answer)} />
            <p>
              <a href={at(view, partnership, `/kommentera?fraga=${question}`)}>{t('assessments.commentQuestion')}</a>
            </p>
          </aside>
        </div>
      </Layout>
    )
  },
}

type Fields = Parameters<Parameters<typeof Form<typeof answerQuestion>>[0]['children']>[0]

type AnswerFormProps = {
  readonly view: View
  readonly returned: Returned
  readonly history: readonly KeptAnswer[]
  readonly back: string
  readonly children: (fields: Fields) => Child
}

/** The answer, why, what shows it and where that stands; two ways on and one back. */
export const AnswerForm = ({ view, returned, history, back, children }: AnswerFormProps) => {
  const { t } = view
  const isReturned = Object.keys(returned.values).length > 0
  return (
    <Form
      of={answerQuestion}
      action={view.path.split('?')[0] ?? ''}
      view={view}
      values={isReturned ? returned.values : { ...history[0] }}
      errors={returned.errors}
    >
      {(f) => (
        <>
          {children(f)}
          <f.TextArea
            name="reason"
            label={t('assessments.form.reason')}
            hint={t('assessments.form.reasonHint')}
            rows={3}
            isOptional
          />
          <f.TextArea
            name="evidence"
            label={t('assessments.form.evidence')}
            hint={t('assessments.form.evidenceHint')}
            rows={2}
            isOptional
          />
          <f.Field
            name="source"
            label={t('assessments.form.source')}
            hint={t('assessments.form.sourceHint')}
            isOptional
          />
          <Buttons>
            <SubmitButton name="onward" value="next">
              {t('assessments.form.continue')}
            </SubmitButton>
            <SubmitButton name="onward" value="overview" variant="secondary">
              {t('assessments.form.saveAndLeave')}
            </SubmitButton>
            <a href={back}>{t('assessments.short.back')}</a>
          </Buttons>
        </>
      )}
    </Form>
  )
}

const RouteAnswer = ({ view, question, field: f }: { view: View; question: Question; field: Fields }) => {
  const { t } = view
  if (!isChoice(question)) {
    const part = question === 'ownShare' ? 'percent' : 'amount'
    return (
      <f.Field
        name="answer"
        label={titleOf(view, question)}
        hint={`${hintOf(view, question, part)} ${t('assessments.form.leaveEmpty')}`}
        inputmode="numeric"
        size={14}
      />
    )
  }
  return <f.Choice name="answer" label={t('assessments.form.choose')} isLarge options={optionsOf(view, question)} />
}

/** The alternatives of a question, and that nobody knows yet. */
export const optionsOf = (view: View, question: Question, unknownHint = view.t('assessments.unknownHint')) => [
  ...(isChoice(question) ? choices[question] : []).map((choice) => ({
    value: choice,
    label: answerInWords(view, question, choice),
    hint: hintOf(view, question, choice),
  })),
  { value: '', label: view.t('assessments.unknown'), hint: unknownHint },
]

/** What was answered before, by whom and when. */
export const History = ({
  view,
  history,
  inWords,
}: {
  view: View
  history: readonly KeptAnswer[]
  inWords: (answer: string) => string
}) =>
  history.length === 0 ? null : (
    <details class="hs-more">
      <summary>{view.t('assessments.history', { count: history.length })}</summary>
      <ul class="hs-list" data-dense>
        {history.map(({ answer, reason, side, by, at: when }) => (
          <li>
            <p>{inWords(answer)}</p>
            {reason && <p class="hs-meta">{reason}</p>}
            <p class="hs-meta">
              <Party kind={side}>{by}</Party> <InstantText view={view} instant={when} />
            </p>
          </li>
        ))}
      </ul>
    </details>
  )
