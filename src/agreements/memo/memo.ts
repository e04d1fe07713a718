import type { Partnership, PartnershipParty } from '../../partnerships/index.ts'
import type { Block } from '../../platform/documents/document.ts'
import { kronor, moneyInWords } from '../../platform/money.ts'
import { listInWords } from '../../platform/texts/words.ts'
import { type Day, dayInWords, parseDay } from '../../platform/time.ts'
import type { Agreement } from '../agreements.ts'
import { broughtBy } from '../contributions.ts'
import { put } from '../printed-parts.ts'
import { termMonths } from '../term.ts'
import { memoWords as words } from './data/memo-words.ts'
import { type Section, sectionsOf } from './prose-of.ts'

/** What the memo is told beside the partnership and its agreement. */
export type MemoFacts = {
  readonly authority: string
  readonly administration: string
  readonly caseNumber: string
  readonly officer: string
  /** Empty when no body prepares the matter. */
  readonly preparingBody: string
  readonly decidingBody: string
  readonly on: Day
  /** The outcome of the assessment, as blocks; the child's best interests among them are told below. */
  readonly assessment: readonly Block[]
  readonly children: string
}

/** What the form of a memo takes: the content of a draft. */
export type MemoContent = {
  readonly title: string
  readonly authority: string
  readonly administration: string
  readonly caseNumber: string
  readonly writtenOn: string
  readonly officer: string
  readonly preparingBody: string
  readonly decidingBody: string
  readonly points: readonly string[]
  readonly signers: readonly { readonly name: string; readonly role: string }[]
  readonly summary: string
  readonly sections: readonly Section[]
  readonly economy: string
  readonly children: string
  readonly basis: readonly string[]
  readonly dispatch: readonly string[]
}

type Subject = Pick<Agreement, 'contents' | 'revision'>

const said = (iso: string | undefined): string => {
  const day = iso === undefined ? undefined : parseDay(iso)
  return day ? dayInWords(day) : '–'
}

const amount = (kr: number): string => moneyInWords(kronor(kr))

/** The authority whose memo it is: another one that is a party decides and pays for itself. */
const hostOf = ({ parties, hostAuthorityId }: Partnership): PartnershipParty | undefined =>
  parties.find(({ organisationId }) => organisationId === hostAuthorityId)

/** With whom: every party but the host. */
const othersIn = ({ parties, hostAuthorityId }: Partnership): readonly string[] =>
  parties.filter(({ organisationId }) => organisationId !== hostAuthorityId).map(({ name }) => name)

const cashOfHost = (agreement: Subject, partnership: Partnership): number =>
  broughtIn(agreement, partnership).find(({ party }) => party.partyId === hostOf(partnership)?.partyId)?.cash ?? 0

const broughtIn = ({ contents }: Subject, { parties }: Partnership) =>
  broughtBy(parties, contents.contributions.contributions, termMonths(contents.term))

/** The proposed decision: approve, set aside what it costs, who signs, and that it is reported back. The same words go on to the agenda. */
export const proposedPoints = (
  agreement: Subject,
  partnership: Partnership,
  decidingBody: string,
): readonly string[] => {
  const { contents } = agreement
  const body = decidingBody
  const cash = cashOfHost(agreement, partnership)
  const signer = contents.copies.signers.find(({ party }) => party === hostOf(partnership)?.partyId)
  const facts = {
    ...{ body, title: partnership.title, associations: listInWords(othersIn(partnership)) },
    ...{ from: said(contents.term.startsOn), until: said(contents.term.endsOn) },
  }
  const bodyLower = `${body.charAt(0).toLocaleLowerCase('sv')}${body.slice(1)}`
  return [
    put(words.approve, facts),
    ...(cash > 0 ? [put(words.money, { body, amount: amount(cash) })] : []),
    ...(signer ? [put(words.sign, { body, signer: `${signer.role} ${signer.name}` })] : []),
    put(words.report, { body, bodyLower }),
  ]
}

const bringsText = (agreement: Subject, partnership: Partnership): string =>
  broughtIn(agreement, partnership)
    .map(({ party, all, cash, inKind, hours, percent }) =>
      put(hours > 0 ? words.bringsHours : words.bringsRow, {
        ...{ party: party.name, amount: amount(all), percent: String(percent) },
        ...{ cash: amount(cash), inKind: amount(inKind), hours: String(hours) },
      }),
    )
    .join('\n')

const economyText = (agreement: Subject, partnership: Partnership): string => {
  const { contents } = agreement
  const cash = cashOfHost(agreement, partnership)
  if (cash === 0) return words.noMoney
  const facts = { amount: amount(cash), from: said(contents.term.startsOn), until: said(contents.term.endsOn) }
  const own = contents.economy.instalments.filter(({ party }) => party === hostOf(partnership)?.partyId)
  const rows = own.map((one) =>
    put(words.instalment, {
      day: said(one.on),
      amount: amount(one.amount),
      condition: words.conditions[one.condition],
    }),
  )
  return [put(words.money_plan, facts), ...(rows.length > 0 ? [words.instalments, rows.join('\n')] : [])].join('\n\n')
}

const section = (heading: string, text: string): readonly Section[] =>
  text.trim() === '' ? [] : [{ heading, text: text.trim(), provisions: '' }]

/** The official memo as the draft begins: from the agreement, the assessment and the child test. The officer changes what they want. */
export const memoContent = (agreement: Subject, partnership: Partnership, facts: MemoFacts): MemoContent => {
  const { contents, revision } = agreement
  const associations = listInWords(othersIn(partnership))
  const activities = contents.activities.activities.map(({ activity }) => `- ${activity}`).join('\n')
  return {
    title: put(words.title, { title: partnership.title }),
    ...{ authority: facts.authority, administration: facts.administration, caseNumber: facts.caseNumber },
    ...{ writtenOn: facts.on.toString(), officer: facts.officer },
    ...{ preparingBody: facts.preparingBody, decidingBody: facts.decidingBody },
    points: proposedPoints(agreement, partnership, facts.decidingBody),
    signers: [{ name: facts.officer, role: words.officer }],
    summary: put(words.summary, { associations, authority: facts.authority, goal: ended(partnership.goal) }),
    sections: [
      ...section(words.background, contents.background.text || partnership.goal),
      ...section(words.together, activities),
      ...section(words.brings, bringsText(agreement, partnership)),
      ...sectionsOf(facts.assessment),
    ].slice(0, 60),
    economy: economyText(agreement, partnership),
    children: facts.children,
    basis: [put(words.agreementBasis, { revision: String(revision) }), words.needBasis, words.assessmentBasis],
    dispatch: othersIn(partnership),
  }
}

/** A sentence with its end. */
const ended = (text: string): string => (/[.!?]$/u.test(text.trim()) ? text.trim() : `${text.trim()}.`)
