import { generateKeyPairSync } from 'node:crypto'
import { expect, test } from 'vitest'
import {
  checkpointText,
  openNote,
  publicKeyOfPrivate,
  readCheckpoint,
  readVerifierKey,
  signNote,
  verifierKey,
} from './checkpoint.ts'
import { leafHash } from './merkle.ts'

const published = {
  key: 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
  note: `If you think cryptography is the answer to your problem,
then you don't know what your problem is.

— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
`,
}

const own = new Uint8Array(generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' }))
const verifier = { name: 'bjorkvik.example/anslag', publicKey: publicKeyOfPrivate(own) }
const checkpoint = { origin: verifier.name, size: 12, root: leafHash(Buffer.from('a')) }

test('the published signed note is opened with its key', () => {
  const known = readVerifierKey(published.key)
  expect(known && openNote(published.note, known)).toMatch(/^If you think/)
  expect(known && openNote(published.note.replace('answer', 'solution'), known)).toBeUndefined()
  expect(known && verifierKey(known)).toBe(published.key)
})

test('a key whose hash does not fit is not read', () => {
  expect(readVerifierKey(published.key.replace('c74f', 'c740'))).toBeUndefined()
  expect(readVerifierKey('nonsense')).toBeUndefined()
})

test('a signed checkpoint says what was signed, and only under the own key', () => {
  const note = signNote(checkpointText(checkpoint), verifier.name, own)
  const text = openNote(note, verifier)
  expect(text && readCheckpoint(text)).toEqual(checkpoint)
  expect(openNote(note.replace('\n12\n', '\n13\n'), verifier)).toBeUndefined()
  const another = new Uint8Array(generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' }))
  expect(openNote(note, { name: verifier.name, publicKey: publicKeyOfPrivate(another) })).toBeUndefined()
})

test('what is no checkpoint is not read as one', () => {
  for (const text of ['', 'a\n', 'a\n01\nAAAA\n', `a\n5\n${Buffer.alloc(31).toString('base64')}\n`])
    expect(readCheckpoint(text)).toBeUndefined()
})
