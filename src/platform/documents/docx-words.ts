import { FootnoteReferenceRun, type IRunOptions, type ParagraphChild, TextRun } from 'docx'
import { type Said, saidNote, saidText } from './document.ts'
import { bindWords, directionRuns, isFromTheRight, legible } from './typography.ts'

/** The notes of a Word document in order; their numbers are given by the program that shows it. */
export type Notes = string[]

/** Words as runs: line breaks kept, and names written from the right marked as such. */
export const runsOf = (words: string, look: IRunOptions = {}): ParagraphChild[] => {
  const lines = bindWords(legible(words)).split('\n')
  return lines.flatMap((line, index) =>
    directionRuns(line).flatMap((text, run) => {
      const breaks = index > 0 && run === 0 ? 1 : 0
      if (text === '' && breaks === 0) return []
      return [new TextRun({ ...look, text, ...(breaks ? { break: 1 } : {}), ...(run % 2 === 1 ? fromTheRight : {}) })]
    }),
  )
}

const fromTheRight: IRunOptions = { rightToLeft: true, language: { bidirectional: 'ar-SA' } }

/** Words as runs, with the reference to their note, which is added to the notes. */
export const saidRuns = (said: Said, notes: Notes, look: IRunOptions = {}): ParagraphChild[] => {
  const note = saidNote(said)
  const runs = runsOf(saidText(said), look)
  return note === undefined ? runs : [...runs, new FootnoteReferenceRun(notes.push(note))]
}

/** What a paragraph needs when all its words are written from the right. */
export const directionOf = (words: string): { readonly bidirectional?: boolean } =>
  isFromTheRight(words) ? { bidirectional: true } : {}
