import { expect, test } from 'vitest'
import { testApp } from '../../test/app.ts'
import { begin, finish, papersCast, someCase, write } from '../../test/drafted-paper.ts'
import { verifyPdf } from '../platform/signing/verify-pdf.ts'
import { keepPapersForLong } from './keeping.ts'

const house = await testApp()
const { officer } = await papersCast(house)
const caseId = await someCase(house)
const performing = {
  ...{ db: house.db, clock: house.clock, authority: house.place.authority },
  actor: { kind: 'system', task: 'archive.pack' } as const,
}

test('a sealed paper gets what later checks need once, and is whole afterwards', async () => {
  const draft = await begin(officer, caseId)
  await write(officer, draft, [])
  const paper = await finish(officer, draft)
  await house.runJobs()
  const pdf = async () =>
    verifyPdf(
      new Uint8Array(await (await officer.get(`${paper}/fil.pdf`)).arrayBuffer()),
      house.services.signing.trust(),
    )
  expect((await pdf()).isLongTerm).toBe(false)
  await keepPapersForLong({ services: house.services, performing }, caseId, 'Arkivets tidsstämpel')
  const kept = await pdf()
  expect({ verdict: kept.verdict, isLongTerm: kept.isLongTerm }).toEqual({ verdict: 'whole', isLongTerm: true })
  await keepPapersForLong({ services: house.services, performing }, caseId, 'Arkivets tidsstämpel')
  expect((await pdf()).sha256).toBe(kept.sha256)
}, 40_000)
