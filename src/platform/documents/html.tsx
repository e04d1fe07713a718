import type { Child } from 'hono/jsx'
import { type Block, type Document, type Said, saidText } from './document.ts'

const levels = ['h2', 'h3', 'h4', 'h5', 'h6'] as const

const Blocks = ({ blocks, depth }: { blocks: readonly Block[]; depth: number }) => (
  <>
    {blocks.map((block) => (
      <OneBlock block={block} depth={depth} />
    ))}
  </>
)

const OneBlock = ({ block, depth }: { block: Block; depth: number }): Child => {
  if (block.kind === 'heading') {
    const Heading = levels[Math.min(depth, levels.length - 1)] ?? 'h6'
    return (
      <section class="hs-stack">
        <Heading class="ds-heading">{block.text}</Heading>
        <Blocks blocks={block.blocks} depth={depth + 1} />
      </section>
    )
  }
  if (block.kind === 'paragraph') return <p>{saidText(block.text)}</p>
  if (block.kind === 'points') return <List isNumbered items={block.points} />
  if (block.kind === 'list') return <List items={block.items} />
  if (block.kind === 'terms') return <Terms terms={block.terms} />
  if (block.kind === 'signatures')
    return <Terms terms={block.signers.map(({ name, role }) => ({ label: role, value: name }))} />
  if (block.kind === 'box') return <Blocks blocks={block.blocks} depth={depth} />
  if (block.kind === 'pageBreak') return <></>
  return <Rows table={block} />
}

const List = ({ items, isNumbered = false }: { items: readonly Said[]; isNumbered?: boolean }) => {
  const rows = items.map((item) => <li>{saidText(item)}</li>)
  return isNumbered ? <ol class="ds-list">{rows}</ol> : <ul class="ds-list">{rows}</ul>
}

const Terms = ({ terms }: { terms: readonly { readonly label: string; readonly value: string }[] }) => (
  <dl class="hs-facts">
    {terms.map(({ label, value }) => (
      <>
        <dt>{label}</dt>
        <dd>{value}</dd>
      </>
    ))}
  </dl>
)

const Rows = ({ table }: { table: Extract<Block, { kind: 'table' }> }) => (
  <table class="ds-table hs-cards">
    <caption>{table.caption}</caption>
    <thead>
      <tr>
        {table.headings.map((heading) => (
          <th scope="col">{heading}</th>
        ))}
      </tr>
    </thead>
    <tbody>
      {table.rows.map(([first, ...others]) => (
        <tr>
          <th scope="row">{first}</th>
          {others.map((cell, index) => (
            <td data-label={table.headings[index + 1]}>{cell}</td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)

/** The document as HTML, the original: one h1, then headings without a gap. It stands inside a page. */
export const DocumentHtml = ({ of: document }: { of: Document }) => (
  <article class="hs-stack" data-gap="section" lang={document.language}>
    <header class="hs-intro">
      <p class="hs-meta">{document.header.join(' · ')}</p>
      <h1 class="ds-heading">{document.title}</h1>
    </header>
    <Blocks blocks={document.blocks} depth={0} />
  </article>
)
