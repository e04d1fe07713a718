import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testApp } from '../../../test/app.ts'
import { arranging } from '../../../test/arrange.ts'
import { seedAuthority, sessionFor } from '../../../test/seed.ts'
import { recordPartnership } from '../../partnerships/index.ts'
import { openDb } from '../../platform/db/connect.ts'
import { inTenant } from '../../platform/perform.ts'
import type { ClauseKey } from '../clauses.ts'
import { agreementOfPartnership } from '../queries.ts'

const house = await testApp()
const owner = openDb(house.owner)
const other = await seedAuthority(owner, house.clock, 'granby')
const { association, authority } = house.place
const officer = await house.signInAs('caseOfficer')
const auditor = await house.signInAs('auditor')
const actingFor = async (place: typeof other) =>
  house.visit(await sessionFor(owner, house.clock, place.association.accountId, place.association.representativeId))
const [fyren, stranger] = [await actingFor(house.place), await actingFor(other)]
const arrange = arranging(house)
const system = { db: house.db, authority, actor: { kind: 'system', task: 'test' } as const }

const begun = async (title: string) => {
  const id = await arrange((doing) =>
    recordPartnership(doing, {
      ...{ title, goal: '', state: 'drafting' },
      parties: [
        { authorityId: authority.authorityId, brings: '' },
        { associationId: association.associationId, brings: '' },
      ],
    }),
  )
  await fyren.post(`/bjorkvik/partnerskap/${id}/overenskommelse`)
  return { id, at: `/bjorkvik/partnerskap/${id}/overenskommelse` }
}
const { id, at } = await begun('Kvällsöppet i Varvet')
const agreement = () => inTenant(system, (tx) => agreementOfPartnership(tx, id))
const text = async (response: Response | Promise<Response>) => (await (await response).text()).replaceAll('\u00a0', ' ')
const write = async (clause: ClauseKey, words: string, by = officer) => {
  const version = String((await agreement())?.saved.get(clause)?.version ?? 0)
  expect((await by.post(`${at}/avsnitt/${clause}`, { version, 'sent.text': words })).status).toBe(303)
}
const fileOf = async (path: string) => new Uint8Array(await (await fyren.get(`${path}/forslag.docx`)).arrayBuffer())
const edited = (bytes: Uint8Array, change: (xml: string) => string): Uint8Array => {
  const files = unzipSync(bytes)
  return zipSync({
    ...files,
    'word/document.xml': strToU8(change(strFromU8(files['word/document.xml'] ?? strToU8('')))),
  })
}
const asFile = (bytes: Uint8Array) => new File([new Uint8Array(bytes)], 'forslag.docx')
const send = async (bytes: Uint8Array, by = fyren) => by.post(`${at}/word`, { file: asFile(bytes) })
const pathOf = (response: Response) => (response.headers.get('location') ?? '').split('?')[0] ?? ''
const struck = (key: string) => (xml: string) =>
  xml.replace(new RegExp(`<w:p>(?:(?!<w:p>).)*?hs_${key}_\\d+.*?</w:p><w:sdt>.*?</w:sdt>`, 's'), '')

