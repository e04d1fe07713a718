import type { Capability } from '../platform/capability.ts'
import { texts } from './texts.ts'

/** Kinds of paper that leave an authority: what each must say, the form that it is written in, and the document that it becomes. */
export const papers: Capability = { texts }

export {
  type CellField,
  contentSent,
  type FieldGroup,
  type Given,
  isBlankRow,
  type PaperField,
  type PaperForm,
  type RowsField,
} from './fields.ts'
export { paperForm } from './forms.ts'
export { paperKind, paperKinds } from './kinds.ts'
export type { AnyPaperKind, Composed } from './paper-kind.ts'
export { defaultWording, type Wording, type WordingChoice, wordingChoiceSchema, wordingOf } from './wording.ts'
