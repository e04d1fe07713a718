import type { errorTexts } from './error-texts.ts'
import type { platformTexts } from './platform-texts.ts'

/**
 * The texts that `t` knows at type level. A capability adds its own beside its words, in its `texts.ts`:
 * `declare module '../platform/texts/registry.ts' { interface TextRegistry { readonly cases: typeof texts } }`.
 */
export interface TextRegistry {
  readonly platform: typeof platformTexts
  readonly errors: typeof errorTexts
}
