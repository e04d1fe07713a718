import { minutesKind } from './kinds/minutes.ts'
import { type AnyPaperKind, anyPaper } from './paper-kind.ts'

/** Every kind of paper that leaves an authority, in the order in which a matter meets them. A new kind adds its line here. */
export const paperKinds: readonly AnyPaperKind[] = [anyPaper(minutesKind)]

/** The kind of that name, or undefined when no paper is called so. */
export const paperKind = (kind: string): AnyPaperKind | undefined => paperKinds.find((one) => one.kind === kind)
