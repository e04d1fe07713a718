import { identityNumbersIn } from './identity-numbers.ts'
import { placesOf } from './web-version.ts'

/** Whether what the public reads and searches of a case holds an identity number, or words that are masked in its papers. */
export const saysTooMuch = (
  { title, summary }: { readonly title: string; readonly summary: string },
  maskedWords: readonly string[],
): boolean =>
  [title, summary].some(
    (text) =>
      identityNumbersIn(text).some(({ isChecked }) => isChecked) ||
      maskedWords.some((words) => placesOf(text, words).length > 0),
  )
