import { isArray, isDictionary, isName, isReference } from './kinds-of-object.ts'
import { type PdfDictionary, PdfFault, type PdfObject } from './object.ts'
import { dictionaryAt, type OpenPdf } from './open.ts'

/** An element of the structure. `role` is its standard name, through the role map. */
export type Element = {
  readonly role: string
  readonly dictionary: PdfDictionary
  readonly number: number
  readonly children: readonly Element[]
  /** Whether it has content of its own. */
  readonly hasContent: boolean
}

/** The structure as a tree, undefined when there is none. Refuses one that goes in circles. */
export const structureOf = (pdf: OpenPdf): readonly Element[] | undefined => {
  const root = dictionaryAt(pdf, pdf.catalog.entries.get('StructTreeRoot'))
  if (!root) return undefined
  const roles = dictionaryAt(pdf, root.entries.get('RoleMap'))
  return new Structure(pdf, roles).below(root)
}

/** Every element under some, themselves first, in reading order. */
export const everyElement = (elements: readonly Element[]): readonly Element[] =>
  elements.flatMap((element) => [element, ...everyElement(element.children)])

class Structure {
  readonly #seen = new Set<number>()
  readonly #pdf: OpenPdf
  readonly #roles: PdfDictionary | undefined

  constructor(pdf: OpenPdf, roles: PdfDictionary | undefined) {
    this.#pdf = pdf
    this.#roles = roles
  }

  below(parent: PdfDictionary): readonly Element[] {
    return kidsOf(this.#pdf, parent).flatMap((kid) => {
      const element = this.#element(kid)
      return element ? [element] : []
    })
  }

  #element(kid: PdfObject): Element | undefined {
    const dictionary = dictionaryAt(this.#pdf, kid)
    const role = dictionary?.entries.get('S')
    if (!dictionary || !isReference(kid) || !isName(role)) return undefined
    if (this.#seen.has(kid.number)) throw new PdfFault('The structure of the PDF goes in circles')
    this.#seen.add(kid.number)
    const children = this.below(dictionary)
    const hasContent = kidsOf(this.#pdf, dictionary).length > children.length
    return { role: this.#standard(role.name), dictionary, number: kid.number, children, hasContent }
  }

  #standard(role: string): string {
    let name = role
    for (let steps = 0; steps < 10 && !standardRoles.has(name); steps += 1) {
      const next = this.#roles?.entries.get(name)
      if (!isName(next)) return name
      name = next.name
    }
    return name
  }
}

const kidsOf = (pdf: OpenPdf, element: PdfDictionary): readonly PdfObject[] => {
  const said = element.entries.get('K')
  const kids = pdf.resolve(said)
  if (isArray(kids)) return kids.items
  return said === undefined ? [] : [isDictionary(said) ? said : (said ?? null)]
}

/** The names of ISO 32000-1, 14.8.4, that need no role map. */
export const standardRoles: ReadonlySet<string> = new Set(
  'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby Warichu RB RT RP WT WP Figure Formula Form'.split(
    ' ',
  ),
)
