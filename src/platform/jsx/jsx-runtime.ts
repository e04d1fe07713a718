import { escaped } from './escape.ts'

// What a tag in a .tsx file becomes: text at once. A tree of objects, such as hono/jsx builds and then walks, took a
// quarter of a page's time. Components are plain functions of their props; they do not wait and know no context.

export type { JSX } from 'hono/jsx/jsx-runtime'

/** HTML that needs no escaping: a finished element, or `trusted` text of our own. */
export class Markup {
  readonly isEscaped = true
  readonly html: string

  constructor(html: string) {
    this.html = html
  }

  toString(): string {
    return this.html
  }
}

/** A component with its props, called when its place is written; never when nobody shows it. */
class Part {
  readonly isEscaped = true
  readonly component: Component
  readonly props: Props

  constructor(component: Component, props: Props) {
    this.component = component
    this.props = props
  }

  toString(): string {
    return shown(this.component(this.props))
  }
}

type Props = Readonly<Record<string, unknown>>
type Component = (props: Props) => unknown

/** Marks text as HTML. Only for constants of the source: nothing that came from outside may pass here. */
export const trusted = (html: string): string & { readonly isEscaped: true } =>
  // The types of hono/jsx know a child that is HTML as a string with a mark on it.
  new Markup(html) as unknown as string & { readonly isEscaped: true }

/** `<>…</>`: its children and nothing around them. */
export const Fragment = ({ children }: Props): unknown => children

/** One element or component. Names come from the source, and a name that is none throws; every text is escaped. */
export const jsx = (tag: string | Component, props: Props): Markup | Part => {
  if (typeof tag !== 'string') return tag === Fragment ? new Markup(shown(props.children)) : new Part(tag, props)
  let html = `<${nameOf(tag)}`
  for (const name in props) if (name !== 'children') html += attribute(name, props[name])
  const inside = shown(props.children)
  return new Markup(inside === '' && voidElements.has(tag) ? `${html}/>` : `${html}>${inside}</${tag}>`)
}

export { jsx as jsxs }

const shown = (child: unknown): string => {
  if (typeof child === 'string') return escaped(child)
  if (child === null || child === undefined || typeof child === 'boolean') return ''
  if (child instanceof Markup) return child.html
  if (child instanceof Part) return shown(child.component(child.props))
  if (typeof child === 'number') return String(child)
  if (!Array.isArray(child)) throw new TypeError(`A page cannot show a value of the kind ${typeof child}`)
  let html = ''
  for (const one of child) html += shown(one)
  return html
}

const attribute = (name: string, value: unknown): string => {
  if (typeof value === 'string') return ` ${nameOf(name)}="${escaped(value)}"`
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return ` ${nameOf(name)}="${value}"`
  if (typeof value !== 'boolean')
    throw new TypeError(`The attribute ${name} cannot hold a value of the kind ${typeof value}`)
  if (!booleanAttributes.has(name)) return ` ${nameOf(name)}="${value}"`
  return value ? ` ${nameOf(name)}=""` : ''
}

const knownNames = new Set<string>()

const nameOf = (name: string): string => {
  if (knownNames.has(name)) return name
  if (!/^[a-zA-Z][\w:.-]*$/.test(name))
    throw new TypeError('A name of an element or attribute holds letters and signs only')
  if (knownNames.size < 1000) knownNames.add(name)
  return name
}

const voidElements = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))

/** Present or absent; any other attribute says "true" or "false". */
const booleanAttributes = new Set(
  `allowfullscreen async autofocus autoplay checked controls default defer disabled download formnovalidate hidden inert
   ismap itemscope loop multiple muted nomodule novalidate open playsinline readonly required reversed selected`.split(
    /\s+/,
  ),
)
