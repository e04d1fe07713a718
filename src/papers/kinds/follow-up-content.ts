import { z } from 'zod'
import {
  dayText,
  linesInput,
  lineText,
  optionalAmountInput,
  optionalLineText,
  optionalProseText,
  proseText,
  rowsInput,
} from '../content-inputs.ts'
import { isSameParty } from './agreement-content.ts'

/** How a party sees the year, as a traffic light that is always said in words too. */
export const lights = ['green', 'yellow', 'red'] as const

const contribution = z.object({
  party: lineText(60),
  contribution: lineText(300),
  promised: lineText(),
  given: lineText(),
  promisedAmount: optionalAmountInput,
  givenAmount: optionalAmountInput,
  comment: optionalLineText(400),
})

const fields = z.object({
  title: lineText(),
  authority: lineText(),
  caseNumber: optionalLineText(60),
  writtenOn: dayText,
  agreementTitle: lineText(),
  periodFrom: dayText,
  periodTo: dayText,
  parties: rowsInput(z.object({ name: lineText(), shortName: lineText(60) }), { least: 2, most: 12 }),
  summary: proseText,
  contributions: rowsInput(contribution, { least: 1, most: 100 }),
  activities: proseText,
  indicators: rowsInput(
    z.object({ indicator: lineText(400), target: lineText(), actual: lineText(), comment: optionalLineText(400) }),
    { least: 1, most: 40 },
  ),
  economy: proseText,
  lessons: proseText,
  deviations: optionalProseText,
  childVoices: optionalProseText,
  assessments: rowsInput(z.object({ party: lineText(60), light: z.enum(lights), words: proseText }), { most: 12 }),
  nextSteps: linesInput({ most: 40, longest: 600 }),
  signers: rowsInput(z.object({ name: lineText(), role: lineText(), party: lineText(60) }), { least: 2, most: 24 }),
})

export type FollowUp = z.infer<typeof fields>

const rowsOfParties = ['contributions', 'assessments', 'signers'] as const

const checkParties = (report: FollowUp, context: z.RefinementCtx<FollowUp>): void => {
  const names = report.parties.map(({ shortName }) => shortName)
  const parties = names.join(', ')
  for (const field of rowsOfParties) {
    for (const [index, { party }] of report[field].entries()) {
      if (names.some((name) => isSameParty(name, party))) continue
      const path = [field, index, 'party']
      context.addIssue({ code: 'custom', message: 'papers.wrong.unknownParty', path, params: { parties } })
    }
  }
  const unheard = names.filter(
    (name) => report.assessments.filter(({ party }) => isSameParty(party, name)).length !== 1,
  )
  if (unheard.length > 0)
    context.addIssue({
      code: 'custom',
      message: 'papers.wrong.assessmentMissing',
      path: ['assessments'],
      params: { parties: unheard.join(', ') },
    })
}

/**
 * Uppföljningsrapport: what the parties promised and gave, and how each of them sees it. Every party assesses for itself, exactly once;
 * nobody assesses for another. Refuses a period that ends before it begins.
 */
export const followUpSchema = fields.superRefine((report, context) => {
  checkParties(report, context)
  if (report.periodTo < report.periodFrom)
    context.addIssue({ code: 'custom', message: 'papers.wrong.endsBefore', path: ['periodTo'] })
})
