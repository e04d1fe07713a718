import { expect, test } from 'vitest'
import { openCase } from '../src/cases/index.ts'
import { day } from '../src/platform/time.ts'
import { testApp } from './app.ts'
import { arranging } from './arrange.ts'
import { filePaper } from './file-paper.ts'
import { fieldsOf } from './form-fields.ts'
import { someReviewedImport } from './reviewed-import.ts'

const house = await testApp()
const { association, bodies, authority } = house.place
const arrange = arranging(house)
const registrar = await house.signInAs('registrar')
const administrator = await house.signInAs('administrator')

const caseId = await arrange((doing) =>
  openCase(doing, {
    ...{ bodyId: bodies.board, caseNumber: '2026/KS 0001', caseNumberKey: 'KS-2026-1', title: 'Kvällsöppet i Varvet' },
    ...{ stage: 'need', openedOn: day('2026-01-12') },
    parties: [{ kind: 'authority', name: authority.name }],
  }),
)
const documentId = await arrange((doing) => filePaper(doing, caseId))
const importId = await someReviewedImport(house, [
  { name: 'skrivelse.txt', text: 'Tjänsteskrivelse\n\nDatum\n2026-01-12' },
])

const caseAt = `/bjorkvik/arenden/${caseId}`
const boardAt = `/bjorkvik/organisation/organ/${bodies.board}`
const forms = [
  ...[
    '/bjorkvik/arenden/nytt',
    `${caseAt}/andra`,
    `${caseAt}/avsluta`,
    `${caseAt}/uppdrag/nytt`,
    `${caseAt}/diarium/nytt`,
  ],
  ...[`${caseAt}/publicera`, `${caseAt}/handlingar/${documentId}/publicera`, '/bjorkvik/partnerskap/nytt'],
  ...[
    '/bjorkvik/organisation/uppgifter',
    '/bjorkvik/organisation/organ/nytt',
    `${boardAt}/andra`,
    `${boardAt}/numrering`,
  ],
  ...[`${boardAt}/uppdrag/nytt`, '/bjorkvik/organisation/personer/ny', '/bjorkvik/organisation/konton/bjud-in'],
  ...['/bjorkvik/foreningar/ny', `/bjorkvik/foreningar/${association.associationId}/bjud-in`],
  ...[
    `/bjorkvik/las-in/${importId}/spara/0`,
    `/bjorkvik/las-in/${importId}/kasta`,
    `/bjorkvik/las-in/${importId}/flytta`,
  ],
]
const wild = ['\u0000\uD800', '-1', '1e99', '99999999999999999999', '9999-12-31']

test('no value of any field makes a form fail', { timeout: 120_000 }, async () => {
  const failures: string[] = []
  for (const form of forms) {
    const visitor = /organisation/.test(form) ? administrator : registrar
    const html = await (await visitor.get(form.replace('/flytta', ''))).text()
    const known = fieldsOf(html)
    const names = new Set([...html.matchAll(/\sname="([^"]+)"/g)].map(([, name]) => name ?? ''))
    for (const name of names)
      for (const value of wild) {
        const { status } = await visitor.post(form, { ...known, [name]: value })
        if (status >= 500) failures.push(`${form} ${name}=${value.slice(0, 30)}`)
      }
  }
  expect(failures).toEqual([])
})

test('no address makes a page fail', { timeout: 60_000 }, async () => {
  const failures: string[] = []
  const pages = [
    'arenden',
    'arenden.csv',
    'diarium',
    'diarium.csv',
    'partnerskap',
    'foreningar',
    'sammantraden',
    'las-in',
    'journal',
  ]
  const asked = [
    'sok',
    'lage',
    'organ',
    'sortera',
    'fran',
    'franDag',
    'tillDag',
    'vad',
    'utfall',
    'sedan',
    'tom',
    'visa',
    'arende',
  ]
  for (const page of [...pages, 'organisation/personer', `arenden/${caseId}`, 'partnerskap/nytt'])
    for (const name of asked)
      for (const value of ['\u0000', '99999999999999999999', '9999-12-31', `2026-02-03_${caseId}`]) {
        const path = `/bjorkvik/${page}?${name}=${encodeURIComponent(value)}`
        if ((await administrator.get(path)).status >= 500) failures.push(path)
      }
  expect(failures).toEqual([])
})
