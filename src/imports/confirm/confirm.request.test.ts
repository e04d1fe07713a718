import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { type TestApp, testApp } from '../../../test/app.ts'
import { fieldsOf, seen } from '../../../test/form-fields.ts'
import { someReviewedImport, textFile } from '../../../test/reviewed-import.ts'
import { countStatements } from '../../../test/statements.ts'
import { attendanceOf, chairsOf, takingPart } from '../../meetings/index.ts'
import { openDb } from '../../platform/db/connect.ts'
import type { Read } from '../../platform/db/db.ts'

const folder = new URL('../../../test/twin/', import.meta.url)
const twin = (name: string) => textFile(folder, name)
const board = twin('000-protokollsutdrag.txt')
const subcommittee = twin('001-utskottets-protokollsutdrag.txt')
const report = twin('002-tjansteskrivelse.txt')

const app = await testApp()
const registrar = await app.signInAs('registrar')

const rows = <T>(at: TestApp, work: (db: Read) => Promise<T>): Promise<T> =>
  openDb(at.owner)
    .transaction()
    .execute(async (tx) => {
      await sql`select set_config('handslag.authority', ${at.place.authority.authorityId}, true)`.execute(tx)
      return work(tx)
    })

test('memo, subcommittee and board become one case with everything they say', async () => {
  const importId = await someReviewedImport(app, [board, subcommittee, report])
  const path = `/bjorkvik/las-in/${importId}/spara/0`
  const shown = await registrar.get(path)
  expect(shown.status).toBe(200)
  const html = await shown.text()
  expect(html).toContain('2023/KS 0417')
  expect(html).toContain('Protokollsutdrag Kommunstyrelsen § 160')
  expect(html).toContain('Tjänsteskrivelse Uppdrag om försöksprojekt')
  expect(html).toContain('Utan slutdatum')

  const sent = await registrar.post(path, { ...fieldsOf(html), ...seen })
  expect(sent.status).toBe(303)
  const [caseId] = /[0-9a-f-]{36}/.exec(sent.headers.get('location') ?? '') ?? []
  expect(sent.headers.get('location')).toBe(`/bjorkvik/arenden/${caseId}?klart=imports.done.confirmed`)

  await rows(app, async (db) => {
    const subject = await db.selectFrom('case_file').selectAll().executeTakeFirstOrThrow()
    expect([subject.case_id, subject.case_number, subject.body_id, subject.opened_on.toString()]).toEqual([
      caseId,
      '2023/KS 0417',
      app.place.bodies.board,
      '2023-11-22',
    ])
    const documents = await db
      .selectFrom('document')
      .select(['document_id', 'title', 'sha256', 'reading'])
      .orderBy('document_id')
      .execute()
    expect(documents).toHaveLength(3)
    // Each fact of the record stands at its place in the text.
    const record = await registrar.get(`/bjorkvik/arenden/${caseId}/handlingar/${documents[0]?.document_id}`)
    expect(await record.text()).toMatch(/<a id="k1" href="#u1"/)
    expect(await db.selectFrom('register_entry').select('direction').execute()).toEqual(
      Array(3).fill({ direction: 'drawnUp' }),
    )
    const meetings = await db
      .selectFrom('meeting')
      .select(['meeting_id', 'held_on', 'body_id'])
      .orderBy('held_on')
      .execute()
    expect(meetings.map(({ held_on }) => held_on.toString())).toEqual(['2023-11-22', '2023-12-05'])
    const boardMeeting = meetings[1]?.meeting_id ?? ''
    const people = (await attendanceOf(db, [boardMeeting])).get(boardMeeting) ?? []
    const chairs = (await chairsOf(db, [boardMeeting])).get(boardMeeting) ?? []
    const taking = takingPart(people, chairs, 155)
    expect(taking.chair?.name).toBe('Torsten Ek')
    expect(taking.deciding).toHaveLength(15)
    expect(taking.recused.map(({ person }) => person.name)).toEqual(['Birgitta Alm'])
    expect(taking.serving.map(({ name }) => name)).toEqual(['Olle Strand'])
    const told = await db.selectFrom('meeting_item').select(['background', 'decision_path']).execute()
    expect(told.every((each) => each.background !== '' && each.decision_path.startsWith('Ordföranden'))).toBe(true)
    const items = await db
      .selectFrom('meeting_item')
      .select(['paragraph', 'outcome', 'appeal_type', 'case_id'])
      .orderBy('paragraph')
      .execute()
    expect(items).toEqual([
      { paragraph: 74, outcome: 'proposal', appeal_type: 'preparatory', case_id: caseId },
      { paragraph: 160, outcome: 'decision', appeal_type: 'legalityReview', case_id: caseId },
    ])
    expect(
      await db
        .selectFrom('assignment')
        .select(['to_role', 'due_on', 'state', 'report_back_to', 'from_body_id'])
        .execute(),
    ).toEqual([
      {
        to_role: 'Kommundirektören',
        due_on: null,
        state: 'open',
        report_back_to: 'kommunstyrelsen',
        from_body_id: app.place.bodies.board,
      },
    ])
    const notices = await db.selectFrom('notice').select(['posted_on', 'removed_on']).orderBy('posted_on').execute()
    expect(notices.map(({ posted_on, removed_on }) => [`${posted_on}`, `${removed_on}`])).toEqual([
      ['2023-11-28', '2023-12-21'],
      ['2023-12-08', '2024-01-01'],
    ])
    const findings = await db.selectFrom('finding').select('rule').execute()
    expect(findings.map(({ rule }) => rule)).toContain('R-MIN-3')
    const left = await db.selectFrom('import_document').select(['state', 'document_id']).execute()
    expect(left.every(({ state, document_id }) => state === 'confirmed' && document_id !== null)).toBe(true)
    expect(await db.selectFrom('import').select('state').execute()).toEqual([{ state: 'confirmed' }])
    const note = await db.selectFrom('journal').select(['action', 'outcome', 'subject_id']).execute()
    expect(note).toEqual([{ action: 'imports.confirm', outcome: 'done', subject_id: caseId }])
  })
  const page = await (await registrar.get(`/bjorkvik/arenden/${caseId}`)).text()
  const next = page.slice(page.indexOf('id="nasta"'), page.indexOf('id="steg"'))
  expect(next).toMatch(/Fråga förvaltningsrätten.*Tidigast.*2023-12-30.*Ansvarig/s)
  // The memo says no date, so the register tells none.
  const register = await (await registrar.get('/bjorkvik/diarium.csv')).text()
  expect(register).toContain(';;Upprättad;;Tjänsteskrivelse Uppdrag')
  expect(await (await registrar.get('/bjorkvik/diarium')).text()).toContain('Odaterad')
})

