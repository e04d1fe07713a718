import { XMLBuilder } from 'fast-xml-parser'

/** A piece of XML: `@_` before the names of attributes, `#text` for the words beside them, a list for what is repeated. */
export type Xml = { readonly [name: string]: XmlValue }
type XmlValue = string | number | Xml | readonly (Xml | string)[] | undefined

const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: '@_',
  format: true,
  suppressEmptyNode: true,
  suppressBooleanAttributes: false,
})

/** A whole XML file. Characters that XML cannot hold give way to a sign for the unreadable; what is undefined is left out. */
export const xmlFile = (xml: Xml): string => `<?xml version="1.0" encoding="UTF-8"?>\n${builder.build(writable(xml))}`

const writable = (value: Xml): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]) => (inner === undefined ? [] : [[name, writableValue(inner)]])),
  )

const writableValue = (value: Exclude<XmlValue, undefined>): unknown => {
  if (typeof value === 'string') return legal(value)
  if (typeof value === 'number') return String(value)
  if (isList(value)) return value.map((one) => (typeof one === 'string' ? legal(one) : writable(one)))
  return writable(value)
}

const isList = (value: Xml | readonly (Xml | string)[]): value is readonly (Xml | string)[] => Array.isArray(value)

// XML 1.0 has no way to write these, not even as a number.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const illegal = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

const legal = (text: string): string => text.toWellFormed().replace(illegal, '\ufffd')
