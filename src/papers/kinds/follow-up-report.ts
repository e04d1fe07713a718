import type { Block, Document, Signer } from '../../platform/documents/document.ts'
import { listInWords } from '../../platform/texts/words.ts'
import { kronorInFigures, percentInFigures, sharesOf, sumOfKronor } from '../contributions.ts'
import { followUpQuestions } from '../data/follow-up-form.ts'
import type { PaperForm } from '../fields.ts'
import type { PaperKind } from '../paper-kind.ts'
import { daySaid, headed, headedList, proseBlocks, terms } from '../prose.ts'
import { say, type Wording, type WordKey } from '../wording.ts'
import { factsOf, once, sectionsIn } from '../written-facts.ts'
import { isSameParty } from './agreement-content.ts'
import { type FollowUp, followUpSchema } from './follow-up-content.ts'
import { headerNames } from './header-names.ts'

/** The form of a follow-up report. */
export const followUpForm: PaperForm = followUpQuestions

const table = (
  wording: Wording,
  caption: WordKey,
  headings: readonly WordKey[],
  rows: readonly (readonly string[])[],
) =>
  ({
    kind: 'table',
    caption: say(wording, caption),
    headings: headings.map((key) => say(wording, key)),
    rows,
  }) satisfies Block

/** Promised beside given, the parties in their order and one line for each contribution. */
const comparison = ({ parties, contributions }: FollowUp, wording: Wording): Block => {
  const rows = parties.flatMap(({ shortName }) =>
    contributions
      .filter(({ party }) => isSameParty(party, shortName))
      .map((one) => [one.contribution, shortName, one.promised, one.given, one.comment]),
  )
  return table(
    wording,
    'followUp.comparisonCaption',
    ['followUp.contribution', 'followUp.party', 'followUp.promised', 'followUp.given', 'followUp.comment'],
    rows,
  )
}

/** What it was worth, where the parties have put a value on both: promised, given, and how much of the promised was given. */
const sums = ({ parties, contributions }: FollowUp, wording: Wording): Block[] => {
  const valued = contributions.flatMap(({ party, promisedAmount, givenAmount }) =>
    promisedAmount === undefined || givenAmount === undefined ? [] : [{ party, promisedAmount, givenAmount }],
  )
  if (valued.length === 0) return []
  const names = parties.map(({ shortName }) => shortName)
  const of = (amounts: readonly { party: string; amount: number }[]) => sharesOf(names, amounts, isSameParty)
  const promised = of(valued.map(({ party, promisedAmount }) => ({ party, amount: promisedAmount })))
  const given = of(valued.map(({ party, givenAmount }) => ({ party, amount: givenAmount })))
  const row = (name: string, promise: number, gift: number) => [
    name,
    kronorInFigures(promise),
    kronorInFigures(gift),
    promise === 0 ? '' : percentInFigures(Math.round((gift * 100) / promise)),
  ]
  const all = (shares: readonly { amount: number }[]) => sumOfKronor(shares.map(({ amount }) => amount))
  const headings = ['followUp.party', 'followUp.promisedAmount', 'followUp.givenAmount', 'followUp.kept'] as const
  return [
    {
      ...table(wording, 'followUp.sumsCaption', headings, [
        ...names.map((name, index) => row(name, promised[index]?.amount ?? 0, given[index]?.amount ?? 0)),
        row(say(wording, 'followUp.all'), all(promised), all(given)),
      ]),
      numeric: [1, 2, 3],
    },
  ]
}

const indicatorTable = ({ indicators }: FollowUp, wording: Wording): Block =>
  table(
    wording,
    'followUp.indicatorsCaption',
    ['followUp.indicator', 'followUp.target', 'followUp.actual', 'followUp.comment'],
    indicators.map(({ indicator, target, actual, comment }) => [indicator, target, actual, comment]),
  )

/** Each party's own assessment below a heading with its name; the light stands first, in words. */
const assessments = (report: FollowUp, wording: Wording): Block[] => [
  { kind: 'paragraph', text: say(wording, 'followUp.assessmentIntro') },
  ...report.parties.flatMap(({ shortName }) =>
    report.assessments
      .filter(({ party }) => isSameParty(party, shortName))
      .flatMap(({ light, words }) =>
        headed(say(wording, 'followUp.assessmentOf', { party: shortName }), [
          { kind: 'paragraph', text: say(wording, `followUp.${light}`) },
          ...proseBlocks(words),
        ]),
      ),
  ),
]

const bodyOf = (report: FollowUp, wording: Wording): Block[] => [
  ...headed(say(wording, 'followUp.summary'), proseBlocks(report.summary)),
  ...headed(say(wording, 'followUp.comparison'), [comparison(report, wording), ...sums(report, wording)]),
  ...headed(say(wording, 'followUp.activities'), proseBlocks(report.activities)),
  ...headed(say(wording, 'followUp.indicators'), [indicatorTable(report, wording)]),
  ...headed(say(wording, 'followUp.economy'), proseBlocks(report.economy)),
  ...headed(say(wording, 'followUp.lessons'), proseBlocks(report.lessons)),
  ...headed(say(wording, 'followUp.deviations'), proseBlocks(report.deviations)),
  ...headed(say(wording, 'followUp.childVoices'), proseBlocks(report.childVoices)),
  ...headed(say(wording, 'followUp.assessment'), assessments(report, wording)),
  ...headedList(say(wording, 'followUp.nextSteps'), report.nextSteps),
]

const signersOf = ({ signers, parties }: FollowUp): Signer[] =>
  signers.map(({ name, role, party }) => ({
    name,
    role: `${role}, ${parties.find(({ shortName }) => isSameParty(shortName, party))?.name ?? party}`,
  }))

/** All parties stand in the header, as on the agreement that the report follows up. */
const headerOf = (parties: FollowUp['parties'], caseNumber: string): string[] =>
  [...headerNames(parties.map(({ name }) => name)), caseNumber].filter((line) => line !== '')

/** The report as a document, signed by all parties. */
export const followUpDocument = (report: FollowUp, wording: Wording): Document => {
  const { title, authority, caseNumber, parties } = report
  const blocks = bodyOf(report, wording)
  const signers = signersOf(report)
  const [from, to] = [daySaid(report.periodFrom) ?? '', daySaid(report.periodTo) ?? '']
  return {
    language: 'sv',
    title,
    label: say(wording, 'followUp.label'),
    header: headerOf(parties, caseNumber),
    blocks: [
      ...terms([
        [say(wording, 'written.date'), daySaid(report.writtenOn)],
        [say(wording, 'written.caseNumber'), caseNumber],
        [say(wording, 'followUp.agreement'), report.agreementTitle],
        [say(wording, 'followUp.period'), say(wording, 'agreement.runsShort', { from, to })],
        [say(wording, 'followUp.between'), listInWords(parties.map(({ name }) => name))],
      ]),
      ...blocks,
      { kind: 'signatures', signers },
    ],
    data: factsOf({
      kind: 'followUpReport',
      authority,
      title,
      caseNumbers: once([caseNumber]),
      documentDate: report.writtenOn,
      signers: signers.map(({ name, role }) => ({ name, title: role })),
      sections: sectionsIn(blocks),
      content: report,
    }),
  }
}

/** The kind of paper. */
export const followUpKind: PaperKind<FollowUp> = {
  kind: 'followUpReport',
  label: 'Uppföljningsrapport',
  schema: followUpSchema,
  document: followUpDocument,
}
