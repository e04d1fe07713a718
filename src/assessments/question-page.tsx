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
import type { AnswerQuestion } from './actions.ts'
import { isChangeable, type KeptAnswer, mayAnswer, routeTexts, takesPart } from './assessments.ts'
import { answerInWords, at, hintOf, titleOf, trailBelow, whyOf } from './frame.tsx'
import { type Known, proposedAnswers } from './known/known.ts'
import { knownOf } from './known/known-queries.ts'
import { Proposed, Taken } from './known/parts.tsx'
import type { Proposal } from './known/proposals.ts'
import type { SumsOf } from './known/sums.ts'
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

type AnsweringRoute = Answering<Question> & { readonly known: Known }

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

/** One question of the route, with what is known of it elsewhere. */
export const questionPage = (of: AnswerQuestion, sumsOf: SumsOf): Page<AnsweringRoute> => ({
  load: async (ask) => {
    const question = ask.param('question')
    if (!isQuestion(question) || question === 'children') return undefined
    const answering = await loadAnswering(ask, question)
    if (!answering || 'kind' in answering) return answering
    const { partnership, side, assessment } = answering.begun
    const asking = { partnership, side, authorityId: ask.authority.authorityId, sumsOf, answers: assessment.answers }
    const known = await knownOf(ask.db, asking)
    return { ...answering, known }
  },
  view: ({ begun, question, history, known }, view, returned) => {
    const { t } = view
    const { partnership, assessment } = begun
    const texts = routeTexts(assessment)
    const before = questionBefore(texts, question, (one) => mayAnswer(begun.side, one))
    const title = titleOf(view, question)
    const back = before && before !== 'children' ? `/fragor/${before}` : ''
    const proposals = proposedAnswers(known, view.today).filter(({ field }) => field === question)
    return (
      <Layout
        view={view}
        title={title}
        trail={trailBelow(view, partnership)}
        hasErrors={Object.keys(returned.errors).length > 0}
      >
        <Intro title={title} meta={`${t('assessments.title')} · ${placeInWords(view, question)}`} />
        <div class="hs-cols">
          <AnswerForm
            of={of}
            view={view}
            returned={returned}
            history={history}
            proposals={proposals}
            back={at(view, partnership, back)}
          >
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
})

type Fields = Parameters<Parameters<typeof Form<AnswerQuestion>>[0]['children']>[0]

type AnswerFormProps = {
  readonly of: AnswerQuestion
  readonly view: View
  readonly returned: Returned
  readonly history: readonly KeptAnswer[]
  /** What is known elsewhere: it stands in the field until something has been answered. */
  readonly proposals?: readonly Proposal[]
  readonly back: string
  readonly children: (fields: Fields) => Child
}

/** The answer, why, what shows it and where that stands; two ways on and one back. */
export const AnswerForm = ({ of, view, returned, history, proposals = [], back, children }: AnswerFormProps) => {
  const { t } = view
  const [latest] = history
  const isKept = latest !== undefined && latest.answer !== ''
  const [proposal] = proposals
  const known = { ...latest, ...(isKept || !proposal ? {} : { answer: proposal.value }) }
  const isReturned = Object.keys(returned.values).length > 0
  return (
    <Form
      of={of}
      action={view.path.split('?')[0] ?? ''}
      view={view}
      values={isReturned ? returned.values : known}
      errors={returned.errors}
    >
      {(f) => (
        <>
          <Proposed view={view} of={proposals} isKept={isKept} />
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
        {history.map(({ question, answer, reason, side, by, at: when, proposed }) => (
          <li>
            <p>{inWords(answer)}</p>
            {reason && <p class="hs-meta">{reason}</p>}
            <Taken view={view} of={proposed} kept={{ [question]: answer }} />
            <p class="hs-meta">
              <Party kind={side}>{by}</Party> <InstantText view={view} instant={when} />
            </p>
          </li>
        ))}
      </ul>
    </details>
  )
