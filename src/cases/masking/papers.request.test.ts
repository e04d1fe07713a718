import { expect, test, vi } from 'vitest'
import { testApp } from '../../../test/app.ts'
import { arranging } from '../../../test/arrange.ts'
import { begin, finish, papersCast, someCase, write } from '../../../test/drafted-paper.ts'
import { everythingInDocx, everythingInPdf } from '../../../test/files/everything-in.ts'
import { recordItem, recordMeeting } from '../../meetings/index.ts'
import { recordMinutes } from '../../minutes/index.ts'
import { recordPartnership } from '../../partnerships/index.ts'
import { checkPdf } from '../../platform/documents/pdf/check.ts'
import { readRevisions } from '../../platform/documents/pdf/revisions.ts'
import { day } from '../../platform/time.ts'

vi.setConfig({ testTimeout: 60_000 })

const house = await testApp()
const { officer, auditor, representative } = await papersCast(house)
const secretary = await house.signInAs('committeeSecretary')

const said = {
  'sent.summary': 'Föreningen vill ha öppet på kvällarna. Zaida Kvistgren skrev den 3 maj 2026.',
  'sent.sections.0.text':
    'Zaida Kvistgren nås på 070-123 45 67 eller zaida@kvistgren.example och har nummer 850709-9805. Grannen Bosse Ekgrens klagomål kom 2026-05-03.',
}
const masked = ['Zaida', 'Kvistgren', '850709', '070-123', 'Bosse', 'Ekgren', '3 maj 2026', '2026-05-03', '20260503']
const own = {
  ...{ 'own.0.words': 'Zaida Kvistgren', 'own.0.ground': 'aboutPerson' },
  ...{ 'own.1.words': 'Bosse Ekgren', 'own.1.ground': 'secrecy', provision: '26 kap. 1 § OSL' },
  ...{ 'own.2.words': '3 maj 2026', 'own.2.ground': 'aboutPerson' },
}

const issued = async (caseId: string, title: string) => {
  const draft = await begin(officer, caseId)
  await write(officer, draft, [['Test caseOfficer', 'Handläggare']], { ...said, 'sent.title': title })
  const paper = await finish(officer, draft)
  await house.runJobs()
  return { paper, at: `/bjorkvik/arenden/${caseId}/handlingar/${paper.split('/').at(-1)}` }
}

const sealed = async (caseId: string, title: string) => {
  const made = await issued(caseId, title)
  await officer.post(`${made.paper}/skriv-under`, { position: '1', hasRead: 'true' })
  await house.runJobs()
  return made
}

/** The matter has been decided, announced and become a partnership, with the same words in every text. */
const decided = async (caseId: string) => {
  const { bodies, authority } = house.place
  const words = Object.values(said).join(' ')
  const arrange = arranging(house)
  const meetingId = await arrange((doing) => recordMeeting(doing, { bodyId: bodies.board, heldOn: day('2026-03-03') }))
  const minutesId = await arrange((doing) =>
    recordMinutes(doing, {
      ...{ meetingId, kind: 'ordinary', approvedOn: day('2026-03-05'), isDigitallySigned: true },
      ...{ paragraphs: [{ from: 1, to: 1 }], approvers: [] },
    }),
  )
  await arrange((doing) =>
    recordItem(doing, {
      ...{ meetingId, minutesId, caseId, paragraph: 1, title: `Beslut: ${words}`.slice(0, 500), outcome: 'decision' },
      ...{ appealType: 'legalityReview', background: words, decisionPath: words, points: [words], votes: [] },
      ...{ motions: [{ by: { name: 'Omar Ali' }, kind: 'approve', text: words }], reservations: [] },
    }),
  )
  await secretary.post(`/bjorkvik/anslag/nytt/${minutesId}`, { keptAt: 'Kansliet' })
  const partnershipId = await arrange((doing) =>
    recordPartnership(doing, {
      ...{ caseId, title: `Partnerskap: ${words}`.slice(0, 300), goal: words, state: 'needSpotted' },
      parties: [{ authorityId: authority.authorityId, brings: words }],
    }),
  )
  await arrange(async ({ tx }) => {
    await tx.updateTable('partnership').set({ is_public: true }).where('partnership_id', '=', partnershipId).execute()
    return partnershipId
  })
}

const text = async (answer: Response | Promise<Response>) => (await answer).text()
const bytes = async (answer: Response | Promise<Response>) => new Uint8Array(await (await answer).arrayBuffer())

