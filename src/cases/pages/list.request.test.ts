import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testApp } from '../../../test/app.ts'
import { arranging } from '../../../test/arrange.ts'
import { filePaper, showCase } from '../../../test/file-paper.ts'
import { sessionFor } from '../../../test/seed.ts'
import { countStatements } from '../../../test/statements.ts'
import { caseNumberKey } from '../../organisations/index.ts'
import { openDb } from '../../platform/db/connect.ts'
import { day } from '../../platform/time.ts'
import { type CaseParty, openCase } from '../index.ts'

const house = await testApp()
const { association, authority, bodies } = house.place
const arrange = arranging(house)
const registrar = await house.signInAs('registrar')
const auditor = await house.signInAs('auditor')
const fyren = house.visit(
  await sessionFor(openDb(house.owner), house.clock, association.accountId, association.representativeId),
)
const list = '/bjorkvik/arenden'
const text = async (response: Response | Promise<Response>) => (await response).text()
const titlesIn = (html: string) => [...html.matchAll(/<th scope="row"><a[^>]*>([^<]*)</g)].map(([, title]) => title)

type Opening = { title: string; on?: string; isPublic?: boolean; isOwn?: boolean; bodyId?: string }
let serial = 0
const someCase = ({ title, on = '2026-01-12', isPublic = false, isOwn = false, bodyId = bodies.board }: Opening) => {
  serial += 1
  const number = serial
  const own: CaseParty = { kind: 'association', name: association.name, associationId: association.associationId }
  return arrange(async (doing) => {
    const caseId = await openCase(doing, {
      bodyId,
      caseNumber: `2026/KS ${String(number).padStart(4, '0')}`,
      caseNumberKey: caseNumberKey(`2026/KS ${number}`),
      title,
      stage: 'need',
      openedOn: day(on),
      parties: [{ kind: 'authority', name: authority.name }, ...(isOwn ? [own] : [])],
    })
    return isPublic ? showCase(doing, caseId) : caseId
  })
}

test('an empty list says what to do: staff are led to reading in documents', async () => {
  expect(await text(registrar.get(list))).toContain('href="/bjorkvik/las-in"')
  expect(await text(house.anyone.get(list))).toContain('När kommunen har gjort ett ärende offentligt')
})

test('sixty cases come page by page, each once, the same in the list and in the API', async () => {
  for (let n = 0; n < 60; n += 1)
    await someCase({ title: `Ärende ${n}`, on: `2025-0${1 + (n % 9)}-15`, isPublic: n % 2 === 0, isOwn: n % 3 === 0 })
  const walk = async (path: string) => {
    const seen: (string | undefined)[] = []
    let next: string | undefined = path
    while (next) {
      const html: string = await text(registrar.get(next))
      seen.push(...titlesIn(html))
      next = /<a href="([^"]*)" rel="next">/.exec(html)?.[1]?.replaceAll('&amp;', '&')
    }
    return seen
  }
  for (const sorted of ['', '?sortera=title', '?sortera=-title', '?sortera=number', '?sortera=latest']) {
    const seen = await walk(`${list}${sorted}`)
    expect([seen.length, new Set(seen).size]).toEqual([60, 60])
  }
})

test('what the list shows someone is what they may open, and nothing else', async () => {
  const everything = await idsFor(registrar)
  for (const visitor of [registrar, auditor, fyren, house.anyone]) {
    const listed = new Set(await idsFor(visitor))
    const opened = await Promise.all(
      everything.map(async (id) => ((await visitor.get(`${list}/${id}`)).status === 200 ? [id] : [])),
    )
    expect(new Set(opened.flat())).toEqual(listed)
  }
  expect((await idsFor(house.anyone)).length).toBe(30)
  expect((await idsFor(fyren)).length).toBe(40)
})

const idsFor = async (visitor: typeof registrar): Promise<string[]> => {
  const ids: string[] = []
  let next: string | undefined = ''
  while (next !== undefined) {
    const answer: { cases: { caseId: string }[]; next?: string } = JSON.parse(
      await text(visitor.get(`/api/bjorkvik/arenden${next === '' ? '' : `?fran=${next}`}`)),
    )
    ids.push(...answer.cases.map(({ caseId }) => caseId))
    next = answer.next
  }
  return ids
}

test('titles are sorted as Swedish is: å, ä and ö come last', async () => {
  for (const title of ['Zonen', 'Öppet hus', 'Åkeriet', 'Ängen', 'Alen'])
    await someCase({ title: `${title} sorteras`, bodyId: bodies.committee })
  const html = await text(registrar.get(`${list}?sok=sorteras&sortera=title`))
  expect(titlesIn(html).map((title) => title?.split(' ')[0])).toEqual(['Alen', 'Zonen', 'Åkeriet', 'Ängen', 'Öppet'])
})

