import { expect, test } from 'vitest'
import { z } from 'zod'
import { testApp } from '../../test/app.ts'
import { action, wholeAuthority } from './action.ts'
import { verifyJournal } from './journal.ts'
import { inTenant, perform } from './perform.ts'
import { roleIn } from './permission.ts'
import { refuse } from './refusal.ts'

const house = await testApp()
const { authority, accounts } = house.place

const actorOf = (role: 'registrar' | 'auditor') =>
  ({
    kind: 'role',
    role,
    roleId: accounts[role],
    accountId: accounts[role],
    name: 'Test',
    email: 'test@bjorkvik.example',
  }) as const
const by = (role: 'registrar' | 'auditor') => ({ db: house.db, clock: house.clock, actor: actorOf(role), authority })

const nameBody = action({
  name: 'test.nameBody',
  input: z.object({ name: z.string().min(1).max(50) }),
  subject: wholeAuthority,
  permission: roleIn('registrar', 'registrar'),
  run: async (doing, { name }) => {
    await doing.tx
      .insertInto('body')
      .values({ authority_id: doing.authority.authorityId, body_id: doing.newId(), name, kind: 'committeeBoard' })
      .execute()
    await doing.enqueue('mail.send', {})
    return name === 'Förbjuden' ? refuse('test.forbidden') : name
  },
  journal: () => ({ details: { named: true } }),
})

const asTenant = <T>(work: Parameters<typeof inTenant<T>>[1]) =>
  inTenant({ db: house.db, actor: actorOf('auditor'), authority }, work)
const bodies = () => asTenant((tx) => tx.selectFrom('body').select('name').execute())
const journal = () =>
  asTenant((tx) =>
    tx.selectFrom('journal').select(['action', 'outcome', 'details', 'acting_as']).orderBy('sequence').execute(),
  )
const jobs = async () => (await house.owner.query('select count(*)::int as n from graphile_worker.jobs')).rows[0].n

test('what is done is saved, journaled and its job queued', async () => {
  const outcome = await perform(by('registrar'), nameBody, { name: 'Socialnämnden' })
  expect(outcome).toEqual({ kind: 'done', result: 'Socialnämnden' })
  expect((await bodies()).map((body) => body.name)).toContain('Socialnämnden')
  expect(await journal()).toContainEqual({
    action: 'test.nameBody',
    outcome: 'done',
    details: { named: true },
    acting_as: 'role:registrar',
  })
  expect(await jobs()).toBe(1)
})

test('a refusal leaves nothing behind but the row that says so', async () => {
  const before = await jobs()
  const outcome = await perform(by('registrar'), nameBody, { name: 'Förbjuden' })
  expect(outcome.kind).toBe('refused')
  expect((await bodies()).map((body) => body.name)).not.toContain('Förbjuden')
  expect(await jobs()).toBe(before)
  expect((await journal()).at(-1)).toMatchObject({ outcome: 'refused', details: { reason: 'test.forbidden' } })
})

test('anyone without the role is refused, nothing changes, and the attempt is on record', async () => {
  const outcome = await perform(by('auditor'), nameBody, { name: 'Kulturnämnden' })
  expect(outcome).toMatchObject({ kind: 'refused', refusal: { reason: 'permissions.registrar' } })
  expect((await bodies()).map((body) => body.name)).not.toContain('Kulturnämnden')
  expect((await journal()).at(-1)).toMatchObject({ outcome: 'refused', acting_as: 'role:auditor' })
})

test('input that does not fit names its field and touches nothing', async () => {
  const outcome = await perform(by('registrar'), nameBody, { name: '' })
  expect(outcome).toMatchObject({ kind: 'invalid', issues: [{ path: ['name'], code: 'too_small' }] })
})

test('the journal holds together, cannot be changed by the request role, and shows a change made behind its back', async () => {
  expect(await asTenant((tx) => verifyJournal(tx, authority.authorityId))).toEqual({ rows: 3 })
  await expect(asTenant((tx) => tx.updateTable('journal').set({ outcome: 'done' }).execute())).rejects.toThrow(
    /permission denied/,
  )
  await expect(asTenant((tx) => tx.deleteFrom('journal').execute())).rejects.toThrow(/permission denied/)
  const client = await house.owner.connect()
  await client.query("select set_config('handslag.authority', $1, false)", [authority.authorityId])
  await expect(client.query("update journal set outcome = 'done'")).rejects.toThrow(/only grows/)
  await client.query('alter table journal disable trigger journal_only_grows')
  await client.query("update journal set outcome = 'done' where sequence = 2")
  client.release(true)
  expect(await asTenant((tx) => verifyJournal(tx, authority.authorityId))).toMatchObject({
    broken: { sequence: 2n, why: 'hash' },
  })
})