const form = async (at: string, more: Readonly<Record<string, string>> = {}) => {
  const page = await text(secretary.get(`${at}/publicera`))
  const proposals = [...page.matchAll(/name="mask\[\]"[^>]*value="([^"]+)"/g)].map((match) => match[1] ?? '')
  return { title: 'Skrivelse', steg: 'publicera', 'mask[]': proposals, ...own, ...more }
}

const showCase = (caseId: string) => secretary.post(`/bjorkvik/arenden/${caseId}/publicera`, { isPublic: 'true' })

/** Every answer that anyone gets who follows all links of the house, in letters. */
const reachedFrom = async (from: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const waiting = [...from]
  const reached = new Map<string, string>()
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    if (reached.has(path)) continue
    const answer = await house.anyone.get(path)
    const type = answer.headers.get('content-type') ?? ''
    const got = await bytes(answer)
    const words = type.includes('pdf')
      ? await everythingInPdf(got)
      : type.includes('officedocument')
        ? everythingInDocx(got)
        : Buffer.from(got).toString()
    reached.set(path, answer.status === 200 ? words : '')
    if (type.startsWith('text/html') && answer.headers.get('content-disposition') === null)
      for (const [, href = ''] of words.matchAll(/href="(\/[^"#]*)/g))
        if (!/^\/(look|lagrum|byt-|logga)/.test(href)) waiting.push(href.replaceAll('&amp;', '&'))
  }
  return reached
}

const bare = (words: string): string => words.normalize('NFKC').replaceAll(/\s+/g, ' ').toLocaleLowerCase('sv')
const leaks = (words: string): readonly string[] => {
  const all = bare(words)
  return masked.filter((word) => all.includes(bare(word)))
}

test('a paper is masked and published when all have signed, and not before', async () => {
  const caseId = await someCase(house, '2026/KS 0001')
  const { at } = await issued(caseId, 'Ännu inte underskriven')
  const early = await secretary.get(`${at}/publicera`)
  expect([early.status, await early.text()]).toEqual([409, expect.stringContaining('när alla har skrivit under')])
  expect((await secretary.post(`${at}/publicera`, { title: 'x', steg: 'publicera' })).status).toBe(409)
  expect((await officer.get(`${at}/publicera`)).status).toBe(403)
})

test('no masked word is left in any answer that the public can get, in any format', async () => {
  const caseId = await someCase(house, '2026/KS 0002')
  const { at, paper } = await sealed(caseId, 'Kvällsöppet i hamnen')
  await showCase(caseId)
  await decided(caseId)
  const sent = await form(at)
  expect(sent['mask[]']).toHaveLength(3)
  const preview = await text(secretary.post(`${at}/publicera`, { ...sent, steg: 'visa' }))
  expect(preview).toContain('[maskerat] skrev den [maskerat].')
  expect((await house.anyone.get(`${at}/webb.html`)).status).toBe(404)
  expect((await secretary.post(`${at}/publicera`, sent)).status).toBe(303)
  expect((await house.anyone.get(`${at}/webb.pdf`)).status).toBe(404)
  await house.runJobs()
  const reached = await reachedFrom(['/bjorkvik', `/bjorkvik/arenden/${caseId}`, `/api/bjorkvik/arenden/${caseId}`])
  for (const ending of ['pdf', 'html', 'docx', 'txt'])
    expect(reached.get(`${at}/webb.${ending}`), ending).toContain('[maskerat]')
  const told = [...reached].map(([path, words]) => [path, ...leaks(words)]).filter(([, ...found]) => found.length > 0)
  expect(told).toEqual([])
  expect(
    [...reached.keys()].filter((path) => /\/(beslut|partnerskap|anslagstavla)\//.test(path)).length,
  ).toBeGreaterThan(3)
  const partnership = [...reached].find(([path]) => /\/partnerskap\/[0-9a-f-]{36}$/.test(path))?.[1] ?? ''
  expect(partnership).toMatch(new RegExp(`Handlingar som alla kan läsa.*href="${at}"`, 's'))
  for (const path of [
    `${at}/original`,
    `${at}/webbversion`,
    `${at}/publicera`,
    paper,
    `${paper}/fil.pdf`,
    `${paper}/las`,
  ])
    expect((await house.anyone.get(path)).status, path).not.toBe(200)
  const shown = await house.anyone.get(`${at}/webb.html`)
  expect(shown.headers.get('x-robots-tag')).toBe('noindex')
  expect((await house.anyone.get(at)).headers.get('x-robots-tag')).toBe('noindex')
})

test('the file of the web version is whole, no revision of it held more, and it is not signed; the signed one says every word', async () => {
  const caseId = await someCase(house, '2026/KS 0003')
  const { at, paper } = await sealed(caseId, 'Kvällsöppet i parken')
  await showCase(caseId)
  await secretary.post(`${at}/publicera`, await form(at))
  await house.runJobs()
  const pdf = await bytes(house.anyone.get(`${at}/webb.pdf`))
  expect(checkPdf(pdf)).toEqual([])
  const asked = await house.anyone.post('/verifiera', {
    file: new File([pdf], 'webb.pdf', { type: 'application/pdf' }),
  })
  const told = await asked.text()
  expect(told).toContain(house.place.authority.name)
  expect(leaks(told)).toEqual([])
  // The typesetter writes its declarations as a second revision; a signed file has one more for each signature.
  const revisions = readRevisions(pdf)
  expect(revisions).toHaveLength(2)
  for (const { end } of revisions) expect(leaks(await everythingInPdf(pdf.subarray(0, end)))).toEqual([])
  expect(Buffer.from(pdf).toString('latin1')).not.toContain('ByteRange')
  expect(leaks(await everythingInPdf(await bytes(officer.get(`${paper}/fil.pdf`)))).toSorted()).toEqual(
    masked.filter((word) => word !== '20260503').toSorted(),
  )
})

test('the log keeps reason and provision of each version; a paper taken off, or past its last day, is read by nobody', async () => {
  const caseId = await someCase(house, '2026/KS 0004')
  const { at } = await sealed(caseId, 'Kvällsöppet i skolan')
  await showCase(caseId)
  const past = await secretary.post(`${at}/publicera`, await form(at, { shownThrough: '2026-03-08' }))
  expect(past.status).toBe(409)
  const unfounded = await secretary.post(`${at}/publicera`, await form(at, { provision: '' }))
  expect([unfounded.status, await unfounded.text()]).toEqual([422, expect.stringContaining('vilket lagrum')])
  await secretary.post(`${at}/publicera`, await form(at, { 'own.2.words': '', shownThrough: '2026-03-20' }))
  await house.runJobs()
  expect(leaks(await text(house.anyone.get(at)))).toEqual(['3 maj 2026', '2026-05-03'])
  const again = await text(secretary.get(`${at}/publicera`))
  for (const words of ['Zaida Kvistgren', 'Bosse Ekgren', '26 kap. 1 § OSL'])
    expect(again).toContain(`value="${words}"`)
  await secretary.post(`${at}/publicera`, await form(at, { shownThrough: '2026-03-20' }))
  await house.runJobs()
  const log = await text(auditor.get(`${at}/webbversion`))
  for (const words of ['Bosse Ekgren', '26 kap. 1 § OSL', '850709-9805', 'Personnummer']) expect(log).toContain(words)
  expect(log.match(/\?version=/g)).toHaveLength(2)
  expect((await house.anyone.get(`${at}/webbversion`)).status).toBe(303)
  house.at('2026-03-20')
  expect((await house.anyone.get(`${at}/webb.pdf`)).status).toBe(200)
  house.at('2026-03-21')
  for (const path of [at, `${at}/webb.pdf`, `${at}/webb.txt`])
    expect((await house.anyone.get(path)).status, path).toBe(404)
  expect(await text(house.anyone.get(`/bjorkvik/arenden/${caseId}`))).not.toContain(at)
  house.at('2026-03-09')
  await secretary.post(`${at}/avpublicera`, { reason: 'timeIsUp' })
  expect((await house.anyone.get(`${at}/webb.html`)).status).toBe(404)
  expect(await text(auditor.get(`${at}/webbversion`))).toContain('Handlingen visas inte på webben')
})

test('a party reads the masked version like everyone, and the journal holds none of the words', async () => {
  const caseId = await someCase(house, '2026/KS 0005')
  const { at } = await sealed(caseId, 'Kvällsöppet på bryggan')
  await secretary.post(`${at}/publicera`, await form(at))
  await house.runJobs()
  expect((await house.anyone.get(`${at}/webb.pdf`)).status).not.toBe(200)
  expect(leaks(await everythingInPdf(await bytes(representative.get(`${at}/webb.pdf`))))).toEqual([])
  const journal = await text(auditor.get('/bjorkvik/journal'))
  expect(journal).toContain('masking.keepFile')
  expect(leaks(journal)).toEqual([])
})
