import { expect, test } from 'vitest'
import { testApp } from '../../../test/app.ts'
import { arranging } from '../../../test/arrange.ts'
import { keepTruth, matchingTruth, plainlyRanked } from '../../../test/matching-truth.ts'
import { recordPartnership } from '../../partnerships/index.ts'
import { inTenant } from '../../platform/perform.ts'
import { notesOf } from '../dialogue-queries.ts'
import { associationsForNeed, needsForAssociation } from './queries.ts'

const house = await testApp()
const { authority } = house.place
const truth = matchingTruth({ associations: 300, needs: 60, seed: 5 })
await keepTruth(house.owner, truth, authority.authorityId)
const staff = { db: house.db, actor: { kind: 'system' as const, task: 'test' }, authority }

test('matching finds those who really fit more often than plain full text does, and says why for each', async () => {
  let [matched, plain] = [0, 0]
  for (const need of truth.needs.slice(0, 30)) {
    const proposals = await inTenant(staff, (tx) => associationsForNeed(tx, need.id, 5))
    expect(proposals.every(({ reasons }) => reasons.length > 0)).toBe(true)
    matched += proposals.filter(({ id }) => truth.fits(need, id)).length
    plain += (await plainlyRanked(house.owner, need.id, 5)).filter((id) => truth.fits(need, id)).length
  }
  expect(matched).toBeGreaterThan(plain * 1.2)
})

test('an association gets open needs with reasons when it has asked for it, and none when it has not', async () => {
  const [association] = truth.associations
  const asked = { associationId: association?.id ?? '', authorityId: authority.authorityId, today: house.clock.today() }
  const found = await inTenant(staff, (tx) => needsForAssociation(tx, asked, 5))
  expect(found.length).toBeGreaterThan(0)
  expect(found.every(({ reasons }) => reasons.length > 0)).toBe(true)
  await house.owner.query('update association set wants_proposals = false where association_id = $1', [
    asked.associationId,
  ])
  expect(await inTenant(staff, (tx) => needsForAssociation(tx, asked, 5))).toEqual([])
})

test('many meetings are read part by part, the latest of them first', async () => {
  const partnershipId = await arranging(house)((doing) =>
    recordPartnership(doing, {
      ...{ title: 'Kvällsöppet', goal: '', state: 'dialogue' },
      parties: [{ authorityId: authority.authorityId, brings: '' }],
    }),
  )
  await house.owner.query(
    `insert into dialogue_note (dialogue_note_id, partnership_id, held_on, present, said, next_step, goes_on, revision, written_at)
     select gen_random_uuid(), $1, date '2026-01-01' + n, 'Båda', 'Möte ' || n, '', 'meetAgain', 1, now() from generate_series(1, 25) n`,
    [partnershipId],
  )
  const latest = await inTenant(staff, (tx) => notesOf(tx, partnershipId))
  expect([latest.rows.at(0)?.said, latest.rows.at(-1)?.said]).toEqual(['Möte 6', 'Möte 25'])
  const before = latest.older ?? ''
  const earlier = await inTenant(staff, (tx) => notesOf(tx, partnershipId, { before }))
  expect([earlier.rows.at(0)?.said, earlier.rows.at(-1)?.said, earlier.older]).toEqual(['Möte 1', 'Möte 5', undefined])
})
