import { type Block, saidText } from '../platform/documents/document.ts'
import { documentText } from '../platform/documents/text.ts'

/** What a paper that is written by hand says as values, in the shape that reading it gives. What it does not say is left out. */
export type WrittenFacts = {
  readonly kind: string
  readonly authority?: string
  readonly body?: string
  readonly title?: string
  readonly caseNumbers?: readonly string[]
  readonly documentDate?: string
  readonly items?: readonly {
    readonly outcome: 'proposal'
    readonly points: readonly string[]
    readonly proposalFrom: 'administration'
  }[]
  readonly criteria?: readonly string[]
  readonly referral?: { readonly dueOn?: string; readonly from?: string; readonly to?: string }
  readonly recipients?: readonly string[]
  readonly signers?: readonly { readonly name: string; readonly title?: string }[]
  readonly attachments?: readonly string[]
  readonly sections?: readonly { readonly heading: string; readonly text: string }[]
  /** What the person wrote, for papers that say more than the reader knows. */
  readonly content?: unknown
}

/** The facts without what is empty. */
export const factsOf = (facts: { readonly [K in keyof WrittenFacts]: WrittenFacts[K] | undefined }): WrittenFacts => ({
  kind: facts.kind ?? 'unknown',
  ...Object.fromEntries(Object.entries(facts).filter(([, value]) => isSaid(value))),
})

const isSaid = (value: unknown): boolean => {
  if (value === undefined || value === '') return false
  if (Array.isArray(value)) return value.length > 0
  return typeof value !== 'object' || value === null || Object.values(value).some(isSaid)
}

/** The running text below each heading, from the first to the last whatever their level; headings without text of their own are left out. */
export const sectionsIn = (blocks: readonly Block[]): { heading: string; text: string }[] =>
  blocks.flatMap((block) => {
    if (block.kind !== 'heading') return []
    const own = block.blocks.filter(({ kind }) => kind !== 'heading')
    const text = textOf(own)
    return [...(text === '' ? [] : [{ heading: block.text, text }]), ...sectionsIn(block.blocks)]
  })

/** The blocks as text, a paragraph each: what stands on several lines is run together. */
const textOf = (blocks: readonly Block[]): string =>
  blocks
    .map((block) => documentText({ language: 'sv', title: '', header: [], blocks: [withoutNotes(block)] }))
    .map((text) => text.replace(/\s+/gu, ' ').trim())
    .filter((text) => text !== '')
    .join('\n\n')

const withoutNotes = (block: Block): Block => {
  if (block.kind === 'paragraph') return { ...block, text: saidText(block.text) }
  return block.kind === 'list' ? { ...block, items: block.items.map(saidText) } : block
}

/** Each of the texts once, in their order. */
export const once = (texts: readonly string[]): string[] => [...new Set(texts.filter((text) => text !== ''))]
