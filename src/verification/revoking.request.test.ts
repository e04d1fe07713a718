import { expect, test } from 'vitest'
import { testApp } from '../../test/app.ts'
import { arranging } from '../../test/arrange.ts'
import { recordCertificate } from '../platform/signing/issued-queries.ts'
import { certificateId } from '../platform/signing/key-store.ts'

const house = await testApp()
const { authority } = house.place
const id = certificateId(authority.authorityId)
const keys = await house.services.signing.keys()
const { certificate } = await keys.ensureCertificate({ id, name: authority.name, organisation: authority.name })
await arranging(house)(async (doing) => {
  await recordCertificate(doing, { certificate })
  return certificate.serial
})
const path = `/bjorkvik/organisation/certifikat/${certificate.serial}/sparra`

test('only the administrator revokes a certificate, with a reason, and nothing is signed with it afterwards', async () => {
  const auditor = await house.signInAs('auditor')
  expect(await (await auditor.get('/bjorkvik/organisation/certifikat')).text()).toContain(authority.name)
  expect((await auditor.post(path, { reason: 'Nej' })).status).toBe(403)
  expect((await house.anyone.post(path, { reason: 'Nej' })).status).toBe(303)
  await expect(keys.signer(id)).resolves.toBeDefined()
  const administrator = await house.signInAs('administrator')
  expect((await administrator.post(path, { reason: ' ' })).status).toBe(422)
  await expect(keys.signer(id)).resolves.toBeDefined()
  expect((await administrator.post(path, { reason: 'Datorn är stulen' })).status).toBe(303)
  expect(await (await administrator.get('/bjorkvik/organisation/certifikat')).text()).toContain('Datorn är stulen')
  await expect(keys.signer(id)).rejects.toMatchObject({ reason: 'revokedCertificate' })
})

test('a certificate of another authority cannot be revoked', async () => {
  const administrator = await house.signInAs('administrator')
  const answer = await administrator.post('/bjorkvik/organisation/certifikat/abcdef/sparra', { reason: 'Prov' })
  expect(answer.status).toBe(409)
})
