import type { Child } from 'hono/jsx'
import { trusted } from '../jsx/jsx-runtime.ts'
import { type Block, type Document, type Said, saidNote, saidText } from './document.ts'
import { documentTexts } from './texts.ts'
import { bindWords, directionRuns, isFromTheRight, legible } from './typography.ts'

/**
 * The document as HTML, the original: one h1, then headings without a gap, notes last with ways there and back. It stands
 * inside a page; `name` tells it from other documents there.
 */
export const DocumentHtml = ({ of: document, name = 'handling' }: { of: Document; name?: string }) => {
  const writing: Writing = { words: documentTexts[document.language], name, notes: [] }
  const { label = '', header, title } = document
  const body = blocksHtml(writing, document.blocks, 0)
  const meta = header.filter((line) => line !== '').join(' · ')
  return (
    <article class="hs-stack" data-gap="section" lang={document.language}>
      <header class="hs-intro">
        {meta === '' ? null : <p class="hs-meta">{wordsHtml(meta)}</p>}
        {label === '' ? null : <p class="hs-label">{wordsHtml(label)}</p>}
        <h1 class="ds-heading">{wordsHtml(title)}</h1>
        {document.isMasked ? <p class="hs-masked">{writing.words.masked}</p> : null}
      </header>
      {body}
      {notesHtml(writing)}
    </article>
  )
}

/** The same below a heading of the page that shows it: the headings of the document stand so many steps lower. */
export const DocumentBelow = ({ steps, ...document }: { of: Document; name?: string; steps: number }) =>
  trusted(
    String(<DocumentHtml {...document} />).replace(
      /<(\/?)h([1-6])\b/g,
      (_, end: string, level: string) => `<${end}h${Math.min(Number(level) + steps, 6)}`,
    ),
  )

/** What is being written: the notes found so far are numbered by their place. */
type Writing = {
  readonly words: (typeof documentTexts)['sv' | 'en']
  readonly name: string
  readonly notes: string[]
}

const levels = ['h2', 'h3', 'h4', 'h5', 'h6'] as const

const blocksHtml = (writing: Writing, blocks: readonly Block[], depth: number): Child[] =>
  blocks.map((block) => blockHtml(writing, block, depth))

const blockHtml = (writing: Writing, block: Block, depth: number): Child => {
  if (block.kind === 'heading') return headingHtml(writing, block, depth)
  if (block.kind === 'paragraph') return <p dir={direction(saidText(block.text))}>{saidHtml(writing, block.text)}</p>
  if (block.kind === 'points') return listHtml(writing, block.points, 'ol')
  if (block.kind === 'list') return listHtml(writing, block.items, 'ul')
  if (block.kind === 'terms') return termsHtml(block.terms)
  if (block.kind === 'table') return tableHtml(block)
  if (block.kind === 'box') return boxHtml(writing, block, depth)
  if (block.kind === 'signatures') return signaturesHtml(block.signers)
  return null
}

const headingHtml = (writing: Writing, { text, blocks }: Extract<Block, { kind: 'heading' }>, depth: number): Child => {
  // Without words there is no heading, and the level is left to the next one.
  if (text.trim() === '') return blocksHtml(writing, blocks, depth)
  const Heading = levels[Math.min(depth, levels.length - 1)] ?? 'h6'
  return (
    <section class="hs-stack">
      <Heading class="ds-heading">{wordsHtml(text)}</Heading>
      {blocksHtml(writing, blocks, depth + 1)}
    </section>
  )
}

const listHtml = (writing: Writing, items: readonly Said[], List: 'ol' | 'ul'): Child =>
  items.length === 0 ? null : (
    <List class="ds-list">
      {items.map((item) => (
        <li dir={direction(saidText(item))}>{saidHtml(writing, item)}</li>
      ))}
    </List>
  )

const termsHtml = (terms: readonly { readonly label: string; readonly value: string }[]): Child =>
  terms.length === 0 ? null : (
    <dl class="hs-facts">
      {terms.map(({ label, value }) => (
        <>
          <dt>{wordsHtml(label)}</dt>
          <dd dir={direction(value)}>{wordsHtml(value)}</dd>
        </>
      ))}
    </dl>
  )

