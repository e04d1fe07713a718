import { expect, test } from 'vitest'
import { openDb } from '../src/platform/db/connect.ts'
import { verifyJournal } from '../src/platform/journal.ts'
import { inTenant } from '../src/platform/perform.ts'
import { testApp } from './app.ts'

const house = await testApp()
const { accounts, authority, bodies } = house.place
const administrator = await house.signInAs('administrator')
const times = (count: number) => Array.from({ length: count }, (_, index) => index)

test('a link that is used several times at once signs in one', async () => {
  const { email } = await openDb(house.owner)
    .selectFrom('account')
    .select('email')
    .where('account_id', '=', accounts.registrar)
    .executeTakeFirstOrThrow()
  await house.anyone.post('/logga-in', { email })
  const link = /logga-in\/[\w-]+/.exec(house.mails.at(-1)?.text ?? '')?.[0] ?? ''
  const answers = await Promise.all(times(6).map(() => house.anyone.post(`/${link}`)))
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 409, 409, 409, 409, 409])
})

test('cases opened at once have a number each in the own series, and the journal keeps its chain', async () => {
  const numbered = { kind: 'ownSeries', pattern: 'KS {year}-{serial}', fromOn: '2026-03-10' }
  await administrator.post(`/bjorkvik/organisation/organ/${bodies.board}/numrering`, numbered)
  house.at('2026-03-10')
  const registrar = await house.signInAs('registrar')
  const open = (index: number) =>
    registrar.postJson('/api/bjorkvik/arenden', {
      ...{ bodyId: bodies.board, title: `Ärende ${index}`, summary: '', stage: 'need' },
      ...{ caseNumber: '', openedOn: '2026-03-10' },
    })
  const answers = await Promise.all(times(8).map(open))
  const numbers = await Promise.all(
    answers.map(async (answer) => /"caseNumber":"([^"]+)"/.exec(await answer.text())?.[1]),
  )
  expect(numbers.sort()).toEqual(times(8).map((index) => `KS 2026-${index + 1}`))
  const system = { db: house.db, actor: { kind: 'system', task: 'test' }, authority } as const
  const verified = await inTenant(system, (tx) => verifyJournal(tx, authority.authorityId))
  expect([verified.broken, verified.rows >= 9]).toEqual([undefined, true])
})