test('the difference is told clause by clause, with who changed it, and what did not change is folded', async () => {
  await write('nature', 'Vi är jämbördiga och köper inget.')
  await write('nature', 'Vi är jämbördiga och säljer inget.', fyren)
  await officer.post(`${at}/avsnitt/nature/kommentar`, { said: 'Varför säljer?' })
  const page = await text(officer.get(`${at}/skillnader`))
  expect(page).toContain('Vi börjar med version 2, som ni själva sparade.')
  expect(page).toMatch(/<del>.*köper.*<\/del>/s)
  expect(page).toMatch(/<ins><span class="ds-sr-only">tillagt: <\/span>säljer/)
  expect(page).toContain('Varför säljer?')
  expect(page).toContain('avsnitt är oförändrade')
  expect(page).not.toContain('senaste inläggen')
  await sql`insert into agreement_comment (agreement_comment_id, agreement_id, partnership_id, clause, party_id, said, said_at)
    select gen_random_uuid(), agreement_id, partnership_id, clause, party_id, 'Inlägg ' || n || '.', said_at + n * interval '1 second'
    from agreement_comment, generate_series(1, 100) n where said = 'Varför säljer?'`.execute(owner)
  const long = await text(officer.get(`${at}/skillnader`))
  expect(long).toContain('Här står de 100 senaste inläggen.')
  expect([long.includes('Varför säljer?'), long.includes('Inlägg 1.'), long.includes('Inlägg 100.')]).toEqual([
    false,
    true,
    true,
  ])
  expect(await text(fyren.get(`${at}/skillnader?fran=3&till=3`))).toContain('Det är samma version.')
  const history = await text(fyren.get(`${at}/avsnitt/nature/historik`))
  expect(history.match(/<h2[^>]*id="version-/g)).toHaveLength(3)
  for (const below of ['skillnader', 'avsnitt/nature/historik', 'word', 'forslag.docx'])
    expect((await stranger.get(`${at}/${below}`)).status).toBe(404)
})

test('a file that came back changes nothing until a clause is taken over, and then only that one', async () => {
  const { revision = 0 } = (await agreement()) ?? {}
  await officer.post(`${at}/klar`, { revision: String(revision), isReady: 'yes' })
  const bytes = edited(await fileOf(at), (xml) =>
    struck('auditors')(
      xml.replace('säljer inget.', 'säljer ingenting.').replace('lyssnar på varandra', 'hör på varandra'),
    ),
  )
  const received = await send(bytes)
  expect(received.status).toBe(303)
  const where = pathOf(received)
  const page = await text(officer.get(where))
  expect(page).toContain('Föreslagen ändring')
  expect(page).toContain('Struket i filen')
  expect(page).toContain(`Gjord av version ${revision}, som gäller nu.`)
  expect((await agreement())?.revision).toBe(revision)
  const picks = {
    revision: String(revision),
    'picks.nature': 'leave',
    'picks.values': 'take',
    'picks.auditors': 'leaveOut',
  }
  expect((await officer.post(where, { revision: String(revision), 'picks.nature': 'leave' })).status).toBe(422)
  expect((await auditor.post(where, picks)).status).toBe(403)
  expect((await officer.post(where, picks)).status).toBe(303)
  const after = await agreement()
  expect(after?.revision).toBe(revision + 1)
  expect(after?.contents.values.text).toContain('hör på varandra')
  expect(after?.contents.nature.text).toContain('säljer inget.')
  expect(after?.saved.get('auditors')?.isLeftOut).toBe(true)
  expect(await text(officer.get(at))).toContain('Texten har ändrats sedan')
  expect((await officer.post(where, picks)).status).toBe(422)
})

test('a file of an older version is held against the version that it was made from', async () => {
  const old = await fileOf(at)
  await write('nature', 'Kommunen skrev om.')
  const { revision = 0 } = (await agreement()) ?? {}
  const where = pathOf(
    await send(edited(old, (xml) => struck('openness')(xml.replace('säljer inget.', 'säljer aldrig.')))),
  )
  const page = await text(fyren.get(where))
  expect(page).toContain('Ändrat på båda håll')
  expect(page).toContain(`Gjord av version ${revision - 1}. Nu gäller version ${revision}.`)
  expect(page).toContain('Avsnittet finns inte i filen, men måste vara med.')
  const refused = await fyren.post(where, { revision: String(revision), 'picks.openness': 'leaveOut' })
  expect([refused.status, (await agreement())?.revision]).toEqual([422, revision])
  expect((await fyren.post(where, { revision: String(revision), 'picks.nature': 'take' })).status).toBe(303)
  expect((await agreement())?.contents.nature.text).toBe('Vi är jämbördiga och säljer aldrig.')
})

test('what cannot be read leaves nothing behind', async () => {
  const { rows: before } = await house.owner.query('select count(*) from agreement_return')
  const own = await fileOf(at)
  const another = await begun('Språkkafé')
  const wrong = [
    { bytes: await fileOf(another.at), says: 'Filen hör till en annan överenskommelse.' },
    { bytes: strToU8('%PDF-1.7'), says: 'Filen är ingen Wordfil.' },
    { bytes: own.subarray(0, own.length - 100), says: 'Filen är skadad och kan inte läsas.' },
    { bytes: new Uint8Array(10 * 1024 * 1024 + 1), says: 'Filen är större än 10 MB.' },
  ]
  for (const { bytes, says } of wrong) {
    const refused = await send(bytes)
    expect([refused.status, await text(refused)]).toEqual([422, expect.stringContaining(says)])
  }
  expect(await text(fyren.post(`${at}/word`))).toContain('Välj en Wordfil.')
  expect((await stranger.post(`${at}/word`, { file: asFile(own) })).status).toBe(404)
  expect((await auditor.post(`${at}/word`, { file: asFile(own) })).status).toBe(403)
  const { rows: after } = await house.owner.query('select count(*) from agreement_return')
  expect(after).toEqual(before)
})

test('a long talk about a clause is read part by part, the latest first', async () => {
  await house.owner.query(
    `insert into agreement_comment (agreement_comment_id, agreement_id, partnership_id, clause, party_id, said, said_at)
     select gen_random_uuid(), a.agreement_id, a.partnership_id, 'nature', p.partnership_party_id, 'Inlägg ' || n || '.', now() + n * interval '1 minute'
     from generate_series(1, 25) n, agreement a join partnership_party p using (partnership_id)
     where a.partnership_id = $1 and p.association_id is not null`,
    [id],
  )
  const latest = await text(fyren.get(`${at}/avsnitt/nature`))
  expect([latest.includes('Inlägg 25.'), latest.includes('Inlägg 5.')]).toEqual([true, false])
  const older = /href="([^"]*fran=[^"]*)" rel="next"/.exec(latest)?.[1] ?? ''
  const earlier = await text(fyren.get(older.split('#')[0] ?? ''))
  expect([earlier.includes('Inlägg 5.'), earlier.includes('Inlägg 25.')]).toEqual([true, false])
  expect(earlier).toContain('Visa de senaste')
})
