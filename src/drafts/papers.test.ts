import { expect, test } from 'vitest'
import type { Actor } from '../platform/actor.ts'
import { isRefusal } from '../platform/refusal.ts'
import {
  isNamedSigner,
  mayReadPaper,
  renewable,
  replaceable,
  type Signature,
  standingOf,
  turnOf,
  withdrawable,
} from './papers.ts'

const at = Temporal.Instant.from('2026-03-09T11:00:00Z')
const place = (position: number, state: 'waiting' | 'signed' | 'declined'): Signature => {
  const signer = { position, accountId: `k${position}`, name: `Person ${position}`, role: 'Ledamot' }
  if (state === 'signed') return { ...signer, state, at }
  return state === 'declined' ? { ...signer, state, at, reason: 'Nej' } : { ...signer, state }
}
const ready = { state: 'ready', sha256: 'a', firstSha256: 'a' } as const
const paper = (...states: readonly ('waiting' | 'signed' | 'declined')[]) => ({
  typeset: ready,
  signatures: states.map((state, index) => place(index + 1, state)),
})
const reasonOf = (said: unknown): string | undefined => (isRefusal(said) ? said.reason : undefined)

test('a paper goes from being set, by signatures in order, to the seal', () => {
  expect(standingOf({ ...paper('waiting'), typeset: { state: 'typesetting' } })).toBe('typesetting')
  expect(standingOf(paper('signed', 'waiting'))).toBe('signing')
  expect(standingOf(paper('signed', 'signed'))).toBe('sealing')
  expect(standingOf(paper())).toBe('sealing')
  expect(standingOf({ ...paper('signed'), sealedAt: at })).toBe('sealed')
  expect(standingOf(paper('signed', 'declined', 'waiting'))).toBe('declined')
  expect(standingOf({ ...paper('signed'), sealedAt: at, replacedBy: 'x' })).toBe('replaced')
})

test('only the next one may speak, and each once', () => {
  expect(turnOf(paper('signed', 'waiting', 'waiting'), 2)).toMatchObject({ position: 2 })
  expect(reasonOf(turnOf(paper('signed', 'waiting', 'waiting'), 3))).toBe('drafts.notYourTurn')
  expect(reasonOf(turnOf(paper('signed', 'waiting'), 1))).toBe('drafts.signedAlready')
  expect(reasonOf(turnOf(paper('declined', 'waiting'), 2))).toBe('drafts.orderStopped')
  expect(reasonOf(turnOf({ ...paper('waiting'), typeset: { state: 'typesetting' } }, 1))).toBe('drafts.notSetYet')
  expect(reasonOf(turnOf({ ...paper('waiting'), withdrawn: { at, reason: '' } }, 1))).toBe('drafts.isWithdrawn')
  expect(reasonOf(turnOf(paper('waiting'), 9))).toBe('drafts.notYourTurn')
})

test('names are fixed by the first signature, and the paper by the seal', () => {
  expect(replaceable(paper('waiting', 'waiting'), 2)).toMatchObject({ position: 2 })
  expect(reasonOf(replaceable(paper('signed', 'waiting'), 2))).toBe('drafts.namesAreSigned')
  expect(withdrawable(paper('signed', 'declined'))).toBe(true)
  expect(reasonOf(withdrawable({ ...paper('signed'), sealedAt: at }))).toBe('drafts.isSealed')
  expect(reasonOf(renewable(paper('waiting')))).toBe('drafts.takeBackFirst')
  expect(renewable({ ...paper('waiting'), withdrawn: { at, reason: '' } })).toBe(true)
})

const account = { accountId: 'k1', name: '', email: '' }
const forAssociation: Actor = {
  ...{ ...account, kind: 'association', representativeId: 'r' },
  ...{ associationId: 'fyren', associationName: 'Fyren' },
}

test('a signature is the named account’s, acting as it was named, and its association reads the whole paper', () => {
  const own = place(1, 'waiting')
  const fyren: Signature = { ...own, associationId: 'fyren' }
  const chair: Actor = { ...account, kind: 'role', role: 'chair', roleId: 'r' }
  expect(isNamedSigner(chair, own)).toBe(true)
  expect(isNamedSigner(chair, fyren)).toBe(false)
  expect(isNamedSigner(forAssociation, fyren)).toBe(true)
  expect(isNamedSigner(forAssociation, { ...fyren, associationId: 'lyktan' })).toBe(false)
  expect(isNamedSigner({ ...account, kind: 'account' }, own)).toBe(false)
  expect(mayReadPaper({ ...forAssociation, accountId: 'someone' }, { signatures: [fyren] })).toBe(true)
  expect(mayReadPaper(forAssociation, { signatures: [own] })).toBe(false)
  expect(mayReadPaper({ kind: 'anyone' }, { signatures: [fyren] })).toBe(false)
})
