import type { StoryBody } from './story.ts'

/** "Kommunstyrelsens". Names that end in s keep their form. */
export const genitive = (name: string): string => (name.endsWith('s') ? name : `${name}s`)

/** The name inside a sentence. */
export const bodyDefinite = ({ name }: StoryBody): string => name.charAt(0).toLocaleLowerCase('sv') + name.slice(1)
