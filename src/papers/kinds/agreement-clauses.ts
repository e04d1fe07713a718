import type { Block } from '../../platform/documents/document.ts'
import type { Clause } from '../clauses.ts'
import { daySaid, proseBlocks } from '../prose.ts'
import { genitive, say, type Wording, type WordKey } from '../wording.ts'
import { type Agreement, isSameParty } from './agreement-content.ts'
import {
  activitiesTable,
  contactsTable,
  contributionTables,
  followUpTable,
  goalsTable,
  groupsTable,
  instalmentsTable,
  partiesTable,
} from './agreement-tables.ts'

/** Undertakings, one clause for each party in the order of the parties. */
const undertakings = ({ parties, undertakings }: Agreement, wording: Wording): Clause[] =>
  parties.map(({ shortName }) => {
    const items = undertakings.filter(({ party }) => isSameParty(party, shortName)).map((one) => one.undertaking)
    return {
      heading: say(wording, 'agreement.undertakingsOf', { party: genitive(shortName) }),
      blocks: items.length === 0 ? [] : [{ kind: 'list', items }],
    }
  })

const paragraph = (text: string, note = ''): Block => ({
  kind: 'paragraph',
  text: note === '' ? text : { text, note },
})

const dataWords = {
  separate: ['agreement.dataSeparate', 'agreement.noteSeparate'],
  joint: ['agreement.dataJoint', 'agreement.noteJoint'],
  processor: ['agreement.dataProcessor', 'agreement.noteProcessor'],
  statistics: ['agreement.dataStatistics', undefined],
} as const satisfies Record<Agreement['dataRoles'], readonly [WordKey, WordKey | undefined]>

const dataBlock = ({ dataRoles }: Agreement, wording: Wording): Block => {
  const [words, note] = dataWords[dataRoles]
  return paragraph(say(wording, words), note === undefined ? '' : say(wording, note))
}

const termBlock = ({ startsOn, endsOn }: Agreement, wording: Wording): Block =>
  paragraph(say(wording, 'agreement.runs', { from: daySaid(startsOn) ?? '', to: daySaid(endsOn) ?? '' }))

const noticeBlock = ({ noticeMonths }: Agreement, wording: Wording): Block => {
  const months =
    noticeMonths === 1
      ? say(wording, 'agreement.oneMonth')
      : say(wording, 'agreement.months', { count: String(noticeMonths) })
  return paragraph(say(wording, 'agreement.noticeMonths', { months }))
}

/** What the parties want and do together: the first half of the clauses. */
const matters = (agreement: Agreement, wording: Wording): Clause[] => {
  const clause = (key: WordKey, ...blocks: readonly Block[]): Clause => ({ heading: say(wording, key), blocks })
  return [
    clause('agreement.parties', ...partiesTable(agreement, wording)),
    clause('agreement.background', ...proseBlocks(agreement.background)),
    clause('agreement.values', ...proseBlocks(agreement.values)),
    clause('agreement.nature', ...proseBlocks(agreement.nature)),
    clause('agreement.purpose', ...proseBlocks(agreement.purpose), ...goalsTable(agreement, wording)),
    clause('agreement.targetGroup', ...proseBlocks(agreement.targetGroup)),
    clause('agreement.activities', ...activitiesTable(agreement, wording)),
    ...undertakings(agreement, wording),
    clause(
      'agreement.contributions',
      paragraph(say(wording, 'agreement.contributionsIntro')),
      ...contributionTables(agreement, wording),
    ),
    clause('agreement.economy', ...proseBlocks(agreement.economyTerms), ...instalmentsTable(agreement, wording)),
    clause('agreement.stateAid', ...proseBlocks(agreement.stateAid)),
    clause('agreement.organisation', ...proseBlocks(agreement.organisation), ...groupsTable(agreement, wording)),
    clause('agreement.contacts', ...contactsTable(agreement, wording)),
    clause('agreement.followUp', ...proseBlocks(agreement.followUpText), ...followUpTable(agreement, wording)),
    clause('agreement.evaluation', ...proseBlocks(agreement.evaluation)),
  ]
}

const writtenClauses = {
  people: [
    'confidentiality',
    'openness',
    'auditors',
    'staff',
    'volunteers',
    'insurance',
    'premises',
    'communication',
    'childRights',
    'equalTreatment',
    'changes',
  ],
  end: ['renegotiation', 'rescission', 'repayment', 'disputes', 'transfer', 'forceMajeure', 'exit', 'legalForce'],
} as const

/** The clauses of an agreement in the order of the catalogue of clauses; those that nobody wrote are left out. The signatures stand last, outside them. */
export const agreementClauses = (agreement: Agreement, wording: Wording): Clause[] => {
  const written = (name: (typeof writtenClauses)['people' | 'end'][number]): Clause => ({
    heading: say(wording, `agreement.${name}`),
    blocks: proseBlocks(agreement[name]),
  })
  return [
    ...matters(agreement, wording),
    {
      heading: say(wording, 'agreement.personalData'),
      blocks: [dataBlock(agreement, wording), ...proseBlocks(agreement.personalData)],
    },
    ...writtenClauses.people.map(written),
    {
      heading: say(wording, 'agreement.termClause'),
      blocks: [termBlock(agreement, wording), ...proseBlocks(agreement.termText)],
    },
    {
      heading: say(wording, 'agreement.notice'),
      blocks: [noticeBlock(agreement, wording), ...proseBlocks(agreement.noticeText)],
    },
    ...writtenClauses.end.map(written),
  ]
}
