import { expect, test } from 'vitest'
import { testApp } from '../../test/app.ts'
import { begin, finish, papersCast, someCase, write } from '../../test/drafted-paper.ts'
import { verifyPdf } from '../platform/signing/verify-pdf.ts'

const house = await testApp()
const { officer, chair, auditor, registrar, representative } = await papersCast(house)
const caseId = await someCase(house)
const threeSigners = [
  ['Test caseOfficer', 'Handläggare'],
  ['Test chair', 'Ordförande'],
  ['Elsa Moberg', 'Föreningens ordförande'],
] as const

const somePaper = async (signers: readonly (readonly [string, string])[] = threeSigners) => {
  const draft = await begin(officer, caseId)
  await write(officer, draft, signers)
  const paper = await finish(officer, draft)
  await house.runJobs()
  return paper
}

const pdfOf = async (paper: string) => new Uint8Array(await (await officer.get(`${paper}/fil.pdf`)).arrayBuffer())
const sign = (who: typeof officer, paper: string, position: number) =>
  who.post(`${paper}/skriv-under`, { position: String(position), hasRead: 'true' })

test('three people sign a paper in order and the authority seals it: the file says who, and every byte holds', async () => {
  const paper = await somePaper()
  expect(await (await officer.get(paper)).text()).toContain('Väntar på Test caseOfficer, Handläggare.')
  for (const [who, position] of [
    [officer, 1],
    [chair, 2],
    [representative, 3],
  ] as const) {
    expect(await (await who.get(`${paper}/skriv-under`)).text()).toContain('Jag har läst handlingen')
    const answer = await sign(who, paper, position)
    expect({ position, status: answer.status }).toEqual({ position, status: 303 })
  }
  await house.runJobs()
  expect(await (await officer.get(paper)).text()).toContain('Klar och förseglad')
  const verified = verifyPdf(await pdfOf(paper), house.services.signing.trust())
  expect(verified.verdict).toBe('whole')
  expect(verified.signatures).toHaveLength(4)
})

test('nobody signs out of turn, twice, in the place of another or without having said that they have read it', async () => {
  const paper = await somePaper()
  const unread = await officer.post(`${paper}/skriv-under`, { position: '1' })
  expect(unread.status).toBe(422)
  expect(await unread.text()).toContain('Kryssa i att du har läst handlingen')
  expect((await sign(chair, paper, 2)).status).toBe(409)
  expect((await sign(chair, paper, 1)).status).toBe(403)
  expect((await sign(auditor, paper, 1)).status).toBe(403)
  expect((await sign(registrar, paper, 1)).status).toBe(403)
  expect((await sign(house.anyone, paper, 1)).status).toBe(303)
  expect((await sign(officer, paper, 1)).status).toBe(303)
  const twice = await sign(officer, paper, 1)
  expect(twice.status).toBe(409)
  expect(await twice.text()).toContain('Underskriften finns redan')
  expect(verifyPdf(await pdfOf(paper), house.services.signing.trust()).signatures).toHaveLength(1)
})

test('the same person clicking twice at once leaves one signature', async () => {
  const paper = await somePaper([['Test caseOfficer', 'Handläggare']])
  const answers = await Promise.all([sign(officer, paper, 1), sign(officer, paper, 1)])
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 409])
  await house.runJobs()
  expect(verifyPdf(await pdfOf(paper), house.services.signing.trust())).toMatchObject({ verdict: 'whole' })
})

test('whoever declines stops the order; the paper can be taken back, written anew, and the old one is marked as replaced', async () => {
  const paper = await somePaper()
  await sign(officer, paper, 1)
  expect((await chair.post(`${paper}/avboj`, { position: '2', reason: '' })).status).toBe(422)
  expect((await chair.post(`${paper}/avboj`, { position: '2', reason: 'Fel belopp.' })).status).toBe(303)
  expect((await sign(representative, paper, 3)).status).toBe(409)
  expect((await sign(chair, paper, 2)).status).toBe(409)
  expect(await (await officer.get(paper)).text()).toContain('Test chair har avböjt: Fel belopp.')
  expect((await officer.post(`${paper}/ny-version`)).status).toBe(409)
  expect((await officer.post(`${paper}/ta-tillbaka`, { reason: 'Beloppet rättas.' })).status).toBe(303)
  const renewed = await officer.post(`${paper}/ny-version`)
  const draft = (renewed.headers.get('location') ?? '').split('?')[0] ?? ''
  expect(await (await officer.get(draft)).text()).toContain('Det saknas en plats att vara på.')
  const second = ((await registrar.post(`${paper}/ny-version`)).headers.get('location') ?? '').split('?')[0] ?? ''
  const newer = await finish(officer, draft)
  await expect(finish(registrar, second)).rejects.toThrow('409')
  const old = await (await officer.get(paper)).text()
  expect(old).toContain('Ersatt')
  expect(old).toContain(`href="${newer}"`)
  expect((await officer.post(`${paper}/ny-version`)).status).toBe(409)
})

test('a signer can be replaced until somebody has signed, and the page is set anew with the other name', async () => {
  const paper = await somePaper()
  const page = await (await officer.get(`${paper}/byt/2`)).text()
  const option = /<option value="([^"]+)"[^>]*>Test committeeSecretary/.exec(page)?.[1] ?? ''
  expect((await chair.post(`${paper}/byt/2`, { who: option, role: 'Sekreterare' })).status).toBe(403)
  expect((await officer.post(`${paper}/byt/2`, { who: option, role: 'Sekreterare' })).status).toBe(303)
  await house.runJobs()
  const text = await (await officer.get(`${paper}/fil.txt`)).text()
  expect(text).toContain('Test committeeSecretary')
  expect(text).not.toContain('Test chair')
  expect((await sign(officer, paper, 1)).status).toBe(303)
  expect((await sign(chair, paper, 2)).status).toBe(403)
  const late = await officer.post(`${paper}/byt/2`, { who: option, role: 'Sekreterare' })
  expect(late.status).toBe(409)
  expect(await late.text()).toContain('namnen ingår i det som är underskrivet')
})

test('a paper without signers is sealed by the authority at once', async () => {
  const paper = await somePaper([])
  await house.runJobs()
  const verified = verifyPdf(await pdfOf(paper), house.services.signing.trust())
  expect(verified.signatures.map(({ field }) => field)).toEqual(['seal'])
  expect(verified.verdict).toBe('whole')
  expect((await officer.post(`${paper}/ta-tillbaka`, { reason: 'Ångrade mig.' })).status).toBe(409)
})

test('the association among the signers reads the record; others outside the authority do not', async () => {
  const paper = await somePaper()
  expect((await representative.get(paper)).status).toBe(200)
  expect((await representative.get(`${paper}/fil.pdf`)).status).toBe(200)
  expect((await representative.get(`${paper}/las`)).status).toBe(200)
  for (const path of ['', '/las', '/fil.pdf', '/fil.html', '/fil.docx', '/fil.txt'])
    expect((await house.anyone.get(`${paper}${path}`)).status).toBe(404)
  const without = await somePaper([['Test chair', 'Ordförande']])
  expect((await representative.get(without)).status).toBe(404)
  expect(await (await representative.get('/bjorkvik/att-skriva-under')).text()).toContain('Kvällsöppet i hamnen')
})
