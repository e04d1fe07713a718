import type { Block } from '../../platform/documents/document.ts'
import { groupedDigits } from '../../platform/texts/words.ts'
import { kronorInFigures, percentInFigures, sharesOf, sumOfKronor } from '../contributions.ts'
import { daySaid } from '../prose.ts'
import { say, type Wording, type WordKey } from '../wording.ts'
import { type Agreement, type Contribution, isSameParty } from './agreement-content.ts'

type Words = { readonly caption: WordKey; readonly headings: readonly WordKey[]; readonly numeric?: readonly number[] }

/** A table, or nothing when it has no rows. */
const table = (wording: Wording, words: Words, rows: readonly (readonly string[])[]): Block[] =>
  rows.length === 0
    ? []
    : [
        {
          kind: 'table',
          caption: say(wording, words.caption),
          headings: words.headings.map((key) => say(wording, key)),
          rows,
          ...(words.numeric ? { numeric: words.numeric } : {}),
        },
      ]

/** The parties side by side: none of them is above another. */
export const partiesTable = ({ parties }: Agreement, wording: Wording): Block[] =>
  table(
    wording,
    {
      caption: 'agreement.partiesCaption',
      headings: ['agreement.party', 'agreement.organisationNumber', 'agreement.address'],
    },
    parties.map(({ name, shortName, organisationNumber, address }) => [
      shortName === name ? name : `${name} (${shortName})`,
      organisationNumber,
      address,
    ]),
  )

export const contactsTable = ({ parties }: Agreement, wording: Wording): Block[] =>
  table(
    wording,
    { caption: 'agreement.contactsCaption', headings: ['agreement.party', 'agreement.contact', 'agreement.mail'] },
    parties
      .filter(({ contact }) => contact !== '')
      .map(({ shortName, contact, contactMail }) => [shortName, contact, contactMail]),
  )

export const goalsTable = ({ goals }: Agreement, wording: Wording): Block[] =>
  table(
    wording,
    { caption: 'agreement.goalsCaption', headings: ['agreement.goal', 'agreement.indicator'] },
    goals.map(({ goal, indicator }) => [goal, indicator]),
  )

export const activitiesTable = ({ activities }: Agreement, wording: Wording): Block[] =>
  table(
    wording,
    { caption: 'agreement.activitiesCaption', headings: ['agreement.activity', 'agreement.responsible'] },
    activities.map(({ activity, party }) => [activity, party]),
  )

const typeWords = {
  cash: 'agreement.cash',
  premises: 'agreement.premisesType',
  staff: 'agreement.staffType',
  admin: 'agreement.admin',
  competence: 'agreement.competence',
  material: 'agreement.material',
  voluntaryHours: 'agreement.voluntaryHours',
  network: 'agreement.network',
} as const satisfies Record<Contribution['type'], WordKey>

const quantityOf = ({ quantity, unit }: Contribution): string =>
  quantity === undefined ? unit : `${groupedDigits(quantity)}\u00a0${unit}`.trim()

/** What everyone brings in one table, in the order of the parties, and below it what share of the whole that is. */
export const contributionTables = ({ parties, contributions }: Agreement, wording: Wording): Block[] => {
  const names = parties.map(({ shortName }) => shortName)
  const rows = names.flatMap((name) =>
    contributions
      .filter(({ party }) => isSameParty(party, name))
      .map((one) => [
        one.contribution,
        name,
        [say(wording, typeWords[one.type]), quantityOf(one)].filter((word) => word !== '').join(', '),
        one.valuation,
        kronorInFigures(one.amount),
      ]),
  )
  const shares = sharesOf(names, contributions, isSameParty)
  const all = sumOfKronor(shares.map(({ amount }) => amount))
  return [
    ...table(
      wording,
      {
        caption: 'agreement.contributionsCaption',
        headings: [
          'agreement.contribution',
          'agreement.party',
          'agreement.quantity',
          'agreement.valuation',
          'agreement.amount',
        ],
        numeric: [4],
      },
      rows,
    ),
    ...table(
      wording,
      {
        caption: 'agreement.sharesCaption',
        headings: ['agreement.party', 'agreement.amount', 'agreement.share'],
        numeric: [1, 2],
      },
      [
        ...shares.map(({ party, amount, percent }) => [party, kronorInFigures(amount), percentInFigures(percent)]),
        [say(wording, 'agreement.sum'), kronorInFigures(all), percentInFigures(all === 0 ? 0 : 100)],
      ],
    ),
  ]
}

/** When money is paid, and on what condition, with the sum of it all. */
export const instalmentsTable = ({ instalments }: Agreement, wording: Wording): Block[] => {
  const all = sumOfKronor(instalments.map(({ amount }) => amount))
  const rows = instalments.map(({ on, amount, condition }) => [daySaid(on) ?? on, condition, kronorInFigures(amount)])
  return table(
    wording,
    {
      caption: 'agreement.instalmentsCaption',
      headings: ['agreement.instalmentOn', 'agreement.condition', 'agreement.instalmentAmount'],
      numeric: [2],
    },
    rows.length === 0 ? [] : [...rows, [say(wording, 'agreement.sum'), '', kronorInFigures(all)]],
  )
}

export const groupsTable = ({ groups }: Agreement, wording: Wording): Block[] =>
  table(
    wording,
    { caption: 'agreement.groupsCaption', headings: ['agreement.group', 'agreement.members', 'agreement.meets'] },
    groups.map(({ group, members, meets }) => [group, members, meets]),
  )

export const followUpTable = ({ followUp }: Agreement, wording: Wording): Block[] =>
  table(
    wording,
    {
      caption: 'agreement.followUpCaption',
      headings: [
        'agreement.indicator',
        'agreement.target',
        'agreement.source',
        'agreement.when',
        'agreement.followUpBy',
      ],
    },
    followUp.map(({ indicator, target, source, when, followUpBy }) => [indicator, target, source, when, followUpBy]),
  )
