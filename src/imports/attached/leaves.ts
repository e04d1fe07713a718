import { dayInWords, parseDay } from '../../platform/time.ts'

/** What the whole document says and no words of it: which kind it is, in which role somebody came. */
const concluded = /\/(?:kind|role|outcome|proposalFrom)$/

/** How a value stands on a page: one of these texts. Empty for what no words carry. */
export const formsOf = (pointer: string, value: string, language: 'sv' | 'en'): readonly string[] => {
  if (concluded.test(pointer)) return []
  const day = /^\d{4}-\d\d-\d\d$/.test(value) ? parseDay(value) : undefined
  return day ? [dayInWords(day, language), value] : [value]
}

/** The list that a value belongs to: the first step of its pointer. Within one, values stand in their order. */
export const listOf = (pointer: string): string => pointer.split('/', 2).join('/')

/** The running text of a section: many blocks run together, with marks of its lists that are no words of the document. */
export const isRunning = (pointer: string): boolean => /^\/sections\/\d+\/text$/.test(pointer)

/** A task as a register of tasks has it: it is told from a point that says it in other words. */
export const isReworded = (pointer: string): boolean => /\/assignments\/\d+\//.test(pointer)

/** Every text of plain data with its pointer, in its order. */
export function* textsIn(node: unknown, pointer = ''): Generator<readonly [string, string]> {
  if (typeof node === 'string') yield [pointer, node]
  if (typeof node !== 'object' || node === null) return
  for (const [name, child] of Object.entries(node)) yield* textsIn(child, `${pointer}/${name}`)
}
