import { isId } from '../../platform/id.ts'
import { cursorParameter } from '../../platform/ui/table.tsx'
import type { Ask } from '../../platform/web/page.tsx'
import { type PromiseSearch, promiseStates } from './queries.ts'

/** The names of the search in the address, and the words of `promiseStates` there. */
export const searchNames = { state: 'lage', bodyId: 'organ' } as const
export const stateWords = { owed: 'ej-avslutade', late: 'sena', closed: 'avslutade', all: 'alla' } as const

/** What the address asks for. What does not exist is left out, so the page shows more and never fails. */
export const searchOf = ({ query, today }: Ask): Omit<PromiseSearch, 'limit'> => {
  const id = (name: string) => {
    const text = query(name)
    return text !== undefined && isId(text) ? text : undefined
  }
  return {
    state: promiseStates.find((state) => stateWords[state] === query(searchNames.state)) ?? 'owed',
    bodyId: id(searchNames.bodyId),
    today,
    after: id(cursorParameter),
  }
}
