import fc from 'fast-check'
import { jsx as honoJsx } from 'hono/jsx/jsx-runtime'
import { describe, expect, it } from 'vitest'
import { jsx, Markup, trusted } from './jsx-runtime.ts'

/** A tree of elements as both can build it. */
type Tree = string | number | boolean | null | { tag: string; attributes: Record<string, unknown>; children: Tree[] }

const tags = ['p', 'div', 'a', 'br', 'input', 'form', 'button', 'table', 'ol', 'path', 'data-x']
const names = [
  'class',
  'href',
  'id',
  'checked',
  'hidden',
  'multiple',
  'aria-label',
  'data-label',
  'open',
  'viewBox',
  'value',
]
const wild = fc.string({
  unit: fc.constantFrom('a', 'å', '<', '>', '&', '"', "'", ' ', '/', '=', '😀', '\0'),
  maxLength: 12,
})

const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    wild,
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.record({
      tag: fc.constantFrom(...tags),
      attributes: fc.dictionary(
        fc.constantFrom(...names),
        fc.oneof(wild, fc.integer(), fc.boolean(), fc.constant(undefined), fc.constant(null)),
      ),
      children: fc.array(tie('tree'), { maxLength: 4 }),
    }),
  ),
}))

const isVoid = (tag: string): boolean => tag === 'br' || tag === 'input'

type Build = (tag: string, props: Record<string, unknown>) => unknown

const built = (tree: Tree, build: Build): unknown => {
  if (tree === null || typeof tree !== 'object') return tree
  const children = isVoid(tree.tag) ? [] : tree.children.map((child) => built(child, build))
  return build(tree.tag, { ...tree.attributes, ...(children.length > 0 ? { children } : {}) })
}

const written = (tree: Tree, build: Build): string => String(build('main', { children: [built(tree, build)] }))

describe('what a tag becomes', () => {
  it('is the same text that hono writes, whatever is shown', () => {
    fc.assert(
      fc.property(tree, (one) => {
        expect(written(one, jsx)).toBe(written(one, (tag, props) => honoJsx(tag, props, undefined)))
      }),
      { numRuns: 500 },
    )
  })

  it('is text at once in every file of this project', () => {
    expect(<p />).toBeInstanceOf(Markup)
  })

  it('escapes texts and attributes, and leaves what is marked as HTML', () => {
    const name = "<b>\"Å & 'Ö'"
    expect(String(<p title={name}>{name}</p>)).toBe(
      '<p title="&lt;b&gt;&quot;Å &amp; &#39;Ö&#39;">&lt;b&gt;&quot;Å &amp; &#39;Ö&#39;</p>',
    )
    expect(String(<p>{trusted('<i>x</i>')}</p>)).toBe('<p><i>x</i></p>')
  })

  it('calls a component where it is shown, and never one that nobody shows', () => {
    const Broken = () => {
      throw new Error('shown')
    }
    const Shown = ({ when, other }: { when: boolean; other: unknown }) => (when ? <i>{String(other)}</i> : <b>no</b>)
    expect(String(<Shown when={false} other={<Broken />} />)).toBe('<b>no</b>')
    expect(() => String(<Shown when other={<Broken />} />)).toThrow('shown')
  })

  it('refuses what no page can show: objects, promises, functions and names that are none', () => {
    const lookalike = JSON.parse('{"isEscaped": true, "html": "<script>"}')
    for (const value of [lookalike, Promise.resolve('x'), () => 'x', 5n]) {
      expect(() => String(jsx('p', { children: value }))).toThrow(TypeError)
      expect(() => String(jsx('p', { title: value }))).toThrow(TypeError)
    }
    expect(() => String(jsx('p', { 'x onclick=': 'y' }))).toThrow(TypeError)
    expect(() => String(jsx('p><script', {}))).toThrow(TypeError)
  })
})
