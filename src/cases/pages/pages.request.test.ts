import { expect, test } from 'vitest'
import { testApp } from '../../../test/app.ts'
import { arranging } from '../../../test/arrange.ts'
import { filePaper, showCase } from '../../../test/file-paper.ts'
import { sessionFor } from '../../../test/seed.ts'
import { countStatements } from '../../../test/statements.ts'
import { openDb } from '../../platform/db/connect.ts'
import { day } from '../../platform/time.ts'
import { type CaseParty, giveAssignment, keepFindings, openCase } from '../index.ts'

const house = await testApp()
const { association, authority, bodies } = house.place
const owner = openDb(house.owner)
const arrange = arranging(house)
const registrar = await house.signInAs('registrar')
const politician = await house.signInAs('politician')
const fyren = house.visit(await sessionFor(owner, house.clock, association.accountId, association.representativeId))
const text = async (response: Response | Promise<Response>) => (await response).text()
const own: readonly CaseParty[] = [
  { kind: 'authority', name: authority.name },
  { kind: 'association', name: association.name, associationId: association.associationId },
]

let serial = 400
const someCase = (title: string, parties: readonly CaseParty[] = own) => {
  serial += 1
  const number = serial
  return arrange((doing) =>
    openCase(doing, {
      bodyId: bodies.board,
      caseNumber: `2026/KS 0${number}`,
      caseNumberKey: `KS-2026-${number}`,
      title,
      stage: 'decision',
      openedOn: day('2026-01-12'),
      parties,
    }),
  )
}
const published = (caseId: string) => arrange((doing) => showCase(doing, caseId))

test('the page of a case says number, body, parties as equals, status, next step and the five steps', async () => {
  const caseId = await someCase('Öppen mötesplats i hamnen')
  const html = await text(registrar.get(`/bjorkvik/arenden/${caseId}`))
  for (const said of ['Öppen mötesplats i hamnen', '2026/KS 0', 'Kommunstyrelsen', 'hs-clasp', association.name])
    expect(html).toContain(said)
  for (const said of ['Nästa steg', 'Fem steg', 'Driva partnerskapet', 'Kan inte påbörjas än'])
    expect(html).toContain(said)
})

test('what is not public is seen by staff and the parties, and is missing to everyone else', async () => {
  const caseId = await someCase('Ännu inte offentligt')
  const path = `/bjorkvik/arenden/${caseId}`
  const seen = async () => [
    (await registrar.get(path)).status,
    (await politician.get(path)).status,
    (await fyren.get(path)).status,
    (await house.anyone.get(path)).status,
  ]
  expect(await seen()).toEqual([200, 200, 200, 404])
  await published(caseId)
  expect(await seen()).toEqual([200, 200, 200, 200])
})

test('an assignment without a date is flagged with a link to set it, and the flag goes when it has one', async () => {
  const caseId = await someCase('Uppdrag utan datum')
  await arrange((doing) =>
    keepFindings(doing, caseId, [{ level: 'warn', rule: 'R-ASG-1', message: 'Uppdraget har inget slutdatum' }]).then(
      () => caseId,
    ),
  )
  const assignmentId = await arrange((doing) =>
    giveAssignment(doing, {
      caseId,
      toRole: 'Socialchefen',
      text: 'Redovisa resultatet',
      reportBackTo: 'kommunstyrelsen',
    }),
  )
  const path = `/bjorkvik/arenden/${caseId}`
  const before = await text(registrar.get(path))
  for (const said of ['Datum saknas', `${path}/uppdrag/${assignmentId}/slutdatum`, 'Redovisas i kommunstyrelsen'])
    expect(before).toContain(said)
  expect(before).toContain('Uppdraget har inget slutdatum')
  expect(before).toContain('href="/lagrum#R-ASG-1"')
  await registrar.post(`${path}/uppdrag/${assignmentId}/slutdatum`, { dueOn: '2026-06-30' })
  const after = await text(registrar.get(path))
  expect(after).not.toContain('Datum saknas')
  expect(after).not.toContain('Uppdraget har inget slutdatum')
  expect(after).toContain('30 juni 2026')
  await published(caseId)
  expect(await text(house.anyone.get(path))).not.toContain('Redovisa resultatet')
})

test('the timeline is newest first for those who work with it, from the beginning for others, and one kind can be shown', async () => {
  const caseId = await published(await someCase('Tidslinje'))
  await arrange((doing) =>
    filePaper(doing, caseId, { title: 'Första förslaget', on: day('2026-02-01'), web: 'Förslag' }),
  )
  const path = `/bjorkvik/arenden/${caseId}`
  const order = (html: string) => html.indexOf('id="oppnat"') < html.indexOf('id="handling-')
  expect(order(await text(registrar.get(path)))).toBe(false)
  const seen = await text(house.anyone.get(path))
  expect(order(seen)).toBe(true)
  // What those who work with the case are to do is no business of a reader.
  expect(seen).not.toContain('Nästa steg')
  const papers = await text(registrar.get(`${path}?visa=paper`))
  expect(papers).toContain('id="handling-')
  expect(papers).not.toContain('id="oppnat"')
})

test('the page of a case asks the same number of statements whatever it holds', async () => {
  const caseId = await someCase('Många handlingar')
  const path = `/bjorkvik/arenden/${caseId}`
  await registrar.get(path)
  const few = await countStatements(() => registrar.get(path))
  for (let n = 0; n < 8; n += 1) {
    await arrange((doing) => filePaper(doing, caseId, { title: `Handling ${n}`, on: day('2026-02-01') }))
    await arrange((doing) => giveAssignment(doing, { caseId, toRole: 'Socialchefen', text: `Uppdrag ${n}` }))
  }
  expect(await countStatements(() => registrar.get(path))).toBe(few)
})
