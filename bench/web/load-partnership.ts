import type { PoolClient } from 'pg'
import { clauseOf, firstClauses, ourWording } from '../../src/agreements/index.ts'
import { answers } from '../../src/demo/data/assessment.ts'
import { guideline } from '../../src/demo/data/guideline.ts'

/** Where the one partnership of the first authority has its pages. */
export const partnershipPages = async (client: PoolClient): Promise<string> => {
  const { rows } = await client.query<{ id: string }>(`select pg_temp.id('partnership', 1)::text as id`)
  return `/bjorkvik/partnerskap/${rows[0]?.id ?? ''}`
}

/** A partnership of the first authority with an agreement of all its clauses and an assessment that is answered as in the demo. */
export const loadPartnership = async (client: PoolClient): Promise<void> => {
  const ids = await client.query<Record<'authority' | 'own' | 'other' | 'partnership', string>>(
    `select pg_temp.id('authority', 1)::text as authority, pg_temp.id('party', 1)::text as own, pg_temp.id('party', 2)::text as other,
      pg_temp.id('partnership', 1)::text as partnership`,
  )
  const [found] = ids.rows
  if (!found) throw new Error('no ids')
  const { authority, own, other, partnership } = found
  await client.query(
    `insert into partnership (partnership_id, host_authority_id, title, goal, state, created_at)
      values ($1, $2, 'Kvällsöppet', 'Unga har en plats på kvällen.', 'drafting', now())`,
    [partnership, authority],
  )
  await client.query(
    `insert into partnership_party (partnership_party_id, partnership_id, authority_id, association_id, brings)
      values ($1, $2, $3, null, 'Lokalen'), ($4, $2, null, pg_temp.id('association', 1), 'Värdar')`,
    [own, partnership, authority, other],
  )
  await loadAgreement(client, partnership, [own, other])
  await loadAssessment(client, partnership, authority)
}

const loadAgreement = async (
  client: PoolClient,
  partnership: string,
  [own, other]: readonly [string, string],
): Promise<void> => {
  const parties = [
    { partyId: own, organisationId: '', kind: 'authority', name: 'Björkviks kommun', brings: 'Lokalen', address: '' },
    { partyId: other, organisationId: '', kind: 'association', name: 'Föreningen 1', brings: 'Värdar', address: '' },
  ] as const
  const known = parties.map((party) => ({ ...party, organisationNumber: undefined }))
  const first = firstClauses({
    partnership: { goal: 'Unga har en plats på kvällen.', parties },
    known,
    wordingOf: ourWording,
  }).filter(({ clause }) => clauseOf(clause) !== undefined)
  await client.query(
    `insert into agreement (agreement_id, partnership_id, revision, begun_at, changed_at)
      values (pg_temp.id('agreement', 1), $1, 1, now(), now())`,
    [partnership],
  )
  await client.query(
    `insert into agreement_clause (agreement_clause_id, agreement_id, partnership_id, clause, version, revision, content, saved_at)
    select pg_temp.id('clause', row_number() over ()), pg_temp.id('agreement', 1), $1, clause, version, 1, content, now()
    from jsonb_to_recordset($2::jsonb) as r (clause text, version int, content jsonb)`,
    [partnership, JSON.stringify(first)],
  )
}

const loadAssessment = async (client: PoolClient, partnership: string, authority: string): Promise<void> => {
  const { name, basedOn, demands, list } = guideline.criteria
  await client.query(
    `insert into criteria_profile_version (profile_version_id, authority_id, number, name, based_on, demands, criteria, saved_at)
      values (pg_temp.id('profile', 1), $1, 1, $2, $3, $4, $5::jsonb, now())`,
    [authority, name, basedOn, demands, JSON.stringify(list)],
  )
  await client.query(
    `insert into assessment (assessment_id, partnership_id, profile_version_id, begun_at)
      values (pg_temp.id('assessment', 1), $1, pg_temp.id('profile', 1), now())`,
    [partnership],
  )
  await client.query(
    `insert into assessment_answer (assessment_answer_id, partnership_id, question, answer, reason, side, answered_at, answered_by_name)
    select pg_temp.id('answer', row_number() over ()), $1, question, answer, reason, 'authority', now(), 'Registrator 1'
    from jsonb_to_recordset($2::jsonb) as r (question text, answer text, reason text)`,
    [partnership, JSON.stringify(answers)],
  )
}
