import { agreementKind, type Agreement as Paper } from '../papers/index.ts'
import type { Partnership } from '../partnerships/index.ts'
import { type Agreement, standingClauses } from './agreements.ts'
import type { Contribution } from './clause-contents.ts'
import type { ClauseKey } from './clauses.ts'
import { valueInTerm } from './contributions.ts'
import { printedWords as words } from './data/printed-words.ts'
import { dayIn, type Names, namesOf, paragraphs, put } from './printed-parts.ts'
import {
  aidText,
  evaluationText,
  groupsText,
  placesText,
  staffText,
  targetText,
  termText,
  undertakingText,
} from './printed-texts.ts'
import { termMonths } from './term.ts'

/** What the paper is told beside the agreement: who keeps it, under what number, and what it calls this version. */
export type PrintedFacts = {
  readonly authorityName: string
  readonly caseNumber?: string | undefined
  readonly version?: string | undefined
}

type Subject = Pick<Agreement, 'answered' | 'contents' | 'saved' | 'revision'>

const partiesOf = ({ contents }: Subject, { parties }: Partnership, names: Names): Paper['parties'] =>
  parties.map((party) => {
    const own = contents.parties.parties.find((row) => row.party === party.partyId)
    const contact = contents.contacts.contacts.find((row) => row.party === party.partyId)
    return {
      name: own?.bodyName ? put(words.bodyOf, { name: party.name, body: own.bodyName }) : party.name,
      shortName: names(party.partyId),
      side: party.kind,
      organisationNumber: own?.organisationNumber ?? '',
      address: own?.address ?? '',
      caseNumber: own?.caseNumber ?? '',
      contact: contact ? [contact.name, contact.role].filter((part) => part !== '').join(', ') : '',
      contactMail: contact?.mail ?? '',
    }
  })

const contributionOf = (
  one: Contribution,
  names: Names,
  months: number | undefined,
): Paper['contributions'][number] => {
  const unit = one.quantity === undefined ? '' : one.unit
  const certainty = one.certainty === 'planned' || one.certainty === 'conditional' ? words.certainty[one.certainty] : ''
  return {
    party: names(one.party),
    contribution: [one.contribution, certainty].filter((part) => part !== '').join(', '),
    type: one.type,
    quantity: one.quantity,
    unit: (one.period === 'perYear' && one.quantity !== undefined ? put(words.perYear, { unit }) : unit).trim(),
    amount: valueInTerm(one, months),
    valuation: [one.basis === '' ? words.cashBasis : one.basis, one.evidence].filter((part) => part !== '').join('. '),
  }
}

/**
 * The agreement as the content of the printed paper. Clauses that are left out or not asked for are not printed; what must stand there and
 * nobody has written is marked as unwritten. Undefined while the term has no first and last day: a paper cannot be without one.
 */
export const agreementContentOf = (
  agreement: Subject,
  partnership: Partnership,
  facts: PrintedFacts,
): Paper | undefined => {
  const { contents } = agreement
  const { startsOn, endsOn } = contents.term
  if (startsOn === undefined || endsOn === undefined) return undefined
  const isIn = new Set(
    standingClauses(agreement)
      .filter((one) => one.isIn)
      .map(({ clause }) => clause.key),
  )
  const said = (key: ClauseKey, ...texts: readonly string[]) => (isIn.has(key) ? paragraphs(texts) : '')
  const needed = (key: ClauseKey, ...texts: readonly string[]) => said(key, ...texts) || words.unwritten
  const names = namesOf(contents, partnership)
  const months = termMonths(contents.term)
  const blank = { party: names(partnership.parties[0]?.partyId ?? '') }
  const undertakings = [
    ...contents.authorityUndertakings.undertakings,
    ...contents.associationUndertakings.undertakings,
  ]
  const { background, copies, economy, organisation, insurance } = contents
  const signers = partnership.parties.flatMap(({ partyId }) => {
    const own = copies.signers.filter(({ party }) => party === partyId)
    return own.length > 0 ? own : [{ party: partyId, name: words.nobody, role: '–' }]
  })
  const filled = <Row>(rows: readonly Row[], instead: readonly Row[]): Row[] => [...(rows.length > 0 ? rows : instead)]
  const content: Paper = {
    title: partnership.title,
    authority: facts.authorityName,
    caseNumber: facts.caseNumber ?? '',
    version: facts.version ?? put(words.version, { revision: String(agreement.revision) }),
    parties: partiesOf(agreement, partnership, names),
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
      [{ indicator: words.unwritten, target: '–', source: '–', when: '–', followUpBy: '–' }],
    ),
    evaluation: said('evaluation', evaluationText(contents)),
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
    startsOn,
    endsOn,
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
    signers: signers.map(({ party, name, role }) => ({ name, role, party: names(party) })),
    annexes: contents.annexes.annexes,
  }
  const parsed = agreementKind.schema.safeParse(content)
  return parsed.success ? parsed.data : undefined
}
