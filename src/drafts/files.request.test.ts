import { expect, test } from 'vitest'
import { testApp } from '../../test/app.ts'
import { begin, finish, papersCast, someCase, write } from '../../test/drafted-paper.ts'
import { checkPdf } from '../platform/documents/pdf/check.ts'

const house = await testApp()
const { officer } = await papersCast(house)
const caseId = await someCase(house)

// The same words set at the same time give the same bytes: a paper of its own needs a title of its own.
const somePaper = async (title = 'Kvällsöppet i hamnen') => {
  const draft = await begin(officer, caseId)
  await write(officer, draft, [['Test caseOfficer', 'Handläggare']], { 'sent.title': title })
  const paper = await finish(officer, draft)
  await house.runJobs()
  return paper
}

const bytesOf = async (answer: Response) => new Uint8Array(await answer.arrayBuffer())

/** Changes one byte of a stored file, as somebody with the database in hand could. */
const tamperWith = async (which: string, documentId: string) => {
  const client = await house.owner.connect()
  await client.query('begin')
  await client.query("select set_config('handslag.authority', $1, true)", [house.place.authority.authorityId])
  await client.query(
    `update stored_file set bytes = set_byte(bytes, 200, (get_byte(bytes, 200) + 1) % 256) where sha256 in
      (select ${which} from issued_paper join document using (authority_id, document_id) where document_id = $1)`,
    [documentId],
  )
  await client.query('commit')
  client.release()
}

const idOf = (paper: string): string => paper.split('/').at(-1) ?? ''

test('a paper is handed out as PDF, web page, Word and text, each under a name that says what it is', async () => {
  const paper = await somePaper()
  const pdf = await officer.get(`${paper}/fil.pdf`)
  expect(pdf.headers.get('content-type')).toBe('application/pdf')
  expect(pdf.headers.get('content-disposition')).toBe('attachment; filename="tjansteskrivelse-2026-03-09.pdf"')
  expect(pdf.headers.get('cache-control')).toBe('private, no-store')
  expect(checkPdf(await bytesOf(pdf))).toEqual([])
  const html = await (await officer.get(`${paper}/fil.html`)).text()
  expect(html).toContain('Det saknas en plats att vara på.')
  expect((await bytesOf(await officer.get(`${paper}/fil.docx`))).slice(0, 2)).toEqual(Uint8Array.of(0x50, 0x4b))
  expect(await (await officer.get(`${paper}/fil.txt`)).text()).toContain('Skrivs under elektroniskt')
  expect((await officer.get(`${paper}/fil.exe`)).status).toBe(404)
  expect((await officer.get(`${paper}/fil.pdf?revision=7`)).status).toBe(404)
})

test('every revision is kept: the file before the signature is still there, byte for byte', async () => {
  const paper = await somePaper()
  const before = await bytesOf(await officer.get(`${paper}/fil.pdf`))
  await officer.post(`${paper}/skriv-under`, { position: '1', hasRead: 'true' })
  await house.runJobs()
  const after = await bytesOf(await officer.get(`${paper}/fil.pdf`))
  expect(await bytesOf(await officer.get(`${paper}/fil.pdf?revision=1`))).toEqual(before)
  expect(after.slice(0, before.length)).toEqual(before)
  expect(checkPdf(after)).toEqual([])
  expect((await officer.get(`${paper}/fil.pdf?revision=3`)).status).toBe(200)
})

test('a stored file that somebody has changed is neither handed out nor signed, and the journal says so', async () => {
  const paper = await somePaper()
  await tamperWith('pdf_sha256', idOf(paper))
  const answer = await officer.get(`${paper}/fil.pdf`)
  expect(answer.status).toBe(500)
  expect(await answer.text()).toContain('innehållet stämmer inte med kontrollsumman')
  const signed = await officer.post(`${paper}/skriv-under`, { position: '1', hasRead: 'true' })
  expect(signed.status).toBe(500)
  expect(await (await officer.get(paper)).text()).toContain('Väntar på Test caseOfficer')
  const auditor = await house.signInAs('auditor')
  expect(await (await auditor.get('/bjorkvik/journal')).text()).toContain('Upptäckte en skadad fil')
  const other = await somePaper()
  await tamperWith('document.sha256', idOf(other))
  expect((await officer.get(`${other}/fil.html`)).status).toBe(500)
})

test('a signed file that somebody has changed is not sealed', async () => {
  const paper = await somePaper('Kvällsöppet i parken')
  await officer.post(`${paper}/skriv-under`, { position: '1', hasRead: 'true' })
  await tamperWith('pdf_sha256', idOf(paper))
  await house.runJobs()
  expect(await (await officer.get(paper)).text()).toContain('Handlingen kunde inte förseglas')
  expect((await officer.get(`${paper}/fil.pdf`)).status).toBe(500)
})
