import { sql } from 'kysely'
import { insertRows } from '../src/demo/load-rows.ts'
import { openDb } from '../src/platform/db/connect.ts'
import type { Id } from '../src/platform/id.ts'
import type { TestApp } from './app.ts'
import { arranging } from './arrange.ts'
import { begin, finish, papersCast, someCase, write } from './drafted-paper.ts'
import { filePaper } from './file-paper.ts'
import { rowsAround } from './whole-case-rows.ts'

/** A case with a row in every table that belongs to cases, and another case that was up at the same meeting. */
export type WholeCase = { readonly caseId: Id; readonly otherId: Id; readonly documentId: Id }

/** Makes both. The paper is written, signed by one person and waits for another; the rest is put straight in the tables. */
export const wholeCase = async (house: TestApp): Promise<WholeCase> => {
  const arrange = arranging(house)
  const [caseId, otherId] = [await someCase(house), await someCase(house, '2026/KS 0002')]
  const documentId = await arrange((doing) => filePaper(doing, caseId, { web: 'Tjänsteskrivelse: [maskat]' }))
  const otherDocumentId = await arrange((doing) =>
    filePaper(doing, otherId, { title: 'Protokoll', text: 'Hela protokollet' }),
  )
  await signedPaper(house, caseId)
  const rows = rowsAround(house, { caseId, otherId, documentId, otherDocumentId })
  await openDb(house.owner)
    .transaction()
    .execute(async (tx) => {
      const { authorityId } = house.place.authority
      await sql`select set_config('handslag.authority', ${authorityId}, true), set_config('handslag.staff', '1', true)`.execute(
        tx,
      )
      const { web_version_id } = await tx
        .selectFrom('web_version')
        .select('web_version_id')
        .where('document_id', '=', documentId)
        .executeTakeFirstOrThrow()
      const mask = { authority_id: authorityId, web_version_id, from_character: 18, until_character: 26 }
      const { approval_round, dispatch: _, ...first } = rows
      await insertRows(tx, { ...first, mask: [{ ...mask, reason: 'person', provision: 'OSL 21:1', words: 'Någon' }] })
      // Nothing can be written in minutes after they have been approved.
      await insertRows(tx, approval_round ? { approval_round } : {})
    })
  // Whom a decision was sent to is shown to the staff alone, not even to the owner of the tables.
  const { dispatch } = rows
  await arrange(async ({ tx }) => {
    await insertRows(tx, dispatch ? { dispatch } : {})
    return caseId
  })
  return { caseId, otherId, documentId }
}

const signedPaper = async (house: TestApp, caseId: Id): Promise<void> => {
  const { officer } = await papersCast(house)
  const draft = await begin(officer, caseId)
  await write(officer, draft, [
    ['Test caseOfficer', 'Handläggare'],
    ['Test chair', 'Ordförande'],
  ])
  const paper = await finish(officer, draft)
  await house.runJobs()
  const answer = await officer.post(`${paper}/skriv-under`, { position: '1', hasRead: 'true' })
  if (answer.status !== 303) throw new Error(`Could not sign: ${answer.status}`)
}