const signaturesHtml = (signers: Extract<Block, { kind: 'signatures' }>['signers']): Child =>
  signers.length === 0 ? null : (
    <dl class="hs-facts hs-signers">
      {signers.map(({ role, name, detail = '' }) => (
        <>
          <dt>{wordsHtml(role)}</dt>
          <dd dir={direction(name)}>
            <strong>{wordsHtml(name)}</strong>
            {detail === '' ? null : <br />}
            {detail === '' ? null : <span class="hs-meta">{wordsHtml(detail)}</span>}
          </dd>
        </>
      ))}
    </dl>
  )

const boxHtml = (writing: Writing, { title, blocks }: Extract<Block, { kind: 'box' }>, depth: number): Child => (
  <div class="ds-card hs-stack hs-box">
    {title === '' ? null : (
      <p>
        <strong>{wordsHtml(title)}</strong>
      </p>
    )}
    {blocksHtml(writing, blocks, depth)}
  </div>
)

const tableHtml = ({ caption, headings, rows, numeric = [] }: Extract<Block, { kind: 'table' }>): Child => {
  const classOf = (column: number) => (numeric.includes(column) ? 'hs-num' : undefined)
  const labels = headings.map(legible)
  return (
    <table class="ds-table hs-cards">
      {caption === '' ? null : <caption>{wordsHtml(caption)}</caption>}
      <thead>
        <tr>
          {headings.map((heading, column) =>
            heading === '' ? (
              <td />
            ) : (
              <th scope="col" class={classOf(column)}>
                {wordsHtml(heading)}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map(([first = '', ...others]) => (
          <tr>
            {first === '' ? <td /> : <th scope="row">{wordsHtml(first)}</th>}
            {others.map((cell, index) => (
              <td data-label={labels[index + 1]} class={classOf(index + 1)} dir={direction(cell)}>
                {wordsHtml(cell)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const notesHtml = ({ words, name, notes }: Writing): Child =>
  notes.length === 0 ? null : (
    <section class="hs-stack hs-notes" role="doc-endnotes">
      <h2 class="ds-heading">{words.notes}</h2>
      <ol class="ds-list">
        {notes.map((note, index) => (
          <li id={`${name}-not-${index + 1}`} dir={direction(note)}>
            {wordsHtml(note)}{' '}
            <a
              href={`#${name}-plats-${index + 1}`}
              role="doc-backlink"
              aria-label={`${words.backToText} (${index + 1})`}
            >
              ↩
            </a>
          </li>
        ))}
      </ol>
    </section>
  )

const saidHtml = (writing: Writing, said: Said): Child => {
  const note = saidNote(said)
  const text = wordsHtml(saidText(said))
  if (note === undefined) return text
  const number = writing.notes.push(note)
  return (
    <>
      {text}
      <sup>
        <a
          id={`${writing.name}-plats-${number}`}
          href={`#${writing.name}-not-${number}`}
          role="doc-noteref"
          aria-label={`${writing.words.note} ${number}`}
        >
          {number}
        </a>
      </sup>
    </>
  )
}

const direction = (text: string): 'rtl' | undefined => (isFromTheRight(text) ? 'rtl' : undefined)

/** Words as a reader sees them: line breaks kept, and names written from the right set apart from their surroundings. */
const wordsHtml = (text: string): Child => {
  const lines = bindWords(legible(text)).split('\n')
  const [only] = lines
  if (lines.length === 1 && only !== undefined) return runsHtml(only)
  return lines.map((line, index) => (
    <>
      {index === 0 ? null : <br />}
      {runsHtml(line)}
    </>
  ))
}

const runsHtml = (line: string): Child => {
  const runs = directionRuns(line)
  return runs.length === 1 ? line : runs.map((run, index) => (index % 2 === 1 ? <bdi>{run}</bdi> : run))
}
