import { holds, paragraphsIn } from '../../law/paragraphs.ts'
import { sameWords } from '../joining/same-words.ts'
import type { Attendance, Named, ReadDocument } from '../output.ts'

/** The paragraphs that the cover lists, else those of the items; ascending. */
export const listedParagraphs = (document: ReadDocument): readonly number[] => {
  if (document.paragraphs && document.paragraphs.length > 0) return paragraphsIn(document.paragraphs)
  const ofItems = (document.items ?? []).flatMap(({ paragraph }) => (paragraph === undefined ? [] : [paragraph]))
  return [...new Set(ofItems)].sort((a, b) => a - b)
}

/** Whether the list puts the person in the room for the paragraph. Jäv, absence and limited presence keep out. */
export const isPresent = (person: Attendance, paragraph: number): boolean => {
  if (person.role === 'absent') return false
  if (holds(person.recused ?? [], paragraph) || holds(person.absent ?? [], paragraph)) return false
  return person.present === undefined || holds(person.present, paragraph)
}

/** Whether the person had a vote in the paragraph: a seat holder in the room, or a substitute who served there. */
export const decides = (person: Attendance, paragraph: number): boolean => {
  if (!isPresent(person, paragraph)) return false
  if (person.role === 'servingSubstitute') return person.serves === undefined || holds(person.serves, paragraph)
  return person.role === 'deciding'
}

/** Everyone who decided in a paragraph, each person once (KL 5:66: serving substitutes count as members). */
export const decidingIn = (document: ReadDocument, paragraph: number): Attendance[] => {
  const seen = new Set<string>()
  return (document.attendance ?? []).filter((person) => {
    const name = sameWords(person.name)
    if (!decides(person, paragraph) || seen.has(name)) return false
    seen.add(name)
    return true
  })
}

/** Which rules bind the body: those of the council or those of every board, executive and subcommittee. */
export const bodyInLaw = ({ body }: ReadDocument): 'council' | 'board' =>
  /fullmäktige/iu.test(body ?? '') ? 'council' : 'board'

/** "Omar Ali (S)", or the name alone. */
export const nameAndParty = ({ name, party }: Named): string => (party === undefined ? name : `${name} (${party})`)

/** Whether two printings mean the same name. */
export const isSameName = (a: string, b: string): boolean => sameWords(a) === sameWords(b)
