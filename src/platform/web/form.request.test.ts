import { expect, test } from 'vitest'
import { testApp } from '../../../test/app.ts'

const house = await testApp()
const administrator = await house.signInAs('administrator')
const registrar = await house.signInAs('registrar')

test('a sign that the database cannot keep is shown as unreadable, and half a letter too', async () => {
  const added = await administrator.post('/bjorkvik/organisation/personer/ny', { name: 'Eva\u0000 Berg', party: '' })
  expect(added.status).toBe(303)
  expect(await (await registrar.get('/bjorkvik/organisation/personer')).text()).toContain('Eva\uFFFD Berg')
})

test('a program that sends such signs is answered as any other', async () => {
  const answer = await registrar.postJson('/api/bjorkvik/foreningar', {
    name: 'Fyren\u0000\uD800',
    organisationNumber: '',
  })
  expect([answer.status, await answer.json()]).toEqual([200, expect.objectContaining({})])
})

test('an address with such signs names nothing', async () => {
  for (const path of ['/%00', '/bjorkvik%00/arenden', '/bjorkvik/arenden/%00', '/api/bjorkvik%00/arenden'])
    expect((await registrar.get(path)).status, path).toBe(404)
  for (const path of ['/bjorkvik/arenden?sok=%00', '/bjorkvik/foreningar?sok=a%00b', '/api/bjorkvik/arenden?sok=%00'])
    expect((await registrar.get(path)).status, path).toBe(200)
})

test('a form that is cut short or no form at all is answered 400', async () => {
  const headers = { origin: 'http://localhost', 'sec-fetch-site': 'same-origin' }
  for (const [type, body] of [
    ['multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\ncut'],
    ['multipart/form-data', 'a=b'],
  ] as const) {
    const sent = { method: 'POST', headers: { ...headers, 'content-type': type }, body }
    expect((await house.app.fetch(new Request('http://localhost/logga-in', sent))).status).toBe(400)
  }
})
