import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testApp } from '../../test/app.ts'
import { sessionFor } from '../../test/seed.ts'
import { openDb } from '../platform/db/connect.ts'

const house = await testApp()
const owner = openDb(house.owner)
const registrarMail = 'registrar@bjorkvik.example'

const cookieOf = (response: Response): string =>
  /handslag=([^;]+)/.exec(response.headers.get('set-cookie') ?? '')?.[1] ?? ''
const linkIn = (text: string): string => /http:\/\/localhost(\/logga-in\/\S+)/.exec(text)?.[1] ?? ''

const askForLink = async (email: string, till = '') => {
  const before = house.mails.length
  const response = await house.anyone.post('/logga-in', { email, till })
  return { response, mail: house.mails.slice(before).at(0) }
}

test('the front page answers anyone, names the authority and leads to signing in', async () => {
  const response = await house.anyone.get('/')
  expect(response.status).toBe(200)
  const page = await response.text()
  expect(page).toContain('Kommun och förening, sida vid sida')
  expect(page).toContain('href="/bjorkvik"')
  expect(page).toContain('href="/logga-in"')
})

test('the answer is the same whether or not the address exists, and only the real one gets a mail', async () => {
  const real = await askForLink(registrarMail)
  const unreal = await askForLink('nobody@bjorkvik.example')
  expect(real.response.status).toBe(303)
  expect([unreal.response.status, unreal.response.headers.get('location')]).toEqual([
    real.response.status,
    real.response.headers.get('location'),
  ])
  expect(real.mail?.to).toBe(registrarMail)
  expect(unreal.mail).toBeUndefined()
})

test('opening the link shows a button and signs nobody in; pressing it does, once', async () => {
  const { mail } = await askForLink('chair@bjorkvik.example', '/bjorkvik/arenden?sok=a')
  const link = linkIn(mail?.text ?? '')
  // A program that opens the link in the mail first leaves it as it was.
  for (const _ of [1, 2]) await house.anyone.get(link)
  const shown = await house.anyone.get(link)
  expect([shown.status, cookieOf(shown)]).toEqual([200, ''])
  const [path = ''] = link.split('?')
  const redeemed = await house.anyone.post(path, { till: '/bjorkvik/arenden?sok=a' })
  expect([redeemed.status, redeemed.headers.get('location')]).toEqual([303, '/bjorkvik/arenden?sok=a'])
  expect(redeemed.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Lax/)
  const page = await (await house.visit(cookieOf(redeemed)).get('/')).text()
  expect(page).toContain('Test chair')
  const again = await house.anyone.post(path)
  expect([again.status, cookieOf(again)]).toEqual([409, ''])
  expect(await again.text()).toContain('Länken är redan använd eller för gammal')
  // Whoever opens it hears so at once, in the same words as of a link that never was, and asks for a new one on that page.
  const opened = await house.anyone.get(link)
  const said = await opened.text()
  expect([opened.status, said.includes('Länken är redan använd eller för gammal')]).toEqual([409, true])
  expect([said.includes('name="email"'), said.includes('value="/bjorkvik/arenden?sok=a"')]).toEqual([true, true])
  const never = await (
    await house.anyone.get(`/logga-in/${'x'.repeat(43)}?till=%2Fbjorkvik%2Farenden%3Fsok%3Da`)
  ).text()
  expect(never.replaceAll('x'.repeat(43), '')).toBe(said.replaceAll(path.slice(10), ''))
})

test('a link is too old after half an hour, and another host is never returned to', async () => {
  const { mail } = await askForLink('auditor@bjorkvik.example', '//elsewhere.example')
  expect(linkIn(mail?.text ?? '')).not.toContain('till=')
  const [path = ''] = linkIn(mail?.text ?? '').split('?')
  house.at('2026-03-10')
  expect((await house.anyone.post(path)).status).toBe(409)
  const second = await askForLink('auditor@bjorkvik.example')
  const response = await house.anyone.post(linkIn(second.mail?.text ?? ''), { till: '//elsewhere.example' })
  expect(response.headers.get('location')).toBe('/bjorkvik')
  house.at('2026-03-09')
})

test('only hashes of links and sessions are kept, and sign-ins stand in the access log without addresses', async () => {
  const { mail } = await askForLink('politician@bjorkvik.example')
  const path = linkIn(mail?.text ?? '')
  const token = cookieOf(await house.anyone.post(path))
  const { rows } = await sql<{ found: number }>`
    select (select count(*) from session where token_hash = ${token})::int
      + (select count(*) from sign_in_link where token_hash = ${path.slice(10)})::int as found`.execute(owner)
  expect(rows[0]?.found).toBe(0)
  const log = await owner.selectFrom('access_log').select(['event', 'account_id']).execute()
  expect(log.map((row) => row.event)).toEqual(
    expect.arrayContaining(['signIn.linkAsked', 'signIn.link', 'signIn.failed']),
  )
  expect(log.find((row) => row.event === 'signIn.link')?.account_id).toBe(house.place.accounts.chair)
  expect(JSON.stringify(log)).not.toContain('@')
})

test('a sixth link for one address within the hour is refused alike for real and unreal addresses', async () => {
  for (const email of ['caseofficer@bjorkvik.example', 'unreal@bjorkvik.example']) {
    const answers = []
    for (let n = 0; n < 6; n++) answers.push((await askForLink(email)).response.status)
    expect(answers).toEqual([303, 303, 303, 303, 303, 429])
  }
})

test('what is no address comes back with the fault beside the field', async () => {
  const response = await house.anyone.post('/logga-in', { email: 'eva' })
  expect(response.status).toBe(422)
  expect(await response.text()).toContain('Skriv en e-postadress')
})

test('signing out ends the session for good', async () => {
  const token = await sessionFor(owner, house.clock, house.place.accounts.registrar)
  const response = await house.visit(token).post('/logga-ut')
  expect(response.headers.get('location')).toBe('/?klart=installation.done.signedOut')
  expect(await (await house.visit(token).get('/')).text()).not.toContain('Test registrar')
})

test('nobody signs in as a demo person where demo is off', async () => {
  expect((await house.anyone.post('/demo/logga-in', { accountId: house.place.accounts.registrar })).status).toBe(404)
})

test('the language is remembered for those without an account and leaves the address', async () => {
  const response = await house.anyone.get('/?sprak=en&a=1')
  expect([response.status, response.headers.get('location')]).toEqual([303, '/?a=1'])
  expect(response.headers.get('set-cookie')).toContain('sprak=en')
  const page = await house.app.fetch(new Request('http://localhost/', { headers: { cookie: 'sprak=en' } }))
  expect(await page.text()).toContain('Municipality and association, side by side')
  const missing = await house.app.fetch(new Request('http://localhost/a/b/c', { headers: { cookie: 'sprak=en' } }))
  expect(await missing.text()).toContain('The page does not exist')
})

test('the statements can be read by anyone', async () => {
  for (const path of ['/tillganglighet', '/personuppgifter', '/logga-in', '/logga-in/skickad'])
    expect((await house.anyone.get(path)).status).toBe(200)
})
