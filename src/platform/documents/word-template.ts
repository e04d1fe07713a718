import { legible } from './typography.ts'
import { faultsIn, opened, repacked, type TemplateFault } from './word-template-check.ts'
import { unpackTemplate } from './word-template-zip.ts'

/** What a memo fills a template with. Days and numbers are words already; text may have several lines. */
export type TemplateValues = {
  readonly title: string
  readonly caseNumber: string
  readonly writtenOn: string
  readonly authority: string
  readonly administration: string
  readonly officer: string
  readonly preparingBody: string
  readonly decidingBody: string
  readonly summary: string
  readonly points: readonly string[]
  readonly sections: readonly { readonly heading: string; readonly text: string }[]
  readonly basis: readonly string[]
  readonly dispatch: readonly string[]
  readonly signers: readonly { readonly name: string; readonly role: string }[]
}

/** The faults of a template; none means that it can be filled. The placeholders are those of `templatePlaceholders`. */
export const checkTemplate = (bytes: Uint8Array): TemplateFault[] => {
  const files = unpackTemplate(bytes)
  return typeof files === 'string' ? [{ fault: files }] : faultsIn(files)
}

/** The memo in the authority's own template, as a Word document; or the faults of the template. */
export const fillTemplate = (
  bytes: Uint8Array,
  values: TemplateValues,
):
  | { readonly bytes: Uint8Array; readonly faults?: never }
  | { readonly faults: TemplateFault[]; readonly bytes?: never } => {
  const files = unpackTemplate(bytes)
  if (typeof files === 'string') return { faults: [{ fault: files }] }
  const faults = faultsIn(files)
  if (faults.length > 0) return { faults }
  const template = opened(files)
  template.render(placed(values))
  return { bytes: repacked(template) }
}

/** Plain text for each placeholder: it is put in as text and never read as a placeholder. */
const placed = (values: TemplateValues) => ({
  titel: legible(values.title),
  diarienummer: legible(values.caseNumber),
  datum: legible(values.writtenOn),
  myndighet: legible(values.authority),
  förvaltning: legible(values.administration),
  handläggare: legible(values.officer),
  beredande: legible(values.preparingBody),
  beslutande: legible(values.decidingBody),
  sammanfattning: legible(values.summary),
  beslutspunkter: values.points.map((point, index) => ({ nummer: `${index + 1}`, punkt: legible(point) })),
  avsnitt: values.sections.map(({ heading, text }) => ({ rubrik: legible(heading), text: legible(text) })),
  underlag: values.basis.map((paper) => ({ handling: legible(paper) })),
  expedieras: values.dispatch.map((recipient) => ({ mottagare: legible(recipient) })),
  underskrifter: values.signers.map(({ name, role }) => ({ namn: legible(name), roll: legible(role) })),
})

export type { TemplateFault } from './word-template-check.ts'
