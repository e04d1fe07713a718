import type { AgreementSums, SumsOf } from '../assessments/index.ts'
import type { Partnership } from '../partnerships/index.ts'
import type { Read } from '../platform/db/db.ts'
import type { Id } from '../platform/id.ts'
import { type Contents, contentsOf } from './clause-contents.ts'
import { aidOf, broughtBy, valueInYear } from './contributions.ts'
import { longestMonths, termMonths } from './term.ts'

/** What the agreement of a partnership says of money, as it now reads. One statement. */
export const agreementSums: SumsOf = async (db, partnership) => {
  const rows = await moneyClauses(db, partnership.partnershipId)
  const [first] = rows
  if (!first) return undefined
  const told = rows.filter(({ is_left_out }) => !is_left_out).map(({ clause, content }) => [clause, content])
  return {
    revision: first.revision,
    changedAt: first.changed_at,
    ...sumsIn(partnership, contentsOf(Object.fromEntries(told))),
  }
}

const moneyClauses = (db: Read, partnershipId: Id) =>
  db
    .selectFrom('agreement')
    .innerJoin('agreement_clause', 'agreement_clause.agreement_id', 'agreement.agreement_id')
    .select(['agreement.revision', 'changed_at', 'clause', 'content', 'is_left_out'])
    .distinctOn('clause')
    .where('agreement.partnership_id', '=', partnershipId)
    .where('clause', 'in', ['contributions', 'term', 'stateAid'])
    .orderBy('clause')
    .orderBy('version', 'desc')
    .execute()

/** What clauses come to, in whole kronor: a term without days counts what is given in a year and once alike. */
export const sumsIn = (
  { parties }: Pick<Partnership, 'parties'>,
  { term, stateAid, contributions: { contributions } }: Pick<Contents, 'term' | 'contributions' | 'stateAid'>,
): Omit<AgreementSums, 'revision' | 'changedAt'> => {
  const months = termMonths(term)
  const authorities = parties.filter(({ kind }) => kind === 'authority')
  const given = contributions.filter(({ party }) => authorities.some(({ partyId }) => partyId === party))
  const brought = broughtBy(parties, contributions, months)
  const isValued = brought.some(({ all }) => all > 0)
  const own = brought.filter(({ party }) => party.kind === 'association').reduce((sum, { percent }) => sum + percent, 0)
  return {
    yearlyKr: given.reduce((sum, one) => sum + valueInYear(one, months), 0),
    months,
    optionMonths: (longestMonths(term) ?? 0) - (months ?? 0),
    ownShare: isValued ? own : undefined,
    stated: { rules: stateAid.regulation, grossKr: stateAid.grossAid },
    aid: aidOf(parties, contributions, months).flatMap(({ partyId, amount: totalKr }) => {
      const authority = authorities.find((party) => party.partyId === partyId)
      return authority ? [{ authorityId: authority.organisationId, totalKr }] : []
    }),
  }
}
