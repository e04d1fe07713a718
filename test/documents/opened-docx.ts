import { XMLValidator } from 'fast-xml-parser'
import { strFromU8, unzipSync } from 'fflate'
import mammoth from 'mammoth'

/** The parts of a Word document by name; one that is not well-formed is told by what is wrong. */
export const partsOf = (bytes: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes))
      .filter(([name]) => /\.(xml|rels)$/.test(name))
      .map(([name, part]) => [name, strFromU8(part)]),
  )

/** The parts that no reader of XML takes, with the reason. */
export const brokenParts = (bytes: Uint8Array): string[] =>
  Object.entries(partsOf(bytes)).flatMap(([name, xml]) => {
    const valid = XMLValidator.validate(xml)
    const illegal = /[\p{Cc}--[\n\r\t]]|[\p{Cs}\ufffe\uffff]/v.exec(xml)?.[0]
    return valid === true && illegal === undefined ? [] : [`${name}: ${JSON.stringify(illegal ?? valid)}`]
  })

/** What another program makes of the Word document. */
export const htmlOfDocx = async (bytes: Uint8Array): Promise<string> => {
  const styleMap = ["p[style-name='Title'] => h1:fresh"]
  return (await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { styleMap })).value
}
