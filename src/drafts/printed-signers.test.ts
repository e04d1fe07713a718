import { expect, test } from 'vitest'
import type { Document } from '../platform/documents/document.ts'
import type { Signer } from './drafts.ts'
import { printedSigners, proposedSigners, withOtherSigner, withSigners } from './printed-signers.ts'

const eva: Signer = { accountId: 'a', name: 'Eva Berg', role: 'Ordförande' }
const omar: Signer = { accountId: 'b', name: 'Omar Ali', role: 'Sekreterare' }
const paper: Document = {
  language: 'sv',
  title: 'Protokoll',
  header: [],
  blocks: [
    {
      kind: 'heading',
      text: 'Slut',
      blocks: [{ kind: 'signatures', signers: [{ name: 'eva  berg', role: 'Ordf.' }] }],
    },
    { kind: 'paragraph', text: 'Eva Berg var ordförande.' },
  ],
  data: { signers: [{ name: 'Eva Berg', title: 'Ordförande' }], approvers: [{ name: 'Eva Berg' }] },
}

test('whoever is printed keeps the name as it was written; whoever signs besides is printed after them', () => {
  expect(printedSigners(withSigners(paper, [eva, omar], 'Skrivs under.'))).toEqual([
    { name: 'eva  berg', role: 'Ordf.', detail: 'Skrivs under.' },
    { name: 'Omar Ali', role: 'Sekreterare', detail: 'Skrivs under.' },
  ])
})

test('a paper that prints no signers gets them last, and one that nobody signs stays as it is', () => {
  const bare: Document = { ...paper, blocks: [{ kind: 'paragraph', text: 'Text.' }] }
  expect(withSigners(bare, [omar], 'S').blocks.at(-1)).toEqual({
    kind: 'signatures',
    signers: [{ name: 'Omar Ali', role: 'Sekreterare', detail: 'S' }],
  })
  expect(withSigners(paper, [], 'S')).toBe(paper)
})

test('another signer takes the place where the first was printed as signing, in words and values, and nowhere else', () => {
  const changed = withOtherSigner(paper, eva, omar)
  expect(printedSigners(changed).map(({ name }) => name)).toEqual(['Omar Ali'])
  expect(changed.data).toEqual({
    signers: [{ name: 'Omar Ali', title: 'Ordförande' }],
    approvers: [{ name: 'Eva Berg' }],
  })
  expect(changed.blocks.at(-1)).toEqual({ kind: 'paragraph', text: 'Eva Berg var ordförande.' })
})

test('those whom the paper names and who have an account are proposed in its order', () => {
  expect(proposedSigners(paper, [omar, eva]).map(({ candidate, role }) => [candidate.name, role])).toEqual([
    ['Eva Berg', 'Ordf.'],
  ])
})
