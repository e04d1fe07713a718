import { z } from 'zod'
import type { Block, Document } from '../../platform/documents/document.ts'
import {
  dayText,
  linesInput,
  lineText,
  optionalDayText,
  optionalLineText,
  optionalProseText,
  proseText,
  rowsInput,
} from '../content-inputs.ts'
import { answerForm } from '../data/referral-answer-form.ts'
import type { PaperForm } from '../fields.ts'
import type { PaperKind } from '../paper-kind.ts'
import { daySaid, headed, headedList, proseBlocks, terms } from '../prose.ts'
import { inOrder, say, type Wording } from '../wording.ts'
import { factsOf, once, sectionsIn } from '../written-facts.ts'

/** What a body thinks of a proposal that it was asked about. */
export const stances = ['supports', 'supportsWithViews', 'opposes', 'abstains'] as const

/** Remissvar: what a body answers when it is asked for its opinion. */
export const referralAnswerSchema = z.object({
  title: lineText(),
  authority: lineText(),
  administration: optionalLineText(),
  caseNumber: optionalLineText(60),
  writtenOn: dayText,
  askedBy: lineText(60),
  theirNumber: optionalLineText(60),
  answeringBody: lineText(100),
  dueOn: optionalDayText,
  stance: z.enum(stances),
  summary: proseText,
  background: optionalProseText,
  matter: optionalProseText,
  preparation: optionalProseText,
  views: proseText,
  answers: rowsInput(z.object({ question: lineText(200), answer: proseText }), { most: 60 }),
  dissent: optionalProseText,
  signers: rowsInput(z.object({ name: lineText(), role: lineText() }), { most: 12 }),
  attachments: linesInput({ most: 100, longest: 300 }),
})

export type ReferralAnswer = z.infer<typeof referralAnswerSchema>

/** The form of an answer. */
export const referralAnswerForm: PaperForm = answerForm

/** Who asked, and by when: the sentences that open the background. */
const askedBlock = ({ answeringBody, askedBy, dueOn }: ReferralAnswer, wording: Wording): Block => {
  const day = daySaid(dueOn)
  const received = say(wording, 'answer.received', { body: answeringBody, from: askedBy })
  return {
    kind: 'paragraph',
    text: day === undefined ? received : `${received} ${say(wording, 'answer.due', { day })}`,
  }
}

const viewsOf = ({ views, answers }: ReferralAnswer, wording: Wording): Block[] =>
  headed(say(wording, 'answer.views'), [
    ...proseBlocks(views),
    ...answers.flatMap(({ question, answer }) => headed(question, proseBlocks(answer))),
  ])

const summaryOf = ({ stance, summary, answeringBody }: ReferralAnswer, wording: Wording): Block[] =>
  headed(say(wording, 'answer.summary'), [
    { kind: 'paragraph', text: say(wording, `answer.${stance}`, { body: answeringBody }) },
    ...proseBlocks(summary),
  ])

const textParts = (answer: ReferralAnswer, wording: Wording) => ({
  summary: summaryOf(answer, wording),
  background: headed(say(wording, 'answer.background'), [
    askedBlock(answer, wording),
    ...proseBlocks(answer.background),
  ]),
  matter: headed(say(wording, 'answer.matter'), proseBlocks(answer.matter)),
  preparation: headed(say(wording, 'answer.preparation'), proseBlocks(answer.preparation)),
  views: viewsOf(answer, wording),
  dissent: headed(say(wording, 'answer.dissent'), proseBlocks(answer.dissent)),
})

/** The answer as a document. The sentences on who asked and what the body thinks of it are made, so that they always agree with the facts. */
export const referralAnswerDocument = (answer: ReferralAnswer, wording: Wording): Document => {
  const { authority, administration, caseNumber, askedBy, answeringBody, dueOn, signers, attachments } = answer
  const texts = textParts(answer, wording)
  const blocks = inOrder<Block>(wording, 'referralResponse', {
    front: terms([
      [say(wording, 'written.date'), daySaid(answer.writtenOn)],
      [say(wording, 'written.caseNumber'), caseNumber],
      [say(wording, 'answer.theirNumber'), answer.theirNumber],
      [say(wording, 'answer.recipient'), askedBy],
    ]),
    ...texts,
    signatures: signers.length === 0 ? [] : [{ kind: 'signatures', signers }],
    attachments: headedList(say(wording, 'written.attachments'), attachments),
  })
  const own = Object.values(texts).flat()
  return {
    language: 'sv',
    title: answer.title,
    label: say(wording, 'answer.label'),
    header: [authority, administration, caseNumber].filter((line) => line !== ''),
    blocks,
    data: factsOf({
      kind: 'referralResponse',
      authority,
      body: answeringBody,
      title: answer.title,
      caseNumbers: once([caseNumber]),
      documentDate: answer.writtenOn,
      referral: { to: answeringBody, from: askedBy, ...(dueOn === undefined ? {} : { dueOn }) },
      recipients: [askedBy],
      signers: signers.map(({ name, role }) => ({ name, title: role })),
      attachments,
      sections: sectionsIn(blocks.filter((block) => own.includes(block))),
    }),
  }
}

/** The kind of paper. */
export const referralAnswerKind: PaperKind<ReferralAnswer> = {
  kind: 'referralResponse',
  label: 'Remissvar',
  schema: referralAnswerSchema,
  document: referralAnswerDocument,
}
