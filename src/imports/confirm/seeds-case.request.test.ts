import { existsSync } from 'node:fs'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testApp } from '../../../test/app.ts'
import { fieldsOf, seen } from '../../../test/form-fields.ts'
import { someReviewedImport, textFile } from '../../../test/reviewed-import.ts'
import { earliestLegalForceDay } from '../../law/legal-force.ts'
import { openDb } from '../../platform/db/connect.ts'

const files = ['000_945223317f00560d.txt', '001_8408fd842fe60a02.txt', '002_3ff19fb531d286b9.txt']
const folder = new URL('../../../../shared/seeds/', import.meta.url)
const present = files.every((file) => existsSync(new URL(file, folder)))
if (!present)
  console.warn('SKIPPED: the real papers are not beside the checkout (../shared/seeds); saving them is not checked.')

test.skipIf(!present)('the real papers become one case with its earliest legal force on 30 December 2023', async () => {
  const app = await testApp()
  const registrar = await app.signInAs('registrar')
  const importId = await someReviewedImport(
    app,
    files.map((file) => textFile(folder, file)),
  )
  const path = `/bjorkvik/las-in/${importId}/spara/0`
  const html = await (await registrar.get(path)).text()
  const sent = await registrar.post(path, { ...fieldsOf(html), ...seen, bodyId: app.place.bodies.board })
  expect(sent.status, await sent.text()).toBe(303)
  await openDb(app.owner)
    .transaction()
    .execute(async (tx) => {
      await sql`select set_config('handslag.authority', ${app.place.authority.authorityId}, true)`.execute(tx)
      const cases = await tx.selectFrom('case_file').select('case_number').execute()
      expect(cases).toEqual([{ case_number: '2023/KS 0352' }])
      expect(await tx.selectFrom('document').select('document_id').execute()).toHaveLength(3)
      const notices = await tx.selectFrom('notice').select('posted_on').orderBy('posted_on').execute()
      const last = notices.at(-1)
      expect(last && earliestLegalForceDay(last.posted_on).toString()).toBe('2023-12-30')
      expect(await tx.selectFrom('assignment').select(['state', 'due_on']).execute()).toEqual([
        { state: 'open', due_on: null },
      ])
    })
})
