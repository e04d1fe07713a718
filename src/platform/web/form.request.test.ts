import { expect, test } from 'vitest'
import { testApp } from '../../../test/app.ts'
import { createApp } from '../../app.tsx'

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

const send = (path: string, headers: Record<string, string>, body = 'a=b') =>
  house.app.fetch(
    new Request(`http://localhost${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body,
    }),
  )

test('a form from another site, or from nobody knows where, is refused whatever its kind', async () => {
  for (const type of ['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/plain', ''])
    for (const headers of [{}, { origin: 'https://other.example' }, { origin: 'null', 'sec-fetch-site': 'cross-site' }])
      expect((await send('/logga-ut', { 'content-type': type, ...headers })).status, type).toBe(400)
  expect((await send('/logga-ut', { origin: 'http://localhost' })).status).toBe(303)
})

test('a form from the public address is taken behind a proxy that speaks https', async () => {
  const { app } = createApp({ ...house.services, baseUrl: 'https://handslag.example' })
  const headers = { origin: 'https://handslag.example', 'content-type': 'application/x-www-form-urlencoded' }
  const sent = { method: 'POST', headers, body: 'a=b' }
  expect((await app.fetch(new Request('http://127.0.0.1:3000/logga-ut', sent))).status).toBe(303)
})

test('a text field cannot be as large as a file, and the limit is said', async () => {
  const headers = { origin: 'http://localhost', 'content-length': String(5 * 1024 * 1024) }
  const refused = await send('/logga-in', headers, `email=${'a'.repeat(5 * 1024 * 1024)}`)
  expect([refused.status, await refused.text()]).toEqual([413, expect.stringContaining('4 MB')])
})

test('files that nobody signed in sends are not read', async () => {
  const body = new ReadableStream({ pull: () => Promise.reject(new Error('was read')) })
  const headers = {
    origin: 'http://localhost',
    'content-type': 'multipart/form-data; boundary=x',
    'content-length': '9',
  }
  const sent = { method: 'POST', headers, body, duplex: 'half' as const }
  const answer = await house.app.fetch(new Request('http://localhost/bjorkvik/las-in', sent))
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/logga-in?till=%2Fbjorkvik%2Flas-in'])
})
