import { expect, test } from 'vitest'
import { testApp } from '../../test/app.ts'
import { inTenant } from '../platform/perform.ts'
import { day } from '../platform/time.ts'
import { termsOn } from './index.ts'

const house = await testApp({ on: '2026-03-09' })
const { authority, bodies } = house.place
const address = `/bjorkvik/organisation/organ/${bodies.committee}/uppdrag/las-in`
const heading = 'Namn;Uppdrag;Parti;Ordning;Från;Till'

const termsNow = () =>
  inTenant({ db: house.db, actor: { kind: 'system', task: 'test' }, authority }, (tx) =>
    termsOn(tx, bodies.committee, day('2026-03-09')),
  )

test('terms of office are read from a file, shown line by line, and kept whole or not at all', async () => {
  const administrator = await house.signInAs('administrator')
  expect((await administrator.get(address)).status).toBe(200)
  const wrong = [heading, 'Siv Alm;ordförande;S;;2026-01-01;', 'Ida Lund;kejsare;M;;2026-01-01;'].join('\n')
  const shown = await administrator.post(address, { csv: wrong })
  expect(await shown.text()).toContain('kejsare')
  expect((await administrator.post(`${address}/spara`, { csv: wrong })).status).not.toBe(303)
  expect(await termsNow()).toEqual([])

  const right = [heading, 'Siv Alm;ordförande;S;;2026-01-01;', 'Ida Lund;ersättare;M;1;2026-01-01;'].join('\n')
  expect(await (await administrator.post(address, { csv: right })).text()).toContain('Ida Lund')
  expect((await administrator.post(`${address}/spara`, { csv: right })).status).toBe(303)
  expect((await termsNow()).map(({ personName, role }) => [personName, role])).toEqual([
    ['Siv Alm', 'chair'],
    ['Ida Lund', 'substitute'],
  ])
  const registrar = await house.signInAs('registrar')
  expect((await registrar.post(`${address}/spara`, { csv: right })).status).toBe(403)
})
