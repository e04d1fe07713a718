import { expect, test } from 'vitest'
import { openPdf } from '../documents/pdf/open.ts'
import { fixedClock } from '../time.ts'
import { prepareFields, signatureFieldsOf } from './fields.ts'
import { paperToSign, signAs, signedBy, signerId, smallPaper, someDesk, someFolder } from './test-paper.ts'
import { verifyPdf } from './verify-pdf.ts'

const desk = someDesk(someFolder(), fixedClock('2026-11-23T09:14:20Z'))
const files = await signedBy(desk, 3)
const [prepared, first, second, whole] = files
if (!prepared || !first || !second || !whole) throw new Error('not signed')
const kept = await desk.keepForLong(whole, 'Arkivstämpel')

test('the fields stand in order before anyone signs, without size and outside the page', () => {
  const fields = signatureFieldsOf(openPdf(prepared))
  expect(fields.map(({ name, label, value }) => ({ name, label, value }))).toEqual([
    { name: 'signatur-1', label: 'Sekreterare: Åsa Öberg', value: undefined },
    { name: 'signatur-2', label: 'Ordförande: Omar Ali', value: undefined },
    { name: 'signatur-3', label: 'Justerare: Eva Berg', value: undefined },
  ])
  expect(fields.map(({ dictionary }) => dictionary.entries.get('F'))).toEqual([132, 132, 132])
})

test('each signature is appended: not a byte before it moves', () => {
  for (const [index, file] of files.entries())
    if (index > 0) expect(Buffer.compare(file.subarray(0, files[index - 1]?.length), files[index - 1] ?? file)).toBe(0)
})

test('who signed, as what and when is told, and that the time is the own one', () => {
  const verified = verifyPdf(whole, desk.trust())
  expect(verified).toMatchObject({ verdict: 'whole', unsigned: [], faults: [], isRootKnown: true, isLongTerm: false })
  expect(
    verified.signatures.map(({ name, role, at, timeSource, standing }) => ({
      name,
      role,
      at: at?.toString(),
      timeSource,
      standing: `${standing?.issuer} ${standing?.state}`,
    })),
  ).toEqual(
    [
      ['Åsa Öberg', 'Sekreterare'],
      ['Omar Ali', 'Ordförande'],
      ['Eva Berg', 'Justerare'],
    ].map(([name, role]) => ({ name, role, at: '2026-11-23T09:14:20Z', timeSource: 'own', standing: 'own valid' })),
  )
  expect(verified.revisions.map(({ did, changes }) => ({ did, changes }))).toEqual([
    { did: ['signature'], changes: [] },
    { did: ['signature'], changes: [] },
  ])
})

test('a file that not everyone has signed is incomplete and names the places', () => {
  expect(verifyPdf(prepared, desk.trust())).toMatchObject({ verdict: 'unsigned' })
  expect(verifyPdf(first, desk.trust())).toMatchObject({
    verdict: 'incomplete',
    unsigned: ['Ordförande: Omar Ali', 'Justerare: Eva Berg'],
  })
})

test('nobody signs before their turn, twice, or where no place is', async () => {
  await expect(signAs(desk, prepared, 1)).rejects.toMatchObject({ reason: 'outOfOrder' })
  await expect(signAs(desk, first, 0)).rejects.toMatchObject({ reason: 'alreadySigned' })
  await expect(signAs(desk, smallPaper(), 0)).rejects.toMatchObject({ reason: 'fieldMissing' })
})

test('nobody signs a file whose earlier signature does not hold', async () => {
  const changed = Uint8Array.from(first)
  changed[Buffer.from(changed).indexOf('bifaller')] = 0x42
  await expect(signAs(desk, changed, 1)).rejects.toMatchObject({ reason: 'earlierBroken' })
})

test('fields are made once', () => {
  expect(() => prepareFields(prepared, [{ name: 'x', label: 'X' }])).toThrow('fieldsTaken')
})

test('kept for long, a file brings its certificates and lists, under a time stamp of all of it', () => {
  const verified = verifyPdf(kept, desk.trust())
  expect(verified).toMatchObject({ verdict: 'whole', isLongTerm: true })
  expect(verified.revisions.at(-1)).toMatchObject({ did: ['longTerm', 'timestamp'], changes: [] })
  expect(verified.signatures.map(({ kind }) => kind)).toEqual(['signature', 'signature', 'signature', 'timestamp'])
})

test('a file is kept for long again before its stamp grows old', async () => {
  expect(verifyPdf(await desk.keepForLong(kept, 'Arkivstämpel'), desk.trust())).toMatchObject({ verdict: 'whole' })
})

test('a file that someone has still to sign is not kept for long', async () => {
  await expect(desk.keepForLong(second, 'Arkivstämpel')).rejects.toMatchObject({ reason: 'unsignedLeft' })
})

test('the first signature says that only signatures may follow', () => {
  const text = Buffer.from(first).toString('latin1')
  expect(text).toContain('/TransformMethod /DocMDP')
  expect(text).toContain('/P 2')
  expect(text).toContain('/Perms')
})

test('where no root is at hand the file is whole but its issuer is not known', () => {
  const verified = verifyPdf(kept, { own: undefined, others: [], revocationLists: [] })
  expect(verified).toMatchObject({ verdict: 'whole', isRootKnown: false })
  expect(verified.signatures.map(({ standing }) => standing?.issuer)).toEqual([
    'unknown',
    'unknown',
    'unknown',
    'unknown',
  ])
})

test('signed by another installation, the file is not trusted here', async () => {
  const other = someDesk(someFolder(), fixedClock('2026-11-23'))
  await other.keys()
  expect(verifyPdf(whole, other.trust())).toMatchObject({ verdict: 'untrusted' })
})

test('the paper of a signer who is refused is not signed', async () => {
  const refused = desk.sign(paperToSign(), { field: 'signatur-1', signerId: `${signerId(0)}x`, name: 'X', role: 'X' })
  await expect(refused).rejects.toMatchObject({ reason: 'noCertificate' })
})
