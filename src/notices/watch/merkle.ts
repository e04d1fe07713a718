import { createHash } from 'node:crypto'

/** A SHA-256 hash in lower-case hex. */
export type Hash = string

/** Leaves from and until (excluded) in the order in which the log got them. */
export type LeafRange = { readonly from: number; readonly until: number }

/** A whole subtree: 2^level leaves, the `index`th of its level from the left. Its hash never changes once it is whole. */
export type Node = { readonly level: number; readonly index: number }

const sha256 = (...parts: readonly (Buffer | Uint8Array)[]): Hash => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest('hex')
}

const leafSign = Buffer.of(0)
const nodeSign = Buffer.of(1)

/** The hash of one entry (RFC 6962 2.1): a leaf can never be taken for a node. */
export const leafHash = (entry: Uint8Array): Hash => sha256(leafSign, entry)

/** The hash of two subtrees side by side (RFC 6962 2.1). */
export const nodeHash = (left: Hash, right: Hash): Hash =>
  sha256(nodeSign, Buffer.from(left, 'hex'), Buffer.from(right, 'hex'))

/** The hash of a log without entries. */
export const emptyHash: Hash = sha256()

/** The largest power of two smaller than the number; the number is at least 2. */
const splitOf = (size: number): number => {
  let power = 1
  while (power * 2 < size) power *= 2
  return power
}

const isWhole = ({ from, until }: LeafRange): boolean => {
  const size = until - from
  return Number.isInteger(Math.log2(size)) && from % size === 0
}

/** The whole subtrees that a range is put together from, left to right. At most one of each level. */
export const nodesOf = ({ from, until }: LeafRange): readonly Node[] => {
  if (from >= until) return []
  const size = until - from
  if (isWhole({ from, until })) return [{ level: Math.log2(size), index: from / size }]
  const middle = from + splitOf(size)
  return [...nodesOf({ from, until: middle }), ...nodesOf({ from: middle, until })]
}

/** The hash of a range that an RFC 6962 tree has a node for, out of the hashes of its whole subtrees. */
export const rangeHash = (range: LeafRange, hashOf: (node: Node) => Hash): Hash => {
  const nodes = nodesOf(range)
  const last = nodes.at(-1)
  if (last === undefined) return emptyHash
  return nodes.slice(0, -1).reduceRight((right, node) => nodeHash(hashOf(node), right), hashOf(last))
}

/** The ranges whose hashes prove that the entry at the index stands in the log of this size (RFC 6962 2.1.1), lowest first. */
export const inclusionRanges = (index: number, size: number): readonly LeafRange[] => {
  if (!(Number.isSafeInteger(index) && index >= 0 && index < size)) throw new RangeError(`No entry ${index} in ${size}`)
  const path = (from: number, until: number): readonly LeafRange[] => {
    if (until - from === 1) return []
    const middle = from + splitOf(until - from)
    return index < middle
      ? [...path(from, middle), { from: middle, until }]
      : [...path(middle, until), { from, until: middle }]
  }
  return path(0, size)
}

/** The ranges whose hashes prove that the first log is the beginning of the second (RFC 6962 2.1.2). */
export const consistencyRanges = (first: number, second: number): readonly LeafRange[] => {
  if (!(first > 0 && first <= second)) throw new RangeError(`No log of ${first} within one of ${second}`)
  const path = (old: number, from: number, until: number, isOwnRoot: boolean): readonly LeafRange[] => {
    const size = until - from
    if (old === size) return isOwnRoot ? [] : [{ from, until }]
    const split = splitOf(size)
    return old <= split
      ? [...path(old, from, from + split, isOwnRoot), { from: from + split, until }]
      : [...path(old - split, from + split, until, false), { from, until: from + split }]
  }
  return path(first, 0, second, true)
}

/** Whether the proof leads from the entry to the root of a log of this size. */
export const provesInclusion = (
  claim: { readonly leaf: Hash; readonly index: number; readonly size: number; readonly root: Hash },
  proof: readonly Hash[],
): boolean => {
  const { leaf, index, size, root } = claim
  if (!(Number.isSafeInteger(index) && index >= 0 && index < size)) return false
  const ranges = inclusionRanges(index, size)
  if (ranges.length !== proof.length) return false
  const found = ranges.reduce((hash, { from }, step) => {
    const sibling = proof[step] ?? ''
    return from > index ? nodeHash(hash, sibling) : nodeHash(sibling, hash)
  }, leaf)
  return found === root
}

type Growth = {
  readonly first: { readonly size: number; readonly root: Hash }
  readonly second: { readonly size: number; readonly root: Hash }
}

/** Whether the second log is the first with entries added after it, and nothing changed. */
export const provesConsistency = ({ first, second }: Growth, proof: readonly Hash[]): boolean => {
  if (first.size === 0) return proof.length === 0
  if (first.size > second.size) return false
  if (first.size === second.size) return proof.length === 0 && first.root === second.root
  const ranges = consistencyRanges(first.size, second.size)
  if (ranges.length !== proof.length) return false
  const known = new Map(ranges.map((range, index) => [`${range.from}-${range.until}`, proof[index] ?? '']))
  // The first root is itself a node of the second when it is whole: then the proof leaves it out.
  if (isWhole({ from: 0, until: first.size })) known.set(`0-${first.size}`, first.root)
  return rootFrom(known, first.size) === first.root && rootFrom(known, second.size) === second.root
}

/** The root of so many leaves, put together from known ranges only; undefined when one is lacking. */
const rootFrom = (known: ReadonlyMap<string, Hash>, size: number): Hash | undefined => {
  const hashOf = (from: number, until: number): Hash | undefined => {
    const found = known.get(`${from}-${until}`)
    if (found !== undefined || until - from < 2) return found
    const middle = from + splitOf(until - from)
    const left = hashOf(from, middle)
    const right = hashOf(middle, until)
    return left === undefined || right === undefined ? undefined : nodeHash(left, right)
  }
  return hashOf(0, size)
}

/** The nodes that become whole when an entry is added at the index, lowest first: the leaf, and every subtree it completes. */
export const completedBy = (index: number): readonly Node[] => {
  const nodes: Node[] = [{ level: 0, index }]
  let size = index + 1
  for (let level = 1; size % 2 === 0; level += 1) {
    size /= 2
    nodes.push({ level, index: size - 1 })
  }
  return nodes
}
