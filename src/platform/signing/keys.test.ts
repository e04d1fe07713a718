import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { fixedClock } from '../time.ts'
import { keyFolderIn, trustIn } from './desk.ts'
import { keyFilesIn } from './key-files.ts'
import { movableClock, paperToSign, signAs, signedBy, signerId, someDesk, someFolder } from './test-paper.ts'
import { verifyPdf } from './verify-pdf.ts'

const clock = fixedClock('2026-11-23')

test('the keys lie in one file that only its owner may read, and none of them in the clear', async () => {
  const data = someFolder()
  await signedBy(someDesk(data, clock), 1)
  const { sealed } = keyFilesIn(keyFolderIn(data))
  expect(statSync(sealed).mode & 0o777).toBe(0o600)
  const text = readFileSync(sealed, 'utf8')
  expect(Object.keys(JSON.parse(text))).toEqual(['format', 'scrypt', 'check', 'nonce', 'content'])
  expect(text).not.toMatch(/PRIVATE|MIGHAgEAMBMGByqGSM49/)
})

test('a wrong passphrase is told, and not a byte of the file changes', async () => {
  const data = someFolder()
  await signedBy(someDesk(data, clock), 1)
  const { sealed } = keyFilesIn(keyFolderIn(data))
  const before = readFileSync(sealed)
  const wrong = someDesk(data, clock, { passphrase: 'en annan lösenfras' })
  await expect(signedBy(wrong, 1)).rejects.toMatchObject({ reason: 'wrongPassphrase', facts: { file: sealed } })
  expect(readFileSync(sealed).equals(before)).toBe(true)
})

test('without a passphrase only a demo signs, and what it makes up lies beside with a warning', async () => {
  const data = someFolder()
  await expect(signedBy(someDesk(data, clock, { passphrase: undefined }), 1)).rejects.toMatchObject({
    reason: 'noPassphrase',
  })
  const demo = { passphrase: undefined, isDemo: true }
  await signedBy(someDesk(data, clock, demo), 1)
  expect(readFileSync(keyFilesIn(keyFolderIn(data)).demoPassphrase, 'utf8')).toContain('Använd den aldrig i drift')
  const [, again] = await signedBy(someDesk(data, clock, demo), 1)
  expect(verifyPdf(again ?? new Uint8Array(), trustIn(keyFolderIn(data))).verdict).toBe('incomplete')
})

test('a damaged file of keys is told apart from a wrong passphrase, and is not replaced', async () => {
  const data = someFolder()
  await signedBy(someDesk(data, clock), 1)
  const { sealed } = keyFilesIn(keyFolderIn(data))
  const text = readFileSync(sealed, 'utf8')
  const at = text.indexOf('"content": "') + 40
  const damaged = `${text.slice(0, at)}${text[at] === 'A' ? 'B' : 'A'}${text.slice(at + 1)}`
  for (const broken of [damaged, text.slice(0, 200), '']) {
    writeFileSync(sealed, broken)
    await expect(signedBy(someDesk(data, clock), 1)).rejects.toMatchObject({ reason: 'damagedKeys' })
    expect(readFileSync(sealed, 'utf8')).toBe(broken)
  }
})

test('where the root is but its keys are gone, no new keys are made over it', async () => {
  const data = someFolder()
  await signedBy(someDesk(data, clock), 1)
  rmSync(keyFilesIn(keyFolderIn(data)).sealed)
  await expect(signedBy(someDesk(data, clock), 1)).rejects.toMatchObject({ reason: 'missingKeys' })
})

test('a root from elsewhere beside the keys is told', async () => {
  const [data, other] = [someFolder(), someFolder()]
  await signedBy(someDesk(data, clock), 1)
  await signedBy(someDesk(other, clock), 1)
  const foreign = readFileSync(keyFilesIn(keyFolderIn(other)).root)
  writeFileSync(keyFilesIn(keyFolderIn(data)).root, foreign)
  await expect(signedBy(someDesk(data, clock), 1)).rejects.toMatchObject({ reason: 'foreignRoot' })
})

