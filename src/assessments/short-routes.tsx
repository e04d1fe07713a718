import type { Day } from '../platform/time.ts'
import type { Request } from '../platform/web/env.ts'
import { type Fields, readForm } from '../platform/web/form.ts'
import { renderInstallationPage } from '../platform/web/installation-page.tsx'
import { renderPage, untouched } from '../platform/web/page.tsx'
import { type AnswerTexts, answerFrom, isChoice, isQuestion } from './questions.ts'
import type { Question } from './route/answers.ts'
import { nextQuestion, questionBefore } from './route-view.ts'
import { ShortPage, type ShortStep, shortNames } from './short-page.tsx'

const textIn = (fields: Fields, name: string): string | undefined => {
  const value = fields[name]
  return typeof value === 'string' ? value.slice(0, 60) : undefined
}

/** The answers that the form carried along. What is no answer is dropped, whoever wrote it. */
const carried = (fields: Fields): AnswerTexts =>
  Object.fromEntries(
    Object.keys(fields).flatMap((name) => {
      const question = name.startsWith(shortNames.known) ? name.slice(shortNames.known.length) : ''
      if (!isQuestion(question)) return []
      const text = answerFrom(question, textIn(fields, name) ?? '')
      return text === undefined ? [] : [[question, text]]
    }),
  )

/** Where what was sent leads: the next question, the one before, one to change, or the outcome. */
export const stepAfter = (fields: Fields, today: Day): ShortStep => {
  const known = carried(fields)
  const named = textIn(fields, shortNames.asked) ?? ''
  const asked = isQuestion(named) ? named : undefined
  const step = textIn(fields, shortNames.step)
  if (step === 'outcome') return { texts: known, asked: undefined }
  if (asked === undefined) return { texts: known, asked: nextQuestion(known, today) }
  if (step === 'change') return { texts: known, asked }
  if (step === 'back') return { texts: known, asked: questionBefore(known, asked) ?? asked }
  return answered(known, asked, { typed: textIn(fields, shortNames.answer), today })
}

const answered = (
  known: AnswerTexts,
  asked: Question,
  { typed, today }: { readonly typed: string | undefined; readonly today: Day },
): ShortStep => {
  const text = typed === undefined ? undefined : answerFrom(asked, typed)
  if (text === undefined) return { texts: known, asked, fault: isChoice(asked) ? 'noAnswer' : 'notNumber' }
  const texts = { ...known, [asked]: text }
  return { texts, asked: nextQuestion(texts, today) }
}

const stepOf = async (c: Request): Promise<ShortStep> =>
  stepAfter(c.req.method === 'POST' ? await readForm(c) : {}, c.get('services').clock.today())

/** The short version below the address of an authority. Stores nothing, sets nothing: the answers travel in the form. */
export const shortPage = async (c: Request): Promise<Response> => {
  const step = await stepOf(c)
  const page = { load: async () => step, view: renderStep }
  return renderPage(c, page, untouched, step.fault ? 422 : 200)
}

/** The same for an installation, without an authority. */
export const shortPageOfInstallation = async (c: Request): Promise<Response> => {
  const step = await stepOf(c)
  const page = { load: async () => step, view: renderStep }
  return renderInstallationPage(c, page, untouched, step.fault ? 422 : 200)
}

const renderStep = (step: ShortStep, view: Parameters<typeof ShortPage>[0]['view']) => (
  <ShortPage view={view} step={step} />
)
