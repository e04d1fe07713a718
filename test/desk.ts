import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, onTestFinished } from 'vitest'
import { createSigningDesk, type SigningDesk } from '../src/platform/signing/desk.ts'
import type { Clock } from '../src/platform/time.ts'

/** A desk with keys of its own for one test, or for the file when no test runs yet; they go after it. The key of the passphrase is derived cheaply. */
export const testDesk = (clock: Clock): SigningDesk => {
  const data = mkdtempSync(join(tmpdir(), 'handslag-keys-'))
  const remove = () => rmSync(data, { recursive: true, force: true })
  try {
    onTestFinished(remove)
  } catch {
    afterAll(remove)
  }
  return createSigningDesk({
    data,
    clock,
    passphrase: 'en lösenfras för prov',
    timestampUrl: undefined,
    isDemo: false,
    cost: 1024,
  })
}