test('nobody signs when the clock has been set back, not even after a new start', async () => {
  const data = someFolder()
  const { clock, moveTo } = movableClock('2026-11-23T09:14:00Z')
  const [, first] = await signedBy(someDesk(data, clock), 1)
  moveTo('2026-11-23T09:13:00Z')
  await expect(signAs(someDesk(data, clock), paperToSign(), 0)).rejects.toMatchObject({ reason: 'clockSetBack' })
  rmSync(keyFilesIn(keyFolderIn(data)).latest)
  moveTo('2026-11-23T08:14:00Z')
  await expect(signAs(someDesk(data, clock), first ?? new Uint8Array(), 1)).rejects.toMatchObject({
    reason: 'clockSetBack',
  })
})

test('nobody signs before the newest time that the journal knows', async () => {
  const desk = someDesk(someFolder(), clock)
  await signedBy(desk, 1)
  const known = clock.now().add({ seconds: 1 })
  const asked = { field: 'signatur-1', signerId: signerId(0), name: 'Åsa Öberg', role: 'Sekreterare', known }
  await expect(desk.sign(paperToSign(), asked)).rejects.toMatchObject({ reason: 'clockSetBack' })
})

test('a certificate that nears its end is made anew; one that has expired does not sign', async () => {
  const data = someFolder()
  const { clock, moveTo } = movableClock('2026-11-23')
  const desk = someDesk(data, clock)
  const [, first] = await signedBy(desk, 1)
  moveTo('2029-11-01')
  const keys = await desk.keys()
  const asked = { field: 'signatur-1', signerId: signerId(0), name: 'Åsa Öberg', role: 'Sekreterare' }
  moveTo('2029-12-01')
  await expect(desk.sign(paperToSign(), asked)).rejects.toMatchObject({ reason: 'expiredCertificate' })
  const renewed = await keys.ensureCertificate({ id: signerId(0), name: 'Åsa Öberg', organisation: 'Björkviks kommun' })
  expect(renewed.isNew).toBe(true)
  expect((await desk.sign(paperToSign(), asked)).length).toBeGreaterThan(0)
  // What was signed while it held stays good.
  expect(verifyPdf(first ?? new Uint8Array(), desk.trust()).verdict).toBe('incomplete')
})

test('a revoked certificate signs nothing more; what it signed before stays good, with the day told', async () => {
  const { clock, moveTo } = movableClock('2026-11-23')
  const desk = someDesk(someFolder(), clock)
  const [, first = new Uint8Array()] = await signedBy(desk, 1)
  moveTo('2026-12-01')
  const keys = await desk.keys()
  const subject = { id: signerId(0), name: 'Åsa Öberg', organisation: 'Björkviks kommun' }
  const { certificate } = await keys.ensureCertificate(subject)
  await keys.revoke(certificate.serial)
  const asked = { field: 'signatur-1', signerId: signerId(0), name: 'Åsa Öberg', role: 'Sekreterare' }
  await expect(desk.sign(paperToSign(), asked)).rejects.toMatchObject({ reason: 'revokedCertificate' })
  const verified = verifyPdf(first, desk.trust())
  expect(verified.verdict).toBe('incomplete')
  expect(verified.signatures[0]?.standing).toMatchObject({ state: 'valid', revokedAt: clock.now() })
  expect((await keys.ensureCertificate(subject)).isNew).toBe(true)
})

test('one key is made for a signer however many ask at once', async () => {
  const desk = someDesk(someFolder(), clock)
  const keys = await desk.keys()
  const subject = { id: signerId(0), name: 'Åsa Öberg' }
  const made = await Promise.all(Array.from({ length: 5 }, () => keys.ensureCertificate(subject)))
  expect(new Set(made.map(({ certificate }) => certificate.serial)).size).toBe(1)
})
