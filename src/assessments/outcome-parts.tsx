import type { Child } from 'hono/jsx'
import { signed } from '../law/contract-test.ts'
import { Provisions } from '../platform/ui/provision.tsx'
import { Status } from '../platform/ui/status.tsx'
import type { View } from '../platform/ui/view.ts'
import { answerInWords, formWord, titleOf, type Words } from './frame.tsx'
import type { AnswerTexts } from './questions.ts'
import type { Question } from './route/answers.ts'
import type { Form, NearestMiss, Outcome } from './route/outcome.ts'
import type { ShownRoute } from './route-view.ts'

/** What the page is called: the outcome, or what is missing. */
export const outcomeTitle = (view: Words, { form, legalReview }: Outcome): string => {
  if (form !== undefined) return formWord(view, form, 'title')
  return view.t(legalReview ? 'assessments.outcome.lawyer' : 'assessments.outcome.open')
}

/** What the outcome means in a sentence or two. */
export const outcomeLead = (view: Words, { form, legalReview, missing }: Outcome): string => {
  if (form !== undefined) return formWord(view, form, 'lead')
  return legalReview
    ? view.t('assessments.outcome.lawyerLead')
    : view.t('assessments.outcome.openLead', { count: missing.length })
}

type Told = { readonly view: View; readonly route: ShownRoute }

const answerText = (answer: string | number, question: Question): string =>
  question === 'ownShare' ? String(Math.round(Number(answer) * 100)) : String(answer)

/** The changes that would lead elsewhere, each with its question and answer in words, and where they lead. */
export const missInWords = (view: Words, miss: NearestMiss) => ({
  changes: [miss, ...(miss.also ? [miss.also] : [])].map(({ question, answer }) => ({
    question: titleOf(view, question),
    answer: answerInWords(view, question, answerText(answer, question)),
  })),
  outcome: miss.legalReview ? view.t('assessments.miss.lawyer') : formWord(view, miss.form ?? '', 'title'),
})

const MissSentence = ({ view, miss }: { view: View; miss: NearestMiss }) => {
  const { changes, outcome } = missInWords(view, miss)
  return (
    <>
      {changes.map(({ question, answer }, index) => (
        <>
          {view.t(index === 0 ? 'assessments.miss.if' : 'assessments.miss.and')} {quoted(question)}{' '}
          {view.t('assessments.miss.were')} <strong>{quoted(answer)}</strong>
          {index === changes.length - 1 ? '. ' : ' '}
        </>
      ))}
      {view.t('assessments.miss.leads', { outcome })}
    </>
  )
}

const quoted = (words: string): string => `”${words}”`

/** The single answer that would change the outcome. Nothing while there is no outcome, or where no change is near. */
export const Miss = ({ view, route, children }: Told & { children?: Child }) => {
  const { nearestMiss, contractScore } = route.outcome
  if (!nearestMiss) return null
  return (
    <section class="hs-next" aria-labelledby="narmast">
      <h2 class="hs-label" id="narmast">
        {view.t(nearestMiss.also ? 'assessments.miss.titleTwo' : 'assessments.miss.title')}
      </h2>
      <p class="hs-lead">
        <MissSentence view={view} miss={nearestMiss} />
      </p>
      {contractScore !== undefined && (
        <p class="hs-meta">{view.t('assessments.miss.score', { score: signed(contractScore) })}</p>
      )}
      {children}
    </section>
  )
}

type TableProps = Told & {
  readonly texts: AnswerTexts
  /** The question as the way to its answer; its title alone where left out. */
  readonly head?: (question: Question) => Child
  /** The answer as its words, with who gave it and on what; the words alone where left out. */
  readonly told?: (question: Question, words: string) => Child
}

