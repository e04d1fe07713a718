import { expect, test } from 'vitest'
import { testApp } from '../../test/app.ts'
import { begin, finish, leadsTo, memoFields, papersCast, someCase, versionOf, write } from '../../test/drafted-paper.ts'

const house = await testApp()
const { officer, chair, auditor, registrar, representative } = await papersCast(house)
const caseId = await someCase(house)

const textOf = async (who: typeof officer, path: string) => (await who.get(path)).text()

test('a draft begins with what its case knows, and only those who keep the records see it', async () => {
  const draft = await begin(officer, caseId)
  const html = await textOf(officer, draft)
  expect(html).toContain('value="2026/KS 0001"')
  expect(html).toContain('value="Björkviks kommun"')
  expect(html).toContain('value="2026-03-09"')
  expect((await registrar.get(draft)).status).toBe(200)
  for (const who of [chair, auditor, representative]) expect((await who.get(draft)).status).toBe(403)
  expect((await house.anyone.get(draft)).headers.get('location')).toMatch(/^\/logga-in/)
  expect(await textOf(officer, `/bjorkvik/arenden/${caseId}`)).toContain(draft)
  expect(await textOf(auditor, `/bjorkvik/arenden/${caseId}`)).not.toContain(draft)
  expect((await chair.post(`/bjorkvik/arenden/${caseId}/skriv`, { kind: 'officialReport' })).status).toBe(403)
  expect((await officer.post(`/bjorkvik/arenden/${caseId}/skriv`, { kind: 'hittepå' })).status).toBe(409)
})

test('a preview shows the paper on its letterhead; with something missing the form says what', async () => {
  const draft = await begin(officer, caseId)
  const early = await officer.post(draft, { version: '1', 'sent.title': 'Halv', gor: 'granska' })
  expect(early.headers.get('location')).toContain('kontroll=1')
  const missing = await textOf(officer, early.headers.get('location') ?? '')
  expect(missing).toContain('href="#sent.decidingBody"')
  expect(missing).toContain('id="sent.decidingBody"')
  await write(officer, draft)
  const preview = await textOf(officer, `${draft}/granska`)
  expect(preview).toContain('Förhandsgranskning. Handlingen är inte färdigställd.')
  expect(preview).toContain('Det saknas en plats att vara på.')
  expect(preview.match(/<h1/g)).toHaveLength(1)
})

test('two people who write at once both keep their words: the second sees the difference and chooses', async () => {
  const draft = await begin(officer, caseId)
  await write(officer, draft)
  const version = await versionOf(registrar, draft)
  const theirs = { ...memoFields, version, 'sent.summary': 'Omskriven sammanfattning.' }
  expect((await officer.post(draft, theirs)).status).toBe(303)
  const mine = { ...memoFields, version, 'sent.officer': 'Eva Berg', 'sent.summary': 'Min sammanfattning.' }
  const answer = await registrar.post(draft, mine)
  expect(answer.status).toBe(422)
  const html = await answer.text()
  expect(html).toContain('Någon annan har sparat under tiden')
  expect(html).toContain('Omskriven sammanfattning.')
  expect(html).toContain('Min sammanfattning.')
  expect(html).toContain('value="Eva Berg"')
  expect(await textOf(registrar, draft)).toContain('Omskriven sammanfattning.')
  const chosen = { ...mine, version: String(Number(version) + 1) }
  expect((await registrar.post(draft, chosen)).status).toBe(303)
  expect(await textOf(officer, draft)).toContain('Min sammanfattning.')
})

test('rows are added and taken away by buttons, and what stands in the others stays', async () => {
  const draft = await begin(officer, caseId)
  await write(officer, draft)
  const more = await officer.post(draft, { ...memoFields, version: '2', gor: 'rad+signers' })
  const grown = await textOf(officer, (more.headers.get('location') ?? '').split('#')[0] ?? '')
  expect(grown).toContain('name="sent.signers.6.name"')
  const fewer = await officer.post(draft, { ...memoFields, version: '3', gor: 'rad-signers.0' })
  expect(fewer.status).toBe(303)
  const left = await textOf(officer, draft)
  expect(left).not.toContain('value="Test caseOfficer"')
  expect(left).toContain('value="Test chair"')
})