test('words are found in other forms, in titles by all and in papers by those who see records', async () => {
  const caseId = await someCase({ title: 'Partnerskap om kvällsöppet', isPublic: true })
  await arrange((doing) => filePaper(doing, caseId, { text: 'Lokalen heter Varvshallen.' }))
  expect(titlesIn(await text(house.anyone.get(`${list}?sok=partnerskapets`)))).toEqual(['Partnerskap om kvällsöppet'])
  expect(titlesIn(await text(registrar.get(`${list}?sok=varvshallen`)))).toEqual(['Partnerskap om kvällsöppet'])
  expect(titlesIn(await text(house.anyone.get(`${list}?sok=varvshallen`)))).toEqual([])
  // However its number is written: without the zeros, without the space, with the letters first.
  for (const number of [`2026/KS ${serial}`, `2026/ks${serial}`, `KS 2026/${serial}`])
    expect(titlesIn(await text(house.anyone.get(`${list}?sok=${encodeURIComponent(number)}`)))).toEqual([
      'Partnerskap om kvällsöppet',
    ])
})

test('body and state narrow the list, and a search without hits says so and leads back', async () => {
  expect(titlesIn(await text(registrar.get(`${list}?organ=${bodies.committee}`)))).toHaveLength(5)
  const none = await text(registrar.get(`${list}?lage=avslutade`))
  expect(titlesIn(none)).toEqual([])
  expect(none).toContain('Inget ärende stämmer')
  expect(none).toContain('Visa alla ärenden')
})

test('odd questions are answered like the first page', async () => {
  for (const query of ['fran=x', 'sortera=;drop', 'organ=nej', 'lage=allt', 'sok=%00', 'sok=%26%7C!'])
    expect((await registrar.get(`${list}?${query}`)).status).toBe(200)
})

test('the file holds the same rows, opens as text in a spreadsheet, and runs no formula', async () => {
  await someCase({ title: '=HYPERLINK("http://x.example";"klicka")', bodyId: bodies.council })
  const answer = await registrar.get(`/bjorkvik/arenden.csv?organ=${bodies.council}`)
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename="arenden.csv"')
  const bytes = Buffer.from(await answer.arrayBuffer())
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const rows = bytes.subarray(3).toString().trimEnd().split('\r\n')
  expect(rows[0]).toBe('Diarienummer;Ärende;Organ;Läge;Senaste händelse')
  expect(rows[1]).toContain(`"'=HYPERLINK(`)
  expect(rows).toHaveLength(2)
  const all = await text(house.anyone.get('/bjorkvik/arenden.csv'))
  expect(all.trimEnd().split('\r\n')).toHaveLength(1 + 31)
})

test('a word that more cases hold than are told at once finds the latest of them, and for others only public ones', async () => {
  await arrange(async ({ tx }) => {
    await sql`insert into case_file (authority_id, case_id, body_id, case_number, case_number_key, title, state, stage, opened_on, latest_event_on, is_public)
      select ${authority.authorityId}, gen_random_uuid(), ${bodies.board}, 'KS 2027/' || n, 'KS-2027-' || n,
        'Gatljus ' || n, 'open', 'need', '2027-01-01', date '2027-01-01' + n, n % 5 = 0
      from generate_series(1, 2010) n`.execute(tx)
    return bodies.board
  })
  const latest = Array.from({ length: 25 }, (_, n) => n)
  const found = async (who: typeof registrar) => titlesIn(await text(who.get(`${list}?sok=gatljus`)))
  expect(await found(registrar)).toEqual(latest.map((n) => `Gatljus ${2010 - n}`))
  const first = await text(registrar.get(`${list}?sok=gatljus`))
  expect(first).toContain('Fler än 300 ärenden stämmer.')
  const second = await text(
    registrar.get(/<a href="([^"]*)" rel="next">/.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? ''),
  )
  expect([second.includes('Fler än 300 ärenden stämmer.'), titlesIn(second)[0]]).toEqual([true, 'Gatljus 1985'])
  // Finding and counting is one statement.
  expect(await countStatements(() => registrar.get(`${list}?sok=gatljus`))).toBe(
    await countStatements(() => registrar.get(list)),
  )
  expect(await text(registrar.get(`${list}?sok=%22gatljus+17%22`))).toContain('Ett ärende stämmer.')
  expect(await found(house.anyone)).toEqual(latest.map((n) => `Gatljus ${2010 - 5 * n}`))
})
