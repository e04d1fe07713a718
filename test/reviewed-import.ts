import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { readText } from '../src/imports/grammar/read-text.ts'
import { openDb } from '../src/platform/db/connect.ts'
import { type Id, newId } from '../src/platform/id.ts'
import type { Björkvik, TestApp } from './app.ts'

/** A document of an import under way: its name, its text and what a person corrected. */
export type SentText = {
  readonly name: string
  readonly text: string
  readonly corrections?: Readonly<Record<string, unknown>>
}

/** The text of a file of a folder of text files, under its own name. */
export const textFile = (folder: URL, name: string): SentText => ({
  name,
  text: readFileSync(new URL(name, folder), 'utf8'),
})

/** Makes an import that has been read and waits for review, as the reader leaves it. Returns its id. */
export const someReviewedImport = async (
  { owner, clock, place: first }: Pick<TestApp, 'owner' | 'clock' | 'place'>,
  texts: readonly SentText[],
  place: Björkvik = first,
): Promise<Id> => {
  const id = () => newId(clock.now().epochMilliseconds)
  const { authorityId: authority_id } = place.authority
  const import_id = id()
  await openDb(owner)
    .transaction()
    .execute(async (tx) => {
      await sql`select set_config('handslag.authority', ${authority_id}, true)`.execute(tx)
      await tx
        .insertInto('import')
        .values({
          authority_id,
          import_id,
          created_at: clock.now(),
          created_by: place.accounts.registrar,
          state: 'review',
        })
        .execute()
      for (const [position, { name, text, corrections = {} }] of texts.entries()) {
        const bytes = Buffer.from(text)
        const sha256 = createHash('sha256').update(bytes).digest('hex')
        const import_file_id = id()
        await tx
          .insertInto('stored_file')
          .values({ authority_id, sha256, bytes, size_bytes: bytes.length, stored_at: clock.now() })
          .onConflict((conflict) => conflict.doNothing())
          .execute()
        await tx
          .insertInto('import_file')
          .values({
            authority_id,
            import_file_id,
            import_id,
            position,
            name,
            sha256,
            size_bytes: bytes.length,
            state: 'read',
          })
          .execute()
        await tx
          .insertInto('import_document')
          .values({
            authority_id,
            import_document_id: id(),
            import_id,
            import_file_id,
            position,
            name,
            sha256,
            media_type: 'text/plain',
            text,
            reading: sql`${JSON.stringify(readText(text, name))}::jsonb`,
            corrections: sql`${JSON.stringify(corrections)}::jsonb`,
            state: 'read',
          })
          .execute()
      }
    })
  return import_id
}
