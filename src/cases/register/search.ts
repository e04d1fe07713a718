import { isId } from '../../platform/id.ts'
import { parseDay } from '../../platform/time.ts'
import { cursorParameter } from '../../platform/ui/table.tsx'
import type { Ask } from '../../platform/web/page.tsx'
import type { RegisterSearch } from './queries.ts'

/** The names of the search in the address. */
export const searchNames = { from: 'franDag', to: 'tillDag', bodyId: 'organ' } as const

/** What the address asks for; a day or an id that does not exist is left out, so the page shows more and never fails. */
export const searchOf = ({ query }: Ask): Omit<RegisterSearch, 'limit'> => {
  const id = (name: string) => {
    const text = query(name)
    return text !== undefined && isId(text) ? text : undefined
  }
  return {
    from: parseDay(query(searchNames.from) ?? ''),
    to: parseDay(query(searchNames.to) ?? ''),
    bodyId: id(searchNames.bodyId),
    after: id(cursorParameter),
  }
}
