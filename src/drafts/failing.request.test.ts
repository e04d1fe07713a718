import { expect, test } from 'vitest'
import { testApp } from '../../test/app.ts'
import { begin, finish, papersCast, someCase, write } from '../../test/drafted-paper.ts'

// No memo fits in a typesetter that takes so few letters.
const house = await testApp({ typesetting: { letters: 20 } })
const { officer, chair } = await papersCast(house)

test('a paper that cannot be set says why, is whole in every other format, and can be tried again', async () => {
  const draft = await begin(officer, await someCase(house))
  await write(officer, draft, [['Test chair', 'Ordförande']])
  const paper = await finish(officer, draft)
  await house.runJobs()
  const html = await (await officer.get(paper)).text()
  expect(html).toContain('Handlingen Kvällsöppet i hamnen är för lång för en fil.')
  expect(html).toContain(`action="${paper}/forsok-igen"`)
  expect((await officer.get(`${paper}/fil.pdf`)).status).toBe(404)
  expect(await (await officer.get(`${paper}/fil.txt`)).text()).toContain('Det saknas en plats att vara på.')
  expect((await chair.post(`${paper}/skriv-under`, { position: '1', hasRead: 'true' })).status).toBe(409)
  expect((await chair.post(`${paper}/forsok-igen`)).status).toBe(403)
  expect((await officer.post(`${paper}/forsok-igen`)).status).toBe(303)
  expect(await (await officer.get(paper)).text()).toContain('Sätter handlingen …')
  await house.runJobs()
  expect(await (await officer.get(paper)).text()).toContain('PDF-filen blev inte till')
})