test('what is written comes back as it was written, whatever it holds', async () => {
  const draft = await begin(officer, caseId)
  const wild = '<b>"Citat" & \'tecken\'</b> {{mall}} #set page() \u0000\ud800 ‮ 👩‍👩‍👧 محمد'
  const fields = { ...memoFields, version: '1', 'sent.title': wild, 'sent.__proto__': 'x', 'sent.constructor': 'y' }
  expect((await officer.post(draft, fields)).status).toBe(303)
  const html = await textOf(officer, draft)
  expect(html).toContain('&lt;b&gt;&quot;Citat&quot; &amp;')
  expect(html).not.toContain('<b>"Citat"')
  expect((await officer.get(`${draft}/granska`)).status).toBe(200)
})

test('a finished paper is filed, registered and set; nothing of its draft can be changed', async () => {
  const draft = await begin(officer, caseId)
  await write(officer, draft, [['Test chair', 'Ordförande']])
  expect((await officer.post(`${draft}/fardigstall`, { version: '1' })).status).toBe(409)
  const paper = await finish(officer, draft)
  expect(await textOf(officer, paper)).toContain('Sätter handlingen …')
  expect(await textOf(officer, `/bjorkvik/arenden/${caseId}`)).toContain(paper)
  expect(await textOf(officer, '/bjorkvik/diarium')).toContain('Kvällsöppet i hamnen')
  await house.runJobs()
  expect(await textOf(officer, paper)).toContain('Väntar på Test chair, Ordförande.')
  expect((await officer.get(draft)).status).toBe(404)
  expect((await officer.post(draft, { ...memoFields, version: '2' })).status).toBe(409)
  expect((await officer.post(`${draft}/fardigstall`, { version: '2' })).status).toBe(409)
  expect((await officer.post(`${draft}/kasta`)).status).toBe(409)
  expect((await officer.post(`${draft}/underskrifter/ordna`, { position: '1', verb: 'remove' })).status).toBe(409)
})

test('a draft with something missing cannot be finished by a form of one’s own, and nothing is filed', async () => {
  const draft = await begin(officer, caseId)
  const answer = await officer.post(`${draft}/fardigstall`, { version: '1' })
  expect(answer.status).toBe(409)
  expect(await answer.text()).toContain('Något saknas eller är fel i utkastet')
  expect((await officer.get(draft)).status).toBe(200)
})

test('a draft that is thrown away takes its words with it', async () => {
  const draft = await begin(officer, caseId)
  await write(officer, draft)
  expect(await textOf(officer, `${draft}/kasta`)).toContain('går inte att få tillbaka')
  expect(leadsTo(await officer.post(`${draft}/kasta`))).toBe(`/bjorkvik/arenden/${caseId}`)
  expect((await officer.get(draft)).status).toBe(404)
  const { rows } = await house.owner.query(
    `select set_config('handslag.authority', $1, false), (select set_config('handslag.staff', '1', false)),
      (select content from draft where draft_id = $2) as content, (select count(*)::int from draft_version where draft_id = $2) as kept`,
    [house.place.authority.authorityId, draft.split('/').at(-1)],
  )
  expect(rows[0]).toMatchObject({ kept: 0 })
})

test('the order of signers can be changed, those whom the paper names are proposed, and nobody from outside can be named', async () => {
  const draft = await begin(officer, caseId)
  await write(officer, draft)
  expect((await officer.post(`${draft}/underskrifter/foresla`)).status).toBe(303)
  const proposed = await textOf(officer, `${draft}/underskrifter`)
  expect(proposed).toMatch(/1\. Test caseOfficer[\s\S]*2\. Test chair/)
  await officer.post(`${draft}/underskrifter/ordna`, { position: '2', verb: 'up' })
  expect(await textOf(officer, `${draft}/underskrifter`)).toMatch(/1\. Test chair[\s\S]*2\. Test caseOfficer/)
  await officer.post(`${draft}/underskrifter/ordna`, { position: '1', verb: 'remove' })
  expect(await textOf(officer, `${draft}/underskrifter`)).toContain('1. Test caseOfficer')
  const stranger = { who: '019cd240-0000-7000-8000-000000000000', role: 'Vem som helst' }
  expect((await officer.post(`${draft}/underskrifter`, stranger)).status).toBe(409)
  expect((await officer.post(`${draft}/underskrifter`, { who: '', role: '' })).status).toBe(422)
})
