import { Validator } from '@seriousme/openapi-schema-validator'
import { afterEach, expect, test, vi } from 'vitest'
import { testApp } from '../../../test/app.ts'
import { arranging } from '../../../test/arrange.ts'
import { filePaper, showCase } from '../../../test/file-paper.ts'
import { day } from '../../platform/time.ts'
import { openCase } from '../index.ts'

const house = await testApp()
const { authority, bodies } = house.place
const arrange = arranging(house)
const registrar = await house.signInAs('registrar')
const text = async (response: Response | Promise<Response>) => (await response).text()
const caseId = await arrange(async (doing) =>
  showCase(
    doing,
    await openCase(doing, {
      bodyId: bodies.board,
      caseNumber: '2026/KS 0001',
      caseNumberKey: 'KS-2026-1',
      title: 'Kvällsöppet i Varvet',
      stage: 'need',
      openedOn: day('2026-01-12'),
      parties: [{ kind: 'authority', name: authority.name }],
    }),
  ),
)
const body = 'Sammanträde 3 februari. Eva Berg talade om Varvet.'
const reading = {
  meeting: { date: '2026-02-03' },
  secretary: { name: 'Eva Bärg' },
  spans: { '/meeting/date': [12, 22], '/secretary/name': [24, 32] },
  confidence: { '/meeting/date': 0.4 },
  corrections: { '/secretary/name': 'Eva Berg' },
}
const someDocument = (paper: Parameters<typeof filePaper>[2] = {}) =>
  arrange((doing) => filePaper(doing, caseId, { text: body, reading, ...paper }))
const at = (documentId: string) => `/bjorkvik/arenden/${caseId}/handlingar/${documentId}`

afterEach(() => {
  vi.restoreAllMocks()
})

test('staff see the text with each fact at its place, what is unsure and what was corrected', async () => {
  const html = await text(registrar.get(at(await someDocument())))
  expect(html).toMatch(/<a id="k1" href="#u1" data-sure="no">3 februari/)
  expect(html).toContain('3 februari 2026')
  expect(html).toContain('Osäker läsning')
  expect(html).toMatch(/id="k2"[^>]*>Eva Berg/)
  expect(html).not.toContain('Eva Bärg')
  expect(html).toContain('Ändrad vid granskningen')
  expect(html).toContain('Kontrollsumma (SHA-256)')
})

test('others see only the masked version, kept out of search engines, and nothing while there is none', async () => {
  const hidden = await someDocument({ title: 'Intern skrivelse' })
  expect((await house.anyone.get(at(hidden))).status).toBe(404)
  const shown = await someDocument({ title: 'Publicerad skrivelse', web: 'Någon [maskerat] talade om Varvet.' })
  const answer = await house.anyone.get(at(shown))
  expect(answer.headers.get('x-robots-tag')).toBe('noindex')
  const html = await answer.text()
  expect(html).toContain('[maskerat] talade om Varvet')
  expect(html).not.toContain('Eva Berg')
  const page = await text(house.anyone.get(`/bjorkvik/arenden/${caseId}`))
  expect(page).toContain('Publicerad skrivelse')
  expect(page).not.toContain('Intern skrivelse')
  expect(page).not.toContain('/original')
})

test('the original comes back byte for byte, as a file, to staff only', async () => {
  const documentId = await someDocument({ fileName: '../lönsam "idé".txt' })
  const answer = await registrar.get(`${at(documentId)}/original`)
  expect(await answer.text()).toBe(body)
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  expect(answer.headers.get('content-disposition')).toBe(
    `attachment; filename="lonsam ide.txt"; filename*=UTF-8''l%C3%B6nsam%20%22id%C3%A9%22.txt`,
  )
  expect((await house.anyone.get(`${at(documentId)}/original`)).status).toBe(303)
  expect((await registrar.get(`${at(caseId)}/original`)).status).toBe(404)
})

test('a stored file that was changed is not handed out: the page and the log name the document and nothing of it', async () => {
  const logged: string[] = []
  vi.spyOn(console, 'error').mockImplementation((line: string) => void logged.push(line))
  const documentId = await someDocument({ text: 'Hemlig bilaga om Varvet' })
  await arrange(async ({ tx }) => {
    const { sha256 } = await tx
      .selectFrom('document')
      .select('sha256')
      .where('document_id', '=', documentId)
      .executeTakeFirstOrThrow()
    const bytes = Buffer.from('Annat innehåll')
    await tx.updateTable('stored_file').set({ bytes, size_bytes: bytes.length }).where('sha256', '=', sha256).execute()
    return documentId
  })
  const answer = await registrar.get(`${at(documentId)}/original`)
  expect(answer.status).toBe(500)
  const html = await answer.text()
  expect(html).toContain(documentId)
  expect(html).not.toContain('Annat innehåll')
  expect(logged.join('\n')).toContain(documentId)
  expect(logged.join('\n')).not.toMatch(/Varvet|Annat/)
})

test('a document is found only below its own case', async () => {
  const documentId = await someDocument()
  const elsewhere = `/bjorkvik/arenden/${documentId}/handlingar/${documentId}`
  expect((await registrar.get(elsewhere)).status).toBe(404)
  expect((await registrar.get(at('nej'))).status).toBe(404)
})

test('programs are told of the same papers, by a description that is valid OpenAPI 3.1', async () => {
  const read = async (visitor: typeof registrar) =>
    JSON.parse(await text(visitor.get(`/api/bjorkvik/arenden/${caseId}`)))
  const [staff, anyone] = [await read(registrar), await read(house.anyone)]
  expect(staff.caseNumber).toBe('2026/KS 0001')
  expect(anyone.documents.map(({ title }: { title: string }) => title)).toEqual(['Publicerad skrivelse'])
  expect(staff.documents.length).toBeGreaterThan(1)
  const described = JSON.parse(await text(house.anyone.get('/api/openapi.json')))
  expect(Object.keys(described.paths)).toContain('/api/{slug}/arenden/{caseId}')
  const result = await new Validator().validate(described)
  expect(result.errors ?? []).toEqual([])
  expect(result.valid).toBe(true)
})
