import type { Block, Document, Signer as Printed } from '../platform/documents/document.ts'
import type { Signer } from './drafts.ts'

/** Who signs, as far as a page says it. */
type Named = Pick<Signer, 'name' | 'role'>

/** Those whom a document says sign it, in the order it prints them. */
export const printedSigners = (document: Document): readonly Printed[] => signersIn(document.blocks)

const signersIn = (blocks: readonly Block[]): readonly Printed[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'signatures') return block.signers
    return block.kind === 'heading' || block.kind === 'box' ? signersIn(block.blocks) : []
  })

/**
 * The document with a word beside each who signs electronically. The names that it prints stay as they were written; whoever signs
 * without standing there is printed after them.
 */
export const withSigners = (document: Document, signers: readonly Named[], detail: string): Document => {
  if (signers.length === 0) return document
  const printed = printedSigners(document)
  const added = signers
    .filter((signer) => !printed.some((one) => isSame(one, signer)))
    .map(({ name, role }) => ({ name, role, detail }))
  const marked = (one: Printed): Printed => (signers.some((signer) => isSame(one, signer)) ? { ...one, detail } : one)
  if (printed.length === 0) return { ...document, blocks: [...document.blocks, { kind: 'signatures', signers: added }] }
  let isLast = countSignatureBlocks(document.blocks)
  const blocks = mapSigners(document.blocks, (signers) => {
    isLast -= 1
    return [...signers.map(marked), ...(isLast === 0 ? added : [])]
  })
  return { ...document, blocks }
}

/** The document with another person where one was printed as signing, in its words and in its values. */
export const withOtherSigner = (document: Document, before: Named, after: Named): Document => {
  const other = (one: Printed): Printed =>
    isSame(one, before) ? { ...one, name: after.name, role: one.role === before.role ? after.role : one.role } : one
  const blocks = mapSigners(document.blocks, (signers) => signers.map(other))
  return { ...document, blocks, data: withOtherName(document.data, before.name, after.name) }
}

/** Values list those who sign as `signers`; who was elected or took part stays as it was. */
const withOtherName = (data: unknown, before: string, after: string): unknown => {
  if (typeof data !== 'object' || data === null || !('signers' in data) || !Array.isArray(data.signers)) return data
  const signers = data.signers.map((signer: unknown) =>
    typeof signer === 'object' && signer !== null && 'name' in signer && signer.name === before
      ? { ...signer, name: after }
      : signer,
  )
  return { ...data, signers }
}

const isSame = (printed: Printed, signer: Named): boolean => plain(printed.name) === plain(signer.name)

const plain = (name: string): string => name.normalize('NFC').replaceAll(/\s+/gu, ' ').trim().toLocaleLowerCase('sv')

const countSignatureBlocks = (blocks: readonly Block[]): number =>
  blocks.reduce((count, block) => {
    if (block.kind === 'signatures') return count + 1
    return block.kind === 'heading' || block.kind === 'box' ? count + countSignatureBlocks(block.blocks) : count
  }, 0)

const mapSigners = (
  blocks: readonly Block[],
  change: (signers: readonly Printed[]) => readonly Printed[],
): readonly Block[] =>
  blocks.map((block) => {
    if (block.kind === 'signatures') return { ...block, signers: change(block.signers) }
    return block.kind === 'heading' || block.kind === 'box'
      ? { ...block, blocks: mapSigners(block.blocks, change) }
      : block
  })

/** Of those who could sign, the ones whom the document names, in its order: who is proposed first. */
export const proposedSigners = <C extends { readonly name: string }>(
  document: Document,
  candidates: readonly C[],
): readonly { readonly candidate: C; readonly role: string }[] =>
  printedSigners(document).flatMap((printed) => {
    const candidate = candidates.find(({ name }) => plain(name) === plain(printed.name))
    return candidate ? [{ candidate, role: printed.role }] : []
  })