/** Every question that the route came to, its answer, what it weighs and the law behind it. */
export const RouteTable = ({ view, route, texts, head, told }: TableProps) => {
  const { t } = view
  const { contractScore } = route.outcome
  return (
    <table class="ds-table hs-cards">
      <caption class="ds-sr-only">{t('assessments.table.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('assessments.table.question')}</th>
          <th scope="col">{t('assessments.table.answer')}</th>
          <th scope="col" class="hs-num">
            {t('assessments.table.weighs')}
          </th>
          <th scope="col">{t('assessments.table.law')}</th>
        </tr>
      </thead>
      <tbody>
        {route.rows.map(({ question, points, law }) => {
          const text = texts[question]
          const words = text === undefined ? t('assessments.table.unanswered') : answerInWords(view, question, text)
          return (
            <tr>
              <th scope="row">{head?.(question) ?? titleOf(view, question)}</th>
              <td data-label={t('assessments.table.answer')}>{told?.(question, words) ?? words}</td>
              <td data-label={t('assessments.table.weighs')} class="hs-num">
                {points === undefined ? weight(view, route, question, text) : signed(points)}
              </td>
              <td data-label={t('assessments.table.law')}>
                <Provisions of={[law]} />
              </td>
            </tr>
          )
        })}
      </tbody>
      {contractScore !== undefined && (
        <tfoot>
          <tr>
            <th scope="row">{t('assessments.table.sum')}</th>
            <td></td>
            <td data-label={t('assessments.table.weighs')} class="hs-num">
              <strong>{signed(contractScore)}</strong>
            </td>
            <td></td>
          </tr>
        </tfoot>
      )}
    </table>
  )
}

/** What an answer without points does: leads on, decides the form, or is missing. */
export const weight = (
  view: Words,
  { outcome, rows }: ShownRoute,
  question: Question,
  text: string | undefined,
): string => {
  if (text === undefined || text === '' || text === 'missing') return view.t('assessments.table.missing')
  const isLast = rows.at(-1)?.question === question
  const ends = outcome.form !== undefined && outcome.form !== 'C' && isLast
  return view.t(ends ? 'assessments.table.decides' : 'assessments.table.leadsOn')
}

/** Amounts and what the form would be as a contract: reasons that are no answer to one question. */
export const AmountReasons = ({ view, route }: Told) => {
  const reasons = route.outcome.reasons.filter(({ question }) => question === 'Q5' || question === 'Q6')
  const told = [...new Map(reasons.map((reason) => [reason.says, reason])).values()]
  if (told.length === 0) return null
  return (
    <ul class="hs-list" data-dense>
      {told.map(({ says, law, unconfirmedAmount }) => (
        <li>
          <p lang="sv">{says}</p>
          <p>
            <cite class="hs-law" lang="sv">
              {law}
            </cite>
          </p>
          {unconfirmedAmount && <p class="hs-meta">{view.t('assessments.unconfirmed')}</p>}
        </li>
      ))}
    </ul>
  )
}

const gateWords = { children: 'assessments.gate.childLeft', council: 'assessments.gate.council' } as const

/** What must be done before anything is decided, of what the answers themselves say. Nothing where they say nothing. */
export const OpenGates = ({ view, route }: Told) => {
  const open = route.outcome.gates.filter(({ state }) => state === 'open')
  if (open.length === 0) return null
  return (
    <section class="hs-stack" data-gap="tight" aria-labelledby="grindar">
      <h2 class="ds-heading" id="grindar">
        {view.t('assessments.gates')}
      </h2>
      <ul class="hs-list" data-dense>
        {open.map(({ id }) => (
          <li>
            <Status state="todo">{view.t(gateWords[id])}</Status>
          </li>
        ))}
      </ul>
    </section>
  )
}

const neighbours = ['B', 'G', 'D', 'A'] as const

/** The forms that were not chosen, those that the route itself names first. */
export const otherForms = ({ form, alternatives }: Outcome): readonly Form[] => {
  if (form === undefined) return []
  const all: readonly Form[] = [...alternatives, ...(form === 'C' ? neighbours : (['C'] as const))]
  return [...new Set(all)].filter((each) => each !== form)
}

/** The other forms, with when each of them would have been right: first those that the route itself names. */
export const Alternatives = ({ view, route: { outcome } }: Told) => {
  const forms = otherForms(outcome)
  if (forms.length === 0) return null
  return (
    <section class="hs-stack" data-gap="tight" aria-labelledby="andra-former">
      <h2 class="ds-heading" id="andra-former">
        {view.t('assessments.alternatives')}
      </h2>
      <ul class="hs-list" data-dense>
        {forms.map((form) => (
          <li>
            <strong>{formWord(view, form, 'name')}</strong>
            <p class="hs-meta">{formWord(view, form, 'when')}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
