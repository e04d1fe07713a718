import type { Agreement as Paper } from '../papers/index.ts'
import type { Partnership } from '../partnerships/index.ts'
import type { Contents, Contribution } from './clause-contents.ts'
import type { ClauseKey } from './clauses.ts'
import { valueInYear, worthOf } from './contributions.ts'
import { printedWords as words } from './data/printed-words.ts'
import { amountIn, dayIn, type Names, put } from './printed-parts.ts'
import {
  aidText,
  evaluationText,
  groupsText,
  placesText,
  staffText,
  targetText,
  termText,
  undertakingText,
} from './printed-prose.ts'

/** What the parts of the paper are made of. `said` joins texts where their clause is in; `needed` marks one that nobody has written. */
export type Printing = {
  readonly contents: Contents
  readonly partnership: Partnership
  readonly names: Names
  readonly months: number | undefined
  readonly said: (key: ClauseKey, ...texts: readonly string[]) => string
  readonly needed: (key: ClauseKey, ...texts: readonly string[]) => string
}

const filled = <Row>(rows: readonly Row[], instead: readonly Row[]): Row[] => [...(rows.length > 0 ? rows : instead)]

/** Why the parties work together, for whom, and what is done. */
export const whyParts = ({ contents, partnership, names, said, needed }: Printing) => {
  const { background } = contents
  const blank = { party: names(partnership.parties[0]?.partyId ?? '') }
  return {
    background: needed(
      'background',
      background.text,
      background.needReference === '' ? '' : put(words.need, { reference: background.needReference }),
    ),
    values: said('values', contents.values.text),
    nature: needed('nature', contents.nature.text),
    purpose: needed('purpose', contents.purpose.text),
    goals: filled(contents.purpose.goals, [{ goal: words.unwritten, indicator: '' }]),
    targetGroup: needed('targetGroup', targetText(contents)),
    activities: filled(
      contents.activities.activities.map(({ activity, party }) => ({ activity, party: names(party) })),
      [{ activity: words.unwritten, ...blank }],
    ),
  } satisfies Partial<Paper>
}

const contributionOf = (
  one: Contribution,
  names: Names,
  months: number | undefined,
): Paper['contributions'][number] => {
  const unit = one.quantity === undefined ? '' : one.unit
  const certainty = one.certainty === 'planned' || one.certainty === 'conditional' ? words.certainty[one.certainty] : ''
  // The paper tells what everyone brings in a year: what is given once is spread over the term.
  const once = one.period === 'once' ? put(words.once, { amount: amountIn(worthOf(one)) }) : ''
  return {
    party: names(one.party),
    contribution: [one.contribution, certainty, once].filter((part) => part !== '').join(', '),
    type: one.type,
    quantity: one.quantity,
    unit,
    amount: valueInYear(one, months),
    valuation: [one.basis === '' ? words.cashBasis : one.basis, one.evidence].filter((part) => part !== '').join('. '),
  }
}

/** What each party does and brings, and when money is paid. */
export const bringParts = ({ contents, partnership, names, months, needed }: Printing) => {
  const { economy } = contents
  const undertakings = [
    ...contents.authorityUndertakings.undertakings,
    ...contents.associationUndertakings.undertakings,
  ]
  return {
    undertakings: partnership.parties.flatMap(({ partyId }) =>
      filled(
        undertakings
          .filter(({ party }) => party === partyId)
          .map((one) => ({ party: names(partyId), undertaking: undertakingText(one) })),
        [{ party: names(partyId), undertaking: words.unwritten }],
      ),
    ),
    contributions: partnership.parties.flatMap(({ partyId }) =>
      filled(
        contents.contributions.contributions
          .filter(({ party }) => party === partyId)
          .map((one) => contributionOf(one, names, months)),
        [
          {
            ...{ party: names(partyId), contribution: words.unwritten, type: 'network' as const, quantity: undefined },
            ...{ unit: '', amount: 0, valuation: words.unwritten },
          },
        ],
      ),
    ),
    economyTerms: needed(
      'economy',
      economy.text,
      economy.unspentPercent === undefined ? '' : put(words.unspent, { percent: String(economy.unspentPercent) }),
      economy.index === '' ? '' : put(words.index, { index: economy.index }),
    ),
    instalments: economy.instalments
      .toSorted((a, b) => (a.on < b.on ? -1 : 1))
      .map(({ on, amount, condition, party, to }) => ({
        ...{ on, amount },
        condition: put(words.instalment, { condition: words.condition[condition], from: names(party), to: names(to) }),
      })),
  } satisfies Partial<Paper>
}

