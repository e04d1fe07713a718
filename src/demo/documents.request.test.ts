import { expect, test } from 'vitest'
import { emptyApp } from '../../test/app.ts'
import { checkPdf } from '../platform/documents/pdf/check.ts'
import { inTenant } from '../platform/perform.ts'
import { verifyPdf } from '../platform/signing/verify-pdf.ts'
import { demoPapers, filesOf } from './documents.ts'
import { loadDemo } from './load.ts'

const house = await emptyApp({ on: '2026-11-22', isDemo: true })
await loadDemo({ owner: house.owner, clock: house.clock, baseUrl: 'http://localhost' })
const row = await house.db.selectFrom('authority').selectAll().executeTakeFirstOrThrow()
const authority = { authorityId: row.authority_id, slug: row.slug, name: row.name, address: row.address }
const actor = { kind: 'system', task: 'test' } as const
const { papers, letterhead } = await inTenant({ db: house.db, actor, authority }, (tx) =>
  demoPapers(tx, authority, house.clock.now()),
)
const { typesetter, signing } = house.services

const kinds = [
  ...['tjansteskrivelse', 'remissvar', 'riktlinjer', 'overenskommelse', 'uppfoljning'],
  ...['kallelse', 'protokoll', 'protokollsutdrag', 'anslag', 'anslagsbevis'],
]

test('the demo has a paper of every kind, and every paper a name of its own', () => {
  const names = papers.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
  expect([...new Set(names.map((name) => name.split('-')[0]))].toSorted()).toEqual(kinds.toSorted())
})

test.each(kinds)(
  'a paper of the kind %s is accessible, archivable, signed by those it names and whole',
  async (kind) => {
    const paper = papers.find(({ name }) => name.startsWith(`${kind}-`))
    if (!paper) throw new Error(`No ${kind}`)
    const files = await filesOf({ typesetter, signing, authority }, paper, letterhead)
    expect(files.map(({ name }) => name.split('.').at(-1))).toEqual(['pdf', 'docx', 'html', 'txt'])
    const bytes = files[0]?.bytes ?? new Uint8Array()
    expect(checkPdf(bytes)).toEqual([])
    const verified = await verifyPdf(bytes, { ...signing.trust(), revocationLists: [] })
    expect(verified.verdict).toBe('whole')
    const roles = verified.signatures.map(({ role }) => role)
    if (kind === 'protokoll') expect(roles).toEqual(['Sekreterare', 'Ordförande', 'Justerande', 'Stämpel'])
    if (kind === 'overenskommelse') expect(roles.length).toBeGreaterThanOrEqual(3)
    expect(roles.at(-1)).toBe('Stämpel')
  },
  30_000,
)