test('a confirmed import is not saved once more', async () => {
  const importId = await rows(app, (db) => db.selectFrom('import').select('import_id').executeTakeFirstOrThrow())
  const again = await registrar.get(`/bjorkvik/las-in/${importId.import_id}/spara/0`)
  expect(again.status).not.toBe(200)
  expect(await again.text()).toContain('Inläsningen är inte redo att sparas')
})

test('a case in a body with numbers of its own gets the next one, and everything that is missing is said at once', async () => {
  const body = app.place.bodies.council
  await rows(app, (db) =>
    sql`insert into body_numbering (authority_id, body_id, from_on, kind, pattern)
      values (acting_authority(), ${body}, '2000-01-02', 'ownSeries', 'KF {year}/{serial}')`.execute(db),
  )
  const importId = await someReviewedImport(app, [twin('003-riktlinjer.txt')])
  const path = `/bjorkvik/las-in/${importId}/spara/0`
  const fields = { ...fieldsOf(await (await registrar.get(path)).text()), ...seen, title: '' }
  const empty = await (await registrar.post(path, fields)).text()
  for (const asked of ['Skriv diarienumret', 'Skriv ärendets rubrik', 'Välj vilket organ'])
    expect(empty).toContain(asked)
  const sent = await registrar.post(path, { ...fields, title: 'Riktlinjer från en granne', bodyId: body })
  expect(sent.status).toBe(303)
  const number = await rows(app, (db) =>
    db.selectFrom('case_file').select('case_number').where('body_id', '=', body).executeTakeFirstOrThrow(),
  )
  expect(number.case_number).toMatch(/^KF \d{4}\/1$/)
})

test('the last day to answer a referral stands in the timeline', async () => {
  const importId = await someReviewedImport(app, [twin('004-remissvar.txt')])
  const path = `/bjorkvik/las-in/${importId}/spara/0`
  const fields = { ...fieldsOf(await (await registrar.get(path)).text()), ...seen, title: 'Remiss om riktlinjer' }
  const sent = await registrar.post(path, { ...fields, caseNumber: '2017/KS 0301', bodyId: app.place.bodies.board })
  expect(sent.status).toBe(303)
  const page = await (await registrar.get(sent.headers.get('location') ?? '')).text()
  expect(page).toMatch(/Senast.*2017-09-25.*Svar på remissen</s)
})

const statementsToSave = async (people: number): Promise<number> => {
  const corrections = Object.fromEntries(
    Array.from({ length: people }, (_, at) => [
      `/attendance/${at}`,
      { name: `Person ${people} ${at}`, role: 'deciding' },
    ]),
  )
  const importId = await someReviewedImport(app, [
    {
      name: `${people}.txt`,
      text: `${board.text}${people}`,
      corrections: {
        ...corrections,
        '/meeting/date': `2023-10-${String(people % 28).padStart(2, '0')}`,
        '/items/0/caseNumber': `2023/KS ${people}`,
        '/caseNumbers/0': `2023/KS ${people}`,
        '/notice': null,
        '/approval': null,
      },
    },
  ])
  const path = `/bjorkvik/las-in/${importId}/spara/0`
  const html = await (await registrar.get(path)).text()
  const fields = { ...fieldsOf(html), ...seen }
  return countStatements(async () => expect((await registrar.post(path, fields)).status).toBe(303))
}

test('a long list of attendance takes as many statements as a short one', async () => {
  const few = await statementsToSave(41)
  const many = await statementsToSave(240)
  expect(many).toBe(few)
  expect(few).toBeLessThan(120)
})
