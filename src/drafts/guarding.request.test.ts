import { expect, test } from 'vitest'
import { testApp } from '../../test/app.ts'
import { begin, finish, papersCast, someCase, write } from '../../test/drafted-paper.ts'
import type { Actor } from '../platform/actor.ts'
import { inTenant } from '../platform/perform.ts'

const house = await testApp()
const { officer } = await papersCast(house)
const caseId = await someCase(house)
const { association, authority } = house.place

const draft = await begin(officer, caseId)
await write(officer, draft, [['Elsa Moberg', 'Ordförande']])
await finish(officer, draft)
await write(officer, await begin(officer, caseId), [['Test chair', 'Ordförande']])
const ownPaper = await begin(officer, caseId)
await write(officer, ownPaper, [['Test chair', 'Ordförande']])
await finish(officer, ownPaper)
await house.runJobs()

const representative: Actor = {
  ...{ kind: 'association', accountId: association.accountId, name: '', email: '' },
  ...{ representativeId: association.representativeId, associationId: association.associationId },
  associationName: association.name,
}

/** How many rows of each table the database shows somebody. */
const shownTo = (actor: Actor) =>
  inTenant({ db: house.db, actor, authority }, async (tx) => ({
    drafts: (await tx.selectFrom('draft').select('draft_id').execute()).length,
    versions: (await tx.selectFrom('draft_version').select('draft_id').execute()).length,
    signers: (await tx.selectFrom('draft_signer').select('draft_id').execute()).length,
    papers: (await tx.selectFrom('issued_paper').select('document_id').execute()).length,
    signatures: (await tx.selectFrom('paper_signature').select('document_id').execute()).length,
    revisions: (await tx.selectFrom('paper_revision').select('document_id').execute()).length,
  }))

test('the database shows drafts to staff alone, and a paper to its authority and to the associations that sign it', async () => {
  expect(await shownTo({ kind: 'system', task: 'test' })).toEqual({
    ...{ drafts: 3, versions: 2, signers: 3 },
    ...{ papers: 2, signatures: 2, revisions: 2 },
  })
  const nothing = { drafts: 0, versions: 0, signers: 0, papers: 0, signatures: 0, revisions: 0 }
  expect(await shownTo(representative)).toEqual({ ...nothing, papers: 1, signatures: 1, revisions: 1 })
  expect(await shownTo({ kind: 'anyone' })).toEqual(nothing)
  const { accountId } = association
  expect(await shownTo({ kind: 'account', accountId, name: '', email: '' })).toEqual(nothing)
})

test('a revision that is kept can neither be changed nor taken away by the role that serves requests', async () => {
  const staff = { db: house.db, actor: { kind: 'system', task: 'test' } as const, authority }
  const changed = inTenant(staff, (tx) => tx.updateTable('paper_revision').set({ sha256: 'x' }).execute())
  await expect(changed).rejects.toThrow(/permission denied/)
  const removed = inTenant(staff, (tx) => tx.deleteFrom('paper_revision').execute())
  await expect(removed).rejects.toThrow(/permission denied/)
})
