import { z } from 'zod'
import type { Block, Document } from '../../platform/documents/document.ts'
import { paragraphSign } from '../../platform/texts/words.ts'
import { type Clause, numbered, withoutNumber } from '../clauses.ts'
import {
  dayText,
  linesInput,
  lineText,
  optionalAmountInput,
  optionalDayText,
  optionalLineText,
  optionalProseText,
  proseText,
  rowsInput,
} from '../content-inputs.ts'
import { guidelinesQuestions } from '../data/guidelines-form.ts'
import type { PaperForm } from '../fields.ts'
import type { PaperKind } from '../paper-kind.ts'
import { daySaid, proseBlocks, terms, withNote } from '../prose.ts'
import { say, type Wording } from '../wording.ts'
import { factsOf, once, sectionsIn } from '../written-facts.ts'

/** Policy, program, riktlinjer, regler. */
export const governingTypes = ['guidelines', 'policy', 'programme', 'rules'] as const

/** Riktlinjer and other governing documents: who decided what for whom, and the numbered clauses. */
export const guidelinesSchema = z.object({
  title: lineText(),
  authority: lineText(),
  caseNumber: optionalLineText(60),
  type: z.enum(governingTypes),
  adoptedBy: lineText(100),
  adoptedOn: optionalDayText,
  adoptedParagraph: optionalAmountInput,
  validFrom: dayText,
  appliesTo: lineText(300),
  responsible: lineText(200),
  reviseBy: optionalDayText,
  replaces: optionalLineText(300),
  introduction: optionalProseText,
  criteria: linesInput({ most: 40, longest: 400 }),
  clauses: rowsInput(z.object({ heading: lineText(120), text: proseText, provisions: optionalLineText(300) }), {
    least: 1,
    most: 80,
  }),
})

export type Guidelines = z.infer<typeof guidelinesSchema>

/** The form of guidelines. */
export const guidelinesForm: PaperForm = guidelinesQuestions

const headerBox = (guidelines: Guidelines, wording: Wording): Block[] => {
  const { adoptedParagraph } = guidelines
  return terms([
    [say(wording, 'guidelines.type'), say(wording, `guidelines.${guidelines.type}`)],
    [say(wording, 'guidelines.adoptedBy'), guidelines.adoptedBy],
    [say(wording, 'written.date'), daySaid(guidelines.adoptedOn)],
    [say(wording, 'guidelines.adoptedParagraph'), adoptedParagraph ? paragraphSign(adoptedParagraph) : undefined],
    [say(wording, 'written.caseNumber'), guidelines.caseNumber],
    [say(wording, 'guidelines.validFrom'), daySaid(guidelines.validFrom)],
    [say(wording, 'guidelines.appliesTo'), guidelines.appliesTo],
    [say(wording, 'guidelines.responsible'), guidelines.responsible],
    [say(wording, 'guidelines.reviseBy'), daySaid(guidelines.reviseBy)],
    [say(wording, 'guidelines.replaces'), guidelines.replaces],
  ])
}

const clausesOf = ({ introduction, criteria, clauses }: Guidelines, wording: Wording): Clause[] => [
  { heading: say(wording, 'guidelines.introduction'), blocks: proseBlocks(introduction) },
  ...clauses.map(({ heading, text, provisions }) => ({ heading, blocks: withNote(proseBlocks(text), provisions) })),
  {
    heading: say(wording, 'guidelines.criteria'),
    blocks:
      criteria.length === 0
        ? []
        : [
            { kind: 'paragraph', text: say(wording, 'guidelines.criteriaIntro') },
            { kind: 'list', items: criteria },
          ],
  },
]

/** Guidelines as a document: what they are and for whom in a table of terms, then numbered clauses with provisions as notes. */
export const guidelinesDocument = (guidelines: Guidelines, wording: Wording): Document => {
  const { title, authority, caseNumber, adoptedOn, criteria } = guidelines
  const clauses = numbered(clausesOf(guidelines, wording))
  return {
    language: 'sv',
    title,
    label: say(wording, `guidelines.${guidelines.type}`),
    header: [authority, caseNumber].filter((line) => line !== ''),
    blocks: [...headerBox(guidelines, wording), ...clauses],
    data: factsOf({
      kind: 'guidelines',
      authority,
      title,
      caseNumbers: once([caseNumber]),
      documentDate: adoptedOn,
      criteria: criteria.length > 1 ? criteria : [],
      sections: sectionsIn(clauses).map(({ heading, text }) => ({ heading: withoutNumber(heading), text })),
    }),
  }
}

/** The kind of paper. */
export const guidelinesKind: PaperKind<Guidelines> = {
  kind: 'guidelines',
  label: 'Riktlinjer',
  schema: guidelinesSchema,
  document: guidelinesDocument,
}
