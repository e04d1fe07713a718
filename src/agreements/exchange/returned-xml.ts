import { XMLParser, XMLValidator } from 'fast-xml-parser'

/** A piece of XML: an element with its attributes and what it holds, or text. */
export type Piece =
  | { readonly name: string; readonly attributes: Readonly<Record<string, string>>; readonly pieces: readonly Piece[] }
  | string

/** An element of XML. */
export type Element = Exclude<Piece, string>

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
})

/** The elements of a part of a Word document; undefined for what is no sound XML. No part declares entities of its own. */
export const piecesOf = (xml: string): readonly Piece[] | undefined => {
  if (xml.includes('<!DOCTYPE') || xml.includes('<!ENTITY') || XMLValidator.validate(xml) !== true) return undefined
  const parsed: unknown = parser.parse(xml)
  return plain(parsed)
}

/** The elements of that name directly inside. */
export const inside = ({ pieces }: Element, name: string): readonly Element[] =>
  pieces.filter((piece): piece is Element => typeof piece !== 'string' && piece.name === name)

/** The first element at the end of a way of names, such as `w:pPr`, `w:pStyle`. */
export const at = (element: Element, ...names: readonly string[]): Element | undefined =>
  names.reduce<Element | undefined>((found, name) => found && inside(found, name)[0], element)

/** What Word writes as the value of an element. */
export const wordValue = (element: Element | undefined): string | undefined => element?.attributes['w:val']

const plain = (parsed: unknown): readonly Piece[] =>
  Array.isArray(parsed) ? parsed.flatMap((one: unknown) => (isRecord(one) ? pieceOf(one) : [])) : []

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

const pieceOf = (one: Readonly<Record<string, unknown>>): readonly Piece[] => {
  const attributes = isRecord(one[':@']) ? one[':@'] : {}
  return Object.entries(one).flatMap(([name, value]): Piece[] => {
    if (name === ':@') return []
    if (name === '#text') return [decoded(String(value))]
    return [
      {
        name,
        attributes: Object.fromEntries(Object.entries(attributes).map(([key, raw]) => [key, decoded(String(raw))])),
        pieces: plain(value),
      },
    ]
  })
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

const decoded = (text: string): string =>
  text.replaceAll(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{2,4}));/gi,
    (whole, digits?: string, hex?: string, name?: string) => {
      if (name !== undefined) return named[name] ?? whole
      const point = Number.parseInt(digits ?? hex ?? '', digits === undefined ? 16 : 10)
      return point <= 0x10ffff ? String.fromCodePoint(point) : whole
    },
  )
