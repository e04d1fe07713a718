import type { Document } from '../../platform/documents/document.ts'
import { documentTexts } from '../../platform/documents/texts.ts'
import { visiblePieces, visibleText } from '../../platform/documents/visible-text.ts'
import type { AttachedData } from './attached-data.ts'
import { formsOf, isReworded, isRunning, listOf, textsIn } from './leaves.ts'
import { lettersOf } from './letters.ts'
import { Search } from './search.ts'

/**
 * The first value of the data that the document itself does not say; undefined when it says them all. The hash of an attachment is
 * that of its document, so that data which somebody has changed are found here, but for tasks, which are told in other words.
 */
export const unsaid = (data: AttachedData, document: Document): string | undefined => {
  const said = visibleText(document)
  const search = new Search(lettersOf(said))
  const marks = visiblePieces(document).flatMap(({ before = '', after = '' }) => [before, after])
  const words = new Set(wordsOf([said, ...marks].join('\n')))
  const { mask } = documentTexts[document.language]
  for (const [pointer, value] of textsIn(data)) {
    if (isReworded(pointer)) continue
    if (isRunning(pointer)) {
      const strange = wordsOf(value.replaceAll(mask, ' ')).find((word) => !words.has(word))
      if (strange !== undefined) return strange
      continue
    }
    const forms = formsOf(pointer, value, document.language)
    if (forms.length > 0 && !forms.some((form) => isSaid(search, pointer, form.split(mask)))) return value
  }
  return undefined
}

// What was masked by its place is masked wherever it stands in the data, and so it may still stand in the document.
const isSaid = (search: Search, pointer: string, pieces: readonly string[]): boolean =>
  pieces.every((piece) => {
    const letters = lettersOf(piece)
    return letters === '' || search.find(listOf(pointer), letters) !== undefined
  })

const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFKC')
    .toLocaleLowerCase('sv')
    .match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) ?? []