/** How the parties lead the work together and see what came of it. */
export const togetherParts = ({ contents, names, said, needed }: Printing) => {
  const { organisation } = contents
  return {
    stateAid: said('stateAid', aidText(contents)),
    organisation: needed('organisation', organisation.text, groupsText(contents)),
    groups: organisation.groups.map(({ group, meets }) => ({
      group: words.groups[group],
      members:
        organisation.members
          .filter((member) => member.group === group)
          .map(({ role, party, seats }) =>
            put(seats === undefined ? words.oneMember : words.member, {
              ...{ role, party: names(party), seats: String(seats ?? '') },
            }),
          )
          .join(', ') || words.nobody,
      meets: words.meets[meets],
    })),
    followUpText: needed('followUp', contents.followUp.text),
    followUp: filled(
      contents.followUp.followUps.map(({ indicator, target, source, frequency, party, reportTo }) => ({
        ...{ indicator, target, source, when: words.meets[frequency] },
        followUpBy: reportTo === '' ? names(party) : put(words.followUpBy, { party: names(party), reportTo }),
      })),
      [{ indicator: words.unwritten, target: '–', source: '–', when: words.meets.atTheEnd, followUpBy: '–' }],
    ),
    evaluation: said('evaluation', evaluationText(contents)),
  } satisfies Partial<Paper>
}

/** What holds for people, papers, rooms and words. */
export const peopleParts = ({ contents, names, said, needed }: Printing) => {
  const { insurance } = contents
  return {
    dataRoles: contents.personalData.dataRoles ?? 'separate',
    personalData: said('personalData', contents.personalData.text),
    confidentiality: said('confidentiality', contents.confidentiality.text),
    openness: needed('openness', contents.openness.text),
    auditors: said('auditors', contents.auditors.text),
    staff: said('staff', staffText(contents, names)),
    volunteers: said('volunteers', contents.volunteers.text),
    insurance: needed(
      'insurance',
      insurance.text,
      insurance.insurances.map(({ covers, party }) => put(words.insurance, { covers, party: names(party) })).join('\n'),
    ),
    premises: said('premises', placesText(contents, names)),
    communication: said('communication', contents.communication.text),
    childRights: said('childRights', contents.childRights.text),
    equalTreatment: said('equalTreatment', contents.equalTreatment.text),
    changes: needed('changes', contents.changes.text),
  } satisfies Partial<Paper>
}

/** How long it holds, and how it ends. */
export const endParts = ({ contents, said, needed }: Printing) => {
  const { copies } = contents
  return {
    termText: said('term', termText(contents)),
    noticeMonths: contents.notice.months ?? 0,
    noticeText: said('notice', contents.notice.text),
    renegotiation: needed('renegotiation', contents.renegotiation.text),
    rescission: needed('rescission', contents.rescission.text),
    repayment: said('repayment', contents.repayment.text),
    disputes: needed('disputes', contents.disputes.text),
    transfer: said('transfer', contents.transfer.text),
    forceMajeure: said('forceMajeure', contents.forceMajeure.text),
    exit: said('exit', contents.exit.text),
    legalForce: said('legalForce', contents.legalForce.text),
    copies: needed(
      'copies',
      copies.text,
      copies.level === undefined ? '' : words.level[copies.level],
      copies.signOn === undefined ? '' : put(words.signOn, { day: dayIn(copies.signOn) }),
    ),
  } satisfies Partial<Paper>
}

/** Who signs for each party; a party that has named nobody is there all the same. */
export const signersOf = ({ contents: { copies }, partnership, names }: Printing): Paper['signers'] =>
  partnership.parties
    .flatMap(({ partyId }) =>
      filled(
        copies.signers.filter(({ party }) => party === partyId),
        [{ party: partyId, name: words.nobody, role: '–' }],
      ),
    )
    .map(({ party, name, role }) => ({ name, role, party: names(party) }))
