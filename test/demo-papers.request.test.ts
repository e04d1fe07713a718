import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { minutesPapersOf } from '../src/decisions/minutes-papers.ts'
import { loadDemo } from '../src/demo/index.ts'
import { readText } from '../src/imports/grammar/read-text.ts'
import { summonsContent } from '../src/meetings/index.ts'
import { defaultWording, minutesKind, noticeCertificateKind, noticeKind, summonsKind } from '../src/papers/index.ts'
import type { PaperKind } from '../src/papers/paper-kind.ts'
import { openDb } from '../src/platform/db/connect.ts'
import type { Write } from '../src/platform/db/db.ts'
import { documentText } from '../src/platform/documents/text.ts'
import { fixedClock } from '../src/platform/time.ts'
import { testDatabase } from './database.ts'
import { countStatements } from './statements.ts'

const { owner } = await testDatabase()
await loadDemo({ owner, clock: fixedClock('2026-11-23'), baseUrl: 'http://localhost:8080' })

const inBjörkvik = <T>(ask: (tx: Write) => Promise<T>): Promise<T> =>
  openDb(owner)
    .transaction()
    .execute(async (tx) => {
      const { authority_id } = await tx.selectFrom('authority').select('authority_id').executeTakeFirstOrThrow()
      await sql`select set_config('handslag.authority', ${authority_id}, true)`.execute(tx)
      return ask(tx)
    })

const meetingIds = await inBjörkvik(async (tx) =>
  (await tx.selectFrom('meeting').select('meeting_id').orderBy('held_on').execute()).map((row) => row.meeting_id),
)

/** The facts as plain data. An assignment that no case keeps stands in the words of its point alone, so it is not compared. */
const compared = (facts: unknown): unknown =>
  JSON.parse(
    JSON.stringify(facts, (key, value) => (key === 'assignments' || key === 'reportBackTo' ? undefined : value)),
  )

const readBack = <Content>(kind: PaperKind<Content>, content: unknown) => {
  const document = kind.document(kind.schema.parse(content), defaultWording)
  const { file: _, spans: _s, confidence: _c, findings: _f, ...facts } = readText(documentText(document), 'paper.txt')
  return { facts: compared(facts), data: compared(document.data) }
}

test('the minutes of every meeting of the demo read back as they were set', async () => {
  const papers = await inBjörkvik(async (tx) => {
    const all = []
    for (const meetingId of meetingIds) all.push(...(await minutesPapersOf(tx, meetingId, 'Björkviks kommun')))
    return all
  })
  expect(papers).toHaveLength(13)
  for (const { content, notice, certificate } of papers) {
    expect(content.items.length).toBeGreaterThan(0)
    const { facts, data } = readBack(minutesKind, content)
    expect(facts).toEqual(data)
    if (notice) {
      const read = readBack(noticeKind, notice)
      expect(read.facts).toEqual(read.data)
    }
    if (certificate) {
      const read = readBack(noticeCertificateKind, certificate)
      expect(read.facts).toEqual(read.data)
    }
  }
  expect(papers.filter(({ notice }) => notice !== undefined).length).toBeGreaterThan(5)
})

test('the summons of a meeting calls those who hold a seat that day', async () => {
  const contents = await inBjörkvik(async (tx) => {
    const all = []
    for (const meetingId of meetingIds) all.push(await summonsContent(tx, meetingId, 'Björkviks kommun'))
    return all
  })
  for (const content of contents) {
    expect(content?.called.length).toBeGreaterThan(3)
    const { facts, data } = readBack(summonsKind, content)
    expect(facts).toEqual(data)
  }
})

test('the papers of a meeting take as many statements whatever was handled', async () => {
  const counts = new Set<number>()
  for (const meetingId of meetingIds) {
    await inBjörkvik(async (tx) => {
      counts.add(await countStatements(() => minutesPapersOf(tx, meetingId, 'Björkviks kommun')))
    })
  }
  expect([...counts]).toEqual([17])
})
