import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  completedBy,
  consistencyRanges,
  emptyHash,
  type Hash,
  inclusionRanges,
  leafHash,
  type Node,
  nodeHash,
  provesConsistency,
  provesInclusion,
  rangeHash,
} from './merkle.ts'

/** The published vectors of Certificate Transparency (RFC 6962): eight entries and the root after each. */
const entries = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f']
const roots = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]

const leaves = entries.map((hex) => leafHash(Buffer.from(hex, 'hex')))

/** A log that keeps only whole subtrees, as the table does. */
const logOf = (hashes: readonly Hash[]) => {
  const kept = new Map<string, Hash>()
  const key = ({ level, index }: Node) => `${level}/${index}`
  hashes.forEach((leaf, at) => {
    for (const node of completedBy(at)) {
      const { level, index } = node
      const below = (side: number) => kept.get(key({ level: level - 1, index: index * 2 + side })) ?? ''
      kept.set(key(node), level === 0 ? leaf : nodeHash(below(0), below(1)))
    }
  })
  return (node: Node): Hash => {
    const found = kept.get(key(node))
    if (found === undefined) throw new Error(`No node ${key(node)}`)
    return found
  }
}

const hashOf = logOf(leaves)
const proofOf = (ranges: readonly { from: number; until: number }[]) => ranges.map((range) => rangeHash(range, hashOf))

test('the roots are the published ones', () => {
  expect(roots.map((_, index) => rangeHash({ from: 0, until: index + 1 }, hashOf))).toEqual(roots)
  expect(emptyHash).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
})

test('the inclusion proofs are the published ones', () => {
  expect(proofOf(inclusionRanges(0, 8))).toEqual([
    '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
    '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
    '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
  ])
  expect(proofOf(inclusionRanges(5, 8))).toEqual([
    'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  ])
  expect(proofOf(inclusionRanges(2, 3))).toEqual([roots[1]])
})

test('the consistency proofs are the published ones', () => {
  expect(proofOf(consistencyRanges(6, 8))).toEqual([
    '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
    'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  ])
  expect(proofOf(consistencyRanges(2, 5))).toEqual([
    '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
    'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
  ])
})

const log = fc.integer({ min: 1, max: 70 }).map((size) => {
  const hashes = Array.from({ length: size }, (_, index) => leafHash(Buffer.from(`entry ${index}`)))
  const kept = logOf(hashes)
  return { size, hashes, kept, rootAt: (at: number) => rangeHash({ from: 0, until: at }, kept) }
})

test('every entry of every log is proved, and nothing else is', () => {
  fc.assert(
    fc.property(log, fc.nat(), fc.nat(), ({ size, hashes, kept, rootAt }, at, other) => {
      const index = at % size
      const proof = inclusionRanges(index, size).map((range) => rangeHash(range, kept))
      const claim = { leaf: hashes[index] ?? '', index, size, root: rootAt(size) }
      expect(provesInclusion(claim, proof)).toBe(true)
      expect(provesInclusion({ ...claim, leaf: leafHash(Buffer.from('another')) }, proof)).toBe(false)
      expect(provesInclusion(claim, [...proof, emptyHash])).toBe(false)
      if (other % size !== index) expect(provesInclusion({ ...claim, index: other % size }, proof)).toBe(false)
    }),
  )
})

test('a log that only grew is proved, and one with a changed entry is not', () => {
  fc.assert(
    fc.property(log, fc.nat(), fc.nat(), ({ size, hashes, kept, rootAt }, at, changed) => {
      const first = (at % size) + 1
      const proof = first === size ? [] : consistencyRanges(first, size).map((range) => rangeHash(range, kept))
      const second = { size, root: rootAt(size) }
      expect(provesConsistency({ first: { size: first, root: rootAt(first) }, second }, proof)).toBe(true)
      const forged = logOf(hashes.map((hash, index) => (index === changed % first ? emptyHash : hash)))
      const other = { size: first, root: rangeHash({ from: 0, until: first }, forged) }
      expect(provesConsistency({ first: other, second }, proof)).toBe(false)
    }),
  )
})
