import type { Block, Document, Signer } from '../../platform/documents/document.ts'
import { listInWords } from '../../platform/texts/words.ts'
import { numbered, withoutNumber } from '../clauses.ts'
import { agreementQuestions } from '../data/agreement-form.ts'
import type { PaperForm } from '../fields.ts'
import type { PaperKind } from '../paper-kind.ts'
import { daySaid, headedList, proseBlocks, terms } from '../prose.ts'
import { say, type Wording } from '../wording.ts'
import { factsOf, once, sectionsIn } from '../written-facts.ts'
import { agreementClauses } from './agreement-clauses.ts'
import { type Agreement, type AgreementParty, agreementSchema, isSameParty } from './agreement-content.ts'
import { headerNames } from './header-names.ts'

/** The form of an agreement. */
export const agreementForm: PaperForm = agreementQuestions

const frontPage = (agreement: Agreement, wording: Wording): Block[] => {
  const { parties, startsOn, endsOn, version } = agreement
  return terms([
    [say(wording, 'agreement.between'), listInWords(parties.map(({ name }) => name))],
    [
      say(wording, 'agreement.term'),
      say(wording, 'agreement.runsShort', { from: daySaid(startsOn) ?? '', to: daySaid(endsOn) ?? '' }),
    ],
    [say(wording, 'agreement.version'), version],
    [say(wording, 'written.caseNumber'), agreement.caseNumber],
    ...parties
      .filter(({ caseNumber }) => caseNumber !== '' && caseNumber !== agreement.caseNumber)
      .map(
        ({ shortName, caseNumber }) =>
          [say(wording, 'agreement.caseNumberOf', { party: shortName }), caseNumber] as const,
      ),
  ])
}

/** "ordförande, Föreningen Språkhamnen": each signs for a party, and all in one list. */
const signersOf = ({ signers, parties }: Agreement): Signer[] =>
  signers.map(({ name, role, party }) => ({ name, role: `${role}, ${nameOf(parties, party)}` }))

const nameOf = (parties: readonly AgreementParty[], shortName: string): string =>
  parties.find((party) => isSameParty(party.shortName, shortName))?.name ?? shortName

/** The agreement as a document: what it is and between whom, its numbered clauses, its annexes, and last the signatures of all parties. */
export const agreementDocument = (agreement: Agreement, wording: Wording): Document => {
  const clauses = numbered([
    ...agreementClauses(agreement, wording),
    { heading: say(wording, 'agreement.copies'), blocks: proseBlocks(agreement.copies) },
  ])
  const annexes = agreement.annexes.map((annex, index) =>
    say(wording, 'agreement.annex', { number: String(index + 1), annex }),
  )
  const signers = signersOf(agreement)
  return {
    language: 'sv',
    title: agreement.title,
    label: say(wording, 'agreement.label'),
    header: [...headerNames(agreement.parties.map(({ name }) => name)), agreement.caseNumber].filter(
      (line) => line !== '',
    ),
    blocks: [
      ...frontPage(agreement, wording),
      ...clauses,
      ...headedList(say(wording, 'agreement.annexes'), annexes),
      { kind: 'signatures', signers },
    ],
    data: factsOf({
      kind: 'agreement',
      authority: agreement.authority,
      title: agreement.title,
      caseNumbers: once([agreement.caseNumber]),
      signers: signers.map(({ name, role }) => ({ name, title: role })),
      attachments: annexes,
      sections: sectionsIn(clauses).map(({ heading, text }) => ({ heading: withoutNumber(heading), text })),
      content: agreement,
    }),
  }
}

/** The kind of paper. */
export const agreementKind: PaperKind<Agreement> = {
  kind: 'agreement',
  label: 'Överenskommelse',
  schema: agreementSchema,
  document: agreementDocument,
}
