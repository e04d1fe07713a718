import { isId } from '../../platform/id.ts'
import { cursorParameter, sortingFrom, sortParameter } from '../../platform/ui/table.tsx'
import type { Ask } from '../../platform/web/page.tsx'
import { type CaseFilter, type CaseSort, caseSorts } from '../list.ts'

/** What the address of the list asks for. */
export type Asked = {
  readonly filter: CaseFilter
  readonly sorting: { readonly by: CaseSort; readonly isDescending: boolean }
  readonly after: string | undefined
}

const states = { pagar: 'open', avslutade: 'closed' } as const

/** The words that `lage` is asked with, and the state that each means. */
export const stateWords: Readonly<Record<'open' | 'closed', string>> = { open: 'pagar', closed: 'avslutade' }

/** Reads `sok`, `lage`, `organ`, `sortera` and `fran`. What is not understood is left out; the latest comes first. */
export const askedFor = ({ query }: Pick<Ask, 'query'>): Asked => {
  const state = query('lage')
  const body = query('organ')
  return {
    filter: {
      // PostgreSQL has no text with a zero in it.
      words: query('sok')?.replaceAll('\0', '') || undefined,
      state: state === 'pagar' || state === 'avslutade' ? states[state] : undefined,
      bodyId: body !== undefined && isId(body) ? body : undefined,
    },
    sorting: sortingFrom(query(sortParameter), caseSorts, { by: 'latest', isDescending: true }),
    after: query(cursorParameter),
  }
}
