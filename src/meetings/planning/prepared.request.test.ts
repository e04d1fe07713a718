import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, expect, test } from 'vitest'
import { testApp } from '../../../test/app.ts'
import { arranging } from '../../../test/arrange.ts'
import { filePaper } from '../../../test/file-paper.ts'
import { encryptedPdf, pdfOfLines } from '../../../test/files/pdf-files.ts'
import { giveAssignment, openCase } from '../../cases/index.ts'
import { inTenant } from '../../platform/perform.ts'
import { day } from '../../platform/time.ts'
import { agendaOf } from './agenda-queries.ts'

const house = await testApp({ on: '2026-05-04' })
const { authority, bodies } = house.place
const secretary = await house.signInAs('committeeSecretary')
const officer = await house.signInAs('caseOfficer')
const folder = mkdtempSync(join(tmpdir(), 'handslag-pack-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const arrange = arranging(house)
const performing = { db: house.db, actor: { kind: 'system', task: 'test' } as const, authority }

const someCase = (number: string, title: string) =>
  arrange((doing) =>
    openCase(doing, {
      ...{ bodyId: bodies.board, caseNumber: `2026/KS ${number}`, caseNumberKey: `KS-2026-${number}`, stage: 'need' },
      ...{ title, openedOn: day('2026-02-01'), parties: [] },
    }),
  )
const caseId = await someCase('0401', 'Sommarkollo på ön')
const otherCase = await someCase('0402', 'Läxhjälp på biblioteket')
const points = ['Kommunen ingår partnerskapet.', 'Förvaltningen återrapporterar i maj 2027.']
const paper = await arrange((doing) =>
  filePaper(doing, caseId, {
    ...{ fileName: '../kollo: skrivelse.txt', text: 'Barnets bästa har prövats. Ön är säker.' },
    reading: { items: [{ outcome: 'proposal', points, proposalFrom: 'administration' }] },
  }),
)
const later = await arrange((doing) => filePaper(doing, otherCase))
const due = await arrange((doing) =>
  giveAssignment(doing, {
    ...{ caseId: otherCase, fromBodyId: bodies.board, toRole: 'Skolchefen', text: 'Redovisa hur det har gått' },
    dueOn: day('2026-06-01'),
  }),
)
const planned = await secretary.post('/bjorkvik/sammantraden/ny', { bodyId: bodies.board, heldOn: '2026-06-09' })
const meetingId = /sammantraden\/([0-9a-f-]{36})/.exec(planned.headers.get('location') ?? '')?.[1] ?? ''
const path = `/bjorkvik/sammantraden/${meetingId}`
const agenda = () => inTenant(performing, (tx) => agendaOf(tx, meetingId))

test('a case comes with the proposal and the papers of its latest report, and then nothing is missing', async () => {
  expect((await secretary.post(`${path}/arende`, { caseId })).status).toBe(303)
  const [item] = await agenda()
  expect(item).toMatchObject({ points, hasChildAssessment: true, papers: [{ documentId: paper }] })
  const page = await (await secretary.get(`${path}/planera`)).text()
  expect(page).not.toContain('Underlaget är inte fullständigt')
  expect(page).not.toContain(`value="${caseId}"`)
})

test('other programs of the authority may ask for meetings to come and their agenda, and nobody else', async () => {
  const api = '/api/bjorkvik/kommande-sammantraden'
  expect(await (await officer.get(api)).json()).toMatchObject({ meetings: [{ meetingId, heldOn: '2026-06-09' }] })
  expect(await (await officer.get(`${api}/${meetingId}`)).json()).toMatchObject({
    items: [{ title: 'Sommarkollo på ön', proposals: points, papers: [{ documentId: paper }] }],
  })
  expect((await house.anyone.get(`${api}/${meetingId}`)).status).toBe(404)
})

test('an assignment that is due is offered once, and comes as a report to the body that gave it', async () => {
  expect(await (await secretary.get(`${path}/planera`)).text()).toContain('Redovisa hur det har gått')
  expect((await secretary.post(`${path}/uppdrag`, { assignmentId: due })).status).toBe(303)
  expect((await agenda())[1]).toMatchObject({ kind: 'reportBack', assignmentId: due, caseId: otherCase })
  expect((await secretary.post(`${path}/uppdrag`, { assignmentId: due })).status).toBe(409)
  expect(await (await secretary.get(`${path}/planera`)).text()).not.toContain('Uppdrag att redovisa')
})

test('only papers of the case may belong to an item, and the pack holds them under safe names', async () => {
  const [item] = await agenda()
  const words = { kind: 'case', title: 'Sommarkollo på ön', proposal: points.join('\n') }
  const strange = await secretary.post(`${path}/punkt/${item?.itemId}`, { ...words, 'documentIds[]': [paper, later] })
  expect([strange.status, await strange.text()]).toEqual([409, expect.stringContaining('hör inte till ärendet')])
  const files = unzipSync(new Uint8Array(await (await secretary.get(`${path}/handlingar.zip`)).arrayBuffer()))
  const [, name = ''] = Object.keys(files)
  expect(name).toBe('01-01-__kollo_ skrivelse.txt')
  expect(strFromU8(files[name] ?? new Uint8Array())).toBe('Barnets bästa har prövats. Ön är säker.')
  expect((await secretary.post(`${path}/punkt/${item?.itemId}`, words)).status).toBe(303)
  expect((await agenda())[0]?.papers).toEqual([])
  const late = { ...words, title: 'Skrivet samtidigt', version: String(item?.version) }
  const kept = await secretary.post(`${path}/punkt/${item?.itemId}`, late)
  expect([kept.status, (await agenda())[0]?.title]).toEqual([422, 'Sommarkollo på ön'])
  expect(await kept.text()).toContain('Skrivet samtidigt')
})

test('the agenda and the papers become one PDF with bookmarks; a locked paper leaves a sheet that says so', async () => {
  const [item] = await agenda()
  const filed = (fileName: string, title: string, pdf: Uint8Array) =>
    arrange((doing) => filePaper(doing, caseId, { fileName, title, pdf }))
  const papers = [
    paper,
    await filed('bilaga.pdf', 'Ritning av bryggan', pdfOfLines(['Bryggan är tolv meter'])),
    await filed('hemlig.pdf', 'Avtalsutkast', encryptedPdf()),
  ]
  const words = { kind: 'case', title: 'Sommarkollo på ön', proposal: points.join('\n') }
  expect((await secretary.post(`${path}/punkt/${item?.itemId}`, { ...words, 'documentIds[]': papers })).status).toBe(
    303,
  )
  expect((await secretary.get(`${path}/handlingar.pdf`)).status).toBe(404)
  expect((await officer.post(`${path}/handlingar`)).status).toBe(403)
  expect((await secretary.post(`${path}/handlingar`)).status).toBe(303)
  expect(await (await secretary.get(`${path}/handlingar`)).text()).toContain('0 av 3 är genomgångna')
  expect((await secretary.post(`${path}/handlingar`)).status).toBe(409)
  await house.runJobs()
  const page = await (await officer.get(`${path}/handlingar`)).text()
  expect(page).toContain('”Avtalsutkast” finns inte med')
  expect(page).not.toContain('Föredragningslistan har ändrats')
  const answer = await officer.get(`${path}/handlingar.pdf`)
  expect(answer.headers.get('content-type')).toBe('application/pdf')
  const file = join(folder, 'pack.pdf')
  writeFileSync(file, new Uint8Array(await answer.arrayBuffer()))
  execFileSync('qpdf', ['--check', file])
  const { outlines } = JSON.parse(execFileSync('qpdf', ['--json', '--json-key=outlines', file]).toString())
  const titles = (list: { title: string; kids: [] }[]): unknown[] =>
    list.flatMap((one) => [one.title, ...titles(one.kids)])
  expect(titles(outlines)).toEqual([
    'Kallelse och föredragningslista',
    '1. Sommarkollo på ön',
    ...['Tjänsteskrivelse', 'Ritning av bryggan', 'Avtalsutkast'],
    expect.stringMatching(/^2\. /),
  ])
  const text = execFileSync('pdftotext', [file, '-']).toString()
  expect(text).toContain('Ön är säker')
  expect(text).toContain('Bryggan är tolv meter')
  expect(text).toContain('Filen är låst med lösenord')
  await secretary.post(`${path}/punkt/${item?.itemId}`, words)
  expect(await (await secretary.get(`${path}/handlingar`)).text()).toContain('Föredragningslistan har ändrats')
})
