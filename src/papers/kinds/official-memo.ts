import { z } from 'zod'
import type { Block, Document } from '../../platform/documents/document.ts'
import {
  dayText,
  linesInput,
  lineText,
  optionalLineText,
  optionalProseText,
  proseText,
  rowsInput,
} from '../content-inputs.ts'
import { memoForm } from '../data/memo-form.ts'
import type { PaperForm } from '../fields.ts'
import type { PaperKind } from '../paper-kind.ts'
import { decisionPoints } from '../points.ts'
import { daySaid, headed, headedList, proseBlocks, terms, withNote } from '../prose.ts'
import { genitive, inOrder, say, type Wording } from '../wording.ts'
import { factsOf, once, sectionsIn } from '../written-facts.ts'

/** Tjänsteskrivelse, tjänsteutlåtande: the administration's report with a proposal. What is left out of it is empty. */
export const officialMemoSchema = z.object({
  title: lineText(),
  authority: lineText(),
  administration: lineText(),
  caseNumber: optionalLineText(60),
  writtenOn: dayText,
  officer: optionalLineText(),
  preparingBody: optionalLineText(),
  decidingBody: lineText(),
  points: decisionPoints,
  signers: rowsInput(z.object({ name: lineText(), role: lineText() }), { least: 1, most: 12 }),
  summary: proseText,
  sections: rowsInput(z.object({ heading: lineText(120), text: proseText, provisions: optionalLineText(300) }), {
    least: 1,
    most: 60,
  }),
  economy: optionalProseText,
  children: optionalProseText,
  equality: optionalProseText,
  environment: optionalProseText,
  accessibility: optionalProseText,
  basis: linesInput({ most: 100, longest: 300 }),
  dispatch: linesInput({ most: 100, longest: 200 }),
})

export type OfficialMemo = z.infer<typeof officialMemoSchema>

/** The form of a memo. */
export const officialMemoForm: PaperForm = memoForm

/** A heading with the points below it, as one of the bodies that a matter passes prints them. */
export type ProposalStep = { readonly body: string; readonly heading: string; readonly points: readonly string[] }

/**
 * What each body that the matter passes has to say, from the same points: the committee proposes what the deciding body decides, so the two
 * versions cannot differ.
 */
export const proposalSteps = (
  { preparingBody, decidingBody, points }: Pick<OfficialMemo, 'preparingBody' | 'decidingBody' | 'points'>,
  wording: Wording,
): ProposalStep[] => {
  const decision = {
    body: decidingBody,
    heading: say(wording, 'memo.stepDecision', { deciding: genitive(decidingBody) }),
    points,
  }
  if (preparingBody === '') return [decision]
  const heading = say(wording, 'memo.stepProposal', {
    preparing: genitive(preparingBody),
    deciding: inSentence(decidingBody),
  })
  return [{ body: preparingBody, heading, points }, decision]
}

/** A body's name inside a sentence: "kommunstyrelsen". */
const inSentence = (name: string): string => name.charAt(0).toLocaleLowerCase('sv') + name.slice(1)

/** Only a name in the definite form can stand in the genitive: nobody says "Stab Nords förslag". */
const isDefinite = (name: string): boolean =>
  /(?:förvaltningen|kontoret|kansliet|staben|avdelningen|sektorn|enheten)$/iu.test(name)

const longestHeading = 60

const proposalOf = (memo: OfficialMemo, wording: Wording): Block => {
  const { administration, preparingBody, decidingBody } = memo
  const points: Block = { kind: 'points', points: memo.points }
  const names = { preparing: inSentence(preparingBody), deciding: inSentence(decidingBody) }
  const isLong = administration.length > longestHeading - 3 || names.preparing.length + names.deciding.length > 40
  if (isDefinite(administration) && !isLong) {
    const key = preparingBody === '' ? 'memo.proposalTo' : 'memo.proposalInSteps'
    return {
      kind: 'heading',
      text: say(wording, key, { ...names, administration: genitive(administration) }),
      blocks: [points],
    }
  }
  const intro =
    preparingBody === ''
      ? say(wording, 'memo.proposes', names)
      : say(wording, 'memo.proposesInSteps', { ...names, preparing: preparingBody })
  const blocks: Block[] = [{ kind: 'paragraph', text: intro }, points]
  return { kind: 'heading', text: say(wording, 'memo.proposal'), blocks }
}

const sectionBlocks = (memo: OfficialMemo): Block[] =>
  memo.sections.flatMap(({ heading, text, provisions }) => headed(heading, withNote(proseBlocks(text), provisions)))

const consequences = ['economy', 'children', 'equality', 'environment', 'accessibility'] as const

const consequenceBlocks = (memo: OfficialMemo, wording: Wording): Block[] =>
  consequences.flatMap((name) => headed(say(wording, `memo.${name}`), proseBlocks(memo[name])))

/** The memo as a document. */
export const officialMemoDocument = (memo: OfficialMemo, wording: Wording): Document => {
  const { authority, administration, caseNumber } = memo
  const recipient = memo.preparingBody || memo.decidingBody
  const summary = headed(say(wording, 'memo.summary'), proseBlocks(memo.summary))
  const consequence = consequenceBlocks(memo, wording)
  const sections = sectionBlocks(memo)
  const parts = {
    front: terms([
      [say(wording, 'written.date'), daySaid(memo.writtenOn)],
      [say(wording, 'written.caseNumber'), caseNumber],
      [say(wording, 'memo.officer'), memo.officer],
      [say(wording, 'memo.recipient'), recipient],
    ]),
    proposal: [proposalOf(memo, wording)],
    signatures: [{ kind: 'signatures', signers: memo.signers }] satisfies Block[],
    summary,
    sections,
    consequences: consequence,
    basis: headedList(say(wording, 'memo.basis'), memo.basis),
    dispatch: headedList(say(wording, 'memo.dispatch'), memo.dispatch),
  }
  const blocks = inOrder<Block>(wording, 'memo', parts)
  return {
    language: 'sv',
    title: memo.title,
    label: say(wording, 'memo.label'),
    header: [authority, administration, caseNumber].filter((line) => line !== ''),
    blocks,
    data: factsOf({
      kind: 'officialReport',
      authority,
      title: memo.title,
      caseNumbers: once([caseNumber]),
      documentDate: memo.writtenOn,
      items: [{ outcome: 'proposal', points: memo.points, proposalFrom: 'administration' }],
      recipients: once([recipient, ...memo.dispatch]),
      signers: memo.signers.map(({ name, role }) => ({ name, title: role })),
      attachments: memo.basis,
      sections: sectionsIn(blocks.filter((block) => [...summary, ...sections, ...consequence].includes(block))),
    }),
  }
}

/** The kind of paper. */
export const officialMemoKind: PaperKind<OfficialMemo> = {
  kind: 'officialReport',
  label: 'Tjänsteskrivelse',
  schema: officialMemoSchema,
  document: officialMemoDocument,
}
