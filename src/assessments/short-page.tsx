import type { Child } from 'hono/jsx'
import { formProvision } from '../law/form-provisions.ts'
import { Choice } from '../platform/ui/choice.tsx'
import { Field, HiddenCsrf } from '../platform/ui/fields.tsx'
import { Buttons, SubmitButton } from '../platform/ui/form.tsx'
import { Intro, Layout } from '../platform/ui/layout.tsx'
import { Provisions } from '../platform/ui/provision.tsx'
import type { View } from '../platform/ui/view.ts'
import { hintOf, titleOf, whyOf } from './frame.tsx'
import {
  Alternatives,
  AmountReasons,
  Miss,
  OpenGates,
  outcomeLead,
  outcomeTitle,
  RouteTable,
} from './outcome-parts.tsx'
import { Progress, placeInWords } from './progress.tsx'
import { optionsOf } from './question-page.tsx'
import { type AnswerTexts, isChoice } from './questions.ts'
import type { Question } from './route/answers.ts'
import { questionBefore, shownRoute } from './route-view.ts'

/** Where somebody is in the short version: at a question, or at the outcome. The answers are all in the form. */
export type ShortStep = {
  readonly texts: AnswerTexts
  readonly asked: Question | undefined
  /** Text key of what is wrong with what was sent. */
  readonly fault?: 'noAnswer' | 'notNumber'
}

/** The names of the form: the answers so far, the question that is asked, its answer, and what to do next. */
export const shortNames = { known: 'svar.', asked: 'fraga', answer: 'svar', step: 'steg' } as const

type Part = { readonly view: View; readonly step: ShortStep }

/** The short version for everyone: a question, or the outcome. */
export const ShortPage = ({ view, step }: Part) =>
  step.asked === undefined ? (
    <ShortOutcome view={view} step={step} />
  ) : (
    <ShortQuestion view={view} step={step} asked={step.asked} />
  )

/** A form that carries all answers along, so that nothing needs to be kept. */
const Carrying = ({ view, step, except, children }: Part & { except?: Question; children: Child }) => (
  <form action={view.path.split('?')[0]} method="post" class="hs-stack" data-gap="section" novalidate>
    <HiddenCsrf view={view} />
    {Object.entries(step.texts)
      .filter(([question]) => question !== except)
      .map(([question, text]) => (
        <input type="hidden" name={`${shortNames.known}${question}`} value={text} />
      ))}
    {children}
  </form>
)

const ShortQuestion = ({ view, step, asked }: Part & { asked: Question }) => {
  const { t } = view
  const title = titleOf(view, asked)
  const error = step.fault && t(`assessments.short.${step.fault}`)
  return (
    <Layout view={view} title={`${title} – ${t('assessments.title')}`} hasErrors={error !== undefined}>
      <Intro title={title} meta={`${t('assessments.title')} · ${placeInWords(view, asked)}`} />
      <div class="hs-cols">
        <Carrying view={view} step={step} except={asked}>
          <input type="hidden" name={shortNames.asked} value={asked} />
          <ShortAnswer view={view} step={step} asked={asked} error={error} />
          <Buttons>
            <SubmitButton name={shortNames.step} value="next">
              {t('assessments.form.continue')}
            </SubmitButton>
            {questionBefore(step.texts, asked) && (
              <SubmitButton name={shortNames.step} value="back" variant="secondary">
                {t('assessments.short.back')}
              </SubmitButton>
            )}
            {Object.keys(step.texts).length > 0 && (
              <button class="hs-link" type="submit" name={shortNames.step} value="outcome">
                {t('assessments.short.outcome')}
              </button>
            )}
          </Buttons>
        </Carrying>
        <aside class="hs-stack" aria-label={t('assessments.aboutQuestion')}>
          <h2 class="ds-heading">{t('assessments.why')}</h2>
          <p>{whyOf(view, asked)}</p>
          <p>
            <Provisions of={[formProvision(asked, view.today)]} />
          </p>
          <Progress view={view} texts={step.texts} now={asked} />
          <p class="hs-meta">{t('assessments.short.privacy')}</p>
        </aside>
      </div>
    </Layout>
  )
}

const ShortAnswer = ({ view, step, asked, error }: Part & { asked: Question; error: string | undefined }) => {
  const { t } = view
  const value = step.texts[asked]
  if (isChoice(asked))
    return (
      <Choice
        view={view}
        name={shortNames.answer}
        label={t('assessments.form.choose')}
        isLarge
        value={value}
        error={error}
        options={optionsOf(view, asked, t('assessments.short.unknownHint'))}
      />
    )
  return (
    <Field
      view={view}
      name={shortNames.answer}
      label={titleOf(view, asked)}
      hint={`${hintOf(view, asked, asked === 'ownShare' ? 'percent' : 'amount')} ${t('assessments.form.leaveEmpty')}`}
      value={value}
      error={error}
      inputmode="numeric"
      size={14}
    />
  )
}

const ShortOutcome = ({ view, step }: Part) => {
  const { t } = view
  const route = shownRoute(step.texts, view.today)
  const title = outcomeTitle(view, route.outcome)
  return (
    <Layout view={view} title={`${title} – ${t('assessments.title')}`}>
      <Intro title={title} meta={t('assessments.title')} lead={outcomeLead(view, route.outcome)} />
      <div class="hs-cols">
        <Carrying view={view} step={step}>
          <Miss view={view} route={route} />
          <section class="hs-stack" aria-labelledby="skal">
            <h2 class="ds-heading" id="skal">
              {t('assessments.reasons')}
            </h2>
            <p class="hs-meta">{t('assessments.short.change')}</p>
            <input type="hidden" name={shortNames.step} value="change" />
            <RouteTable
              view={view}
              route={route}
              texts={step.texts}
              head={(question) => (
                <button class="hs-link" type="submit" name={shortNames.asked} value={question}>
                  {titleOf(view, question)}
                </button>
              )}
            />
            <AmountReasons view={view} route={route} />
            <p class="hs-meta">{t('assessments.weighing')}</p>
          </section>
        </Carrying>
        <aside class="hs-stack" data-gap="section" aria-label={t('assessments.about')}>
          <OpenGates view={view} route={route} />
          <Alternatives view={view} route={route} />
          <div class="hs-stack">
            <p class="hs-meta">{t('assessments.short.notLegal')}</p>
            <p class="hs-meta">{t('assessments.short.privacy')}</p>
            <p class="hs-noprint">
              <a href={view.path.split('?')[0]}>{t('assessments.short.again')}</a>
            </p>
          </div>
        </aside>
      </div>
    </Layout>
  )
}
