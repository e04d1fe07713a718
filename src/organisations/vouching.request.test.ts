import { expect, test } from 'vitest'
import { testApp } from '../../test/app.ts'
import { arranging } from '../../test/arrange.ts'
import { seedAuthority, sessionFor } from '../../test/seed.ts'
import { openCase } from '../cases/index.ts'
import { openDb } from '../platform/db/connect.ts'
import { day } from '../platform/time.ts'

const house = await testApp()
const owner = openDb(house.owner)
const granby = await seedAuthority(owner, house.clock, 'granby')
const { association, bodies } = house.place
const here = await house.signInAs('registrar')
const there = house.visit(await sessionFor(owner, house.clock, granby.accounts.registrar))

const caseId = await arranging(house)((doing) =>
  openCase(doing, {
    ...{ bodyId: bodies.board, caseNumber: '2026/KS 0001', caseNumberKey: 'KS-2026-1', title: 'Kvällsöppet i Varvet' },
    ...{ stage: 'need', openedOn: day('2026-01-12') },
    parties: [{ kind: 'association', name: association.name, associationId: association.associationId }],
  }),
)

/** The one-time link in the last mail to an address, used. */
const signInBy = async (email: string) => {
  await house.runJobs()
  const token = /logga-in\/([\w-]{20,})/.exec(house.mails.findLast(({ to }) => to === email)?.text ?? '')?.[1] ?? ''
  const used = await house.anyone.post(`/logga-in/${token}`)
  const visitor = house.visit(/handslag=([\w-]+)/.exec(used.headers.get('set-cookie') ?? '')?.[1])
  const choices = await (await visitor.get('/byt-roll')).text()
  const values = [...choices.matchAll(/value="(association:[^"]+)"/g)].map(([, value]) => value ?? '')
  await visitor.post('/byt-roll', { choice: values[0] ?? '' })
  return { visitor, choices: values.length }
}
const someone = { email: 'siv@fyren.example', name: 'Siv Ek', role: 'contact' }
const list = (slug: string) => `/${slug}/foreningar/${association.associationId}`
const ownCase = `/bjorkvik/arenden/${caseId}`

test('an authority cannot let anyone into the cases that an association has with another', async () => {
  expect((await there.post(`${list('granby')}/bjud-in`, someone)).status).toBe(303)
  const { visitor } = await signInBy(someone.email)
  expect((await visitor.get(ownCase)).status).toBe(404)
  expect(await (await visitor.get('/granby')).text()).toContain(association.name)
})

test('each authority sees those it vouches for itself, and a person for whom two do has one choice', async () => {
  expect(await (await here.get(list('bjorkvik'))).text()).not.toContain('siv@fyren.example')
  expect((await here.post(`${list('bjorkvik')}/bjud-in`, someone)).status).toBe(303)
  const { visitor, choices } = await signInBy(someone.email)
  expect(choices).toBe(1)
  expect((await visitor.get(ownCase)).status).toBe(200)
})
